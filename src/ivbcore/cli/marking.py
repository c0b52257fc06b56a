"""A wording with its words marked, and its quarters laid out by year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.cli.console import plain

if TYPE_CHECKING:
    from ivbcore.cli.console import Console
    from ivbcore.model.row import Row
    from ivbcore.model.rows import Rows
    from ivbcore.planning.timetable import PhaseTimes, Timetable
    from ivbcore.planning.wording import Wording
    from ivbcore.values.quarter import Quarter

__all__ = ["marked_lines", "quarter_grid", "rows_grid"]

_INDENT = "  "
_DIGITS = "123456789abcdefghijklmnopqrstuvwxyz"
_NARROW_YEAR = 5
_YEAR_WIDTH = 10
_SIGNS = (("named", "#"), ("ongoing", "="), ("window", "~"), ("on_demand", "o"))


def marked_lines(wording: Wording, console: Console) -> list[str]:
    """The text, and below each word the number of its phase, or ``?`` where it was not read."""
    text = "".join(letter if letter.isprintable() else " " for letter in wording.text)
    marks = [" "] * len(text)
    for span in wording.spans:
        mark = "." if span.phase is None else _DIGITS[span.phase % len(_DIGITS)]
        marks[span.start : span.end] = mark * (span.end - span.start)
    for trouble in wording.troubles:
        marks[trouble.start : trouble.end] = "?" * (trouble.end - trouble.start)
    lines = []
    for start, end in _pieces(text, console.width - len(_INDENT)):
        lines.append(_INDENT + console.style(text[start:end], "bold"))
        below = "".join(marks[start:end]).rstrip()
        if below:
            lines.append(_INDENT + console.style(below, "red" if "?" in below else "green"))
    return lines


def _pieces(text: str, room: int) -> list[tuple[int, int]]:
    """Where to cut a text so that every piece fits, at spaces where that is possible."""
    pieces = []
    start = 0
    while len(text) - start > room:
        cut = text.rfind(" ", start + 1, start + room + 1)
        cut = start + room if cut == -1 else cut
        pieces.append((start, cut))
        start = cut + (text[cut : cut + 1] == " ")
    return [*pieces, (start, len(text))] if text else []


def quarter_grid(table: Timetable, console: Console) -> list[str]:
    """A column for each quarter, a line for each phase."""
    years = list(table.period.years)
    a_time = max(1, (console.width - 6) // _YEAR_WIDTH)
    lines = []
    for start in range(0, len(years), a_time):
        shown = years[start : start + a_time]
        lines.append("      " + "".join(str(year).ljust(_YEAR_WIDTH) for year in shown).rstrip())
        lines.append("      " + ("1 2 3 4".ljust(_YEAR_WIDTH) * len(shown)).rstrip())
        for number, times in enumerate(table.phases):
            cells = "".join(_year(times, table, year).ljust(_YEAR_WIDTH) for year in shown)
            lines.append(f"  {_DIGITS[number % len(_DIGITS)]}   {cells}".rstrip())
    return lines


def rows_grid(rows: Rows, console: Console) -> list[str]:
    """A line for each action, a sign for each quarter; years that do not fit stand below."""
    period = rows.plan.period
    if period is None or not rows:
        return []
    number_width = max(len(str(row.number)) for row in rows)
    years = list(period.years)
    label_width = max(24, console.width - number_width - 3 - _NARROW_YEAR * len(years))
    a_time = max(1, (console.width - number_width - 3 - label_width) // _NARROW_YEAR)
    margin = " " * (number_width + label_width + 3)
    lines: list[str] = []
    for start in range(0, len(years), a_time):
        shown = years[start : start + a_time]
        lines.append(margin + "".join(str(year).ljust(_NARROW_YEAR) for year in shown).rstrip())
        for row in rows:
            label = plain(row.label)
            if len(label) > label_width:
                label = f"{label[: label_width - 1]}\u2026"
            cells = "".join(_row_year(row, year).ljust(_NARROW_YEAR) for year in shown)
            number = str(row.number).rjust(number_width)
            lines.append(f"{number}  {label.ljust(label_width)} {cells}".rstrip())
    return lines


def _row_year(row: Row, year: int) -> str:
    from ivbcore.values.quarter import Quarter

    return "".join(_row_sign(row.timetable, Quarter(year, number)) for number in range(1, 5))


def _row_sign(table: Timetable, quarter: Quarter) -> str:
    if quarter not in table.period:
        return " "
    if quarter in table.doubtful:
        return "?"
    return next((sign for name, sign in _SIGNS if quarter in getattr(table, name)), ".")


def _year(times: PhaseTimes, table: Timetable, year: int) -> str:
    from ivbcore.values.quarter import Quarter

    return " ".join(_sign(times, table, Quarter(year, number)) for number in range(1, 5))


def _sign(times: PhaseTimes, table: Timetable, quarter: Quarter) -> str:
    if quarter not in table.period:
        return " "
    if quarter in table.doubtful:
        return "?"
    return next((sign for name, sign in _SIGNS if quarter in getattr(times, name)), ".")
