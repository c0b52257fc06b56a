"""An end for what begins and lasts so long."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import evolve

from ivbcore.planning.grammar.pieces import Atoms, Break, Time
from ivbcore.planning.meaning import PhaseKind, Precision, Stretch, Yearly
from ivbcore.planning.wording import TroubleKind
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.planning.grammar.phases.pairing import Draft
    from ivbcore.planning.grammar.times.lengths import Length

__all__ = ["end_lengths"]


def end_lengths(drafts: list[Draft], atoms: Atoms) -> None:
    """Ends what begins in the same sentence as a length; what ends nothing is a trouble."""
    stops = [one.first for one in atoms.items if isinstance(one, Break) and one.strength == "full"]
    for length in atoms.lengths:
        low = max((stop for stop in stops if stop < length.first), default=-1)
        high = min((stop for stop in stops if stop > length.first), default=length.stop + 10_000)
        begun = [
            draft for draft in drafts
            if draft.time is not None and low < draft.first < high and _runs_on(draft.time)
        ]  # fmt: skip
        alone = sum(low < other.first < high for other in atoms.lengths) == 1
        its_own = alone and len(begun) == 1 and _is_its_own(begun[0], drafts, length)
        ended = _ended(begun[0].time, length) if its_own else None
        if ended is not None:
            begun[0].time = ended
        elif begun or not (length.by_name or (alone and _is_held(drafts, low, high, length))):
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, length.first, length.stop))


def _is_its_own(begun: Draft, drafts: list[Draft], length: Length) -> bool:
    """As in "start mei 2024 (6 weken)", not in "start mei 2024, gereed in juli (5 dagen)"."""
    if begun.kind is PhaseKind.END:
        return False  # "stopt per 1 januari 2025 (5 dagen)"
    between = [one for one in drafts if begun.first < one.first < length.first]
    return not any(one.time is not None and _is_end(one) for one in between)


def _is_end(draft: Draft) -> bool:
    """Whether it tells the end of something."""
    whens = [when for whens in (draft.time and draft.time.alternatives) or () for when in whens]
    until = any(isinstance(when, Stretch) and when.first is None for when in whens)
    return until or draft.kind in (PhaseKind.END, PhaseKind.COMPLETE)


def _is_held(drafts: list[Draft], low: int, high: int, length: Length) -> bool:
    """As in "looptijd twee jaar (2024-2025)", "in mei 2025 een week lang": says nothing more."""
    beside = [one.time for one in drafts if one.time is not None and low < one.first < high]
    whens = [when for time in beside for when in (time.alternatives or [()])[0]]
    if len(whens) != 1 or len(beside[0].alternatives or ()) != 1:
        return False
    when, weeks = whens[0], length.days and not length.months
    if isinstance(when, Yearly):
        return bool(weeks)
    if not isinstance(when, Stretch) or when.first is None or when.last is None:
        return False
    if weeks:
        return when.precision in _LONGER
    if when.precision is Precision.MONTH and when.first_day and when.last_day:
        first, last = when.first_day, when.last_day
        months = (last.year - first.year) * 12 + last.month - first.month + 1
    else:
        months = 3 * (when.last.ordinal - when.first.ordinal + 1)
    return when.precision in (*_LONGER, Precision.YEAR) and months == length.months


_LONGER = (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.HALF_YEAR)


def _runs_on(time: Time) -> bool:
    """Whether something begins then, and no end is told."""
    if time.alternatives is None or len(time.alternatives) != 1 or time.frequencies:
        return False
    last = time.alternatives[0][-1]
    return len(time.alternatives[0]) == 1 and isinstance(last, Stretch) and last.last is None


def _ended(time: Time | None, length: Length) -> Time | None:
    """The time with its end told, or None where so long from then on says no more than that."""
    if time is None or (length.of_thing and time.kind is PhaseKind.ONGOING):
        return None  # "vanaf 2024 doorlopend, met een pilot van zes maanden"
    assert time.alternatives is not None
    begun = time.alternatives[0][0]
    assert isinstance(begun, Stretch)
    last = _last(begun, length, starts=time.starts)
    return None if last is None else evolve(time, alternatives=[(last,)])


def _last(begun: Stretch, length: Length, *, starts: bool) -> Stretch | None:
    first = begun.first
    if first is None:
        return None
    if begun.first_day is not None:
        day = _later(begun.first_day, length)
        if begun.precision is Precision.DATE:
            return evolve(begun, last=Quarter.containing(day), last_day=day)
        last = max(first, Quarter.containing(day))
        return Stretch(first, last, Precision.QUARTER, approximate=begun.approximate)
    if begun.precision is Precision.YEAR:
        if starts or length.months % 12 or not length.months:
            return None  # "start 2024, zes maanden": from when in that year is not said
        return evolve(begun, last=first.shifted(length.months // 3 - 1))
    if begun.precision is not Precision.QUARTER:
        return None
    quarters = -(-length.months // 3) + -(-length.days // 91)
    return evolve(begun, last=first.shifted(quarters - 1))


def _later(day: date, length: Length) -> date:
    """The last day of so long from a day."""
    month = day.month - 1 + length.months
    year, number = day.year + month // 12, month % 12 + 1
    # The last day of a shorter month where this one has no such day.
    following = date(year + number // 12, number % 12 + 1, 1)
    same = min(day.day, (following - timedelta(days=1)).day)
    return date(year, number, same) + timedelta(days=length.days - 1)
