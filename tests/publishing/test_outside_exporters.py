"""Other standards as outside packages: what exporters are given carries Project XML and JSON-LD.

The plugins here use the public contract alone, as a package outside this repository would.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import ivbcore
from ivbcore.api import built_in_host
from ivbcore.contracts import (
    Artifact,
    Exporter,
    ExportOption,
    ExportRequest,
    Row,
    Texts,
    Unknown,
    harmless,
    hookimpl,
    runs_of,
    title_line,
)
from ivbcore.testing import check_exporter, check_publication

HELLENDOORN = Path(__file__).resolve().parents[2] / "examples/hellendoorn/plan.yaml"
NS = "http://schemas.microsoft.com/project"


def put(parent: ET.Element, name: str, value: object = None) -> ET.Element:
    one = ET.SubElement(parent, f"{{{NS}}}{name}")
    if value is not None:
        one.text = " ".join(harmless(str(value)).split())
    return one


def spans(row: Row) -> Iterator[tuple[date, date]]:
    """From when to when each time is that an action happens, or may happen."""
    for times in row.timetable.phases:
        told = set()
        for one in times.occurrences:
            told |= {quarter for quarter in times.quarters if one.first <= quarter <= one.last}
            yield one.first_day or one.first.start, one.last_day or one.last.end
        for first, last in runs_of(set(times.quarters) - told):
            yield first.start, last.end


def project(request: ExportRequest) -> Artifact:
    """Microsoft Project XML: tasks with their times and what must come first, and who does them."""
    root = ET.Element(f"{{{NS}}}Project")
    put(root, "Name", request.plan.title)
    if request.plan.period is not None:
        put(root, "StartDate", f"{request.plan.period.first.start}T08:00:00")
    tasks, who = put(root, "Tasks"), put(root, "Resources")
    assigned = put(root, "Assignments")
    numbers: dict[str, int] = {}
    people: dict[str, int] = {}
    for row in request.rows:
        uid = numbers[row.key] = row.number
        task = put(tasks, "Task")
        put(task, "UID", uid)
        put(task, "Name", title_line(row, request.language))
        put(task, "Manual", 1)
        times = sorted(spans(row))
        if times:
            put(task, "Start", f"{times[0][0]}T08:00:00")
            put(task, "Finish", f"{max(last for _, last in times)}T17:00:00")
        put(task, "Notes", row.action.measure)
        for before in row.follows:
            if not isinstance(before, Unknown):
                put(put(task, "PredecessorLink"), "PredecessorUID", before.number)
        for partner in row.partners:
            if partner.name not in people:
                people[partner.name] = len(people) + 1
                resource = put(who, "Resource")
                put(resource, "UID", people[partner.name])
                put(resource, "Name", partner.name)
            one = put(assigned, "Assignment")
            put(one, "TaskUID", uid)
            put(one, "ResourceUID", people[partner.name])
    return Artifact("plan.xml", "application/xml", ET.tostring(root, encoding="utf-8"))


def linked(request: ExportRequest) -> Artifact:
    """JSON-LD: who takes part in what, with times as ISO 8601-2 spells them."""
    base = request.options["basis"]
    whole: dict[str, Any] = {"@id": f"{base}plan", "@type": "Project", "name": request.plan.title}
    period = request.plain(edtf=True).get("looptijd")
    graph = [whole | ({"temporalCoverage": period} if period else {})]
    for row in request.rows:
        times = [f"{a.edtf}/{b.edtf}" for a, b in runs_of(row.timetable.possible)]
        graph.append({
            "@id": f"{base}actie/{row.key}",
            "@type": "Action",
            "name": row.label,
            "description": row.action.measure,
            "temporal": times,
            "participant": [{"@type": "Organization", "name": one.name} for one in row.partners],
            "agent": [one.name for one in row.holders],
        })  # fmt: skip
    data = {"@context": "https://schema.org", "@graph": graph}
    return Artifact("plan.jsonld", "application/ld+json", json.dumps(data).encode())


class Standards:
    @hookimpl
    def ivb_exporters(self) -> Sequence[Exporter]:
        base = ExportOption("basis", Texts("basis", "base"), default="urn:ivb:")
        return (
            Exporter("mspdi", Texts("Project XML", "Project XML"), project, selects=True),
            Exporter("jsonld", Texts("JSON-LD", "JSON-LD"), linked, selects=True, options=(base,)),
        )


HOST = built_in_host().with_plugins(Standards())
OUTSIDE = [one for one in HOST.exporters if one.name in ("mspdi", "jsonld")]


def text_of(media_type: str, content: bytes) -> str:
    if media_type == "application/xml":
        return "\n".join(ET.fromstring(content).itertext())
    return "\n".join(harmless(one) for one in texts_in(json.loads(content)))


def texts_in(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from texts_in(one)


@pytest.mark.parametrize("exporter", OUTSIDE, ids=lambda one: one.name)
def test_other_standards_keep_to_the_contract(exporter: Exporter) -> None:
    check_exporter(exporter, examples=3)
    check_publication(exporter, text_of, examples=3)


def test_project_xml_has_the_times_the_order_and_who_takes_part() -> None:
    plan = ivbcore.load(HELLENDOORN)
    plan = plan.with_action("halt-verwijzen", follows=["cameratoezicht-evalueren"])
    made = ivbcore.export(plan, "mspdi", host=HOST, partner="politie").artifacts[0]
    root = ET.fromstring(made.content)
    named = {one.findtext(f"{{{NS}}}Name"): one for one in root.iter(f"{{{NS}}}Task")}
    rows = plan.rows.with_partner("politie")
    assert len(named) == len(rows)
    evaluated = named["Cameratoezicht evalueren"]
    assert evaluated.findtext(f"{{{NS}}}Start") == "2024-10-01T08:00:00"
    assert evaluated.findtext(f"{{{NS}}}Finish") == "2024-12-31T17:00:00"
    link = named["Verwijzen naar Halt"].findtext(f"{{{NS}}}PredecessorLink/{{{NS}}}PredecessorUID")
    assert link == evaluated.findtext(f"{{{NS}}}UID")
    pairs = sum(len(row.partners) for row in rows)
    assert len(list(root.iter(f"{{{NS}}}Assignment"))) == pairs


def test_linked_data_tells_times_as_edtf() -> None:
    plan = ivbcore.load(HELLENDOORN)
    made = ivbcore.export(plan, "jsonld", host=HOST, basis="https://voorbeeld.nl/").artifacts[0]
    graph = json.loads(made.content)["@graph"]
    assert graph[0]["temporalCoverage"] == "2024-33/2026-36"
    known = {one["@id"]: one for one in graph}
    action = known["https://voorbeeld.nl/actie/cameratoezicht-evalueren"]
    assert action["temporal"] == ["2024-36/2024-36"]
    assert action["participant"][0]["name"] == "Team veiligheid"
