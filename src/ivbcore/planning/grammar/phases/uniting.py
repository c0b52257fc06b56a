"""Two times beside each other that are one: "jaarlijks in mei", "doorlopend in 2025"."""

from __future__ import annotations

from attrs import evolve

from ivbcore.planning.grammar.pieces import Time
from ivbcore.planning.meaning import (
    Frequency,
    OfPeriod,
    PhaseKind,
    Precision,
    Stretch,
    Unit,
    When,
    Yearly,
)
from ivbcore.planning.terms import from_then_on

__all__ = ["is_in_one_year", "is_too_seldom", "is_within_year", "joined", "said_twice"]


def joined(before: Time, after: Time, break_before: str, begun: bool) -> Time | None:
    """One time out of two neighbours, or None when they stand apart.

    `begun`: a word beside them says that something starts.
    """
    if before.kind is not None and after.kind is not None:
        whole = [(OfPeriod(),)]
        if after.alternatives == whole or before.kind is after.kind:
            return evolve(before, stop=after.stop)
        return evolve(after, first=before.first) if before.alternatives == whole else None
    bound = after.open and after.kind is None and not after.frequencies and not _is_short(after)
    if before.yearless and before.frequencies and bound and len(after.alternatives or ()) == 1:
        return _bounded(before, after)
    bounds = before.years or (before.open and not _is_short(before))
    often = before.frequencies or after.frequencies
    if bounds and often and after.yearless and after.kind is None:
        # "2024 t/m 2026, jaarlijks in mei": the years bound what comes back each year.
        return _bounded(evolve(after, frequencies=often), before)
    if before.frequencies and after.frequencies and before.kind is after.kind is None:
        return _both_often(before, after, break_before)
    goes_on, other = (before, after) if before.kind is not None else (after, before)
    if goes_on.kind is not None:
        # "start Q1, doorlopend": not in that quarter alone.
        apart = other.yearless and (other.begins or begun) and not goes_on.begins
        if break_before == "and" and after is goes_on and after.kind is PhaseKind.ON_DEMAND:
            apart = True  # "3x per jaar en bij incidenten": the one and the other
        going_on = None if apart else _going_on(goes_on, other, before, after, break_before)
        since = (goes_on.begins and other.alternatives) or (begun and other.years)
        if since and going_on is not None and going_on.kind is PhaseKind.ONGOING:
            # "Gestart in 2023, doorlopend": not in that year alone.
            opened = [from_then_on(one) for one in other.alternatives or ()]
            return evolve(going_on, alternatives=opened, open=True)
        return going_on
    return _with_frequency(before, after, break_before)


def _is_short(time: Time) -> bool:
    """As in "15 t/m 19 april 2024": nothing comes back within it."""
    return all(all(map(is_within_year, whens)) for whens in time.alternatives or ())


def said_twice(before: Time, after: Time, break_before: str) -> Time | None:
    """As in "midterm (2026)", "in het eerste jaar, 2024": one time, if the two agree."""
    if break_before not in ("", "comma", "open") or after.alternatives is None:
        return None
    closed = all(isinstance(w[-1], Stretch) and w[-1].last for w in after.alternatives)
    if after.open and not closed:
        return None
    if any(t.kind or t.frequencies or t.term or t.yearless for t in (before, after)):
        return None
    if not _is_part(before) or _is_part(after):
        return None
    both = [*after.alternatives, *(before.alternatives or [])]
    return evolve(after, first=before.first, alternatives=both)


def _is_part(time: Time) -> bool:
    return time.alternatives is not None and isinstance(time.alternatives[0][0], OfPeriod)


def _both_often(before: Time, after: Time, break_before: str) -> Time | None:
    if _is_same(before, after):
        return evolve(after, first=before.first)
    if after.each and before.alternatives is None:  # "jaarlijks, telkens in Q4"
        return evolve(after, first=before.first, frequencies=before.frequencies)
    vague = before.alternatives is None and before.frequencies == (Frequency(None),)
    if vague and after.frequencies[0].count is not None and not after.frequencies[0].total:
        return evolve(after, first=before.first)  # "periodiek (minimaal 1x per kwartaal)"
    if not break_before and after.alternatives is None and after.frequencies == (Frequency(None),):
        return evolve(before, stop=after.stop)  # "elk jaar terugkerend"
    total = before.frequencies[0].total and before.alternatives and break_before == "open"
    often = after.alternatives is None and len(after.frequencies) == 1
    if total and often and not after.frequencies[0].total:
        # As in "4 keer in 2025 (elk kwartaal)".
        return evolve(before, stop=after.stop, frequencies=after.frequencies)
    return _counted(before, after) or _each_year(before, after, break_before)


