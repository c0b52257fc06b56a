"""Times at which a thing was made, or with which another is compared: "beleid uit 2018"."""

from __future__ import annotations

from ivbcore.planning.grammar.atoms.roles import MOMENT_STARTS
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.times.joints import joint_at
from ivbcore.planning.grammar.times.moments import moment_at
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

__all__ = ["is_of_past", "is_of_year"]


def is_of_past(walk: Walk, index: int) -> bool:
    """As in "uit 2018", "uit het voorjaar van 2018", "t.o.v. eind 2023"."""
    compared = walk.tokens[index].value == "compared"
    if not compared and is_of_year(walk, index):
        return True
    return _is_of_then(walk, index, told=not compared)


def is_of_year(walk: Walk, index: int) -> bool:
    """As in "beleid uit 2018", "rapportage over 2024": a single year, and not when it is."""
    year = index + 1
    out = walk.tokens[index].value == "out"  # "we voeren de pilot uit in 2025" is no such year
    if out and _is_carried(walk, index):
        return False
    while walk.tag(year) in (Tag.ARTICLE, Tag.OF, Tag.UNIT) or (
        not out and walk.tag(year) == Tag.IN
    ):
        year += 1
    if walk.tag(year) != scanner.YEAR:
        return False
    joint, behind = joint_at(walk.tokens, year + 1)
    if joint not in ("", "in", "open") and walk.tag(behind) in (scanner.YEAR, scanner.NUMBER):
        return False  # "verdeeld over 2024 en 2025"
    walk.found.remarks += range(index, year + 1)
    walk.index = year + 1
    return True


def _is_of_then(walk: Walk, index: int, *, told: bool = True) -> bool:
    """As in "beleid uit het voorjaar van 2018": when something was made.

    Not `told`: "t.o.v. eind 2023" compares, and may tell a goal.
    """
    start = index + 1
    while walk.tag(start) in (Tag.ARTICLE, Tag.OF):
        start += 1
    if walk.tag(start) not in MOMENT_STARTS or (told and _is_carried(walk, index)):
        return False
    moment = moment_at(walk.tokens, start, walk.today)
    if moment is None or moment.ranged or moment.of_period:
        return False
    if not told or moment.yearless or any(len(whens) > 1 for whens in moment.alternatives):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index, moment.stop)
    walk.found.remarks += range(index, moment.stop)
    walk.index = moment.stop
    return True


def _is_carried(walk: Walk, index: int) -> bool:
    """As in "OOV voert dit uit": the word belongs to the verb before it."""
    while index and not walk.is_sign(index, ".;"):
        index -= 1
        if walk.tokens[index].value == "carries":
            return True
    return False
