"""The sheet of measures: the five columns of the plan, and behind them what else is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ivbcore.contracts import (
    COLUMNS,
    STANDINGS,
    STATUS_NAMES,
    ExportRequest,
    Row,
    Texts,
    cells_of,
    report_on,
    timing_words,
)
from ivbcore.plugins.exporters.xlsx.book import Book, Value
from ivbcore.plugins.exporters.xlsx.laying_out import Column, Line, lay_out
from ivbcore.plugins.exporters.xlsx.words import SHEETS, priority_words, sortable

__all__ = ["add"]

_WIDTHS = (24, 56, 19, 32, 26)
_MORE = (
    (Texts("Prioriteit", "Priority"), 20),
    (Texts("Titel", "Title"), 28),
    (Texts("Eerste kwartaal", "First quarter"), 11),
    (Texts("Laatste kwartaal", "Last quarter"), 11),
    (Texts("Wanneer", "When"), 36),
    (Texts("Planning gelezen", "Planning read"), 13),
)
# Behind the rest, and only where the plan tells any of it.
_PROGRESS = (
    (Texts("Stand", "Progress"), 13),
    (Texts("Stand op", "Progress on"), 13),
    (Texts("Resultaat", "Result"), 36),
)
_VALID = (Texts("Geldig tot en met", "Valid until"), 13)


def add(book: Book, request: ExportRequest) -> None:
    """Add the sheet. On paper go the five columns and the priority."""
    say, rows = request.say, request.rows
    columns = [Column(say(title), width) for title, width in zip(COLUMNS, _WIDTHS, strict=True)] + [
        Column(say(title), width) for title, width in _MORE
    ]
    further: list[Callable[[Row], list[Value]]] = []
    if any(row.action.progress for row in rows):
        columns += [Column(say(title), width) for title, width in _PROGRESS]
        further.append(lambda row: _progress(row, request))
    if any(row.action.valid_until for row in rows):
        columns.append(Column(say(_VALID[0]), _VALID[1]))
        further.append(lambda row: [row.action.valid_until])

    def lines() -> Iterator[Line]:
        for row in rows:
            values = [*cells_of(row).texts, *_known(row, request)]
            for more in further:
                values += more(row)
            yield Line(values)

    name = say(SHEETS["plan"])
    lay_out(book.sheet(name), columns, lines(), table=name, printed=len(COLUMNS) + 1)


def _known(row: Row, request: ExportRequest) -> list[Value]:
    quarters = row.timetable.possible
    return [
        priority_words(row.priority),
        row.action.title,
        sortable(quarters[0]) if quarters else None,
        sortable(quarters[-1]) if quarters else None,
        timing_words(row, request.language),
        request.say(STATUS_NAMES[row.status]),
    ]


def _progress(row: Row, request: ExportRequest) -> list[Value]:
    """The last that is told of how it fares, on the day from which is looked."""
    latest = report_on(row, request.as_of)
    if latest is None:
        return [None, None, None]
    status = request.say(STANDINGS[latest.status]) if latest.status is not None else None
    return [status, latest.date, latest.result]
