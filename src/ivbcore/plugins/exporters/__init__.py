"""The formats that plans are written in, one module each."""
