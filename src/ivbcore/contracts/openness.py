"""Which actions a public reader does not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.contracts.asking import keyed
from ivbcore.contracts.prose import Prose, prose_of
from ivbcore.model.openness import Openness, is_above

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.rows import Row

__all__ = ["hidden_rows", "public_prose"]


def hidden_rows(plan: Plan) -> tuple[Row, ...]:
    """The actions that no public edition holds: ``context.once(hidden_rows)``."""
    return tuple(row for row in plan.rows if is_above(row.openness, Openness.PUBLIC))


def public_prose(plan: Plan) -> tuple[Prose, ...]:
    """The texts that a public edition holds: ``context.once(public_prose)``.

    Not those of hidden actions and of other parts that are marked, nor the headings of items that
    hold nothing else.
    """
    hidden = {row.path for row in hidden_rows(plan)}
    away = _marked_paths(plan) | hidden
    if not away:
        return prose_of(plan)
    places = {row.place for row in hidden_rows(plan)}
    items = keyed("items", plan.items)
    number = 0
    for p, priority in enumerate(plan.priorities):
        for i, item in enumerate(priority.items):
            if item.actions and all((p, i, a) in places for a in range(len(item.actions))):
                away.add(items[number][0])
            number += 1
    below = tuple(f"{path}/" for path in away)
    return tuple(one for one in prose_of(plan) if not one.path.startswith(below))


def _marked_paths(plan: Plan) -> set[str]:
    """The paths of what is marked, other than actions, and of what stands in it."""
    found: set[str] = set()
    for index, one in enumerate(plan.evaluations):
        if is_above(one.openness, Openness.PUBLIC):
            found.add(f"evaluatie/{index}")
    for path, place in plan.places.items():
        mark = getattr(place.element, "openness", None)
        if is_above(mark, Openness.PUBLIC) or (place.parent and place.parent in found):
            found.add(path)
        for index, one in enumerate(getattr(place.element, "objectives", ())):
            if is_above(one.openness, Openness.PUBLIC):
                found.add(f"{path}/doelstellingen/{index}")
    return found
