"""Editions: the plan as it may be shown to a public."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from ivbcore.model.action import Action, Openness
from ivbcore.model.plan import Plan
from ivbcore.model.rows import Row
from ivbcore.planning.coarsening import in_quarters
from ivbcore.values.records import frozen

__all__ = ["Edition", "edition_of"]

_LEVELS = tuple(Openness)
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

    Actions marked above the level are not in it, nor the items that hold nothing else, nor any
    reference to them. Below the level `intern` the days, weeks and months of actions that come
    unannounced are told in quarters.
    """
    hidden = {row.key for row in plan.rows if _rank(row.action.openness) > _rank(level)}
    secret = {
        row.key for row in plan.rows if row.action.unannounced and _rank(level) < _rank(_DAYS_FROM)
    }
    if not hidden and not secret:
        return Edition(plan, level)
    keys = {row.place: row for row in plan.rows}

    def kept(texts: tuple[str, ...]) -> tuple[str, ...]:
        """The references without those to what is hidden."""
        found = ((text, plan.rows.resolve(text)) for text in texts)
        return tuple(t for t, row in found if not (isinstance(row, Row) and row.key in hidden))

    def shown(row: Row) -> Action:
        action = evolve(row.action, follows=kept(row.action.follows))
        return _without_days(action) if row.key in secret else action

    priorities = []
    for p, priority in enumerate(plan.priorities):
        items = []
        for i, item in enumerate(priority.items):
            rows = [keys[p, i, a] for a in range(len(item.actions))]
            left = tuple(shown(row) for row in rows if row.key not in hidden)
            if left or not rows:
                items.append(evolve(item, actions=left))
        priorities.append(evolve(priority, items=tuple(items)))

    def cut(elements: tuple[Any, ...]) -> tuple[Any, ...]:
        """Elements that name actions, without the names of those that are hidden."""
        return tuple(evolve(one, actions=kept(one.actions)) for one in elements)

    return Edition(
        evolve(
            plan,
            priorities=tuple(priorities),
            evaluations=cut(plan.evaluations),
            commitments=cut(plan.commitments),
            decisions=cut(plan.decisions),
        ),
        level,
    )


def _without_days(action: Action) -> Action:
    """An action that comes unannounced, as it may be known outside."""
    progress = tuple(
        evolve(
            one,
            old_planning=_in_quarters(one.old_planning),
            new_planning=_in_quarters(one.new_planning),
        )
        for one in action.progress
    )
    return evolve(action, planning=in_quarters(action.planning), progress=progress)


def _in_quarters(text: str | None) -> str | None:
    # Imported on use: few plans have such progress.
    from ivbcore.planning.reader import read

    return text if text is None else in_quarters(read(text)).text or None


def _rank(level: Openness | None) -> int:
    return _LEVELS.index(level) if level is not None else 0
