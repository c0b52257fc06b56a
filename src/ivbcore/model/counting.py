"""Counting rows by what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from itertools import product
from typing import TYPE_CHECKING, Any, Literal, get_args

from ivbcore.values.errors import UnknownName
from ivbcore.values.names import folded, nearest

if TYPE_CHECKING:
    from ivbcore.model.row import Row

__all__ = ["DIMENSIONS", "Counting", "Dimension", "busiest", "count"]

Dimension = Literal[
    "partner", "holder", "priority", "item", "quarter", "kind", "lead", "nature", "target_group",
    "status", "year", "power", "municipality",
]  # fmt: skip
Counting = Literal["named", "active", "possible"]
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)


def count(
    rows: Iterable[Row], dimensions: tuple[Dimension, ...], counting: Counting = "named"
) -> dict[Any, int]:
    """How many rows for each value, or for each combination of values; see `Rows.count_by`."""
    if not dimensions:
        raise ValueError(f"count by what? name one or more of: {', '.join(DIMENSIONS)}")
    values_of = [_values_of(dimension, counting) for dimension in dimensions]
    counts: dict[Any, int] = {}
    # Spellings that differ only in capitals or spacing count as the first one met.
    spelling: dict[tuple[int, str], str] = {}
    for row in rows:
        sets = [
            dict.fromkeys(_one_spelling(value, place, spelling) for value in values(row))
            for place, values in enumerate(values_of)
        ]
        for combination in product(*sets):
            key = combination[0] if len(combination) == 1 else combination
            counts[key] = counts.get(key, 0) + 1
    return counts


def busiest(
    rows: Iterable[Row], dimension: Dimension, counting: Counting = "named"
) -> Hashable | None:
    """The value with the most rows, the first of equals."""
    counts = count(rows, (dimension,), counting)
    return max(counts, key=counts.__getitem__, default=None)


def _one_spelling(value: Hashable, place: int, spelling: dict[tuple[int, str], str]) -> Hashable:
    return spelling.setdefault((place, folded(value)), value) if type(value) is str else value


def _values_of(dimension: Dimension, counting: Counting) -> Callable[[Row], Iterable[Hashable]]:
    if dimension == "quarter":
        if counting not in get_args(Counting):
            raise UnknownName("way of counting", counting, nearest(counting, get_args(Counting)))
        return lambda row: getattr(row.timetable, counting)
    if dimension == "year":
        in_quarters = _values_of("quarter", counting)
        return lambda row: [quarter.year for quarter in in_quarters(row)]  # type: ignore[attr-defined]
    if dimension not in _VALUES:
        raise UnknownName("dimension", dimension, nearest(dimension, DIMENSIONS))
    return _VALUES[dimension]


_VALUES: dict[str, Callable[[Row], Iterable[Hashable]]] = {
    "partner": lambda row: [one.name for one in row.partners],
    "holder": lambda row: [one.name for one in row.holders],
    "priority": lambda row: [row.priority.name],
    "item": lambda row: [row.item.name],
    "kind": lambda row: row.kinds,
    "lead": lambda row: [row.lead.name] if row.lead else [],
    "nature": lambda row: row.action.nature,
    "target_group": lambda row: [row.target_group] if row.target_group else [],
    "status": lambda row: [row.status],
    "power": lambda row: [one.name for one in row.powers],
    "municipality": lambda row: row.action.municipalities,
}
