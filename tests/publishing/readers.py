"""What a person gets to read in the files of each kind, found by readers that are not ours."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

from tests.publishing.document_readers import markdown_plain, word_paragraphs
from tests.publishing.mermaid import chart_of

__all__ = ["READERS", "sheets_of", "visible_text"]


def _decoded(content: bytes) -> str:
    return content.decode("utf-8-sig")


def sheets_of(content: bytes) -> dict[str, list[list[Any]]]:
    """The cells of a workbook by sheet, row and column; an empty cell is an empty text."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


def _cells(content: bytes) -> str:
    sheets = sheets_of(content).values()
    return "\n".join(str(value) for rows in sheets for row in rows for value in row)


def _calendar(content: bytes) -> str:
    """Titles, explanations and categories of a calendar, and its name."""
    from icalendar import Calendar

    calendar = Calendar.from_ical(content)
    told = [str(calendar["x-wr-calname"]), str(calendar["x-wr-caldesc"])]
    for one in calendar.subcomponents:
        told += [str(one["summary"]), str(one["description"])]
        told += map(str, one["categories"].cats if "categories" in one else ())
    return "\n".join(told)


class _Page(HTMLParser):
    """The text of a page, without its style and script."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.unseen = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("style", "script"):
            self.unseen = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.unseen:
            self.unseen = ""

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.texts.append(data)


def _page(content: bytes) -> str:
    page = _Page()
    page.feed(content.decode("utf-8"))
    page.close()
    return "\n".join(text for text in page.texts if text.strip())


def _word(content: bytes) -> str:
    """The paragraphs of a Word document, its headers and footers too."""
    return "\n".join(word_paragraphs(content))


def _markdown(content: bytes) -> str:
    return markdown_plain(content.decode("utf-8"))


def _table(content: bytes) -> str:
    import csv
    from io import StringIO

    first = content.decode("utf-8-sig").partition("\r\n")[0]
    separator = next(one for one in ";,\t" if f'"{one}"' in first)
    text = StringIO(content.decode("utf-8-sig"), newline="")
    return "\n".join(cell for row in csv.reader(text, delimiter=separator) for cell in row)


def _chart(content: bytes) -> str:
    return chart_of(content.decode()).text


READERS: dict[str, Callable[[bytes], str]] = {
    "application/json": _decoded,
    "text/calendar": _calendar,
    "text/markdown": _markdown,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _word,
    "text/csv": _table,
    "text/vnd.mermaid": _chart,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _cells,
    "text/html": _page,
}
"""By media type, without its parameters: from the bytes of a file to the text in it."""


def visible_text(media_type: str, content: bytes) -> str:
    """The text in a file, as a reader of that kind of file gives it."""
    return READERS[media_type.partition(";")[0]](content)
