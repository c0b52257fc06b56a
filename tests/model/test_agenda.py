"""The agenda of a quarter."""

from __future__ import annotations

from pathlib import Path

import pytest

import ivbcore
from ivbcore.model.agenda import Agenda, agenda_of

ROOT = Path(__file__).parents[2]
HEADINGS = ("starts", "runs", "evaluated", "decided", "ends", "perhaps", "on_demand")
PLAN = ivbcore.load(ROOT / "examples" / "hellendoorn" / "plan.yaml")


def keys(agenda: Agenda, name: str) -> list[str]:
    return [row.key for row in getattr(agenda, name)]


@pytest.mark.parametrize("quarter", list(PLAN.period or ()))
def test_each_row_that_is_there_stands_somewhere_and_running_ones_nowhere_else(
    quarter: ivbcore.Quarter,
) -> None:
    agenda = agenda_of(PLAN, quarter)
    there = {row.key for row in PLAN.rows.in_quarter(quarter)}
    told = {key for name in HEADINGS[:5] for key in keys(agenda, name)}
    assert there <= told
    others = {
        key for name in ("starts", "evaluated", "decided", "ends") for key in keys(agenda, name)
    }
    assert not others & set(keys(agenda, "runs"))
    assert not there & {*keys(agenda, "perhaps"), *keys(agenda, "on_demand")}


def test_the_camera_is_evaluated_in_the_last_quarter_of_2024() -> None:
    agenda = agenda_of(PLAN, "2024Q4")
    assert "cameratoezicht-evalueren" in keys(agenda, "evaluated")


def test_of_some_rows_only_those() -> None:
    rows = PLAN.rows.with_partner("Reggewoon")
    agenda = agenda_of(PLAN, "2024Q4", rows)
    assert {key for name in HEADINGS for key in keys(agenda, name)} <= {row.key for row in rows}
