"""A planning as others read it: ISO 8601-2 / EDTF, bounds in days, iCalendar recurrence rules.

All three say the same days as the quarters of the timetable; a property holds them to it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ivbcore.planning.meaning import Precision, Stretch, Unit, Yearly
from ivbcore.values.quarter import runs_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ivbcore.planning.meaning import Frequency, Phase
    from ivbcore.planning.timetable import PhaseTimes, Timetable
    from ivbcore.values.quarter import Period, Quarter

__all__ = ["bounds", "edtf", "edtf_of_quarters", "edtf_of_stretch", "recurrence_rule"]

_FINE = (Precision.DATE, Precision.WEEK, Precision.MONTH)


def edtf(timetable: Timetable) -> tuple[str, ...]:
    """Every stretch of quarters in which the action can be active, as an EDTF interval.

    `2024-33` is the first quarter of 2024 (ISO 8601-2, subyear groupings).
    """
    return edtf_of_quarters(timetable.possible)


def edtf_of_quarters(quarters: Iterable[Quarter]) -> tuple[str, ...]:
    """Every stretch of these quarters without a gap, as an EDTF interval."""
    return tuple(
        first.edtf if first == last else f"{first.edtf}/{last.edtf}"
        for first, last in runs_of(quarters)
    )


def edtf_of_stretch(when: Stretch) -> str:
    """One stretch as written: days, quarters or years, `..` for an open end, `~` when soft."""
    mark = "~" if when.approximate else ""
    low = _edge(when, first=True)
    high = _edge(when, first=False)
    low, high = (edge if edge == ".." else edge + mark for edge in (low, high))
    return low if low == high else f"{low}/{high}"


def _edge(when: Stretch, *, first: bool) -> str:
    quarter, day = (when.first, when.first_day) if first else (when.last, when.last_day)
    if quarter is None:
        return ".."
    if when.precision in _FINE and day is not None:
        return f"{day:%Y-%m}" if when.precision is Precision.MONTH else day.isoformat()
    return str(quarter.year) if when.precision is Precision.YEAR else quarter.edtf


def bounds(timetable: Timetable) -> tuple[tuple[date, date], ...]:
    """First and last day of every stretch of quarters in which the action can be active."""
    return tuple((first.start, last.end) for first, last in runs_of(timetable.possible))


def recurrence_rule(times: PhaseTimes, period: Period) -> tuple[date, str] | None:
    """The first day and the RRULE (RFC 5545) of a recurrence whose quarters are fixed, or None.

    Each recurrence begins on the first day of its month or quarter. A frequency alone ("twee
    keer per jaar") fixes no quarter and has no rule.
    """
    phase = times.phase
    if phase.frequency is None or not times.named:
        return None
    if len(phase.when) == 1 and isinstance(phase.when[0], Yearly):
        return _yearly_rule(phase.when[0], times, period)
    return _regular_rule(phase, phase.frequency, times)


def _yearly_rule(when: Yearly, times: PhaseTimes, period: Period) -> tuple[date, str] | None:
    if when.once:
        return None
    months = when.months or tuple(
        number * 3 - 2 for number in when.quarters if number - 1 not in when.quarters
    )
    days = [
        day
        for year in period.years
        for day in (date(year, month, 1) for month in months)
        if times.named[0].start <= day <= times.named[-1].end
    ]
    if not days or (not when.months and days[0] != times.named[0].start):
        return None  # clipped: the first one began before the period
    by_month = ",".join(map(str, months))
    return days[0], f"FREQ=YEARLY;BYMONTH={by_month};BYMONTHDAY=1;COUNT={len(days)}"


def _regular_rule(phase: Phase, frequency: Frequency, times: PhaseTimes) -> tuple[date, str] | None:
    """Quarterly or more often, in one unbroken stretch: one beginning for each quarter."""
    runs = runs_of(times.named)
    if not frequency.reaches_every_quarter or len(runs) != 1 or len(phase.when) != 1:
        return None
    first, last = runs[0]
    end = last.end.strftime("%Y%m%d")
    if frequency.unit is Unit.QUARTER or frequency.every > 1:
        return first.start, f"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1;UNTIL={end}"
    if frequency.unit is Unit.MONTH:
        return first.start, f"FREQ=MONTHLY;BYMONTHDAY=1;UNTIL={end}"
    if frequency.unit is Unit.WEEK:
        monday = first.start + timedelta(days=-first.start.weekday() % 7)
        return monday, f"FREQ=WEEKLY;UNTIL={end}"
    return first.start, f"FREQ=DAILY;UNTIL={end}"
