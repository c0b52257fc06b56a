"""Small plans for scheduling, made in Python."""

from __future__ import annotations

from typing import Any

from ivbcore.model.action import Action
from ivbcore.model.effort import Amount, Capacity, Effort, QuarterCount
from ivbcore.model.partner import Partner
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority


def action(key: str, planning: str, *, duration: int = 0, **fields: Any) -> Action:
    """An action; `effort` is a mapping of partner to text, and names the partners, too."""
    effort = {name: Effort.of(text) for name, text in fields.pop("effort", {}).items()}
    return Action(
        id=key,
        measure=f"Maatregel {key}.",
        planning=planning,
        duration=QuarterCount(duration) if duration else None,
        effort=effort,
        partners=fields.pop("partners", tuple(effort)),
        **fields,
    )


def plan(*actions: Action, period: str = "2024-2026", **fields: Any) -> Plan:
    """A plan of these actions; `capacity` is a mapping of partner to days."""
    capacity = fields.pop("capacity", {})
    fields.setdefault(
        "partners", tuple(Partner(id=name, name=name.capitalize()) for name in capacity)
    )
    return Plan(
        title="Proef",
        period=period,
        capacity=tuple(
            entry if isinstance(entry, Capacity) else capacity_of(name, entry)
            for name, entry in capacity.items()
        ),
        priorities=(Priority(name="Prioriteit", items=(Item(name="Item", actions=actions),)),),
        **fields,
    )


def capacity_of(name: str, days: object, **quarters: object) -> Capacity:
    return Capacity(
        partner=name,
        per_quarter=Amount.of(f"{days} dagen"),
        quarters={quarter: Amount.of(f"{value} dagen") for quarter, value in quarters.items()},
    )
