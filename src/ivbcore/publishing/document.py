"""A document described once: what it says, apart from the form in which it is written.

Texts are plain. What they hold is data, whatever it looks like: each form escapes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field

from ivbcore.values.language import Language
from ivbcore.values.records import frozen

__all__ = [
    "Blank",
    "Block",
    "Bullets",
    "Cell",
    "Document",
    "Heading",
    "PageBreak",
    "Paragraph",
    "Table",
]


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts)


def _shares(shares: Iterable[float]) -> tuple[float, ...]:
    return tuple(shares)


def _rows(rows: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(row) for row in rows)


@frozen
class Heading:
    """A heading: level 1 under the title of the document, then 2 and 3.

    Dutch: kop
    """

    text: str
    level: int = 1


@frozen
class Paragraph:
    """A paragraph; `label` stands before it, in bold.

    Dutch: alinea
    """

    text: str
    label: str = ""


@frozen
class Bullets:
    """A list of short texts.

    Dutch: opsomming
    """

    items: tuple[str, ...] = field(converter=_texts)


@frozen
class Blank:
    """A place to fill in by hand, because the plan does not say it.

    Dutch: invulplek
    `label` tells what belongs there.
    """

    label: str


Cell = str | Blank
"""What stands in a cell: a text or a place to fill in.

A line end begins a new line; the first of several lines is a title, in bold.
"""


@frozen
class Table:
    """A table with one row of headings.

    Dutch: tabel
    `caption` is its name for who does not see it, and is shown when `shown`. `widths` are the
    shares of the columns. The first cell of a row names the row. With `grouped`, rows that follow
    on each other with the same first cell share that cell.
    """

    caption: str
    headings: tuple[str, ...] = field(converter=_texts)
    rows: tuple[tuple[Cell, ...], ...] = field(converter=_rows)
    widths: tuple[float, ...] = field(converter=_shares)
    shown: bool = False
    grouped: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse rows that do not fit the headings."""
        for one in (*self.rows, self.widths):
            if len(one) != len(self.headings):
                raise ValueError(f"{len(self.headings)} columns, but a row of {len(one)}: {one!r}")

    def spans(self) -> tuple[int, ...]:
        """For each row over how many rows its first cell reaches; 0 where one above reaches it."""
        if not self.grouped:
            return (1,) * len(self.rows)
        spans = [0] * len(self.rows)
        first = 0
        for index, row in enumerate(self.rows):
            if index == 0 or row[0] != self.rows[first][0]:
                first = index
            spans[first] += 1
        return tuple(spans)


@frozen
class PageBreak:
    """What follows begins on a new page.

    Dutch: nieuwe bladzijde
    """


Block = Heading | Paragraph | Bullets | Blank | Table | PageBreak


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


@frozen
class Document:
    """A document: a title, and blocks in order.

    Dutch: document
    `marking` (VERTROUWELIJK) stands on every page. `compact` sets it smaller, for what has to fit
    on one sheet; `wide` turns the paper, for tables of many columns. `day` is the day that it is
    about, and `author` who gives it out.
    """

    title: str
    blocks: tuple[Block, ...] = field(converter=_blocks)
    subtitle: str = ""
    language: Language = "nl"
    marking: str = ""
    compact: bool = False
    wide: bool = False
    author: str = ""
    day: date | None = None
