"""From atoms to phases: which deed belongs to which time."""
