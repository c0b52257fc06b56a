"""From a plan to the problem of levelling it: what can move, where, and what it asks."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from ivbcore.model.action import Urgency
from ivbcore.scheduling.carrying import Carriers, Role, certain_without
from ivbcore.scheduling.moving import bar_followers, movable
from ivbcore.scheduling.occurrences import Occurrences, Sort, Task, occurrences_of
from ivbcore.scheduling.order import Order, order_of
from ivbcore.scheduling.problem import Job, Link, Load, Problem, Resource, common_measure
from ivbcore.scheduling.setting import Choices, Setting
from ivbcore.scheduling.workload import Line, workload_of
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["rank_of", "setting_of"]

_RANKS = {Urgency.HIGH: 1, Urgency.NORMAL: 2, None: 2, Urgency.LOW: 3}


def setting_of(
    plan: Plan,
    choices: Choices,
    *,
    occurrences: Occurrences | None = None,
    order: Order | None = None,
) -> Setting:
    """The problem of a plan; ValueError when it has no period."""
    if plan.period is None:
        raise ValueError("the plan has no period (looptijd), so there are no quarters")
    occurrences = occurrences or occurrences_of(plan)
    order = order or order_of(plan, occurrences)
    whole = (occurrences, order)
    if choices.only is not None:
        occurrences, order = _part(occurrences, order, choices.only)
    past, barred, starts = movable(plan, choices, occurrences, order)
    bar_followers(order, barred, starts)
    tasks = tuple(sorted((occurrences.by_key[key] for key in starts), key=lambda one: one.key))
    builder = _Builder(plan, choices, occurrences, order, past, barred, starts, tasks)
    return builder.setting(*whole)


def _part(
    occurrences: Occurrences, order: Order, only: frozenset[str]
) -> tuple[Occurrences, Order]:
    tasks = tuple(task for task in occurrences.tasks if task.action in only)
    keys = {task.key for task in tasks}
    edges = tuple(one for one in order.edges if one.before in keys and one.after in keys)
    rings = tuple(ring for ring in order.rings if only.issuperset(ring))
    return Occurrences(occurrences.period, tasks), Order(edges, rings)


def rank_of(row: Row) -> int:
    """How pressing an action is: 0 for what the law requires, then by urgency."""
    return 0 if row.action.statutory else _RANKS[row.action.urgency]


@frozen
class _Builder:
    plan: Plan
    choices: Choices
    occurrences: Occurrences
    order: Order
    past: dict[str, int]
    barred: dict[str, str]
    starts: dict[str, tuple[int, ...]]
    tasks: tuple[Task, ...]

    def setting(self, whole_occurrences: Occurrences, whole_order: Order) -> Setting:
        """The problem, with what it came from."""
        loose = frozenset(task.key for task in self.tasks)
        placed: dict[str, int | None] = {**dict.fromkeys(loose | set(self.barred)), **self.past}
        fixed_past = {k for k in self.past if self.occurrences.by_key[k].sort is Sort.FIXED}
        workload = workload_of(
            self.plan,
            occurrences=self.occurrences,
            starts=placed,
            loose=loose | fixed_past,
            changes=self.choices.changes,
            only=self.choices.only,
        )
        carriers = Carriers(self.plan, self.occurrences)
        demands = {row.key: carriers.demands(row) for row in self.plan.rows}
        in_days = any(demands.values())
        lines = self._resources(workload.lines, demands, in_days)
        index = {(line.carrier.role, line.carrier.key): n for n, line in enumerate(lines)}
        asked = self._asked(carriers, demands, index, in_days)
        measure = _Measure.of(
            *(a for one in asked.values() for at in one.values() for a in at.values()),
            *(number for line in lines for cell in line.cells for number in _numbers(cell)),
        )
        problem = self._problem(lines, asked, measure, in_days)
        assert self.plan.period is not None
        return Setting(
            self.plan,
            self.choices,
            self.occurrences,
            self.order,
            self.plan.period.first.ordinal,
            problem,
            self.tasks,
            self.past,
            self.barred,
            measure.unit,
            in_days,
            carriers,
            tuple(lines),
            whole_occurrences,
            whole_order,
        )

    def _resources(
        self, lines: tuple[Line, ...], demands: Mapping[str, Mapping[str, object]], in_days: bool
    ) -> list[Line]:
        """Who can be overloaded or have a peak: never a whole whose team is unknown."""
        named = {key for asked in demands.values() for key in asked}
        return [
            line
            for line in lines
            if line.carrier.role is not Role.LEAD
            and not line.team_unknown
            and (
                line.has_capacity
                or (line.carrier.key in named if in_days else not line.carrier.members)
            )
        ]

    def _asked(
        self,
        carriers: Carriers,
        demands: Mapping[str, Mapping[str, object]],
        index: Mapping[tuple[Role, str], int],
        in_days: bool,
    ) -> dict[str, dict[int, dict[tuple[int, int], Fraction]]]:
        """What every task asks at each of its starts, by resource and quarter."""
        assert self.plan.period is not None
        origin = self.plan.period.first.ordinal
        rows = {row.key: row for row in self.plan.rows}
        carried: dict[str, list[tuple[int, object]]] = {}
        certain: dict[str, frozenset[int]] = {}
        loose_by: dict[str, list[Task]] = {}
        for task in self.tasks:
            loose_by.setdefault(task.action, []).append(task)
        found: dict[str, dict[int, dict[tuple[int, int], Fraction]]] = {}
        for task in self.tasks:
            if task.action not in carried:
                row = rows[task.action]
                carried[task.action] = [
                    (index[one.role, one.key], demands[row.key].get(one.key))
                    for one in carriers.of(row)
                    if (one.role, one.key) in index
                ]
                moved = self.choices.move_fixed or self.choices.widened
                mine = self.occurrences.of(task.action) if moved else ()
                standing = [one for one in mine if one.key not in self.starts]
                certain[task.action] = certain_without(
                    carriers.certain[task.action], standing, loose_by[task.action]
                )
            found[task.key] = {}
            for start in self.starts[task.key]:
                at: dict[tuple[int, int], Fraction] = {}
                for resource, demand in carried[task.action]:
                    if in_days:
                        if demand is None:
                            continue
                        days = carriers.days(task, start, demand, certain[task.action])  # type: ignore[arg-type]
                    else:
                        run = range(start, start + task.length)
                        days = {q: Fraction(1) for q in run if q not in certain[task.action]}
                    for quarter, amount in days.items():
                        at[resource, quarter - origin] = amount
                found[task.key][start] = at
        return found

    def _problem(
        self,
        lines: list[Line],
        asked: Mapping[str, Mapping[int, Mapping[tuple[int, int], Fraction]]],
        measure: _Measure,
        in_days: bool,
    ) -> Problem:
        assert self.plan.period is not None
        origin = self.plan.period.first.ordinal
        number = {task.key: place for place, task in enumerate(self.tasks)}
        ranks = {row.key: rank_of(row) for row in self.plan.rows}
        resources = [
            Resource(
                f"{line.carrier.role.value}/{line.carrier.key}",
                tuple(
                    measure.units(cell.days if in_days else Fraction(len(cell.actions)))
                    for cell in line.cells
                ),
                tuple(
                    None if cell.capacity is None or not in_days else measure.units(cell.capacity)
                    for cell in line.cells
                ),
            )
            for line in lines
        ]
        jobs = [
            self._job(task, ranks[task.action], asked[task.key], origin, measure)
            for task in self.tasks
        ]
        links = [
            Link(number[edge.before], number[edge.after], edge.lag, edge.needed)
            for edge in self.order.edges
            if edge.before in number and edge.after in number
        ]
        links.sort(key=lambda one: (one.before, one.after))
        return Problem(
            len(self.plan.period), tuple(jobs), tuple(links), tuple(resources), self.choices.hard
        )

    def _job(
        self,
        task: Task,
        rank: int,
        asked: Mapping[int, Mapping[tuple[int, int], Fraction]],
        origin: int,
        measure: _Measure,
    ) -> Job:
        starts = self.starts[task.key]
        loads: list[tuple[Load, ...]] = [
            tuple(sorted((r, q, measure.units(a)) for (r, q), a in asked[start].items()))
            for start in starts
        ]
        given = None
        keep = self.choices.keep
        if keep is not None and keep.get(task.key) is not None:
            given = keep[task.key]
        elif task.sort is Sort.FIXED:
            given = task.start
        return Job(
            task.key,
            task.action,
            rank,
            task.length,
            tuple(start - origin for start in starts),
            tuple(loads),
            task.start - origin,
            None if given is None else given - origin,
        )


@frozen
class _Measure:
    """The unit of which all amounts are whole numbers: `most / scale` of a day."""

    scale: int
    most: int

    @classmethod
    def of(cls, *amounts: Fraction) -> _Measure:
        """The largest unit that all amounts have in common."""
        scale = lcm(1, *{one.denominator for one in amounts})
        whole = {one.numerator * (scale // one.denominator) for one in amounts}
        return cls(scale, common_measure(sorted(whole)))

    @property
    def unit(self) -> Fraction:
        """The unit, in days."""
        return Fraction(self.most, self.scale)

    def units(self, amount: Fraction) -> int:
        """An amount in units."""
        return amount.numerator * (self.scale // amount.denominator) // self.most


def _numbers(cell: object) -> list[Fraction]:
    days, capacity = cell.days, cell.capacity  # type: ignore[attr-defined]
    return [days] if capacity is None else [days, capacity]
