"""Everything a plugin author needs, in one place.

The names are loaded on first use, so that a plugin pays only for what it asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ivbcore.contracts.abbreviations import abbreviations_in, abbreviations_known, explained_in
    from ivbcore.contracts.asking import (
        about_the_plan,
        days_text,
        few,
        is_council,
        keyed,
    )
    from ivbcore.contracts.deciding import decided, decided_rows, made
    from ivbcore.contracts.every_text import every_text, personal_in
    from ivbcore.contracts.exporter import Artifact, Exporter, ExportRequest
    from ivbcore.contracts.extension import Extension
    from ivbcore.contracts.goals import (
        Goal,
        contributions_told,
        direction_of,
        goals_of,
        indicators_of,
        measured,
        reaches,
        served,
        year_of,
    )
    from ivbcore.contracts.hookspecs import hookimpl
    from ivbcore.contracts.importer import (
        DEEPEST,
        LARGEST,
        Importer,
        NoPositions,
        Positions,
        SourceData,
    )
    from ivbcore.contracts.norms import (
        AUDIT_EVALUATION,
        AUDIT_GOALS,
        AUDIT_LOGIC,
        AUDIT_PLANNING,
        AVG_5,
        AVG_6,
        CCV_STEPS,
        GEMEENTEWET_34,
        GEMEENTEWET_147,
        GEMEENTEWET_151C,
        GEMEENTEWET_169,
        GEMEENTEWET_172,
        GEMEENTEWET_213A,
        KERNBELEID,
        POLITIEWET_38B,
        WCAG_ABBREVIATIONS,
        WGS,
        WOO_5_1,
        WPG,
    )
    from ivbcore.contracts.openness import hidden_rows, public_prose
    from ivbcore.contracts.pack import PackSource, PlanningWords
    from ivbcore.contracts.personal import PersonalKind, PersonalSpan, masked, personal_data
    from ivbcore.contracts.plugin import PluginInfo, WordList
    from ivbcore.contracts.powers import PowerUse, power_words, powers_in, powers_of
    from ivbcore.contracts.progress import CLOSED, reports_of, same_planning
    from ivbcore.contracts.prose import Prose, ProseKind, prose_of, skeleton
    from ivbcore.contracts.references import (
        Named,
        Reference,
        ReferenceKind,
        described,
        references_of,
        suggestion,
        unknown,
    )
    from ivbcore.contracts.rendering import Pages, harmless
    from ivbcore.contracts.rhythms import months_between, reporting_rhythms
    from ivbcore.contracts.rules import Check, Context, Limit, Norm, Rule, Shared, rule
    from ivbcore.contracts.spotting import spotted
    from ivbcore.contracts.text import Text, decoded, line_and_column, shortened
    from ivbcore.contracts.timing import (
        evaluation_quarters,
        followers,
        in_summer_holidays,
        moments_of,
        read_times,
        rows_by_item,
        troubled,
    )
    from ivbcore.findings import reading as reading_codes
    from ivbcore.findings.arguments import Argument
    from ivbcore.findings.code import Code, CodeStatus
    from ivbcore.findings.finding import Change, Finding, Fix
    from ivbcore.findings.report import Report
    from ivbcore.findings.severity import Severity
    from ivbcore.model.action import Action, Openness, Progress, ProgressStatus
    from ivbcore.model.agenda import Agenda, agenda_of
    from ivbcore.model.analysis import Choice, SafetyIssue, Treatment, Trend
    from ivbcore.model.directory import Registry, Unknown
    from ivbcore.model.governance import Decision
    from ivbcore.model.objective import DesiredDevelopment, Indicator, IndicatorKind, Measurement
    from ivbcore.model.partner import Partner
    from ivbcore.model.plan import Plan
    from ivbcore.model.power import (
        Power,
    )
    from ivbcore.model.priority import Level, Priority
    from ivbcore.model.rows import Row, Rows
    from ivbcore.planning.meaning import (
        Bound,
        Frequency,
        PeriodPart,
        PhaseKind,
        Planning,
        Precision,
        Unit,
        Yearly,
    )
    from ivbcore.planning.reader import read as read_planning
    from ivbcore.planning.timetable import (
        Occurrence,
        PhaseTimes,
        Timetable,
    )
    from ivbcore.planning.told import KIND_NAMES, STATUS_NAMES
    from ivbcore.planning.vocabulary import Entry, Season, Tag, Vocabulary, forms
    from ivbcore.planning.wording import (
        Status,
        TroubleKind,
        Wording,
    )
    from ivbcore.planning.writer import write as write_planning
    from ivbcore.scheduling.carrying import Carrier, Role
    from ivbcore.scheduling.occurrences import NoPlace, Occurrences, Sort, Task, Unplaced
    from ivbcore.scheduling.order import rings_in
    from ivbcore.scheduling.workload import Cell, Line, Workload
    from ivbcore.values.absence import absence_of
    from ivbcore.values.calendar_dates import human_date
    from ivbcore.values.language import Language, Texts
    from ivbcore.values.location import Location
    from ivbcore.values.names import folded, nearest, slug
    from ivbcore.values.quarter import (
        Period,
        Quarter,
        runs_of,
    )
    from ivbcore.values.term import term

__all__ = [
    "AUDIT_EVALUATION",
    "AUDIT_GOALS",
    "AUDIT_LOGIC",
    "AUDIT_PLANNING",
    "AVG_5",
    "AVG_6",
    "CCV_STEPS",
    "CLOSED",
    "DEEPEST",
    "GEMEENTEWET_34",
    "GEMEENTEWET_147",
    "GEMEENTEWET_151C",
    "GEMEENTEWET_169",
    "GEMEENTEWET_172",
    "GEMEENTEWET_213A",
    "KERNBELEID",
    "KIND_NAMES",
    "LARGEST",
    "POLITIEWET_38B",
    "STATUS_NAMES",
    "WCAG_ABBREVIATIONS",
    "WGS",
    "WOO_5_1",
    "WPG",
    "Action",
    "Agenda",
    "Argument",
    "Artifact",
    "Bound",
    "Carrier",
    "Cell",
    "Change",
    "Check",
    "Choice",
    "Code",
    "CodeStatus",
    "Context",
    "Decision",
    "DesiredDevelopment",
    "Entry",
    "ExportRequest",
    "Exporter",
    "Extension",
    "Finding",
    "Fix",
    "Frequency",
    "Goal",
    "Importer",
    "Indicator",
    "IndicatorKind",
    "Language",
    "Level",
    "Limit",
    "Line",
    "Location",
    "Measurement",
    "Named",
    "NoPlace",
    "NoPositions",
    "Norm",
    "Occurrence",
    "Occurrences",
    "Openness",
    "PackSource",
    "Pages",
    "Partner",
    "Period",
    "PeriodPart",
    "PersonalKind",
    "PersonalSpan",
    "PhaseKind",
    "PhaseTimes",
    "Plan",
    "Planning",
    "PlanningWords",
    "PluginInfo",
    "Positions",
    "Power",
    "PowerUse",
    "Precision",
    "Priority",
    "Progress",
    "ProgressStatus",
    "Prose",
    "ProseKind",
    "Quarter",
    "Reference",
    "ReferenceKind",
    "Registry",
    "Report",
    "Role",
    "Row",
    "Rows",
    "Rule",
    "SafetyIssue",
    "Season",
    "Severity",
    "Shared",
    "Sort",
    "SourceData",
    "Status",
    "Tag",
    "Task",
    "Text",
    "Texts",
    "Timetable",
    "Treatment",
    "Trend",
    "TroubleKind",
    "Unit",
    "Unknown",
    "Unplaced",
    "Vocabulary",
    "WordList",
    "Wording",
    "Workload",
    "Yearly",
    "abbreviations_in",
    "abbreviations_known",
    "about_the_plan",
    "absence_of",
    "agenda_of",
    "contributions_told",
    "days_text",
    "decided",
    "decided_rows",
    "decoded",
    "described",
    "direction_of",
    "evaluation_quarters",
    "every_text",
    "explained_in",
    "few",
    "folded",
    "followers",
    "forms",
    "goals_of",
    "harmless",
    "hidden_rows",
    "hookimpl",
    "human_date",
    "in_summer_holidays",
    "indicators_of",
    "is_council",
    "keyed",
    "line_and_column",
    "made",
    "masked",
    "measured",
    "moments_of",
    "months_between",
    "nearest",
    "personal_data",
    "personal_in",
    "power_words",
    "powers_in",
    "powers_of",
    "prose_of",
    "public_prose",
    "reaches",
    "read_planning",
    "read_times",
    "reading_codes",
    "references_of",
    "reporting_rhythms",
    "reports_of",
    "rings_in",
    "rows_by_item",
    "rule",
    "runs_of",
    "same_planning",
    "served",
    "shortened",
    "skeleton",
    "slug",
    "spotted",
    "suggestion",
    "term",
    "troubled",
    "unknown",
    "write_planning",
    "year_of",
]

_HOMES = {
    "ivbcore.contracts.abbreviations": ("abbreviations_in", "abbreviations_known", "explained_in"),
    "ivbcore.contracts.asking": ("about_the_plan", "days_text", "few", "is_council", "keyed"),
    "ivbcore.contracts.every_text": ("every_text", "personal_in"),
    "ivbcore.contracts.deciding": ("decided", "decided_rows", "made"),
    "ivbcore.contracts.exporter": ("Artifact", "ExportRequest", "Exporter"),
    "ivbcore.contracts.extension": ("Extension",),
    "ivbcore.contracts.goals": (
        "Goal", "contributions_told", "direction_of", "goals_of", "indicators_of", "measured",
        "reaches", "served", "year_of",
    ),
    "ivbcore.contracts.hookspecs": ("hookimpl",),
    "ivbcore.contracts.importer": (
        "DEEPEST", "LARGEST", "Importer", "NoPositions", "Positions", "SourceData",
    ),
    "ivbcore.contracts.norms": (
        "AUDIT_EVALUATION", "AUDIT_GOALS", "AUDIT_LOGIC", "AUDIT_PLANNING", "AVG_5", "CCV_STEPS",
        "GEMEENTEWET_151C", "GEMEENTEWET_213A", "GEMEENTEWET_34", "KERNBELEID", "POLITIEWET_38B",
        "WCAG_ABBREVIATIONS", "WOO_5_1",
        "AVG_6", "GEMEENTEWET_147", "GEMEENTEWET_169", "GEMEENTEWET_172", "WGS", "WPG",
    ),
    "ivbcore.contracts.openness": ("hidden_rows", "public_prose"),
    "ivbcore.contracts.pack": ("PackSource", "PlanningWords"),
    "ivbcore.contracts.personal": ("PersonalKind", "PersonalSpan", "masked", "personal_data"),
    "ivbcore.contracts.plugin": ("PluginInfo", "WordList"),
    "ivbcore.contracts.progress": ("CLOSED", "reports_of", "same_planning"),
    "ivbcore.contracts.powers": ("PowerUse", "power_words", "powers_in", "powers_of"),
    "ivbcore.contracts.prose": ("Prose", "ProseKind", "prose_of", "skeleton"),
    "ivbcore.contracts.references": (
        "Named", "Reference", "ReferenceKind", "described", "references_of", "suggestion",
        "unknown",
    ),
    "ivbcore.contracts.rendering": ("Pages", "harmless"),
    "ivbcore.contracts.rhythms": ("months_between", "reporting_rhythms"),
    "ivbcore.contracts.rules": ("Check", "Context", "Limit", "Norm", "Rule", "Shared", "rule"),
    "ivbcore.contracts.spotting": ("spotted",),
    "ivbcore.contracts.text": ("Text", "decoded", "line_and_column", "shortened"),
    "ivbcore.contracts.timing": (
        "evaluation_quarters", "followers", "in_summer_holidays", "moments_of", "read_times",
        "rows_by_item", "troubled",
    ),
    "ivbcore.findings.arguments": ("Argument",),
    "ivbcore.findings.code": ("Code", "CodeStatus"),
    "ivbcore.findings.finding": ("Change", "Finding", "Fix"),
    "ivbcore.findings.report": ("Report",),
    "ivbcore.findings.severity": ("Severity",),
    "ivbcore.model.action": ("Action", "Openness", "Progress", "ProgressStatus"),
    "ivbcore.model.agenda": ("Agenda", "agenda_of"),
    "ivbcore.model.analysis": ("Choice", "SafetyIssue", "Treatment", "Trend"),
    "ivbcore.model.directory": ("Registry", "Unknown"),
    "ivbcore.model.governance": ("Decision",),
    "ivbcore.model.objective": ("DesiredDevelopment", "Indicator", "IndicatorKind", "Measurement"),
    "ivbcore.model.partner": ("Partner",),
    "ivbcore.model.plan": ("Plan",),
    "ivbcore.model.power": ("Power",),
    "ivbcore.model.priority": ("Level", "Priority"),
    "ivbcore.model.rows": ("Row", "Rows"),
    "ivbcore.planning.meaning": (
        "Bound", "Frequency", "PeriodPart", "PhaseKind", "Planning", "Precision", "Unit", "Yearly",
    ),
    "ivbcore.planning.timetable": ("Occurrence", "PhaseTimes", "Timetable"),
    "ivbcore.planning.told": ("KIND_NAMES", "STATUS_NAMES"),
    "ivbcore.planning.vocabulary": ("Entry", "Season", "Tag", "Vocabulary", "forms"),
    "ivbcore.planning.wording": ("Status", "TroubleKind", "Wording"),
    "ivbcore.scheduling.carrying": ("Carrier", "Role"),
    "ivbcore.scheduling.occurrences": ("NoPlace", "Occurrences", "Sort", "Task", "Unplaced"),
    "ivbcore.scheduling.order": ("rings_in",),
    "ivbcore.scheduling.workload": ("Cell", "Line", "Workload"),
    "ivbcore.values.absence": ("absence_of",),
    "ivbcore.values.calendar_dates": ("human_date",),
    "ivbcore.values.language": ("Language", "Texts"),
    "ivbcore.values.location": ("Location",),
    "ivbcore.values.names": ("folded", "nearest", "slug"),
    "ivbcore.values.quarter": ("Period", "Quarter", "runs_of"),
    "ivbcore.values.term": ("term",),
}  # fmt: skip
_RENAMED = {
    "read_planning": ("ivbcore.planning.reader", "read"),
    "write_planning": ("ivbcore.planning.writer", "write"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Load a name from its home on first use (PEP 562)."""
    from importlib import import_module

    if name == "reading_codes":
        value: Any = import_module("ivbcore.findings.reading")
    elif name in _RENAMED:
        home, own = _RENAMED[name]
        value = getattr(import_module(home), own)
    elif name in _HOME_OF:
        value = getattr(import_module(_HOME_OF[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
