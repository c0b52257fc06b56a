"""The plan and everything in it, as frozen values."""
