"""Capacity: what partners and holders can give in each quarter, and what changes it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from ivbcore.model.effort import Amount, Conversion
from ivbcore.scheduling.carrying import Role
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["CapacityChange", "capacities_of"]

_PERCENT = re.compile(r"([+-])(\d+(?:[.,]\d+)?)\s*%")
_RELATIVE = re.compile(r"([+-])\s*(.+)")


@frozen
class CapacityChange:
    """A change of what somebody can give.

    Dutch: verandering van capaciteit
    `who` is a partner or holder by identifier, name or alias. `factor` multiplies what is there
    and `amount` is added to it, or stands in its place when `replaces`. `last` None is an open
    end: until further notice (tot nader order).
    """

    who: str
    first: Quarter | None = None
    last: Quarter | None = None
    factor: Fraction = Fraction(1)
    amount: Amount | None = None
    negative: bool = False
    replaces: bool = False
    until_further_notice: bool = False
    added: Fraction = Fraction(0)

    @classmethod
    def of(cls, text: str | CapacityChange) -> CapacityChange:
        """Read ``team-veiligheid=-50%@2025Q1..2025Q2``; ValueError otherwise.

        After the sign of equality: ``-50%``, ``+10%``, ``60 dagen``, ``-10 dagen`` or
        ``0,5 fte``. After the at sign a quarter, a period, or ``2025Q1..`` without an end; all
        quarters when it is left out.
        """
        if isinstance(text, CapacityChange):
            return text
        who, sign, rest = text.partition("=")
        what, at, when = rest.partition("@")
        who, what, when = who.strip(), what.strip(), when.strip()
        if not (who and sign and what) or bool(at) != bool(when):
            raise ValueError(
                f"not a change of capacity: {text!r} (write it as team=-50%@2025Q1..2025Q2)"
            )
        first, last, is_open = _stretch(when)
        change = cls(who, first, last, until_further_notice=is_open)
        return _changed(change, what, text)

    @classmethod
    def more(cls, who: str, quarter: Quarter, days: Fraction) -> CapacityChange:
        """So many days more in one quarter."""
        return cls(who, quarter, quarter, added=days)

    def applies(self, ordinal: int) -> bool:
        """Whether it holds in a quarter."""
        return (self.first is None or self.first.ordinal <= ordinal) and (
            self.last is None or ordinal <= self.last.ordinal
        )

    def applied(self, capacity: Fraction | None, conversion: Conversion) -> Fraction | None:
        """The capacity afterwards, never below nothing."""
        days = Fraction(0) if self.amount is None else Fraction(self.amount.days(conversion))
        if self.replaces:
            return days
        if capacity is None:
            return None
        days = self.added + (-days if self.negative else days)
        return max(Fraction(0), capacity * self.factor + days)


def _stretch(when: str) -> tuple[Quarter | None, Quarter | None, bool]:
    if not when:
        return None, None, False
    if when.endswith(".."):
        return Period.of(when.removesuffix("..")).first, None, True
    period = Period.of(when)
    return period.first, period.last, False


def _changed(change: CapacityChange, what: str, text: str) -> CapacityChange:
    from attrs import evolve

    if match := _PERCENT.fullmatch(what):
        share = Fraction(match[2].replace(",", ".")) / 100
        factor = 1 + share if match[1] == "+" else 1 - share
        if factor < 0:
            raise ValueError(f"less than nothing is left: {text!r}")
        return evolve(change, factor=factor)
    if match := _RELATIVE.fullmatch(what):
        return evolve(change, amount=Amount.of(match[2]), negative=match[1] == "-")
    return evolve(change, amount=Amount.of(what), replaces=True)


def capacities_of(
    plan: Plan, changes: Iterable[CapacityChange]
) -> dict[tuple[Role, str, str], dict[int, Fraction | None]]:
    """The days that are there, by role, key and name, and by ordinal of the quarter.

    Several entries for one partner add up. UnknownName for a change of somebody unknown.
    """
    directory, conversion = plan.directory, plan.conversion or Conversion()
    quarters = plan.period.quarters if plan.period else ()
    found: dict[tuple[Role, str, str], dict[int, Fraction | None]] = {}
    for entry in plan.capacity:
        who = _who(plan, entry.partner, entry.holder)
        if who is None:
            continue
        line = found.setdefault(who, dict.fromkeys((q.ordinal for q in quarters), None))
        for quarter in quarters:
            amount = entry.in_quarter(quarter)
            if amount is not None:
                before = line[quarter.ordinal] or Fraction(0)
                line[quarter.ordinal] = before + Fraction(amount.days(conversion))
    for change in changes:
        partner = directory.partners.find(change.who)
        holder = directory.holders.find(change.who)
        who = _who(plan, change.who if partner else None, change.who if holder else None)
        if who is None:
            names = (*directory.partners.names(), *directory.holders.names())
            raise UnknownName("partner", change.who, nearest(change.who, names))
        line = found.setdefault(who, dict.fromkeys((q.ordinal for q in quarters), None))
        for number, days in line.items():
            if change.applies(number):
                line[number] = change.applied(days, conversion)
    return found


def _who(plan: Plan, partner: str | None, holder: str | None) -> tuple[Role, str, str] | None:
    if partner is not None:
        named = plan.directory.partners.resolve(partner)
        return Role.PARTNER, plan.directory.partners.key(partner), named.name
    if holder is not None:
        post = plan.directory.holders.resolve(holder)
        return Role.HOLDER, plan.directory.holders.key(holder), post.name
    return None
