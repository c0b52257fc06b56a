"""A heat map of plain letters: who has how much in which quarter."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ivbcore.cli.console import Console, plain
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ivbcore.scheduling.workload import Cell, Line

__all__ = ["heat_map"]

_NAME, _CELL, _MOST = 24, 4, 12
_SHADES = ("dim", "", "yellow", "red")


def heat_map(lines: Sequence[Line], quarters: Sequence[Quarter], console: Console) -> list[str]:
    """The lines as a table, in blocks of so many quarters that 80 columns hold them."""
    found: list[str] = []
    for start in range(0, len(quarters), _MOST):
        block = quarters[start : start + _MOST]
        if found:
            found.append("")
        years = [str(q.year) if q.number == 1 or q == block[0] else "" for q in block]
        numbers = [f"Q{q.number}" for q in block]
        for head in (years, numbers):
            text = "".join(f"{one:{_CELL}}" for one in head)
            found.append(" " * (_NAME + 2) + text.rstrip())
        found += [_row(line, block, console) for line in lines]
    return found


def _row(line: Line, block: Sequence[Quarter], console: Console) -> str:
    name = plain(line.carrier.name) + (" ?" if line.team_unknown else "")
    if len(name) > _NAME:
        name = f"{name[: _NAME - 1]}…"
    unit = "d" if line.in_days else " "
    cells = []
    peaks = line.peaks
    for quarter in block:
        cell = line.by_quarter[quarter]
        mark = "!" if cell.overload else "*" if cell in peaks else " "
        text = f"{_figure(line, cell)}{mark}".rjust(_CELL - 1).ljust(_CELL)[:_CELL]
        cells.append(_styled(text, line, cell, console))
    return f"{name:{_NAME}}{unit} {''.join(cells)}".rstrip()


def _figure(line: Line, cell: Cell) -> str:
    load = line.load(cell)
    if not load:
        return "·"
    whole = round(load)
    return "<1" if whole == 0 else str(whole) if whole < 1000 else "##"


def _styled(text: str, line: Line, cell: Cell, console: Console) -> str:
    highest = max((line.load(one) for one in line.cells), default=Fraction(0))
    busy = 0 if not line.load(cell) else 2 if line.load(cell) == highest else 1
    shade = _SHADES[3 if cell.overload else busy]
    return console.style(text, shade) if shade else text
