"""English: every example means what the Dutch wording beside it means."""

from __future__ import annotations

import json

import pytest

import ivbcore
import ivbcore_platform_ivz
from ivbcore import Status, Wording
from ivbcore_platform_ivz.english import ENGLISH

HOST = ivbcore.standard_host(off=True).with_plugins(ivbcore_platform_ivz)
EXAMPLES = [example for entry in ENGLISH.entries for example in entry.examples]


def read(wording: str, bouwstenen: str = "[ivz-engels]") -> Wording:
    """The planning of a plan that names the English words."""
    action = f"{{id: a, maatregel: A measure., planning: {json.dumps(wording)}}}"
    text = f"""\
ivb: 1
titel: Trial
gemeente: Wierden
looptijd: 2024-2026
bouwstenen: {bouwstenen}
prioriteiten: [{{naam: Youth, items: [{{naam: Item, acties: [{action}]}}]}}]
"""
    plan = ivbcore.read(text=text, host=HOST).plan
    assert plan is not None
    return plan["a"].action.planning


@pytest.mark.parametrize(("english", "dutch"), EXAMPLES)
def test_examples_mean_what_the_dutch_means(english: str, dutch: str) -> None:
    found = read(english)
    if not dutch:
        assert found.status is Status.UNREAD
        return
    assert found.status is Status.READ, found.not_understood
    assert found.planning == ivbcore.read_planning(dutch).planning


@pytest.mark.parametrize(
    ("english", "quarters"),
    [
        ("Q1 and Q2 2024 start-up, ongoing thereafter", (12, "2024Q1", "2024Q2")),
        ("Q4 in 2024, 2025 and 2026", (3, "2024Q4", "2025Q4", "2026Q4")),
        ("3rd quarter 2025 or later", (1, "2025Q3")),
        ("completed before the summer of 2025", (1, "2025Q2")),
        ("May and October 2025", (2, "2025Q2", "2025Q4")),
        ("15 to 19 April 2024, 14 to 18 October 2024", (2, "2024Q2", "2024Q4")),
        ("evaluation by the end of 2025 at the latest", (1, "2025Q4")),
    ],
)
def test_quarters(english: str, quarters: tuple[int, *tuple[str, ...]]) -> None:
    period = ivbcore.Period.of("2024-2026")
    table = read(english).within(period).over(period)
    count, *named = quarters
    assert [str(one) for one in table.named] == named
    assert len(table.possible) == count


@pytest.mark.parametrize(
    "english",
    ["biannually", "bimonthly", "until 2026", "Q3 and Q4 2024 2025", "winter 2024", "October"],
)
def test_what_has_two_meanings_is_ambiguous(english: str) -> None:
    assert read(english).status is Status.AMBIGUOUS


@pytest.mark.parametrize(
    "english",
    [
        "July 1, 2025", "between Q1 and Q3 2025", "not in 2025", "if funded Q3 2025",
        "Q3 2024 postponed to 2025", "once the ordinance is adopted in 2025",
        "Policy plan 2021-2024",
        "Q2 2025 at the latest", "after adoption of the ordinance", "see action 2.3",
    ],
)  # fmt: skip
def test_what_is_in_doubt_is_never_taken_for_read(english: str) -> None:
    assert read(english).status in (Status.PARTIAL, Status.UNREAD)


@pytest.mark.parametrize(
    ("english", "status"),
    [
        ("Q5 2024", Status.UNREAD),
        ("31 June 2025", Status.UNREAD),
        ("Monday 14 January 2025", Status.UNREAD),
        ("to be determined", Status.NOT_YET_KNOWN),
        ("tbd", Status.NOT_YET_KNOWN),
        ("n/a", Status.NOT_APPLICABLE),
        ("-", Status.NOT_FILLED_IN),
        ("", Status.EMPTY),
    ],
)
def test_statuses(english: str, status: Status) -> None:
    assert read(english).status is status


@pytest.mark.parametrize("dutch", ["vanaf Q3 2024 doorlopend", "1 keer per jaar in Q4"])
def test_english_knows_no_dutch(dutch: str) -> None:
    assert read(dutch).planning != ivbcore.read_planning(dutch).planning


def test_a_plan_that_does_not_name_them_is_read_in_dutch() -> None:
    english = "ongoing, evaluation no later than 1 July 2025"
    assert read(english).status is Status.READ
    assert read(english, "[nationaal]") == ivbcore.read_planning(english)
    assert read("uiterlijk 1 juli 2025", "[nationaal]").status is Status.READ
