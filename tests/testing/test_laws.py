"""Laws: one definition, for pytest and as a rule."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given

from ivbcore.contracts.rules import Context, Shared
from ivbcore.model.plan import Plan
from ivbcore.model.row import Row
from ivbcore.testing.laws import Law, law, rules_of
from ivbcore.testing.plan_strategies import plans
from tests.model.samples import sample_plan
from tests.testing import sample_laws
from tests.testing.sample_laws import TITLE


def findings_of(one: Law, plan: Plan) -> list[Any]:
    return list(one.rule.check(Context(one.rule, Shared(plan), {})))


def test_a_broken_law_names_every_failing_row_with_its_wording() -> None:
    plan = sample_plan()
    failing = [row for row in plan.rows if not sample_laws.planned(row)]
    assert len(failing) > 1
    with pytest.raises(AssertionError) as caught:
        sample_laws.planned.check(plan)
    lines = str(caught.value).splitlines()
    assert lines[0].startswith(TITLE)
    assert len(lines) == len(failing) + 1
    for row, line in zip(failing, lines[1:], strict=True):
        assert row.key in line
        assert row.action.planning.text in line


@given(plans())
def test_test_and_rule_say_the_same(plan: Plan) -> None:
    for one in (sample_laws.planned, sample_laws.told):
        breaches = one.breaches(plan)
        found = findings_of(one, plan)
        assert [one.path for one in found] == [b.row.path if b.row else "" for b in breaches]
        if breaches:
            with pytest.raises(AssertionError):
                one.check(plan)
        else:
            one.check(plan)


def test_a_finding_speaks_both_languages() -> None:
    found = findings_of(sample_laws.planned, sample_plan())[0]
    assert TITLE in found.message("nl")
    assert "every action is planned in 2024" in found.message("en")
    assert sample_laws.planned.rule.page.startswith(TITLE)
    assert "volgende plan" in sample_laws.planned.rule.page
    assert sample_laws.planned.rule.code.name == "wet-against-planned"


@pytest.mark.parametrize(
    ("answer", "count", "reason"),
    [(True, 0, ""), (None, 0, ""), (False, 1, ""), ("te laat", 1, "te laat")],
)
@pytest.mark.parametrize("over", ["row", "plan"])
def test_what_a_law_may_say(over: Any, answer: Any, count: int, reason: str) -> None:
    plan = sample_plan()
    one = law("iets", over=over)(lambda subject: answer)
    breaches = one.breaches(plan)
    assert len(breaches) == count * (len(plan.rows) if over == "row" else 1)
    assert all(breach.reason == reason for breach in breaches)


def test_a_law_over_a_plan_may_name_rows_in_any_way() -> None:
    plan = sample_plan()
    row = plan.rows[1]
    for answer in (row, [row], [row.key], {row.key: ""}, (one for one in [row])):
        one = law("iets", over="plan")(lambda subject, answer=answer: answer)
        assert [breach.row for breach in one.breaches(plan)] == [row]
    one = law("iets", over="plan")(lambda subject: {row.key: "daarom"})
    assert one.breaches(plan)[0].reason == "daarom"


def test_a_law_may_assert() -> None:
    @law("elke actie heeft een houder")
    def held(row: Row) -> None:
        assert row.key == "?", "geen houder"

    plan = sample_plan()
    breaches = held.breaches(plan)
    assert len(breaches) == len(plan.rows)
    assert breaches[0].reason.startswith("geen houder")


def test_a_law_that_gives_nonsense_is_an_error() -> None:
    for over, answer in (("row", 3), ("row", [1]), ("plan", 3), ("plan", [3])):
        one = law("iets", over=over)(lambda subject, answer=answer: answer)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="gave"):
            one.check(sample_plan())


def test_a_law_can_be_told_for_how_many_rows_it_is_meant() -> None:
    one = law("iets", where=lambda row: row.priority.number == 99)(lambda row: False)
    one.check(sample_plan())
    with pytest.raises(AssertionError, match="gaat over 0 maatregelen"):
        one.check(sample_plan(), least=1)


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: law(" "),
        lambda: law("iets", over="item"),  # type: ignore[arg-type]
        lambda: law("iets", over="plan", where=bool),
        lambda: law("iets")(lambda row: True).rule,
        lambda: law("iets", code="wet-1")(lambda row: True).rule,
    ],
)
def test_nonsense_is_refused(nonsense: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        nonsense()


def test_rules_of_finds_the_laws_with_a_code() -> None:
    module = ModuleType("laws")
    module.one, module.same, module.two = sample_laws.planned, sample_laws.planned, sample_laws.told  # type: ignore[attr-defined]
    module.loose = law("zonder code")(lambda row: True)  # type: ignore[attr-defined]
    assert rules_of(module) == (sample_laws.planned.rule, sample_laws.told.rule)
    assert rules_of([sample_laws.told, sample_laws.planned]) == (
        sample_laws.told.rule,
        sample_laws.planned.rule,
    )
    assert rules_of({"a": sample_laws.planned}) == (sample_laws.planned.rule,)


def test_needs_no_hypothesis() -> None:
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from ivbcore.testing import Law, law\n"
        "import ivbcore.testing.pytest_plugin\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
