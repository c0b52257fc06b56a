"""The plan as JSON: it is the plan, it is valid, and its periods can be spelt as EDTF."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import ivbcore
from ivbcore.api import export
from ivbcore.contracts import Openness, Plan, Quarter, runs_of
from ivbcore.model.editions import edition_of
from ivbcore.model.governance import EvaluationMoment, Framework
from ivbcore.planning.standards import edtf_of_quarters
from ivbcore.testing import plans, quarters
from tests.publishing.edtf import spelled_out
from tests.strategies import any_plans

VALIDATOR = Draft202012Validator(ivbcore.schema())
HELLENDOORN = Path(__file__).resolve().parents[2] / "examples/hellendoorn/plan.yaml"
# What does not leave the municipality: nothing is told more coarsely in it.
OWN = [Openness.INTERNAL, Openness.CONFIDENTIAL]


def written(plan: Plan, level: Openness, **options: Any) -> str:
    (made,) = export(plan, "json", level=level, **options).artifacts
    return made.content.decode()


def read(text: str, name: str = "plan.json") -> Plan:
    loaded = ivbcore.read(text=text, name=name)
    assert loaded.plan is not None
    return loaded.plan


@given(plan=any_plans())
def test_whatever_a_plan_holds_is_read_back(plan: Plan) -> None:
    # As reading leaves it: identifiers made unique, wordings settled by the period.
    plan = read(ivbcore.dump(plan), "plan.yaml")
    for level in OWN:
        expected = read(ivbcore.dump(edition_of(plan, level).plan), "plan.yaml")
        for edtf in (False, True):
            back = read(written(plan, level, edtf=edtf))
            assert back == expected, (level, edtf)
            assert level is not Openness.CONFIDENTIAL or back == plan, edtf


@given(plan=plans(complete=False))
def test_every_edition_is_valid_and_read_back(plan: Plan) -> None:
    for level, edtf in product(Openness, (False, True)):
        text = written(plan, level, edtf=edtf, with_personal_data=True)
        assert not list(VALIDATOR.iter_errors(json.loads(text))), (level, edtf)
        assert read(text) == edition_of(plan, level).plan, (level, edtf)


@pytest.mark.parametrize("level", OWN)
def test_the_real_plan_is_read_back_as_it_was(level: Openness) -> None:
    plan = ivbcore.load(HELLENDOORN)
    assert read(written(plan, level)) == plan


def test_periods_and_quarters_as_edtf() -> None:
    plan = Plan(
        title="Plan",
        period="2024-2026",
        evaluated_period="2021Q3-2023Q2",
        frameworks=[Framework(name="Akkoord", period="2022")],
        evaluation_moments=[EvaluationMoment(when="2026Q3")],
    )
    told = json.loads(written(plan, Openness.INTERNAL, edtf=True))
    assert told["looptijd"] == "2024-33/2026-36"
    assert told["evaluatieperiode"] == "2021-35/2023-34"
    assert told["kaders"] == [{"naam": "Akkoord", "looptijd": "2022-33/2022-36"}]
    assert told["evaluatiemomenten"] == [{"wanneer": "2026-35"}]
    assert json.loads(written(plan, Openness.INTERNAL))["looptijd"] == "2024Q1..2026Q4"


@given(plan=plans())
def test_edtf_says_the_same_quarters(plan: Plan) -> None:
    for row in plan.rows:
        intervals = edtf_of_quarters(row.timetable.possible)
        assert spelled_out([*intervals]) == [str(one) for one in row.timetable.possible]
        assert len(intervals) == len(runs_of(row.timetable.possible))


@given(quarter=quarters())
def test_a_quarter_is_read_back_from_edtf(quarter: Quarter) -> None:
    assert Quarter.of(quarter.edtf) == quarter
    assert spelled_out([quarter.edtf]) == [str(quarter)]


def test_the_edition_of_a_plan_with_secrets_is_the_plan_without_them() -> None:
    plan = ivbcore.load(HELLENDOORN)
    secret = plan.with_action("halt-verwijzen", openness=Openness.CONFIDENTIAL)
    left = read(written(secret, Openness.INTERNAL))
    assert [row.key for row in left.rows] == [
        row.key for row in plan.rows if row.key != "halt-verwijzen"
    ]
    assert "halt-verwijzen" not in written(secret, Openness.INTERNAL)


def test_a_plan_spread_over_files_is_read_back_equal(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("ivb: 1\ntitel: Plan\nbestanden: [geheime-map.yaml]\n")
    (tmp_path / "geheime-map.yaml").write_text("bronnen: [{naam: Jaarverslag}]\n")
    plan = ivbcore.read(tmp_path / "plan.yaml").plan
    assert plan is not None
    text = written(plan, Openness.INTERNAL)
    assert "geheime-map" not in text
    (tmp_path / "terug.json").write_text(text, "utf-8")
    assert ivbcore.read(tmp_path / "terug.json").plan == plan
