"""Editing and fixing plan files at random, in every style: nothing else ever changes."""

from __future__ import annotations

from collections import Counter
from typing import Any

from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import ivbcore
from ivbcore.engine.files import SourceFile
from ivbcore.engine.reading import Loaded, read_source, reread
from ivbcore.engine.rewriting import fixed, rewritten
from ivbcore.engine.writing import to_data
from ivbcore.testing import PlanFile, plan_files, plans

HOST = ivbcore.standard_host()
TEXTS = st.sampled_from(
    ["Kort", "Met: een punt # en meer", "- streep", "'s zomers", 'zegt "ja"', "1", "nee", "null",
     "café €", "a, [b] {c}", "regel\nen regel", " spatie ", "x" * 120]
)  # fmt: skip


def _comments_of(sources: tuple[SourceFile, ...]) -> Counter[str]:
    """The comments on lines of their own."""
    lines = (one.content.decode("utf-8-sig").splitlines() for one in sources)
    return Counter(line.strip() for text in lines for line in text if line.strip()[:2] == "# ")


class Editing(RuleBasedStateMachine):
    """A file, the plan that it holds, and the comments that must stay."""

    loaded: Loaded
    plan: ivbcore.Plan

    @initialize(file=plan_files(plans=plans(actions=(1, 4))) | plan_files(format="json"))
    def begin(self, file: PlanFile) -> None:
        self.loaded = read_source(SourceFile(file.name, file.content), HOST)
        assert self.loaded.plan is not None
        self.plan = self.loaded.plan

    def _write(self, plan: ivbcore.Plan, *, fewer: bool = False) -> None:
        if to_data(plan) == to_data(self.plan):
            return
        patch = rewritten(self.loaded, plan, HOST, reread)
        assert not patch.findings
        if not fewer:
            assert not _comments_of(self.loaded.sources) - _comments_of(patch.new)
        self.loaded = reread(patch.new, HOST)
        assert self.loaded.plan is not None
        assert to_data(self.loaded.plan) == to_data(plan)
        self.plan = self.loaded.plan

    @rule(text=TEXTS)
    def retitle(self, text: str) -> None:
        self._write(evolve(self.plan, title=text))

    @precondition(lambda self: bool(self.plan.rows))
    @rule(data=st.data(), text=TEXTS)
    def change_an_action(self, data: st.DataObject, text: str) -> None:
        row = data.draw(st.sampled_from(list(self.plan.rows)))
        field = data.draw(st.sampled_from(["measure", "planning", "lead", "result", "title"]))
        self._write(self.plan.with_action(row.action.id, **{field: text}))

    @precondition(lambda self: bool(self.plan.rows))
    @rule(data=st.data(), names=st.lists(TEXTS, max_size=3, unique=True))
    def change_partners(self, data: st.DataObject, names: list[str]) -> None:
        row = data.draw(st.sampled_from(list(self.plan.rows)))
        self._write(self.plan.with_action(row.action.id, partners=tuple(names)))

    @precondition(lambda self: bool(self.plan.rows))
    @rule(data=st.data())
    def take_an_action_out(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from(list(self.plan.rows)))
        self._write(self.plan.without(row.action.id), fewer=True)

    @rule(unsafe=st.booleans())
    def fix(self, unsafe: bool) -> None:
        def check(one: Loaded) -> Any:
            return ivbcore.check(one, host=HOST)

        patch = fixed(self.loaded, HOST, reread, check, unsafe=unsafe)
        self.loaded = reread(patch.new, HOST)
        assert self.loaded.plan is not None
        assert not self.loaded.left_out
        assert len(self.loaded.plan.rows) == len(self.plan.rows)
        self.plan = self.loaded.plan

    @invariant()
    def the_file_holds_the_plan(self) -> None:
        if hasattr(self, "loaded"):
            again = reread(self.loaded.sources, HOST)
            assert again.plan is not None
            assert to_data(again.plan) == to_data(self.plan)


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=15, stateful_step_count=8, deadline=None)
