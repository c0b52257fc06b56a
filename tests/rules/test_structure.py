"""The rules on structure and references (1xx) over whole plans."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given

from ivbcore.api import read
from ivbcore.contracts import Finding, Plan, Shared
from ivbcore.findings.arguments import shown
from ivbcore.plugins.rules import all_rules
from tests.model.samples import plans
from tests.rules.cases import found_by
from tests.rules.clean import clean_plans, with_national_names

ROOT = Path(__file__).parents[2]
APPROVED = Path(__file__).parent / "approved" / "hellendoorn-1xx.txt"
RULES = tuple(rule for rule in all_rules() if rule.code.code.startswith("IVB1"))


def told(finding: Finding) -> str:
    words = (f"{name}={shown(value, 'nl')}" for name, value in finding.arguments.items())
    status = "" if finding.code.status == "stable" else f" ({finding.code.status})"
    return " | ".join([f"{finding.code.code}{status}", finding.severity, finding.path, *words])


def test_the_findings_on_hellendoorn_are_those_judged_right() -> None:
    loaded = read(ROOT / "examples" / "hellendoorn" / "plan.yaml")
    assert loaded.plan is not None
    shared = Shared(loaded.plan, place=loaded.place, left_out=loaded.left_out)
    lines = [told(finding) for rule in RULES for finding in found_by(rule, shared)]
    approved = APPROVED.read_text(encoding="utf-8").splitlines()
    assert lines == [line for line in approved if line and not line.startswith("#")]


@given(clean_plans())
def test_no_rule_fires_on_a_plan_without_faults(plan: Plan) -> None:
    shared = Shared(plan)
    assert not [finding for rule in RULES for finding in found_by(rule, shared)]


@given(clean_plans())
def test_no_rule_on_words_of_packs_fires_with_packs(plan: Plan) -> None:
    shared = Shared(with_national_names(plan))
    assert not [finding for rule in RULES for finding in found_by(rule, shared)]


@given(plans())
def test_a_rule_takes_any_plan_and_is_pure(plan: Plan) -> None:
    shared = Shared(plan)
    for rule in RULES:
        assert found_by(rule, shared) == found_by(rule, shared)
        assert found_by(rule, Shared(plan, left_out=("acties/x",))) is not None


def test_rules_are_silent_on_lists_that_were_not_read_whole() -> None:
    loaded = read(ROOT / "examples" / "hellendoorn" / "plan.yaml")
    assert loaded.plan is not None
    by_file = Shared(loaded.plan.without("politie"), left_out=("partijen.yaml",))
    by_list = Shared(loaded.plan.without("politie"), left_out=("partijen/3",))
    whole = Shared(loaded.plan.without("politie"))
    rule = next(one for one in RULES if one.code.name == "unknown-partner")
    assert found_by(rule, whole)
    assert not found_by(rule, by_file)
    assert not found_by(rule, by_list)
