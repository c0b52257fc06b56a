"""What all tests share: how hard Hypothesis tries, and that nothing is remembered between them."""

import gc
import os

from hypothesis import HealthCheck, settings

# No deadline: a busy machine is not a slow library. Time is what `make bench` measures.
# The same code gives the same answer twice; what nobody thought of is looked for with "search".
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=60)
settings.register_profile(
    "quick",
    deadline=None,
    derandomize=True,
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", deadline=None, max_examples=300, print_blob=True)
settings.load_profile("ci")

# A command that a test runs finds everything out anew.
os.environ["IVBCORE_NO_CACHE"] = "1"


def pytest_collection_finish() -> None:
    """What was collected stays until the end: nothing has to look through it again."""
    gc.collect()
    gc.freeze()
