"""When an action comes up, as days: what a calendar or a chart shows one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from ivbcore.planning.meaning import PhaseKind, Precision, Stretch, Yearly
from ivbcore.planning.standards import edtf_of_stretch, recurrence_rule
from ivbcore.values.quarter import Quarter, runs_of
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.row import Row
    from ivbcore.planning.meaning import Phase
    from ivbcore.planning.timetable import Occurrence, PhaseTimes
    from ivbcore.values.quarter import Period

__all__ = ["Moment", "MomentSort", "calendar_moments"]

Days = tuple[date, date]


class MomentSort(StrEnum):
    """How finely the planning fixes a moment.

    Dutch: soort (van een moment)
    """

    DAYS = "dagen"
    WEEK = "week"
    MONTH = "maand"
    QUARTERS = "kwartalen"
    WINDOW = "venster"
    ONGOING = "doorlopend"
    MARK = "herhaling"
    DOUBT = "twijfel"
    DEADLINE = "termijn"


@frozen
class Moment:
    """One time that an action comes up, or one series of times.

    Dutch: moment (van een maatregel)
    `spans` are its first and last days, both included, in order of time: several when `rule`, an
    RRULE of RFC 5545, repeats the first. A `MARK` repeats more often than the planning has
    quarters: its one span is the day on which the rule begins, and it goes on to `until`.
    `approximate` tells of soft words (medio, circa).
    """

    kind: PhaseKind
    sort: MomentSort
    spans: tuple[Days, ...]
    rule: str | None = None
    until: date | None = None
    approximate: bool = False

    @property
    def first(self) -> date:
        """The first day of the first time."""
        return self.spans[0][0]

    @property
    def last(self) -> date:
        """The last day of the first time."""
        return self.spans[0][1]

    @property
    def settled(self) -> bool:
        """Whether the days themselves are told."""
        return self.sort in (MomentSort.DAYS, MomentSort.DEADLINE)

    def touches(self, quarter: Quarter) -> bool:
        """Whether any of its times can fall in a quarter."""
        if self.until is not None:
            return self.first <= quarter.end and self.until >= quarter.start
        return any(first <= quarter.end and last >= quarter.start for first, last in self.spans)

    @property
    def edtf(self) -> str:
        """The first time as an EDTF interval: in quarters, or in days where they are told."""
        first, last = Quarter.containing(self.first), Quarter.containing(self.last)
        whole = self.first == first.start and self.last == last.end
        days = self.settled or not whole
        return edtf_of_stretch(
            Stretch(
                first,
                last,
                Precision.DATE if days else Precision.QUARTER,
                self.first if days else None,
                self.last if days else None,
                self.approximate,
            )
        )


def calendar_moments(row: Row) -> tuple[Moment, ...]:
    """The moments of an action, phase by phase, as its timetable tells them.

    Together they touch the quarters in which the action can be active, without those in which it
    can only be called upon. What is in doubt comes last.
    """
    table = row.timetable
    found = [moment for times in table.phases for moment in _moments_of_phase(times, table.period)]
    told = {q for times in table.phases for q in times.quarters}
    found += (
        Moment(PhaseKind.EXECUTE, MomentSort.DOUBT, ((first.start, last.end),))
        for first, last in runs_of(q for q in table.doubtful if q not in told)
    )
    return tuple(found)


def _moments_of_phase(times: PhaseTimes, period: Period) -> Iterator[Moment]:
    phase = times.phase
    soft = any(getattr(when, "approximate", False) for when in phase.when)

    def moment(
        sort: MomentSort, *spans: Days, rule: str | None = None, until: date | None = None
    ) -> Moment:
        return Moment(phase.kind, sort, spans, rule, until, soft)

    rule = recurrence_rule(times, period)
    if rule is not None and not _by_quarter(rule[1]):
        yield moment(MomentSort.MARK, (rule[0], rule[0]), rule=rule[1], until=times.named[-1].end)
    else:
        fixed = list(_fixed(times))
        if rule is not None:
            for sort, spans, repeated in _series(fixed):
                yield moment(sort, *spans, rule=repeated)
        else:
            for sort, days in fixed:
                yield moment(sort, days)
    for first, last in _windows(times):
        yield moment(MomentSort.WINDOW, (first.start, last.end))
    for first, last in runs_of(times.ongoing):
        yield moment(MomentSort.ONGOING, _as_told(phase, first, last))
    if phase.deadline is not None and times.quarters:
        yield moment(MomentSort.DEADLINE, (phase.deadline, phase.deadline))


def _windows(times: PhaseTimes) -> list[tuple[Quarter, Quarter]]:
    """Where something falls that has no quarter: each year apart for what comes once a year.

    For what comes more often nobody knows how the times are spread, so it is one stretch.
    """
    runs = runs_of(times.window)
    often = times.phase.frequency
    if often is None or often.count != 1 or often.most is not None or often.total:
        return runs
    window = set(times.window)
    each = sorted({(one.first, one.last) for one in times.occurrences if one.first in window})
    told = [q for first, last in each for q in _quarters(first, last)]
    return each if sorted(told) == list(times.window) else runs


def _by_quarter(rule: str) -> bool:
    """Whether a rule has one beginning for each month or quarter that the planning names."""
    return rule.startswith(("FREQ=YEARLY;", "FREQ=MONTHLY;INTERVAL="))


def _fixed(times: PhaseTimes) -> Iterator[tuple[MomentSort, Days]]:
    """What stands fixed: days where they are told, else the quarters of each occurrence."""
    named = set(times.named)
    seen: set[Days] = set()
    told: set[Quarter] = set()
    for one in times.occurrences:
        if one.first_day is None and one.first not in named:
            continue
        days = _days(one)
        told.update(_quarters(one.first, one.last))
        if days not in seen:
            seen.add(days)
            yield _sort_of(one, times.phase), days
    left = named - told
    # What comes back every year begins anew in each, also where Q4 and Q1 touch.
    yearly = any(isinstance(when, Yearly) for when in times.phase.when)
    years = sorted({q.year for q in left}) if yearly else [None]
    for year in years:
        for first, last in runs_of(q for q in left if year in (None, q.year)):
            yield MomentSort.QUARTERS, (first.start, last.end)


def _days(one: Occurrence) -> Days:
    if one.first_day is not None and one.last_day is not None:
        return one.first_day, one.last_day
    return one.first.start, one.last.end


def _sort_of(one: Occurrence, phase: Phase) -> MomentSort:
    if one.first_day is None or one.last_day is None:
        return MomentSort.QUARTERS
    sorts = {Precision.WEEK: MomentSort.WEEK, Precision.MONTH: MomentSort.MONTH}
    for when in phase.when:
        if isinstance(when, Yearly) and when.months:
            return MomentSort.MONTH
        if isinstance(when, Stretch) and when.first_day == one.first_day:
            return sorts.get(when.precision, MomentSort.DAYS)
    return MomentSort.DAYS


def _series(
    fixed: Iterable[tuple[MomentSort, Days]],
) -> Iterator[tuple[MomentSort, tuple[Days, ...], str | None]]:
    """Times that come back every year in the same months, as one series each.

    One rule for each month in which a time begins, because months and quarters differ in length.
    """
    groups: dict[tuple[MomentSort, int, int], list[Days]] = {}
    for sort, (first, last) in fixed:
        months = (last.year - first.year) * 12 + last.month - first.month
        groups.setdefault((sort, first.month, months), []).append((first, last))
    for (sort, month, _), spans in groups.items():
        gaps = {after[0].year - one[0].year for one, after in pairwise(spans)}
        if len(gaps) == 1 and all(first.day == 1 for first, _ in spans):
            (gap,) = gaps
            every = f"INTERVAL={gap};" if gap > 1 else ""
            rule = f"FREQ=YEARLY;{every}BYMONTH={month};BYMONTHDAY=1;COUNT={len(spans)}"
            yield sort, tuple(spans), rule
        else:
            yield from ((sort, (span,), None) for span in spans)


def _as_told(phase: Phase, first: Quarter, last: Quarter) -> Days:
    """The days of ongoing work: from and to the day where the planning tells one."""
    low, high = first.start, last.end
    for when in phase.when:
        if not isinstance(when, Stretch):
            continue
        if when.first_day is not None and when.first == first:
            low = when.first_day
        if when.last_day is not None and when.last == last:
            high = when.last_day
    return (low, high) if low <= high else (first.start, last.end)


def _quarters(first: Quarter, last: Quarter) -> Iterator[Quarter]:
    for ordinal in range(first.ordinal, last.ordinal + 1):
        yield Quarter.from_ordinal(ordinal)
