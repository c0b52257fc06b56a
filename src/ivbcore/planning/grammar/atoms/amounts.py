"""Numbers beside a time that count something: money, a share, so many of them."""

from __future__ import annotations

from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.vocabulary import Tag

__all__ = ["amount", "behind_rate"]

# What stands before a number that counts things; before another word it may be a time.
_BEFORE_AMOUNT = frozenset(
    {"", scanner.WORD, scanner.YEAR, Tag.REMARK, Tag.IN, Tag.ARTICLE, Tag.AND, Tag.BEFORE,
     Tag.BOUND, Tag.DEED, Tag.KIND, Tag.START, Tag.ABOUT, Tag.OF, Tag.RELATIVE, Tag.OCCASIONS}
)  # fmt: skip


def amount(walk: Walk, index: int) -> int:
    """Behind a number that counts things or is a time of the day; 0 when it may be more."""
    stop = index + 1
    if walk.is_sign(stop, ",.") and walk.tag(stop + 1) == scanner.NUMBER:
        stop += 2  # "1,5 fte"
        if _is_version(walk, index):
            return stop
    if walk.tag(stop) == Tag.REMARK and walk.tokens[stop].value == "amount":
        return behind_rate(walk, stop + 1)
    if _is_share(walk, index):
        return stop + 1  # "2025 (80%)"
    if walk.tag(stop) == Tag.OF and (out_of := _is_out_of(walk, stop + 1)):
        return out_of
    if walk.is_sign(stop, "+") and walk.tag(stop + 1) not in (scanner.NUMBER, scanner.YEAR):
        return stop + 1 if walk.tokens[index].end == walk.tokens[stop].start else 0  # "65+"
    counts = (
        stop == index + 1
        and (
            walk.tag(index - 1) in _BEFORE_AMOUNT
            or walk.is_sign(index - 1, ":")
            or walk.tokens[index - 1].value == "out"
        )
        and walk.tag(stop) in (scanner.WORD, Tag.OCCASIONS)
        and walk.tokens[stop].end - walk.tokens[stop].start > 3
        and not walk.is_sign(stop + 1, ".-")
    )
    return stop if counts else 0


def _is_share(walk: Walk, index: int) -> bool:
    """As in "2025 (80%)", "Q3 2025 (50 %)"."""
    shut = walk.is_sign(index + 1, "%") and walk.is_sign(index + 2, ")")
    dated = walk.tag(index - 2) in (scanner.YEAR, scanner.QUARTER, Tag.MONTH)
    return shut and dated and walk.is_sign(index - 1, "(")


def _is_out_of(walk: Walk, index: int) -> int:
    """Behind "8 wijken" in "3 van de 8 wijken"; 0 where it is something else."""
    index += walk.tag(index) == Tag.ARTICLE
    counted = walk.tag(index) in (scanner.NUMBER, Tag.COUNT)
    return index + 1 if counted and walk.tag(index + 1) in (scanner.WORD, Tag.OCCASIONS) else 0


def _is_version(walk: Walk, index: int) -> bool:
    """As in "Buurt Bestuurt 2.0"."""
    number, point, behind = walk.tokens[index : index + 3]
    touching = number.end == point.start and point.end == behind.start
    return bool(touching and behind.value == 0 and walk.tag(index - 1) == scanner.WORD)


def behind_rate(walk: Walk, stop: int) -> int:
    """Behind "per jaar" in "€ 5.000 per jaar", "200 uur p.j.": that counts no times."""
    return stop + (walk.tag(stop) == Tag.FREQUENCY)
