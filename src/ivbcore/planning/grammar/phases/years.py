"""A year written once for several times: "Q1 opstellen, Q3 vaststellen (2024)"."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from attrs import evolve

from ivbcore.planning.grammar.pieces import Break, Deed, Time
from ivbcore.planning.meaning import PhaseKind, Precision, Stretch, When, Yearly
from ivbcore.planning.timetable import month_end
from ivbcore.values.quarter import Period, Quarter, runs_of

__all__ = ["share_years"]

Items = list[Time | Deed | Break]


def _single_year(time: Time) -> int | None:
    """The year of a time that lies in one year, said without doubt."""
    if time.alternatives is None or len(time.alternatives) != 1:
        return None
    years = {
        quarter.year
        for when in time.alternatives[0]
        for quarter in ((when.first, when.last) if isinstance(when, Stretch) else (None,))
        if quarter is not None
    }
    return years.pop() if len(years) == 1 else None


def share_years(items: Items, named: frozenset[int] = frozenset()) -> Items:
    """Give times without a year that of a neighbour, where that leaves no doubt.

    `named`: the tokens that name things.
    """
    times = [item for item in items if isinstance(item, Time | Deed)]
    recurring = {
        id(neighbour)
        for left, right in pairwise(times)
        for item, neighbour in ((left, right), (right, left))
        if isinstance(item, Time) and item.frequencies
    }
    own = _sentences(items)  # what comes back in its sentence is of no year told outside it
    often = {own[id(item)] for item in times if isinstance(item, Time) and _comes_back(item)}
    dated = [
        item
        for item in times
        if isinstance(item, Time) and item.alternatives is not None and id(item) not in recurring
        and not (item.yearless and _comes_back(item))
    ]  # fmt: skip
    if len(dated) < 2:
        return items

    def apart(time: Time, other: Time) -> bool:
        return own[id(time)] in often and own[id(time)] != own[id(other)]

    last = dated[-1]
    if (
        last.years
        and all(time.yearless for time in dated[:-1])
        and ((year := _single_year(last)) is not None)
        and not _has_own_head(items, dated[-2], last, named)
        and not any(apart(time, last) for time in dated)
    ):
        if _in_order(dated[:-1]):
            for time in dated[:-1]:
                _set_year(time, year)
            last.alternatives = []
        return _without_spent_years(items)
    spent: set[int] = set()
    heading = None  # "2024: oktober en mei": a year alone is that of all that follow
    for before, time in pairwise(dated):
        if (
            not time.yearless
            or apart(time, before)
            or (_is_round_new_year(time) and not before.years)
        ):
            heading = None
            continue
        if before.years and not before.open and _is_bound(before, time, items):
            _set_years(time, before)  # "in 2025 en 2026 is er in mei een themadag"
            spent.add(id(before))
            heading = _single_year(before)
            continue
        year = _single_year(before) if not before.yearless else None
        heading = year if before.years else heading
        if own[id(before)] != own[id(time)] and _has_year_behind(time, dated, own):
            continue  # "raad mei 2025. College sept., raad nov. 2024"
        if year is not None and (heading == year or _starts(before) <= _numbers(time)[0]):
            _set_year(time, year)
            if before.years and _is_heading(before, time, items):
                spent.add(id(before))
        elif year is not None and _goes_on_in_next(before, time, items):
            _set_year(time, year + 1)
    for time, after in reversed(list(pairwise(dated))):
        year = _single_year(after) if time.yearless and not after.yearless else None
        if year is None or after.years or apart(time, after):
            continue
        if _numbers(time)[-1] <= _starts(after):
            _set_year(time, year)
    return [item for item in items if id(item) not in spent]


def _has_year_behind(time: Time, dated: list[Time], own: dict[int, int]) -> bool:
    """Whether a time behind it in its own sentence tells a year."""
    place = next(n for n, one in enumerate(dated) if one is time)
    return any(not one.yearless and own[id(one)] == own[id(time)] for one in dated[place + 1 :])


def _is_round_new_year(time: Time) -> bool:
    """As in "december en januari": over the turn of the year, so not of one year."""
    when = time.alternatives[0][0] if time.alternatives else None
    months = when.months if isinstance(when, Yearly) else ()
    return {1, 12} <= set(months) and 6 not in months


def _comes_back(time: Time) -> bool:
    return any(not one.total for one in time.frequencies)


def _sentences(items: Items) -> dict[int, int]:
    """In which sentence each time stands."""
    found: dict[int, int] = {}
    number = 0
    for item in items:
        number += isinstance(item, Break) and item.strength == "full"
        found[id(item)] = number
    return found


def _is_bound(year: Time, time: Time, items: Items) -> bool:
    """As in "in 2025 evalueren we in het najaar": the year of a time in the same clause.

    What is done then stands between the two, or behind both.
    """
    low, high = (next(n for n, item in enumerate(items) if item is one) for one in (year, time))
    if year.named or year.aimed or year.term or year.frequencies or year.kind or time.term:
        return False
    if any(isinstance(item, Break) and item.strength != "start" for item in items[low:high]):
        return False
    if not any(isinstance(item, Deed) for item in items[low:high]):
        return True
    return not any(
        isinstance(item, Deed) for item in (*_clause(items, low, -1), *_clause(items, high, 1))
    )


def _clause(items: Items, place: int, step: int) -> Items:
    """What stands before or behind an item, up to a comma or the end of the sentence."""
    found: Items = []
    place += step
    while 0 <= place < len(items) and not isinstance(items[place], Break):
        found.append(items[place])
        place += step
    return found


def _goes_on_in_next(before: Time, time: Time, items: Items) -> bool:
    """As in "start oktober 2025, gereed in maart": it cannot be done before it starts."""
    low, high = (next(n for n, item in enumerate(items) if item is one) for one in (before, time))
    breaks = {item.strength for item in items[low:high] if isinstance(item, Break)}
    if "full" in breaks or "then" in breaks:
        return "then" in breaks  # "besluit eind 2025, daarna in het voorjaar de uitvoering"
    beside = [*reversed(items[:low]), *items[low + 1 : high]]
    starts = before.open or any(
        (isinstance(item, Break) and item.strength == "start")
        or (isinstance(item, Deed) and item.kind in _BEGINNINGS)
        for item in beside
    )
    deeds = {item.kind for item in items[low + 1 :] if isinstance(item, Deed)}
    return starts and not deeds.isdisjoint(_LATER)


_BEGINNINGS = (PhaseKind.PREPARE, PhaseKind.DRAFT, PhaseKind.START_UP, PhaseKind.PILOT)
_LATER = frozenset(
    {PhaseKind.COMPLETE, PhaseKind.ADOPT, PhaseKind.EVALUATE, PhaseKind.END, PhaseKind.INTRODUCE,
     PhaseKind.REPORT}
)  # fmt: skip


def _is_heading(year: Time, time: Time, items: Items) -> bool:
    """As in "2024: nota Q1, besluit Q3", "2025 nota (voorjaar)": the year says nothing itself."""
    places = [next(n for n, item in enumerate(items) if item is one) for one in (year, time)]
    breaks = [
        item.strength for item in items[places[0] : places[1]] if isinstance(item, Break)
    ]  # fmt: skip
    deeds = any(isinstance(item, Deed) for item in items[places[0] : places[1]])
    before = items[places[1] - 1]
    bracketed = set(breaks) <= {"open", "close"} and isinstance(before, Break)
    return bracketed or (year.heads and not breaks and (deeds or time.first > year.stop))


def _has_own_head(items: Items, before: Time, year: Time, named: frozenset[int]) -> bool:
    """As in "start na de zomer, afronding in 2026", "Q3 aanvraag; Q4 besluit; 2027 bouw"."""
    low, high = (next(n for n, item in enumerate(items) if item is one) for one in (before, year))
    parted = None
    for item in items[low + 1 : high]:
        done = isinstance(item, Deed) or (isinstance(item, Break) and item.strength == "start")
        if done and parted is not None:
            return True
        if isinstance(item, Break) and item.strength in ("comma", "full", "and"):
            parted = item.first
    if parted is None:
        return False
    words = any(parted < index < year.first for index in named)
    return words or not named.isdisjoint(range(year.stop, year.stop + _NEAR))


# So near behind a year a word may be what is done in it: "2027: bouw", "2027 - start bouw".
_NEAR = 3


def _in_order(times: list[Time]) -> bool:
    numbers = [_numbers(time)[0] for time in times]
    return numbers == sorted(numbers)


def _numbers(time: Time) -> tuple[int, ...]:
    assert time.alternatives
    when = time.alternatives[0][0]
    return when.quarters if isinstance(when, Yearly) else (1,)


def _starts(time: Time) -> int:
    assert time.alternatives
    when = time.alternatives[0][0]
    if isinstance(when, Stretch) and when.first is not None:
        return when.first.number
    return 1


def _set_year(time: Time, year: int) -> None:
    _set_all(time, [year])


def _set_years(time: Time, years: Time) -> None:
    """Give a part of the year the years of another time."""
    told = [when for when in (years.alternatives or [()])[0] if isinstance(when, Stretch)]
    _set_all(time, sorted({
        quarter.year for when in told if when.first and when.last
        for quarter in Period(when.first, when.last)
    }))  # fmt: skip


def _set_all(time: Time, years: list[int]) -> None:
    assert time.alternatives is not None
    found = [
        tuple(piece for year in years for when in whens for piece in _in_year(when, year))
        for whens in time.alternatives
    ]
    if any(_turns(when) for whens in time.alternatives for when in whens):
        # "in 2025 toezicht rond de jaarwisseling": the one it ends with, or the one it begins with
        found += [
            tuple(
                evolve(piece, first=piece.first.shifted(-4), last=piece.last.shifted(-4))
                if isinstance(piece, Stretch) and piece.first and piece.last
                else piece
                for piece in whens
            )
            for whens in found
        ]
    time.alternatives = found
    time.yearless = False


def _turns(when: When) -> bool:
    """Whether a season runs over the turn of the year."""
    return (
        isinstance(when, Yearly) and when.precision is Precision.SEASON and when.quarters == (1, 4)
    )


def _in_year(when: When, year: int) -> list[When]:
    if not isinstance(when, Yearly):
        return [when]
    if when.months:
        return [
            Stretch(Quarter.containing(date(year, m, 1)), Quarter.containing(date(year, m, 1)),
                    Precision.MONTH, date(year, m, 1), month_end(year, m), when.approximate)
            for m in when.months
        ]  # fmt: skip
    if _turns(when):
        turn = (Quarter(year, 4), Quarter(year + 1, 1))
        return [Stretch(*turn, when.precision, approximate=when.approximate)]
    return [
        Stretch(first, last, when.precision, approximate=when.approximate)
        for first, last in runs_of(Quarter(year, number) for number in when.quarters)
    ]


def _without_spent_years(items: Items) -> Items:
    return [item for item in items if not (isinstance(item, Time) and item.alternatives == [])]
