"""Rules that compare names find the same with rapidfuzz and without it."""

from __future__ import annotations

import sys

import pytest

from ivbcore.api import read
from ivbcore.contracts import Context, Finding, Rule
from ivbcore.plugins.rules import all_rules
from ivbcore.values import names
from tests.rules.cases import cases, found_by, shared_by, shared_of
from tests.rules.test_families import ROOT

PLAN = ROOT / "examples" / "hellendoorn" / "plan.yaml"
NAMED = tuple(rule for rule in all_rules() if rule.code.code[3] in "14")
RULES = {rule.code.code: rule for rule in NAMED}


def _all() -> list[Finding]:
    real = shared_by(read(PLAN))
    found = [finding for rule in NAMED for finding in found_by(rule, real)]
    for case in cases():
        if case.code in RULES:
            found += found_by(RULES[case.code], shared_of(case.fragment))
    return found


def test_rules_find_the_same_with_rapidfuzz_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = _all()
    assert {"IVB102", "IVB401", "IVB402"} <= {finding.code.code for finding in usual}
    monkeypatch.setattr(names, "_WORTH_LOADING", 0)
    assert _all() == usual
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    assert _all() == usual


@pytest.mark.parametrize(("least", "count"), [(83, 1), (95, 0), (60, 1)])
def test_how_near_a_name_must_be_is_a_limit(least: float, count: int) -> None:
    rule: Rule = RULES["IVB402"]
    shared = shared_by(read(PLAN))
    assert len(tuple(rule.check(Context(rule, shared, {"gelijkenis": least})))) == count
