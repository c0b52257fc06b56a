"""Parts of the year told by numbers: weeks, and the first or last few of its quarters or months."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ivbcore.planning.grammar.times.joints import joint_at
from ivbcore.planning.grammar.times.parts import Joined, Part, Refused, quarter_part, whole_year
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.meaning import Precision, Unit
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = [
    "bare_number_at",
    "counted_units_at",
    "numbers_at",
    "quarter_closed_up_at",
    "school_year_at",
    "short_year_at",
    "week_at",
]


def week_at(
    tokens: list[Token], number: int, stop: int, place: tuple[int, int]
) -> tuple[list[Part], int] | None:
    """As in "week 16 2024", "week 16 t/m 18 2024", "week 16 en 17 van 2024"."""
    last = number
    joint, after = joint_at(tokens, stop)
    if joint in ("range", "dash", "and", "slash"):
        unit = tag_at(tokens, after) == Tag.UNIT
        at = after + 1 if unit else after
        # "week 16 en 17" is one stretch, "week 16 en 42" is two, and "en week 17" is another one.
        through = joint in ("range", "dash")
        if tag_at(tokens, at) == scanner.NUMBER and (through or not unit):
            last, stop = tokens[at].value, at + 1
            if not through and last != number + 1:
                return None
    at_year = _year_of_weeks(tokens, stop)
    bounded = joint_at(tokens, stop)[0] in ("range", "until")
    if at_year is None or bounded or _is_of_years(tokens, at_year):
        # "jaarlijks in week 20 t/m 2026"
        return _yearless_weeks(number, last, stop, place)
    year, shared = tokens[at_year].value, at_year > joint_at(tokens, stop)[1]
    try:
        days = (date.fromisocalendar(year, number, 1), date.fromisocalendar(year, last, 7))
    except ValueError:
        raise Refused(TroubleKind.NO_SUCH_DATE, *place) from None
    if days[1] < days[0]:
        raise Refused(TroubleKind.RUNS_BACKWARDS, *place)
    part = Part((1, 1), Precision.WEEK, year, days=days, place=place)
    return [part], stop if shared else at_year + 1


# The weeks that lie in one quarter, whatever the year.
_QUARTER_WEEKS = ((2, 12), (15, 25), (28, 38), (41, 51))


def _yearless_weeks(
    first: int, last: int, stop: int, place: tuple[int, int]
) -> tuple[list[Part], int] | None:
    """As in "week 45": without a year no days, but the quarter where that is sure."""
    quarters = [
        number for week in (first, last) for number, (low, high) in enumerate(_QUARTER_WEEKS)
        if low <= week <= high
    ]  # fmt: skip
    if len(quarters) < 2 or last < first:
        return None
    months = (quarters[0] * 3 + 1, quarters[1] * 3 + 3)
    return [Part(months, Precision.QUARTER, place=place)], stop


def _year_of_weeks(tokens: list[Token], index: int) -> int | None:
    """Where the year stands, weeks that share it passed over: "week 16 en week 42 2024"."""
    _, index = joint_at(tokens, index)
    while tag_at(tokens, index) == Tag.UNIT and tokens[index].value is Unit.WEEK:
        if tag_at(tokens, index + 1) != scanner.NUMBER:
            return None
        _, index = joint_at(tokens, index + 2)
    return index if tag_at(tokens, index) == scanner.YEAR else None


def _is_of_years(tokens: list[Token], year: int) -> bool:
    """Whether more years stand behind it: "week 41 (2025 t/m 2028)" is that week of each."""
    joint, behind = joint_at(tokens, year + 1)
    opened = tag_at(tokens, year - 1) == scanner.SIGN and tokens[year - 1].value == "("
    listed = joint in ("range", "dash", "and", "slash") or (joint == "comma" and opened)
    return listed and tag_at(tokens, behind) == scanner.YEAR


def numbers_at(tokens: list[Token], index: int) -> tuple[list[int], int] | None:
    """Numbers in order: "2", "1 en 2", "2 t/m 4"; and the first token behind them."""
    if tag_at(tokens, index) != scanner.NUMBER:
        return None
    numbers, stop = [tokens[index].value], index + 1
    while True:
        joint, after = joint_at(tokens, stop)
        through = joint in ("range", "dash")
        if tag_at(tokens, after) != scanner.NUMBER or joint not in (
            "and", "comma", "slash", "range", "dash",
        ):  # fmt: skip
            return numbers, stop
        number = tokens[after].value
        if not numbers[-1] < number <= numbers[-1] + 50:
            return None
        numbers += range(numbers[-1] + 1, number + 1) if through else [number]
        stop = after + 1


_MONTHS_IN = {Unit.QUARTER: 3, Unit.MONTH: 1}


def counted_units_at(tokens: list[Token], index: int) -> tuple[Part, int] | None:
    """As in "eerste drie kwartalen van 2024", "laatste 6 maanden van 2025"."""
    if tag_at(tokens, index + 1) not in (Tag.COUNT, scanner.NUMBER):
        return None
    if tag_at(tokens, index + 2) != Tag.UNIT:
        return None
    side, count, unit = (token.value for token in tokens[index : index + 3])
    months = count * _MONTHS_IN.get(unit, 0)
    if side not in (1, -1) or not 1 <= months <= 12:
        return None
    span = (1, months) if side == 1 else (13 - months, 12)
    precision = Precision.QUARTER if unit is Unit.QUARTER else Precision.MONTH
    return Part(span, precision, place=(tokens[index].start, tokens[index + 2].end)), index + 3


def quarter_closed_up_at(tokens: list[Token], index: int) -> tuple[list[Part], int] | None:
    """As in "2024-Q3", "24Q3", without spaces: one word, and no stretch from 2024 on."""
    if (
        tag_at(tokens, index + 1) == scanner.QUARTER
        and tokens[index].end == tokens[index + 1].start
    ):
        year, quarter = tokens[index : index + 2]
        part = quarter_part(quarter.value, (year.start, quarter.end))
        return [part._replace(year=year.value)], index + 2
    if tag_at(tokens, index + 1) != scanner.SIGN or tag_at(tokens, index + 2) != scanner.QUARTER:
        return None
    year, sign, quarter = tokens[index : index + 3]
    if sign.value != "-" or year.end != sign.start or sign.end != quarter.start:
        return None
    if tag_at(tokens, index + 3) == scanner.YEAR:
        return None  # "2024-Q3 2025"
    part = quarter_part(quarter.value, (year.start, quarter.end))
    return [part._replace(year=year.value)], index + 3


_COUNTED = (Tag.MONTH, Tag.TIMES, Tag.UNIT, Tag.COUNT, Tag.OCCASIONS, Tag.OF, scanner.WORD)


def short_year_at(
    tokens: list[Token], index: int, *, behind_day: bool = False
) -> tuple[int | None, int]:
    """The year behind a month: "dec-17", "okt24", "sept 25"; of a day, "3 mrt 17"."""
    sign = tag_at(tokens, index) == scanner.SIGN and tokens[index].value in "-/"
    token = tokens[index + sign] if index + sign < len(tokens) else None
    if token is None:
        return None, index
    stop = index + sign + 1
    if sign and token.tag == scanner.YEAR:
        return token.value, stop
    if token.tag != scanner.NUMBER or token.end - token.start != 2:
        return None, index
    behind = tag_at(tokens, stop)
    if sign or behind_day:
        counts = behind == Tag.MONTH or (not sign and behind == Tag.TIMES)
    else:
        # Without a day before it, "mei 24" is the year, unless it counts or begins a date.
        hyphen = behind == scanner.SIGN and tokens[stop].value in "-/"
        begins = (
            hyphen and tokens[stop].start == token.end and tag_at(tokens, stop + 1) == Tag.MONTH
        )
        counts = behind in _COUNTED or begins or not 19 <= token.value <= 35
    return (None, index) if counts else (2000 + token.value, stop)


def school_year_at(tokens: list[Token], index: int) -> int | None:
    """The first year of "schooljaar 24/25" and "winter 24-25"."""
    if index + 3 >= len(tokens) or tokens[index].value.months[1] <= 12:
        return None
    first, sign, second = tokens[index + 1 : index + 4]
    if first.tag != scanner.NUMBER or sign.tag != scanner.SIGN or second.tag != scanner.NUMBER:
        return None
    short = all(one.end - one.start == 2 for one in (first, second))
    if not short or sign.value not in "/-" or second.value != first.value + 1:
        return None
    return 2000 + int(first.value)


def bare_number_at(
    tokens: list[Token], joined: Joined, index: int, joint: str, stop: int
) -> tuple[list[Part], int] | None:
    """The 2 of "Q1/2", or the 25 of "2024/25"; `stop` is the token behind what is before it."""
    if tag_at(tokens, index) != scanner.NUMBER or not joined:
        return None
    number = tokens[index].value
    width = tokens[index].end - tokens[index].start
    before = joined[-1][1]
    following = tag_at(tokens, index + 1)
    if following in (
        Tag.TIMES, Tag.UNIT, Tag.MONTH, Tag.COUNT, scanner.WORD, Tag.OCCASIONS, Tag.REMARK,
    ) or (joint not in ("", "open") and index > stop + 1):  # fmt: skip
        return None  # "medio 2025 - 2 fte", "2024- (80%)"
    place = (tokens[index].start, tokens[index].end)
    listed = joint in ("comma", "and") and before.place[1] - before.place[0] == width
    told = listed or joint in ("slash", "dash")  # "zomer 24, 25 en 26", "2024/25"
    if before.is_year and before.year and told and width == 2:
        year = before.year // 100 * 100 + number
        if year > before.year:
            return [whole_year(year, place)], index + 1
        if joint == "dash" and 1 <= number <= 12:
            joined.pop()
            month = Part((number, number), Precision.MONTH, before.year, place=place)
            return [month], index + 1
    if before.season is not None and before.year is None and width == 2 and number >= 20:
        return ([whole_year(2000 + number, place)], index + 1) if joint == "" else None
    told = joint not in ("", "open", "colon", "in")  # "eind 2024 (1)" has a footnote
    if following == Tag.IN and tag_at(tokens, index + 2) != scanner.YEAR:
        told = False  # "1 controle in Q1, 2 in Q3"
    told = told and not before.approximate
    if told and before.precision is Precision.QUARTER and width == 1 and 1 <= number <= 4:
        return [quarter_part(number, place)], index + 1
    least = {"slash": 10, "dash": 10, "": 20}.get(joint)  # "Q3-24", "Q3 24"
    if before.precision is Precision.QUARTER and width == 2 and least is not None:
        return ([whole_year(2000 + number, place)], index + 1) if number >= least else None
    return None
