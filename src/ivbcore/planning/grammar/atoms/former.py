"""Times that no longer count: "Q4 2025 i.p.v. Q2 2025", "Q4 2025 (was Q2 2025)"."""

from __future__ import annotations

from ivbcore.planning.grammar.atoms.roles import FILLERS, MOMENT_STARTS
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.pieces import Break, Time
from ivbcore.planning.grammar.times.moments import Moment, moment_at
from ivbcore.planning.grammar.words import scanner

__all__ = ["is_replaced"]


def is_replaced(walk: Walk, index: int) -> bool:
    """Whether a time stands behind this word that no longer counts; it is used up then."""
    word = walk.tokens[index].value
    if word not in ("instead", "formerly"):
        return False
    start = index + 1
    start += walk.is_sign(start, ":")
    while walk.tag(start) in FILLERS or _is_planned(walk, start):
        start += 1
    moment = _moment_behind(walk, start)
    if moment is None or moment.of_period:
        return False
    if word == "formerly" and not _is_in_brackets(walk, index, moment.stop):
        return False
    before, behind = _told_before(walk), _moment_in_clause(walk, moment.stop)
    kept = [one for one in (before, behind) if one is not None]
    # "Q4 i.p.v. Q2 2025": the year of the one is that of the other.
    if not kept or any(one.yearless and not moment.yearless for one in kept):
        return False
    walk.found.remarks += range(index, moment.stop)
    walk.index = moment.stop
    return True


def _is_planned(walk: Walk, index: int) -> bool:
    """As in "oorspronkelijk gepland in"."""
    return index < len(walk.tokens) and walk.tokens[index].value == "planned"


def _moment_behind(walk: Walk, index: int) -> Moment | None:
    """The moment that begins here."""
    if walk.tag(index) not in MOMENT_STARTS:
        return None
    return moment_at(walk.tokens, index, walk.today)


def _is_in_brackets(walk: Walk, index: int, stop: int) -> bool:
    """Whether brackets open before it and shut behind the moment."""
    return walk.is_sign(index - 1, "(") and (walk.is_sign(stop, ")") or walk.is_sign(stop - 1, ")"))


def _told_before(walk: Walk) -> Time | None:
    """The time in the sentence that goes on here, when it is told as a moment."""
    for item in reversed(walk.found.items):
        if isinstance(item, Break) and item.strength in ("full", "then"):
            return None
        if isinstance(item, Time):
            plain = item.alternatives is not None and not item.frequencies
            return item if plain else None
    return None


def _moment_in_clause(walk: Walk, index: int) -> Moment | None:
    """The first moment behind, up to the end of the sentence."""
    while index < len(walk.tokens) and not walk.is_sign(index, ".;,"):
        if walk.tag(index) in MOMENT_STARTS and walk.tag(index) != scanner.NUMBER:
            return moment_at(walk.tokens, index, walk.today)
        index += 1
    return None
