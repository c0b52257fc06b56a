"""The joint plan, read and checked with the plugin."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import ivbcore
import ivbcore_voorbeeldgemeenten
from ivbcore import Host, Plan, Status
from ivbcore_voorbeeldgemeenten.casefile import CaseFile, case_of

PLAN = Path(__file__).parents[1] / "plan.yaml"


@pytest.fixture(scope="module")
def host() -> Host:
    return ivbcore.standard_host(off=True).with_plugins(ivbcore_voorbeeldgemeenten)


@pytest.fixture(scope="module")
def plan(host: Host) -> Plan:
    return ivbcore.load(PLAN, host=host)


def test_is_read_without_a_finding(host: Host) -> None:
    assert list(ivbcore.read(PLAN, host=host).findings) == []


def test_has_nothing_worth_more_than_information(host: Host) -> None:
    report = ivbcore.check(ivbcore.read(PLAN, host=host), host=host)
    assert [str(one) for one in report.at_or_above(ivbcore.Severity.WARNING)] == []


def test_is_a_joint_plan_of_four_years(plan: Plan) -> None:
    assert plan.municipality is None
    names = [one.name for one in plan.municipalities]
    assert names == ["Oosterhaven", "Middelwoude", "Westerveen"]
    assert plan.period is not None
    assert len(plan.period.quarters) == 16
    for row in plan.rows:
        assert set(row.action.municipalities) <= set(names)


def test_every_objective_can_be_measured(plan: Plan) -> None:
    objectives = [one for priority in plan.priorities for one in priority.objectives]
    for indicator in (one for objective in objectives for one in objective.indicators):
        assert indicator.baseline is not None
        assert indicator.target is not None
        assert indicator.unit
    assert len(objectives) == 3


def test_progress_keeps_the_old_planning(plan: Plan) -> None:
    (progress,) = plan["verordening-buitengebied"].action.progress
    assert progress.status == "vertraagd"
    assert (progress.old_planning, progress.new_planning) == (
        "vaststellen in Q3 2025", "vaststellen in Q4 2025",
    )  # fmt: skip


def test_own_fields_have_types(plan: Plan) -> None:
    case = plan["verordening-buitengebied"].action.extra["VBG"]
    assert case == CaseFile(number="Z25-0123", meeting=dt.date(2025, 11, 18), formality=False)
    assert case_of(plan["toezicht-nacht"].action) == CaseFile()


def test_a_wrong_value_in_an_own_field_is_told_with_its_place(host: Host) -> None:
    text = PLAN.read_text("utf-8").replace("vergadering: 2025-11-18", "vergadering: binnenkort")
    loaded = ivbcore.read(text=text, host=host)
    (finding,) = (one for one in loaded.findings if one.severity is ivbcore.Severity.ERROR)
    assert finding.path == "acties/verordening-buitengebied/eigen/VBG/vergadering"
    assert finding.location is not None
    assert "binnenkort" in text.splitlines()[finding.location.line - 1]


def test_a_misspelt_key_in_an_own_field_is_told(host: Host) -> None:
    text = PLAN.read_text("utf-8").replace("zaaknummer: Z25-0123", "zaaknumer: Z25-0123")
    findings = ivbcore.read(text=text, host=host).findings
    assert [one.arguments.get("key") for one in findings] == ["zaaknumer"]


def test_own_fields_survive_writing(plan: Plan, host: Host) -> None:
    again = ivbcore.read(text=ivbcore.dump(plan), host=host)
    assert again.plan == plan


def test_without_the_plugin_own_fields_stay_as_data(plan: Plan) -> None:
    bare = ivbcore.read(PLAN, host=ivbcore.standard_host(off=True)).plan
    assert bare is not None
    block = bare["verordening-buitengebied"].action.extra["VBG"]
    assert dict(block) == {
        "zaaknummer": "Z25-0123", "vergadering": "2025-11-18", "hamerstuk": "nee",
    }  # fmt: skip
    assert "zaaknummer: Z25-0123" in ivbcore.dump(bare)


def test_event_weeks_are_read_in_this_plan(plan: Plan) -> None:
    assert {row.status for row in plan.rows} == {Status.READ}
    fair, boats = plan["kermis-afspraken"], plan["havendagen-toezicht"]
    assert [str(one) for one in fair.timetable.named] == ["2025Q3", "2026Q3", "2027Q3", "2028Q3"]
    assert {one.year for one in boats.timetable.named} == {2026, 2028}


def test_event_weeks_mean_nothing_in_plans_that_do_not_name_them(host: Host) -> None:
    text = PLAN.read_text("utf-8").replace("bouwstenen: [nationaal, vbg-weken]", "")
    plan = ivbcore.read(text=text, host=host).plan
    assert plan is not None
    assert plan["kermis-afspraken"].timetable.named == ()


def test_examples_of_the_event_weeks(host: Host) -> None:
    head = "ivb: 1\ntitel: P\ngemeente: G\nlooptijd: 2025-2028\nbouwstenen: [vbg-weken]\n"
    action = "{id: a, maatregel: M., planning: %s}"
    body = f"prioriteiten: [{{naam: P, items: [{{naam: I, acties: [{action}]}}]}}]"
    (words,) = host.planning_words
    for entry in words.entries:
        assert entry.examples
        for wording, canonical in entry.examples:
            plan = ivbcore.read(text=head + body % wording, host=host).plan
            assert plan is not None
            found = plan["a"].action.planning
            assert found.status is Status.READ, found.not_understood
            assert found.planning == ivbcore.read_planning(canonical).planning
