"""Editions: the plan as it may be shown to a public."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from ivbcore.model.action import Action
from ivbcore.model.openness import Openness, is_above, without_marked
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority
from ivbcore.model.row import Row
from ivbcore.model.traces import without_traces
from ivbcore.planning.coarsening import in_quarters
from ivbcore.values.records import frozen

__all__ = ["Edition", "edition_of"]

# Who works with the plan inside the municipality needs the day.
_DAYS_FROM = Openness.INTERNAL


@frozen
class Edition:
    """A plan at a level of openness: what is marked above the level is not in it.

    Dutch: editie
    """

    plan: Plan
    level: Openness


def edition_of(plan: Plan, level: Openness = Openness.PUBLIC) -> Edition:
    """The plan as it may be shown at a level.

    What is marked above the level is not in it: actions, and any other part that carries a mark.
    Nor is what hangs on hidden actions alone (items, decisions, commitments, evaluations, the
    partners and holders that nothing else names), nor any reference to what is hidden. Below the
    level `intern` actions that come unannounced have no days, weeks and months, but quarters.
    Over which files the plan was spread is left out: an edition is one whole.
    """
    if plan.files:
        plan = evolve(plan, files=())
    hidden = {row.key for row in plan.rows if is_above(row.openness, level)}
    inside = not is_above(_DAYS_FROM, level)
    secret = set() if inside else {row.key for row in plan.rows if row.action.unannounced}
    marked = without_marked(plan, level)
    if marked is plan and not hidden and not secret:
        return Edition(plan, level)
    shown = _with_actions(plan, hidden, secret) if hidden or secret else plan
    return Edition(without_traces(without_marked(shown, level), plan, hidden), level)


def _with_actions(plan: Plan, hidden: set[str], secret: set[str]) -> Plan:
    """The plan without the hidden actions and what hangs on them alone."""
    keys = {row.place: row for row in plan.rows}

    def kept(texts: tuple[str, ...]) -> tuple[str, ...]:
        """The references without those to what is hidden."""
        found = ((text, plan.rows.resolve(text)) for text in texts)
        return tuple(t for t, row in found if not (isinstance(row, Row) and row.key in hidden))

    def shown(row: Row) -> Action:
        action = evolve(row.action, follows=kept(row.action.follows))
        return _without_days(action) if row.key in secret else action

    def items_of(p: int, priority: Priority) -> tuple[Item, ...]:
        items = []
        for i, item in enumerate(priority.items):
            rows = [keys[p, i, a] for a in range(len(item.actions))]
            left = tuple(shown(row) for row in rows if row.key not in hidden)
            if left or not rows:
                items.append(evolve(item, actions=left))
        return tuple(items)

    # A priority stays, also without items: the council chose it, and it can carry a mark itself.
    priorities = tuple(evolve(one, items=items_of(p, one)) for p, one in enumerate(plan.priorities))

    def cut(elements: tuple[Any, ...]) -> tuple[Any, ...]:
        """Elements that name actions, without the hidden ones; not those that name no others."""
        left = ((one, kept(one.actions)) for one in elements)
        return tuple(evolve(one, actions=names) for one, names in left if names or not one.actions)

    return evolve(
        plan,
        priorities=priorities,
        evaluations=cut(plan.evaluations),
        commitments=cut(plan.commitments),
        decisions=cut(plan.decisions),
    )


def _without_days(action: Action) -> Action:
    """An action that comes unannounced, as it may be known outside.

    The last day on which something holds is a day as well, and has no quarter to hide in.
    """
    progress = tuple(
        evolve(
            one,
            old_planning=_in_quarters(one.old_planning),
            new_planning=_in_quarters(one.new_planning),
        )
        for one in action.progress
    )
    changes: Mapping[str, Any] = {"planning": in_quarters(action.planning), "valid_until": None}
    return evolve(action, progress=progress, **changes)


def _in_quarters(text: str | None) -> str | None:
    # Imported on use: few plans have such progress.
    from ivbcore.planning.reader import read

    return text if text is None else in_quarters(read(text)).text or None
