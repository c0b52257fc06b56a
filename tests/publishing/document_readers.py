"""Documents read back: Word by its own zip and XML, pages by a parser of HTML, Markdown by hand."""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

__all__ = [
    "Page",
    "markdown_plain",
    "markdown_tables",
    "page_of",
    "word_paragraphs",
    "word_parts",
    "word_tables",
]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Cells = list[list[str]]


def word_parts(content: bytes) -> dict[str, ET.Element]:
    """The parts of a Word document that are XML, by name."""
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {
            name: _element(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


@lru_cache(maxsize=64)
def _element(xml: bytes) -> ET.Element:
    """What XML says; styles and themes are the same in one document after another."""
    return ET.fromstring(xml)


def word_paragraphs(content: bytes) -> list[str]:
    """The text of every paragraph: headers, the body, footers."""
    parts = word_parts(content)
    names = [name for name in sorted(parts) if re.match(r"word/(header|footer)\d*\.xml", name)]
    bodies = [parts[name] for name in ("word/document.xml", *names)]
    return [_text(paragraph) for body in bodies for paragraph in body.iter(f"{W}p")]


def word_tables(content: bytes) -> list[Cells]:
    """The cells of every table; one that is merged with the cell above has its text."""
    tables = []
    for table in word_parts(content)["word/document.xml"].iter(f"{W}tbl"):
        rows: Cells = []
        for row in table.iter(f"{W}tr"):
            cells = []
            for at, cell in enumerate(row.iter(f"{W}tc")):
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                if merged is not None and merged.get(f"{W}val") != "restart":
                    cells.append(rows[-1][at])
                else:
                    cells.append("\n".join(_text(one) for one in cell.iter(f"{W}p")))
            rows.append(cells)
        tables.append(rows)
    return tables


def _text(paragraph: ET.Element) -> str:
    pieces = []
    for one in paragraph.iter():
        if one.tag == f"{W}t":
            pieces.append(one.text or "")
        elif one.tag == f"{W}br":
            pieces.append("\n")
    return "".join(pieces)


class Page(HTMLParser):
    """What a page says: its text, its tables and what it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.tables: list[Cells] = []
        self._pieces: list[str] = []
        self._silent = ""
        self._spans: dict[int, tuple[int, str]] = {}
        self._cell: list[str] | None = None

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if tag in ("style", "script"):
            self._silent = tag
        elif tag == "table":
            self.tables.append([])
            self._left, self._above = 0, ""
        elif tag == "tr":
            self.tables[-1].append([])
            if self._left:
                self._left -= 1
                self.tables[-1][-1].append(self._above)
        elif tag in ("td", "th"):
            self._cell = []
            self._span = int(attributes.get("rowspan") or 1)
        elif tag == "br":
            self.handle_data("\n")
        elif tag in ("p", "li", "h1", "h2", "h3", "h4"):
            self._pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        elif tag in ("td", "th") and self._cell is not None:
            text = "".join(self._cell)
            if self._span > 1:
                self._left, self._above = self._span - 1, text
            self.tables[-1][-1].append(text)
            self._cell = None
            self._pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        self._pieces.append(data)
        if self._cell is not None:
            self._cell.append(data)


def page_of(page: str) -> Page:
    """A page, read."""
    reader = Page()
    reader.feed(page)
    reader.close()
    return reader


def markdown_plain(text: str) -> str:
    """Markdown without its own signs: what is escaped is text."""
    without = re.sub(r"(?<!\\)\*\*|(?<!\\)\*|<br>", lambda m: "\n" if m[0] == "<br>" else "", text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", without)


def markdown_tables(text: str) -> list[Cells]:
    """The cells of every table."""
    tables: list[Cells] = []
    before = ""
    for line in text.split("\n"):
        if line.startswith("| "):
            if not before.startswith("| "):
                tables.append([])
            cells = re.split(r"(?<!\\) \| ", line.removeprefix("| ").removesuffix(" |"))
            if set("".join(cells)) != {"-"}:
                tables[-1].append([markdown_plain(cell) for cell in cells])
        before = line
    return tables
