"""What makes plans of files and files of plans, whatever plugins there are."""
