"""The door to xlsxwriter: a workbook in memory, whose bytes depend on what is put in and no more.

Every text is a text, whatever it looks like: never a formula, never a link.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ivbcore.contracts import Language, harmless, human_date

__all__ = ["Book", "Sheet", "Value"]

Value = str | int | Decimal | Fraction | dt.date | None
"""What can stand in a cell."""

_LONGEST = 32_000  # Excel takes 32,767 characters in a cell.
_LONGEST_HEADER = 110  # 255 for the whole line, and & counts double.
_DIGITS, _MOST = 15, 10.0**15  # What a number in a cell can hold.
_FIRST_DAY = dt.date(1900, 3, 1)  # Before that Excel counts a day that never was.
_CREATED = dt.date(2000, 1, 1)
_A4 = 9
_LINE_HEIGHT, _HIGHEST = 14.5, 400  # points; Excel takes 409.
# A cell that begins like this would become a formula when somebody edits it.
_LIKE_A_FORMULA = ("=", "+", "-", "@")

_LINE = "#C9CBD3"
_STYLES: Mapping[str, Mapping[str, Any]] = {
    "cell": {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": _LINE},
    "plain": {"valign": "top"},
    "wrapped": {"valign": "top", "text_wrap": True},
    "title": {"bold": True, "font_size": 16, "font_color": "#154273", "valign": "vcenter"},
    "subtitle": {"bold": True, "font_size": 13, "font_color": "#154273", "valign": "vcenter"},
    "heading": {
        "bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#154273",
        "font_color": "#FFFFFF", "border": 1, "border_color": "#154273",
    },
    "group": {"top": 2, "top_color": "#154273"},
    "item": {"top": 1, "top_color": "#8394AE"},
    "bold": {"bold": True},
    "repeated": {"font_color": "#5F6068"},
    "link": {"font_color": "#154273", "underline": 1},
    "center": {"align": "center"},
    "count": {"align": "center", "num_format": '0;-0;"·"'},
    "days": {"align": "center", "num_format": '0.0;-0.0;"·"'},
    # Signs in the overview of quarters: each has letters too, and dark ink on a light ground.
    "start": {"bg_color": "#BBD7EE"},
    "work": {"bg_color": "#79B4DC"},
    "evaluate": {"bg_color": "#F9C77D"},
    "decide": {"bg_color": "#D5B5EA"},
    "finish": {"bg_color": "#A5D8B0"},
    "ongoing": {"bg_color": "#E3E6EB"},
    "demand": {"bg_color": "#FFFFFF", "border": 3, "border_color": "#5F6068"},
    "window": {"bg_color": "#FFF0A8"},
    "doubt": {"bg_color": "#F7D9D9", "border": 4, "border_color": "#A02020"},
}  # fmt: skip
_DATES: Mapping[Language, str] = {"nl": "[$-413]d mmm yyyy", "en": "[$-809]d mmm yyyy"}


class Book:
    """A workbook in the making."""

    def __init__(
        self, language: Language, *, footer: str, day: dt.date | None = None, **properties: str
    ) -> None:
        """Properties are those of the document; the footer stands on every printed page.

        `day` is when it was made, as the file tells it: the day from which is looked.
        """
        from io import BytesIO

        import xlsxwriter  # type: ignore[import-untyped]

        self._stream = BytesIO()
        self._book = xlsxwriter.Workbook(
            self._stream,
            # In memory: the other ways write temporary files.
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        told = {name: _one_line(text, 250) for name, text in properties.items()}
        known = day if day is not None and day >= _FIRST_DAY else _CREATED
        created = dt.datetime.combine(known, dt.time())
        self._book.set_properties({**told, "created": created})
        self.language: Language = language
        self._title, self._footer = properties.get("title", ""), footer
        self._formats: dict[tuple[str, bool], Any] = {}

    def sheet(self, name: str) -> Sheet:
        """A new sheet, set up for paper: A4, lying, as wide as the page, with numbered pages."""
        made = self._book.add_worksheet(name)
        made.set_landscape()
        made.set_paper(_A4)
        made.fit_to_pages(1, 0)
        made.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
        made.set_header(f"&L&B{_printed(self._title)}&R{_printed(name)}")
        page, of = ("Pagina", "van") if self.language == "nl" else ("Page", "of")
        made.set_footer(f"&L{_printed(self._footer)}&R{page} &P {of} &N")
        made.hide_gridlines(2)
        made.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        return Sheet(self, made, name)

    def style(self, names: str, quoted: bool = False) -> Any:
        """The format in which styles are laid over each other, by their names."""
        made = self._formats.get((names, quoted))
        if made is None:
            properties: dict[str, Any] = {"quote_prefix": True} if quoted else {}
            for name in names.split():
                properties |= (
                    {"num_format": _DATES[self.language], "align": "left"}
                    if name == "date"
                    else _STYLES[name]
                )
            made = self._formats[names, quoted] = self._book.add_format(properties)
        return made

    def content(self) -> bytes:
        """The whole workbook; nothing can be added after this."""
        self._book.close()
        return self._stream.getvalue()


class Sheet:
    """A sheet in the making. Rows and columns are counted from 0."""

    def __init__(self, book: Book, made: Any, name: str) -> None:
        self.book = book
        self.name = name
        self._made = made

    def put(self, row: int, column: int, value: Value, style: str = "cell") -> None:
        """A value in a cell: a text as text, a number as number, a day as a real date."""
        if isinstance(value, dt.date) and value < _FIRST_DAY:
            value = human_date(value, self.book.language)
        elif isinstance(value, (int, Decimal, Fraction)) and not _fits(value):
            value = str(value)
        if value is None or value == "":
            self._made.write_blank(row, column, None, self.book.style(style))
        elif isinstance(value, str):
            text = harmless(value)
            if len(text) > _LONGEST:
                text = f"{text[:_LONGEST]} […]"
            quoted = text.startswith(_LIKE_A_FORMULA)
            self._made.write_string(row, column, text, self.book.style(style, quoted))
        elif isinstance(value, dt.date):
            moment = dt.datetime(value.year, value.month, value.day)
            self._made.write_datetime(row, column, moment, self.book.style(f"{style} date"))
        else:
            self._made.write_number(row, column, float(value), self.book.style(style))

    def link(self, row: int, column: int, sheet: str) -> None:
        """A link to another sheet, by its name."""
        style = self.book.style("plain link")
        self._made.write_url(row, column, f"internal:'{sheet}'!A1", style, string=sheet)

    def widths(self, *widths: float) -> None:
        """The widths of the columns from the first, in characters."""
        for column, width in enumerate(widths):
            self._made.set_column(column, column, width)

    def height(self, row: int, lines: int) -> None:
        """How many lines of text a row has room for; programs differ in finding that out."""
        self._made.set_row(row, min(_HIGHEST, _LINE_HEIGHT * lines + 1))

    def heat(self, top: int, left: int, bottom: int, right: int) -> None:
        """The more, the darker; the figures stay readable."""
        if bottom < top or right < left:
            return
        rule = {
            "type": "2_color_scale", "min_type": "num", "min_value": 0,
            "min_color": "#FFFFFF", "max_color": "#F0A35C",
        }  # fmt: skip
        self._made.conditional_format(top, left, bottom, right, rule)

    def alarm(self, top: int, left: int, bottom: int, right: int) -> None:
        """What is more than 0 stands out, by colour and by an exclamation mark."""
        style = self.book._book.add_format(
            {"bg_color": "#F4B6B6", "font_color": "#7A0C0C", "bold": True, "num_format": '0.0" !"'}
        )
        rule = {"type": "cell", "criteria": ">", "value": 0, "format": style}
        self._made.conditional_format(top, left, bottom, right, rule)

    def table(
        self, top: int, bottom: int, headings: Sequence[tuple[str, str]], name: str | None
    ) -> None:
        """Headings, each with its style, over rows that are there already, with filters.

        With a name it is a table, for formulas and pivot tables; its headings must all differ.
        """
        last = len(headings) - 1
        if name is None or bottom <= top:
            for column, (heading, style) in enumerate(headings):
                self.put(top, column, heading, style)
            self._made.autofilter(top, 0, max(top, bottom), last)
            return
        columns = [
            {"header": heading, "header_format": self.book.style(style)}
            for heading, style in headings
        ]
        options = {"name": name, "style": None, "columns": columns}
        self._made.add_table(top, 0, bottom, last, options)

    def view(self, heading: int, columns: int, bottom: int, printed: int) -> None:
        """Headings that stay in sight, on paper too, beside the first columns.

        `printed` is how many columns go on paper.
        """
        self._made.freeze_panes(heading + 1, columns)
        self._made.repeat_rows(heading)
        self.page(bottom, printed)

    def page(self, bottom: int, printed: int) -> None:
        """What goes on paper: down to a row, and so many columns."""
        self._made.print_area(0, 0, bottom, printed - 1)


def _fits(number: int | Decimal | Fraction) -> bool:
    """Whether a cell can hold it as a number without losing a digit that the plan tells."""
    if isinstance(number, Fraction):
        return abs(number) < _MOST
    exact = Decimal(number)
    if not exact.is_finite():
        return False
    count, size = len(exact.normalize().as_tuple().digits), exact.adjusted()
    return count <= _DIGITS and -100 < size < 100


def _one_line(text: str, longest: int) -> str:
    plain = " ".join(harmless(text).split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"


def _printed(text: str) -> str:
    """A text for the head or foot of a page, where & begins a command."""
    return _one_line(text, _LONGEST_HEADER // 2).replace("&", "&&")
