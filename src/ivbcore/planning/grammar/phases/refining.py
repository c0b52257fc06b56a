"""A time told twice, the second time more finely: "2024, bij voorkeur Q2", "2025, uiterlijk mei".

The finer one is when it is. What is done between the two parts them, and so does a name.
"""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve

from ivbcore.planning.grammar.pieces import Break, Deed, Time
from ivbcore.planning.grammar.times.brackets import COARSENESS
from ivbcore.planning.meaning import PhaseKind, Precision, Stretch, When

__all__ = ["refined"]

Items = list[Time | Deed | Break]
_BETWEEN = ("comma", "open", "close", "start")


def refined(items: Items, named: frozenset[int]) -> Items:
    """The items without the coarser of two times where the finer tells it again."""
    places = [n for n, item in enumerate(items) if isinstance(item, Time)]
    if len(places) < 2:
        return items
    result = list(items)
    for low, high in pairwise(places):
        before, after = result[low], items[high]
        if not isinstance(before, Time) or not isinstance(after, Time):
            continue
        between = items[low + 1 : high]
        starts = any(isinstance(one, Break) and one.strength == "start" for one in between)
        apart = any(not isinstance(one, Break) or one.strength not in _BETWEEN for one in between)
        if apart or any(before.stop <= index < after.first for index in named):
            continue
        told = None if _has_own_deed(items, high) else _told(before, after, starts)
        if told is not None:
            result[low:high] = [Break("", before.first)] * (high - low)
            result[high] = told
    return [item for item in result if not isinstance(item, Break) or item.strength]


def _has_own_deed(items: Items, place: int) -> bool:
    """As in "2024, Q4 evaluatie": what is done in the finer time alone."""
    behind = items[place + 1] if place + 1 < len(items) else None
    return isinstance(behind, Deed) and behind.kind is not PhaseKind.COMPLETE


def _told(before: Time, after: Time, starts: bool) -> Time | None:
    """The finer time, bounded by the coarser one; None where they are two."""
    coarse, fine = _stretch(before), _stretch(after)
    plain = not (before.term or before.open or before.begins)
    if coarse is None or fine is None or not plain or coarse.first is None or coarse.last is None:
        return None
    first, last = fine.first or coarse.first, fine.last or coarse.last
    if not coarse.first <= first <= last <= coarse.last:
        return None
    if fine.first is not None and fine.last is not None and not starts:
        finer = COARSENESS.index(fine.precision) < COARSENESS.index(coarse.precision)
        return evolve(after, first=before.first) if finer or after.term else None
    bounded: tuple[When, ...] = (
        Stretch(first, coarse.last if starts else last, Precision.QUARTER,
                approximate=fine.approximate),
    )  # fmt: skip
    if fine.first is None:
        return evolve(after, first=before.first, alternatives=[bounded])
    # "2024, start in Q2": up to the end of that year, or on.
    onward: tuple[When, ...] = (evolve(fine, last=None, last_day=None),)
    return evolve(after, first=before.first, alternatives=[bounded, onward], open=True)


def _stretch(time: Time) -> Stretch | None:
    """The one stretch that a time without any frequency is."""
    if time.frequencies or time.kind is not None or time.yearless or not time.alternatives:
        return None
    whens = time.alternatives[0]
    only = whens[0] if len(time.alternatives) == len(whens) == 1 else None
    return only if isinstance(only, Stretch) else None
