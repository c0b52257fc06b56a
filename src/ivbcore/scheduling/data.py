"""Workloads as plain data with Dutch keys, for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from ivbcore.scheduling.occurrences import Task, Unplaced
from ivbcore.scheduling.workload import Line, Workload
from ivbcore.values.language import Language
from ivbcore.values.quarter import Quarter

__all__ = ["line_data", "number", "task_data", "unplaced_data", "workload_data"]


def number(value: Fraction | None) -> int | float | None:
    """Days as a number of JSON, in hundredths; whole numbers stay whole."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 2)


def line_data(line: Line) -> dict[str, Any]:
    """One line of the workload."""
    carrier = line.carrier
    return {
        "rol": carrier.role.value,
        "id": carrier.key,
        "naam": carrier.name,
        "team-onbekend": line.team_unknown,
        "teams": list(carrier.teams),
        "leden": list(carrier.members),
        "maat": "dagen" if line.in_days else "maatregelen",
        "kwartalen": [
            {
                "kwartaal": str(cell.quarter),
                "maatregelen": list(cell.certain),
                "gespreid": list(cell.spread),
                "dagen": number(cell.days),
                "capaciteit": number(cell.capacity),
                "overbelasting": number(cell.overload),
            }
            for cell in line.cells
        ],
        "pieken": [str(cell.quarter) for cell in line.peaks],
        "leeg": [str(quarter) for quarter in line.idle],
        "zonder-inzet": list(line.unmeasured),
    }


def workload_data(workload: Workload, lines: Iterable[Line], language: Language) -> dict[str, Any]:
    """A workload, of the lines asked for."""
    period = workload.period
    return {
        "looptijd": str(period) if period else None,
        "regels": [line_data(line) for line in lines],
        "niet-geplaatst": [unplaced_data(one, language) for one in workload.occurrences.unplaced],
    }


def unplaced_data(one: Unplaced, language: Language) -> dict[str, Any]:
    """What has no place, with the reason."""
    return {
        "maatregel": one.action,
        "keer": one.key or None,
        "reden": one.reason.value,
        "uitleg": one.reason.sentence.in_language(language),
    }


def task_data(task: Task) -> dict[str, Any]:
    """One occurrence."""
    return {
        "keer": task.key,
        "maatregel": task.action,
        "soort": task.kind.value,
        "plaatsing": task.sort.value,
        "venster": [
            str(Quarter.from_ordinal(task.earliest)),
            str(Quarter.from_ordinal(task.latest)),
        ],
        "duur": task.length,
        "van": str(task.first),
        "tot-en-met": str(task.last),
    }
