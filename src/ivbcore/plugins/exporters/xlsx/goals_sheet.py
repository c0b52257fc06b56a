"""The sheet of objectives: what each priority is to bring about, and the figures that tell."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ivbcore.contracts import (
    DesiredDevelopment,
    ExportRequest,
    Indicator,
    IndicatorKind,
    Measurement,
    Priority,
    Texts,
)
from ivbcore.plugins.exporters.xlsx.book import Book, Value
from ivbcore.plugins.exporters.xlsx.laying_out import Column, Line, lay_out
from ivbcore.plugins.exporters.xlsx.words import SHEETS, priority_words

__all__ = ["add"]

_COLUMNS = (
    (Texts("Prioriteit", "Priority"), 24),
    (Texts("Doelstelling", "Objective"), 50),
    (Texts("Indicator", "Indicator"), 30),
    (Texts("Soort", "Kind"), 11),
    (Texts("Eenheid", "Unit"), 10),
    (Texts("Gewenst", "Wanted"), 12),
    (Texts("Nulmeting", "Baseline"), 11),
    (Texts("Jaar nulmeting", "Year of baseline"), 10),
    (Texts("Laatste meting", "Last measurement"), 13),
    (Texts("Jaar meting", "Year of measurement"), 13),
    (Texts("Streefwaarde", "Target"), 13),
    (Texts("Jaar streefwaarde", "Year of target"), 13),
    (Texts("Bron", "Source"), 22),
    (Texts("Meetfrequentie", "How often measured"), 16),
)
_FIGURES = range(6, 12)
_KINDS = {
    IndicatorKind.EFFECT: Texts("effect", "effect"),
    IndicatorKind.PERFORMANCE: Texts("prestatie", "performance"),
    IndicatorKind.STATUTORY: Texts("wettelijk", "statutory"),
}
_WANTED = {
    DesiredDevelopment.RISE: Texts("stijgen", "rise"),
    DesiredDevelopment.FALL: Texts("dalen", "fall"),
    DesiredDevelopment.STAY: Texts("gelijk blijven", "stay"),
}


def add(book: Book, request: ExportRequest) -> None:
    """Add the sheet: one row for each indicator, and for each objective that has none."""
    columns = [
        Column(request.say(title), width, "cell center" if place in _FIGURES else "cell")
        for place, (title, width) in enumerate(_COLUMNS)
    ]
    lines = list(_lines(request))
    if not any(any(line.values[2:]) for line in lines):
        # No indicator anywhere: their column stays, empty, for it is what the plan lacks.
        columns, lines = columns[:3], [evolve(line, values=line.values[:3]) for line in lines]
    name = request.say(SHEETS["goals"])
    lay_out(book.sheet(name), columns, lines, table=name, stay=2)


def _lines(request: ExportRequest) -> Iterator[Line]:
    asked = {row.place[0] for row in request.rows}
    for number, priority in enumerate(request.plan.priorities):
        if request.selection and number not in asked:
            continue
        for place, values in enumerate(_of_priority(priority, request)):
            yield Line(values, "" if place else "group", {0: "repeated"} if place else {})


def _of_priority(priority: Priority, request: ExportRequest) -> Iterator[list[Value]]:
    name = priority_words(priority)
    for objective in priority.objectives:
        if not objective.indicators:
            yield [name, objective.text, *[None] * (len(_COLUMNS) - 2)]
        for indicator in objective.indicators:
            yield [name, objective.text, *_of_indicator(indicator, request)]


def _of_indicator(indicator: Indicator, request: ExportRequest) -> list[Value]:
    say = request.say
    # The last in time; among those of one year the last in the list.
    latest = max(
        indicator.measurements,
        key=lambda one: one.year or (one.date.year if one.date is not None else 0),
        default=None,
    )
    return [
        indicator.name,
        say(_KINDS[indicator.kind]) if indicator.kind is not None else None,
        indicator.unit,
        say(_WANTED[indicator.desired]) if indicator.desired is not None else None,
        *_measured(indicator.baseline),
        *_measured(latest),
        *_measured(indicator.target),
        indicator.source,
        indicator.rhythm,
    ]


def _measured(one: Measurement | None) -> tuple[Value, Value]:
    if one is None:
        return None, None
    return one.value, one.year or (one.date.year if one.date is not None else None)