def _is_same(before: Time, after: Time) -> bool:
    """As in "4x per jaar (elk kwartaal)": how often, said twice."""
    if before.alternatives is not None or after.alternatives is not None:
        return False
    if len(before.frequencies) > 1 or len(after.frequencies) > 1:
        return False
    one, other = before.frequencies[0], after.frequencies[0]
    if one.total or other.total or one.count is None or other.count is None:
        return False
    a, b = _PER_YEAR.get(one.unit), _PER_YEAR.get(other.unit)
    return (
        a is not None and b is not None and one.most is other.most is None
        and one.count * a * other.every == other.count * b * one.every
    )  # fmt: skip


_PER_YEAR = {Unit.YEAR: 1, Unit.HALF_YEAR: 2, Unit.QUARTER: 4, Unit.MONTH: 12}


def _counted(before: Time, after: Time) -> Time | None:
    """As in "jaarlijks worden er 2 bijeenkomsten gehouden": so many each year."""
    bounded = before.alternatives is None or before.open or before.years or before.yearless
    if not bounded or after.alternatives is not None:
        return None
    often, count = before.frequencies, after.frequencies[0]
    if len(often) > 1 or often[0] != Frequency(1, often[0].unit, often[0].every) or often[0].total:
        return None
    if not count.total or count.count is None:
        return None
    counted = evolve(count, unit=often[0].unit, every=often[0].every, total=False)
    return evolve(before, stop=after.stop, frequencies=(counted,))


def _each_year(before: Time, after: Time, break_before: str) -> Time | None:
    """As in "regelmatig in Q1 van elk jaar": the years are all there are, nothing is added."""
    if break_before or after.alternatives is not None or after.frequencies != (Frequency(),):
        return None
    if any(one.total for one in before.frequencies):
        return None
    known = before.alternatives is not None or before.frequencies[0].count is not None
    return evolve(before, stop=after.stop, frequencies=(before if known else after).frequencies)


def _with_frequency(before: Time, after: Time, break_before: str) -> Time | None:
    """As in "2x per jaar in Q2 en Q4", or None when the two stand apart."""
    often, time = (before, after) if before.frequencies else (after, before)
    if not often.frequencies or time.frequencies or often.alternatives is not None:
        return None
    shut = time.open and often.frequencies == (Frequency(),) and time.alternatives is not None
    shut = shut and all(all(map(is_within_year, whens)) for whens in time.alternatives or ())
    precise = not (time.yearless or time.years or (time.open and not shut))
    aside = break_before == "open" and often is after and often.frequencies[0].total  # "(2x)"
    if precise and break_before == "and":
        return None  # "2x per jaar en in december 2024"
    if precise and break_before in ("comma", "and", "open") and often is after and not aside:
        return None
    return evolve(
        time, first=before.first, stop=after.stop, frequencies=often.frequencies,
    )  # fmt: skip


def is_in_one_year(when: When) -> bool:
    """Whether it is one year, or a part of it."""
    if not isinstance(when, Stretch) or when.first is None or when.last is None:
        return False
    return when.first.year == when.last.year


def is_within_year(when: When) -> bool:
    """Whether it is a part of one year only: it does not come back."""
    if not isinstance(when, Stretch) or when.first is None or when.last is None:
        return False
    return when.precision is not Precision.YEAR and when.first.year == when.last.year


_MONTHS = {Unit.YEAR: 12, Unit.HALF_YEAR: 6, Unit.QUARTER: 3, Unit.MONTH: 1}


def is_too_seldom(time: Time) -> bool:
    """As in "maandelijks in mei": it would come no more than once in the time that is told."""
    if not time.frequencies or time.alternatives is None or len(time.frequencies) > 1:
        return False
    often = time.frequencies[0]
    if often.total or often.unit not in _MONTHS or often in (Frequency(), Frequency(None)):
        return False
    whens = [when for one in time.alternatives for when in one]
    if not all(isinstance(when, Yearly) or is_within_year(when) for when in whens):
        return False
    if any(isinstance(when, Yearly) and len(when.quarters) > 1 for when in whens):
        return False  # "elke zes maanden, in februari en augustus"
    length = max(map(_months_in, whens))
    if often.unit is Unit.YEAR:
        least = 1 if isinstance(whens[0], Yearly) else 3  # "4 keer per jaar overleg in Q2 2025"
        return len(whens) == 1 and 0 < length <= least and often.every == 1 and often.count != 1
    return 0 < length <= _MONTHS[often.unit] * often.every


