"""From words to times: moments, how often, how long."""
