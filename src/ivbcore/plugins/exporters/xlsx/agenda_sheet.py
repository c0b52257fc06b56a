"""The sheet of the agenda: quarter by quarter what starts, is evaluated, decided and finished."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ivbcore.contracts import (
    COLUMNS,
    Agenda,
    ExportRequest,
    Quarter,
    Row,
    Rows,
    Texts,
    agenda_of,
    cells_of,
)
from ivbcore.plugins.exporters.xlsx.book import Book, Value
from ivbcore.plugins.exporters.xlsx.laying_out import Column, Line, lay_out
from ivbcore.plugins.exporters.xlsx.words import SHEETS, priority_words, sortable

__all__ = ["add"]

_INTRO = Texts(
    "Wat er per kwartaal gebeurt. Wat alleen doorloopt of op afroep is, staat in het overzicht van "
    "de kwartalen. Onderaan staat waarvan geen kwartaal bekend is.",
    "What happens in each quarter. What merely goes on or is on call stands in the overview of "
    "quarters. At the end stands what has no known quarter.",
)
_COLUMNS = (
    (Texts("Kwartaal", "Quarter"), 11),
    (Texts("Wat", "What"), 17),
    (Texts("Onderwerp", "Subject"), 34),
    (COLUMNS[2], 19),
    (COLUMNS[3], 32),
    (COLUMNS[4], 28),
    (Texts("Van", "From"), 12),
    (Texts("Tot en met", "Until"), 12),
    (COLUMNS[0], 26),
    (Texts("Prioriteit", "Priority"), 24),
)
_PRINTED = 8
_NO_QUARTER = Texts("onbekend", "unknown")
_NO_TIME = Texts("geen kwartaal bekend", "no known quarter")
_DECISION = Texts("besluit", "decision")
_EVALUATION = Texts("evaluatie van het plan", "evaluation of the plan")
_HEADINGS = (
    ("starts", Texts("begint", "starts")),
    ("evaluated", Texts("evaluatie", "evaluation")),
    ("decided", Texts("vaststelling", "adoption")),
    ("ends", Texts("eindigt", "ends")),
    ("perhaps", Texts("misschien", "perhaps")),
    ("doubtful", Texts("niet zeker", "in doubt")),
)
_PLANNED = Texts("gepland", "planned")
_PLAN = Texts("het plan", "the plan")


def add(book: Book, request: ExportRequest) -> None:
    """Add the sheet; an action stands in a quarter once, with all that it does then."""
    columns = [Column(request.say(title), width) for title, width in _COLUMNS]
    name = request.say(SHEETS["agenda"])
    lines = _lines(request)
    lay_out(
        book.sheet(name),
        columns,
        lines,
        intro=request.say(_INTRO),
        table=name,
        stay=3,
        printed=_PRINTED,
    )


def _lines(request: ExportRequest) -> Iterator[Line]:
    plan, rows, say = request.plan, request.rows, request.say
    for quarter in plan.period.quarters if plan.period is not None else ():
        agenda = agenda_of(plan, quarter, rows)
        first = True
        for line in _quarter(agenda, request):
            yield Line(line, "group" if first else "")
            first = False
    for number, row in enumerate(row for row in rows if not row.timetable.possible):
        told = _row(row, say(_NO_QUARTER), say(_NO_TIME), None, None)
        yield Line(told, "" if number else "group")


def _quarter(agenda: Agenda, request: ExportRequest) -> Iterator[list[Value]]:
    say, quarter = request.say, sortable(agenda.quarter)
    if not request.selection:
        for one in agenda.decisions:
            what = " ".join(part for part in (say(_DECISION), one.body) if part)
            subject = ": ".join(part for part in (one.kind, one.subject) if part) or say(_PLAN)
            yield [quarter, what, subject, *[None] * 3, one.date, one.date, None, None]
        for moment in agenda.evaluations:
            subject = moment.kind or say(_PLAN)
            yield [quarter, say(_EVALUATION), subject, *[None] * 7]
    found: dict[Row, list[str]] = {}
    for heading, texts in _HEADINGS:
        some: Rows = getattr(agenda, heading)
        for row in some:
            found.setdefault(row, []).append(say(texts))
    for row in agenda.runs:
        if row not in found and agenda.quarter in row.timetable.named:
            found[row] = [say(_PLANNED)]
    for row, words in found.items():
        yield _row(row, quarter, ", ".join(words), *_days(row, agenda.quarter))


def _row(
    row: Row, quarter: str, what: str, first: dt.date | None, last: dt.date | None
) -> list[Value]:
    cells = cells_of(row).texts
    priority = priority_words(row.priority)
    return [quarter, what, row.label, *cells[2:], first, last, cells[0], priority]


def _days(row: Row, quarter: Quarter) -> tuple[dt.date | None, dt.date | None]:
    """The days in a quarter that the planning tells, where it tells days and not quarters."""
    told = [
        (one.first_day, one.last_day)
        for one in row.timetable.occurrences
        if one.first == quarter and one.first_day is not None and one.last_day is not None
        if (one.first_day, one.last_day) != (one.first.start, one.last.end)
    ]
    return min((pair[0] for pair in told), default=None), max(
        (pair[1] for pair in told), default=None
    )
