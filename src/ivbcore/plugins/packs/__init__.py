"""The packs that come with the library."""
