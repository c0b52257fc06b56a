"""How the parts of an expression of time are joined: "en", "t/m", a comma, nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.vocabulary import Tag

if TYPE_CHECKING:
    from ivbcore.planning.grammar.times.parts import Joined
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["is_led_anew", "is_nothing", "joint_at", "season_aside"]

# How two parts are joined, the strongest first.
_STRENGTH = ("range", "until", "dash", "slash", "or", "and", "comma", "colon", "open", "in", "")
_NO_JOINT = len(_STRENGTH) - 1
_COMMA = _STRENGTH.index("comma")
_SIGN_RANKS = {
    sign: _STRENGTH.index(name)
    for sign, name in {
        ",": "comma", "/": "slash", "+": "and", "&": "and", "-": "dash", ":": "colon",
        "(": "open", ")": "", "_": "", '"': "",
    }.items()
}  # fmt: skip
_TAG_RANKS = {
    tag: _STRENGTH.index(name)
    for tag, name in {
        Tag.AND: "and", Tag.RANGE: "range", Tag.OR: "or", Tag.UNTIL: "until", Tag.IN: "in",
        Tag.OF: "in", Tag.ARTICLE: "",
    }.items()
}  # fmt: skip
_ENDING = (Tag.RANGE, Tag.UNTIL)


def _hangs(tokens: list[Token], index: int) -> bool:
    """Whether a dash leaves a word to be ended: "zomer- en kerstvakantie"."""
    if tokens[index].tag != scanner.SIGN or tokens[index].value != "-":
        return False
    follows = index + 1 < len(tokens) and tokens[index + 1].tag in (Tag.AND, Tag.OR)
    return follows and index > 0 and tokens[index - 1].end == tokens[index].start


def _is_inside(tokens: list[Token], index: int) -> bool:
    """Whether a full stop stands between a year and a part of it, without any space."""
    if not 0 < index < len(tokens) - 1:
        return False
    before, point, behind = tokens[index - 1 : index + 2]
    if before.end != point.start or point.end != behind.start:
        return False
    return before.tag == scanner.YEAR or (before.tag, behind.tag) == (
        scanner.QUARTER, scanner.YEAR,
    )  # fmt: skip


def is_nothing(tokens: list[Token], index: int) -> bool:
    """As in "2023: -": a dash that says that there is nothing, before another year or the end."""
    tag, value, _, _ = tokens[index]
    if tag != scanner.SIGN or value != "-" or index == 0 or tokens[index - 1].value != ":":
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    return behind is None or behind.tag == scanner.YEAR or behind.value in (";", "|", ",")


def season_aside(tokens: list[Token], index: int) -> int | None:
    """Behind "(zomervakantie)", "(voor de zomer)": what the time before it falls in."""
    if index >= len(tokens) or tokens[index].tag != scanner.SIGN or tokens[index].value != "(":
        return None
    seasons = 0
    for place in range(index + 1, len(tokens)):
        tag, value, _, _ = tokens[place]
        if tag == scanner.SIGN and value == ")":
            return place + 1 if seasons else None
        if tag not in _ASIDE:
            return None
        seasons += tag == Tag.SEASON
    return None


_ASIDE = frozenset(
    {Tag.SEASON, Tag.BEFORE, Tag.AFTER, Tag.IN, Tag.OF, Tag.ARTICLE, Tag.SOFT, Tag.ABOUT,
     Tag.REMARK, Tag.BY}
)  # fmt: skip


def joint_at(tokens: list[Token], index: int) -> tuple[str, int]:
    """How the next part is joined, and where it begins."""
    best = _NO_JOINT
    while index < len(tokens):
        tag, value, _, _ = tokens[index]
        rank = _SIGN_RANKS.get(value) if tag == scanner.SIGN else _TAG_RANKS.get(tag)
        if value == "." and _is_inside(tokens, index):
            rank = _NO_JOINT  # "2024.Q4", "Q4.2024"
        if rank is None or _hangs(tokens, index) or is_nothing(tokens, index):
            break
        if tag in (Tag.OF, Tag.ARTICLE) and tag_at(tokens, index + 1) == Tag.IN:
            break  # "2025 van het in 2019 vastgestelde beleid"
        if tag in _ENDING and best == _COMMA:
            break  # "in januari, t/m 2025": an end of its own
        best = min(best, rank)
        index += 1
    return _STRENGTH[best], index


def is_led_anew(tokens: list[Token], places: tuple[int, int], joint: str, joined: Joined) -> bool:
    """Whether "in" stands before a year behind a part of one, or the other way round.

    As in "in het voorjaar van 2025 en in 2026", "in 2025 en in mei"; "Q4 in 2024 en in 2025" is
    that quarter of both. `places` are the ends of what was read and the beginning of the next.
    """
    stop, index = places
    led = index - 1
    while tag_at(tokens, led) == Tag.ARTICLE:
        led -= 1
    if "in" not in (tokens[led].tag, tokens[led].value) or not joined[-1][1].is_year:
        return False
    only = all(part.is_year for _, part in joined)
    if tag_at(tokens, index) != scanner.YEAR:
        return only and joint == "and"
    return not only and tag_at(tokens, stop - 2) != Tag.IN
