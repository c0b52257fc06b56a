"""What is left of hidden parts elsewhere in a plan, and the plan without it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.model.directory import Registry
from ivbcore.values.names import folded

if TYPE_CHECKING:
    from ivbcore.model.action import Action
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["without_traces"]


def without_traces(shown: Plan, plan: Plan, hidden: set[str]) -> Plan:
    """The shown part of a plan, without what only its hidden part names, or that is no more.

    That is: partners, holders and powers that hidden actions alone name (whoever sees them would
    wonder), and every reference to partners, holders, issues and indicators that are left out.
    """
    gone = [row for row in plan.rows if row.key in hidden]
    partners = _gone_partners(shown, plan, gone)
    holders = _gone_holders(shown, plan, gone)
    powers = plan.directory.powers
    lost_powers = {powers.key(text) for row in gone for text in row.action.powers}
    lost_powers -= {powers.key(text) for row in shown.rows for text in row.action.powers}
    targets = _targets_of(plan) - _targets_of(shown)
    cut = _Cut(plan.directory.partners, partners, plan.directory.holders, holders, targets)
    return evolve(
        shown,
        powers=tuple(one for one in shown.powers if powers.key(one.id) not in lost_powers),
        **cut.changes(shown),
    )


class _Cut:
    """Takes names out of a plan."""

    def __init__(
        self,
        partners: Registry[Any],
        gone_partners: set[str],
        holders: Registry[Any],
        gone_holders: set[str],
        targets: set[str],
    ) -> None:
        self.partners, self.gone_partners = partners, gone_partners
        self.holders, self.gone_holders = holders, gone_holders
        self.targets = targets

    def changes(self, shown: Plan) -> dict[str, Any]:
        """The fields of the plan that lose something."""
        if not (self.gone_partners or self.gone_holders or self.targets):
            return {}
        return {
            "partners": tuple(
                evolve(
                    one,
                    members=tuple(filter(self.has_partner, one.members)),
                    part_of=one.part_of if self.has_partner(one.part_of) else None,
                )
                for one in shown.partners
                if self.has_partner(one.id)
            ),
            "holders": tuple(one for one in shown.holders if self.has_holder(one.id)),
            "capacity": tuple(
                one
                for one in shown.capacity
                if self.has_partner(one.partner) and self.has_holder(one.holder)
            ),
            "consultations": tuple(
                evolve(one, participants=tuple(filter(self.has, one.participants)))
                for one in shown.consultations
            ),
            "priorities": tuple(
                evolve(
                    priority,
                    items=tuple(
                        evolve(item, actions=tuple(map(self.action, item.actions)))
                        for item in priority.items
                    ),
                )
                for priority in shown.priorities
            ),
        }

    def action(self, action: Action) -> Action:
        return evolve(
            action,
            holders=tuple(filter(self.has_holder, action.holders)),
            partners=tuple(one for one in action.partners if self.has_partner(one.partner)),
            lead=action.lead if self.has_partner(action.lead) else None,
            effort={name: one for name, one in action.effort.items() if self.has(name)},
            contributes_to=tuple(
                text for text in action.contributes_to if folded(text) not in self.targets
            ),
        )

    def has_partner(self, text: str | None) -> bool:
        return text is None or self.partners.key(text) not in self.gone_partners

    def has_holder(self, text: str | None) -> bool:
        return text is None or self.holders.key(text) not in self.gone_holders

    def has(self, text: str) -> bool:
        """Of a text that names a holder or a partner."""
        if self.holders.find(text) is not None:
            return self.has_holder(text)
        return self.has_partner(text)


def _gone_partners(shown: Plan, plan: Plan, gone: list[Row]) -> set[str]:
    """The keys of the partners that are marked, or that hidden actions alone name."""
    registry = plan.directory.partners
    left = {registry.key(one.id) for one in shown.partners}
    marked = {registry.key(one.id) for one in plan.partners} - left
    hidden = {registry.key(text) for row in gone for text in _partners_of(row.action)}
    named = [text for row in shown.rows for text in _partners_of(row.action)]
    named += [text for one in shown.consultations for text in one.participants]
    told = {registry.key(text) for text in named}
    # What the plan itself describes stays, also when nothing names it.
    written = [
        one.id
        for one in shown.partners
        if one.origin is None and registry.key(one.id) not in hidden - told
    ]
    closed = _with_theirs(registry, [*named, *written])
    brought = {registry.key(one.id) for one in shown.partners if one.origin is not None}
    lost = {*hidden, *(_with_theirs(registry, hidden) & brought)} - closed
    return marked | lost


def _with_theirs(registry: Registry[Any], texts: Iterable[str]) -> set[str]:
    """The keys of these partners, of their members and of what they are part of."""
    found: set[str] = set()
    waiting = list(texts)
    while waiting:
        text = waiting.pop()
        key = registry.key(text)
        if key not in found:
            found.add(key)
            partner = registry.find(text)
            if partner is not None:
                waiting += [*partner.members, *([partner.part_of] if partner.part_of else [])]
    return found


def _partners_of(action: Action) -> list[str]:
    lead = [action.lead] if action.lead else []
    return [*(one.partner for one in action.partners), *lead, *action.effort]


def _gone_holders(shown: Plan, plan: Plan, gone: list[Row]) -> set[str]:
    """The keys of the holders that are marked, or that hidden actions alone name."""
    registry = plan.directory.holders
    left = {registry.key(one.id) for one in shown.holders}
    marked = {registry.key(one.id) for one in plan.holders} - left
    hidden = {registry.key(text) for row in gone for text in _holders_of(row.action)}
    named = [text for row in shown.rows for text in _holders_of(row.action)]
    named += [text for one in shown.consultations for text in one.participants]
    return marked | (hidden - {registry.key(text) for text in named})


def _holders_of(action: Action) -> list[str]:
    return [*action.holders, *action.effort]


def _targets_of(plan: Plan) -> set[str]:
    """All names of the issues and indicators that actions can serve."""
    indicators = [
        one
        for priority in plan.priorities
        for objective in priority.objectives
        for one in objective.indicators
    ]
    every: list[Any] = [*plan.issues, *plan.figures, *indicators]
    return {folded(name) for one in every for name in (one.id, one.name)}
