"""A schedule: where everything stands, why, and how good that is."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field

from ivbcore.planning.meaning import PhaseKind
from ivbcore.scheduling.building import rank_of
from ivbcore.scheduling.carrying import Role
from ivbcore.scheduling.comparing import Move, MoveKind
from ivbcore.scheduling.levelling import PLACING, Goal, Levelled
from ivbcore.scheduling.occurrences import Sort, Unplaced
from ivbcore.scheduling.reasons import Reason, ReasonCode, barred_reason, reasons_of
from ivbcore.scheduling.setting import Setting
from ivbcore.scheduling.workload import Line, Workload, workload_of
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.scheduling.conflicts import Conflict

__all__ = ["Placement", "Reached", "Schedule", "schedule_from"]

_IN_UNITS = frozenset({Goal.OVERLOAD, Goal.PEAKS})


@frozen
class Placement:
    """Where one task stands: `first` None when it has no place.

    Dutch: plaatsing
    """

    key: str
    action: str
    kind: PhaseKind
    sort: Sort
    first: Quarter | None
    last: Quarter | None
    reason: Reason

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """The quarters in which it runs."""
        if self.first is None or self.last is None:
            return ()
        return Period(self.first, self.last).quarters


@frozen
class Reached:
    """A goal, what was reached and the bound below which nothing can go.

    Dutch: doel
    """

    goal: Goal
    value: Fraction
    bound: Fraction

    @property
    def proven(self) -> bool:
        """Whether nothing better exists, given the goals before it."""
        return self.value == self.bound


@frozen
class Schedule:
    """A proposal of what to do when; nothing of it is written into the plan.

    Dutch: rooster
    `unread` has no place in any calendar, with the reason. `conflicts` are sets of actions that
    cannot all be done; `moves` the differences with the schedule that was kept. When `proven`
    the same plan and versions give the same schedule on every machine; else this is the record.
    """

    plan: Plan = field(repr=False)
    placements: tuple[Placement, ...] = field(repr=False)
    unread: tuple[Unplaced, ...] = field(repr=False)
    reached: tuple[Reached, ...]
    in_days: bool
    setting: Setting = field(repr=False, eq=False)
    rings: tuple[tuple[str, ...], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    moves: tuple[Move, ...] = ()
    by_key: Mapping[str, Placement] = field(init=False, eq=False, repr=False)

    @by_key.default
    def _by_key(self) -> Mapping[str, Placement]:
        return {one.key: one for one in self.placements}

    @property
    def proven(self) -> bool:
        """Whether every goal is proven."""
        return all(one.proven for one in self.reached)

    @property
    def placed(self) -> tuple[Placement, ...]:
        """What has a place."""
        return tuple(one for one in self.placements if one.first is not None)

    @property
    def unplaced(self) -> tuple[Placement, ...]:
        """What could have had a place and has none."""
        return tuple(one for one in self.placements if one.first is None)

    def of(self, action: str) -> tuple[Placement, ...]:
        """The placements of one action."""
        return tuple(one for one in self.placements if one.action == action)

    @cached_property
    def starts(self) -> Mapping[str, int | None]:
        """The first quarter of every placement, as an ordinal."""
        return {o.key: None if o.first is None else o.first.ordinal for o in self.placements}

    @property
    def movable_starts(self) -> Mapping[str, int | None]:
        """The starts that another schedule can keep."""
        lasting = (Sort.ONGOING, Sort.ON_DEMAND)
        return {o.key: self.starts[o.key] for o in self.placements if o.sort not in lasting}

    @cached_property
    def workload(self) -> Workload:
        """Who has how much with this schedule."""
        setting = self.setting
        past = {k for k in setting.past if setting.occurrences.by_key[k].sort is Sort.FIXED}
        return workload_of(
            self.plan,
            occurrences=setting.occurrences,
            starts=self.starts,
            loose=frozenset(task.key for task in setting.tasks) | past,
            changes=setting.choices.changes,
        )

    @property
    def to_restart(self) -> tuple[str, ...]:
        """The actions to take up again when a change of capacity is over.

        Dutch: later hervatten
        Those that lost their place or were moved since the schedule that was kept.
        """
        stopped = (MoveKind.LOST, MoveKind.MOVED)
        return tuple(dict.fromkeys(one.action for one in self.moves if one.kind in stopped))

    @cached_property
    def lines_by_carrier(self) -> Mapping[tuple[Role, str], Line]:
        """The lines of the workload, by role and key."""
        return {(one.carrier.role, one.carrier.key): one for one in self.workload.lines}

    @property
    def overload(self) -> Fraction:
        """The days above capacity, of everybody together."""
        return next(one.value for one in self.reached if one.goal is Goal.OVERLOAD)


def schedule_from(setting: Setting, levelled: Levelled) -> Schedule:
    """The schedule that the starts of the jobs make."""
    reasons = dict(
        zip(
            (task.key for task in setting.tasks),
            reasons_of(setting, levelled.starts),
            strict=True,
        )
    )
    starts = {
        task.key: None if start is None else start + setting.origin
        for task, start in zip(setting.tasks, levelled.starts, strict=True)
    }
    placements = []
    for task in setting.occurrences.tasks:
        if task.key in starts:
            start, reason = starts[task.key], reasons[task.key]
        elif task.key in setting.past:
            start, reason = setting.past[task.key], Reason(ReasonCode.PAST)
        elif task.key in setting.barred:
            start, reason = None, barred_reason(setting, task.key)
        else:
            start, reason = task.start, Reason(ReasonCode.NAMED)
        placements.append(
            Placement(
                task.key,
                task.action,
                task.kind,
                task.sort,
                None if start is None else Quarter.from_ordinal(start),
                None if start is None else Quarter.from_ordinal(start + task.length - 1),
                reason,
            )
        )
    return Schedule(
        setting.plan,
        tuple(placements),
        setting.occurrences.unplaced,
        _reached(levelled, setting),
        setting.in_days,
        setting,
        setting.order.rings,
    )


def _reached(levelled: Levelled, setting: Setting) -> tuple[Reached, ...]:
    """The goals in the measure of people; what no placement can help counts as not placed."""
    ranks = {row.key: rank_of(row) for row in setting.plan.rows}
    barred = [0] * len(PLACING)
    for key in setting.barred:
        barred[ranks[setting.occurrences.by_key[key].action]] += 1
    stages = {stage.goal: stage for stage in levelled.stages}
    found = []
    for goal in Goal:
        stage = stages.get(goal)
        more = barred[PLACING.index(goal)] if goal in PLACING else 0
        if stage is None and not more:
            continue
        value, bound = (stage.value, stage.bound) if stage else (0, 0)
        unit = setting.unit if goal in _IN_UNITS else Fraction(1)
        found.append(Reached(goal, value * unit + more, bound * unit + more))
    return tuple(found)
