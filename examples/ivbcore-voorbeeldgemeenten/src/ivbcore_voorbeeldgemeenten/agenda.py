"""The export for the council information system: agenda items with their case numbers.

One JSON file. What has a meeting comes in the order of meetings, the rest behind it by the
quarter in which the plan expects it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from ivbcore.contracts import Artifact, Decision, ExportRequest, PhaseKind, Plan, Row, folded
from ivbcore_voorbeeldgemeenten.casefile import CaseFile, case_of

__all__ = ["council_agenda"]

Entry = dict[str, Any]


def council_agenda(request: ExportRequest) -> Artifact:
    """The agenda items of a plan; the option `gemeente` keeps those of one municipality."""
    plan = request.edition.plan
    wanted = request.options.get("gemeente")
    entries = [
        entry
        for entry in (*_decisions(plan), *_adoptions(plan))
        if wanted is None or folded(str(wanted)) in map(folded, entry["gemeenten"])
    ]
    content = {
        "stelsel": "raadsagenda-1",
        "titel": plan.title,
        "agendapunten": sorted(entries, key=_when),
    }
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return Artifact("raadsagenda.json", "application/json", text.encode("utf-8"))


def _decisions(plan: Plan) -> Iterator[Entry]:
    """The decisions of the council that the plan announces or records."""
    for decision in plan.decisions:
        if folded(decision.body or "") == "raad":
            rows = _rows_of(plan, decision)
            case = _case_of(decision, rows)
            yield _entry(
                plan,
                rows,
                evolve(case, meeting=decision.date or case.meeting),
                subject=decision.subject or decision.kind or "",
                kind=decision.kind or "",
                status=decision.status or "gepland",
            )


def _adoptions(plan: Plan) -> Iterator[Entry]:
    """Actions with a case that are adopted, and that no decision names."""
    named = {row.id for one in plan.decisions for row in _rows_of(plan, one)}
    for row in plan.rows:
        case = case_of(row.action)
        if case.number and PhaseKind.ADOPT in row.kinds and row.id not in named:
            yield _entry(
                plan, (row,), case, subject=row.label, kind="vaststellen", status="gepland"
            )


def _entry(
    plan: Plan, rows: tuple[Row, ...], case: CaseFile, *, subject: str, kind: str, status: str
) -> Entry:
    every = [one.name for one in plan.municipalities]
    municipalities = [name for row in rows for name in row.action.municipalities] or every
    holders = [holder.name for row in rows for holder in row.holders[:1]]
    quarters = sorted(
        occurrence.first
        for row in rows
        for occurrence in row.timetable.occurrences
        if occurrence.kind is PhaseKind.ADOPT
    )
    return {
        "zaaknummer": case.number,
        "onderwerp": subject,
        "soort": kind,
        "status": status,
        "vergadering": case.meeting.isoformat() if case.meeting else None,
        "kwartaal": str(quarters[0]) if quarters else None,
        "hamerstuk": bool(case.formality),
        "portefeuillehouder": next(iter(holders), None),
        "gemeenten": list(dict.fromkeys(municipalities)),
        "maatregelen": [row.id for row in rows],
    }


def _case_of(decision: Decision, rows: tuple[Row, ...]) -> CaseFile:
    """The case of a decision: its own, that of the first action with one, or its reference."""
    cases = (case_of(decision), *(case_of(row.action) for row in rows))
    found = next((case for case in cases if case.number), CaseFile())
    return found if found.number else evolve(found, number=decision.reference)


def _rows_of(plan: Plan, decision: Decision) -> tuple[Row, ...]:
    found = (plan.rows.resolve(text) for text in decision.actions)
    return tuple(row for row in found if isinstance(row, Row))


def _when(entry: Entry) -> tuple[bool, str, str, str]:
    meeting, quarter = entry["vergadering"], entry["kwartaal"]
    return (meeting is None, meeting or "", quarter or "9", entry["onderwerp"])
