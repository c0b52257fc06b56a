"""EDTF, bounds in days and RRULE say the same days as the quarters; dateutil is the judge."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr
from hypothesis import given

from ivbcore.planning.meaning import Planning
from ivbcore.planning.reader import read
from ivbcore.planning.standards import bounds, edtf, edtf_of_stretch, recurrence_rule
from ivbcore.planning.timetable import timetable_of
from ivbcore.testing.time_strategies import periods, plannings
from ivbcore.values.quarter import Period, Quarter

PERIOD = Period.of("2024-2026")


def days_of(quarters: tuple[Quarter, ...]) -> set[date]:
    return {
        quarter.start + timedelta(days=n)
        for quarter in quarters
        for n in range((quarter.end - quarter.start).days + 1)
    }


@given(plannings(), periods())
def test_edtf_and_bounds_say_the_same_days(planning: Planning, period: Period) -> None:
    table = timetable_of([planning], period)
    expected = days_of(table.possible)
    from_bounds = {
        first + timedelta(days=n)
        for first, last in bounds(table)
        for n in range((last - first).days + 1)
    }
    from_edtf: set[date] = set()
    for interval in edtf(table):
        low, _, high = interval.partition("/")
        from_edtf |= days_of(tuple(Period(Quarter.of(low), Quarter.of(high or low))))
    assert from_bounds == expected
    assert from_edtf == expected


@given(plannings(), periods())
def test_a_rule_expands_to_the_quarters(planning: Planning, period: Period) -> None:
    for times in timetable_of([planning], period).phases:
        rule = recurrence_rule(times, period)
        if rule is None:
            continue
        start, text = rule
        days = list(rrulestr(text, dtstart=datetime(start.year, start.month, start.day)))
        assert days
        begun = {Quarter.containing(day.date()) for day in days}
        assert begun <= set(times.named)
        # Every named quarter is one of a run that the rule begins.
        for quarter in times.named:
            start = quarter
            while start not in begun:
                start = start.shifted(-1)
                assert start in times.named


def test_rules_of_common_wordings() -> None:
    def rule(text: str) -> object:
        return recurrence_rule(read(text).over(PERIOD).phases[0], PERIOD)

    assert rule("1 keer per jaar in Q4") == (
        date(2024, 10, 1), "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1;COUNT=3",
    )  # fmt: skip
    assert rule("per kwartaal") == (
        date(2024, 1, 1), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1;UNTIL=20261231",
    )  # fmt: skip
    assert rule("twee keer per jaar") is None


def test_edtf_of_a_stretch() -> None:
    def shown(text: str) -> str:
        planning = read(text).planning
        assert planning is not None
        return edtf_of_stretch(planning.phases[0].when[0])  # type: ignore[arg-type]

    assert shown("Q1 en Q2 2024") == "2024-33/2024-34"
    assert shown("vanaf Q3 2024") == "2024-35/.."
    assert shown("medio 2025") == "2025-34~/2025-35~"
    assert shown("15 t/m 19 april 2024") == "2024-04-15/2024-04-19"
    assert shown("2025 en 2026") == "2025/2026"
