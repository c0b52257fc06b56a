"""Assumptions: efforts and capacities that a plan does not give, laid over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from ivbcore.model.action import Action
    from ivbcore.model.plan import Plan

__all__ = ["assuming"]

_LAID_OVER = ("effort", "duration", "statutory", "urgency", "follows")


def assuming(plan: Plan, assumptions: Plan) -> Plan:
    """The plan with what another plan file assumes.

    Of its actions the effort, duration, legal duty, urgency and order are laid over those with
    the same identifier; its capacity is added, and takes the place of what the plan says of the
    same partner. UnknownName for an action that the plan does not have.
    """
    changes: dict[str, dict[str, Any]] = {}
    for row in assumptions.rows:
        if row.key not in plan:
            raise UnknownName("action", row.key, nearest(row.key, plan.rows.by_key))
        changes[row.key] = _told(row.action)
    priorities = tuple(
        evolve(
            priority,
            items=tuple(
                evolve(item, actions=tuple(_laid(one, changes) for one in item.actions))
                for item in priority.items
            ),
        )
        for priority in plan.priorities
    )
    partners, holders = plan.directory.partners, plan.directory.holders
    taken = {
        (partners.key(one.partner or ""), holders.key(one.holder or ""))
        for one in assumptions.capacity
    }
    capacity = tuple(
        one
        for one in plan.capacity
        if (partners.key(one.partner or ""), holders.key(one.holder or "")) not in taken
    )
    return evolve(
        plan,
        priorities=priorities,
        capacity=(*capacity, *assumptions.capacity),
        conversion=assumptions.conversion or plan.conversion,
    )


def _told(action: Action) -> dict[str, Any]:
    """The fields that an assumption fills in."""
    values = {name: getattr(action, name) for name in _LAID_OVER}
    return {name: value for name, value in values.items() if value not in (None, ())}


def _laid(action: Action, changes: Mapping[str, Mapping[str, Any]]) -> Action:
    told = dict(changes.get(action.id, {}))
    if "effort" in told:
        told["effort"] = {**action.effort, **told["effort"]}
    return evolve(action, **told) if told else action
