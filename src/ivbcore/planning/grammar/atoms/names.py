"""Numbers that name or count a thing and tell no time: "2e ronde", "alle 30 wijken"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.pieces import Atoms, Time
from ivbcore.planning.grammar.times.moments import moment_at
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.meaning import Precision, Stretch, Unit
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["names_a_thing", "settle_names", "week_numbers_at"]

_COUNTS = (Tag.ORDINAL, scanner.NUMBER, Tag.COUNT)
_ALSO = (Tag.AND, Tag.RANGE)


def names_a_thing(tokens: list[Token], index: int) -> bool:
    """Whether a number, an ordinal, "volgende" or "of" belongs to the nouns beside it.

    Whether it does is settled when all times are known: it could tell which part of a year.
    """
    tag, value, _, end = tokens[index]
    behind = tag_at(tokens, index + 1)
    if tag == scanner.NUMBER and index == 0 and behind == scanner.SIGN:
        # "1. Inventariseren": the number of a line in a list.
        apart = tokens[1].value in ".)" and tokens[1].start == end
        return apart and tag_at(tokens, 2) in (scanner.WORD, Tag.KIND, Tag.DEED, Tag.REMARK)
    if tag in _COUNTS:
        # The first of several meetings leaves the others open; the third one does not.
        later = tag == Tag.ORDINAL and behind == Tag.OCCASIONS and value > 1
        return later or (behind == scanner.WORD and value != -1)
    if tag == Tag.RELATIVE:
        named = (scanner.WORD, Tag.REMARK, Tag.LABEL, Tag.OCCASIONS)
        return behind in named and value == 1
    return tag == Tag.OR and behind == tag_at(tokens, index - 1) == scanner.WORD


def settle_names(tokens: list[Token], atoms: Atoms) -> None:
    """What names a thing is a remark when every time is told without it, else a trouble."""
    times = [item for item in atoms.items if isinstance(item, Time)]
    told = bool(times) and all(map(_is_told, times))
    for index in atoms.names:
        alone = tokens[index].tag == Tag.OR or tag_at(tokens, index + 1) == Tag.OCCASIONS
        if told and (len(times) == 1 or not alone):
            atoms.remarks.append(index)
        else:
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, index, index + 1))


def _is_told(time: Time) -> bool:
    """Whether a time says itself which part of which year: nothing beside it could."""
    if time.alternatives is None or time.yearless or time.frequencies:
        return False
    return all(
        isinstance(when, Stretch) and when.precision is not Precision.YEAR
        for whens in time.alternatives
        for when in whens
    )


def week_numbers_at(tokens: list[Token], index: int, today: date | None) -> int | None:
    """Where the bracket opens in "week 39 en 40 (27 september t/m 8 oktober 2021)".

    The days say it all, when they are days of those weeks; None when they are not.
    """
    if tokens[index].value is not Unit.WEEK or tag_at(tokens, index + 1) != scanner.NUMBER:
        return None
    first = last = tokens[index + 1].value
    stop = index + 2
    through = tag_at(tokens, stop) in _ALSO or (
        tag_at(tokens, stop) == scanner.SIGN and tokens[stop].value in "-/"
    )
    if through and tag_at(tokens, stop + 1) == scanner.NUMBER:
        last, stop = tokens[stop + 1].value, stop + 2
    if tag_at(tokens, stop) != scanner.SIGN or tokens[stop].value != "(":
        return None
    shut = next((n for n in range(stop, len(tokens)) if tokens[n].value == ")"), len(tokens))
    moment = moment_at(tokens[:shut], stop + 1, today)
    if moment is None or len(moment.alternatives) != 1 or len(moment.alternatives[0]) != 1:
        return None
    days = moment.alternatives[0][0]
    if not isinstance(days, Stretch) or days.first_day is None or days.last_day is None:
        return None
    weeks = (days.first_day.isocalendar().week, days.last_day.isocalendar().week)
    return stop if weeks == (first, last) else None
