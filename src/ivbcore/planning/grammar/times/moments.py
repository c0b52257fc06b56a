"""Reading time: from tokens to stretches of the calendar.

`moment_at` reads the longest expression of time that begins at a token: quarters, months, dates
and years joined by commas, "en", "t/m" and the like. People write a year once for several
quarters, or a quarter once for several years; where two ways of sharing them out are
defensible, both come back as alternatives, the likeliest first.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import define, evolve

from ivbcore.planning.grammar.times.brackets import finer_in_brackets
from ivbcore.planning.grammar.times.elements import Elements
from ivbcore.planning.grammar.times.joints import joint_at
from ivbcore.planning.grammar.times.parts import Joined, Part, Refused
from ivbcore.planning.grammar.times.sharing import in_year, sharings, with_two_years
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import OfPeriod, PeriodPart, Precision, Stretch, When, Yearly
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token
    from ivbcore.planning.vocabulary import Season

__all__ = ["Moment", "Refused", "moment_at", "one_day"]


@define
class Moment:
    """An expression of time as it was read.

    `alternatives` holds at least one list of stretches. `yearless`: no year is named; `years`:
    nothing finer than years is; `opens_quarter`: it is the first day of a quarter, and
    `bounds_quarter`: it begins with one, and is not told softly. `several`: more than one part of a
    year is named. `stop` is the index of the first
    token behind it.
    """

    alternatives: list[tuple[When, ...]]
    stop: int
    yearless: bool = False
    years: bool = False
    relative: bool = False
    of_period: bool = False
    ranged: bool = False
    opens_quarter: bool = False
    bounds_quarter: bool = False
    several: bool = False
    season: Season | None = None


def moment_at(tokens: list[Token], start: int, today: date | None = None) -> Moment | None:
    """The expression of time that begins at a token, or None when there is none.

    Raises Refused when what stands there cannot be.
    """
    if len(tokens) == start + 3 and (day := one_day(tokens, start)) is not None:
        return Moment([(day,)], start + 3)
    elements = Elements(tokens, start, today)
    if not elements.read():
        return None
    if elements.whole:
        told = _told_behind(tokens, elements, today)
        if told is not None:
            return told
        return Moment([elements.whole], elements.index, relative=elements.relative, of_period=True)
    if len(elements.joined) == 2:
        named, beside = elements.joined[0][1], elements.joined[1][1]
        if beside.is_year and named.year is None and named.season is None:
            stretch = in_year(named, beside).stretch()  # "Q3 2024", "15 april 2024": most are this
            return Moment(
                [(stretch,)], elements.index, relative=elements.relative,
                ranged=named.last_day is not None,
            )  # fmt: skip
    if _is_heading(elements.joined):
        raise Refused(TroubleKind.NOT_UNDERSTOOD, *elements.joined[0][1].place)
    joined = finer_in_brackets(with_two_years(elements.joined))
    if all(part.year is None for _, part in joined):
        first = joined[0][1]
        return Moment(
            [_yearly(joined)], elements.index, yearless=True, season=first.season,
            several=len(joined) > 1,
            opens_quarter=first.day == 1 and first.months[0] % 3 == 1,
            bounds_quarter=first.day is None and first.months[0] % 3 == 1 and not first.approximate,
        )  # fmt: skip
    alternatives = [one for shared in sharings(joined) for one in _readings(shared)]
    if elements.budget_choice is not None and len(joined) == 1:
        seasons, year = elements.budget_choice
        alternatives = [
            (
                Part(
                    season.months,
                    Precision.YEAR if season.months == (1, 12) else Precision.QUARTER,
                    year + season.offset,
                ).stretch(),
            )
            for season in seasons
        ]
    if len(alternatives) > 1:
        alternatives = list(dict.fromkeys(alternatives))
    return Moment(
        alternatives,
        elements.index,
        years=all(part.is_year for _, part in joined),
        relative=elements.relative,
        ranged=_ends_in_range(joined),
        several=sum(not part.is_year for _, part in elements.joined) > 1,
        season=elements.joined[0][1].season,
    )


def _told_behind(tokens: list[Token], elements: Elements, today: date | None) -> Moment | None:
    """As in "midterm (2025)": the time told at once behind it is when the midterm is."""
    if elements.whole != (OfPeriod(PeriodPart.MIDDLE),):
        return None
    joint, index = joint_at(tokens, elements.index)
    if joint not in ("open", "colon", "in", "") or index >= len(tokens):
        return None
    told = moment_at(tokens, index, today)
    if told is None or told.yearless or told.of_period or (told.years and told.ranged):
        return None
    return told


def _is_heading(joined: Joined) -> bool:
    """As in "jaarwisseling 2023-2024: januari 2024": what it is about, and then when."""
    colon = next((place for place, (joint, _) in enumerate(joined) if joint == "colon"), 0)
    if not colon:
        return False
    heads, told = [part for _, part in joined[:colon]], joined[colon][1]
    if not told.is_year and all(part.year is None and not part.is_year for part in heads):
        # "Team Mei-Juni: Q4 2025"; but "voorjaar: mei 2025"
        low, high = told.months
        return not any(part.months[0] <= high and low <= part.months[1] for part in heads)
    if joined[0][1].season is None:
        return False
    return all(any(part.year for _, part in half) for half in (joined[:colon], joined[colon:]))


def one_day(tokens: list[Token], start: int) -> Stretch | None:
    """As in "15 april 2024" with nothing behind it: read at once, for most dates are this."""
    (tag, day, _, _), (month_tag, month, _, _), (year_tag, year, _, _) = tokens[start:]
    if tag != scanner.NUMBER or month_tag != Tag.MONTH or year_tag != scanner.YEAR:
        return None
    try:
        told = date(year, month, day)
    except ValueError:
        return None  # refused, with its place, where parts are read one by one
    quarter = Quarter(year, (month + 2) // 3)
    return Stretch(quarter, quarter, Precision.DATE, told, told)


def _ends_in_range(joined: Joined) -> bool:
    """Whether an end is named last, as in "Q1 t/m Q3 2024"; a year behind it is part of it."""
    for joint, part in reversed(joined[1:]):
        if joint in ("range", "dash", "until"):
            return True
        if not part.is_year or joint not in ("", "in", "open"):
            return False
    return False


def _readings(joined: Joined) -> list[tuple[When, ...]]:
    """What parts with their years say: "of" and "tot" leave a choice."""
    if any(joint == "or" for joint, _ in joined):
        return [_stretches(piece) for piece in _either(joined)]  # "Q4 2024 of Q1 2025"
    stretches = _stretches(joined)
    joint, last = joined[-1]
    if joint != "until" or last.approximate or last.day is not None:
        return [stretches]
    return [(*stretches[:-1], _shortened(stretches[-1], last)), stretches]


def _either(joined: Joined) -> list[Joined]:
    """The pieces between "of"."""
    pieces: list[Joined] = [[]]
    for joint, part in joined:
        if joint == "or":
            pieces.append([("", part)])
        else:
            pieces[-1].append((joint, part))
    return [piece for piece in pieces if piece]


def _day_before(stretch: Stretch) -> Stretch:
    """As in "van 1 mei tot 1 juli 2025": the day that is named is no longer part of it."""
    assert stretch.last_day is not None
    day = stretch.last_day - timedelta(days=1)
    quarter = Quarter.containing(day)
    return evolve(stretch, first=quarter, last=quarter, first_day=day, last_day=day)


def _shortened(when: When, last: Part) -> When:
    """As in "Van 2024 tot 2026" read without 2026."""
    assert isinstance(when, Stretch)
    assert when.last is not None
    quarters = 4 if last.is_year else 1 if last.precision is Precision.QUARTER else 0
    end = when.last.shifted(-quarters)
    return when if when.first is None or end < when.first else evolve(when, last=end)


def _stretches(joined: Joined) -> tuple[When, ...]:
    """The calendar stretches; ranges closed, neighbours joined by "en" made one."""
    result: list[Stretch] = []
    before: Part | None = None
    for joint, part in joined:
        stretch = part.stretch()
        if joint == "until" and part.day is not None:
            stretch = _day_before(stretch)
        if joint in ("range", "dash", "until") and result:
            start = before.place[0] if before is not None else part.place[0]
            result[-1] = _range(result[-1], stretch, (start, part.place[1]))
        elif result and joint == "open" and _tells_finer(result[-1], stretch):
            result[-1] = stretch  # "najaar 2024 (oktober)"
        elif (
            result
            and (joint in ("and", "comma", "slash") or stretch.precision is Precision.YEAR)
            and _touch(result[-1], stretch)
        ):
            result[-1] = _joined(result[-1], stretch)
        else:
            result.append(stretch)
        before = part
    return tuple(result)


def _tells_finer(soft: Stretch, fine: Stretch) -> bool:
    """Whether what stands in brackets says which part of a season is meant."""
    assert soft.first is not None
    assert soft.last is not None
    assert fine.first is not None
    assert fine.last is not None
    softly = soft.precision is Precision.SEASON and soft.approximate and not fine.approximate
    return softly and soft.first <= fine.first and fine.last <= soft.last


_COARSENESS = tuple(Precision)


def _range(low: Stretch, high: Stretch, place: tuple[int, int]) -> Stretch:
    """From one stretch to another. `place` is where both are written."""
    assert low.first is not None
    assert high.last is not None
    days_run_back = (
        low.first_day is not None and high.last_day is not None and high.last_day < low.first_day
    )
    if high.last < low.first or days_run_back or (high.first or high.last) < low.first:
        raise Refused(TroubleKind.RUNS_BACKWARDS, *place)
    precision = max(low.precision, high.precision, key=_COARSENESS.index)
    fine = low.first_day is not None and high.last_day is not None
    if fine and low.precision is not high.precision:
        precision = Precision.DATE  # "15 mei t/m september 2025"
    if precision is Precision.YEAR and low.precision is not high.precision:
        precision = Precision.QUARTER
    return Stretch(
        low.first,
        high.last,
        precision if fine or precision in _PLAIN else Precision.QUARTER,
        low.first_day if fine else None,
        high.last_day if fine else None,
        low.approximate or high.approximate,
    )


_PLAIN = (Precision.QUARTER, Precision.SEASON, Precision.HALF_YEAR, Precision.YEAR)


def _touch(before: Stretch, after: Stretch) -> bool:
    if before.precision is not after.precision or before.approximate is not after.approximate:
        return False
    if before.last is None or after.first is None:
        return False
    if before.last_day is not None and after.first_day is not None:
        return (
            before.precision is Precision.MONTH
            and before.last_day + timedelta(days=1) == after.first_day
        )
    return before.precision is not Precision.SEASON and before.last.shifted(1) == after.first


def _joined(before: Stretch, after: Stretch) -> Stretch:
    return evolve(before, last=after.last, last_day=after.last_day)


# With the leap day: the year is not known.
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _yearly(joined: Joined) -> tuple[When, ...]:
    """Parts without any year: what comes back each year, or the first time only."""
    quarters: set[int] = set()
    months: list[int] = []
    previous: Part | None = None
    precision = joined[0][1].precision
    for joint, part in joined:
        low, high = part.months
        if (part.last_day or part.day or 0) > _LONGEST_MONTHS[(low - 1) % 12]:
            raise Refused(TroubleKind.NO_SUCH_DATE, *part.place)
        if joint == "until" and not part.approximate:
            if part.day is None:  # with the last one or without
                raise Refused(TroubleKind.NOT_UNDERSTOOD, *part.place)
            high -= part.day == 1  # "van 1 april tot 1 juli"
        if joint in ("range", "dash", "until") and previous is not None:
            low = previous.months[0]
            fine = part.precision in (Precision.MONTH, Precision.DATE)
            if high < low and fine and part.precision is previous.precision:
                high += 12  # "november t/m maart": over the turn of the year
            if high < low:
                raise Refused(TroubleKind.RUNS_BACKWARDS, *part.place)
        span = [(month - 1) % 12 + 1 for month in range(low, high + 1)]
        quarters.update((month - 1) // 3 + 1 for month in span)
        if part.precision in (Precision.MONTH, Precision.DATE):
            months += [month for month in span if month not in months]
        previous = part
    fine = precision in (Precision.MONTH, Precision.DATE) and all(
        part.precision in (Precision.MONTH, Precision.DATE) for _, part in joined
    )
    return (
        Yearly(
            tuple(sorted(quarters)),
            tuple(sorted(months)) if fine else (),
            Precision.MONTH if fine else max(
                (part.precision for _, part in joined if part.precision in _PLAIN),
                key=_COARSENESS.index, default=Precision.QUARTER,
            ),
            any(part.approximate for _, part in joined),
        ),
    )  # fmt: skip
