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
_SHARES = (27, 20, 27, 26)  # of the width that the numbers leave


def text_table(rows: Sequence[Row], lang: Language = "nl", width: int = 80) -> str:
    """The rows in columns, no line longer than `width`; long cells run on below."""
    if not rows:
        return _NONE.in_language(lang)
    headings = [heading.in_language(lang) for heading in _HEADINGS]
    body = [_cells(row) for row in rows]
    first = max(len(headings[0]), *(len(cells[0]) for cells in body))
    room = max(40, width - first - len(_GAP) * len(_SHARES))
    widths = [first, *(room * share // 100 for share in _SHARES)]
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


def _cells(row: Row) -> list[str]:
    return [
        str(row.number),
        row.label,
        ", ".join(one.name for one in row.holders),
        ", ".join(one.name for one in row.partners),
        row.action.planning.text,
    ]


def _block(cells: list[str], widths: list[int]) -> list[str]:
    wrapped = [wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    return [
        _GAP.join(part.ljust(width) for part, width in zip(line, widths, strict=True)).rstrip()
        for line in zip_longest(*wrapped, fillvalue="")
    ]
