"""What the words before a time do to it: "vanaf", "t/m", "uiterlijk", "vóór"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from ivbcore.planning.meaning import OfPeriod, Precision, Stretch, When, Yearly
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "as_quarters", "by_term", "from_then_on", "moved", "quarter_before", "until", "whole_years",
]  # fmt: skip

_FINE = (Precision.DATE, Precision.WEEK, Precision.MONTH)
# One quarter earlier, or one year: what "before" a quarter or a year leaves as its end.
_LENGTH = {Precision.QUARTER: 1, Precision.YEAR: 4}


def from_then_on(whens: tuple[When, ...], *, after: bool = False) -> tuple[When, ...]:
    """The last stretch with its end left open; `after` it, when it begins only then."""
    last = whens[-1]
    if isinstance(last, Stretch) and last.first is not None:
        if after and last.last is not None:
            first = last.last if last.precision in _FINE else last.last.shifted(1)
            last = Stretch(first, None, Precision.QUARTER, approximate=last.approximate)
        elif last.first_day is not None:
            last = evolve(last, last=None, last_day=None)
        else:
            last = evolve(last, last=None)
    return (*whens[:-1], last)


def until(whens: tuple[When, ...], inclusive: bool) -> list[tuple[When, ...]]:
    """Up to a time. "Tot 2026" has two readings; "t/m 2026" and "tot eind 2026" one."""
    last = whens[-1]
    if not isinstance(last, Stretch) or last.last is None:
        return [whens]
    ends = evolve(last, first=None, first_day=None)
    if not inclusive and last.last_day is not None and last.precision is Precision.DATE:
        if last.last_day == last.last.start:
            # "Tot 1 januari 2026" ends with the quarter before.
            return [(Stretch(None, last.last.shifted(-1), Precision.QUARTER),)]
        return [(*whens[:-1], ends)]
    if inclusive or last.approximate or last.precision not in _LENGTH:
        return [(*whens[:-1], ends)]
    earlier = evolve(ends, last=last.last.shifted(-_LENGTH[last.precision]))
    return [(*whens[:-1], earlier), (*whens[:-1], ends)]


def by_term(whens: tuple[When, ...], *, exclusive: bool) -> tuple[tuple[When, ...], date | None]:
    """The moment by which something must be done, and the day of the term.

    A term on the first day of a quarter belongs to the quarter before, and keeps its day.
    `exclusive` ("vóór") does the same to a quarter or a year.
    """
    if len(whens) > 1:  # "uiterlijk 1 april en 1 oktober 2025"
        return tuple(by_term((when,), exclusive=exclusive)[0][0] for when in whens), None
    last = whens[-1]
    if isinstance(last, OfPeriod | Yearly) or last.last is None:
        return whens, None
    if last.precision is Precision.DATE and last.last_day is not None:
        if last.last_day == last.last.start:
            before = last.last.shifted(-1)
            return (Stretch(before, before, Precision.QUARTER),), last.last_day
        return (evolve(last, first=last.last, first_day=last.last_day),), None
    if exclusive and last.approximate and last.first is not None and last.precision in _LENGTH:
        return (evolve(last, last=last.first),), None  # "vóór medio 2025"
    if exclusive and last.first is not None and not last.approximate:
        if last.precision in _LENGTH or last.precision is Precision.HALF_YEAR:
            before = last.first.shifted(-1)
            return (Stretch(before, before, Precision.QUARTER),), None
        if last.precision is Precision.MONTH and last.first_day == last.first.start:
            before = last.first.shifted(-1)
            return (Stretch(before, before, Precision.QUARTER),), None
    return whens, None


def whole_years(when: When) -> list[Stretch]:
    """The years of a stretch of whole years, one by one; of another time, itself."""
    if not isinstance(when, Stretch):
        return []
    if when.precision is not Precision.YEAR or when.first is None or when.last is None:
        return [when]
    return [
        Stretch(Quarter(year, 1), Quarter(year, 4), Precision.YEAR, approximate=when.approximate)
        for year in range(when.first.year, when.last.year + 1)
    ]


def moved(whens: tuple[When, ...], months: tuple[int, int]) -> tuple[When, ...]:
    """The stretch before or after a season: its months in the same year."""
    low, high = ((month - 1) // 3 for month in months)
    found: list[When] = []
    for when in whens:
        if isinstance(when, Stretch) and when.first is not None:
            first = Quarter(when.first.year, 1)
            found.append(
                Stretch(first.shifted(low), first.shifted(high), Precision.SEASON, approximate=True)
            )
        elif isinstance(when, Yearly):
            quarters = sorted(number % 4 + 1 for number in range(low, high + 1))
            found.append(Yearly(tuple(quarters), (), Precision.SEASON, approximate=True))
        else:
            found.append(when)
    return tuple(found)


def quarter_before(whens: tuple[When, ...]) -> tuple[When, ...]:
    """As in "jaarlijks vóór 1 april": the quarter before the one it names."""
    return tuple(
        Yearly(tuple(sorted((number - 2) % 4 + 1 for number in when.quarters)))
        if isinstance(when, Yearly)
        else when
        for when in whens
    )


def as_quarters(whens: tuple[When, ...]) -> tuple[When, ...]:
    """The same times, told in quarters."""
    return tuple(
        when if isinstance(when, OfPeriod) else evolve(when, precision=Precision.QUARTER)
        for when in whens
    )
