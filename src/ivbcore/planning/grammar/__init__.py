"""From words to meaning: the grammar that the reader, and nothing else, goes through."""
