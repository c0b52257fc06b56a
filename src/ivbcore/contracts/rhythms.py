"""How often something recurs, in months: "jaarlijks", "eens per twee jaar", "per kwartaal"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ivbcore.planning.meaning import Bound, Frequency, Unit

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["months_between", "reporting_rhythms"]

_YEAR = 12
_MONTHS = {
    Unit.YEAR: 12.0,
    Unit.HALF_YEAR: 6.0,
    Unit.QUARTER: 3.0,
    Unit.MONTH: 1.0,
    Unit.WEEK: 12 / 52,
    Unit.DAY: 12 / 365,
}


@lru_cache(maxsize=256)
def months_between(rhythm: str | None) -> float | None:
    """How many months lie between two times; None where the words do not say one number.

    Read like a planning. "Tweejaarlijks" means two things and so says nothing, and neither do
    "regelmatig", "doorlopend" and "eenmalig".
    """
    if not rhythm:
        return None
    # Imported on use: a plan without rhythms never needs it.
    from ivbcore.planning.reader import read

    found = read(rhythm).planning
    told = {_months(phase.frequency) for phase in found.phases} if found else set()
    return told.pop() if len(told) == 1 else None


def _months(frequency: Frequency | None) -> float | None:
    if frequency is None or not frequency.count or frequency.total:
        return None
    if frequency.bound in (Bound.AT_MOST, Bound.ABOUT):
        return None
    return _MONTHS[frequency.unit] * frequency.every / frequency.count


def reporting_rhythms(plan: Plan) -> tuple[float, ...]:
    """The rhythms of the reports in months, those that say one; a fixed quarter is once a year."""
    found = []
    for one in plan.reporting:
        months = months_between(one.rhythm)
        if months is None and not one.rhythm and one.quarter is not None:
            months = float(_YEAR)
        if months is not None:
            found.append(months)
    return tuple(found)
