"""Small questions about when things are planned, that several rules ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from ivbcore.model.row import Row
from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.timetable import PhaseTimes
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.planning.wording import Trouble, TroubleKind, Wording

__all__ = [
    "evaluation_quarters",
    "followers",
    "in_summer_holidays",
    "moments_of",
    "read_times",
    "rows_by_item",
    "troubled",
]

# The weeks in which schools are closed in every region and in every year: the regions take
# turns, but none starts later than 25 July or ends before 16 August.
_HOLIDAYS = ((7, 25), (8, 15))


def read_times(row: Row) -> tuple[PhaseTimes, ...]:
    """The phases of a planning over the period, when it was read with one meaning; else none."""
    if row.plan.period is None or row.wording.planning is None:
        return ()
    return row.timetable.phases


def moments_of(plan: Plan) -> tuple[tuple[Row, Quarter], ...]:
    """Every moment that a planning names, by the quarter in which it begins.

    ``context.once(moments_of)``. What simply goes on has no moments, and what falls somewhere
    in a year none that is named.
    """
    return tuple(
        (row, one.first)
        for row in plan.rows
        for times in read_times(row)
        for one in times.occurrences
        if one.first in times.named
    )


def evaluation_quarters(plan: Plan) -> tuple[Quarter, ...]:
    """The quarters in which something, or the plan itself, is evaluated, in order of time."""
    found = {one.when for one in plan.evaluation_moments if one.when is not None}
    for row in plan.rows:
        if row.evaluated:
            found.update(row.quarters_of(PhaseKind.EVALUATE))
    return tuple(sorted(found))


def rows_by_item(plan: Plan) -> Mapping[int, tuple[Row, ...]]:
    """The rows of each item, by `id(row.item)`: ``context.once(rows_by_item)``."""
    found: dict[int, list[Row]] = {}
    for row in plan.rows:
        found.setdefault(id(row.item), []).append(row)
    return MappingProxyType({key: tuple(rows) for key, rows in found.items()})


def followers(plan: Plan) -> Mapping[str, tuple[Row, ...]]:
    """The rows that follow on each row, by its key: ``context.once(followers)``."""
    found: dict[str, list[Row]] = {}
    for row in plan.rows:
        for one in row.follows if row.action.follows else ():
            if isinstance(one, Row):
                found.setdefault(one.key, []).append(row)
    return MappingProxyType({key: tuple(rows) for key, rows in found.items()})


def in_summer_holidays(first: date, last: date) -> bool:
    """Whether these days lie wholly in weeks in which all schools are closed."""
    start, end = (date(first.year, *edge) for edge in _HOLIDAYS)
    return start <= first <= last <= end


def troubled(rows: Iterable[Row], *kinds: TroubleKind) -> Iterator[tuple[str, Wording, Trouble]]:
    """Words in plannings that were not read for one of these reasons, with path and wording."""
    for row in rows:
        wording = row.action.planning
        for trouble in wording.troubles:
            if trouble.kind in kinds:
                yield f"{row.path}/planning", wording, trouble
