"""Everything a plugin author needs, in one place.

The names are loaded on first use, so that a plugin pays only for what it asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.contracts import document_names
from ivbcore.contracts.homes import HOME_OF, RENAMED

if TYPE_CHECKING:
    from ivbcore.contracts.abbreviations import abbreviations_in, abbreviations_known, explained_in
    from ivbcore.contracts.all_texts import every_text, personal_in
    from ivbcore.contracts.asking import about_the_plan, few, is_council, keyed, plan_nouns
    from ivbcore.contracts.deciding import about_working, decided, decided_rows, made
    from ivbcore.contracts.document_names import *  # noqa: F403 - they are in its __all__
    from ivbcore.contracts.exporter import Artifact, Exporter, ExportOption, ExportRequest
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
    from ivbcore.contracts.naming import Name, is_no_name, names_of
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
    from ivbcore.contracts.partnering import (
        acting,
        named_partners,
        own_names,
        takes_part,
        unsettled,
    )
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
    from ivbcore.model.editions import Edition
    from ivbcore.model.governance import Decision
    from ivbcore.model.objective import DesiredDevelopment, Indicator, IndicatorKind, Measurement
    from ivbcore.model.partner import Partner
    from ivbcore.model.plan import Plan
    from ivbcore.model.power import Power
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
    from ivbcore.publishing.columns import COLUMNS, Cells, cells_of
    from ivbcore.publishing.document_html import house_css
    from ivbcore.publishing.markdown import markdown_table, markdown_text
    from ivbcore.publishing.moments import Moment, MomentSort, calendar_moments
    from ivbcore.publishing.refusing import NotUsable
    from ivbcore.publishing.rendering import Pages, harmless
    from ivbcore.publishing.selection import Selection
    from ivbcore.publishing.telling import quarter_words, quarters_words
    from ivbcore.publishing.timed import timing_words
    from ivbcore.publishing.titles import by_titles, title_line
    from ivbcore.scheduling.carrying import Carrier, Role
    from ivbcore.scheduling.occurrences import NoPlace, Occurrences, Sort, Task, Unplaced
    from ivbcore.scheduling.order import knots_in, ready_at, rings_in
    from ivbcore.scheduling.workload import Cell, Line, Workload
    from ivbcore.values.absence import absence_of
    from ivbcore.values.amounts import days_text
    from ivbcore.values.calendar_dates import human_date
    from ivbcore.values.language import Language, Texts
    from ivbcore.values.location import Location
    from ivbcore.values.names import folded, likeness, nearest, slug
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
    "COLUMNS",
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
    "Cells",
    "Change",
    "Check",
    "Choice",
    "Code",
    "CodeStatus",
    "Context",
    "Decision",
    "DesiredDevelopment",
    "Edition",
    "Entry",
    "ExportOption",
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
    "Moment",
    "MomentSort",
    "Name",
    "Named",
    "NoPlace",
    "NoPositions",
    "Norm",
    "NotUsable",
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
    "Selection",
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
    "about_working",
    "absence_of",
    "acting",
    "agenda_of",
    "by_titles",
    "calendar_moments",
    "cells_of",
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
    "house_css",
    "human_date",
    "in_summer_holidays",
    "indicators_of",
    "is_council",
    "is_no_name",
    "keyed",
    "knots_in",
    "likeness",
    "line_and_column",
    "made",
    "markdown_table",
    "markdown_text",
    "masked",
    "measured",
    "moments_of",
    "months_between",
    "named_partners",
    "names_of",
    "nearest",
    "own_names",
    "personal_data",
    "personal_in",
    "plan_nouns",
    "power_words",
    "powers_in",
    "powers_of",
    "prose_of",
    "public_prose",
    "quarter_words",
    "quarters_words",
    "reaches",
    "read_planning",
    "read_times",
    "reading_codes",
    "ready_at",
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
    "takes_part",
    "term",
    "timing_words",
    "title_line",
    "troubled",
    "unknown",
    "unsettled",
    "write_planning",
    "year_of",
]
__all__ += document_names.__all__


def __getattr__(name: str) -> Any:
    """Load a name from its home on first use (PEP 562)."""
    from importlib import import_module

    if name == "reading_codes":
        value: Any = import_module("ivbcore.findings.reading")
    elif name in RENAMED:
        home, own = RENAMED[name]
        value = getattr(import_module(home), own)
    elif name in HOME_OF:
        value = getattr(import_module(HOME_OF[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
