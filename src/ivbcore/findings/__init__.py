"""What can be wrong with input, as values: a code, a place and arguments."""
