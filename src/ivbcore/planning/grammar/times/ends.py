"""Whether what stands behind a time is the end of what begins with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.times.parts import Joined, date_part
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.timetable import month_end
from ivbcore.planning.vocabulary import Tag

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["is_its_end", "is_soft_end"]

_AFTER_END = (",", ".", ";", "(", "[", "|", "*")
_OF_TIME = frozenset(
    {Tag.OF, Tag.ARTICLE, Tag.IN, scanner.DATE, scanner.YEAR, scanner.NUMBER, scanner.QUARTER,
     scanner.SIGN, Tag.MONTH, Tag.UNIT, Tag.ORDINAL}
)  # fmt: skip


def is_its_end(tokens: list[Token], index: int, joined: Joined, *, lasts: bool) -> bool:
    """Whether what stands behind a stroke is the end of what the part before it begins.

    `lasts`: a word before them says that there is a beginning and an end.
    """
    if lasts or tag_at(tokens, index) != scanner.DATE:
        return lasts
    first, last = joined[-1][1], date_part(tokens[index].value, (0, 0))
    if first.year is None or last.year is None or first.day != 1 or last.day is None:
        return False
    return last.day == month_end(last.year, last.months[0]).day  # "1-9-2025 / 31-8-2027"


def is_soft_end(tokens: list[Token], index: int) -> bool:
    """Whether "eind" stands here and nothing but its time behind it."""
    if tag_at(tokens, index) != Tag.SOFT or tokens[index].value != "end":
        return False
    for place, token in enumerate(tokens[index + 1 :], index + 1):
        if token.tag in (Tag.REMARK, Tag.REFERENCE) or token.value in _AFTER_END:
            return True  # "start 2023, eind 2024 (2 fte)"
        if token.value == "/" and tag_at(tokens, place + 1) == scanner.WORD:
            return True  # "start 2023 / eind 2024 / OOV"
        if token.tag not in _OF_TIME:
            return False
    return True
