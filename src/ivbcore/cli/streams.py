"""The streams of the process: UTF-8 whatever the locale is, and no complaint when nobody reads."""

from __future__ import annotations

import os
import sys
from typing import TextIO

__all__ = [
    "columns", "forget_output", "give_output_back", "keep_output_clean", "output",
    "prepare_streams",
]  # fmt: skip

_kept: list[TextIO] = []


def output() -> TextIO:
    """Where data go: standard output, also while it is kept clean."""
    return _kept[-1] if _kept else sys.stdout


def keep_output_clean() -> None:
    """From here on what plugins print goes to standard error: data stay what they should be."""
    if not _kept:
        _kept.append(sys.stdout)
        sys.stdout = sys.stderr


def give_output_back() -> None:
    """Standard output is what it was."""
    if _kept:
        sys.stdout = _kept.pop()


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
        os.dup2(nowhere, output().fileno())
    except (OSError, ValueError):
        return


def columns() -> int:
    """How wide the terminal is; 80 where there is none."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(output().fileno()).columns or 80
    except (OSError, ValueError):
        return 80
