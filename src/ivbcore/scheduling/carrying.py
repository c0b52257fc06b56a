"""Carrying: who it is that carries what an action asks, and how many days that is."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from ivbcore.model.directory import Unknown
from ivbcore.model.effort import Conversion, EffortPer
from ivbcore.scheduling.occurrences import Occurrences, Sort, Task
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.partner import Partner
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["Carrier", "Carriers", "Demand", "Role", "certain_without"]


class Role(StrEnum):
    """In what role somebody carries an action.

    Dutch: rol
    """

    PARTNER = "partij"
    HOLDER = "portefeuillehouder"
    LEAD = "trekker"


@frozen
class Carrier:
    """Somebody who carries actions.

    Dutch: wie het draagt
    `teams` are the parts of an organisation that no single team stands for: what is asked of it
    as a whole is carried by one of them, and the plan does not say which. `members` are those of
    a group.
    """

    role: Role
    key: str
    name: str
    teams: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@frozen
class Demand:
    """What one action asks of one carrier, in days: in every quarter, and every time.

    Dutch: inzet
    """

    per_quarter: Fraction = Fraction(0)
    per_time: Fraction = Fraction(0)


class Carriers:
    """Who carries what in a plan; made once and asked often."""

    def __init__(self, plan: Plan, occurrences: Occurrences) -> None:
        self.plan = plan
        self.occurrences = occurrences
        self._known: dict[tuple[Role, str], Carrier] = {}
        self._partners: dict[str, tuple[Carrier, ...]] = {}
        self._holders: dict[str, Carrier] = {}

    def of(self, row: Row) -> list[Carrier]:
        """Everybody who carries an action: partners, members of groups, holders, the lead."""
        found: dict[tuple[Role, str], Carrier] = {}
        for partner in row.partners:
            for carrier in self._partner(partner):
                found.setdefault((carrier.role, carrier.key), carrier)
        for holder in row.holders:
            carrier = self._holder(holder.name)
            found.setdefault((Role.HOLDER, carrier.key), carrier)
        lead = row.lead
        if lead is not None:
            key = self.plan.directory.partners.key(lead.name)
            found.setdefault((Role.LEAD, key), self._made(Role.LEAD, key, lead.name))
        for key, name in self._asked(row) if row.action.effort else ():
            if (Role.PARTNER, key) not in found and (Role.HOLDER, key) not in found:
                found[Role.PARTNER, key] = self._made(Role.PARTNER, key, name)
        return list(found.values())

    def _holder(self, name: str) -> Carrier:
        carrier = self._holders.get(name)
        if carrier is None:
            key = self.plan.directory.holders.key(name)
            carrier = self._holders[name] = self._made(Role.HOLDER, key, name)
        return carrier

    def _partner(self, partner: Partner | Unknown) -> tuple[Carrier, ...]:
        """A partner, and who is in it when it is a group."""
        carriers = self._partners.get(partner.name)
        if carriers is None:
            registry = self.plan.directory.partners
            named: list[Partner | Unknown] = [partner]
            if not isinstance(partner, Unknown) and partner.members:
                named += self.plan.directory.members_of(partner.id)
            carriers = self._partners[partner.name] = tuple(
                self._made(Role.PARTNER, registry.key(one.name), one.name) for one in named
            )
        return carriers

    def _made(self, role: Role, key: str, name: str) -> Carrier:
        carrier = self._known.get((role, key))
        if carrier is None:
            nobody: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
            inside = nobody if role is Role.HOLDER else self._inside.get(key, nobody)
            teams, members = inside
            carrier = self._known[role, key] = Carrier(role, key, name, teams, members)
        return carrier

    @cached_property
    def _inside(self) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """The teams of organisations and the members of groups, by key."""
        directory = self.plan.directory
        teams: dict[str, list[str]] = {}
        found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        for partner in self.plan.partners:
            for whole in directory.wholes_of(partner.id) if partner.part_of else ():
                teams.setdefault(directory.partners.key(whole.name), []).append(partner.name)
        for partner in self.plan.partners:
            key = directory.partners.key(partner.id)
            members = directory.members_of(partner.id) if partner.members else ()
            inside = (tuple(teams.get(key, ())), tuple(one.name for one in members))
            if any(inside):
                found.setdefault(key, inside)
        return found

    @cached_property
    def conversion(self) -> Conversion:
        """How hours and fte become days in this plan."""
        return self.plan.conversion or Conversion()

    def _key(self, text: str) -> tuple[str, str]:
        """The key and the name of somebody from whom effort is asked: partner, else holder."""
        directory = self.plan.directory
        partner = directory.partners.find(text)
        if partner is not None:
            return directory.partners.key(text), partner.name
        holder = directory.holders.find(text)
        if holder is not None:
            return directory.holders.key(text), holder.name
        return directory.partners.key(text), text

    def _asked(self, row: Row) -> list[tuple[str, str]]:
        return [self._key(text) for text in row.action.effort]

    def demands(self, row: Row) -> dict[str, Demand]:
        """What an action asks in days, by key of partner or holder."""
        found: dict[str, Demand] = {}
        for text, effort in row.action.effort.items():
            key = self._key(text)[0]
            days = Fraction(effort.days(self.conversion))
            before = found.get(key, Demand())
            if effort.per is EffortPer.QUARTER:
                found[key] = Demand(before.per_quarter + days, before.per_time)
            else:
                found[key] = Demand(before.per_quarter, before.per_time + days)
        return found

    @cached_property
    def certain(self) -> dict[str, frozenset[int]]:
        """The quarters, as ordinals, in which each action certainly runs."""
        return {
            row.key: frozenset(quarter.ordinal for quarter in row.timetable.active)
            for row in self.plan.rows
        }

    def days(
        self, task: Task, start: int, demand: Demand, certain: AbstractSet[int]
    ) -> dict[int, Fraction]:
        """The days that a task asks in each quarter, when it starts in this one.

        What is asked per quarter is asked once in the quarters in which its action is `certain`.
        """
        each = demand.per_time
        if each and task.times != 1:
            each *= task.times
        elif each and task.length > 1:
            each /= task.length  # one time that lasts is spread over its quarters
        outside = each + demand.per_quarter if demand.per_quarter else each
        found = {}
        for quarter in range(start, start + task.length):
            days = each if quarter in certain else outside
            if days:
                found[quarter] = days
        return found


def certain_without(
    certain: frozenset[int], standing: Iterable[Task], loose: Iterable[Task]
) -> frozenset[int]:
    """The quarters in which an action certainly runs when fixed tasks of it may move."""
    kept = {quarter for task in standing for quarter in task.quarters}
    moving = {q for task in loose if task.sort is Sort.FIXED for q in task.quarters}
    return certain - (moving - kept)
