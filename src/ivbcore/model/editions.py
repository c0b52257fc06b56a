"""Editions: the plan as it may be shown to a public."""

from __future__ import annotations

from attrs import evolve, frozen

from ivbcore.model.action import Openness
from ivbcore.model.plan import Plan

__all__ = ["Edition", "edition_of"]

_LEVELS = tuple(Openness)


@frozen
class Edition:
    """A plan at a level of openness: what is marked above the level is not in it.

    Dutch: editie
    """

    plan: Plan
    level: Openness


def edition_of(plan: Plan, level: Openness = Openness.PUBLIC) -> Edition:
    """The plan without what is marked above `level`, and without references to it."""
    above = {
        action.id
        for priority in plan.priorities
        for item in priority.items
        for action in item.actions
        if _rank(action.openness) > _rank(level)
    }
    if not above:
        return Edition(plan, level)
    priorities = tuple(
        evolve(
            priority,
            items=tuple(
                evolve(
                    item,
                    actions=tuple(
                        evolve(action, follows=tuple(f for f in action.follows if f not in above))
                        for action in item.actions
                        if action.id not in above
                    ),
                )
                for item in priority.items
            ),
        )
        for priority in plan.priorities
    )
    return Edition(evolve(plan, priorities=priorities), level)


def _rank(level: Openness | None) -> int:
    return _LEVELS.index(level) if level is not None else 0
