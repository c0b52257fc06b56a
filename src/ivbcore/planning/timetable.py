"""A planning laid over a period: in which quarters something happens, and how surely."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field

from ivbcore.planning.meaning import (
    Bound,
    Frequency,
    OfPeriod,
    PeriodPart,
    Phase,
    PhaseKind,
    Planning,
    Precision,
    Stretch,
    Unit,
    When,
    Yearly,
)
from ivbcore.values.quarter import Period, Quarter, runs_of
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    import pendulum

__all__ = ["Occurrence", "PhaseTimes", "Timetable", "timetable_of"]


@frozen
class Occurrence:
    """One time that something happens, somewhere inside a window.

    `first` and `last` bound the window in quarters (the same when the quarter is known);
    `first_day` and `last_day` stand where days are known.
    """

    kind: PhaseKind
    first: Quarter
    last: Quarter
    first_day: date | None = None
    last_day: date | None = None

    @property
    def settled(self) -> bool:
        """Whether the quarter is known."""
        return self.first == self.last


@frozen
class PhaseTimes:
    """One phase over a period: the quarters it touches, each in one of four ways."""

    phase: Phase
    named: tuple[Quarter, ...] = ()
    window: tuple[Quarter, ...] = ()
    ongoing: tuple[Quarter, ...] = ()
    on_demand: tuple[Quarter, ...] = ()
    clipped: bool = False
    occurrences: tuple[Occurrence, ...] = ()

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """Every quarter the phase can touch."""
        return _union(self.named, self.window, self.ongoing, self.on_demand)


@frozen
class Timetable:
    """A wording over a period.

    Dutch: tijdtabel
    `named` are the quarters in which the action is certainly active; `window` those in which
    something falls whose quarter is not fixed (only a year, only a frequency); `ongoing` where
    it simply goes on; `on_demand` where it can be called upon and carries no load; `doubtful`
    in some readings only. A quarter may stand in several. `clipped` tells that the wording
    names time outside the period.
    """

    period: Period
    phases: tuple[PhaseTimes, ...] = ()
    doubtful: tuple[Quarter, ...] = ()
    named: tuple[Quarter, ...] = field(init=False)
    window: tuple[Quarter, ...] = field(init=False)
    ongoing: tuple[Quarter, ...] = field(init=False)
    on_demand: tuple[Quarter, ...] = field(init=False)

    @named.default
    def _named(self) -> tuple[Quarter, ...]:
        return self._certain("named")

    @window.default
    def _window(self) -> tuple[Quarter, ...]:
        return self._certain("window")

    @ongoing.default
    def _ongoing(self) -> tuple[Quarter, ...]:
        return self._certain("ongoing")

    @on_demand.default
    def _on_demand(self) -> tuple[Quarter, ...]:
        return self._certain("on_demand")

    def _certain(self, name: str) -> tuple[Quarter, ...]:
        """The quarters of one sort in all phases, without those in doubt."""
        found = _union(*(getattr(times, name) for times in self.phases))
        return tuple(q for q in found if q not in self.doubtful) if self.doubtful else found

    @cached_property
    def possible(self) -> tuple[Quarter, ...]:
        """Every quarter in which the action can be active, doubtful ones included."""
        return _union(self.named, self.window, self.ongoing, self.on_demand, self.doubtful)

    @cached_property
    def active(self) -> tuple[Quarter, ...]:
        """The quarters in which the action certainly runs: named or ongoing."""
        return _union(self.named, self.ongoing)

    @property
    def clipped(self) -> bool:
        """Whether something named lies outside the period."""
        return any(times.clipped for times in self.phases)

    @property
    def outside(self) -> bool:
        """Whether all that is named lies outside the period."""
        return self.clipped and not self.possible

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """What happens, one by one, in order of time."""
        every = [occurrence for times in self.phases for occurrence in times.occurrences]
        return tuple(sorted(every, key=lambda one: (one.first, one.last)))

    @property
    def first_day(self) -> pendulum.Date | None:
        """The first day on which the action can be active inside the period."""
        return _public(min(self._bounds(), default=None, key=lambda pair: pair[0]), 0)

    @property
    def last_day(self) -> pendulum.Date | None:
        """The last day on which the action can be active inside the period."""
        return _public(max(self._bounds(), default=None, key=lambda pair: pair[1]), 1)

    def _bounds(self) -> list[tuple[date, date]]:
        bounds = [
            (occurrence.first_day, occurrence.last_day)
            for occurrence in self.occurrences
            if occurrence.first_day and occurrence.last_day
        ]
        told = {q for o in self.occurrences if o.first_day for q in _span(o.first, o.last)}
        bounds += [(q.start, q.end) for q in self.possible if q not in told]
        return bounds


def timetable_of(readings: Iterable[Planning], period: Period) -> Timetable:
    """Lay readings, the likeliest first, over a period.

    What all readings share is certain; what only some say is `doubtful`.
    """
    tables = [
        Timetable(period, tuple(_times(phase, period) for phase in reading.phases))
        for reading in readings
    ]
    if not tables:
        return Timetable(period)
    if len(tables) == 1:
        return tables[0]
    shared = set(tables[0].possible)
    for table in tables[1:]:
        shared &= set(table.possible)
    doubtful = sorted({q for table in tables for q in table.possible} - shared)
    return Timetable(period, tables[0].phases, tuple(doubtful))


def _times(phase: Phase, period: Period) -> PhaseTimes:
    named: list[Quarter] = []
    window: list[Quarter] = []
    ongoing: list[Quarter] = []
    occurrences: list[Occurrence] = []
    clipped = False
    everywhere = phase.frequency is not None and phase.frequency.reaches_every_quarter
    for when in phase.when:
        # "Om het jaar in Q1": in which of the years is not said.
        some_years = isinstance(when, Yearly) and _skips_years(phase.frequency)
        for piece in _pieces(when, period):
            quarters = [q for q in _span(piece.first, piece.last) if q in period]
            clipped = clipped or _is_clipped(when, piece, quarters)
            if not quarters:
                continue
            if phase.kind in (PhaseKind.ONGOING, PhaseKind.ON_DEMAND):
                ongoing += quarters
            elif some_years:
                window += quarters
            elif phase.frequency is not None:
                fixed = everywhere or (
                    not _is_open(when) and piece.precision not in (Precision.YEAR, Precision.PERIOD)
                )
                (named if fixed else window).extend(quarters)
                occurrences += _recurring(phase, piece, quarters, fixed)
            elif _is_open(when):
                ongoing += quarters
            else:
                fixed = piece.precision not in (Precision.YEAR, Precision.PERIOD)
                (named if fixed else window).extend(quarters)
                occurrences.append(_single(phase.kind, piece, quarters))
    on_demand = phase.kind is PhaseKind.ON_DEMAND
    return PhaseTimes(
        phase,
        named=_union(named),
        window=_union(window),
        ongoing=() if on_demand else _union(ongoing),
        on_demand=_union(ongoing) if on_demand else (),
        clipped=clipped,
        occurrences=tuple(occurrences),
    )


def _skips_years(frequency: Frequency | None) -> bool:
    return frequency is not None and frequency.unit is Unit.YEAR and frequency.every > 1


def _is_open(when: When) -> bool:
    return isinstance(when, Stretch) and (when.first is None or when.last is None)


@frozen
class _Piece:
    first: Quarter
    last: Quarter
    precision: Precision
    first_day: date | None = None
    last_day: date | None = None


def _pieces(when: When, period: Period) -> list[_Piece]:
    if isinstance(when, Stretch):
        first = when.first or min(period.first, when.last or period.first)
        last = when.last or max(period.last, first)
        return [_Piece(first, last, when.precision, when.first_day, when.last_day)]
    if isinstance(when, OfPeriod):
        return [_part_of(when.part, period)]
    return _yearly_pieces(when, period)


_YEARS = (
    PeriodPart.FIRST_YEAR, PeriodPart.SECOND_YEAR, PeriodPart.THIRD_YEAR, PeriodPart.FOURTH_YEAR,
)  # fmt: skip


def _part_of(part: PeriodPart, period: Period) -> _Piece:
    first, last = period.first, period.last
    if part in _YEARS:
        start = first.shifted(4 * _YEARS.index(part))
        # A year that the period lacks lies behind it, and is clipped.
        end = start.shifted(3)
        return _Piece(start, end if start > last else min(last, end), Precision.YEAR)
    if part is PeriodPart.LAST_YEAR:
        return _Piece(max(first, last.shifted(-3)), last, Precision.YEAR)
    if part is PeriodPart.BEGINNING:
        return _Piece(first, first, Precision.QUARTER)
    if part is PeriodPart.END:
        return _Piece(last, last, Precision.QUARTER)
    if part is PeriodPart.MIDDLE:
        middle = first.shifted(len(period) // 2)
        return _Piece(max(first, middle.shifted(-1)), middle, Precision.QUARTER)
    return _Piece(first, last, Precision.PERIOD)


def _yearly_pieces(when: Yearly, period: Period) -> list[_Piece]:
    pieces = []
    for year in period.years:
        if when.months:
            for month in when.months:
                start = date(year, month, 1)
                quarter = Quarter.containing(start)
                pieces.append(
                    _Piece(quarter, quarter, Precision.MONTH, start, month_end(year, month))
                )
            continue
        runs = runs_of(Quarter(year, number) for number in when.quarters)
        pieces += [_Piece(first, last, when.precision) for first, last in runs]
    inside = [
        piece
        for piece in pieces
        if piece.last >= (when.since or period.first)
        and piece.first <= (when.until or period.last)
        and piece.last >= period.first
        and piece.first <= period.last
    ]
    if not when.once or not inside:
        return inside
    end = inside[0].first.shifted(3)
    return [piece for piece in inside if piece.first <= end][
        : max(1, len(pieces) // len(period.years))
    ]


def _is_clipped(when: When, piece: _Piece, inside: list[Quarter]) -> bool:
    if not isinstance(when, Stretch):
        return False
    if not inside:
        return True
    return (when.first is not None and piece.first < inside[0]) or (
        when.last is not None and piece.last > inside[-1]
    )


def _single(kind: PhaseKind, piece: _Piece, quarters: list[Quarter]) -> Occurrence:
    return Occurrence(kind, quarters[0], quarters[-1], piece.first_day, piece.last_day)


_MONTHS_PER = {Unit.YEAR: 12, Unit.HALF_YEAR: 6, Unit.QUARTER: 3, Unit.MONTH: 1}


def _recurring(
    phase: Phase, piece: _Piece, quarters: list[Quarter], fixed: bool
) -> list[Occurrence]:
    """The times a recurrence falls inside one piece, each with the window it may fall in."""
    frequency = phase.frequency
    if frequency is None or frequency.count is None:
        return []
    if fixed and not frequency.reaches_every_quarter:
        return [_single(phase.kind, piece, quarters)]
    if frequency.total:
        window = (quarters[0], quarters[-1])
        return [Occurrence(phase.kind, *window) for _ in range(frequency.count)]
    months = _MONTHS_PER.get(frequency.unit)
    if months is None or months * frequency.every < 3:
        # More often than quarterly: the plan's unit is the quarter, so once for each.
        return [Occurrence(phase.kind, q, q) for q in quarters]
    length = max(1, months * frequency.every // 3)
    times = []
    for start in range(0, len(quarters), length):
        stretch = quarters[start : start + length]
        share = frequency.count
        if frequency.bound is Bound.AT_MOST and not share:
            continue
        for number in range(share):
            low = stretch[min(len(stretch) - 1, number * len(stretch) // share)]
            high = stretch[max(0, (number + 1) * len(stretch) // share - 1)]
            times.append(Occurrence(phase.kind, low, max(low, high)))
    return times


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _span(first: Quarter, last: Quarter) -> list[Quarter]:
    return [Quarter.from_ordinal(number) for number in range(first.ordinal, last.ordinal + 1)]


def _union(*parts: Iterable[Quarter]) -> tuple[Quarter, ...]:
    return tuple(sorted({quarter for part in parts for quarter in part}))


def _public(pair: tuple[date, date] | None, side: int) -> pendulum.Date | None:
    from ivbcore.values.calendar_dates import public_date

    return None if pair is None else public_date(pair[side])


def frequency_text(frequency: Frequency) -> str:
    """A short plain spelling for reprs: ``2/jaar``."""
    count = "?" if frequency.count is None else str(frequency.count)
    return f"{count}/{frequency.every if frequency.every > 1 else ''}{frequency.unit.value}"