def _months_in(when: When) -> int:
    if isinstance(when, Yearly):
        return len(when.months) or 3 * len(when.quarters)
    if not isinstance(when, Stretch) or when.first is None or when.last is None:
        return 0
    if when.first_day is not None and when.last_day is not None:
        return when.last_day.month - when.first_day.month + 1
    return 3 * (when.last.ordinal - when.first.ordinal + 1)


def _bounded(recurring: Time, bound: Time) -> Time | None:
    """As in "Jaarlijks in Q4, vanaf 2025": a recurring part of the year from or up to a time."""
    assert recurring.alternatives is not None
    assert bound.alternatives is not None
    limit = bound.alternatives[0][-1]
    if len(bound.alternatives[0]) > 1 or not isinstance(limit, Stretch):
        return None
    return evolve(
        recurring,
        first=min(recurring.first, bound.first),
        stop=max(recurring.stop, bound.stop),
        alternatives=[
            tuple(
                evolve(when, since=limit.first or when.since, until=limit.last or when.until)
                if isinstance(when, Yearly)
                else when
                for when in one
            )
            for one in recurring.alternatives
        ],
    )


def _going_on(
    goes_on: Time, other: Time, before: Time, after: Time, break_before: str
) -> Time | None:
    """As in "Doorlopend in 2024 en 2025", "vanaf Q3 2024 doorlopend", "doorlopend, 2x per jaar"."""
    first, stop = before.first, after.stop
    if other.frequencies and other.alternatives is None:
        if (break_before == "and" and before is goes_on) or goes_on.frequencies:
            return None  # "bij incidenten en 1x per jaar"
        # "gedurende de looptijd vier controles": somewhere in it, and not all the time
        inside = goes_on.alternatives == [(OfPeriod(),)] and other.frequencies[0].total
        kind = None if inside else goes_on.kind
        return evolve(goes_on, first=first, stop=stop, kind=kind, frequencies=other.frequencies)
    looks = before is goes_on and goes_on.loose and break_before == "comma"
    if looks and not (other.open or other.term or (other.years and not other.led)):
        return None  # "pilot loopt, wordt in Q2 2025 besproken"
    # "doorlopend / jaarlijks in Q4": the one and the other.
    both = before is goes_on and break_before == "and" and not (other.open or other.years)
    if other.term or other.alternatives is None or both:
        return None
    if goes_on.alternatives is not None:
        told = _told_of(goes_on.alternatives, other, break_before if before is goes_on else "and")
        if told is None:
            return None
        return evolve(other, first=first, stop=stop, kind=goes_on.kind, alternatives=told)
    runs = other.open and not _is_short(other)
    coarse = other.years or runs or (before is goes_on and not break_before)
    fine = not coarse and not other.yearless and break_before in ("", "and", "comma", "open")
    years = other.years and before is other and break_before in ("comma", "open", "and")
    if (fine and not goes_on.loose) or (years and not goes_on.of_year):
        opened = [from_then_on(one) for one in other.alternatives]
        return evolve(
            other, first=first, stop=stop, kind=goes_on.kind, open=True,
            alternatives=[*opened, *other.alternatives],
        )  # fmt: skip
    often = () if fine else goes_on.frequencies
    return evolve(other, first=first, stop=stop, kind=goes_on.kind, frequencies=often)


def _told_of(
    goes_on: list[tuple[When, ...]], other: Time, break_before: str
) -> list[tuple[When, ...]] | None:
    """When something goes on that says so itself, by the time behind it; None if they are two.

    As in "hele periode 2023-2026", "einde looptijd (31-12-2026)", "loopt sinds 2022, t/m 2025".
    """
    only = other.alternatives[0][0] if other.alternatives else None
    if only is None or not isinstance(only, Stretch) or len(other.alternatives or ()) > 1:
        return None
    if goes_on == [(OfPeriod(),)]:
        if (other.years and break_before in ("", "open")) or (
            other.open and break_before == "open"
        ):
            return other.alternatives
        if only.precision is Precision.DATE and break_before == "open":
            return [(evolve(only, first=None, first_day=None),)]
        return None
    since = goes_on[0][-1]
    ends = len(goes_on) == len(goes_on[0]) == 1 and only.first is None and only.last is not None
    if not ends or break_before not in ("", "comma", "open") or not isinstance(since, Stretch):
        return None
    assert only.last is not None
    if since.last is not None or since.first is None or only.last < since.first:
        return None
    soft = since.approximate or only.approximate
    return [(Stretch(since.first, only.last, Precision.QUARTER, approximate=soft),)]
