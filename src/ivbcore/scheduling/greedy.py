"""A first schedule without a solver: place by rank, then move what can stand better."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from ivbcore.scheduling.annealing import annealed
from ivbcore.scheduling.problem import Job, Problem

__all__ = ["better", "greedy", "worth"]

Starts = list[int | None]
_MOST_TRIES = 400_000
_LOOK_UP = 64  # jobs between two looks at the clock


def worth(problem: Problem, starts: Starts) -> tuple[int, ...]:
    """What a schedule is worth, objective by objective; lower is better."""
    return (
        *(problem.missing(starts, rank) for rank in range(4)),
        problem.overload(starts),
        problem.change(starts),
        problem.peaks(starts),
        problem.aside(starts),
    )


def better(problem: Problem, one: Starts, other: Starts) -> Starts:
    """The better of two schedules; the first when they are as good."""
    return one if worth(problem, one) <= worth(problem, other) else other


def greedy(
    problem: Problem,
    allowed: list[tuple[int, ...]],
    *,
    certain: AbstractSet[int] | None = None,
    hurry: Callable[[], bool] | None = None,
) -> Starts:
    """Place jobs one by one, the most pressing first, then move jobs while that helps.

    With `certain`, the jobs whose load nothing can avoid, it also looks for less overload by
    annealing, until `hurry` says that time is short.
    """
    table = _Table(problem, allowed)
    for number in _turns(problem, allowed):
        table.put(number, table.best(number))
    table.settle(hurry)
    if certain is None or problem.hard or (hurry is not None and hurry()):
        return table.starts
    bound = problem.overload_bound(certain)
    if problem.overload(table.starts) <= bound:
        return table.starts
    first = list(table.starts)
    found = annealed(problem, allowed, first, bound=bound, hurry=hurry)
    table = _Table(problem, allowed)
    for number, start in enumerate(found):
        table.put(number, start)
    table.settle(hurry)
    return better(problem, first, table.starts)


def _turns(problem: Problem, allowed: list[tuple[int, ...]]) -> list[int]:
    """Who goes first: whoever others need, then rank, little room, and much that is asked."""
    rank = [job.rank for job in problem.jobs]
    for number in reversed(problem.order()):
        for link in problem.out_of[number]:
            rank[number] = min(rank[number], rank[link.after])
    depth = [0] * len(problem.jobs)
    for number in problem.order():
        for link in problem.into[number]:
            depth[number] = max(depth[number], depth[link.before] + 1)

    def key(number: int) -> tuple[int, ...]:
        job = problem.jobs[number]
        asked = max((sum(load[2] for load in one) for one in job.loads), default=0)
        return (rank[number], depth[number], len(allowed[number]), -asked, number)

    return sorted(range(len(problem.jobs)), key=key)


class _Table:
    """The load so far, and what a change of one job does to it."""

    def __init__(self, problem: Problem, allowed: list[tuple[int, ...]]) -> None:
        self.problem, self.allowed = problem, allowed
        self.starts: Starts = [None] * len(problem.jobs)
        self.loads = [list(one.base) for one in problem.resources]
        self.loads_at = [dict(zip(job.starts, job.loads, strict=True)) for job in problem.jobs]
        self.tries = 0

    def put(self, number: int, start: int | None) -> None:
        """Move one job, or take it away."""
        for place, sign in ((self.starts[number], -1), (start, 1)):
            if place is not None:
                for resource, quarter, amount in self.loads_at[number][place]:
                    self.loads[resource][quarter] += sign * amount
        self.starts[number] = start

    def fits(self, number: int, start: int) -> bool:
        """Whether the order allows a start, beside the jobs that have a place."""
        for link in self.problem.into[number]:
            before = self.starts[link.before]
            if before is None:
                if link.needed:
                    return False
            elif start < before + link.lag:
                return False
        for link in self.problem.out_of[number]:
            after = self.starts[link.after]
            if after is not None and after < start + link.lag:
                return False
        return True

    def cost(self, number: int, start: int) -> tuple[int, ...] | None:
        """What a start adds: overload, change, height, distance from home; None when too much."""
        job: Job = self.problem.jobs[number]
        over = height = 0
        for resource, quarter, amount in self.loads_at[number][start]:
            load = self.loads[resource][quarter]
            limit = self.problem.resources[resource].capacity[quarter]
            if limit is not None:
                over += max(0, load + amount - max(limit, load))
            height += amount * (2 * load + amount)
        if self.problem.hard and over:
            return None
        moved = 0 if job.given is None else abs(start - job.given)
        return (over, moved, height, abs(start - job.home), start)

    def best(self, number: int) -> int | None:
        """The best start for a job that has no place now."""
        found: tuple[int, ...] | None = None
        for start in self.allowed[number]:
            self.tries += 1
            if self.fits(number, start):
                cost = self.cost(number, start)
                if cost is not None and (found is None or cost < found):
                    found = cost
        return None if found is None else found[-1]

    def settle(self, hurry: Callable[[], bool] | None) -> None:
        """Move single jobs while that helps, and give a place to those that have none."""
        moved = True
        while moved and self.tries < _MOST_TRIES:
            moved = False
            for number in range(len(self.problem.jobs)):
                if hurry is not None and not number % _LOOK_UP and hurry():
                    return
                before = self.starts[number]
                if before is not None and len(self.allowed[number]) < 2:
                    continue
                self.put(number, None)
                place = self.best(number)
                if place is not None and before is not None:
                    old, new = self.cost(number, before), self.cost(number, place)
                    if old is not None and new is not None and old[:3] <= new[:3]:
                        place = before
                self.put(number, before if place is None else place)
                moved = moved or self.starts[number] != before
