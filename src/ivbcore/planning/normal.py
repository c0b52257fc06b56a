"""The normal form of a planning: one way to say one meaning.

In it a phase has times of one sort (one part of the period, one recurring part of the year, one
open beginning, or stretches in order of time, whole years apart from finer ones), what touches
is one stretch, and what can be told without a word of its own is told without it.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import evolve

from ivbcore.planning.meaning import (
    Frequency,
    OfPeriod,
    Phase,
    PhaseKind,
    Planning,
    Precision,
    Stretch,
    Unit,
    Yearly,
)  # fmt: skip
from ivbcore.planning.terms import by_term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ivbcore.planning.meaning import When

__all__ = ["SEASONS", "normalised"]

# The quarters a season name stands for, its precision, and whether it is soft.
SEASONS: dict[tuple[int, int], tuple[str, Precision, bool]] = {
    (1, 2): ("voorjaar", Precision.SEASON, True),
    (2, 2): ("zomer", Precision.SEASON, True),
    (3, 2): ("najaar", Precision.SEASON, True),
    (4, 2): ("winter", Precision.SEASON, True),
    (3, 1): ("zomervakantie", Precision.SEASON, True),
    (3, 4): ("schooljaar", Precision.SEASON, False),
}
_UNENDING = (PhaseKind.EXECUTE, PhaseKind.ONGOING, PhaseKind.ON_DEMAND)
_FINE = (Precision.DATE, Precision.WEEK, Precision.MONTH)
_NAMED = (Precision.SEASON, Precision.HALF_YEAR)


def normalised(planning: Planning) -> Planning:
    """The same planning in its normal form."""
    if len(planning.phases) == 1 and _is_plain(planning.phases[0]):
        return planning
    before, closed = planning.phases, _closed(planning.phases)
    while closed != before:  # what ends one phase may itself be ended by the next
        before, closed = closed, _closed(closed)
    return planning if closed == planning.phases else Planning(closed)


def _closed(phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
    pieces = [piece for phase in phases for piece in _phases(phase)]
    return tuple(dict.fromkeys(_completed(pieces)))


def _is_plain(phase: Phase) -> bool:
    """Whether a phase is one stretch of days, quarters or years, as most are."""
    when = phase.when[0]
    return (
        len(phase.when) == 1
        and phase.frequency is None
        and phase.deadline is None
        and phase.kind not in (PhaseKind.COMPLETE, PhaseKind.END)
        and isinstance(when, Stretch)
        and when.first is not None
        and when.precision not in _NAMED
        and (when.first_day is None or (when.precision in _FINE and _is_whole(when)))
    )


def _phases(phase: Phase) -> Iterable[Phase]:
    frequency = _frequency(phase.frequency)
    kind = phase.kind
    deadline = phase.deadline
    whens = [_when(when) for when in phase.when]
    if any(when == OfPeriod() for when in whens):
        whens, deadline = [OfPeriod()], None
        if frequency is None and kind is not PhaseKind.ON_DEMAND:
            kind = PhaseKind.ONGOING
    groups = list(_groups(whens))
    for group in groups:
        yield _settled(kind, group, frequency, deadline if len(groups) == 1 else None)


def _settled(
    kind: PhaseKind, whens: tuple[When, ...], frequency: Frequency | None, deadline: date | None
) -> Phase:
    when = whens[-1]
    if kind is PhaseKind.COMPLETE and deadline is None:
        whens, deadline = _term(whens)
    elif kind is PhaseKind.END:
        whens, deadline = _term(whens)[0], None  # "stopt per 1 januari 2026": Q4 is its last
    elif deadline is not None and (len(whens) > 1 or not _ends_before(when, deadline)):
        deadline = None
    if deadline is not None and kind in _UNENDING:
        kind = PhaseKind.COMPLETE
    if isinstance(when, Yearly):
        if when.once:
            frequency = Frequency(1, total=True)
        elif frequency is None or frequency.total:
            frequency = Frequency()
    return Phase(kind, whens, frequency, deadline)


def _ends_before(when: When, deadline: date) -> bool:
    return (
        isinstance(when, Stretch)
        and when.last is not None
        and when.first == when.last
        and when.last.end + timedelta(days=1) == deadline
    )


def _term(whens: tuple[When, ...]) -> tuple[tuple[When, ...], date | None]:
    """A completion is a term: "gereed per 1 januari 2026" names a day, not a beginning."""
    last = whens[-1]
    if len(whens) > 1 or not isinstance(last, Stretch):
        return whens, None
    if last.last is None and last.first is not None:
        precision = Precision.DATE if last.precision is Precision.DATE else Precision.QUARTER
        day = last.first_day if precision is Precision.DATE else None
        last = Stretch(last.first, last.first, precision, day, day, last.approximate)
    return by_term((last,), exclusive=False)


def _frequency(frequency: Frequency | None) -> Frequency | None:
    """Half-years told in years or months."""
    if frequency is None or frequency.count is None:
        return None if frequency is None else Frequency(None)
    if frequency.total:
        return evolve(frequency, unit=Unit.YEAR, every=1)
    if frequency.unit is not Unit.HALF_YEAR:
        return frequency
    if frequency.every == 1:
        most = None if frequency.most is None else frequency.most * 2
        return evolve(frequency, count=frequency.count * 2, unit=Unit.YEAR, most=most)
    if frequency.every % 2 == 0:
        return evolve(frequency, unit=Unit.YEAR, every=frequency.every // 2)
    return evolve(frequency, unit=Unit.MONTH, every=frequency.every * 6)


def _when(when: When) -> When:
    if isinstance(when, OfPeriod):
        return when
    if isinstance(when, Yearly):
        if when.precision is Precision.SEASON and _season(when.quarters) is None:
            return evolve(when, precision=Precision.QUARTER)
        if when.precision is Precision.HALF_YEAR and when.quarters not in ((1, 2), (3, 4)):
            return evolve(when, precision=Precision.QUARTER)
        return when
    if when.first is None and when.last is None:
        return OfPeriod()
    return _stretch(when)


def _season(quarters: tuple[int, ...]) -> tuple[str, Precision, bool] | None:
    """The season whose quarters these are, in a year that is not named."""
    if quarters == (1, 4):
        return SEASONS[4, 2]
    if quarters and quarters == tuple(range(quarters[0], quarters[-1] + 1)):
        return SEASONS.get((quarters[0], len(quarters)))
    return None


def _stretch(when: Stretch) -> Stretch:
    if when.precision not in _FINE:
        when = evolve(when, first_day=None, last_day=None)
    elif not _is_whole(when):
        when = evolve(when, precision=Precision.DATE)
    if when.precision not in _NAMED:
        return when
    if when.first is None or when.last is None:
        return when if _has_name(when) else evolve(when, precision=Precision.QUARTER)
    length = when.last.ordinal - when.first.ordinal + 1
    if when.precision is Precision.HALF_YEAR:
        whole = length == 2 and when.first.number in (1, 3)
        return when if whole else evolve(when, precision=Precision.QUARTER)
    season = SEASONS.get((when.first.number, length))
    if season is None or season[2] is not when.approximate:
        return evolve(when, precision=Precision.QUARTER)
    return when


def _is_whole(when: Stretch) -> bool:
    """Whether its days are what its precision says: months from their first to their last day."""
    first, last = when.first_day, when.last_day
    if when.precision is Precision.MONTH:
        return (first is None or first.day == 1) and (
            last is None or (last + timedelta(days=1)).day == 1
        )
    if when.precision is Precision.WEEK:
        return (first is None or first.isoweekday() == 1) and (
            last is None or last.isoweekday() == 7
        )
    return True


def _has_name(when: Stretch) -> bool:
    """Whether an open stretch can be told as "vanaf voorjaar 2025", "t/m eerste helft 2025"."""
    if when.precision is Precision.SEASON:
        return when.approximate
    begins = when.first is not None and when.first.number in (1, 3)
    return begins or (when.last is not None and when.last.number in (2, 4))


def _groups(whens: list[When]) -> Iterable[tuple[When, ...]]:
    """Times of one sort each."""
    stretches = [when for when in whens if isinstance(when, Stretch)]
    for when in dict.fromkeys(whens):
        if not isinstance(when, Stretch):
            yield (when,)
    for when in dict.fromkeys(stretches):
        if when.first is None:
            yield (when,)
    rest = sorted((when for when in set(stretches) if when.first is not None), key=_order)
    for _, group in groupby(_touching(rest), key=lambda one: one.precision is Precision.YEAR):
        pending: list[When] = []
        for when in group:
            pending.append(when)
            if when.last is None:
                yield tuple(pending)
                pending = []
        if pending:
            yield tuple(pending)


def _order(when: Stretch) -> tuple[object, ...]:
    first = when.first
    assert first is not None
    return (
        when.first_day or first.start,
        when.last is None,
        when.last_day or (when.last or first).end,
        str(when.precision),
        when.approximate,
    )


def _touching(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches that follow each other without a gap made one."""
    result: list[Stretch] = []
    for when in stretches:
        result.append(when)
        while len(result) > 1 and (joined := _joined(*result[-2:])) is not None:
            result[-2:] = [joined]
    return result


