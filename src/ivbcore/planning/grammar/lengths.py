"""How long something lasts: "pilot van zes maanden", "vanaf 2025 voor twee jaar".

A length ends what begins beside it. Where nothing begins beside it, it tells nothing of when.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.pieces import Atoms, Break, Time
from ivbcore.planning.grammar.scanner import tag_at
from ivbcore.planning.meaning import PhaseKind, Precision, Stretch, Unit
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.planning.grammar.pairing import Draft
    from ivbcore.planning.grammar.scanner import Token

__all__ = ["LENGTH_STARTS", "Length", "end_lengths", "length_at"]

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


def end_lengths(drafts: list[Draft], atoms: Atoms) -> None:
    """Ends what begins in the same sentence as a length; what ends nothing is a trouble."""
    stops = [one.first for one in atoms.items if isinstance(one, Break) and one.strength == "full"]
    for length in atoms.lengths:
        low = max((stop for stop in stops if stop < length.first), default=-1)
        high = min((stop for stop in stops if stop > length.first), default=length.stop + 10_000)
        begun = [
            draft for draft in drafts
            if draft.time is not None and low < draft.first < high and _runs_on(draft.time)
        ]  # fmt: skip
        alone = sum(low < other.first < high for other in atoms.lengths) == 1
        ended = _ended(begun[0].time, length) if alone and len(begun) == 1 else None
        if ended is not None:
            begun[0].time = ended
        elif begun or not length.by_name:
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, length.first, length.stop))


def _runs_on(time: Time) -> bool:
    """Whether something begins then, and no end is told."""
    if time.alternatives is None or len(time.alternatives) != 1 or time.frequencies:
        return False
    last = time.alternatives[0][-1]
    return len(time.alternatives[0]) == 1 and isinstance(last, Stretch) and last.last is None


def _ended(time: Time | None, length: Length) -> Time | None:
    """The time with its end told, or None where so long from then on says no more than that."""
    if time is None or (length.of_thing and time.kind is PhaseKind.ONGOING):
        return None  # "vanaf 2024 doorlopend, met een pilot van zes maanden"
    assert time.alternatives is not None
    begun = time.alternatives[0][0]
    assert isinstance(begun, Stretch)
    last = _last(begun, length, starts=time.starts)
    return None if last is None else evolve(time, alternatives=[(last,)])


def _last(begun: Stretch, length: Length, *, starts: bool) -> Stretch | None:
    first = begun.first
    if first is None:
        return None
    if begun.first_day is not None:
        day = _later(begun.first_day, length)
        if begun.precision is Precision.DATE:
            return evolve(begun, last=Quarter.containing(day), last_day=day)
        last = max(first, Quarter.containing(day))
        return Stretch(first, last, Precision.QUARTER, approximate=begun.approximate)
    if begun.precision is Precision.YEAR:
        if starts or length.months % 12 or not length.months:
            return None  # "start 2024, zes maanden": from when in that year is not said
        return evolve(begun, last=first.shifted(length.months // 3 - 1))
    if begun.precision is not Precision.QUARTER:
        return None
    quarters = -(-length.months // 3) + -(-length.days // 91)
    return evolve(begun, last=first.shifted(quarters - 1))


def _later(day: date, length: Length) -> date:
    """The last day of so long from a day."""
    month = day.month - 1 + length.months
    year, number = day.year + month // 12, month % 12 + 1
    # The last day of a shorter month where this one has no such day.
    following = date(year + number // 12, number % 12 + 1, 1)
    same = min(day.day, (following - timedelta(days=1)).day)
    return date(year, number, same) + timedelta(days=length.days - 1)
