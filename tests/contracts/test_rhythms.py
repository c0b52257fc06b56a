"""How often something recurs, as rules compare it."""

from __future__ import annotations

import pytest

from ivbcore.contracts import Plan, months_between, reporting_rhythms
from ivbcore.model.governance import QuarterOfYear, Reporting


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("jaarlijks", 12),
        ("halfjaarlijks", 6),
        ("twee keer per jaar", 6),
        ("per kwartaal", 3),
        ("maandelijks", 1),
        ("eens per twee jaar", 24),
        ("vierjaarlijks", 48),
        ("Jaarlijks in Q1", 12),
    ],
)
def test_words_that_say_one_number(words: str, months: float) -> None:
    assert months_between(words) == pytest.approx(months)


@pytest.mark.parametrize(
    "words",
    [None, "", "tweejaarlijks", "regelmatig", "doorlopend", "eenmalig", "Q4 2024",
     "hoogstens twee keer per jaar", "als het nodig is"],
)  # fmt: skip
def test_words_that_do_not(words: str | None) -> None:
    assert months_between(words) is None


def test_a_report_in_a_fixed_quarter_comes_once_a_year() -> None:
    plan = Plan(
        reporting=[
            Reporting(to="raad", quarter=QuarterOfYear.Q1),
            Reporting(to="college", rhythm="per kwartaal", quarter=QuarterOfYear.Q2),
            Reporting(to="college", rhythm="zo nodig", quarter=QuarterOfYear.Q2),
            Reporting(to="driehoek"),
        ]
    )
    assert reporting_rhythms(plan) == (12, 3)
