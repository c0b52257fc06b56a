"""Strategies for time: quarters, periods, plannings, and wordings as people write them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ivbcore.planning.meaning import (
    Bound,
    Frequency,
    OfPeriod,
    PeriodPart,
    Phase,
    PhaseKind,
    Planning,
    Precision,
    Stretch,
    Unit,
    When,
    Yearly,
)  # fmt: skip
from ivbcore.planning.normal import normalised
from ivbcore.planning.reader import read
from ivbcore.planning.timetable import month_end
from ivbcore.planning.wording import Wording
from ivbcore.planning.writer import write
from ivbcore.values.quarter import Period, Quarter

__all__ = ["periods", "phases", "plannings", "quarters", "read_wordings", "wordings"]

FIRST_YEAR, LAST_YEAR = 2019, 2031
MOST_QUARTERS = 80
EARLIEST, LATEST = Quarter(FIRST_YEAR, 1), Quarter(LAST_YEAR, 4)


def quarters(*, first: Quarter = EARLIEST, last: Quarter = LATEST) -> SearchStrategy[Quarter]:
    """Quarters from `first` to `last`, both included."""
    if last < first:
        raise ValueError(f"no quarters between {first} and {last}")
    return st.integers(first.ordinal, last.ordinal).map(Quarter.from_ordinal)


def periods(*, least: int = 1, most: int = 20) -> SearchStrategy[Period]:
    """Periods of `least` to `most` quarters."""
    if not 1 <= least <= most <= MOST_QUARTERS:
        raise ValueError(
            f"a period has 1 to {MOST_QUARTERS} quarters: least={least!r}, most={most!r}"
        )
    return _periods(least, most)


@st.composite
def _periods(draw: DrawFn, least: int, most: int) -> Period:
    first = draw(quarters(last=Quarter(LAST_YEAR - 5, 4)))
    return Period(first, first.shifted(draw(st.integers(least - 1, most - 1))))


def _days() -> SearchStrategy[date]:
    return st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@st.composite
def _stretches(draw: DrawFn) -> Stretch:
    soft = draw(st.booleans())
    precision = draw(st.sampled_from([p for p in Precision if p is not Precision.PERIOD]))
    if precision is Precision.DATE:
        start = draw(_days())
        end = start + timedelta(days=draw(st.integers(0, 40)))
        return _between(start, end, precision, soft)
    if precision is Precision.WEEK:
        year, week = draw(st.integers(FIRST_YEAR, LAST_YEAR)), draw(st.integers(1, 50))
        start = date.fromisocalendar(year, week, 1)
        end = date.fromisocalendar(year, draw(st.integers(week, 51)), 7)
        return _between(start, end, precision, soft)
    if precision is Precision.MONTH:
        start = draw(_days()).replace(day=1)
        later = start + timedelta(days=31 * draw(st.integers(0, 5)))
        return _between(start, month_end(later.year, later.month), precision, soft)
    first = draw(quarters())
    length = draw(st.integers(1, 5))
    if precision is Precision.YEAR:
        last = Quarter(first.year + length - 1, 4)
        return Stretch(Quarter(first.year, 1), last, precision, approximate=soft)
    return Stretch(first, first.shifted(length - 1), precision, approximate=soft)


def _between(start: date, end: date, precision: Precision, soft: bool) -> Stretch:
    first, last = Quarter.containing(start), Quarter.containing(end)
    return Stretch(first, last, precision, start, end, soft)


@st.composite
def _open_stretches(draw: DrawFn) -> Stretch:
    whole = draw(_stretches())
    if draw(st.booleans()):
        return Stretch(whole.first, None, whole.precision, whole.first_day, None, whole.approximate)
    return Stretch(None, whole.last, whole.precision, None, whole.last_day, whole.approximate)


@st.composite
def _yearly(draw: DrawFn) -> Yearly:
    soft = draw(st.booleans())
    since = draw(st.none() | quarters(last=Quarter(2024, 4)))
    until = draw(st.none() | quarters(first=Quarter(2025, 1)))
    if draw(st.booleans()):
        months = tuple(sorted(draw(st.sets(st.integers(1, 12), min_size=1, max_size=3))))
        numbers = tuple(sorted({(month + 2) // 3 for month in months}))
        return Yearly(numbers, months, Precision.MONTH, soft, since, until)
    numbers = tuple(sorted(draw(st.sets(st.integers(1, 4), min_size=1, max_size=3))))
    once = draw(st.booleans()) and since is None and until is None
    return Yearly(numbers, (), Precision.QUARTER, soft, since, until, once)


def _frequencies() -> SearchStrategy[Frequency]:
    bounds = st.sampled_from(Bound)
    plain = st.builds(
        Frequency, st.integers(1, 9), st.sampled_from(Unit), st.integers(1, 6), bounds
    )
    ranged = st.builds(
        lambda low, more, unit, bound: Frequency(low, unit, 1, bound, low + more),
        st.integers(1, 5), st.integers(1, 4), st.sampled_from(Unit), bounds,
    )  # fmt: skip
    total = st.builds(lambda n, bound: Frequency(n, bound=bound, total=True),
                      st.integers(1, 9), bounds)  # fmt: skip
    return plain | ranged | total | st.just(Frequency(None))


@st.composite
def phases(draw: DrawFn) -> Phase:
    """Phases with every sort of time, frequency and kind."""
    kind = draw(st.sampled_from(PhaseKind))
    whens: tuple[When, ...] = draw(
        st.lists(_stretches(), min_size=1, max_size=3).map(tuple)
        | _open_stretches().map(lambda one: (one,))
        | _yearly().map(lambda one: (one,))
        | st.sampled_from(PeriodPart).map(lambda part: (OfPeriod(part),))
    )
    frequency = draw(st.none() | _frequencies())
    deadline = draw(st.none() | quarters().map(lambda quarter: quarter.start))
    if deadline is not None and draw(st.booleans()):
        before = Quarter.containing(deadline).shifted(-1)
        return Phase(kind, (Stretch(before, before),), None, deadline)
    return Phase(kind, whens, frequency)


def plannings(*, most_phases: int = 3) -> SearchStrategy[Planning]:
    """Plannings in their normal form, of 1 to `most_phases` phases (before normalising)."""
    if most_phases < 1:
        raise ValueError("a planning has at least one phase")
    return (
        st.lists(phases(), min_size=1, max_size=most_phases)
        .map(lambda found: normalised(Planning(tuple(found))))
    )  # fmt: skip


def wordings(*, typography: bool = True) -> SearchStrategy[str]:
    """Wordings that are read with one meaning, in the typography people use."""
    plain = plannings().map(write)
    if not typography:
        return plain
    return st.builds(_restyled, plain, st.randoms(use_true_random=False))


def read_wordings() -> SearchStrategy[Wording]:
    """Wordings as they are read, with one meaning."""
    return wordings().map(read)


def _restyled(text: str, random: Random) -> str:
    """The same words with other capitals, spaces and line breaks."""
    letters = []
    for letter in text:
        if letter == " ":
            letters.append(random.choice([" ", "  ", "\n", "\u00a0", "\t"]))
        elif letter == "-":
            letters.append(random.choice("-\u2010\u2011\u2013\u2014"))
        else:
            letters.append(letter.upper() if random.random() < 0.2 else letter)
    return "".join(letters)
