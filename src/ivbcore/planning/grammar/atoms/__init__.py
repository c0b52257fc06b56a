"""From words to atoms: times with the words beside them, deeds and breaks."""
