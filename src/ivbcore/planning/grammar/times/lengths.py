"""How long something lasts: "pilot van zes maanden", "vanaf 2025 voor twee jaar".

A length ends what begins beside it. Where nothing begins beside it, it tells nothing of when.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.meaning import Unit
from ivbcore.planning.vocabulary import Tag

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["LENGTH_STARTS", "Length", "length_at"]

MOST_YEARS = 6  # what is longer is an age, or the life of a building
_COUNTS = (scanner.NUMBER, Tag.COUNT, Tag.ARTICLE)
LENGTH_STARTS = frozenset(
    {*_COUNTS, Tag.LENGTH, Tag.LASTS, Tag.BEFORE, Tag.IN, Tag.PERIOD, Tag.OF, Tag.RUNS}
)
_MONTHS = {Unit.YEAR: 12, Unit.HALF_YEAR: 6, Unit.QUARTER: 3, Unit.MONTH: 1}
_DAYS = {Unit.WEEK: 7, Unit.DAY: 1}
# Before or behind these, so long is counted from something else, or says how often.
_ELSE_BEFORE = frozenset(
    {Tag.AFTER, Tag.DEPENDS, Tag.CONDITION, Tag.RELATIVE, Tag.EVERY, Tag.PER, Tag.ORDINAL, Tag.BY,
     Tag.BOUND, Tag.BEFORE, Tag.OVER, Tag.FROM, Tag.UNTIL, Tag.ALTERNATE, Tag.SOFT, Tag.ABOUT,
     Tag.TIMES, Tag.OCCASIONS, Tag.PAST, Tag.RANGE, Tag.IN, Tag.ARTICLE}
)  # fmt: skip
_ELSE_BEHIND = frozenset(
    {Tag.AFTER, Tag.BEFORE, Tag.EVERY, Tag.PER, Tag.FREQUENCY, Tag.RELATIVE, Tag.TIMES, Tag.RANGE,
     Tag.UNTIL, Tag.TO, Tag.OR, Tag.CONDITION, Tag.DEPENDS, Tag.PAST, Tag.MONTH, scanner.YEAR,
     scanner.NUMBER}
)  # fmt: skip


class Length(NamedTuple):
    """How long: months, and days where weeks or days are counted; the tokens that say so."""

    first: int
    stop: int
    months: int
    days: int
    of_thing: bool  # "pilot van zes maanden": of the thing before it
    by_name: bool = False  # "tweejarige": need not tell anything


def length_at(tokens: list[Token], start: int) -> Length | None:
    """The length that begins at a token, the words before its number included."""
    by_name = _by_name(tokens, start)
    if by_name is not None or tag_at(tokens, start - 1) in _ELSE_BEFORE:
        return by_name
    lead = _lead(tokens, start)
    if lead is None:
        return None
    index, led = lead
    tag, unit = tag_at(tokens, index + 1), tokens[min(index + 1, len(tokens) - 1)].value
    if tag_at(tokens, index) not in _COUNTS or tag not in (Tag.UNIT, Tag.HALF) or unit is None:
        return None
    count, stop = tokens[index].value, index + 2
    if tag_at(tokens, stop) == Tag.LASTS:
        stop += 1  # "twee jaar lang"
    behind = tag_at(tokens, stop)
    if not count or behind in _ELSE_BEHIND or (behind == scanner.WORD and not led):
        return None
    months, days = count * _MONTHS.get(unit, 0), count * _DAYS.get(unit, 0)
    if months + days // 30 > MOST_YEARS * 12:
        return None
    return Length(start, stop, months, days, not led)


def _lead(tokens: list[Token], start: int) -> tuple[int, bool] | None:
    """Where the number stands, and whether words before it say that it is a length."""
    index = start
    while (tag := tag_at(tokens, index)) in (Tag.BEFORE, Tag.IN, Tag.PERIOD, Tag.RUNS, Tag.LASTS):
        if tag == Tag.IN and tokens[index].value != "lasting":
            return None
        index += 1
        while tag_at(tokens, index) in (Tag.ARTICLE, Tag.OF) or _is_colon(tokens, index):
            if tag_at(tokens, index + 1) in (Tag.UNIT, Tag.HALF):
                break  # "voor een jaar"
            index += 1
    if index > start:
        return index, True
    before = tag_at(tokens, start - 1)
    if tag_at(tokens, start + 2) == Tag.LASTS:
        return start, True  # "in oktober een week lang"
    if tag_at(tokens, start) == Tag.OF:
        return (start + 1, False) if before in (Tag.KIND, Tag.DEED) else None
    return (start, False) if before in ("", scanner.SIGN, Tag.KIND) else None


def _by_name(tokens: list[Token], start: int) -> Length | None:
    """As in "tweejarige pilot", "2-jarige pilot"."""
    index, count = start, 1
    dash = tag_at(tokens, start + 1) == scanner.SIGN and tokens[start + 1].value == "-"
    if tag_at(tokens, start) == scanner.NUMBER and dash:
        index, count = start + 2, tokens[start].value
    if tag_at(tokens, index) != Tag.LENGTH or bool(tokens[index].value) is (index > start):
        return None
    months = tokens[index].value or count * 12
    return Length(start, index + 1, months, 0, of_thing=True, by_name=True)


def _is_colon(tokens: list[Token], index: int) -> bool:
    return tag_at(tokens, index) == scanner.SIGN and tokens[index].value == ":"
