"""Whoever edits a plan through the public API never ends with one that cannot be loaded."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ivbcore.api import dump, read
from ivbcore.model.action import Action
from ivbcore.model.analysis import SafetyIssue
from ivbcore.model.diff import diff
from ivbcore.model.element import Element
from ivbcore.model.governance import Abbreviation, Decision
from ivbcore.model.partner import Partner
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority
from ivbcore.testing import actions, holders, partners, plans, texts, wordings

ELEMENTS = st.one_of(
    partners(),
    holders(),
    st.builds(Partner, id=st.sampled_from(("nieuw", "anders")), name=texts()),
    st.builds(SafetyIssue, id=st.sampled_from(("zorg", "buurt")), name=texts()),
    st.builds(Decision, body=texts(), subject=texts()),
    st.builds(Abbreviation, short=texts(longest=8), meaning=texts()),
)
PLANNINGS = wordings() | texts() | st.sampled_from(("", "n.n.b.", "zo snel mogelijk", "Q3"))
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "planning": PLANNINGS,
        "measure": texts(longest=120),
        "title": st.none() | texts(),
        "holders": st.lists(texts(), max_size=3),
        "partners": st.lists(texts(), max_size=3),
        "lead": st.none() | texts(),
        "follows": st.lists(texts(), max_size=2),
        "statutory": st.none() | st.booleans(),
        "remark": st.none() | texts(),
    },
)


class Editing(RuleBasedStateMachine):
    """A plan that is changed at random, written, and read again."""

    plan: Plan

    @initialize(plan=plans(actions=(1, 4)) | plans(actions=(1, 3), complete=False))
    def begin(self, plan: Plan) -> None:
        self.plan = plan

    @precondition(lambda self: bool(self.plan.rows))
    @rule(data=st.data(), changes=CHANGES)
    def change_an_action(self, data: Any, changes: dict[str, Any]) -> None:
        key = data.draw(st.sampled_from([row.key for row in self.plan.rows]))
        self.plan = self.plan.with_action(key, **changes)
        assert self.plan[key].action.planning.text == changes.get(
            "planning", self.plan[key].action.planning.text
        )

    @precondition(lambda self: bool(self.plan.items))
    @rule(data=st.data(), action=actions() | actions(complete=False))
    def add_an_action(self, data: Any, action: Action) -> None:
        item = data.draw(st.sampled_from([one.id for one in self.plan.items]))
        if action.id not in self.plan:
            self.plan = self.plan.adding(action, to=item)
            assert action.id in self.plan

    @rule(element=ELEMENTS)
    def add_an_element(self, element: Element) -> None:
        before = self.plan
        try:
            self.plan = before.adding(element)
        except ValueError:
            assert self.plan is before  # it is there already
        else:
            assert diff(before, self.plan)

    @rule(number=st.none() | st.integers(1, 9), data=st.data())
    def add_a_priority(self, number: int | None, data: Any) -> None:
        name = data.draw(st.sampled_from(("Zorg", "Wijken", "Digitaal")))
        if not any(one.id == name.lower() for one in self.plan.priorities):
            own = [Item(id=f"item-{name.lower()}", name=name)]
            self.plan = self.plan.adding(
                Priority(id=name.lower(), name=name, number=number, items=own)
            )

    @rule(data=st.data())
    def remove_an_element(self, data: Any) -> None:
        kinds: tuple[tuple[type[Element], Any], ...] = (
            (Action, [row.action for row in self.plan.rows]),
            (Item, self.plan.items),
            (Partner, self.plan.partners),
            (Priority, self.plan.priorities[1:]),
            (SafetyIssue, self.plan.issues),
        )
        there = [(kind, one.id) for kind, found in kinds for one in found]
        if there:
            kind, identifier = data.draw(st.sampled_from(there))
            before = self.plan
            self.plan = before.without(identifier, kind)
            assert diff(before, self.plan)

    @rule()
    def write_and_read(self) -> None:
        self.plan = self.loaded()

    @invariant()
    def can_be_loaded(self) -> None:
        assert self.loaded() == self.plan

    def loaded(self) -> Plan:
        loaded = read(text=dump(self.plan))
        assert loaded.complete, [str(one) for one in loaded.findings]
        assert loaded.plan is not None
        return loaded.plan


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=25,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
