"""Where the names live that `ivbcore.contracts` gives."""

from __future__ import annotations

__all__ = ["HOME_OF", "RENAMED"]

_HOMES = {
    "ivbcore.contracts.abbreviations": ("abbreviations_in", "abbreviations_known", "explained_in"),
    "ivbcore.contracts.asking": ("about_the_plan", "few", "is_council", "keyed", "plan_nouns"),
    "ivbcore.contracts.all_texts": ("every_text", "personal_in"),
    "ivbcore.contracts.deciding": ("about_working", "decided", "decided_rows", "made"),
    "ivbcore.contracts.documents": (
        "DOCUMENT_OPTIONS", "MARKINGS", "WEEKS_OPTION", "document_artifact", "weeks_before",
    ),
    "ivbcore.contracts.exporter": ("Artifact", "ExportOption", "ExportRequest", "Exporter"),
    "ivbcore.contracts.extension": ("Extension",),
    "ivbcore.contracts.goals": (
        "Goal", "contributions_told", "direction_of", "goals_of", "indicators_of", "measured",
        "reaches", "served", "year_of",
    ),
    "ivbcore.contracts.hookspecs": ("hookimpl",),
    "ivbcore.contracts.importer": (
        "DEEPEST", "LARGEST", "Importer", "NoPositions", "Positions", "SourceData",
    ),
    "ivbcore.contracts.naming": ("Name", "is_no_name", "names_of"),
    "ivbcore.contracts.norms": (
        "AUDIT_EVALUATION", "AUDIT_GOALS", "AUDIT_LOGIC", "AUDIT_PLANNING", "AVG_5", "CCV_STEPS",
        "GEMEENTEWET_151C", "GEMEENTEWET_213A", "GEMEENTEWET_34", "KERNBELEID", "POLITIEWET_38B",
        "WCAG_ABBREVIATIONS", "WOO_5_1",
        "AVG_6", "GEMEENTEWET_147", "GEMEENTEWET_169", "GEMEENTEWET_172", "WGS", "WPG",
    ),
    "ivbcore.contracts.openness": ("hidden_rows", "public_prose"),
    "ivbcore.contracts.pack": ("PackSource", "PlanningWords"),
    "ivbcore.contracts.partnering": (
        "acting", "named_partners", "own_names", "takes_part", "unsettled",
    ),
    "ivbcore.contracts.personal": ("PersonalKind", "PersonalSpan", "masked", "personal_data"),
    "ivbcore.contracts.plugin": ("PluginInfo", "WordList"),
    "ivbcore.contracts.progress": ("CLOSED", "reports_of", "same_planning"),
    "ivbcore.contracts.powers": ("PowerUse", "power_words", "powers_in", "powers_of"),
    "ivbcore.contracts.prose": ("Prose", "ProseKind", "prose_of", "skeleton"),
    "ivbcore.contracts.references": (
        "Named", "Reference", "ReferenceKind", "described", "references_of", "suggestion",
        "unknown",
    ),
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
    "ivbcore.model.editions": ("Edition",),
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
    "ivbcore.publishing.columns": ("COLUMNS", "Cells", "cells_of"),
    "ivbcore.publishing.markdown": ("markdown_table", "markdown_text"),
    "ivbcore.publishing.moments": ("Moment", "MomentSort", "calendar_moments"),
    "ivbcore.publishing.bottlenecks": ("bottlenecks",),
    "ivbcore.publishing.briefing": (
        "ahead_blocks", "decision_blocks", "months_later", "quarters_ahead",
    ),
    "ivbcore.publishing.overview": ("action_blocks",),
    "ivbcore.publishing.decisions": (
        "Coming", "coming_decisions", "days_before", "is_taken",
    ),
    "ivbcore.publishing.document": (
        "Blank", "Block", "Bullets", "Document", "Heading", "PageBreak", "Paragraph", "Table",
    ),
    "ivbcore.publishing.naming": (
        "listed", "municipality_names", "plan_name", "short_name", "source_words", "the_plan",
    ),
    "ivbcore.publishing.document_html": ("house_css",),
    "ivbcore.publishing.refusing": ("NotUsable",),
    "ivbcore.publishing.rendering": ("Pages", "harmless"),
    "ivbcore.publishing.selection": ("Selection",),
    "ivbcore.publishing.standing": (
        "STANDINGS", "is_over", "over_words", "report_on", "standing_words",
    ),
    "ivbcore.publishing.timed": (
        "Timed", "TimedSort", "frequency_words", "timed", "timed_rows", "timing_words",
    ),
    "ivbcore.publishing.titles": ("by_titles", "title_line"),
    "ivbcore.publishing.telling": (
        "days_words", "quarter_words", "quarters_words", "stretch_words",
    ),
    "ivbcore.scheduling.carrying": ("Carrier", "Role"),
    "ivbcore.scheduling.occurrences": ("NoPlace", "Occurrences", "Sort", "Task", "Unplaced"),
    "ivbcore.scheduling.order": ("knots_in", "ready_at", "rings_in"),
    "ivbcore.scheduling.workload": ("Cell", "Line", "Workload"),
    "ivbcore.values.absence": ("absence_of",),
    "ivbcore.values.amounts": ("days_text",),
    "ivbcore.values.calendar_dates": ("human_date",),
    "ivbcore.values.language": ("Language", "Texts"),
    "ivbcore.values.location": ("Location",),
    "ivbcore.values.names": ("folded", "likeness", "nearest", "slug"),
    "ivbcore.values.quarter": ("Period", "Quarter", "runs_of"),
    "ivbcore.values.term": ("term",),
}  # fmt: skip
RENAMED = {
    "read_planning": ("ivbcore.planning.reader", "read"),
    "write_planning": ("ivbcore.planning.writer", "write"),
}
HOME_OF = {name: home for home, names in _HOMES.items() for name in names}
"""The module of each name."""
