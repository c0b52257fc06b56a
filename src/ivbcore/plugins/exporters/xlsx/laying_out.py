"""Laying out: rows of values under headings, the same way on every sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from ivbcore.contracts import Texts
from ivbcore.plugins.exporters.xlsx.book import Sheet, Value

__all__ = ["Column", "Line", "lay_out", "lines_of"]

_NOTHING = Texts("Hier valt niets te melden.", "There is nothing to tell here.")
# Letters are narrower than the digit in which columns are measured.
_ROOM = 1.1
_MIDDLE = {"center", "count", "days"}


@frozen
class Column:
    """A column: its heading, its width in characters, how its cells look.

    Dutch: kolom
    """

    title: str
    width: float
    style: str = "cell"

    @property
    def heading(self) -> str:
        """How its heading looks: over what stands in the middle, in the middle."""
        return "heading center" if _MIDDLE & set(self.style.split()) else "heading"


@frozen
class Line:
    """The values of one row, and a style over all of it.

    Dutch: regel
    `styles` change single cells, by column.
    """

    values: Sequence[Value]
    style: str = ""
    styles: dict[int, str] = field(factory=dict)


def lay_out(
    sheet: Sheet,
    columns: Sequence[Column],
    lines: Iterable[Line],
    *,
    intro: str = "",
    table: str | None = None,
    stay: int = 1,
    printed: int | None = None,
) -> tuple[int, int]:
    """Write headings and rows; the first and the last row of values, counted from 0.

    With `intro` a sentence stands above the headings. `stay` columns stay in sight, `printed`
    columns go on paper, all of them when it is left out.
    """
    widths = [column.width for column in columns]
    rooms = [_ROOM * width for width in widths]
    sheet.widths(*widths)
    if intro:
        sheet.put(0, 0, intro, "plain")
    heading = 1 if intro else 0
    # Below the words is room for the button of the filter.
    sheet.height(heading, 1 + max(lines_of(one.title, one.width - 1) for one in columns))
    row = heading
    for row, line in enumerate(lines, heading + 1):
        sheet.height(row, max(map(lines_of, line.values, rooms), default=1))
        for place, (column, value) in enumerate(zip(columns, line.values, strict=True)):
            own = line.styles.get(place)
            style = column.style if own is None else f"{column.style} {own}"
            sheet.put(row, place, value, f"{style} {line.style}" if line.style else style)
    if row == heading:
        sheet.put(heading + 1, 0, _NOTHING.in_language(sheet.book.language), "plain")
    sheet.table(heading, row, [(one.title, one.heading) for one in columns], table)
    sheet.view(heading, stay, max(row, heading + 1), printed or len(columns))
    return heading + 1, row


def lines_of(value: Value, width: float) -> int:
    """How many lines a value takes in a column of this width, broken between words."""
    if not isinstance(value, str) or (len(value) <= width and "\n" not in value):
        return 1
    count = 0
    for paragraph in value.split("\n"):
        count += 1
        room = width
        for word in paragraph.split(" "):
            length = len(word)
            if length > room and room < width:
                count += 1
                room = width
            # A word that is longer than the column is broken.
            count += int(max(0, length - 1) // width)
            room -= length % width + 1
    return count
