"""What stands at once behind a deed and its time, and may belong to neither.

As in "pilot 2024 structureel", "opstellen 2024, per kwartaal overleg", "Q2 2024, tot eind 2025",
"2024 start eind 2025 evaluatie". A line break is a space: two lines of a cell look like one.
"""

from __future__ import annotations

from itertools import pairwise

from ivbcore.planning.grammar.phases.pairing import Clause
from ivbcore.planning.grammar.phases.uniting import is_in_one_year
from ivbcore.planning.grammar.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.meaning import Frequency, PhaseKind, Stretch, Unit
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
        often = isinstance(time, Time) and _is_often(time, items[at - 1] if at else None)
        deed = _deed_behind(items, place)
        if isinstance(time, Time) and _is_held(time, item, deed, often=often, parted=parted):
            _trouble(item, atoms)
        if isinstance(time, Time) and _is_dated(time) and deed is None:
            done = items[at - 1] if at else None
            once = isinstance(done, Deed) and done.kind in _ONCE
            if isinstance(done, Break) and done.strength == "start":
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
        yearly = item.frequencies[0].unit is Unit.YEAR
        if yearly and not time.years and not parted and item.first - time.stop <= 1:
            return True  # "Q2 2024 jaarlijks": in that quarter, or each year
        if item.frequencies == (Frequency(),) and time.years:
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


def _deed_behind(items: Clause, place: int) -> Deed | None:
    """What is done and stands at once behind it."""
    behind = items[place + 1] if place + 1 < len(items) else None
    return behind if isinstance(behind, Deed) else None


def _is_often(time: Time, before: object) -> bool:
    """Whether it comes back; "jaarlijks" may stand before "in oktober"."""
    one = before if time.yearless and not time.frequencies else time
    return isinstance(one, Time) and bool(one.frequencies) and not one.frequencies[0].total


def _is_held(before: Time, item: Time, deed: Deed | None, *, often: bool, parted: bool) -> bool:
    """As in "doorlopend 2025 evalueren", "jaarlijks in mei, 2025 herzien", "jaarlijks in Q2 2024".

    What goes on or comes back, and one time beside it, which may be of something else.
    """
    if item.alternatives is None or item.frequencies or item.kind is not None or item.yearless:
        return False
    if before.alternatives is not None and not (often and before.yearless):
        return False
    if item.term:
        return often and before.alternatives is None  # "elk kwartaal overleg, uiterlijk 2025"
    yearly = before.frequencies == (Frequency(),) and before.alternatives is None
    if yearly and not item.open and not item.years and _is_in_one_year(item):
        return True  # "jaarlijks in oktober, 2025 herzien": each October, or that one?
    goes_on = before.kind is not None and not before.loose and not parted
    other = deed is not None and deed.kind is not PhaseKind.EXECUTE
    return other and (often or goes_on) and item.years and _is_in_one_year(item)


def _named(before: Time, item: Time, atoms: Atoms) -> bool:
    """Whether a name stands between two times."""
    return any(is_word and before.stop <= n < item.first for n, is_word in atoms.asides)


def _trouble(time: Time, atoms: Atoms) -> None:
    atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))
