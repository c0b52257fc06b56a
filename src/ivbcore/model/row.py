"""One row of the plan's tables: an action with its references resolved."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from attrs import evolve

from ivbcore.model.directory import Unknown
from ivbcore.model.openness import Openness, strictest
from ivbcore.model.partner import Participation, Partner, Position
from ivbcore.planning.meaning import PhaseKind, Planning
from ivbcore.planning.timetable import Timetable
from ivbcore.planning.wording import Status, Wording
from ivbcore.values.absence import Absence, absence_of
from ivbcore.values.names import folded
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.action import Action
    from ivbcore.model.analysis import SafetyIssue
    from ivbcore.model.holder import PortfolioHolder
    from ivbcore.model.objective import Indicator
    from ivbcore.model.plan import Plan
    from ivbcore.model.power import Power
    from ivbcore.model.priority import Item, Priority

__all__ = ["AbsenceField", "Row"]

AbsenceField = Literal["planning", "lead", "holders", "partners", "target_group", "budget"]

# A plan without a period has no calendar to lay a planning over: nothing is known of when.
_NO_TIMETABLE = Timetable(Period(Quarter(1900, 1), Quarter(1900, 1)))


@frozen(eq=False, repr=False)
class Row:
    """An action where it stands in its plan.

    Dutch: rij, regel
    What the action refers to is resolved; what the plan does not know is an `Unknown`.
    `key` names the action in paths: its identifier, ``id#2`` for the second one with the same.
    `place` holds the indexes of priority, item and action.
    """

    plan: Plan
    index: int
    place: tuple[int, int, int]
    key: str
    priority: Priority
    item: Item
    action: Action

    @property
    def id(self) -> str:
        """The identifier of the action."""
        return self.action.id

    @property
    def number(self) -> int:
        """The position in the plan, counted from 1."""
        return self.index + 1

    @property
    def path(self) -> str:
        """The path of the action: ``acties/jeugdaanpak-starten``."""
        return f"acties/{self.key}"

    @property
    def label(self) -> str:
        """A short name: the title, else the heading of the item."""
        return self.action.title or self.item.name or self.action.measure

    @property
    def openness(self) -> Openness:
        """Who may read about it: the strictest of what action, item and priority say."""
        return strictest(one.openness for one in (self.priority, self.item, self.action))

    @cached_property
    def holders(self) -> tuple[PortfolioHolder | Unknown, ...]:
        """Who answers for it, without "n.v.t." and the like."""
        resolve = self.plan.directory.holders.resolve
        return tuple(resolve(text) for text in _present(self.action.holders))

    @property
    def first_holder(self) -> PortfolioHolder | Unknown | None:
        """Who is first responsible."""
        return self.holders[0] if self.holders else None

    @cached_property
    def participations(self) -> tuple[Participation, ...]:
        """Who takes part and in what role, as written, without "n.v.t." and the like."""
        return tuple(one for one in self.action.partners if absence_of(one.partner) is None)

    @cached_property
    def partners(self) -> tuple[Partner | Unknown, ...]:
        """Who takes part, in the order of `participations`."""
        resolve = self.plan.directory.partners.resolve
        return tuple(resolve(one.partner) for one in self.participations)

    @property
    def external_partners(self) -> tuple[Partner, ...]:
        """The partners known to be outside the municipality."""
        return self._partners_at(Position.EXTERNAL)

    @property
    def internal_partners(self) -> tuple[Partner, ...]:
        """The partners known to be inside the municipality."""
        return self._partners_at(Position.INTERNAL)

    def _partners_at(self, position: Position) -> tuple[Partner, ...]:
        position_of = self.plan.directory.position_of
        return tuple(
            one
            for one in self.partners
            if not isinstance(one, Unknown) and position_of(one) is position
        )

    @property
    def lead(self) -> Partner | Unknown | None:
        """Who leads the work; None when nobody is named."""
        text = self.action.lead
        if text is None or absence_of(text) is not None:
            return None
        return self.plan.directory.partners.resolve(text)

    @property
    def powers(self) -> tuple[Power | Unknown, ...]:
        """The legal powers used."""
        resolve = self.plan.directory.powers.resolve
        return tuple(resolve(text) for text in self.action.powers)

    @cached_property
    def follows(self) -> tuple[Row | Unknown, ...]:
        """The actions that must come first, by identifier or title."""
        return tuple(self.plan.rows.resolve(text) for text in self.action.follows)

    @cached_property
    def contributes_to(self) -> tuple[SafetyIssue | Indicator | Unknown, ...]:
        """The issues and indicators that it does something about."""
        resolve = self.plan.directory.targets.resolve
        return tuple(resolve(text) for text in self.action.contributes_to)

    @property
    def target_group(self) -> str | None:
        """For whom it is: as the action says, else as the item says."""
        text = self._target_text
        return None if absence_of(text) is not None else text

    @property
    def _target_text(self) -> str:
        return self.action.target_group or self.item.target_group or ""

    def absence(self, field: AbsenceField) -> Absence | None:
        """Why nothing stands in a field; None when something does."""
        texts: tuple[str, ...]
        if field == "holders":
            texts = self.action.holders
        elif field == "partners":
            texts = tuple(one.partner for one in self.action.partners)
        elif field == "budget":
            if any(line.amount is not None for line in self.action.budget):
                return None
            texts = tuple(line.text or "" for line in self.action.budget)
        elif field == "lead":
            texts = (self.action.lead or "",)
        elif field == "planning":
            texts = (self.action.planning.text,)
        else:
            texts = (self._target_text,)
        if _present(texts):
            return None
        return absence_of(texts[0]) if texts else Absence.MISSING

    @cached_property
    def wording(self) -> Wording:
        """The planning as this plan means it.

        Doubt that the plan's period settles is settled, and the kind that the action states is
        given to the phases whose wording names none.
        """
        wording = self.action.planning
        if self.plan.period is not None:
            wording = wording.within(self.plan.period)
        kind = self.action.kind
        if kind is None or not wording.readings:
            return wording
        return evolve(wording, readings=tuple(_of_kind(one, kind) for one in wording.readings))

    @property
    def status(self) -> Status:
        """How far the planning was understood."""
        return self.wording.status

    @cached_property
    def timetable(self) -> Timetable:
        """The planning over the period of the plan; empty when the plan has no period."""
        if self.plan.period is None:
            return _NO_TIMETABLE
        return self.wording.over(self.plan.period)

    @property
    def kinds(self) -> tuple[PhaseKind, ...]:
        """What is done, phase by phase, each kind once."""
        planning = self.wording.likeliest
        return tuple(dict.fromkeys(phase.kind for phase in planning.phases)) if planning else ()

    @property
    def evaluated(self) -> bool:
        """Whether the action is, or has, an evaluation."""
        return PhaseKind.EVALUATE in self.kinds or self.action.kind is PhaseKind.EVALUATE

    def quarters_of(self, kind: PhaseKind | str) -> tuple[Quarter, ...]:
        """The quarters in which a phase of a kind can fall: ``quarters_of("evalueren")``."""
        wanted = PhaseKind(kind)
        return tuple(
            sorted(
                {
                    q
                    for one in self.timetable.phases
                    if one.phase.kind is wanted
                    for q in one.quarters
                }
            )
        )

    @cached_property
    def start(self) -> Quarter | None:
        """The quarter in which it starts; None when that is not fixed.

        What is simply ongoing from the first quarter of the plan does not start there.
        """
        return self._edge(0)

    @cached_property
    def end(self) -> Quarter | None:
        """The quarter in which it ends; None when that is not fixed.

        What is simply ongoing in the last quarter of the plan does not end there.
        """
        return self._edge(-1)

    def _edge(self, side: Literal[0, -1]) -> Quarter | None:
        table = self.timetable
        quarters = sorted({*table.named, *table.window, *table.ongoing, *table.doubtful})
        if not quarters:
            return None
        edge = quarters[side]
        if edge in table.doubtful or edge not in table.active:
            return None
        open_there = edge == (table.period.first if side == 0 else table.period.last)
        return None if open_there and edge not in table.named else edge

    @cached_property
    def partner_keys(self) -> frozenset[str]:
        """The partners as keys of the directory."""
        key = self.plan.directory.partners.key
        return frozenset(key(one.partner) for one in self.participations)

    @cached_property
    def holder_keys(self) -> tuple[str, ...]:
        """The holders as keys of the directory, in order."""
        key = self.plan.directory.holders.key
        return tuple(key(text) for text in _present(self.action.holders))

    @property
    def nature_keys(self) -> frozenset[str]:
        """The nature of the work, folded for comparing."""
        return frozenset(map(folded, self.action.nature))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Row):
            return NotImplemented
        return self.plan is other.plan and self.index == other.index

    def __hash__(self) -> int:
        return hash((id(self.plan), self.index))

    def __repr__(self) -> str:
        """Short: number, key and planning."""
        return f"<Row {self.number} {self.key}: {self.action.planning.text!r}>"


def _present(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in texts if absence_of(text) is None)


def _of_kind(planning: Planning, kind: PhaseKind) -> Planning:
    """Give phases without a kind of their own this kind: execution is what none is read as."""
    return Planning(
        phases=tuple(
            evolve(phase, kind=kind) if phase.kind is PhaseKind.EXECUTE else phase
            for phase in planning.phases
        )
    )
