"""The kinds of files that plans are read from, one module each."""
