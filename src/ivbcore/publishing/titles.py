"""Titles for actions where there is little room: one line, not too long, and never empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.publishing.naming import nameless, short_name
from ivbcore.publishing.rendering import harmless
from ivbcore.values.language import Language

if TYPE_CHECKING:
    from ivbcore.model.row import Row

__all__ = ["title_line"]

_LONGEST = 90


def title_line(row: Row, language: Language = "nl", longest: int = _LONGEST) -> str:
    """The short name of an action on one line, cut off where it is too long.

    What holds nothing that can be read is called after its place in the plan.
    """
    for text in (short_name(row), row.action.measure, row.item.name):
        line = " ".join(harmless(text).split())
        if line:
            return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
    return nameless(row, language)
