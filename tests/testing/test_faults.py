"""The fault matrix: each fault gives its own code, and only what its rule says comes along."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivbcore.api import built_in_host, read
from ivbcore.contracts.rules import Context, Shared
from ivbcore.engine.reading import Loaded
from ivbcore.model.plan import Plan
from ivbcore.testing.faulty import Fault, FaultyPlan, fault, faults, faulty_plans
from ivbcore.testing.plan_strategies import plans
from tests.testing.built_in import RULES

BY_CODE = {rule.code.code: rule for rule in RULES}
PLANTED = {one.code for one in faults().values()}


def codes_in(loaded: Loaded) -> set[str]:
    found = {one.code.code for one in loaded.findings}
    if loaded.plan is None:
        return found
    words = built_in_host().word_lists
    shared = Shared(loaded.plan, None, loaded.place, loaded.left_out, words)
    for rule in RULES:
        found |= {one.code.code for one in rule.check(Context(rule, shared, {}))}
    return found


@pytest.mark.parametrize("one", faults().values(), ids=str)
def test_a_fault_gives_its_own_code(one: Fault) -> None:
    rule = BY_CODE.get(one.code)
    allowed = {one.code, *(rule.may_also_fire if rule else ())}

    @settings(max_examples=12)
    @given(faulty_plans(one))
    def judge(faulty: FaultyPlan) -> None:
        loaded = read(text=faulty.content)
        found = codes_in(loaded)
        assert one.code in found
        assert found <= allowed
        if faulty.plan is not None and not faulty.plan.packs:
            assert loaded.plan == faulty.plan

    judge()


@given(plans())
def test_nothing_is_found_without_a_fault(plan: Plan) -> None:
    loaded = read(text=FaultyPlan(fault("IVB031"), plan, _dumped(plan)).content)
    assert codes_in(loaded) == set()


def _dumped(plan: Plan) -> bytes:
    return Fault("IVB000", "none", lambda one: one).planted(plan).content


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.code)
def test_a_rule_and_its_fault_have_one_name(rule: object) -> None:
    code = BY_CODE[rule.code.code].code  # type: ignore[attr-defined]
    if code.code in PLANTED:
        assert fault(code.code).name == code.name


def test_faults_are_found_by_name_and_code() -> None:
    assert fault("duplicate-key") is fault("IVB011")
    assert set(faults("IVB03")) == {one.name for one in faults().values() if "IVB03" in one.code}
    with pytest.raises(ValueError, match="no such fault"):
        faulty_plans("geen-fout")


@given(st.data())
def test_a_fault_of_your_own(data: st.DataObject) -> None:
    own = Fault("HVT001", "title-missing", lambda plan: plan.without(plan.rows[0].id))
    faulty = data.draw(faulty_plans(own, plans=plans(actions=(2, 3))))
    assert faulty.plan is not None
    assert len(faulty.plan.rows) == len(faulty.before.rows) - 1
    assert "ivb: 1" in faulty.text
