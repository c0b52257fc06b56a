"""Rows as a table: plain text for the terminal, HTML for notebooks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING

from ivbcore.values.language import Language, Texts

if TYPE_CHECKING:
    from ivbcore.model.row import Row

__all__ = ["html_table", "text_table"]

_HEADINGS = (
    Texts("Nr", "No"),
    Texts("Maatregel", "Action"),
    Texts("Portefeuille", "Holder"),
    Texts("Partijen", "Partners"),
    Texts("Planning", "Planning"),
)
_NONE = Texts("Geen maatregelen.", "No actions.")
_GAP = "  "
_NARROWEST = 48  # below it columns are too narrow for words
_SHARES = (27, 20, 27, 26)  # of the width that the numbers leave


def text_table(rows: Sequence[Row], lang: Language = "nl", width: int = 80) -> str:
    """The rows in columns, no line longer than `width`; long cells run on below."""
    if not rows:
        return _NONE.in_language(lang)
    headings = [heading.in_language(lang) for heading in _HEADINGS]
    body = [_cells(row) for row in rows]
    first = max(len(headings[0]), *(len(cells[0]) for cells in body))
    room = width - first - len(_GAP) * len(_SHARES)
    if room < _NARROWEST:
        return "\n\n".join(_stacked(cells, headings, first, width) for cells in body)
    widths = [first, *_widths([headings[1:], *(cells[1:] for cells in body)], room)]
    blocks = [_block(cells, widths) for cells in body]
    rule = _GAP.join("-" * one for one in widths)
    apart = "\n\n" if any(len(block) > 1 for block in blocks) else "\n"
    lines = apart.join("\n".join(block) for block in blocks)
    return "\n".join([*_block(headings, widths), rule, lines])


def html_table(rows: Sequence[Row], lang: Language = "nl") -> str:
    """The rows as an HTML table; every text escaped."""
    # Imported on use: only notebooks need it.
    from html import escape

    head = "".join(f'<th scope="col">{h.in_language(lang)}</th>' for h in _HEADINGS)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in _cells(row)) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _stacked(cells: list[str], headings: list[str], first: int, width: int) -> str:
    """A row with its cells below each other."""
    indent = " " * (first + len(_GAP))
    room = max(20, width - len(indent))
    lines = [line for line in _wrapped(cells[1], room) if line] or [""]
    for heading, cell in zip(headings[2:], cells[2:], strict=True):
        if cell:
            lines += _wrapped(f"{heading}: {cell}", room)
    return "\n".join(
        [f"{cells[0].ljust(first)}{_GAP}{lines[0]}", *(indent + one for one in lines[1:])]
    )


def _widths(rows: list[list[str]], room: int) -> list[int]:
    """The widths of the columns: by their shares, but where possible as wide as their words."""
    widths = [room * share // 100 for share in _SHARES]
    needed = [
        max((len(word) for cell in column for word in cell.split()), default=1)
        for column in zip(*rows, strict=True)
    ]
    while True:
        lacking = [need - width for need, width in zip(needed, widths, strict=True)]
        to, source = lacking.index(max(lacking)), lacking.index(min(lacking))
        if lacking[to] <= 0 or lacking[source] >= 0:
            return widths
        widths[to] += 1
        widths[source] -= 1


def _cells(row: Row) -> list[str]:
    return [
        str(row.number),
        row.label,
        ", ".join(one.name for one in row.holders),
        ", ".join(one.name for one in row.partners),
        row.action.planning.text,
    ]


def _wrapped(cell: str, width: int) -> list[str]:
    """A cell in lines; a word that is wider than its column is broken with a hyphen."""
    # What a terminal would take for a command is no text.
    cell = "".join(sign if sign.isprintable() or sign.isspace() else "\ufffd" for sign in cell)
    words = []
    for word in cell.split():
        rest = word
        while len(rest) > width and "-" not in rest[:width]:
            words.append(f"{rest[: width - 1]}-")
            rest = rest[width - 1 :]
        words.append(rest)
    return wrap(" ".join(words), width) or [""]


def _block(cells: list[str], widths: list[int]) -> list[str]:
    wrapped = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return [
        _GAP.join(part.ljust(width) for part, width in zip(line, widths, strict=True)).rstrip()
        for line in zip_longest(*wrapped, fillvalue="")
    ]
