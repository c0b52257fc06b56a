"""Editions: the plan as it may be shown to a public."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from ivbcore.model.action import Action, Openness
from ivbcore.model.directory import Registry
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
    reference to them, nor what packs brought in for them alone. Below the level `intern` the
    days, weeks and months of actions that come unannounced are told in quarters.
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

    shown_plan = evolve(
        plan,
        priorities=tuple(priorities),
        evaluations=cut(plan.evaluations),
        commitments=cut(plan.commitments),
        decisions=cut(plan.decisions),
    )
    return Edition(_without_traces(shown_plan, plan, hidden), level)


def _without_traces(shown: Plan, plan: Plan, hidden: set[str]) -> Plan:
    """The plan without what packs brought in for hidden actions alone: it would hint at them."""
    gone = [row for row in plan.rows if row.key in hidden]
    powers, holders = plan.directory.powers, plan.directory.holders
    told = _partner_keys(plan, _partners_named(shown))
    lost = _partner_keys(plan, [text for row in gone for text in _partners_of(row)]) - told
    lost_powers = {powers.key(text) for row in gone for text in row.action.powers}
    lost_powers -= {powers.key(text) for row in shown.rows for text in row.action.powers}
    lost_holders = {holders.key(text) for row in gone for text in row.action.holders}
    lost_holders -= {holders.key(text) for text in _holders_named(shown)}

    def kept(elements: tuple[Any, ...], registry: Registry[Any], lost: set[str]) -> tuple[Any, ...]:
        return tuple(
            one for one in elements if one.origin is None or registry.key(one.id) not in lost
        )

    return evolve(
        shown,
        powers=tuple(one for one in shown.powers if powers.key(one.id) not in lost_powers),
        partners=kept(shown.partners, plan.directory.partners, lost),
        holders=kept(shown.holders, holders, lost_holders),
    )


def _partner_keys(plan: Plan, texts: Iterable[str]) -> set[str]:
    """The keys of these partners, of their members and of what they are part of."""
    partners = plan.directory.partners
    found: set[str] = set()
    waiting = list(texts)
    while waiting:
        text = waiting.pop()
        key = partners.key(text)
        if key not in found:
            found.add(key)
            partner = partners.find(text)
            if partner is not None:
                waiting += [*partner.members, *([partner.part_of] if partner.part_of else [])]
    return found


def _partners_of(row: Row) -> list[str]:
    action = row.action
    lead = [action.lead] if action.lead else []
    return [*(one.partner for one in action.partners), *lead, *action.effort]


def _partners_named(plan: Plan) -> list[str]:
    """Every text that names a partner, or may: in actions, meetings, capacity, and by itself."""
    named = [text for row in plan.rows for text in _partners_of(row)]
    named += [one.id for one in plan.partners if one.origin is None]
    named += [text for one in plan.consultations for text in one.participants]
    return named + [one.partner for one in plan.capacity if one.partner]


def _holders_named(plan: Plan) -> list[str]:
    named = [text for row in plan.rows for text in row.action.holders]
    named += [text for one in plan.consultations for text in one.participants]
    return named + [one.holder for one in plan.capacity if one.holder]


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
