"""The title block and the summary: what a reader wants to know first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from ivbcore.contracts import (
    STANDINGS,
    Decision,
    ExportRequest,
    Language,
    Period,
    PhaseKind,
    ProgressStatus,
    Row,
    Rows,
    human_date,
    quarter_words,
    quarters_words,
    report_on,
    title_line,
)

__all__ = ["Fact", "Figure", "Told", "facts_of", "figures_of", "period_words", "selected_words"]


@frozen
class Fact:
    """A line of the title block; `own` tells that the value is a text of the plan."""

    name: str
    value: str
    own: bool = False


@frozen
class Figure:
    """A number with what it counts."""

    value: str
    name: str
    note: str = ""


@frozen
class Told:
    """What happens, and when; `row` when it is an action."""

    when: str
    text: str = ""
    row: Row | None = None


@frozen
class Standing:
    """How many actions stand alike; `rows` are named where that is not well."""

    count: str
    name: str
    rows: list[Row]


_NOT_WELL = (ProgressStatus.DELAYED, ProgressStatus.STUCK, ProgressStatus.SUSPENDED)


def period_words(period: Period, words: Mapping[str, str]) -> str:
    """A period as people write it: whole years as years."""
    first, last = period.first, period.last
    whole = first.number == 1 and last.number == 4
    told = [str(one.year) if whole else quarter_words(one) for one in (first, last)]
    if told[0] == told[1]:
        return told[0]
    return words["through"].format(first=told[0], last=told[1])


def facts_of(request: ExportRequest, words: Mapping[str, str]) -> list[Fact]:
    """The lines of the title block."""
    plan, language = request.plan, request.language
    own = [plan.municipality] if plan.municipality is not None else []
    names = list(dict.fromkeys(one.name for one in (*own, *plan.municipalities) if one.name))
    facts = []
    if names:
        label = words["municipality" if len(names) == 1 else "municipalities"]
        facts.append(Fact(label, ", ".join(names), own=True))
    if plan.period is not None:
        facts.append(Fact(words["period"], period_words(plan.period, words)))
    version = plan.version
    if version is not None and version.adopted is not None:
        facts.append(Fact(words["adopted"], human_date(version.adopted, language)))
    if version is not None and (version.number or version.status):
        told = ", ".join(text for text in (version.number, version.status) if text)
        facts.append(Fact(words["version"], told, own=True))
    facts.append(Fact(words["edition"], words[request.edition.level.value]))
    if request.as_of is not None:
        facts.append(Fact(words["as_of"], human_date(request.as_of, language)))
    return facts


def selected_words(request: ExportRequest, words: Mapping[str, str]) -> str:
    """Which actions are asked for, in words; nothing when all are."""
    selection, directory = request.selection, request.plan.directory
    told = []
    if selection.partner is not None:
        name = directory.partners.resolve(selection.partner).name
        told.append(words["selected_partner"].format(name=name))
    if selection.holder is not None:
        name = directory.holders.resolve(selection.holder).name
        told.append(words["selected_holder"].format(name=name))
    if selection.quarter is not None:
        told.append(words["selected_quarter"].format(name=quarter_words(selection.quarter)))
    return f"{words['selected']} {', '.join(told)}." if told else ""


def figures_of(
    rows: Rows, priorities: int, partners: int, words: Mapping[str, str]
) -> list[Figure]:
    """The numbers of the summary."""
    figures = [
        _counted(priorities, "priority_count", "priorities_count", words),
        _counted(len(rows), "measure_count", "measures_count", words),
        _counted(partners, "partner_count", "partners_count", words),
    ]
    counts = rows.count_by("quarter")
    if counts:
        busiest = max(sorted(counts), key=counts.__getitem__)
        count = counts[busiest]
        note = words["busiest_one"] if count == 1 else words["busiest_with"].format(count=count)
        figures.append(Figure(quarter_words(busiest), words["busiest"], note))
    return figures


def _counted(count: int, one: str, many: str, words: Mapping[str, str]) -> Figure:
    return Figure(str(count), words[one if count == 1 else many])


def how_fixed(rows: Rows, words: Mapping[str, str]) -> list[Figure]:
    """How many actions have a fixed quarter, and what the others have; each counts once."""
    counts = dict.fromkeys(("fixed", "open", "ongoing", "on_demand", "doubtful", "unplanned"), 0)
    for row in rows:
        counts[_sort_of(row)] += 1
    return [Figure(str(count), words[name]) for name, count in counts.items() if count]


def _sort_of(row: Row) -> str:
    table = row.timetable
    for sort, quarters in (
        ("doubtful", table.doubtful), ("fixed", table.named), ("open", table.window),
        ("ongoing", table.ongoing), ("on_demand", table.on_demand),
    ):  # fmt: skip
        if quarters:
            return sort
    return "unplanned"


def standings_of(rows: Rows, day: date | None, language: Language) -> list[Standing]:
    """How the actions stand on a day, where reports tell; which ones, where that is not well."""
    found: dict[ProgressStatus, list[Row]] = {}
    for row in rows:
        report = report_on(row, day)
        if report is not None and report.status is not None:
            found.setdefault(report.status, []).append(row)
    return [
        Standing(
            str(len(found[status])),
            name.in_language(language),
            found[status] if status in _NOT_WELL else [],
        )
        for status, name in STANDINGS.items()
        if status in found
    ]


def evaluations_of(request: ExportRequest, rows: Rows, words: Mapping[str, str]) -> list[Told]:
    """What is evaluated and when, in order of time."""
    told = []
    for moment in request.plan.evaluation_moments if not request.selection else ():
        kind = f"{words['evaluation_of_plan']} ({moment.kind})" if moment.kind else None
        when = quarter_words(moment.when) if moment.when else ""
        first = moment.when.start if moment.when else date.max
        told.append((first, Told(when, kind or words["evaluation_of_plan"])))
    told += [_phase_told(row, PhaseKind.EVALUATE, request.language) for row in rows.evaluated()]
    return _in_order(told)


def decisions_of(request: ExportRequest, rows: Rows, words: Mapping[str, str]) -> list[Told]:
    """What is decided and when: decisions of the plan, and actions that hold one."""
    told = [
        (
            one.date or date.max,
            Told(_day(one.date, request.language), decision_words(one, request, words)),
        )
        for one in request.plan.decisions
        if concerns(one, rows, request)
    ]
    adopting = rows.of_kind(PhaseKind.ADOPT)
    told += [_phase_told(row, PhaseKind.ADOPT, request.language) for row in adopting]
    return _in_order(told)


def _phase_told(row: Row, kind: PhaseKind, language: Language) -> tuple[date, Told]:
    """When a phase of an action falls, and its first day."""
    quarters = row.quarters_of(kind)
    first = quarters[0].start if quarters else date.max
    return first, Told(quarters_words(quarters, language), row=row)


def _in_order(told: list[tuple[date, Told]]) -> list[Told]:
    return [one for _, one in sorted(told, key=lambda pair: pair[0])]


def concerns(decision: Decision, rows: Rows, request: ExportRequest) -> bool:
    """Whether a decision of the plan belongs to what is asked for: all of them do to the whole."""
    found = (request.plan.rows.resolve(text) for text in decision.actions)
    return not request.selection or any(one in rows for one in found)


def decision_words(decision: Decision, request: ExportRequest, words: Mapping[str, str]) -> str:
    """A decision in words: who, what, about what, and how far it is."""
    found = (request.plan.rows.resolve(text) for text in decision.actions)
    names = [title_line(one, request.language) for one in found if isinstance(one, Row)]
    about = decision.subject or ", ".join(names) or words["whole_plan"]
    kind = decision.kind or ""
    # "het plan vaststellen", but "vaststelling: het plan".
    what = f"{about} {kind}" if kind.endswith("en") else ": ".join(_texts(kind, about))
    who = ": ".join(_texts(decision.body, what))
    return f"{who} ({decision.status})" if decision.status else who


def adoption_of(request: ExportRequest, words: Mapping[str, str]) -> list[Told]:
    """Which body adopts which part of the plan."""
    return [
        Told(
            _day(one.date, request.language),
            ": ".join(_texts(one.part or words["whole_plan"], one.body)),
        )
        for one in request.plan.adoption
    ]


def reporting_of(request: ExportRequest) -> list[Told]:
    """Who is told how the plan fares."""
    return [
        Told(
            " ".join(_texts(one.rhythm, f"({one.quarter.value})" if one.quarter else None)),
            ", ".join(_texts(one.to, one.form)),
        )
        for one in request.plan.reporting
    ]


def _day(day: date | None, language: Language) -> str:
    return human_date(day, language) if day else ""


def _texts(*texts: str | None) -> list[str]:
    return [text for text in texts if text]
