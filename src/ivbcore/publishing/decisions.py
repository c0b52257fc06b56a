"""Decisions that are still to come: those listed, those planned, and those that an end asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ivbcore.planning.meaning import PhaseKind
from ivbcore.publishing.naming import short_name
from ivbcore.publishing.timed import timed
from ivbcore.values.language import Language, Texts
from ivbcore.values.names import folded
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.governance import Decision
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["Coming", "coming_decisions", "days_before", "is_taken"]

_CLOSED = frozenset(("genomen", "vervallen", "ingetrokken", "afgewezen", "taken", "withdrawn"))
_ADOPT = Texts("{what} vaststellen", "adopt {what}")
_PROLONG = Texts("{what}: verlengen of beëindigen", "{what}: extend or end")
_LATEST = Texts("uiterlijk {day}", "{day} at the latest")
_NO_DAY = Texts("datum niet bekend", "date not known")


@frozen
class Coming:
    """A decision that is to come.

    Dutch: te nemen besluit
    `when` tells the time in words; `day` is the last day on which it is in time, None when that
    is not known. `body` is who decides, empty when the plan does not say.
    """

    subject: str
    when: str
    day: date | None = None
    body: str = ""
    rows: tuple[Row, ...] = ()

    def papers(self, weeks: int) -> date | None:
        """The day on which the papers are to be ready, so many weeks before."""
        return None if self.day is None else days_before(self.day, weeks)


def days_before(day: date, weeks: int) -> date | None:
    """The day so many weeks before another; None when the calendar has no such day."""
    return None if day - date.min < timedelta(weeks=weeks) else day - timedelta(weeks=weeks)


def is_taken(decision: Decision) -> bool:
    """Whether a decision was taken, or will not be."""
    return folded(decision.status or "") in _CLOSED


def coming_decisions(
    plan: Plan, rows: Iterable[Row], since: date | None, language: Language = "nl"
) -> tuple[Coming, ...]:
    """The decisions that are to come for these actions, in order of time, those without last.

    Decisions in the plan that are not taken and that concern these actions, or none in
    particular; plannings that adopt something; and what is valid until some day. What lies before
    `since` is left out, unless it is a decision that the plan says nothing more of.
    """
    mine = {row.key: row for row in rows}
    found = [*_listed(plan, mine, language)]
    decided = {row.key for one in found for row in one.rows}
    for row in mine.values():
        if row.key not in decided:
            found.extend(_planned(row, since, language))
        found.extend(_ending(row, since, language))
    return tuple(sorted(found, key=lambda one: (one.day is None, one.day or date.max)))


def _listed(plan: Plan, mine: dict[str, Row], language: Language) -> Iterator[Coming]:
    from ivbcore.values.calendar_dates import human_date

    for one in plan.decisions:
        if is_taken(one):
            continue
        keys = (getattr(plan.rows.resolve(name), "key", "") for name in one.actions)
        rows = tuple(mine[key] for key in keys if key in mine)
        if one.actions and not rows:
            continue
        subject = one.subject or ", ".join(short_name(row, language) for row in rows) or plan.title
        deed = f"{subject} ({one.kind})" if one.kind else subject
        when = _NO_DAY.in_language(language) if one.date is None else human_date(one.date, language)
        yield Coming(deed, when, one.date, one.body or "", rows)


def _planned(row: Row, since: date | None, language: Language) -> Iterator[Coming]:
    for line in timed(row):
        if line.kind is PhaseKind.ADOPT and line.last is not None:
            day = line.deadline or (line.days[1] if line.days else line.last.end)
            if since is None or day >= since:
                subject = _ADOPT.in_language(language).format(what=short_name(row, language))
                yield Coming(subject, line.when(language), day, "", (row,))


def _ending(row: Row, since: date | None, language: Language) -> Iterator[Coming]:
    from ivbcore.values.calendar_dates import human_date

    day = row.action.valid_until
    if day is not None and (since is None or day >= since):
        subject = _PROLONG.in_language(language).format(what=short_name(row, language))
        when = _LATEST.in_language(language).format(day=human_date(day, language))
        yield Coming(subject, when, day, "", (row,))
