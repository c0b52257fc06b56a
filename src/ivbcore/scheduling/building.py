"""From a plan to the problem of levelling it: what can move, where, and what it asks."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from ivbcore.model.action import Urgency
from ivbcore.scheduling.capacities import CapacityChange
from ivbcore.scheduling.carrying import Carriers, Role, certain_without
from ivbcore.scheduling.occurrences import Occurrences, Sort, Task, occurrences_of
from ivbcore.scheduling.order import Edge, Order, order_of
from ivbcore.scheduling.problem import Job, Link, Load, Problem, Resource, common_measure
from ivbcore.scheduling.workload import Line, workload_of
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["Barred", "Choices", "Setting", "setting_of"]

_RANKS = {Urgency.HIGH: 1, Urgency.NORMAL: 2, None: 2, Urgency.LOW: 3}


@frozen
class Choices:
    """What is asked of a schedule.

    Dutch: keuzes
    Quarters are ordinals. `keep` is the start of each task in a schedule made before (None: it
    had no place); `since` the first quarter that is still open; `exclude` quarters in which
    nothing flexible may run. `move_fixed` moves what is fixed, too, at a price. With `only` the
    plan has these actions and no others; `widened` are actions that may fall anywhere in the
    plan, or later than named.
    """

    hard: bool = False
    move_fixed: bool = False
    since: int | None = None
    exclude: frozenset[int] = frozenset()
    keep: Mapping[str, int | None] | None = None
    changes: tuple[CapacityChange, ...] = ()
    only: frozenset[str] | None = None
    widened: frozenset[str] = frozenset()


class Barred:
    """Why a task cannot be given to the solver at all."""

    RING = "kring"
    ORDER = "volgorde"
    WINDOW = "venster-voorbij"


@frozen
class Setting:
    """A problem together with what it came from.

    `tasks` are those of the jobs, in the same order; `past` are pinned where they stood;
    `barred` have no place, with the reason. Amounts in the problem are multiples of `unit`.
    """

    plan: Plan
    choices: Choices
    occurrences: Occurrences
    order: Order
    origin: int
    problem: Problem
    tasks: tuple[Task, ...]
    past: Mapping[str, int]
    barred: Mapping[str, str]
    unit: Fraction
    in_days: bool
    carriers: Carriers
    lines: tuple[Line, ...]
    whole_occurrences: Occurrences
    whole_order: Order

    @property
    def named(self) -> frozenset[str]:
        """The tasks whose quarters the planning names."""
        return frozenset(t.key for t in self.occurrences.tasks if t.sort is Sort.FIXED)


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
    past, barred, starts = _movable(plan, choices, occurrences, order)
    _bar_followers(order, barred, starts)
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


def _movable(
    plan: Plan, choices: Choices, occurrences: Occurrences, order: Order
) -> tuple[dict[str, int], dict[str, str], dict[str, tuple[int, ...]]]:
    """What is over, what is barred, and the starts of what is left."""
    past: dict[str, int] = {}
    barred: dict[str, str] = {}
    starts: dict[str, tuple[int, ...]] = {}
    assert plan.period is not None
    first, last = plan.period.first.ordinal, plan.period.last.ordinal
    for task in occurrences.tasks:
        wide = task.action in choices.widened
        moves = task.sort is Sort.FLEXIBLE or (
            task.sort is Sort.FIXED and (choices.move_fixed or wide)
        )
        if not moves:
            continue
        before: int | None = task.start
        if choices.keep is not None and task.key in choices.keep:
            before = _kept(choices.keep[task.key], first, last, task)
        if choices.since is not None and before is not None and before < choices.since:
            past[task.key] = before
            continue
        open_starts = task.starts
        if task.sort is Sort.FIXED:
            open_starts = range(task.start if wide else first, last - task.length + 2)
        elif wide and not task.recurs:
            open_starts = range(first, last - task.length + 2)
        free = tuple(start for start in open_starts if _free(task, start, choices))
        if task.action in order.ringed and task.sort is Sort.FLEXIBLE:
            barred[task.key] = Barred.RING
        elif not free:
            barred[task.key] = Barred.WINDOW
        else:
            starts[task.key] = free
    fixed = {t.key: t.start for t in occurrences.tasks if t.key not in starts} | past
    for edge in order.edges:
        _clip(edge, fixed, starts, barred)
    return past, barred, starts


def _kept(start: int | None, first: int, last: int, task: Task) -> int | None:
    """A start in an older schedule, when it still makes sense in this plan."""
    return start if start is not None and first <= start <= last - task.length + 1 else None


def _free(task: Task, start: int, choices: Choices) -> bool:
    if choices.since is not None and start < choices.since:
        return False
    if task.sort is Sort.FIXED:
        return start == task.start or choices.exclude.isdisjoint(range(start, start + task.length))
    return choices.exclude.isdisjoint(range(start, start + task.length))


def _clip(
    edge: Edge,
    fixed: Mapping[str, int],
    starts: dict[str, tuple[int, ...]],
    barred: dict[str, str],
) -> None:
    """Keep a task clear of one that stands still: later or earlier than that one."""
    before, after, lag = edge.before, edge.after, edge.lag
    if before in starts and after in fixed and after not in barred:
        key, left = before, tuple(s for s in starts[before] if s + lag <= fixed[after])
    elif after in starts and before in fixed and before not in barred:
        key, left = after, tuple(s for s in starts[after] if s >= fixed[before] + lag)
    else:
        return
    starts[key] = left
    if not left:
        del starts[key]
        barred[key] = Barred.ORDER


def _bar_followers(
    order: Order, barred: dict[str, str], starts: dict[str, tuple[int, ...]]
) -> None:
    """What follows on something without a place has none either."""
    moved = True
    while moved:
        moved = False
        for edge in order.edges:
            if edge.needed and edge.before in barred and edge.after in starts:
                del starts[edge.after]
                barred[edge.after] = Barred.ORDER
                moved = True


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
        scale = lcm(
            1,
            *(a.denominator for one in asked.values() for at in one.values() for a in at.values()),
            *(v.denominator for line in lines for cell in line.cells for v in _numbers(cell)),
        )
        whole = [
            *(int(a * scale) for o in asked.values() for at in o.values() for a in at.values()),
            *(int(v * scale) for line in lines for cell in line.cells for v in _numbers(cell)),
        ]
        unit = Fraction(common_measure(whole), scale)
        problem = self._problem(lines, asked, unit, in_days)
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
            unit,
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
        unit: Fraction,
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
                    int((cell.days if in_days else len(cell.actions)) / unit) for cell in line.cells
                ),
                tuple(
                    None if cell.capacity is None or not in_days else int(cell.capacity / unit)
                    for cell in line.cells
                ),
            )
            for line in lines
        ]
        jobs = [
            self._job(task, ranks[task.action], asked[task.key], origin, unit)
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
        unit: Fraction,
    ) -> Job:
        starts = self.starts[task.key]
        loads: list[tuple[Load, ...]] = [
            tuple(sorted((r, q, int(amount / unit)) for (r, q), amount in asked[start].items()))
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


def _numbers(cell: object) -> list[Fraction]:
    days, capacity = cell.days, cell.capacity  # type: ignore[attr-defined]
    return [days] if capacity is None else [days, capacity]
