"""What the code of a plugin may throw, and how that is told."""

from __future__ import annotations

import re

__all__ = ["ANYTHING", "told"]

ANYTHING = BaseException
"""What a plugin may throw; `told` passes KeyboardInterrupt on."""


def told(error: BaseException) -> str:
    """What was thrown, in one line; KeyboardInterrupt is thrown on."""
    if isinstance(error, KeyboardInterrupt):
        raise error
    try:
        text = " ".join(str.__str__(str(error)).split())
        # Where an object stands in memory is another place each time.
        text = re.sub(" at 0x[0-9a-fA-F]+", "", text)[:200].rstrip(".")
    except ANYTHING as failed:  # an exception of a plugin may fail itself
        if isinstance(failed, KeyboardInterrupt):
            raise
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
