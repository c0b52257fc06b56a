"""What rules on planning offer: taken, the fault is gone, and what is safe says the same."""

from __future__ import annotations

import pytest

from ivbcore.contracts import Finding, Plan, Rule, Shared
from ivbcore.plugins.rules import all_rules
from tests.rules.cases import cases, found_by, shared_of
from tests.rules.test_families import WORDS

RULES = {rule.code.code: rule for rule in all_rules() if rule.code.code.startswith("IVB2")}
OFFERS = [
    (RULES[case.code], shared, finding)
    for case in cases()
    if case.code in RULES
    for shared in [shared_of(case.fragment)]
    for finding in found_by(RULES[case.code], shared)
    if finding.fix is not None
]


def taken(plan: Plan, finding: Finding) -> Plan:
    """The plan with the offer taken."""
    assert finding.fix is not None
    for change in finding.fix.changes:
        _, key, field = change.path.split("/")
        assert field == "planning"
        plan = plan.with_action(key, planning=change.value)
    return plan


def test_there_are_offers() -> None:
    assert {rule.code.code for rule, _, _ in OFFERS} == {"IVB201", "IVB208", "IVB212"}


@pytest.mark.parametrize(
    ("rule", "shared", "finding"), OFFERS, ids=[finding.path for _, _, finding in OFFERS]
)
def test_an_offer_mends_what_was_found(rule: Rule, shared: Shared, finding: Finding) -> None:
    mended = taken(shared.plan, finding)
    assert finding.path not in {
        one.path for one in found_by(rule, Shared(mended, word_lists=WORDS))
    }
    assert finding.fix is not None
    if finding.fix.safe:
        before = [row.timetable.possible for row in shared.plan.rows]
        assert [row.timetable.possible for row in mended.rows] == before
