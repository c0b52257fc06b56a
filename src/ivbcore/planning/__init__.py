"""The planning language: what people write in the column "Planning", and what it means."""
