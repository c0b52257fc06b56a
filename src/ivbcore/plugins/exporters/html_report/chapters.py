"""The chapters: priorities with their tables, the agenda, and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from ivbcore.contracts import (
    Agenda,
    Cells,
    DesiredDevelopment,
    ExportRequest,
    Finding,
    Indicator,
    Language,
    Measurement,
    Priority,
    Quarter,
    Report,
    Row,
    Rows,
    agenda_of,
    by_titles,
    cells_of,
    direction_of,
    folded,
    harmless,
    human_date,
    timing_words,
)
from ivbcore.plugins.exporters.html_report.summary import Told, concerns, decision_words
from ivbcore.plugins.exporters.html_report.timeline import Shape, drawing_of, shapes_of

__all__ = ["Chapter", "Line", "Quarterly", "agendas_of", "causes_of", "chapters_of", "timeless"]


@frozen
class Line:
    """An action: its cells, its shapes, when it runs in words, and for which municipalities."""

    row: Row
    cells: Cells
    shapes: tuple[Shape, ...]
    timing: str
    places: str = ""

    @property
    def drawing(self) -> str:
        """The shapes as SVG."""
        return drawing_of(self.shapes)


@frozen
class Group:
    """The actions of one item."""

    name: str
    target_group: str | None
    lines: list[Line]

    @property
    def shows_name(self) -> bool:
        """Whether a heading stands above its actions: one action alone needs none."""
        return len(self.lines) > 1 and bool(harmless(self.name).strip())


@frozen
class Chapter:
    """A priority with what is shown of it."""

    priority: Priority
    number: int
    groups: list[Group]

    @property
    def name(self) -> str:
        """The name of the priority; its place in the plan where it has none."""
        return harmless(self.priority.name).strip() or str(self.number)

    @property
    def lines(self) -> list[Line]:
        """All its actions."""
        return [line for group in self.groups for line in group.lines]


@frozen
class Measure:
    """An indicator with its values in words."""

    indicator: Indicator
    direction: DesiredDevelopment | None
    baseline: str
    current: str
    target: str


@frozen
class Quarterly:
    """A quarter of the agenda: what happens under which heading, and what is folded away."""

    quarter: Quarter
    heads: list[tuple[str, list[Told]]]
    folded: list[tuple[str, Rows]]


@frozen
class Cause:
    """A fault with the places where it was found."""

    summary: str
    why: str
    weight: str
    places: list[tuple[Row | None, str]]


def chapters_of(request: ExportRequest, rows: Rows) -> list[Chapter]:
    """The priorities in order; of a selection only those with something in it."""
    plan, language = request.plan, request.language
    called = {folded(one.code): one.name for one in plan.municipalities if one.code and one.name}
    found: dict[tuple[int, int], list[Line]] = {}
    for row in rows:
        line = Line(
            row,
            cells_of(row),
            shapes_of(row, plan.period) if plan.period else (),
            timing_words(row, language),
            ", ".join(called.get(folded(one), one) for one in row.action.municipalities),
        )
        found.setdefault(row.place[:2], []).append(line)
    chapters = []
    for p, priority in enumerate(plan.priorities):
        groups = [
            Group(item.name, item.target_group, found[p, i])
            for i, item in enumerate(priority.items)
            if (p, i) in found
        ]
        if groups or not request.selection:
            chapters.append(Chapter(priority, p + 1, groups))
    return chapters


def measure_of(indicator: Indicator, language: Language) -> Measure:
    """An indicator with what was measured first and last, and what is aimed at."""
    known = [one for one in indicator.measurements if one.value is not None]
    latest = max(known, key=_moment, default=None)
    return Measure(
        indicator,
        direction_of(indicator),
        _value(indicator.baseline, indicator, language),
        _value(latest, indicator, language),
        _value(indicator.target, indicator, language),
    )


def _moment(value: Measurement) -> tuple[int, str]:
    year = value.year if value.year is not None else value.date.year if value.date else 0
    return year, value.date.isoformat() if value.date else ""


def _value(value: Measurement | None, indicator: Indicator, language: Language) -> str:
    if value is None or value.value is None:
        return ""
    unit = indicator.unit
    told = number_words(value.value, language)
    if unit and unit != "aantal":
        told = f"{told}%" if unit in ("procent", "%") else f"{told} {unit}"
    when = human_date(value.date, language) if value.date else str(value.year or "")
    return f"{told} ({when})" if when else told


def number_words(value: Decimal, language: Language) -> str:
    """A number as people write it, with a comma in Dutch."""
    text = f"{value:f}"
    return text.replace(".", ",") if language == "nl" else text


def agendas_of(request: ExportRequest, rows: Rows, words: Mapping[str, str]) -> list[Quarterly]:
    """The agenda of each quarter of the plan, or of the one asked for."""
    plan, asked = request.plan, request.selection.quarter
    if plan.period is None:
        return []
    quarters = [one for one in plan.period if asked is None or one == asked]
    possible: dict[Quarter, list[Row]] = {}
    for row in rows:
        for one in row.timetable.possible:
            possible.setdefault(one, []).append(row)
    return [
        _quarterly(agenda_of(plan, one, Rows(plan, possible.get(one, ()))), request, rows, words)
        for one in quarters
    ]


def _quarterly(
    agenda: Agenda, request: ExportRequest, rows: Rows, words: Mapping[str, str]
) -> Quarterly:
    decided = [Told("", row=row) for row in agenda.decided]
    evaluated = [Told("", row=row) for row in agenda.evaluated]
    decided += [
        Told(
            human_date(one.date, request.language) if one.date else "",
            decision_words(one, request, words),
        )
        for one in agenda.decisions
        if concerns(one, rows, request)
    ]
    if not request.selection:
        evaluated += [
            Told("", f"{words['evaluation_of_plan']}{f' ({one.kind})' if one.kind else ''}")
            for one in agenda.evaluations
        ]
    # What starts and ends in the quarter stands in it once, where most is told of it.
    brief = {*agenda.starts} & {*agenda.ends}
    special = {*agenda.decided, *agenda.evaluated}
    named = agenda.runs.where(lambda row: agenda.quarter in row.timetable.named)
    heads = (
        ("starts", [Told("", row=row) for row in agenda.starts if row not in brief]),
        ("brief", [Told("", row=row) for row in agenda.starts if row in brief - special]),
        ("named", [Told("", row=row) for row in named]),
        ("evaluated", evaluated),
        ("decided", decided),
        ("ends", [Told("", row=row) for row in agenda.ends if row not in brief]),
    )
    folded = (
        ("perhaps", agenda.perhaps),
        ("uncertain", agenda.doubtful),
        ("runs", agenda.runs.where(lambda row: agenda.quarter not in row.timetable.named)),
        ("called", agenda.on_demand),
    )
    return Quarterly(
        agenda.quarter,
        [(words[name], told) for name, told in heads if told],
        [(words[name], some) for name, some in folded if some],
    )


def timeless(rows: Rows) -> Rows:
    """The actions of which no time is known."""
    return rows.where(lambda row: not row.timetable.possible)


def causes_of(report: Report, request: ExportRequest, rows: Rows) -> list[Cause]:
    """What was found, by cause: the serious first, then what stands in most places.

    Of a selection only what is about its actions.
    """
    by_code: dict[str, list[Finding]] = {}
    for finding in report:
        if not request.selection or _row_of(finding, rows) is not None:
            by_code.setdefault(finding.code.code, []).append(finding)
    causes = sorted(
        by_code.values(),
        key=lambda some: (-max(one.severity.weight for one in some), -len(some), some[0].code.code),
    )
    return [_cause(some, request, rows) for some in causes]


def _cause(some: list[Finding], request: ExportRequest, rows: Rows) -> Cause:
    code, plan, language = some[0].code, request.plan, request.language
    return Cause(
        code.summary.in_language(language),
        code.why.in_language(language),
        max(one.severity for one in some).named(language).capitalize(),
        [(_row_of(one, rows), by_titles(one, plan, language).message(language)) for one in some],
    )


def _row_of(finding: Finding, rows: Rows) -> Row | None:
    kind, _, rest = finding.path.partition("/")
    return rows.by_key.get(rest.partition("/")[0]) if kind == "acties" else None
