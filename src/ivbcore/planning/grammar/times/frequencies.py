"""Reading how often: "2x per jaar", "elke zes weken", "om het jaar"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.meaning import Bound, Frequency, Unit
from ivbcore.planning.vocabulary import Tag

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["Often", "frequency_at"]

_NUMBERS = (scanner.NUMBER, Tag.COUNT)
_SEPARATORS = (Tag.TO, Tag.UNTIL, Tag.OR, Tag.RANGE)
SCHOOL_YEAR = (7, 18)
# Above this a number beside a noun is no count of occasions.
MOST_OCCASIONS = 60
# From here on two numbers with a stroke between them may be years.
LEAST_SHORT_YEAR = 20


class Often(NamedTuple):
    """What was read: the frequency in every defensible meaning, and the first token behind it."""

    alternatives: tuple[Frequency, ...]
    stop: int


def frequency_at(tokens: list[Token], start: int) -> Often | None:
    """The frequency that begins at a token, or None."""
    index, bound = start, Bound.EXACT
    if tag_at(tokens, index) == Tag.BOUND:
        bound, index = tokens[index].value, index + 1
    elif tag_at(tokens, index) == Tag.ABOUT:
        bound, index = Bound.ABOUT, index + 1
    found = _at_least_one(tokens, index) if bound is not Bound.EXACT else None
    found = found or _adverb(tokens, index) or _every(tokens, index) or _counted(tokens, index)
    found = found or _on_weekdays(tokens, index) or _each_school_year(tokens, index)
    if found is None:
        return None
    if bound is not Bound.EXACT:
        found = Often(tuple(evolve(one, bound=bound) for one in found.alternatives), found.stop)
    return found


def _at_least_one(tokens: list[Token], index: int) -> Often | None:
    """As in "minimaal één oefening per jaar": behind a bound the article is a number."""
    if tag_at(tokens, index) != Tag.ARTICLE or tokens[index].value != 1:
        return None
    if tag_at(tokens, index + 1) != Tag.OCCASIONS:
        return None
    per = _per(tokens, index + 2)
    return Often((Frequency(1, total=True),), index + 2) if per is None else per


def _each_school_year(tokens: list[Token], index: int) -> Often | None:
    """As in "per schooljaar", "elk schooljaar"; with years behind it, it is that one."""
    if tag_at(tokens, index) not in (Tag.FROM, Tag.EVERY) or tokens[index].value == "each":
        return None
    if tag_at(tokens, index + 1) != Tag.SEASON or tokens[index + 1].value.months != SCHOOL_YEAR:
        return None
    if tokens[index].tag == Tag.FROM and tokens[index].value != "loose":
        return None  # "vanaf schooljaar 2024-2025"
    numbered = tag_at(tokens, index + 2) in (scanner.YEAR, scanner.NUMBER)
    return None if numbered else Often((Frequency(),), index + 2)


def _adverb(tokens: list[Token], index: int) -> Often | None:
    """As in "jaarlijks", "eenmaal per jaar", "eens per twee jaar"."""
    if tag_at(tokens, index) != Tag.FREQUENCY:
        return None
    alternatives: tuple[Frequency, ...] = tokens[index].value
    index += 1
    if alternatives[0].total:
        per = _per(tokens, index)
        if per is not None:
            count = alternatives[0].count
            return Often(tuple(evolve(one, count=count) for one in per.alternatives), per.stop)
    return Often(alternatives, index)


def _per(tokens: list[Token], index: int) -> Often | None:
    """What stands behind a count: "per jaar", "per 4 jaar", "in de twee jaar", "elk kwartaal"."""
    tag = tag_at(tokens, index)
    if tag == Tag.FREQUENCY and not tokens[index].value[0].total:
        return Often(tokens[index].value, index + 1)
    if tag == scanner.SIGN and tokens[index].value == "/":
        counted = tag_at(tokens, index + 1) == scanner.NUMBER
        if tag_at(tokens, index + 1 + counted) != Tag.UNIT:
            return None
        every = tokens[index + 1].value if counted else 1  # "1x/2 wkn"
        unit = tokens[index + 1 + counted].value
        return Often((Frequency(1, unit, every),), index + 2 + counted) if every else None
    if tag not in (Tag.FROM, Tag.IN, Tag.EVERY, Tag.PER):
        return None
    while tag_at(tokens, index) in (Tag.FROM, Tag.IN, Tag.EVERY, Tag.PER, Tag.ARTICLE):
        index += 1
    every = 1
    if tag_at(tokens, index) in _NUMBERS:
        every, index = tokens[index].value, index + 1
    season = tokens[index].value if tag_at(tokens, index) == Tag.SEASON else None
    if season is not None and season.months == SCHOOL_YEAR and tag != Tag.IN:
        return Often((Frequency(),), index + 1)  # "2 lessen per schooljaar"
    if tag_at(tokens, index) == Tag.PERIOD and every == 1 and tag != Tag.IN:
        return Often((Frequency(1, total=True),), index + 1)  # "eens per beleidsperiode"
    unit = _unit(tokens, index)
    if unit is None or every < 1 or tag_at(tokens, index + 1) in (scanner.NUMBER, scanner.YEAR):
        return None  # "1 keer in week 16 2024"
    return Often((Frequency(1, unit, every),), index + 1)


def _unit(tokens: list[Token], index: int) -> Unit | None:
    if tag_at(tokens, index) == Tag.UNIT:
        unit: Unit = tokens[index].value
        return unit
    return Unit.HALF_YEAR if tag_at(tokens, index) == Tag.HALF else None


def _every(tokens: list[Token], index: int) -> Often | None:
    """As in "elke 6 weken", "iedere twee jaar", "om de twee jaar"."""
    if tag_at(tokens, index) not in (Tag.EVERY, Tag.ALTERNATE) or tokens[index].value == "each":
        return None
    # "Om de week" is every other week, "om de twee weken" every second one.
    every = 2 if tag_at(tokens, index) == Tag.ALTERNATE else 1
    index += 1
    if every == 1 and (weekday := _on_weekday(tokens, index)) is not None:
        return weekday
    if tag_at(tokens, index) in (*_NUMBERS, Tag.ORDINAL):
        every, index = tokens[index].value, index + 1
    unit = _unit(tokens, index)
    parts = (Unit.QUARTER, Unit.HALF_YEAR)
    if unit in parts and tag_at(tokens, index - 1) == Tag.ORDINAL:
        return None  # "ieder 1e kwartaal" is a part of each year
    return None if unit is None or every < 1 else Often((Frequency(1, unit, every),), index + 1)


def _on_weekdays(tokens: list[Token], index: int) -> Often | None:
    """As in "1e en 3e dinsdag van de maand"."""
    count = 1
    while (
        tag_at(tokens, index + 1) in (Tag.AND, scanner.SIGN)
        and tag_at(tokens, index) == Tag.ORDINAL
    ):
        if tag_at(tokens, index + 2) != Tag.ORDINAL:
            return None
        index, count = index + 2, count + 1
    found = _on_weekday(tokens, index) if tag_at(tokens, index) == Tag.ORDINAL else None
    if found is None:
        return None
    return Often(tuple(evolve(one, count=count) for one in found.alternatives), found.stop)


def _on_weekday(tokens: list[Token], index: int) -> Often | None:
    """As in "elke maandag", "elke eerste maandag van de maand"."""
    if tag_at(tokens, index) == Tag.WEEKDAY:
        return Often((Frequency(1, Unit.WEEK),), index + 1)
    if [tag_at(tokens, index + n) for n in (0, 1)] != [Tag.ORDINAL, Tag.WEEKDAY]:
        return None
    index += 2
    per = _per(tokens, index)
    if per is not None:
        return per
    while tag_at(tokens, index) in (Tag.OF, Tag.ARTICLE, Tag.EVERY):
        index += 1
    unit = _unit(tokens, index)
    return (
        None if unit not in (Unit.MONTH, Unit.QUARTER) else Often((Frequency(1, unit),), index + 1)
    )


def _is_dash(tokens: list[Token], index: int) -> bool:
    return tag_at(tokens, index) == scanner.SIGN and tokens[index].value in "-/"


def _is_month(tokens: list[Token], index: int) -> bool:
    """As in "1x in de maand", but not "1x in de maand mei"."""
    if tag_at(tokens, index) != Tag.IN or tokens[index].value != "month":
        return False
    return tag_at(tokens, index + 1) != Tag.MONTH


def _counted(tokens: list[Token], index: int) -> Often | None:
    """As in "2x per jaar", "twee à drie keer per jaar", "4 bijeenkomsten per jaar"."""
    if tag_at(tokens, index) not in _NUMBERS:
        return None
    count, most = tokens[index].value, None
    if count < 1:
        return None
    index += 1
    if [tag_at(tokens, index + n) for n in (0, 3)] == [Tag.TIMES, Tag.TIMES] and (
        tag_at(tokens, index + 1) in _SEPARATORS or _is_dash(tokens, index + 1)
    ):
        index += 1  # "1x à 2x"
    separated = tag_at(tokens, index) in _SEPARATORS or _is_dash(tokens, index)
    if separated and tag_at(tokens, index + 1) in _NUMBERS:
        high = tokens[index + 1].value
        if high <= count or (count >= LEAST_SHORT_YEAR and tokens[index].value == "/"):
            return None  # "schooljaar 24/25 gastlessen"
        most, index = high, index + 2
    tag = tag_at(tokens, index)
    if tag == Tag.TIMES and tokens[index].value is not None:
        return Often((Frequency(count, tokens[index].value, most=most),), index + 1)
    noun = tag in (Tag.TIMES, Tag.OCCASIONS)
    if noun and _is_month(tokens, index + 1):
        return Often((Frequency(count, Unit.MONTH, most=most),), index + 2)
    per = _per(tokens, index + 1 if noun else index)
    if per is None and tag == scanner.WORD:
        per = _per(tokens, index + 1)
    if per is not None:
        return Often(
            tuple(
                evolve(one, count=count * (one.count or 1), most=most and most * (one.count or 1))
                for one in per.alternatives
            ),
            per.stop,
        )
    if noun and count <= MOST_OCCASIONS:
        return Often((Frequency(count, most=most, total=True),), index + 1)
    return None
