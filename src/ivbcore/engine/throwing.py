"""What the code of a plugin may throw, and how that is told."""

from __future__ import annotations

import re

__all__ = ["ANYTHING", "class_name", "told"]

ANYTHING = BaseException
"""What a plugin may throw; `told` passes KeyboardInterrupt on."""


def class_name(value: object) -> str:
    """The name of the class of a value, which its metaclass may tell otherwise."""
    return str(type.__dict__["__name__"].__get__(type(value)))


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
    name = class_name(error)
    return f"{name}: {text}" if text else name
