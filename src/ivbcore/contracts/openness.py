"""Which actions a public reader does not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.contracts.asking import keyed
from ivbcore.contracts.prose import Prose, prose_of
from ivbcore.model.action import Openness

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.rows import Row

__all__ = ["hidden_rows", "public_prose"]


def hidden_rows(plan: Plan) -> tuple[Row, ...]:
    """The actions that no public edition holds: ``context.once(hidden_rows)``."""
    return tuple(row for row in plan.rows if row.action.openness not in (None, Openness.PUBLIC))


def public_prose(plan: Plan) -> tuple[Prose, ...]:
    """The texts that a public edition holds: ``context.once(public_prose)``.

    Not those of hidden actions, nor the headings of items that hold nothing else.
    """
    hidden = {row.path for row in hidden_rows(plan)}
    if not hidden:
        return prose_of(plan)
    places = {row.place for row in hidden_rows(plan)}
    items = keyed("items", plan.items)
    number = 0
    empty = set()
    for p, priority in enumerate(plan.priorities):
        for i, item in enumerate(priority.items):
            if item.actions and all((p, i, a) in places for a in range(len(item.actions))):
                empty.add(items[number][0])
            number += 1
    away = tuple(f"{path}/" for path in (*hidden, *empty))
    return tuple(one for one in prose_of(plan) if not one.path.startswith(away))
