"""Plans that are reported on as agreed: the rules that ask for a reference day are silent."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ivbcore.contracts import Plan, ProgressStatus, Shared
from ivbcore.model.action import Progress
from tests.rules.cases import found_by
from tests.rules.clean import clean_plans
from tests.rules.test_families import FAMILIES, WORDS, silent

days = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@given(plan=clean_plans(), day=days)
def test_no_rule_fires_on_a_plan_that_is_reported_on(plan: Plan, day: date) -> None:
    for row in plan.rows:
        over = row.end is not None and row.end.end < day
        status = ProgressStatus.DONE if over else ProgressStatus.ON_COURSE
        told = day - timedelta(days=1) if not over else row.end.end if row.end else day
        plan = plan.with_action(row.key, progress=[Progress(date=told, status=status)])
    silent(Shared(plan, day, word_lists=WORDS), FAMILIES["7"])


@given(plan=clean_plans(), day=days)
def test_a_plan_without_any_report_is_told_once(plan: Plan, day: date) -> None:
    shared = Shared(plan, day, word_lists=WORDS)
    rules = {rule.code.name: rule for rule in FAMILIES["7"]}
    assert len(found_by(rules["progress-overdue"], shared)) <= 1
    assert not found_by(rules["open-after-end"], shared)
