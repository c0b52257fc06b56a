"""Days of a month: "15 april", "15, 16 en 17 april", "15 t/m 19 april", "18-dec-17"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.times.joints import joint_at
from ivbcore.planning.grammar.times.parts import Part, Refused
from ivbcore.planning.grammar.times.weeks import short_year_at
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.meaning import Precision
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["days_of_month_at"]

_JOINTS = ("and", "comma", "range", "dash", "slash", "until")
_THROUGH = ("range", "dash", "until")
_Days = list[tuple[str, int]]  # how each day is joined to the one before, and its number


def days_of_month_at(tokens: list[Token], index: int) -> tuple[list[Part], int] | None:
    """The days that begin here, and the token behind them; None when these are no days."""
    if tag_at(tokens, index + 1) == Tag.MONTH and tag_at(tokens, index + 2) == scanner.YEAR:
        (_, day, start, _), (_, month, _, end) = tokens[index : index + 2]
        if 1 <= day <= 31:
            part = Part((month, month), Precision.DATE, None, day=day, place=(start, end))
            return [part], index + 2
    days: _Days = []
    first, joint = index, ""
    while tag_at(tokens, index) in (scanner.NUMBER, Tag.ORDINAL):
        token = tokens[index]
        if not 1 <= token.value <= 31:
            return None
        days.append((joint, token.value))
        following = index + 1
        if (
            tag_at(tokens, following) == scanner.SIGN
            and tokens[following].value == "-"
            and tokens[following].start == token.end  # "18-dec", but "sept 24 - mrt 25"
            and tag_at(tokens, following + 1) == Tag.MONTH
        ):
            following += 1
        joint, after = joint_at(tokens, following)
        if tag_at(tokens, following) == Tag.MONTH or joint not in _JOINTS:
            index = following
            break
        index = after + 1 if tag_at(tokens, after) == Tag.WEEKDAY else after
    if not days or tag_at(tokens, index) != Tag.MONTH:
        return None
    month = tokens[index].value
    year, stop = short_year_at(tokens, index + 1, behind_day=True)
    place = (tokens[first].start, tokens[stop - 1].end)
    return _parts(days, month, year, place), stop


def _parts(days: _Days, month: int, year: int | None, place: tuple[int, int]) -> list[Part]:
    """The days as parts; a range of days becomes one part as soon as its year is known."""
    parts: list[Part] = []
    for joint, day in days:
        if joint in _THROUGH and parts:
            start = parts.pop()
            if day < (start.day or 0):
                raise Refused(TroubleKind.RUNS_BACKWARDS, *place)
            parts.append(start._replace(last_day=day))
        else:
            parts.append(Part((month, month), Precision.DATE, year, day=day, place=place))
    return parts
