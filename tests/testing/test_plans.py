"""The strategies for plans: what they give is right, and what cannot be is refused at once."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import fields
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from ivbcore.api import dump, read
from ivbcore.model.action import Action
from ivbcore.model.directory import Unknown
from ivbcore.model.plan import Plan
from ivbcore.planning.wording import Status
from ivbcore.testing.details import texts
from ivbcore.testing.plan_strategies import actions, holders, items, partners, plans, priorities
from ivbcore.testing.time_strategies import periods, plannings
from ivbcore.values.quarter import Period

ANY_PLAN = plans() | plans(complete=False)
# The same search each time: how long shrinking takes depends much on where it begins.
# Shrinking is what is tested; explaining what is left takes ten times as long.
STEADY = settings(database=None, derandomize=True, phases=[Phase.generate, Phase.shrink])


@given(ANY_PLAN)
def test_every_reference_resolves(plan: Plan) -> None:
    for row in plan.rows:
        resolved = (*row.holders, *row.partners, *row.follows, row.lead)
        assert not [one for one in resolved if isinstance(one, Unknown)]
        assert row.holders
        assert row.internal_partners
        assert row.external_partners


@given(ANY_PLAN)
def test_identifiers_are_unique(plan: Plan) -> None:
    for kind in (plan.partners, plan.holders, plan.priorities, plan.items, plan.rows):
        keys = [one.id for one in kind]
        assert len(set(keys)) == len(keys)


@given(ANY_PLAN)
def test_plannings_are_read_and_lie_in_the_period(plan: Plan) -> None:
    for row in plan.rows:
        assert row.status is Status.READ
        assert not row.timetable.clipped
        assert row.timetable.possible


@given(ANY_PLAN)
def test_follows_only_what_is_over(plan: Plan) -> None:
    for row in plan.rows:
        for before in row.follows:
            assert not isinstance(before, Unknown)
            assert before.timetable.possible[-1] < row.timetable.possible[0]


@given(ANY_PLAN)
def test_is_written_and_read_back_the_same(plan: Plan) -> None:
    loaded = read(text=dump(plan))
    assert loaded.complete, [str(one) for one in loaded.findings]
    assert loaded.plan == plan


@given(plans())
def test_nothing_is_found_in_a_complete_plan(plan: Plan) -> None:
    loaded = read(text=dump(plan))
    assert not loaded.findings
    described = {one.id for one in (*plan.partners, *plan.holders)}
    used = {key for row in plan.rows for key in (*row.partner_keys, *row.holder_keys)}
    assert described == used


@given(st.data())
def test_counts_are_kept(data: st.DataObject) -> None:
    least = data.draw(st.integers(1, 5))
    most = data.draw(st.integers(least, 8))
    assert least <= len(data.draw(plans(actions=(least, most))).rows) <= most
    assert least <= len(data.draw(items(actions=(least, most))).actions) <= most
    assert len(data.draw(plans(priorities=1)).priorities) == 1


@given(plans(period="2025Q2"), actions(period="2025Q2"), priorities(period="2025Q2"))
def test_the_period_can_be_chosen(plan: Plan, action: Action, priority: Any) -> None:
    period = Period.of("2025Q2")
    assert plan.period == period
    found = [action, *(one for item in priority.items for one in item.actions)]
    assert all(not one.planning.over(period).clipped for one in found)


@given(partners(position="extern"), partners(position="intern"), holders())
def test_partners_and_holders(outside: Any, inside: Any, holder: Any) -> None:
    assert outside.position.value == "extern"
    assert inside.position.value == "intern"
    assert outside.id
    assert holder.id


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: plans(actions=(0, 3)),
        lambda: plans(actions=(5, 4)),
        lambda: plans(actions=(1, 100_000)),
        lambda: plans(actions=3),  # type: ignore[arg-type]
        lambda: plans(priorities=0),
        lambda: plans(priorities=99),
        lambda: plans(period="volgend jaar"),
        lambda: actions(period="2026-2024"),
        lambda: actions(partners=()),
        lambda: actions(holders=[]),
        lambda: items(actions=(2, 1)),
        lambda: priorities(actions=(2, 1)),
        lambda: partners(position="binnen"),
        lambda: texts(longest=0),
        lambda: periods(least=0),
        lambda: periods(least=3, most=2),
        lambda: periods(most=1000),
        lambda: plannings(most_phases=0),
    ],
)  # fmt: skip
def test_nonsense_is_refused_at_once(nonsense: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        nonsense()


@pytest.mark.slow
@pytest.mark.parametrize("complete", [True, False])
def test_shrinks_to_a_tiny_plan(complete: bool) -> None:
    smallest = find(plans(complete=complete), lambda plan: True, settings=STEADY)
    assert len(smallest.rows) == 1
    row = smallest.rows[0]
    assert row.action.planning.text == "Q1 2024"
    assert (len(row.holders), len(row.partners)) == (1, 2)


@pytest.mark.slow
def test_shrinks_around_what_matters() -> None:
    smallest = find(plans(), lambda plan: len(plan.priorities) > 1, settings=STEADY)
    assert (len(smallest.priorities), len(smallest.rows)) == (2, 2)


def test_the_optional_fields_all_occur() -> None:
    """Every field of an action is filled in by some plan, so that round trips see them all."""
    seen = {"adopted", "powers", "municipalities", "contributes_to"}  # others' business

    @settings(database=None, max_examples=80, derandomize=True)
    @given(plans(complete=False, actions=(6, 12)) | plans())
    def look(plan: Plan) -> None:
        for row in plan.rows:
            for attribute in fields(Action):
                if getattr(row.action, attribute.name) not in (None, "", (), attribute.default):
                    seen.add(attribute.name)

    look()
    assert seen >= {attribute.name for attribute in fields(Action)}
