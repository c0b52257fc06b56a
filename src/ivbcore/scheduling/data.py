"""Workloads as plain data with Dutch keys, for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ivbcore.scheduling.occurrences import Task, Unplaced
from ivbcore.scheduling.workload import Line, Workload
from ivbcore.values.language import Language
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from ivbcore.scheduling.comparing import Move
    from ivbcore.scheduling.conflicts import Conflict
    from ivbcore.scheduling.schedule import Placement, Schedule

__all__ = [
    "line_data",
    "move_data",
    "number",
    "placement_data",
    "schedule_data",
    "task_data",
    "unplaced_data",
    "workload_data",
]


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
                "edtf": cell.quarter.edtf,
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
        "edtf": period.edtf if period else None,
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
        "edtf": Period(task.first, task.last).edtf,
    }


def schedule_data(schedule: Schedule, language: Language) -> dict[str, Any]:
    """A schedule, in the form that can be kept and given to the next one."""
    return {
        "looptijd": str(schedule.plan.period),
        "edtf": schedule.plan.period.edtf if schedule.plan.period else None,
        "bewezen": schedule.proven,
        "maat": "dagen" if schedule.in_days else "maatregelen",
        "doelen": [
            {
                "doel": one.goal.value,
                "waarde": number(one.value),
                "ondergrens": number(one.bound),
                "bewezen": one.proven,
            }
            for one in schedule.reached
        ],
        "plaatsingen": [placement_data(one, language) for one in schedule.placements],
        "niet-geplaatst": [unplaced_data(one, language) for one in schedule.unread],
        "kringen": [list(ring) for ring in schedule.rings],
        "knelpunten": [conflict_data(one, language) for one in schedule.conflicts],
        "verschillen": [move_data(one, language) for one in schedule.moves],
        "later-hervatten": list(schedule.to_restart),
    }


def placement_data(one: Placement, language: Language) -> dict[str, Any]:
    """Where one task stands, and why."""
    return {
        "keer": one.key,
        "maatregel": one.action,
        "soort": one.kind.value,
        "plaatsing": one.sort.value,
        "van": str(one.first) if one.first else None,
        "tot-en-met": str(one.last) if one.last else None,
        "edtf": Period(one.first, one.last).edtf if one.first and one.last else None,
        "reden": {
            "code": one.reason.code.value,
            "gegevens": {
                name: list(value) if isinstance(value, tuple) else str(value)
                for name, value in one.reason.arguments.items()
            },
            "uitleg": one.reason.sentence(language),
        },
    }


def conflict_data(one: Conflict, language: Language) -> dict[str, Any]:
    """Actions that cannot all be done, and what would settle it."""
    return {
        "maatregelen": list(one.actions),
        "onherleidbaar": one.irreducible,
        "tekorten": [
            {
                "naam": short.name,
                "id": short.key,
                "kwartalen": [str(quarter) for quarter in short.quarters],
                "dagen": number(short.days),
            }
            for short in one.short
        ],
        "oplossingen": [
            [
                {
                    "soort": part.kind.value,
                    "naam": part.name,
                    "kwartaal": str(part.quarter) if part.quarter else None,
                    "dagen": number(part.days),
                    "uitleg": part.sentence(language),
                }
                for part in remedy
            ]
            for remedy in one.remedies
        ],
        "uitleg": one.sentence(language),
    }


def move_data(one: Move, language: Language) -> dict[str, Any]:
    """One difference with the schedule that was kept."""
    return {
        "keer": one.key,
        "maatregel": one.action,
        "soort": one.kind.value,
        "van": str(one.old) if one.old else None,
        "naar": str(one.new) if one.new else None,
        "gaat-voor": [action for action, _ in one.yields_to],
        "uitleg": one.sentence(language),
    }
