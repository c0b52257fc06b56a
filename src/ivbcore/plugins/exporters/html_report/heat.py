"""Two tables that show who is asked for much: by quarter, and by priority."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, sqrt

from attrs import frozen

from ivbcore.contracts import (
    Cell,
    ExportRequest,
    Language,
    Line,
    Priority,
    Quarter,
    Role,
    days_text,
)
from ivbcore.plugins.exporters.html_report.people import Part

__all__ = ["Heat", "HeatCell", "HeatLine", "MatrixLine", "heat_of", "matrix_of"]

_LEVELS = 5


@frozen
class HeatCell:
    """What a partner has in a quarter: measures, those that may fall elsewhere, and days."""

    count: int
    spread: int
    days: str
    full: bool
    level: int


@frozen
class HeatLine:
    """A partner, quarter by quarter; `part` is where its measures stand on the page."""

    name: str
    part: int | None
    cells: tuple[HeatCell, ...]


@frozen
class Heat:
    """The heat map."""

    quarters: tuple[Quarter, ...]
    lines: tuple[HeatLine, ...]
    has_spread: bool
    has_days: bool


@frozen
class MatrixLine:
    """A partner, priority by priority."""

    part: Part
    counts: tuple[int, ...]
    total: int


def heat_of(request: ExportRequest, parts: Sequence[Part], words: Mapping[str, str]) -> Heat:
    """The heat map of the partners that are shown, the busiest first."""
    workload = request.workload(selected=True)
    by_key = {part.key: part for part in parts}
    asked = request.selection.partner is not None
    lines = [
        line
        for line in workload.of(Role.PARTNER)
        if (line.carrier.key in by_key or not asked) and any(cell.actions for cell in line.cells)
    ]
    quarters = workload.period.quarters if workload.period else ()
    if request.selection.quarter is not None:
        quarters = tuple(one for one in quarters if one == request.selection.quarter)
    lines.sort(key=lambda line: -sum(len(line.by_quarter[one].actions) for one in quarters))
    most = max(
        (len(line.by_quarter[q].actions) for line in lines for q in quarters), default=_LEVELS
    )
    cells = [
        [_cell(line.by_quarter[q], most, words, request.language) for q in quarters]
        for line in lines
    ]
    return Heat(
        quarters,
        tuple(
            _line(line, by_key.get(line.carrier.key), some)
            for line, some in zip(lines, cells, strict=True)
        ),
        any(one.spread for some in cells for one in some),
        any(one.days for some in cells for one in some),
    )


def _line(line: Line, part: Part | None, cells: Sequence[HeatCell]) -> HeatLine:
    if part is None:
        return HeatLine(line.carrier.name, None, tuple(cells))
    return HeatLine(part.name, part.number, tuple(cells))


def _cell(cell: Cell, most: int, words: Mapping[str, str], language: Language) -> HeatCell:
    load = len(cell.actions)
    # By the root, so that who has little is told apart as well as who has much.
    level = ceil(_LEVELS * sqrt(load / max(most, _LEVELS))) if load else 0
    days = ""
    if cell.days:
        form = words["days" if cell.capacity is None else "days_of"]
        capacity = "" if cell.capacity is None else days_text(cell.capacity, language)
        days = form.format(days=days_text(cell.days, language), capacity=capacity)
    return HeatCell(len(cell.certain), len(cell.spread), days, bool(cell.overload), level)


def matrix_of(priorities: Sequence[Priority], parts: Sequence[Part]) -> list[MatrixLine]:
    """Each partner with the number of its measures in each priority, most first."""
    places = {id(priority): place for place, priority in enumerate(priorities)}
    lines = []
    for part in parts:
        counts = [0] * len(priorities)
        for share in part.shares:
            counts[places[id(share.row.priority)]] += 1
        lines.append(MatrixLine(part, tuple(counts), len(part.shares)))
    return sorted(lines, key=lambda line: -line.total)
