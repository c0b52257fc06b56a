"""Publishing: what the formats share when they tell a plan to people."""
