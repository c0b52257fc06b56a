"""Some of the actions of an edition, and what keeps an edition from being public."""

from __future__ import annotations

import json
from typing import Any

import pytest

import ivbcore
from ivbcore.api import built_in_host
from ivbcore.contracts import (
    Artifact,
    Exporter,
    ExportOption,
    ExportRequest,
    Selection,
    Texts,
    quarters_words,
    timing_words,
)
from ivbcore.engine.exporting import NoSelection, NotForPublication, SelectionNeeded
from ivbcore.values.errors import UnknownName
from ivbcore.values.quarter import Quarter
from tests.engine.bad_plugins import plugin

HOST = built_in_host()
TITLE = Texts("Proef", "Trial")
PLAN = """
ivb: 1
titel: Proef
gemeente: {naam: Voorbeeld}
looptijd: 2024-2026
partijen: [{id: riec, naam: RIEC-partners, leden: [politie]}, {id: politie, naam: Politie}]
prioriteiten:
  - naam: Jeugd
    items:
      - naam: Straat
        acties:
          - {id: a, maatregel: Alfa., portefeuillehouders: burgemeester, partijen: [Politie],
             planning: "Q1 en Q2 2024 opstarten, daarna doorlopend"}
          - {id: b, maatregel: Beta., portefeuillehouders: wethouder, partijen: [RIEC-partners],
             planning: 2025}
          - {id: c, maatregel: Gamma., openbaarheid: intern, partijen: [Geheime Dienst]}
"""


def plan_of(text: str = PLAN) -> ivbcore.Plan:
    plan = ivbcore.read(text=text, host=HOST).plan
    assert plan is not None
    return plan


def exported(
    plan: ivbcore.Plan, exporter: dict[str, Any] | None = None, **asked: Any
) -> dict[str, Any]:
    """What an exporter is given, as it tells it."""

    def export(request: ExportRequest) -> Artifact:
        given = {
            "rows": [row.id for row in request.rows],
            "options": dict(request.options),
            "day": request.as_of.isoformat() if request.as_of else None,
            "findings": None if request.report is None else len(request.report),
            "title": request.say(TITLE),
            "load": len(request.workload().lines),
        }
        return Artifact("a.json", "application/json", json.dumps(given).encode())

    made = Exporter("proef", TITLE, export, **(exporter or {}))
    host = HOST.with_plugins(plugin("uitvoer", ivb_exporters=lambda: [made]))
    (artifact,) = ivbcore.export(plan, "proef", host=host, **asked).artifacts
    given: dict[str, Any] = json.loads(artifact.content)
    return given


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({}, ["a", "b"]),
        ({"partner": "politie"}, ["a", "b"]),
        ({"partner": "RIEC-partners"}, ["b"]),
        ({"holder": "Burgemeester"}, ["a"]),
        ({"quarter": "2024Q2"}, ["a"]),
        ({"quarter": Quarter(2025, 3)}, ["a", "b"]),
        ({"quarter": "2024Q2", "holder": "wethouder"}, []),
        ({"level": "intern", "partner": "Geheime Dienst"}, ["c"]),
    ],
)
def test_some_of_the_actions_are_asked_for(asked: dict[str, Any], rows: list[str]) -> None:
    assert exported(plan_of(), {"selects": True}, **asked)["rows"] == rows


def test_a_name_that_the_edition_does_not_know_is_refused() -> None:
    with pytest.raises(UnknownName, match="Geheime Dienst"):
        exported(plan_of(), {"selects": True}, partner="Geheime Dienst")


def test_a_format_of_the_whole_plan_refuses_a_selection() -> None:
    with pytest.raises(NoSelection):
        exported(plan_of(), partner="politie")
    assert not Selection()
    assert Selection(quarter="2024Q1")


def test_a_letter_needs_to_know_to_whom() -> None:
    letter = {"selects": True, "asks_for": "partner"}
    with pytest.raises(SelectionNeeded, match="partner"):
        exported(plan_of(), letter, holder="burgemeester")
    assert exported(plan_of(), letter, partner="politie")["rows"] == ["a", "b"]


def test_options_have_defaults_and_values() -> None:
    options = (
        ExportOption("vorm", TITLE, ("a", "b"), default="a"),
        ExportOption("naam", TITLE),
        ExportOption("kort", TITLE, flag=True, default=False),
    )
    offered = {"options": options}
    assert exported(plan_of(), offered)["options"] == {"vorm": "a", "naam": None, "kort": False}
    given = exported(plan_of(), offered, vorm="b", kort=True)["options"]
    assert given == {"vorm": "b", "naam": None, "kort": True}
    with pytest.raises(UnknownName, match="vorm=c"):
        exported(plan_of(), offered, vorm="c")
    with pytest.raises(UnknownName, match="vrom"):
        exported(plan_of(), offered, vrom="a")


def test_findings_are_of_the_edition_and_only_when_asked_for() -> None:
    assert exported(plan_of(), {"takes_report": True})["findings"] is None
    assert exported(plan_of(), findings=True)["findings"] is None
    public = exported(plan_of(), {"takes_report": True}, findings=True)["findings"]
    internal = exported(plan_of(), {"takes_report": True}, findings=True, level="intern")
    assert 0 < public < internal["findings"]


def test_the_day_and_the_language_reach_the_exporter() -> None:
    given = exported(plan_of(), as_of="2024-05-01", language="en")
    assert (given["day"], given["title"]) == ("2024-05-01", "Trial")


PERSONAL = PLAN.replace("Alfa.", "Bel 06-12345678.")


@pytest.mark.parametrize("form", ["json"])
def test_personal_data_blocks_a_public_edition_alone(form: str) -> None:
    plan = plan_of(PERSONAL)
    with pytest.raises(NotForPublication) as caught:
        ivbcore.export(plan, form, host=HOST)
    (finding,) = caught.value.findings
    assert (finding.code.code, finding.path) == ("IVB710", "acties/a/maatregel")
    assert ivbcore.export(plan, form, host=HOST, with_personal_data=True).artifacts
    for level in ("regio", "intern", "vertrouwelijk"):
        assert ivbcore.export(plan, form, host=HOST, level=level).artifacts


def test_personal_data_that_is_accepted_or_hidden_does_not_block() -> None:
    accepted = PERSONAL.replace("{id: a,", "{id: a, bewust-zo: [{melding: IVB710, reden: Balie.}],")
    assert ivbcore.export(plan_of(accepted), "json", host=HOST).artifacts
    hidden = PERSONAL.replace("{id: a,", "{id: a, openbaarheid: regio,")
    assert ivbcore.export(plan_of(hidden), "json", host=HOST).artifacts
    other = PERSONAL.replace("{id: a,", "{id: a, bewust-zo: [{melding: IVB709, reden: Balie.}],")
    with pytest.raises(NotForPublication):
        ivbcore.export(plan_of(other), "json", host=HOST)


def test_times_are_told_in_words() -> None:
    rows = plan_of().rows
    assert timing_words(rows[0]) == "opstarten Q1 t/m Q2 2024; doorlopend Q3 2024 t/m Q4 2026"
    assert timing_words(rows[1], "en") == "somewhere in 2025"
    assert timing_words(rows[2]) == "nog niet bekend"
    assert quarters_words([Quarter(2024, 1), Quarter(2024, 3)]) == "Q1 2024, Q3 2024"
