"""Occurrences, order and workload."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given

from ivbcore.api import load
from ivbcore.model.partner import Partner
from ivbcore.scheduling.capacities import CapacityChange
from ivbcore.scheduling.carrying import Role
from ivbcore.scheduling.occurrences import NoPlace, Sort, occurrences_of
from ivbcore.scheduling.order import knots_in, order_of, ready_at, rings_in
from ivbcore.scheduling.workload import workload_of
from ivbcore.values.errors import UnknownName
from ivbcore.values.quarter import Quarter
from tests.model.samples import plans
from tests.scheduling.plans import action, capacity_of, plan


def told(planning: str, duration: int = 0) -> list[str]:
    """Every occurrence as sort, quarters when nobody moves it, and the window."""
    made = occurrences_of(plan(action("a", planning, duration=duration)))
    return [f"{t.sort} {t.first}-{t.last} in {t.window}" for t in made.tasks]


@pytest.mark.parametrize(
    ("planning", "expected"),
    [
        ("Q1 en Q2 2024 opstarten, daarna doorlopend", [
            "vast 2024Q1-2024Q2 in 2024Q1..2024Q2", "doorlopend 2024Q3-2026Q4 in 2024Q3..2026Q4",
        ]),
        ("2025 en 2026", ["flexibel 2025Q4-2025Q4 in 2025Q1..2026Q4"]),
        ("2025", ["flexibel 2025Q2-2025Q2 in 2025Q1..2025Q4"]),
        ("Jaarlijks", [
            "flexibel 2024Q2-2024Q2 in 2024Q1..2024Q4", "flexibel 2025Q2-2025Q2 in 2025Q1..2025Q4",
            "flexibel 2026Q2-2026Q2 in 2026Q1..2026Q4",
        ]),
        ("1 keer per jaar in Q4", [
            "vast 2024Q4-2024Q4 in 2024Q4..2024Q4", "vast 2025Q4-2025Q4 in 2025Q4..2025Q4",
            "vast 2026Q4-2026Q4 in 2026Q4..2026Q4",
        ]),
        ("op afroep", ["op-afroep 2024Q1-2026Q4 in 2024Q1..2026Q4"]),
        ("Q4 2024 afronden", ["vast 2024Q4-2024Q4 in 2024Q4..2024Q4"]),
    ],
)  # fmt: skip
def test_a_planning_becomes_occurrences(planning: str, expected: list[str]) -> None:
    assert told(planning) == expected


def test_a_duration_counts_where_the_planning_leaves_it_open() -> None:
    assert told("2025", 3) == ["flexibel 2025Q1-2025Q3 in 2025Q1..2025Q4"]
    assert told("Q1 2025", 3) == ["vast 2025Q1-2025Q1 in 2025Q1..2025Q1"]


def test_twice_a_year_is_spread_evenly() -> None:
    made = occurrences_of(plan(action("a", "twee keer per jaar")))
    starts = [task.start for task in made.tasks]
    assert [later - one for one, later in pairwise(starts)] == [2] * 5


@pytest.mark.parametrize(
    ("planning", "duration", "reason"),
    [
        ("", 0, NoPlace.EMPTY),
        ("n.n.b.", 0, NoPlace.NOT_YET_KNOWN),
        ("n.v.t.", 0, NoPlace.NOT_APPLICABLE),
        ("zo snel mogelijk", 0, NoPlace.UNREAD),
        ("Q3 en Q4 2024 2025", 0, NoPlace.AMBIGUOUS),
        ("Q1 2019", 0, NoPlace.OUTSIDE),
        ("periodiek", 0, NoPlace.HOW_OFTEN),
        ("om het jaar in Q1", 0, NoPlace.WHICH_YEARS),
        ("2025", 5, NoPlace.TOO_LONG),
        ("twee keer per jaar", 3, NoPlace.TOO_CLOSE),
    ],
)
def test_what_has_no_place_is_listed_with_the_reason(
    planning: str, duration: int, reason: NoPlace
) -> None:
    made = occurrences_of(plan(action("a", planning, duration=duration)))
    assert reason in {one.reason for one in made.unplaced}
    assert all(reason.sentence.nl != reason.sentence.en for reason in NoPlace)


def test_monthly_is_three_times_a_quarter() -> None:
    made = plan(
        action("a", "maandelijks", effort={"team": "2 dagen per keer"}), capacity={"team": 5}
    )
    assert [cell.days for cell in workload_of(made).line("team").cells] == [6] * 12


def test_phases_come_in_order_where_they_can() -> None:
    made = plan(action("a", "2025 opstellen, 2025 en 2026 uitvoeren"), action("b", "2024"))
    (edge,) = order_of(made, occurrences_of(made)).edges
    assert (edge.before, edge.after, edge.lag, edge.needed) == ("a/1.1", "a/2.1", 1, False)


def test_what_follows_waits_for_the_end() -> None:
    made = plan(
        action("a", "2024 en 2025", duration=3), action("b", "2025 en 2026", follows=("a",))
    )
    (edge,) = order_of(made, occurrences_of(made)).edges
    assert (edge.before, edge.after, edge.lag, edge.needed) == ("a/1.1", "b/1.1", 3, True)


@pytest.mark.parametrize(
    ("planning", "duration", "lag", "ready"),
    [
        ("2024", 3, 3, "2024Q3"),
        ("Q1 en Q2 2024", 0, 2, "2024Q2"),
        ("Q3 2024 doorlopend", 0, 0, "2024Q3"),
        ("Q3 2024 t/m Q4 2026", 0, 0, "2024Q3"),
        ("Q4 2026", 0, 1, "2026Q4"),
        ("Jaarlijks in Q4", 0, 1, "2024Q4"),
        ("Q2 2024 uitvoeren, Q2 2025 evalueren", 0, 1, "2024Q2"),
    ],
)
def test_the_rule_and_the_schedule_wait_for_the_same(
    planning: str, duration: int, lag: int, ready: str
) -> None:
    made = plan(action("a", planning, duration=duration), action("b", "2026", follows=("a",)))
    occurrences = occurrences_of(made)
    (edge,) = order_of(made, occurrences).edges
    assert edge.lag == lag
    assert ready_at(occurrences)["a"] == Quarter.of(ready).ordinal
    before = occurrences.by_key[edge.before]
    assert before.earliest + max(0, lag - 1) == Quarter.of(ready).ordinal


def test_all_that_wait_for_each_other_are_in_one_knot() -> None:
    chained = {"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c", "a"], "e": ["a"], "f": ["f"]}
    knots = knots_in(chained)
    assert knots.keys() == {"a", "b", "c", "d", "f"}
    assert len({knots[one] for one in "abcd"}) == 1
    assert knots["f"] != knots["a"]
    assert rings_in(chained) == (("a", "b"), ("c", "d"), ("f",))


def test_rings_are_named() -> None:
    assert rings_in({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}) == (("a", "b", "c"),)
    assert rings_in({"a": ["a"], "b": []}) == (("a",),)
    assert rings_in({"a": ["b", "c"], "b": ["a"], "c": ["a"]}) == (("a", "b"), ("c", "a"))
    assert rings_in({"a": ["b"], "b": ["c"], "c": []}) == ()
    made = plan(
        action("a", "2024", follows=("b",)),
        action("b", "2024", follows=("a",)),
        action("c", "2025", follows=("a",)),
    )
    order = order_of(made, occurrences_of(made))
    assert order.rings == (("a", "b"),)
    assert [(edge.before, edge.after) for edge in order.edges] == [("a/1.1", "c/1.1")]


def test_load_in_days_and_overload() -> None:
    made = plan(
        action("a", "Doorlopend", effort={"team": "6 dagen per kwartaal"}),
        action("b", "Q2 2025", effort={"team": "5 dagen per keer"}),
        action("c", "Q2 2025", partners=("team",)),
        capacity={"team": 10},
    )
    line = workload_of(made).line("Team")
    cell = next(one for one in line.cells if str(one.quarter) == "2025Q2")
    assert (cell.days, cell.capacity, cell.overload) == (11, 10, 1)
    assert cell.certain == ("a", "b", "c")
    assert line.unmeasured == ("c",)
    assert line.overloaded == (cell,)
    assert line.peaks == (cell,)
    assert line.idle == ()
    assert workload_of(made).overload == 1


def test_what_both_runs_on_and_recurs_counts_its_quarters_once() -> None:
    made = plan(
        action("a", "Q2 2025. Doorlopend", effort={"team": "6 dagen per kwartaal"}),
        capacity={"team": 10},
    )
    assert {cell.days for cell in workload_of(made).line("team").cells} == {Fraction(6)}


def test_a_whole_that_nobody_can_carry_says_so() -> None:
    police = Partner(id="politie", name="Politie")
    team = Partner(id="basisteam", name="Basisteam", part_of="politie")
    partners = Partner(id="riec", name="RIEC", members=("basisteam", "om"))
    made = plan(
        action("a", "Q1 2024", partners=("politie",)),
        action("b", "Q1 2024", partners=("riec",)),
        partners=(police, team, partners),
    )
    workload = workload_of(made)
    whole, group = workload.line("politie"), workload.line("riec")
    assert whole.team_unknown
    assert whole.carrier.teams == ("Basisteam",)
    assert group.carrier.members == ("Basisteam", "om")
    assert not workload.line("basisteam").team_unknown
    assert workload.line("basisteam").cells[0].certain == ("b",)
    with pytest.raises(UnknownName, match="Politie"):
        workload.line("polite")


def test_leads_and_holders_have_lines_of_their_own() -> None:
    made = plan(action("a", "Q1 2024", lead="team", holders=("Burgemeester",)))
    workload = workload_of(made)
    assert workload.line("burgemeester", Role.HOLDER).cells[0].certain == ("a",)
    assert workload.line("team", "trekker").cells[0].certain == ("a",)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("team=-50%", [5, 5, 5, 5]),
        ("team=-50%@2025Q2", [10, 5, 10, 10]),
        ("team=+10%@2025Q2..2025Q3", [10, 11, 11, 10]),
        ("Team=3 dagen@2025Q4", [10, 10, 10, 3]),
        ("team=-4 dagen@2025Q3..", [10, 10, 6, 6]),
        ("team=-99 dagen", [0, 0, 0, 0]),
    ],
)
def test_capacity_changes(text: str, days: list[int]) -> None:
    made = plan(action("a", "Doorlopend"), period="2025", capacity={"team": 10})
    change = CapacityChange.of(text)
    line = workload_of(made, changes=[change]).line("team")
    assert [cell.capacity for cell in line.cells] == days
    assert change.until_further_notice == text.endswith("..")


@pytest.mark.parametrize(
    "text", ["team", "=5", "team=", "team=half", "team=-150%", "team=5@", "t=-5%@x"]
)
def test_no_capacity_change(text: str) -> None:
    with pytest.raises(ValueError, match=r"not|nothing"):
        CapacityChange.of(text)


def test_a_change_for_somebody_unknown() -> None:
    with pytest.raises(UnknownName, match="team"):
        workload_of(plan(capacity={"team": 10}), changes=[CapacityChange.of("tean=-5%")])


def test_capacity_differs_by_quarter() -> None:
    made = plan(period="2025", capacity={"team": capacity_of("team", 10, **{"2025Q3": 4})})
    assert [cell.capacity for cell in workload_of(made).line("team").cells] == [10, 10, 4, 10]


def agrees(made: object) -> None:
    """The lines of partners that are in no group hold what `count_by` counts."""
    workload = workload_of(made)  # type: ignore[arg-type]
    inside = {name for line in workload.lines for name in line.carrier.members}
    seen = 0
    for line in workload.of(Role.PARTNER):
        if line.carrier.name not in inside:
            for cell in line.cells:
                key = (line.carrier.name, cell.quarter)
                assert len(cell.certain) == workload.counts.get(key, 0), key
                seen += 1
    assert seen or not workload.counts


def test_the_workload_agrees_with_counting_on_the_example() -> None:
    agrees(load("examples/hellendoorn/plan.yaml"))


@given(plans())
def test_every_plan_has_a_workload_and_every_occurrence_a_place(made: object) -> None:
    occurrences = occurrences_of(made)  # type: ignore[arg-type]
    keys = [task.key for task in occurrences.tasks]
    assert len(set(keys)) == len(keys)
    for task in occurrences.tasks:
        assert task.earliest <= task.start <= task.start + task.length - 1 <= task.latest
        assert task.sort is Sort.FLEXIBLE or task.length == task.latest - task.earliest + 1
    workload_of(made)  # type: ignore[arg-type]
