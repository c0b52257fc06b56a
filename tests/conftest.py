"""What all tests share: how hard Hypothesis tries, and that nothing is remembered between them."""

import os

from hypothesis import HealthCheck, settings

# No deadline: a busy machine is not a slow library. Time is what `make bench` measures.
settings.register_profile("ci", deadline=None, derandomize=False, max_examples=60)
settings.register_profile(
    "quick", deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")

# A command that a test runs finds everything out anew.
os.environ["IVBCORE_NO_CACHE"] = "1"
