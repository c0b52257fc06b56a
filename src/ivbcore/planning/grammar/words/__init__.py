"""From text to words: tokens, with their tags and values."""
