"""Levelling: every schedule is checked by an independent checker, small ones by brute force."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ivbcore
from ivbcore.model.plan import Plan
from ivbcore.scheduling.data import schedule_data
from ivbcore.scheduling.levelling import Goal
from ivbcore.scheduling.schedule import Schedule
from tests.scheduling.checker import faults
from tests.scheduling.plans import action, plan

WORDS = (
    "2024", "2025", "2024 en 2025", "jaarlijks", "twee keer per jaar", "Q2 2024", "Doorlopend",
    "Q1 en Q2 2024 opstarten, daarna doorlopend", "op afroep", "n.n.b.",
    "2024 opstellen, 2025 evalueren",
)  # fmt: skip


@st.composite
def crowded(draw: st.DrawFn, most: int = 5) -> Plan:
    """Small plans over two years, with one or two teams that have little room."""
    actions = []
    for number in range(draw(st.integers(1, most))):
        teams = draw(st.lists(st.sampled_from(("team", "wijk")), min_size=1, unique=True))
        per = draw(st.sampled_from(("kwartaal", "keer")))
        earlier = [one.id for one in actions]
        follows = draw(st.lists(st.sampled_from(earlier), max_size=1)) if earlier else []
        actions.append(
            action(
                f"a{number}",
                draw(st.sampled_from(WORDS)),
                duration=draw(st.sampled_from((0, 0, 1, 2))),
                effort={team: f"{draw(st.integers(1, 6))} dagen per {per}" for team in teams},
                follows=tuple(follows),
                statutory=draw(st.booleans()),
                urgency=draw(st.sampled_from((None, "hoog", "laag"))),
            )
        )
    room = {"team": draw(st.integers(0, 12)), "wijk": draw(st.integers(0, 12))}
    return plan(*map(urgent, actions), period="2024-2025", capacity=room)


def urgent(one: Any) -> Any:
    from ivbcore.model.action import Urgency

    return evolve(one, urgency=Urgency(one.urgency) if one.urgency else None)


def capacity_in(made: Plan) -> dict[str, dict[str, Fraction]]:
    assert made.period is not None
    return {
        one.partner or "": {
            str(q): Fraction(amount.number)
            for q in made.period.quarters
            if (amount := one.in_quarter(q)) is not None
        }
        for one in made.capacity
    }


def scheduled(made: Plan, **choices: Any) -> Schedule:
    choices.setdefault("explain", False)
    return ivbcore.schedule(made, seconds=10, **choices)


def right(made: Plan, schedule: Schedule) -> dict[str, Any]:
    data = schedule_data(schedule, "nl")
    assert faults(made, data, capacity_in(made)) == []
    return data


@settings(deadline=None)
@given(crowded(), st.booleans())
def test_every_schedule_is_right(made: Plan, hard: bool) -> None:
    schedule = scheduled(made, hard=hard)
    data = right(made, schedule)
    keys = [one["keer"] for one in data["plaatsingen"]]
    assert len(set(keys)) == len(keys)
    tasks = {task.key for task in schedule.setting.occurrences.tasks}
    assert {one.key for one in schedule.placed} | {one.key for one in schedule.unplaced} == tasks
    if hard:
        fixed = {
            key: start if schedule.by_key[key].sort != "flexibel" else None
            for key, start in schedule.starts.items()
        }
        from ivbcore.scheduling.workload import workload_of

        assert schedule.overload == workload_of(made, starts=fixed).overload


def brute_force(schedule: Schedule) -> tuple[int, ...]:
    """The best worth of all schedules there are, by trying each."""
    problem = schedule.setting.problem
    best: tuple[int, ...] | None = None
    for starts in product(*[(*job.starts, None) for job in problem.jobs]):
        if any(
            starts[link.after] is not None
            and (
                link.needed
                if starts[link.before] is None
                else starts[link.after] < starts[link.before] + link.lag
            )
            for link in problem.links
        ):
            continue
        missing = [0, 0, 0, 0]
        loads = [list(one.base) for one in problem.resources]
        change = 0
        for job, start in zip(problem.jobs, starts, strict=True):
            if start is None:
                missing[job.rank] += 1
                continue
            change += abs(start - job.given) if job.given is not None else 0
            for resource, quarter, amount in job.loads[job.starts.index(start)]:
                loads[resource][quarter] += amount
        over = 0
        broken = False
        for one, line in zip(problem.resources, loads, strict=True):
            for base, load, limit in zip(one.base, line, one.capacity, strict=True):
                over += 0 if limit is None else max(0, load - limit)
                broken = broken or (limit is not None and load > max(base, limit))
        if problem.hard and broken:
            continue
        value = (*missing, over, change, sum(map(max, loads)))
        best = value if best is None or value < best else best
    assert best is not None
    return best


@settings(deadline=None)
@given(crowded(most=3), st.booleans())
def test_small_ones_are_as_good_as_trying_everything(made: Plan, hard: bool) -> None:
    schedule = scheduled(made, hard=hard)
    problem = schedule.setting.problem
    size = 1
    for job in problem.jobs:
        size *= len(job.starts) + 1
    if size > 20_000:
        return
    assert schedule.proven, schedule.reached
    values = {one.goal: one.value for one in schedule.reached}
    best = brute_force(schedule)
    unit = schedule.setting.unit
    assert values[Goal.OVERLOAD] == best[4] * unit
    assert values[Goal.PEAKS] == best[6] * unit
    assert sum(one.first is None and one.key not in schedule.setting.barred
               for one in schedule.placements) == sum(best[:4])  # fmt: skip


@settings(deadline=None)
@given(crowded(), st.integers(1, 5))
def test_more_capacity_never_gives_more_overload(made: Plan, more: int) -> None:
    before = scheduled(made)
    after = scheduled(made, capacity=[f"team=+{more} dagen"])
    if before.proven and after.proven:
        assert after.overload <= before.overload


@settings(deadline=None)
@given(crowded())
def test_without_an_order_it_is_never_worse(made: Plan) -> None:
    free = made
    for row in made.rows:
        free = free.with_action(row.key, follows=())
    before, after = scheduled(made), scheduled(free)
    if before.proven and after.proven:
        lost = [len(one.unplaced) for one in (before, after)]
        assert lost[1] <= lost[0]
        if lost[0] == lost[1]:
            assert after.overload <= before.overload


@settings(deadline=None)
@given(crowded(), st.randoms(use_true_random=False))
def test_the_order_of_the_actions_changes_nothing(made: Plan, random: Any) -> None:
    actions = [row.action for row in made.rows]
    random.shuffle(actions)
    (priority,) = made.priorities
    (item,) = priority.items
    other = evolve(
        made, priorities=(evolve(priority, items=(evolve(item, actions=tuple(actions)),)),)
    )
    assert scheduled(other).starts == scheduled(made).starts


@settings(deadline=None)
@given(crowded(), st.booleans())
def test_replanning_with_nothing_changed_moves_nothing(made: Plan, hard: bool) -> None:
    first = scheduled(made, hard=hard)
    if not first.proven:
        return
    again = scheduled(made, hard=hard, keep=first)
    assert again.moves == ()
    assert again.starts == first.starts
    assert scheduled(made, hard=hard, keep=schedule_data(first, "en")).starts == first.starts


@settings(deadline=None)
@given(crowded(most=6), st.booleans())
def test_what_cannot_all_be_done_is_told_and_nothing_can_be_left_out(
    made: Plan, hard: bool
) -> None:
    schedule = scheduled(made, hard=hard, explain=True)
    assert bool(schedule.conflicts) == bool(schedule.overload or schedule.unplaced)
    for conflict in schedule.conflicts:
        assert conflict.irreducible
        assert conflict.sentence("nl") != conflict.sentence("en")
        assert not all_done(keeping(made, conflict.actions))
        for one in conflict.actions:
            rest = [other for other in conflict.actions if other != one]
            assert all_done(keeping(made, rest)), (conflict.actions, one)


def keeping(made: Plan, actions: Any) -> Plan:
    for row in made.rows:
        if row.key not in actions:
            made = made.without(row.key)
    return made


def all_done(made: Plan) -> bool:
    schedule = scheduled(made)
    assert schedule.proven
    return not schedule.unplaced and not schedule.overload


def test_the_law_goes_first() -> None:
    made = plan(
        action("wet", "2025", effort={"team": "6 dagen per keer"}, statutory=True),
        action("a", "2025", effort={"team": "6 dagen per keer"}),
        action("b", "Q1 en Q2 2025", effort={"team": "20 dagen per keer"}),
        period="2025",
        capacity={"team": 10},
    )
    schedule = scheduled(made, hard=True, capacity=["team=0 dagen@2025Q4"])
    assert schedule.by_key["wet/1.1"].first == ivbcore.Quarter(2025, 3)
    (lost,) = schedule.unplaced
    assert (lost.action, lost.reason.code.value) == ("a", "geen-plaats")


def test_half_the_team_for_two_quarters() -> None:
    made = plan(
        action("wet", "2025", effort={"team": "6 dagen per keer"}, statutory=True),
        action("a", "2025", effort={"team": "4 dagen per keer"}),
        action("later", "2025", effort={"team": "8 dagen per keer"}),
        action("vroeg", "Q1 2025", effort={"team": "10 dagen per keer"}),
        period="2025",
        capacity={"team": 10},
    )
    first = scheduled(made)
    assert not first.overload
    replanned = scheduled(
        made, hard=True, capacity=["team=-50%@2025Q2..2025Q3"], since="2025Q2", keep=first
    )
    words = {move.action: move.sentence("nl") for move in replanned.moves}
    assert replanned.by_key["wet/1.1"].first is not None
    assert any("niet meer haalbaar" in one or "verschoven van" in one for one in words.values())
    assert set(replanned.to_restart) >= {one.action for one in replanned.unplaced}
    assert {row.key: row.action.planning.text for row in made.rows} == {
        "wet": "2025", "a": "2025", "later": "2025", "vroeg": "Q1 2025",
    }  # fmt: skip


def test_the_past_stays() -> None:
    made = plan(action("a", "2025", effort={"team": "4 dagen per keer"}), period="2025",
                capacity={"team": 10})  # fmt: skip
    schedule = scheduled(
        made, since="2025Q3", keep={"plaatsingen": [
            {"keer": "a/1.1", "plaatsing": "flexibel", "van": "2025Q1"}]},
    )  # fmt: skip
    assert schedule.by_key["a/1.1"].first == ivbcore.Quarter(2025, 1)
    assert schedule.by_key["a/1.1"].reason.code.value == "al-voorbij"
    late = scheduled(made, since="2025Q3", keep={"plaatsingen": []})
    assert late.by_key["a/1.1"].first >= ivbcore.Quarter(2025, 2)  # type: ignore[operator]


def test_excluded_quarters_and_fixed_ones_that_move() -> None:
    made = plan(
        action("a", "2025", effort={"team": "4 dagen per keer"}),
        action("b", "Q1 2025", effort={"team": "8 dagen per keer"}),
        action("c", "Q1 2025", effort={"team": "8 dagen per keer"}),
        period="2025",
        capacity={"team": 10},
    )
    kept = scheduled(made, exclude=["2025Q2", "2025Q3"])
    assert str(kept.by_key["a/1.1"].first) == "2025Q4"
    assert kept.overload == 6
    moved = scheduled(made, move_fixed=True)
    assert moved.overload == 0
    assert sum(r.value for r in moved.reached if r.goal is Goal.CHANGE) == 1


@pytest.mark.parametrize("bad", [{}, {"plaatsingen": 3}, {"plaatsingen": [1]}, [], 5])
def test_what_is_no_schedule_cannot_be_kept(bad: Any) -> None:
    with pytest.raises(ValueError, match="not a schedule"):
        scheduled(plan(), keep=bad)


def test_every_shortage_of_somebody_is_told_and_not_only_the_first() -> None:
    made = plan(
        action("groot", "Q1 2025", effort={"team": "15 dagen per keer"}),
        action("b", "Q3 2025", effort={"team": "8 dagen per keer"}),
        action("c", "Q3 2025", effort={"team": "7 dagen per keer"}),
        period="2025",
        capacity={"team": 10},
    )
    told = {frozenset(one.actions) for one in scheduled(made, explain=True).conflicts}
    assert told == {frozenset({"groot"}), frozenset({"b", "c"})}


def test_only_what_fitted_before_no_longer_fits() -> None:
    made = plan(
        action("vol", "Q1 2025", effort={"team": "15 dagen per keer"}),
        action("past", "Q3 2025", effort={"team": "8 dagen per keer"}),
        period="2025",
        capacity={"team": 10},
    )
    first = scheduled(made)
    half = scheduled(made, capacity=["team=-50%@2025Q3.."], keep=first)
    assert [(move.action, move.kind.value) for move in half.moves] == [
        ("past", "niet-meer-binnen-de-capaciteit")
    ]
    more = scheduled(made, capacity=["team=+1 dagen@2025Q1"], keep=first)
    assert more.moves == ()
