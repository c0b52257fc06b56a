"""Serial: a schedule without overload by placing one job after another, in ever other orders."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from ivbcore.scheduling.problem import Link, Load, Problem

__all__ = ["one_by_one"]

_ENDLESS = 1 << 60
_ROUNDS = 20_000


def one_by_one(
    problem: Problem,
    allowed: Sequence[Sequence[int]],
    hurry: Callable[[], bool],
    rounds: int = _ROUNDS,
) -> list[int | None] | None:
    """A schedule without overload, or None when none was met.

    Every job goes to its first start with room; some may then come too late. All are then moved as
    late as they can be, the last first, and as early as they can be again: that often wins a
    quarter. Rounds differ in who goes first: whoever has to be early, give or take a number from
    a row that is always the same.
    """
    search = _Search(problem, allowed)
    orders = _Orders([starts[-1] for starts in allowed], max(1, problem.quarters // 4))
    for _ in range(rounds):
        starts = search.early(orders.next())
        while starts is not None and (late := search.late(starts)) > 0:
            orders.learn(starts, late)
            moved = search.moved(starts, late)
            starts = moved if moved is not None and search.late(moved) < late else None
        if starts is not None and all(
            start in left for start, left in zip(starts, allowed, strict=True)
        ):
            return list(starts)
        if hurry():
            return None
    return None


class _Orders:
    """Who goes first in each round."""

    def __init__(self, plain: list[int], spread: int) -> None:
        self.plain, self.spread = plain, spread
        self.best, self.least = plain, _ENDLESS
        self.round, self.chance = 0, 1

    def next(self) -> list[int]:
        """The turn of each job: near the plain one, and near the best one, by turns."""
        self.round += 1
        if self.round == 1:
            return self.plain
        near, spread = (
            (self.plain, self.spread) if self.round % 2 else (self.best, self.spread // 3)
        )
        turns = []
        for turn in near:
            self.chance = self.chance * 48271 % 2147483647
            turns.append(turn + self.chance % (spread + 2))
        return turns

    def learn(self, starts: list[int], late: int) -> None:
        """Remember a schedule that is at least as good as any before."""
        if late <= self.least:
            self.best, self.least = starts, late


class _Search:
    """Placing jobs where there is room; past the last quarter is more room, to be late in."""

    def __init__(self, problem: Problem, allowed: Sequence[Sequence[int]]) -> None:
        self.problem = problem
        self.first = [starts[0] for starts in allowed]
        self.last = [starts[-1] for starts in allowed]
        self.loads = [dict(zip(job.starts, job.loads, strict=True)) for job in problem.jobs]
        self.room = []
        for one in problem.resources:
            room = [_ENDLESS if left is None else left for left in one.room]
            self.room.append(room + [max(room, default=0)] * (2 * problem.quarters))

    def late(self, starts: Sequence[int]) -> int:
        """By how many quarters the latest job is too late."""
        return max((start - last for start, last in zip(starts, self.last, strict=True)), default=0)

    def early(self, turns: Sequence[int]) -> list[int] | None:
        """Every job at its first start with room, in the order of turns and of the plan."""
        problem = self.problem
        return self._placed(turns, problem.into, problem.out_of, self.first, step=1)

    def moved(self, starts: list[int], late: int) -> list[int] | None:
        """All as late as they can be without more delay, then as early as they can be."""
        jobs, problem = self.problem.jobs, self.problem
        turns = [-start - job.length for start, job in zip(starts, jobs, strict=True)]
        latest = [last + late for last in self.last]
        pushed = self._placed(turns, problem.out_of, problem.into, latest, step=-1)
        return None if pushed is None else self.early(pushed)

    def _placed(
        self,
        turns: Sequence[int],
        before: Mapping[int, list[Link]],
        after: Mapping[int, list[Link]],
        bounds: Sequence[int],
        *,
        step: int,
    ) -> list[int] | None:
        """Every job at the first start from its bound on, forwards or backwards, with room.

        None when there is no such start, also far past the end.
        """
        most = 2 * self.problem.quarters
        room = [list(one) for one in self.room]
        starts = [0] * len(turns)
        waits = [len(before[number]) for number in range(len(turns))]
        ready = [(turns[number], number) for number, count in enumerate(waits) if not count]
        heapify(ready)
        while ready:
            _, number = heappop(ready)
            start = bounds[number]
            for link in before[number]:
                if step > 0:
                    start = max(start, starts[link.before] + link.lag)
                else:
                    start = min(start, starts[link.after] - link.lag)
            while (self.first[number] <= start <= most) and not self._fits(number, start, room):
                start += step
            if not self.first[number] <= start <= most:
                return None
            starts[number] = start
            for resource, quarter, amount in self._loads(number, start):
                room[resource][quarter] -= amount
            for link in after[number]:
                other = link.after if step > 0 else link.before
                waits[other] -= 1
                if not waits[other]:
                    heappush(ready, (turns[other], other))
        return starts

    def _fits(self, number: int, start: int, room: list[list[int]]) -> bool:
        return all(room[r][quarter] >= amount for r, quarter, amount in self._loads(number, start))

    def _loads(self, number: int, start: int) -> tuple[Load, ...]:
        """What a job asks at a start; where it cannot start, what it asks at the nearest one."""
        known = self.loads[number]
        found = known.get(start)
        if found is None:
            starts = self.problem.jobs[number].starts
            near = min(starts, key=lambda one: (abs(one - start), one))
            moved = ((r, quarter + start - near, amount) for r, quarter, amount in known[near])
            found = known[start] = tuple(moved)
        return found
