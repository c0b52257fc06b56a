"""Titles for actions where there is little room: one line, not too long, and never empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from ivbcore.publishing.naming import cut_off, nameless, short_name
from ivbcore.publishing.rendering import harmless
from ivbcore.values.language import Language

if TYPE_CHECKING:
    from ivbcore.findings.arguments import Argument
    from ivbcore.findings.finding import Finding
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["by_titles", "title_line"]

_LONGEST = 90


def title_line(row: Row, language: Language = "nl", longest: int = _LONGEST) -> str:
    """The short name of an action on one line, cut off where it is too long.

    What holds nothing that can be read is called after its place in the plan.
    """
    for text in (short_name(row), row.action.measure, row.item.name):
        line = " ".join(harmless(text).split())
        if line:
            return cut_off(line, longest)
    return nameless(row, language)


def by_titles(finding: Finding, plan: Plan, language: Language = "nl") -> Finding:
    """The finding with actions called by their titles: identifiers are for who edits the plan."""
    known = plan.rows.by_key

    def name(text: str) -> str:
        return title_line(known[text], language) if text in known else text

    changed: dict[str, Argument] = {}
    for key, value in finding.arguments.items():
        if isinstance(value, str):
            changed[key] = name(value)
        elif isinstance(value, tuple):
            changed[key] = tuple(map(name, value))
    return evolve(finding, arguments={**finding.arguments, **changed})
