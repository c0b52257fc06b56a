"""What rules ask of when things are planned."""

from __future__ import annotations

from datetime import date

import pytest

from ivbcore.api import built_in_host, read
from ivbcore.contracts import (
    Context,
    PhaseKind,
    Quarter,
    about_the_plan,
    evaluation_quarters,
    followers,
    in_summer_holidays,
    is_council,
    moments_of,
    read_times,
    rows_by_item,
)
from ivbcore.contracts.rules import Shared
from ivbcore.plugins.rules import all_rules

TEXT = """\
ivb: 1
titel: Samen Veilig 2024-2026
gemeente: Borne
looptijd: 2024-2026
bouwstenen: [nationaal]
evaluatiemomenten: [{soort: eind, wanneer: 2026Q3}]
prioriteiten:
  - naam: Verkeer
    items:
      - naam: Routes
        acties:
          - {id: a, maatregel: Schouwen., planning: Q1 en Q2 2024}
          - id: b
            maatregel: Meten.
            planning: Q2 en Q4 2025 uitvoeren, Q1 2026 evaluatie
            volgt-op: [a]
      - naam: Borden
        acties:
          - {id: c, maatregel: Zetten., planning: jaarlijks}
          - {id: d, maatregel: Nalopen., planning: Q3}
          - {id: e, maatregel: Poetsen., planning: Doorlopend, volgt-op: [a, weg]}
"""
LOADED = read(text=TEXT)
assert LOADED.plan is not None
PLAN = LOADED.plan


def test_phases_count_when_a_planning_has_one_meaning() -> None:
    assert [times.phase.kind for times in read_times(PLAN["b"])] == [
        PhaseKind.EXECUTE,
        PhaseKind.EVALUATE,
    ]
    assert read_times(PLAN["d"]) == ()


def test_moments_are_those_that_are_named() -> None:
    told = [(row.key, str(quarter)) for row, quarter in moments_of(PLAN)]
    assert told == [("a", "2024Q1"), ("b", "2025Q2"), ("b", "2025Q4"), ("b", "2026Q1")]


def test_evaluations_are_of_actions_and_of_the_plan() -> None:
    assert evaluation_quarters(PLAN) == (Quarter(2026, 1), Quarter(2026, 3))


def test_rows_know_their_neighbours_and_those_that_follow() -> None:
    beside = rows_by_item(PLAN)[id(PLAN["a"].item)]
    assert [row.key for row in beside] == ["a", "b"]
    assert {key: [row.key for row in rows] for key, rows in followers(PLAN).items()} == {
        "a": ["b", "e"]
    }


@pytest.mark.parametrize(
    ("first", "last", "closed"),
    [
        (date(2025, 7, 28), date(2025, 8, 3), True),
        (date(2025, 8, 15), date(2025, 8, 15), True),
        (date(2025, 8, 11), date(2025, 8, 17), False),
        (date(2025, 7, 24), date(2025, 7, 26), False),
        (date(2024, 8, 1), date(2025, 8, 1), False),
    ],
)
def test_schools_are_closed_everywhere_in_high_summer(
    first: date, last: date, closed: bool
) -> None:
    assert in_summer_holidays(first, last) is closed


def test_the_council_goes_by_several_names() -> None:
    assert is_council("Gemeenteraad")
    assert is_council("raad")
    assert not is_council("Raad voor de Kinderbescherming")
    assert not is_council(None)


def test_a_plan_is_known_by_its_title_without_the_years() -> None:
    shared = Shared(PLAN, word_lists=built_in_host().word_lists)
    context = Context(all_rules()[0], shared, {})
    assert about_the_plan(context, "Samen veilig 2027-2030 voorbereiden")
    assert about_the_plan(context, "het nieuwe IVB")
    assert not about_the_plan(context, "Samen op weg naar school")
    assert not about_the_plan(context, None)


def test_what_packs_hold_can_be_asked_for() -> None:
    ids = {one.id for one in LOADED.packed("bevoegdheden")}
    assert "gegevensverwerking-samenwerkingsverbanden" in ids
    assert ids == set(LOADED.registered("bevoegdheden"))
    assert LOADED.packed("iets") == ()
