"""Quarters and periods."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest
from hypothesis import given

from ivbcore.testing.time_strategies import periods, quarters
from ivbcore.values.quarter import Period, Quarter, runs_of


@given(quarters(), quarters())
def test_order_follows_time(one: Quarter, other: Quarter) -> None:
    assert (one < other) == (one.ordinal < other.ordinal) == (one.start < other.start)
    assert one.end < one.shifted(1).start
    assert Quarter.of(str(one)) == Quarter.of(one.edtf) == Quarter.from_ordinal(one.ordinal) == one
    assert Quarter.containing(one.start) == Quarter.containing(one.end) == one
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one  # noqa: S301


@given(periods())
def test_a_period_is_its_quarters(period: Period) -> None:
    assert Period.of(str(period)) == period
    assert len(period) == len(period.quarters)
    assert period.first in period
    assert period.last in period
    assert period.last.shifted(1) not in period
    assert runs_of(period) == [(period.first, period.last)]


def test_it_is_no_number() -> None:
    assert str(Quarter(2024, 4)) == "2024Q4"
    assert repr(Quarter(2024, 4)) == "Quarter(2024, 4)"
    assert Quarter(2024, 4) != 20244
    with pytest.raises(TypeError):
        Quarter(2024, 4) < 2025  # type: ignore[operator]  # noqa: B015
    with pytest.raises(TypeError):
        Quarter(2024, 4) + 1
    assert Quarter(2024, 4).end == date(2024, 12, 31)


@pytest.mark.parametrize("text", ["2024Q4", "2024-q4", "Q4 2024", " k4  2024 ", "2024-36"])
def test_quarters_people_write(text: str) -> None:
    assert Quarter.of(text) == Quarter(2024, 4)


def test_years_and_quarters_are_periods() -> None:
    assert Period.of(2024) == Period.of("2024")
    assert Period.of(Quarter(2024, 3)) == Period.of("2024Q3")
    for wrong in (None, True, 2024.0):
        with pytest.raises(TypeError, match="not a period"):
            Period.of(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not a quarter"):
        Quarter.of(2024)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["2024", "Q4", "2024Q5", "2024Q0", "24Q1", "", "2024-32", "Q5 2024", "Q4 24", "Q42024"]
)
def test_what_is_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match="not a quarter"):
        Quarter.of(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-2026", "2024Q1", "2026Q4"),
        ("2024Q3-2027Q2", "2024Q3", "2027Q2"),
        ("2024Q1..2026Q4", "2024Q1", "2026Q4"),
        ("2024 t/m 2026", "2024Q1", "2026Q4"),
        ("2025", "2025Q1", "2025Q4"),
        ("2025Q2", "2025Q2", "2025Q2"),
        ("2024-33/2026-36", "2024Q1", "2026Q4"),
        ("Q3 2024 - Q2 2027", "2024Q3", "2027Q2"),
        ("Q3 2024 t/m Q2 2027", "2024Q3", "2027Q2"),
    ],
)
def test_periods_people_write(text: str, first: str, last: str) -> None:
    assert Period.of(text) == Period(Quarter.of(first), Quarter.of(last))


@pytest.mark.parametrize("text", ["", "2026-2024", "2024-", "a-b", "2024-2025-2026"])
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match="period"):
        Period.of(text)
