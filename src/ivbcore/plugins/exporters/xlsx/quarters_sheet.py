"""The sheet of quarters: every action a row, every quarter a column, and a sign where they meet."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import ExportRequest, Texts
from ivbcore.plugins.exporters.xlsx.book import Book, Value
from ivbcore.plugins.exporters.xlsx.laying_out import Column, Line, lay_out
from ivbcore.plugins.exporters.xlsx.marks import MARKS, marks_of
from ivbcore.plugins.exporters.xlsx.words import SHEETS, priority_words, sortable

__all__ = ["add"]

_FIRST = (
    (Texts("Prioriteit", "Priority"), 22),
    (Texts("Item/actiepunt", "Item"), 26),
    (Texts("Maatregel", "Measure"), 36),
)
_PLANNING = Texts("Planning", "Planning")


def add(book: Book, request: ExportRequest) -> None:
    """Add the sheet. What has no quarter has its planning in the last column."""
    say = request.say
    quarters = request.plan.period.quarters if request.plan.period is not None else ()
    columns = [Column(say(title), width) for title, width in _FIRST]
    columns += [Column(sortable(quarter), 6.5, "cell center") for quarter in quarters]
    columns.append(Column(say(_PLANNING), 36))

    def lines() -> Iterator[Line]:
        before = None
        for row in request.rows:
            marks = marks_of(row, request.language)
            values: list[Value] = [priority_words(row.priority), row.item.name, row.label]
            styles = {}
            for place, quarter in enumerate(quarters, len(values)):
                sign, style = marks.get(quarter, ("", ""))
                values.append(sign or None)
                if style:
                    styles[place] = style
            values.append(row.action.planning.text)
            border = ""
            if before is None or row.priority is not before.priority:
                border = "group"
            elif row.item is not before.item:
                border, styles[0] = "item", "repeated"
            else:
                styles[0] = styles[1] = "repeated"
            before = row
            yield Line(values, border, styles)

    legend = "   ".join(f"{say(mark.sign)} = {say(mark.word)}" for mark in MARKS)
    name = say(SHEETS["quarters"])
    lay_out(book.sheet(name), columns, lines(), intro=legend, table=name, stay=3)
