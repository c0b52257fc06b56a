"""What stands at once behind a deed and its time, and may belong to neither.

As in "pilot 2024 structureel", "opstellen 2024, per kwartaal overleg", "Q2 2024, tot eind 2025",
"2024 start eind 2025 evaluatie". A line break is a space: two lines of a cell look like one.
"""

from __future__ import annotations

from itertools import pairwise

from ivbcore.planning.grammar.phases.pairing import Clause
from ivbcore.planning.grammar.phases.uniting import is_in_one_year
from ivbcore.planning.grammar.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.meaning import Frequency, PhaseKind, Stretch
from ivbcore.planning.wording import TroubleKind

__all__ = ["tell_of_nothing_behind", "tell_of_what_is_behind"]

# What is over before the rest begins, or is no more than a moment of it.
_MOMENTS = (PhaseKind.EVALUATE, PhaseKind.REPORT, PhaseKind.ADOPT)
_ONCE = (
    *_MOMENTS, PhaseKind.PREPARE, PhaseKind.DRAFT, PhaseKind.START_UP, PhaseKind.PILOT,
    PhaseKind.COMPLETE,
)  # fmt: skip


def tell_of_what_is_behind(items: Clause, atoms: Atoms) -> None:
    """Note times of which is not told whether they belong to what stands before them."""
    _tell_of_no_year(items, atoms)
    for place, (before, item) in enumerate(pairwise(items), 1):
        if isinstance(before, Break) and before.strength == "start" and place > 1:
            _tell_of_start(items, place, atoms)
        if not isinstance(item, Time):
            continue
        if _is_start_of_moment(before, item, items[place + 1 : place + 2]):
            _trouble(item, atoms)
        at = place - 1
        parted = isinstance(before, Break) and before.strength in ("comma", "and")
        at -= parted
        time = items[at] if at >= 0 else None
        if isinstance(time, Time) and _is_dated(time) and not _has_deed(items, place):
            deed = items[at - 1] if at else None
            once = isinstance(deed, Deed) and deed.kind in _ONCE
            if isinstance(deed, Break) and deed.strength == "start":
                continue  # "start 2024, jaarlijks", "start 2024, tot eind 2025"
            if _is_apart(time, item, parted=parted, once=once) and not _named(time, item, atoms):
                _trouble(item, atoms)


def tell_of_nothing_behind(items: Clause, atoms: Atoms) -> None:
    """As in "2024, daarna beheer": something follows that is not understood."""
    for place, item in enumerate(items):
        if isinstance(item, Break) and item.strength == "then":
            behind = next((one for one in items[place + 1 :] if _is_said(one)), None)
            if behind is None or isinstance(behind, Break):
                atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, item.first, item.first + 1))


def _is_said(item: Time | Deed | Break) -> bool:
    return not isinstance(item, Break) or item.strength in ("full", "then")


def _tell_of_no_year(items: Clause, atoms: Atoms) -> None:
    """As in "vanaf 2025 is er in mei een themadag": once, or each year from then on."""
    for before, time in pairwise(items):
        if not isinstance(before, Time) or not isinstance(time, Time) or not before.open:
            continue
        endless = [
            isinstance(whens[-1], Stretch) and whens[-1].last is None
            for whens in before.alternatives or ()
        ]
        plain = not (before.frequencies or before.kind or time.frequencies or time.kind)
        if endless and all(endless) and plain and time.yearless:
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))


def _is_apart(time: Time, item: Time, *, parted: bool, once: bool) -> bool:
    """Whether a time may not be that of what is told behind it; `once`: a deed stands before it."""
    if item.alternatives is None and item.kind is not None:
        return once and not parted and not item.loose
    if item.alternatives is None and item.frequencies:
        if item.frequencies[0].total or not _is_in_one_year(time):
            return False
        beside = item.first - time.stop <= 1 and not parted
        if item.frequencies == (Frequency(),) and (time.years or beside):
            return True
        return once and parted and time.years
    return parted and item.kind is None and not item.frequencies and _only_ends(item)


def _tell_of_start(items: Clause, place: int, atoms: Atoms) -> None:
    """As in "2024 start eind 2025 evaluatie": of which of the two is it the start?"""
    before, item = items[place - 2], items[place]
    if not isinstance(before, Time) or not isinstance(item, Time):
        return
    first = place == 2 or isinstance(items[place - 3], Break)
    dated = before.alternatives is not None and item.alternatives is not None
    often = before.frequencies or item.frequencies
    if first and dated and not often and not _named(before, item, atoms):
        _trouble(item, atoms)


def _is_start_of_moment(before: object, time: Time, behind: Clause) -> bool:
    """As in "start 2024 - eind 2025 evaluatie": no evaluation lasts as long as that."""
    starts = isinstance(before, Break) and before.strength == "start"
    if not starts or not behind or not isinstance(behind[0], Deed):
        return False
    ranges = [
        when for one in time.alternatives or () for when in one
        if isinstance(when, Stretch) and when.first and when.last and when.first != when.last
    ]  # fmt: skip
    return time.open and bool(ranges) and behind[0].kind in _MOMENTS


def _is_dated(time: Time) -> bool:
    plain = not (time.frequencies or time.open or time.yearless or time.kind is not None)
    return plain and time.alternatives is not None


def _is_in_one_year(time: Time) -> bool:
    whens = [when for one in time.alternatives or () for when in one]
    return len(whens) == 1 and is_in_one_year(whens[0])


def _only_ends(time: Time) -> bool:
    """Whether only its end is told."""
    whens = [when for one in time.alternatives or () for when in one]
    return bool(whens) and all(isinstance(when, Stretch) and when.first is None for when in whens)


def _has_deed(items: Clause, place: int) -> bool:
    """Whether what is done stands at once behind it."""
    return place + 1 < len(items) and isinstance(items[place + 1], Deed)


def _named(before: Time, item: Time, atoms: Atoms) -> bool:
    """Whether a name stands between two times."""
    return any(is_word and before.stop <= n < item.first for n, is_word in atoms.asides)


def _trouble(time: Time, atoms: Atoms) -> None:
    atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))
