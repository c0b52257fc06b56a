"""Order: what must come first, and the rings that nobody can start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ivbcore.model.row import Row
from ivbcore.planning.meaning import PhaseKind
from ivbcore.scheduling.occurrences import Occurrences, Sort, Task
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["Edge", "Order", "knots_in", "order_of", "ready_at", "rings_in"]

# What comes after the work proper: others need not wait for it.
_AFTERCARE = frozenset(
    {
        PhaseKind.EVALUATE, PhaseKind.REPORT, PhaseKind.UPDATE, PhaseKind.ANCHOR, PhaseKind.EXTEND,
        PhaseKind.END,
    }
)  # fmt: skip
_LASTING = frozenset({Sort.ONGOING, Sort.ON_DEMAND})


@frozen
class Edge:
    """One task that starts no earlier than `lag` quarters after the start of another.

    Dutch: volgorde
    `needed`: the later one makes no sense without the earlier one.
    """

    before: str
    after: str
    lag: int
    needed: bool = False


@frozen
class Order:
    """What must come before what, between tasks; and the rings between actions.

    Dutch: volgorde
    A ring is a tuple of actions that each wait for the next, the last one for the first. Edges
    between actions of one ring are left out: no order can hold them.
    """

    edges: tuple[Edge, ...] = ()
    rings: tuple[tuple[str, ...], ...] = ()

    @property
    def ringed(self) -> frozenset[str]:
        """Every action in a ring."""
        return frozenset(action for ring in self.rings for action in ring)


def order_of(plan: Plan, occurrences: Occurrences) -> Order:
    """The order among the occurrences of a plan.

    What follows on an action starts when its last quarter is over: of a recurrence the first
    time, without evaluations and other aftercare. What simply goes on, or is named until the end
    of the plan, has no end to wait for: that has to have begun. Phases of one action come in the
    order in which they are written, where that can be.
    """
    waits = {
        row.key: [other.key for other in row.follows if isinstance(other, Row)] for row in plan.rows
    }
    rings = rings_in(waits)
    # All that hang together in rings, not only the rings that are told: no order can hold them.
    knot_of = knots_in(waits)
    every = _by_action(occurrences)
    last = _last_quarter(occurrences)
    tasks: dict[str, list[Task]] = {}
    for action, those in every.items():
        tasks[action] = [task for task in those if task.sort not in _LASTING]
    edges: dict[tuple[str, str], Edge] = {}

    def add(edge: Edge) -> None:
        there = edges.get((edge.before, edge.after))
        if there is None or (edge.lag, edge.needed) > (there.lag, there.needed):
            edges[edge.before, edge.after] = edge

    for action, mine in tasks.items():
        for edge in [*_recurring(mine), *_phases(mine)]:
            add(edge)
        for other in waits[action]:
            if action in knot_of and knot_of.get(other) == knot_of[action]:
                continue
            for earlier, wait in _awaited(every.get(other, ()), last):
                for later in _firsts(mine):
                    if Sort.FLEXIBLE in (earlier.sort, later.sort):
                        add(Edge(earlier.key, later.key, wait, needed=True))
    return Order(tuple(edges.values()), rings)


def _recurring(tasks: Sequence[Task]) -> Iterable[Edge]:
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        if task.recurs and task.sort is Sort.FLEXIBLE:
            groups.setdefault(task.group, []).append(task)
    for group in groups.values():
        for one, following in pairwise(group):
            yield Edge(one.key, following.key, one.gap)


def _phases(tasks: Sequence[Task]) -> Iterable[Edge]:
    """The order of phases as written, between those that happen once, where it is possible."""
    once = [task for task in tasks if not task.recurs]
    for number, one in enumerate(once):
        for following in once[number + 1 :]:
            if one.phase == following.phase or Sort.FLEXIBLE not in (one.sort, following.sort):
                continue
            if one.earliest + one.length <= following.latest - following.length + 1:
                yield Edge(one.key, following.key, one.length)
                break


def ready_at(occurrences: Occurrences) -> Mapping[str, int]:
    """For each action the first quarter in which what follows on it can find it done.

    The last quarter of the work at its earliest; of what has no end to wait for, the first one.
    A schedule starts what follows a quarter later: who names the same quarter may be right.
    """
    last = _last_quarter(occurrences)
    return {
        action: max(task.earliest + max(0, wait - 1) for task, wait in _awaited(tasks, last))
        for action, tasks in _by_action(occurrences).items()
    }


def _awaited(tasks: Sequence[Task], last: int) -> list[tuple[Task, int]]:
    """What others wait for, and how many quarters from its start; 0 where it has no end."""
    ends = [task for task in tasks if task.sort not in _LASTING]
    firsts = _firsts(ends)
    work = [task for task in firsts if task.kind not in _AFTERCARE] or firsts
    found = [(task, 0 if _runs_out(task, last) else task.length) for task in work]
    return found or [(task, 0) for task in tasks[:1]]


def _runs_out(task: Task, last: int) -> bool:
    """Whether it is named for more than a quarter, until the plan ends."""
    return task.sort is Sort.FIXED and task.length > 1 and task.latest >= last


def _by_action(occurrences: Occurrences) -> dict[str, list[Task]]:
    found: dict[str, list[Task]] = {}
    for task in occurrences.tasks:
        found.setdefault(task.action, []).append(task)
    return found


def _last_quarter(occurrences: Occurrences) -> int:
    return occurrences.period.last.ordinal if occurrences.period else 0


def _firsts(tasks: Iterable[Task]) -> list[Task]:
    return [task for task in tasks if task.number == 0 or not task.recurs]


def rings_in(waits: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """The rings in a graph of who waits for whom, each as a path that closes on itself.

    One ring is told for every knot of actions that wait for each other, the shortest through
    its first action by name; an action that waits for itself is a ring of one.
    """
    rings = []
    for knot in _knots(waits):
        members = frozenset(knot)
        start = min(members)
        if len(members) > 1 or start in waits[start]:
            rings.append(_round(start, members, waits))
            # Whoever is in the knot and not on this ring is still in some ring: tell that, too.
            told = set(rings[-1])
            for other in sorted(members - told):
                if other not in told:
                    rings.append(_round(other, members, waits))
                    told.update(rings[-1])
    return tuple(rings)


def knots_in(waits: Mapping[str, Iterable[str]]) -> Mapping[str, int]:
    """For each action that is in a ring, the number of its knot.

    Two actions are in one knot when each waits for the other, by whatever way.
    """
    return {
        action: number
        for number, knot in enumerate(_knots(waits))
        if len(knot) > 1 or knot[0] in waits[knot[0]]
        for action in knot
    }


def _round(
    start: str, members: frozenset[str], waits: Mapping[str, Iterable[str]]
) -> tuple[str, ...]:
    """The shortest way from an action back to itself."""
    paths: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while paths:
        longer = []
        for path in paths:
            for following in sorted(set(waits[path[-1]]) & members):
                if following == start:
                    return path
                if following not in seen:
                    seen.add(following)
                    longer.append((*path, following))
        paths = longer
    raise AssertionError("every member of a knot lies on a ring")


def _knots(waits: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The strongly connected parts (Tarjan), without recursion."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    knots: list[list[str]] = []
    for root in sorted(waits):
        if root in index:
            continue
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        work = [(root, iter(sorted(one for one in waits[root] if one in waits)))]
        while work:
            node, following = work[-1]
            step = next(following, None)
            if step is not None:
                if step not in index:
                    index[step] = low[step] = len(index)
                    stack.append(step)
                    on_stack.add(step)
                    work.append((step, iter(sorted(one for one in waits[step] if one in waits))))
                elif step in on_stack:
                    low[node] = min(low[node], index[step])
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[node])
            if low[node] == index[node]:
                knot: list[str] = []
                while not knot or knot[-1] != node:
                    knot.append(stack.pop())
                    on_stack.discard(knot[-1])
                knots.append(knot)
    return knots
