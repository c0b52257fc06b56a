"""Times that count from the day of writing: "dit jaar", "komend voorjaar"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ivbcore.planning.grammar.times.joints import joint_at
from ivbcore.planning.grammar.times.parts import Part, Refused, quarter_part, whole_year
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import Unit
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["is_relative", "relative_at"]

_Found = tuple[list[Part], int] | None


def is_relative(tokens: list[Token], index: int) -> bool:
    """Whether a time stands behind the word, that counts from the day of writing."""
    tag = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    if tag in (Tag.SEASON, Tag.MONTH):
        return tag == Tag.SEASON or tokens[index].value != "new"
    if tag != Tag.UNIT:
        return False
    unit = tokens[index + 1].value
    return unit is Unit.YEAR or (unit is Unit.QUARTER and tokens[index].value != "new")


def relative_at(
    tokens: list[Token], index: int, today: date | None, part_at: Callable[[int], _Found]
) -> _Found:
    """The time behind such a word; Refused when the day of writing is not known."""
    if not is_relative(tokens, index):
        return None
    after = index + 1
    found = part_at(after)
    shift = tokens[index].value
    if shift == "new":
        if found is not None and _has_year(tokens, found):
            return found  # "het nieuwe schooljaar 2025-2026"
        shift = 1
    place = (tokens[index].start, tokens[after].end)
    signs = [token.value for token in tokens[after + 1 : after + 4 : 2]]
    if tokens[after].value is Unit.YEAR and signs == ["(", ")"]:
        told = tokens[after + 2]
        if told.tag == scanner.YEAR:  # "volgend jaar (2025)"
            return [whole_year(told.value, place)], after + 4
    if today is None:
        raise Refused(TroubleKind.RELATIVE, tokens[index].start, tokens[after].end)
    now = Quarter.containing(today)
    if tokens[after].value is Unit.YEAR:
        return [whole_year(now.year + shift, place)], after + 1
    if tokens[after].value is Unit.QUARTER:
        quarter = now.shifted(shift)
        part = quarter_part(quarter.number, place)
        return [part._replace(year=quarter.year)], after + 1
    if found is None:
        return None
    part = found[0][0]
    month, (low, high) = today.month, part.months
    year = now.year
    if shift > 0 and low <= month:
        year += 1
    elif shift < 0 and high >= month:
        year -= 1
    return [part._replace(year=year)], found[1]


def _has_year(tokens: list[Token], found: tuple[list[Part], int]) -> bool:
    if found[0][0].year is not None:
        return True
    joint, behind = joint_at(tokens, found[1])
    year = behind < len(tokens) and tokens[behind].tag == scanner.YEAR
    return year and joint in ("", "in", "open")
