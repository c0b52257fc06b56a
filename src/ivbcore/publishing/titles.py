"""Titles for actions where there is little room: one line, not too long, and never empty."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from ivbcore.publishing.naming import cut_off, nameless, short_name
from ivbcore.publishing.rendering import harmless
from ivbcore.publishing.telling import stretch_words
from ivbcore.values.language import Language
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from ivbcore.findings.arguments import Argument
    from ivbcore.findings.finding import Finding
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["by_titles", "time_words", "title_line"]

_LONGEST = 90
# Arguments that hold the words of the author.
_QUOTED = frozenset(("readings", "value", "wording", "words"))


def title_line(row: Row, language: Language = "nl", longest: int = _LONGEST) -> str:
    """The short name of an action on one line, cut off where it is too long.

    What holds nothing that can be read is called after its place in the plan.
    """
    for text in (short_name(row), row.action.measure, row.item.name):
        line = " ".join(harmless(text).split())
        if line:
            return cut_off(line, longest)
    return nameless(row, language)


def time_words(text: str, language: Language = "nl") -> str:
    """A day, quarter or period that is written for programs, as people write it."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            # Imported on use: the door to pendulum.
            from ivbcore.values.calendar_dates import human_date

            return human_date(date.fromisoformat(text), language)
        if re.fullmatch(r"\d{4}Q[1-4](?:\.\.\d{4}Q[1-4])?", text):
            period = Period.of(text) if ".." in text else Period(Quarter.of(text), Quarter.of(text))
            return stretch_words(period.first, period.last, language)
    except ValueError:
        pass  # no such day, or a period that runs backwards
    return text


def by_titles(finding: Finding, plan: Plan, language: Language = "nl") -> Finding:
    """The finding as a reader gets it: actions by their titles, days and quarters in words.

    Identifiers and ``2026Q4`` are for who edits the plan. What quotes its author stays as it is.
    """
    known = plan.rows.by_key

    def name(text: str) -> str:
        return title_line(known[text], language) if text in known else time_words(text, language)

    changed: dict[str, Argument] = {}
    for key, value in finding.arguments.items():
        if key in _QUOTED:
            continue
        if isinstance(value, str):
            changed[key] = name(value)
        elif isinstance(value, tuple):
            changed[key] = tuple(map(name, value))
    return evolve(finding, arguments={**finding.arguments, **changed})
