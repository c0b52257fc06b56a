"""Dutch municipal safety plans as data: read, check, schedule and publish them.

The names below are loaded on first use; importing the package costs next to nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # the module `typing` would double the time that importing takes
if TYPE_CHECKING:
    from typing import Any

    from ivbcore.api import (
        Loaded,
        PlanUnreadable,
        check,
        dump,
        export,
        fix,
        load,
        read,
        read_planning,
        schedule,
        schema,
        settings,
        standard_host,
    )
    from ivbcore.engine.checking import Choice
    from ivbcore.engine.host import Host
    from ivbcore.engine.settings import Settings
    from ivbcore.findings.finding import Change, Finding, Fix
    from ivbcore.findings.report import Report
    from ivbcore.findings.severity import Severity
    from ivbcore.model.action import Accepted, Action, BudgetLine, Progress, SourceReference
    from ivbcore.model.agenda import Agenda, agenda_of
    from ivbcore.model.analysis import Evaluation, SafetyIssue
    from ivbcore.model.diff import Difference, Differences, diff
    from ivbcore.model.directory import Unknown
    from ivbcore.model.effort import Amount, Capacity, Effort
    from ivbcore.model.governance import (
        Abbreviation,
        Adoption,
        Commitment,
        Consultation,
        Decision,
        EvaluationMoment,
        Framework,
        Municipality,
        Reporting,
        Scope,
        Source,
        Version,
    )
    from ivbcore.model.holder import PortfolioHolder
    from ivbcore.model.objective import Indicator, Measurement, Objective
    from ivbcore.model.partner import Participation, Partner
    from ivbcore.model.plan import Plan
    from ivbcore.model.power import Power, SafetyField, Theme
    from ivbcore.model.priority import Item, Priority
    from ivbcore.model.row import Row
    from ivbcore.model.rows import Rows
    from ivbcore.planning.meaning import Phase, PhaseKind, Planning
    from ivbcore.planning.timetable import Timetable
    from ivbcore.planning.wording import Status, Wording
    from ivbcore.scheduling.schedule import Schedule
    from ivbcore.scheduling.workload import Workload, workload_of
    from ivbcore.values.errors import IvbError, MissingExtra, UnknownName
    from ivbcore.values.location import Location
    from ivbcore.values.quarter import Period, Quarter

__all__ = [
    "Abbreviation",
    "Accepted",
    "Action",
    "Adoption",
    "Agenda",
    "Amount",
    "BudgetLine",
    "Capacity",
    "Change",
    "Choice",
    "Commitment",
    "Consultation",
    "Decision",
    "Difference",
    "Differences",
    "Effort",
    "Evaluation",
    "EvaluationMoment",
    "Finding",
    "Fix",
    "Framework",
    "Host",
    "Indicator",
    "Item",
    "IvbError",
    "Loaded",
    "Location",
    "Measurement",
    "MissingExtra",
    "Municipality",
    "Objective",
    "Participation",
    "Partner",
    "Period",
    "Phase",
    "PhaseKind",
    "Plan",
    "PlanUnreadable",
    "Planning",
    "PortfolioHolder",
    "Power",
    "Priority",
    "Progress",
    "Quarter",
    "Report",
    "Reporting",
    "Row",
    "Rows",
    "SafetyField",
    "SafetyIssue",
    "Schedule",
    "Scope",
    "Settings",
    "Severity",
    "Source",
    "SourceReference",
    "Status",
    "Theme",
    "Timetable",
    "Unknown",
    "UnknownName",
    "Version",
    "Wording",
    "Workload",
    "agenda_of",
    "check",
    "diff",
    "dump",
    "export",
    "fix",
    "load",
    "read",
    "read_planning",
    "schedule",
    "schema",
    "settings",
    "standard_host",
    "workload_of",
]

__version__ = "0.1.0"

_HOMES = {
    "api": (
        "Loaded", "PlanUnreadable", "check", "dump", "export", "fix", "load", "read",
        "read_planning", "schedule", "schema", "settings", "standard_host",
    ),
    "engine.checking": ("Choice",),
    "engine.host": ("Host",),
    "engine.settings": ("Settings",),
    "findings.finding": ("Change", "Finding", "Fix"),
    "findings.report": ("Report",),
    "findings.severity": ("Severity",),
    "model.action": ("Accepted", "Action", "BudgetLine", "Progress", "SourceReference"),
    "model.agenda": ("Agenda", "agenda_of"),
    "model.analysis": ("Evaluation", "SafetyIssue"),
    "model.diff": ("Difference", "Differences", "diff"),
    "model.directory": ("Unknown",),
    "model.effort": ("Amount", "Capacity", "Effort"),
    "model.governance": (
        "Abbreviation", "Adoption", "Commitment", "Consultation", "Decision", "EvaluationMoment",
        "Framework", "Municipality", "Reporting", "Scope", "Source", "Version",
    ),
    "model.holder": ("PortfolioHolder",),
    "model.objective": ("Indicator", "Measurement", "Objective"),
    "model.partner": ("Participation", "Partner"),
    "model.plan": ("Plan",),
    "model.power": ("Power", "SafetyField", "Theme"),
    "model.priority": ("Item", "Priority"),
    "model.row": ("Row",),
    "model.rows": ("Rows",),
    "planning.meaning": ("Phase", "PhaseKind", "Planning"),
    "planning.timetable": ("Timetable",),
    "planning.wording": ("Status", "Wording"),
    "scheduling.schedule": ("Schedule",),
    "scheduling.workload": ("Workload", "workload_of"),
    "values.errors": ("IvbError", "MissingExtra", "UnknownName"),
    "values.location": ("Location",),
    "values.quarter": ("Period", "Quarter"),
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a public name from its home on first use (PEP 562)."""
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            value = getattr(import_module(f"{__name__}.{home}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
