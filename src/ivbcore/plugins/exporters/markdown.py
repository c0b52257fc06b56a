"""Markdown: the plan's tables, objectives and agenda, for wikis and other systems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ivbcore.contracts import (
    COLUMNS,
    Agenda,
    Artifact,
    Decision,
    Exporter,
    ExportRequest,
    Indicator,
    Language,
    Measurement,
    Priority,
    Row,
    Rows,
    Status,
    Texts,
    agenda_of,
    cells_of,
    harmless,
    hookimpl,
    human_date,
    markdown_table,
    markdown_text,
    quarter_words,
    timing_words,
    title_line,
)

__all__ = ["EXPORTER"]

_PLAN = Texts("Veiligheidsplan", "Safety plan")
_MUNICIPALITY = Texts("Gemeente: {names}", "Municipality: {names}")
_PERIOD = Texts("Looptijd: {first} t/m {last}", "Period: {first} to {last}")
_ONLY = Texts("Alleen: {names}", "Only: {names}")
_OBJECTIVES = Texts("Doelstellingen", "Objectives")
_MEASURES = Texts("Maatregelen", "Measures")
_NO_NAME = Texts("Zonder naam", "Without a name")
_AGENDA = Texts("Agenda per kwartaal", "Agenda per quarter")
_ONGOING = Texts("Doorlopend, de hele looptijd", "Ongoing, the whole period")
_ON_DEMAND = Texts("Op afroep", "On demand")
_UNDATED = Texts("Zonder datum", "Without a date")
_NOT_SURE = Texts("Onder voorbehoud", "Provisional")
_NO_ACTIONS = Texts("Er zijn geen maatregelen.", "There are no actions.")
_NOTHING = Texts("Niets in het bijzonder.", "Nothing in particular.")
_READ_AS = Texts("waarschijnlijk {times}", "probably {times}")
_HEADS = (
    ("starts", Texts("Begint", "Starts")),
    ("runs", Texts("Loopt", "Runs")),
    ("evaluated", Texts("Evaluatie", "Evaluation")),
    ("decided", Texts("Vaststelling", "Adoption")),
    ("ends", Texts("Eindigt", "Ends")),
    ("perhaps", Texts("Misschien, het kwartaal volgt", "Perhaps, the quarter follows")),
    ("doubtful", Texts("Niet zeker", "In doubt")),
)
_EXPIRES = Texts("Loopt af", "Expires")
_EXPIRES_ON = Texts("{name} ({day})", "{name} ({day})")
_DECISION = Texts("Besluit", "Decision")
_EVALUATION = Texts("Evaluatie van het plan", "Evaluation of the plan")
_BASELINE = Texts("nulmeting {value}", "baseline {value}")
_TARGET = Texts("streefwaarde {value}", "target {value}")
_MEASURED = Texts("laatste meting {value}", "last measurement {value}")


def _export(request: ExportRequest) -> Artifact:
    blocks = [*_head(request), *_priorities(request), *_agenda(request), *_lists(request)]
    text = "\n\n".join(blocks) + "\n"
    return Artifact("plan.md", "text/markdown; charset=utf-8", text.encode())


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {markdown_text(text)}"


def _bullets(texts: Iterable[str]) -> str:
    return "\n".join(f"- {markdown_text(one)}" for one in texts)


def _head(request: ExportRequest) -> Iterator[str]:
    plan = request.plan
    yield _heading(1, harmless(plan.title).strip() or request.say(_PLAN))
    told = []
    own = [plan.municipality] if plan.municipality is not None else []
    if names := ", ".join(one.name for one in (*own, *plan.municipalities) if one.name):
        told.append(request.say(_MUNICIPALITY).format(names=names))
    if plan.period is not None:
        first, last = quarter_words(plan.period.first), quarter_words(plan.period.last)
        told.append(request.say(_PERIOD).format(first=first, last=last))
    if asked := request.selection.told(plan):
        told.append(request.say(_ONLY).format(names=", ".join(asked)))
    if told:
        yield _bullets(told)
    if not request.rows:
        yield markdown_text(request.say(_NO_ACTIONS))


def _priorities(request: ExportRequest) -> Iterator[str]:
    """Each priority with its objectives and the table in the plan's own columns."""
    rows_of: dict[int, list[Row]] = {}
    for row in request.rows:
        rows_of.setdefault(row.place[0], []).append(row)
    for index, priority in enumerate(request.plan.priorities):
        rows = rows_of.get(index, [])
        if not rows and request.selection:
            continue
        name = harmless(priority.name).strip() or request.say(_NO_NAME)
        yield _heading(2, name if priority.number is None else f"{priority.number}. {name}")
        if priority.objectives:
            yield _heading(3, request.say(_OBJECTIVES))
            yield "\n".join(_objectives(priority, request))
        if rows:
            yield _heading(3, request.say(_MEASURES))
            headings = [request.say(one) for one in COLUMNS]
            yield "\n".join(markdown_table(headings, map(_cells, rows)))


