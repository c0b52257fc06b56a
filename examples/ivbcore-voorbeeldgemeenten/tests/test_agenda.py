"""The export for the council information system."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import ivbcore
import ivbcore_voorbeeldgemeenten
from ivbcore import Host, Plan

PLAN = Path(__file__).parents[1] / "plan.yaml"


@pytest.fixture(scope="module")
def host() -> Host:
    return ivbcore.standard_host(off=True).with_plugins(ivbcore_voorbeeldgemeenten)


@pytest.fixture(scope="module")
def plan(host: Host) -> Plan:
    return ivbcore.load(PLAN, host=host)


def exported(plan: Plan, host: Host, **options: Any) -> dict[str, Any]:
    (artifact,) = ivbcore.export(plan, "raadsagenda", host=host, **options).artifacts
    assert (artifact.name, artifact.media_type) == ("raadsagenda.json", "application/json")
    content: dict[str, Any] = json.loads(artifact.content)
    return content


def test_agenda_items_stand_in_the_order_of_meetings(plan: Plan, host: Host) -> None:
    content = exported(plan, host)
    assert content["titel"] == "Samen Veilig 2025-2028"
    told = [
        (one["zaaknummer"], one["vergadering"], one["kwartaal"], one["hamerstuk"])
        for one in content["agendapunten"]
    ]
    assert told == [
        ("Z24-0981", "2024-12-10", None, False),
        ("Z25-0123", "2025-11-18", "2025Q4", False),
        ("Z26-0004", None, "2026Q2", True),
    ]


def test_an_agenda_item_says_who_presents_it_and_for_whom(plan: Plan, host: Host) -> None:
    item = exported(plan, host)["agendapunten"][1]
    assert item == {
        "zaaknummer": "Z25-0123",
        "onderwerp": "Verordening toezicht buitengebied",
        "soort": "vaststellen",
        "status": "gepland",
        "vergadering": "2025-11-18",
        "kwartaal": "2025Q4",
        "hamerstuk": False,
        "portefeuillehouder": "Burgemeester",
        "gemeenten": ["Oosterhaven", "Middelwoude", "Westerveen"],
        "maatregelen": ["verordening-buitengebied"],
    }


def test_one_municipality_can_be_asked_for(plan: Plan, host: Host) -> None:
    changed = plan.with_action("kermis-beleidsnota", municipalities=("Westerveen",))
    asked = exported(changed, host, gemeente="oosterhaven")
    assert [one["zaaknummer"] for one in asked["agendapunten"]] == ["Z24-0981", "Z25-0123"]


def test_the_same_plan_gives_the_same_bytes(plan: Plan, host: Host) -> None:
    first, second = (ivbcore.export(plan, "raadsagenda", host=host) for _ in range(2))
    assert first == second


def test_what_is_not_public_is_not_in_it(plan: Plan, host: Host) -> None:
    hidden = plan.with_action("kermis-beleidsnota", openness="intern")
    numbers = [one["zaaknummer"] for one in exported(hidden, host)["agendapunten"]]
    assert numbers == ["Z24-0981", "Z25-0123"]


def test_is_written_to_a_file(plan: Plan, host: Host, tmp_path: Path) -> None:
    target = tmp_path / "raadsagenda.json"
    ivbcore.export(plan, "raadsagenda", host=host).save(target)
    assert json.loads(target.read_text("utf-8")) == exported(plan, host)
