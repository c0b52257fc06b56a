"""Annealing: less overload by moving one task after another, at first also when that costs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ivbcore.scheduling.problem import Job, Problem

__all__ = ["annealed"]

# A walk is long for its tasks, more so where they are few, and never endless.
_ROUNDS_A_JOB, _MOST_ROUNDS = 2_000, 2_000_000
_ROUNDS_OF_FEW, _LONG_ENOUGH = 10_000, 200_000
_LOOK_UP = 4_096  # rounds between two looks at the clock
_NEVER_FULL = 1 << 60
_FIRM = 16  # what a unit of overload weighs against a quarter of change


def annealed(
    problem: Problem,
    allowed: Sequence[Sequence[int]],
    starts: Sequence[int | None],
    *,
    bound: int = 0,
    hurry: Callable[[], bool] | None = None,
) -> list[int | None]:
    """The schedule with the least overload that was met, from this one.

    A row of numbers that is always the same says which task moves where, so the same problem has
    the same schedule, unless `hurry` ends it. It ends, too, when overload is down to `bound`.
    Tasks without a place stay without.
    """
    movable = [n for n, s in enumerate(starts) if s is not None and len(allowed[n]) > 1]
    if not movable:
        return list(starts)
    return _Walk(problem, allowed, starts).best(movable, bound, hurry)


class _Walk:
    """A schedule on its way, with the load that it makes."""

    def __init__(
        self, problem: Problem, allowed: Sequence[Sequence[int]], starts: Sequence[int | None]
    ) -> None:
        self.starts, self.allowed = list(starts), allowed
        width = problem.quarters
        self.load = [load for line in problem.loads(starts) for load in line]
        self.room = [
            _NEVER_FULL if limit is None else limit
            for one in problem.resources
            for limit in one.capacity
        ]
        self.asked = [
            {
                start: {resource * width + quarter: amount for resource, quarter, amount in load}
                for start, load in zip(job.starts, job.loads, strict=True)
            }
            for job in problem.jobs
        ]
        self.shifts: list[dict[tuple[int, int], tuple[tuple[int, int], ...]]]
        self.shifts = [{} for _ in problem.jobs]
        numbers = range(len(problem.jobs))
        self.before = [[(one.before, one.lag) for one in problem.into[n]] for n in numbers]
        self.after = [[(one.after, one.lag) for one in problem.out_of[n]] for n in numbers]
        self.away = [_away(job) for job in problem.jobs]
        self.firm = _FIRM if any(self.away) else 1
        amounts = [load[2] for job in problem.jobs for one in job.loads for load in one]
        self.heat = self.firm * max(1, max(amounts, default=0) // 2)

    def best(
        self, movable: list[int], bound: int, hurry: Callable[[], bool] | None
    ) -> list[int | None]:
        """The best schedule of a walk in which moves for the worse become ever rarer."""
        starts, allowed, load, room = self.starts, self.allowed, self.load, self.room
        over = sum(max(0, had - limit) for had, limit in zip(load, room, strict=True))
        found, best = list(starts), (over, self._moved())
        moved = best[1]
        count, chance = len(movable), 1
        least = min(_LONG_ENOUGH, _ROUNDS_OF_FEW * count)
        rounds = min(_MOST_ROUNDS, max(least, _ROUNDS_A_JOB * count))
        for turn in range(rounds):
            if not turn % _LOOK_UP and (best <= (bound, 0) or (hurry is not None and hurry())):
                break
            chance = chance * 48271 % 2147483647
            rest, place = divmod(chance, count)
            number = movable[place]
            rest, place = divmod(rest, len(allowed[number]))
            old, new = starts[number], allowed[number][place]
            if new == old or old is None or not self._fits(number, new):
                continue
            shift = self.shifts[number].get((old, new))
            if shift is None:
                shift = self._shift(number, old, new)
            gained = 0
            for cell, amount in shift:
                spare = room[cell] - load[cell]
                if spare < amount:
                    gained += amount - spare if spare > 0 else amount
                elif spare < 0:
                    gained += spare
            away = self.away[number]
            farther = away[new] - away[old] if away else 0
            cost = self.firm * gained + farther
            if cost > 0 and cost > rest % (self.heat * (rounds - turn) // rounds + 1):
                continue
            for cell, amount in shift:
                load[cell] += amount
            starts[number] = new
            over += gained
            moved += farther
            if (over, moved) < best:
                found, best = list(starts), (over, moved)
        return found

    def _moved(self) -> int:
        pairs = zip(self.away, self.starts, strict=True)
        return sum(away[start] for away, start in pairs if away and start is not None)

    def _fits(self, number: int, start: int) -> bool:
        starts = self.starts
        for other, lag in self.before[number]:
            there = starts[other]
            if there is not None and start < there + lag:
                return False
        for other, lag in self.after[number]:
            there = starts[other]
            if there is not None and there < start + lag:
                return False
        return True

    def _shift(self, number: int, old: int, new: int) -> tuple[tuple[int, int], ...]:
        """What a move changes to the load, cell by cell."""
        gone, come = self.asked[number][old], self.asked[number][new]
        changes = ((cell, come.get(cell, 0) - gone.get(cell, 0)) for cell in {**gone, **come})
        found = tuple((cell, amount) for cell, amount in changes if amount)
        self.shifts[number][old, new] = found
        return found


def _away(job: Job) -> dict[int, int] | None:
    """How far each start is from where the task stood."""
    return None if job.given is None else {start: abs(start - job.given) for start in job.starts}
