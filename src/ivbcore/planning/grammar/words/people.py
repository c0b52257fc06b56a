"""First names that look like a month: "trekker Jan", "Q3 2025 (Jan)", "Mei Lan Tan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.meaning import Unit
from ivbcore.planning.vocabulary import Tag

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["is_first_name"]

_JANUARY, _MAY = 1, 5
_LENGTH = len("jan")
_WORDS = (scanner.WORD, Tag.OCCASIONS)
_DATED = (scanner.YEAR, scanner.QUARTER, scanner.HALF, scanner.DATE, Tag.MONTH, Tag.SEASON)
# What makes a month of it: "15 jan", "eind jan", "in jan", "t/m jan", "jan 2025".
_TIME_BEFORE = (
    scanner.NUMBER, Tag.ORDINAL, Tag.SOFT, Tag.IN, Tag.RANGE, Tag.UNTIL, Tag.FROM, Tag.BY,
    Tag.BEFORE, Tag.AFTER, Tag.MONTH, Tag.ABOUT,
)  # fmt: skip
_TIME_BEHIND = (scanner.YEAR, scanner.NUMBER, Tag.MONTH)


def is_first_name(tokens: list[Token], start: int, stop: int) -> bool:
    """Whether a month in these tokens, told without a year, may be the name of someone."""
    for place in range(start, stop):
        tag, _, first, end = tokens[place]
        if tag in (Tag.MONTH, Tag.SEASON) and _is_surname(tokens, place):
            return True
        if tag == Tag.MONTH and end - first == _LENGTH and _may_be_one(tokens, place):
            return True
    return False


def _is_surname(tokens: list[Token], place: int) -> bool:
    """As in "wethouder Zomer", "trekker: Lisa de Winter", "L. de Winter"."""
    if tag_at(tokens, place + 1) in _TIME_BEHIND or _is_sign(tokens, place + 1, "'"):
        return False
    index = place - 1
    while tag_at(tokens, index) in (Tag.ARTICLE, Tag.OF):
        index -= 1
    if _is_sign(tokens, index, ".") and tag_at(tokens, index - 1) == scanner.WORD:
        return tokens[index - 1].end - tokens[index - 1].start == 1  # an initial
    if tag_at(tokens, index) == scanner.WORD and tokens[index].value != "person":
        index -= 1
        if not _is_sign(tokens, index, ":("):
            return index >= 0 and tokens[index].value == "person"
        index -= 1
    return index >= 0 and tokens[index].value == "person"


def _may_be_one(tokens: list[Token], place: int) -> bool:
    before, behind = tag_at(tokens, place - 1), tag_at(tokens, place + 1)
    named = tokens[place].value == _JANUARY and _is_behind_one(tokens, place)
    if named or before in _TIME_BEFORE or behind in _TIME_BEHIND:
        return named  # "Kees/Jan sept 2025"
    if _is_sign(tokens, place + 1, "-/&+,") and tag_at(tokens, place + 2) == Tag.MONTH:
        return False  # "jan-mrt", "jan/feb"
    month = tokens[place].value
    if month == _MAY:  # "Mei Lan Tan / Q3 2025"
        named = before in ("", scanner.SIGN) and behind == tag_at(tokens, place + 2) == scanner.WORD
        return named and _is_other_quarter(tokens, month)
    if month != _JANUARY:
        return False
    if before in (Tag.ARTICLE, Tag.OF, scanner.WORD) and behind == scanner.WORD:
        return True  # "wethouder Jan Jansen"
    if behind == Tag.ARTICLE and tag_at(tokens, place + 2) == scanner.WORD:
        return True  # "Jan de Vries"
    return (
        _is_person(tokens, place - 1)
        or _is_beside_one(tokens, place)
        or (_is_sign(tokens, place + 1, ":") and tag_at(tokens, place + 2) in _DATED)
        or _is_other_quarter(tokens, month)
    )


def _is_person(tokens: list[Token], index: int) -> bool:
    """As in "trekker: Jan", "door Jan"."""
    if _is_sign(tokens, index, ":("):
        index -= 1
    return index >= 0 and tokens[index].value == "person"


def _is_beside_one(tokens: list[Token], place: int) -> bool:
    """As in "Jan en Karin", "Piet/Jan": beside another name."""
    if _is_joint(tokens, place + 1) and tag_at(tokens, place + 2) in _WORDS:
        return True
    return _is_behind_one(tokens, place)


def _is_behind_one(tokens: list[Token], place: int) -> bool:
    begins = tag_at(tokens, place - 3) in ("", scanner.SIGN)
    return _is_joint(tokens, place - 1) and tag_at(tokens, place - 2) in _WORDS and begins


def _is_joint(tokens: list[Token], index: int) -> bool:
    return tag_at(tokens, index) == Tag.AND or _is_sign(tokens, index, "/&+")


def _is_sign(tokens: list[Token], index: int, signs: str) -> bool:
    return tag_at(tokens, index) == scanner.SIGN and tokens[index].value in signs


def _is_other_quarter(tokens: list[Token], month: int) -> bool:
    """Whether a quarter is named in which this month does not lie."""
    lies_in = (month + 2) // 3
    for index, token in enumerate(tokens):
        number = token.value if token.tag == scanner.QUARTER else None
        if token.value is Unit.QUARTER and tag_at(tokens, index - 1) == Tag.ORDINAL:
            number = tokens[index - 1].value
        if number is not None and number != lies_in:
            return True
    return False
