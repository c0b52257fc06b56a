"""The goals of a plan, and how anyone would know that they are reached."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from ivbcore.contracts.asking import few, keyed
from ivbcore.contracts.references import ReferenceKind, references_of
from ivbcore.contracts.rules import Context
from ivbcore.model.objective import DesiredDevelopment, Indicator, Measurement, Objective
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = [
    "Goal",
    "contributions_told",
    "direction_of",
    "goals_of",
    "indicators_of",
    "measured",
    "reaches",
    "served",
    "year_of",
]


@frozen
class Goal:
    """An objective, where it stands, and the path of its priority.

    Dutch: doelstelling
    """

    path: str
    priority: str
    objective: Objective


def goals_of(plan: Plan) -> tuple[Goal, ...]:
    """All objectives, in the order of the document: ``context.once(goals_of)``."""
    return tuple(
        Goal(f"{path}/doelstellingen/{index}", path, objective)
        for path, priority in keyed("prioriteiten", plan.priorities)
        for index, objective in enumerate(priority.objectives)
    )


def indicators_of(plan: Plan) -> tuple[tuple[str, Indicator], ...]:
    """The indicators of all objectives with their paths: ``context.once(indicators_of)``."""
    every = (one.objective.indicators for one in goals_of(plan))
    return keyed("indicatoren", (indicator for found in every for indicator in found))


def year_of(value: Measurement | None) -> int | None:
    """The calendar year that a value is about, also where only its day is told."""
    if value is None:
        return None
    return value.year if value.year is not None else (value.date.year if value.date else None)


def direction_of(indicator: Indicator) -> DesiredDevelopment | None:
    """The wanted direction: as stated, else as baseline and target show."""
    if indicator.desired is not None:
        return indicator.desired
    values = [one.value for one in (indicator.baseline, indicator.target) if one is not None]
    known = [value for value in values if value is not None]
    if len(known) < len(("baseline", "target")) or known[0] == known[1]:
        return None
    return DesiredDevelopment.FALL if known[1] < known[0] else DesiredDevelopment.RISE


def reaches(value: Decimal, target: Decimal, direction: DesiredDevelopment | None) -> bool:
    """Whether a value is as good as the target asks, or better."""
    if direction is DesiredDevelopment.FALL:
        return value <= target
    return direction is DesiredDevelopment.RISE and value >= target


def contributions_told(plan: Plan) -> bool:
    """Whether the plan says what its actions contribute to: at least one in five do."""
    using = sum(bool(row.action.contributes_to) for row in plan.rows)
    return bool(using) and not few(using, len(plan.rows))


def served(context: Context) -> frozenset[str]:
    """The identifiers of the issues, figures and indicators that some action contributes to."""
    return frozenset(
        one.identifier
        for one in context.once(references_of)
        if one.kind is ReferenceKind.TARGET and one.known
    )


def measured(indicator: Indicator) -> Iterator[tuple[int, Decimal]]:
    """The years and values that are known, the baseline among them; the latest come last."""
    found = (one for one in (indicator.baseline, *indicator.measurements) if one is not None)
    dated = ((year_of(one), one.value) for one in found)
    known = [(year, value) for year, value in dated if year is not None and value is not None]
    yield from sorted(known, key=lambda pair: pair[0])
