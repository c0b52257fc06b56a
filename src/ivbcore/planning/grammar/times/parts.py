"""Parts of a year, and whole ones: what an expression of time is made of."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from attrs import evolve

from ivbcore.planning.meaning import Precision, Stretch
from ivbcore.planning.timetable import month_end
from ivbcore.planning.vocabulary import Season
from ivbcore.planning.wording import TroubleKind
from ivbcore.values.quarter import Quarter

__all__ = [
    "Joined", "Part", "Refused", "check_event", "date_part", "half_part", "quarter_part",
    "season_part", "softened", "tertial_part", "whole_year",
]  # fmt: skip


class Refused(Exception):  # noqa: N818 - it carries a refusal, it is no error
    """Something is written that cannot be: no such quarter or date, or it runs backwards."""

    def __init__(self, kind: TroubleKind, start: int, end: int) -> None:
        """`start` and `end` are offsets in the folded text."""
        super().__init__(kind)
        self.kind = kind
        self.start = start
        self.end = end


class Part(NamedTuple):
    """A part of a year, or a whole one: months counted from January, past 12 in the next year."""

    months: tuple[int, int]
    precision: Precision
    year: int | None = None
    approximate: bool = False
    day: int | None = None
    last_day: int | None = None
    season: Season | None = None
    days: tuple[date, date] | None = None
    soft: bool = False
    place: tuple[int, int] = (0, 0)

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year and nothing finer."""
        return self.precision is Precision.YEAR

    def stretch(self) -> Stretch:
        """Where it lies in the calendar."""
        year = self.year
        assert year is not None
        if self.days is not None:
            first_day, last_day = self.days
            return Stretch(
                Quarter.containing(first_day), Quarter.containing(last_day), self.precision,
                first_day, last_day, self.approximate,
            )  # fmt: skip
        low, high = self.months
        first = _quarter_of_month(year, low)
        last = first if low == high else _quarter_of_month(year, high)
        if self.day is not None:
            try:
                day = date(year, low, self.day)
                end = day if self.last_day is None else date(year, low, self.last_day)
            except ValueError:
                raise Refused(TroubleKind.NO_SUCH_DATE, *self.place) from None
            return Stretch(first, last, self.precision, day, end, self.approximate)
        if self.precision is Precision.MONTH:
            start = date(year + (low - 1) // 12, (low - 1) % 12 + 1, 1)
            end = month_end(year + (high - 1) // 12, (high - 1) % 12 + 1)
            return Stretch(first, last, self.precision, start, end, self.approximate)
        return Stretch(first, last, self.precision, None, None, self.approximate)


def _quarter_of_month(year: int, month: int) -> Quarter:
    if month <= 12:
        return Quarter(year, (month + 2) // 3)
    return Quarter(year + 1, (month - 10) // 3)


def whole_year(year: int, place: tuple[int, int], *, approximate: bool = False) -> Part:
    """A whole year as a part."""
    return Part((1, 12), Precision.YEAR, year, approximate, place=place)


def quarter_part(number: int, place: tuple[int, int]) -> Part:
    """A quarter by its number."""
    if not 1 <= number <= 4:
        raise Refused(TroubleKind.NO_SUCH_QUARTER, *place)
    return Part((number * 3 - 2, number * 3), Precision.QUARTER, place=place)


def half_part(number: int, place: tuple[int, int]) -> Part:
    """A half of the year by its number."""
    if number not in (1, 2):
        raise Refused(TroubleKind.NO_SUCH_QUARTER, *place)
    return Part((number * 6 - 5, number * 6), Precision.HALF_YEAR, place=place)


def tertial_part(number: int, place: tuple[int, int]) -> Part:
    """Four months by their number."""
    if number not in (1, 2, 3):
        raise Refused(TroubleKind.NO_SUCH_QUARTER, *place)
    return Part((number * 4 - 3, number * 4), Precision.MONTH, place=place)


def season_part(season: Season, place: tuple[int, int]) -> Part:
    """A named part of the year."""
    precision = Precision.MONTH if season.fine else Precision.SEASON
    return Part(
        season.months, precision, approximate=season.approximate, season=season, place=place
    )


def date_part(numbers: tuple[int, int, int], place: tuple[int, int]) -> Part:
    """A day in figures: year, month, day."""
    year, month, day = numbers
    if not (1 <= month <= 12 and 1900 <= year <= 2199):
        raise Refused(TroubleKind.NO_SUCH_DATE, *place)
    return Part((month, month), Precision.DATE, year, day=day, place=place)


def softened(part: Part, word: str) -> Part:
    """As in "eind zomer 2025", "begin tweede helft 2025": of a long part its first or last months.

    `word` is "begin", "middle" or "end".
    """
    low, high = part.months
    season = part.season and evolve(part.season, before=None, after=None)
    if high - low < 3 or word == "middle":
        return part._replace(approximate=True, season=season)
    months = (low, low + 2) if word == "begin" else (high - 2, high)
    return part._replace(
        months=months, approximate=True, season=season, precision=Precision.QUARTER
    )


def check_event(event: Part, joint: str, beside: Part) -> None:
    """Refuses "Koningsdag mei 2025": an event and, at once beside it, a time at which it is not."""
    if event.season is None or not event.season.fine or beside.season is not None:
        return
    if joint not in ("", "open", "in"):
        return
    (low, high), (first, last) = event.months, beside.months
    if last < low or high < first:
        raise Refused(TroubleKind.NOT_UNDERSTOOD, event.place[0], beside.place[1])


# Parts in order, each with how it is joined to the one before.
Joined = list[tuple[str, Part]]