def _joined(before: Stretch, after: Stretch) -> Stretch | None:
    if (
        before.precision is not after.precision
        or before.approximate is not after.approximate
        or before.last is None
        or after.first is None
    ):
        return None
    if before.precision is Precision.MONTH:
        if before.last_day is None or after.first_day is None:
            return None
        adjacent = before.last_day + timedelta(days=1) == after.first_day
        return evolve(before, last=after.last, last_day=after.last_day) if adjacent else None
    if before.precision is Precision.HALF_YEAR:
        adjacent = after.first == before.last.shifted(1)
        precision = Precision.QUARTER
        return evolve(before, last=after.last, precision=precision) if adjacent else None
    plain = before.precision in (Precision.QUARTER, Precision.YEAR)
    if plain and after.first <= before.last.shifted(1):
        return evolve(before, last=None if after.last is None else max(before.last, after.last))
    return None


def _completed(phases: list[Phase]) -> Iterable[Phase]:
    """As in "Vanaf Q1 2024; gereed Q4 2024": what begins ends with its completion."""
    told = False
    for phase, after in zip(phases, [*phases[1:], None], strict=True):
        last = phase.when[-1]
        if told:  # "start Q3 2024, loopt door tot eind 2025": its end was told already
            told = False
            continue
        completed = _ends(after)
        ends = completed or _until(after)
        goes_on = phase.kind is PhaseKind.ONGOING and phase.when == (OfPeriod(),)
        if completed is not None and goes_on and phase.frequency is None:
            # "In uitvoering, afronding Q4 2025": it goes on until it is completed.
            until = Stretch(
                None, completed.last, completed.precision, None, completed.last_day,
                completed.approximate,
            )  # fmt: skip
            yield from _phases(evolve(phase, when=(until,)))
        elif (
            ends is not None
            and (
                # "loopt sinds 2023, gereed eind 2025"; "start Q3 2024, loopt door tot eind 2025"
                (phase.kind is PhaseKind.ONGOING and completed is not None and not phase.frequency)
                or phase.kind not in (PhaseKind.ONGOING, PhaseKind.ON_DEMAND, PhaseKind.COMPLETE)
            )
            and isinstance(last, Stretch)
            and last.last is None
            and last.first is not None
            and ends.last is not None
            and ends.last >= last.first
        ):
            in_years = last.precision is ends.precision is Precision.YEAR
            precision = Precision.YEAR if in_years else Precision.QUARTER
            until = Stretch(last.first, ends.last, precision, approximate=last.approximate)
            told = completed is None and ends.first is None
            goes_on = told and in_years and phase.kind is PhaseKind.EXECUTE
            # "gestart in 2022, loopt t/m 2025"
            kind = after.kind if after is not None and goes_on else phase.kind
            yield from _phases(evolve(phase, kind=kind, when=(*phase.when[:-1], until)))
        else:
            yield phase


def _until(phase: Phase | None) -> Stretch | None:
    """As in "start Q1 2024, uitvoering t/m Q4 2025": how long what begins goes on."""
    if phase is None or phase.frequency is not None:
        return None
    last = phase.when[-1]
    if not isinstance(last, Stretch) or last.last is None:
        return None
    lasts = phase.kind is PhaseKind.ONGOING or (
        phase.kind is PhaseKind.EXECUTE and last.first is None
    )
    return last if lasts else None


def _ends(phase: Phase | None) -> Stretch | None:
    if phase is None or phase.kind not in (PhaseKind.COMPLETE, PhaseKind.END):
        return None
    last = phase.when[-1]
    return last if isinstance(last, Stretch) else None
