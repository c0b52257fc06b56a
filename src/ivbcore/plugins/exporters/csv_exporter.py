"""CSV: the table of measures with one action a line, for Excel and other programs."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    COLUMNS,
    STATUS_NAMES,
    Artifact,
    Exporter,
    ExportOption,
    ExportRequest,
    Row,
    Texts,
    cells_of,
    harmless,
    hookimpl,
    quarter_words,
    report_on,
    standing_words,
)

__all__ = ["EXPORTER"]

_SEPARATORS = {"puntkomma": ";", "komma": ",", "tab": "\t"}
_PRIORITY = Texts("Prioriteit", "Priority")
_TITLE = Texts("Titel", "Title")
_FIRST = Texts("Eerste kwartaal", "First quarter")
_LAST = Texts("Laatste kwartaal", "Last quarter")
_STATUS = Texts("Planning gelezen", "Planning read")
_STANDING = Texts("Stand", "State")
# What makes a spreadsheet take a text for a formula.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def _export(request: ExportRequest) -> Artifact:
    # Imported on use: most commands write no tables.
    import csv
    from io import StringIO

    sheet = StringIO()
    separator = _SEPARATORS[request.options.get("scheiding") or "puntkomma"]
    # Everything in quotes: whoever opens the file with another separator gets no other cells.
    writer = csv.writer(sheet, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    headings = (_PRIORITY, COLUMNS[0], _TITLE, *COLUMNS[1:], _FIRST, _LAST, _STATUS, _STANDING)
    writer.writerow([request.say(one) for one in headings])
    for row in request.rows:
        writer.writerow([_cell(text) for text in _texts(row, request)])
    # With the mark that tells Excel that it is UTF-8.
    content = sheet.getvalue().encode("utf-8-sig")
    return Artifact("maatregelen.csv", "text/csv; charset=utf-8", content)


def _texts(row: Row, request: ExportRequest) -> Iterator[str]:
    item, *others = cells_of(row).texts
    yield row.priority.name
    yield item
    yield row.action.title or ""
    yield from others
    possible = row.timetable.possible
    yield quarter_words(possible[0]) if possible else ""
    yield quarter_words(possible[-1]) if possible else ""
    yield request.say(STATUS_NAMES[row.status])
    report = report_on(row, request.as_of)
    known = report is not None and report.status is not None
    yield standing_words(row, request.as_of, request.language) if known else ""


def _cell(text: str) -> str:
    """A text as a cell that is a text: what looks like a formula gets an apostrophe in front."""
    plain = harmless(text).strip()
    alone = plain in ("-", "+", "=", "@")
    return f"'{plain}" if plain.startswith(_STARTS) and not alone else plain


EXPORTER = Exporter(
    "csv",
    Texts(
        "de tabel met maatregelen, een regel per maatregel (Excel)",
        "the table of measures, one line for each action (Excel)",
    ),
    _export,
    selects=True,
    options=(
        ExportOption(
            "scheiding",
            Texts(
                "wat tussen de kolommen staat; Nederlandse Excel verwacht een puntkomma",
                "what stands between the columns; Dutch Excel expects a semicolon",
            ),
            choices=tuple(_SEPARATORS),
            default="puntkomma",
        ),
    ),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of tables."""
    return (EXPORTER,)