def _cells(row: Row) -> Iterator[str]:
    """The five cells; the short name of the action before its measure, where it has one."""
    item, measure, *others = cells_of(row).texts
    yield item
    title = (row.action.title or "").strip()
    yield f"{title}: {measure}" if title and title != measure.strip() else measure
    yield from others


def _objectives(priority: Priority, request: ExportRequest) -> Iterator[str]:
    for objective in priority.objectives:
        yield f"- {markdown_text(objective.text)}"
        for indicator in objective.indicators:
            yield f"  - {markdown_text(_indicator(indicator, request))}"


def _indicator(indicator: Indicator, request: ExportRequest) -> str:
    latest = indicator.measurements[-1] if indicator.measurements else None
    measured = ((_BASELINE, indicator.baseline), (_MEASURED, latest), (_TARGET, indicator.target))
    figures = [
        request.say(texts).format(value=_value(one, indicator, request.language))
        for texts, one in measured
        if one is not None and one.value is not None
    ]
    return f"{indicator.name}: {', '.join(figures)}" if figures else indicator.name


def _value(one: Measurement, indicator: Indicator, language: Language) -> str:
    value = f"{one.value:f}"
    value = value.replace(".", ",") if language == "nl" else value
    unit = f" {indicator.unit}" if indicator.unit not in (None, "aantal") else ""
    return f"{value}{unit} ({one.year})" if one.year is not None else f"{value}{unit}"


def _agenda(request: ExportRequest) -> Iterator[str]:
    """What each quarter brings; what runs all the time stands in a list of its own."""
    period = request.plan.period
    if period is None or not request.rows:
        return
    yield _heading(2, request.say(_AGENDA))
    rows = request.rows.where(lambda row: not _only_ongoing(row))
    for quarter in period:
        if request.selection.quarter not in (None, quarter):
            continue
        yield _heading(3, quarter_words(quarter))
        told = list(_quarter(agenda_of(request.plan, quarter, rows), request))
        yield "\n".join(told) or markdown_text(request.say(_NOTHING))


def _only_ongoing(row: Row) -> bool:
    """Whether it goes on from the first quarter of the plan to the last, and nothing else."""
    table = row.timetable
    return table.ongoing == table.period.quarters and len(table.phases) == 1


def _quarter(agenda: Agenda, request: ExportRequest) -> Iterator[str]:
    def line(title: Texts, texts: Iterable[str]) -> Iterator[str]:
        if told := "; ".join(texts):
            yield f"- **{markdown_text(request.say(title))}:** {markdown_text(told)}"

    for name, title in _HEADS:
        rows: Rows = getattr(agenda, name)
        yield from line(title, (title_line(row, request.language) for row in rows))
    first, last = agenda.quarter.start, agenda.quarter.end
    expiring = (
        (row, row.action.valid_until)
        for row in request.rows
        if row.action.valid_until is not None and first <= row.action.valid_until <= last
    )
    yield from line(
        _EXPIRES,
        (
            request.say(_EXPIRES_ON).format(
                name=title_line(row, request.language), day=human_date(day, request.language)
            )
            for row, day in expiring
        ),
    )
    if request.selection.partner or request.selection.holder:
        return
    yield from line(_DECISION, (_decision(one, request.language) for one in agenda.decisions))
    kinds = [one.kind or "" for one in agenda.evaluations]
    if kinds:
        told = ", ".join(filter(None, kinds))
        name = markdown_text(request.say(_EVALUATION))
        yield f"- **{name}**" + (f": {markdown_text(told)}" if told else "")


def _decision(decision: Decision, language: Language) -> str:
    about = decision.subject or decision.kind
    day = human_date(decision.date, language) if decision.date is not None else None
    return ", ".join(one for one in (decision.body, about, day) if one)


def _lists(request: ExportRequest) -> Iterator[str]:
    """What no quarter can tell: ongoing work, on demand, without a date, not read for certain."""
    rows = request.rows
    kept = (
        (_ONGOING, rows.where(_only_ongoing)),
        (_ON_DEMAND, rows.on_demand()),
        (_UNDATED, rows.where(lambda row: not row.timetable.possible)),
        (_NOT_SURE, rows.where(lambda row: row.status in (Status.AMBIGUOUS, Status.PARTIAL))),
    )
    for title, found in kept:
        if found:
            yield _heading(2, request.say(title))
            yield _bullets(_listed(row, request) for row in found)


def _listed(row: Row, request: ExportRequest) -> str:
    name = title_line(row, request.language)
    planning = " ".join(row.action.planning.text.split())
    told = f"{name}: {planning}" if planning else name
    if row.status is Status.AMBIGUOUS and row.timetable.possible:
        times = timing_words(row, request.language)
        told += f" ({request.say(_READ_AS).format(times=times)})"
    return told


EXPORTER = Exporter(
    "md",
    Texts(
        "het plan als tekst met tabellen, doelstellingen en agenda (Markdown)",
        "the plan as text with tables, objectives and agenda (Markdown)",
    ),
    _export,
    selects=True,
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of Markdown."""
    return (EXPORTER,)
