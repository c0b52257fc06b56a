"""Tightening: the starts that are left to every job when nobody may have too much."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from ivbcore.scheduling.problem import Problem

__all__ = ["without_overload"]

_ENDLESS = 1 << 60


def without_overload(
    problem: Problem, allowed: Sequence[Sequence[int]], hurry: Callable[[], bool]
) -> list[tuple[int, ...]] | None:
    """The starts that a schedule without overload can have; None when there is no such schedule.

    Every job counts as having a place. Three reasons take starts away, until none does any more:
    the order; the load that a quarter has wherever jobs start; and what jobs ask at the least in
    a stretch of quarters against the room that is there. What is left need not all be possible.
    """
    try:
        return _Windows(problem, allowed).tightened(hurry)
    except _NoneLeft:
        return None


class _NoneLeft(Exception):  # noqa: N818 - a result, not an error
    """A job has no start left."""


class _Windows:
    """The starts of every job, with what it asks at each."""

    def __init__(self, problem: Problem, allowed: Sequence[Sequence[int]]) -> None:
        self.problem = problem
        self.starts = [list(one) for one in allowed]
        self.order = problem.order()
        self.room = [
            [_ENDLESS if left is None else left for left in one.room] for one in problem.resources
        ]
        # For each resource and job: at each start what it asks by quarter, and added up so far.
        self.asked: list[dict[int, dict[int, dict[int, int]]]] = [{} for _ in problem.resources]
        self.so_far: list[dict[int, dict[int, list[int]]]] = [{} for _ in problem.resources]
        for number, job in enumerate(problem.jobs):
            for start, loads in zip(job.starts, job.loads, strict=True):
                for resource, quarter, amount in loads:
                    mine = self.asked[resource].setdefault(number, {s: {} for s in job.starts})
                    mine[start][quarter] = amount
        for resource, jobs in enumerate(self.asked):
            for number, asked in jobs.items():
                self.so_far[resource][number] = {
                    start: self._added_up(loads) for start, loads in asked.items()
                }

    def _added_up(self, loads: dict[int, int]) -> list[int]:
        return [0, *accumulate(loads.get(quarter, 0) for quarter in range(self.problem.quarters))]

    def tightened(self, hurry: Callable[[], bool]) -> list[tuple[int, ...]]:
        """The starts that are left; when there is no time, more than there need be."""
        changed = True
        while changed and not hurry():
            self._by_order()
            changed = False
            for resource in range(len(self.room)):
                changed = self._by_quarter(resource) or changed
            if changed:
                continue
            for resource in range(len(self.room)):
                if hurry():
                    break
                changed = self._by_stretch(resource) or changed
        return [tuple(one) for one in self.starts]

    def _keep(self, number: int, starts: list[int]) -> bool:
        """Leave a job these starts; whether that takes some away."""
        if not starts:
            raise _NoneLeft
        fewer = len(starts) < len(self.starts[number])
        self.starts[number] = starts
        return fewer

    def _by_order(self) -> None:
        starts, problem = self.starts, self.problem
        for number in self.order:
            for link in problem.into[number]:
                first = starts[link.before][0] + link.lag
                if starts[number][0] < first:
                    self._keep(number, [one for one in starts[number] if one >= first])
        for number in reversed(self.order):
            for link in problem.out_of[number]:
                last = starts[link.after][-1] - link.lag
                if starts[number][-1] > last:
                    self._keep(number, [one for one in starts[number] if one <= last])

    def _by_quarter(self, resource: int) -> bool:
        """Take away starts that do not fit beside the load that is there in any case."""
        room = list(self.room[resource])
        certain: dict[int, dict[int, int]] = {}
        for number, asked in self.asked[resource].items():
            first, *others = self.starts[number]
            mine = dict(asked[first])
            for start in others:
                if not mine:
                    break
                there = asked[start]
                mine = {q: min(amount, there[q]) for q, amount in mine.items() if q in there}
            certain[number] = mine
            for quarter, amount in mine.items():
                room[quarter] -= amount
        if min(room, default=0) < 0:
            raise _NoneLeft
        changed = False
        for number, asked in self.asked[resource].items():
            mine = certain[number]
            fitting = [
                start
                for start in self.starts[number]
                if all(amount - mine.get(q, 0) <= room[q] for q, amount in asked[start].items())
            ]
            changed = self._keep(number, fitting) or changed
        return changed

    def _by_stretch(self, resource: int) -> bool:
        """Take away starts that ask more of a stretch than others leave; whether there were."""
        jobs, so_far = self.problem.jobs, self.so_far[resource]
        room = [0, *accumulate(self.room[resource])]
        firsts = {self.starts[number][0] for number in so_far}
        ends = {self.starts[number][-1] + jobs[number].length for number in so_far}
        changed = False
        for first in sorted(firsts):
            for end in sorted(end for end in ends if end > first):
                left = room[end] - room[first]
                if left >= _ENDLESS >> 1:
                    continue
                least: dict[int, int] = {}
                most = 0
                for number, added_up in so_far.items():
                    starts = self.starts[number]
                    if starts[0] >= end or starts[-1] + jobs[number].length <= first:
                        continue
                    asked = [added_up[one][end] - added_up[one][first] for one in starts]
                    least[number] = low = min(asked)
                    most = max(most, max(asked) - low)
                    left -= low
                if left < 0:
                    raise _NoneLeft
                if most <= left:
                    continue
                for number, low in least.items():
                    added_up = so_far[number]
                    fitting = [
                        one
                        for one in self.starts[number]
                        if added_up[one][end] - added_up[one][first] - low <= left
                    ]
                    changed = self._keep(number, fitting) or changed
        return changed
