"""The rules, family by family, over whole plans: the real one, clean ones, and any at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from ivbcore.api import built_in_host, read
from ivbcore.contracts import Finding, Plan, Rule, Shared
from ivbcore.findings.arguments import shown
from ivbcore.plugins.rules import all_rules
from tests.model.samples import plans
from tests.rules.cases import found_by, shared_by
from tests.rules.clean import clean_plans, with_national_names

ROOT = Path(__file__).parents[2]
APPROVED = Path(__file__).parent / "approved"
WORDS = built_in_host().word_lists
FAMILIES: dict[str, list[Rule]] = {}
for _rule in all_rules():
    FAMILIES.setdefault(_rule.code.code[3], []).append(_rule)

each_family = pytest.mark.parametrize("family", FAMILIES)


def told(finding: Finding) -> str:
    words = (f"{name}={shown(value, 'nl')}" for name, value in finding.arguments.items())
    status = "" if finding.code.status == "stable" else f" ({finding.code.status})"
    return " | ".join([f"{finding.code.code}{status}", finding.severity, finding.path, *words])


def silent(shared: Shared, rules: list[Rule]) -> None:
    assert not [finding for rule in rules for finding in found_by(rule, shared)]


@each_family
def test_the_findings_on_hellendoorn_are_those_judged_right(family: str) -> None:
    shared = shared_by(read(ROOT / "examples" / "hellendoorn" / "plan.yaml"))
    lines = [told(finding) for rule in FAMILIES[family] for finding in found_by(rule, shared)]
    approved = (APPROVED / f"hellendoorn-{family}xx.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [line for line in approved if line and not line.startswith("#")]


@each_family
@given(plan=clean_plans())
def test_no_rule_fires_on_a_plan_without_faults(family: str, plan: Plan) -> None:
    silent(Shared(plan, word_lists=WORDS), FAMILIES[family])


@each_family
@given(plan=clean_plans())
def test_no_rule_on_words_of_packs_fires_with_packs(family: str, plan: Plan) -> None:
    silent(Shared(with_national_names(plan), word_lists=WORDS), FAMILIES[family])


@each_family
@given(plan=plans())
def test_a_rule_takes_any_plan_and_is_pure(family: str, plan: Plan) -> None:
    shared = Shared(plan, word_lists=WORDS)
    for rule in FAMILIES[family]:
        assert found_by(rule, shared) == found_by(rule, shared)
        assert found_by(rule, Shared(plan, left_out=("acties/x",))) is not None


def test_rules_are_silent_on_lists_that_were_not_read_whole() -> None:
    loaded = read(ROOT / "examples" / "hellendoorn" / "plan.yaml")
    assert loaded.plan is not None
    by_file = Shared(loaded.plan.without("politie"), left_out=("partijen.yaml",))
    by_list = Shared(loaded.plan.without("politie"), left_out=("partijen/3",))
    whole = Shared(loaded.plan.without("politie"))
    rule = next(one for one in all_rules() if one.code.name == "unknown-partner")
    assert found_by(rule, whole)
    assert not found_by(rule, by_file)
    assert not found_by(rule, by_list)
