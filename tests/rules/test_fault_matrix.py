"""The fault matrix: each fault planted into valid plans gives its code, and no other.

The faulty fragment on the page of a rule is planted into a valid plan, and so is the same fragment
put right, each in the way that is declared for the rule. What the faulty one brings beside what the
right one brings must be the code of the rule and the codes that the rule says may come along; the
right one brings nothing of that rule.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import Phase, given, settings

from ivbcore.api import dump, read
from ivbcore.contracts import Plan, Rule
from ivbcore.plugins.rules import all_rules
from ivbcore.testing import plans
from ivbcore.testing.fragments import day_of
from tests.rules.cases import found_by, fragments, shared_by

pytestmark = pytest.mark.slow

RULES = all_rules()
STABLE = tuple(rule for rule in RULES if rule.code.status == "stable" and rule.enabled)

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.name)


Data = dict[str, Any]


def _data(text: str) -> Data:
    """A text of YAML with every scalar left as text, as plan files are read."""
    data: Data = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - makes texts and nothing else
    return data


def joined(fragment: Data, plan: Data) -> Data:
    """The fragment joined to the plan: lists are joined, all else is taken from the fragment."""
    both = dict(plan)
    for key, value in fragment.items():
        old = both.get(key)
        both[key] = [*value, *old] if isinstance(old, list) and isinstance(value, list) else value
    return both


def laid_over(fragment: Data, plan: Data) -> Data:
    """The fragment over the plan, key by key: for faults of a whole list, or of the whole plan."""
    return {**plan, **fragment}


def framed(fragment: Data, plan: Data) -> Data:
    """The fragment in the frame of the plan, without its lists: for what a right plan has."""
    frame = {key: value for key, value in plan.items() if not isinstance(value, list)}
    return {**frame, "prioriteiten": plan["prioriteiten"], **fragment}


def codes(data: Data, rule: Rule, day: date | None) -> set[str]:
    """The codes of all stable rules, and of this one, on a plan as data, for a day."""
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    loaded = read(text=text)
    assert loaded.plan is not None
    shared = shared_by(loaded, day)
    return {finding.code.code for one in {*STABLE, rule} for finding in found_by(one, shared)}


Way = Callable[[Data, Data], Data]

WAYS: dict[str, Way] = {
    # Faults of a whole list, or of one number for the whole plan.
    "load-above-capacity": laid_over,
    "priority-number-twice": laid_over,
    "priority-out-of-order": laid_over,
    "progress-overdue": laid_over,
    "unit-without-holder-of-domain": laid_over,
    "too-many-priorities": laid_over,
    "ongoing-share-too-high": laid_over,
    "front-loaded": laid_over,
    # Faults of what is nowhere in the plan, and a right plan has.
    "adopting-body-missing": framed,
    "election-in-period": framed,
    "evaluations-only-in-first-year": framed,
    "list-missing": framed,
    "successor-not-prepared": framed,
    "year-without-moments": framed,
}


def way_of(rule: Rule) -> Way:
    """How the fragments of a rule are planted: joined, unless another way is declared."""
    return WAYS.get(rule.code.name, joined)


def test_other_ways_are_declared_for_rules_that_are_there() -> None:
    assert set(WAYS) <= {rule.code.name for rule in RULES}
    assert joined not in WAYS.values()


@each_rule
@settings(max_examples=3, phases=[Phase.generate])
@given(plan=plans(period="2024-2026"))
def test_a_planted_fault_gives_its_code_and_no_other(rule: Rule, plan: Plan) -> None:
    pages = fragments(rule.page)[:2]
    day = day_of(pages[0])
    faulty, right = map(_data, pages)
    planted, base = way_of(rule), _data(dump(plan))
    there = codes(planted(right, base), rule, day)
    assert rule.code.code not in there, "the fragment put right is not right"
    gained = codes(planted(faulty, base), rule, day) - there
    assert rule.code.code in gained, "joined to a right plan it is no fault: declare another way"
    assert gained <= {rule.code.code, *rule.may_also_fire}
