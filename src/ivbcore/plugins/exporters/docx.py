"""The implementation chapter, in the shape in which plans print it: for Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ivbcore.contracts import (
    COLUMNS,
    DOCUMENT_OPTIONS,
    MARKINGS,
    Artifact,
    Block,
    Bullets,
    DesiredDevelopment,
    Document,
    Exporter,
    ExportRequest,
    Heading,
    Indicator,
    Measurement,
    Paragraph,
    Priority,
    Table,
    Texts,
    cells_of,
    document_artifact,
    hookimpl,
    human_date,
    municipality_names,
    source_words,
)

if TYPE_CHECKING:
    from ivbcore.contracts import Row

__all__ = ["EXPORTER"]

_WORDS = {
    "chapter": Texts("Uitvoering", "Implementation"),
    "untitled": Texts("Integraal veiligheidsbeleid", "Safety plan"),
    "priority": Texts("Prioriteit {number}: {name}", "Priority {number}: {name}"),
    "objectives": Texts("Doelstellingen", "Objectives"),
    "indicators": Texts("Indicatoren", "Indicators"),
    "actions": Texts("Maatregelen", "Actions"),
    "caption": Texts("Maatregelen van {name}", "Actions of {name}"),
    "measured": Texts("Indicatoren van {name}", "Indicators of {name}"),
    "indicator": Texts("Indicator", "Indicator"),
    "baseline": Texts("Nulmeting", "Baseline"),
    "now": Texts("Laatste meting", "Last measured"),
    "target": Texts("Streefwaarde", "Target"),
    "desired": Texts("Gewenst", "Wanted"),
    "source": Texts("Bron", "Source"),
    "group": Texts("Doelgroep: {name}", "Target group: {name}"),
    "none": Texts("In deze editie staan geen maatregelen.", "This edition holds no actions."),
}
_DESIRED = {
    DesiredDevelopment.RISE: Texts("stijgen", "rise"),
    DesiredDevelopment.FALL: Texts("dalen", "fall"),
    DesiredDevelopment.STAY: Texts("gelijk blijven", "stay the same"),
}
_WIDTHS = (0.17, 0.34, 0.14, 0.21, 0.14)


class _Chapter:
    def __init__(self, request: ExportRequest) -> None:
        self.request = request
        self.language = request.language

    def say(self, word: str, **values: object) -> str:
        return self.request.say(_WORDS[word]).format(**values)

    def blocks(self) -> Iterator[Block]:
        request, plan = self.request, self.request.plan
        by_priority: dict[int, list[Row]] = {}
        for row in request.rows:
            by_priority.setdefault(row.place[0], []).append(row)
        for at, priority in enumerate(plan.priorities):
            rows = by_priority.get(at, [])
            if rows or not request.selection:
                yield from self._priority(priority, rows)
        if not by_priority:
            yield Paragraph(self.say("none"))
        level, day = request.edition.level, request.as_of
        yield Paragraph(source_words(plan, level, day, self.language))

    def _priority(self, priority: Priority, rows: Sequence[Row]) -> Iterator[Block]:
        name = priority.name
        numbered = priority.number is not None
        title = self.say("priority", number=priority.number, name=name) if numbered else name
        yield Heading(title)
        if priority.objectives:
            yield Heading(self.say("objectives"), 2)
            yield Bullets(one.text for one in priority.objectives)
        indicators = [one for objective in priority.objectives for one in objective.indicators]
        if indicators:
            yield Heading(self.say("indicators"), 2)
            yield self._indicators(name, indicators)
        if rows:
            yield Heading(self.say("actions"), 2)
            headings = [self.request.say(texts) for texts in COLUMNS]
            cells = [self._cells(row) for row in rows]
            yield Table(self.say("caption", name=name), headings, cells, _WIDTHS, grouped=True)

    def _cells(self, row: Row) -> tuple[str, ...]:
        item, *others = cells_of(row).texts
        if row.target_group:
            item = f"{item}\n{self.say('group', name=row.target_group)}"
        return (item, *others)

    def _indicators(self, name: str, indicators: Sequence[Indicator]) -> Table:
        words = ("indicator", "baseline", "now", "target", "desired", "source")
        rows = [
            (
                f"{one.name} ({one.unit})" if one.unit else one.name,
                self._value(one.baseline),
                self._value(one.measurements[-1] if one.measurements else None),
                self._value(one.target),
                self.request.say(_DESIRED[one.desired]) if one.desired else "",
                one.source or "",
            )
            for one in indicators
        ]
        headings = [self.say(word) for word in words]
        widths = (0.27, 0.14, 0.16, 0.16, 0.12, 0.15)
        return Table(self.say("measured", name=name), headings, rows, widths)

    def _value(self, measurement: Measurement | None) -> str:
        if measurement is None or measurement.value is None:
            return ""
        value = f"{measurement.value:f}"
        value = value.replace(".", ",") if self.language == "nl" else value
        if measurement.date is not None:
            return f"{value} ({human_date(measurement.date, self.language)})"
        return f"{value} ({measurement.year})" if measurement.year else value


def _export(request: ExportRequest) -> Artifact:
    chapter = _Chapter(request)
    plan = request.plan
    whose = municipality_names(plan, request.language)
    document = Document(
        plan.title or chapter.say("untitled"),
        tuple(chapter.blocks()),
        subtitle=", ".join(one for one in (chapter.say("chapter"), whose) if one),
        language=request.language,
        marking=request.say(MARKINGS[request.edition.level]),
        author=whose,
        wide=True,
        day=request.as_of,
    )
    return document_artifact(request, "uitvoering", document)


EXPORTER = Exporter(
    "docx",
    Texts(
        "het uitvoeringshoofdstuk met zijn tabellen, voor Word",
        "the implementation chapter with its tables, for Word",
    ),
    _export,
    extra="office",
    selects=True,
    options=DOCUMENT_OPTIONS,
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of the implementation chapter."""
    return (EXPORTER,)
