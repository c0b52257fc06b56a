"""The streams of the process: UTF-8 whatever the locale is, and no complaint when nobody reads."""

from __future__ import annotations

import os
import sys

__all__ = ["columns", "forget_output", "prepare_streams"]


def prepare_streams() -> None:
    """Make it possible to write any letter: UTF-8 in files and pipes, whatever the locale is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty() or "PYTHONIOENCODING" in os.environ:
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="replace")


def forget_output() -> None:
    """Nobody reads any more: let what is still in the buffer go where it disturbs nobody."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        return


def columns() -> int:
    """How wide the terminal is; 80 where there is none."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
