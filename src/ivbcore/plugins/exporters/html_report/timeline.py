"""The timeline: for each action the shapes on its line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from ivbcore.contracts import Period, PhaseKind, PhaseTimes, Quarter, Row, runs_of

__all__ = ["HEIGHT", "LEGEND", "STEP", "Shape", "drawing_of", "shapes_of"]

STEP, HEIGHT = 36, 24
"""The size of a quarter, in the units of the drawing."""
_SORTS = (
    "on_demand", "ongoing", "window", "prepare", "named", "doubtful", "sometime", "recurring",
    "evaluate", "adopt", "complete",
)  # fmt: skip
# What can be drawn; what lies below comes first.
_AS_SIGN = {
    PhaseKind.EVALUATE: "evaluate",
    PhaseKind.ADOPT: "adopt",
    PhaseKind.COMPLETE: "complete",
    PhaseKind.END: "complete",
}
_PREPARING = (
    PhaseKind.PREPARE, PhaseKind.DRAFT, PhaseKind.START_UP, PhaseKind.DEVELOP, PhaseKind.PILOT,
    PhaseKind.INTRODUCE,
)  # fmt: skip
_ORDER = {sort: place for place, sort in enumerate(_SORTS)}


@frozen
class Shape:
    """One shape on a line: what it is, and from where to where, in the units of the drawing."""

    sort: str
    start: int
    width: int

    @property
    def middle(self) -> int:
        """Where a sign stands that belongs to the whole."""
        return self.start + self.width // 2

    @property
    def centres(self) -> range:
        """The middles of the quarters."""
        return range(self.start + STEP // 2, self.start + self.width, STEP)


LEGEND = (
    "named", "prepare", "recurring", "ongoing", "window", "sometime", "on_demand", "doubtful",
    "evaluate", "adopt", "complete",
)  # fmt: skip
"""What can be drawn, in the order in which it is explained."""


def shapes_of(row: Row, period: Period) -> tuple[Shape, ...]:
    """The shapes of an action, what lies below first."""
    table = row.timetable
    doubtful = frozenset(table.doubtful)
    found = [one for times in table.phases for one in _of_phase(times, doubtful, period)]
    found += [_shape("doubtful", *run, period) for run in runs_of(doubtful)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (_ORDER[one.sort], one.start)))


def _of_phase(times: PhaseTimes, doubtful: frozenset[Quarter], period: Period) -> Iterator[Shape]:
    phase = times.phase
    sign = _AS_SIGN.get(phase.kind)
    recurs = phase.frequency is not None
    for sort, quarters in (
        ("on_demand", times.on_demand), ("ongoing", times.ongoing),
    ):  # fmt: skip
        for run in runs_of(set(quarters) - doubtful):
            yield _shape(sort, *run, period)
    for first, last in runs_of(set(times.named) - doubtful):
        if recurs and sign is None:
            yield _shape("recurring", first, last, period)
        elif phase.kind in _PREPARING:
            yield _shape("prepare", first, last, period)
        elif sign is None or first != last:
            yield _shape("named", first, last, period)
        if sign is not None:
            yield _shape(sign, last, last, period)
    for first, last in _windows(times, doubtful):
        shape = _shape("window", first, last, period)
        yield shape
        if sign is not None:
            yield Shape(sign, shape.start, shape.width)
        elif recurs:
            yield Shape("sometime", shape.start, shape.width)


def _windows(times: PhaseTimes, doubtful: frozenset[Quarter]) -> Iterator[tuple[Quarter, Quarter]]:
    """The stretches in which something falls: one for each time where that is known."""
    window = set(times.window) - doubtful
    for one in dict.fromkeys((each.first, each.last) for each in times.occurrences):
        span = {q for q in window if one[0] <= q <= one[1]}
        if span and one[0] in span and one[1] in span:
            yield one
            window -= span
    yield from runs_of(window)


def _shape(sort: str, first: Quarter, last: Quarter, period: Period) -> Shape:
    start = first.ordinal - period.first.ordinal
    return Shape(sort, start * STEP, (last.ordinal - first.ordinal + 1) * STEP)


@lru_cache(maxsize=4096)
def drawing_of(shapes: tuple[Shape, ...]) -> str:
    """The shapes as SVG: of our own numbers and names alone, so that nothing needs escaping."""
    return "".join(map(_drawn, shapes))


def _drawn(one: Shape) -> str:
    x, end, wide = one.start, one.start + one.width, one.width
    if one.sort == "recurring":
        return "".join(f'<circle class="bar edge" cx="{c}" cy="12" r="7"/>' for c in one.centres)
    if one.sort == "doubtful":
        asks = "".join(f'<text class="ask" x="{c}" y="16.5">?</text>' for c in one.centres)
        return (
            f'<rect class="doubt" x="{x + 2}" y="4" width="{wide - 4}" height="16" rx="2"/>{asks}'
        )
    single = {
        "named": f'<rect class="bar" x="{x + 1}" y="5" width="{wide - 2}" height="14" rx="2"/>',
        "prepare": f'<path class="bar" d="M{x + 1} 19L{end - 1} 5V19Z"/>',
        "ongoing": f'<path class="bar" d="M{x} 10H{end}V14H{x}Z"/>',
        "window": f'<rect class="window" x="{x + 2}" y="5" width="{wide - 4}" height="14" rx="2"/>',
        "on_demand": f'<path class="demand" d="M{x + 6} 12H{end - 4}"/>',
        "sometime": f'<circle class="ring" cx="{one.middle}" cy="12" r="6"/>',
    }
    return single.get(one.sort, f'<use href="#sign-{one.sort}" x="{one.middle}" y="12"/>')
