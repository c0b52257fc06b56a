"""Parts: which jobs to place anew together, while all others stay where they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ivbcore.scheduling.problem import Problem

__all__ = ["parts"]

_MOST = 0.7  # of all jobs: a larger part is hardly easier than the whole
_STRETCHES = 3


def parts(problem: Problem, starts: Sequence[int | None]) -> Iterator[frozenset[int]]:
    """Jobs that together may lower the overload, the most promising first.

    Everything of somebody who has too much and of one other with whom work is shared; then
    everything that runs in a stretch around a quarter with too much.
    """
    asking: list[set[int]] = [set() for _ in problem.resources]
    for number, job in enumerate(problem.jobs):
        for resource in {load[0] for one in job.loads for load in one}:
            asking[resource].add(number)
    most = _MOST * len(problem.jobs)
    seen: set[frozenset[int]] = set()
    for part in (*_pairs(problem, starts, asking), *_stretches(problem, starts)):
        if len(part) <= most and part not in seen:
            seen.add(part)
            yield part


def _full(problem: Problem, starts: Sequence[int | None]) -> list[dict[int, int]]:
    """By how much each resource has too much, by quarter."""
    loads = problem.loads(starts)
    return [
        {
            quarter: load - limit
            for quarter, (load, limit) in enumerate(zip(line, one.capacity, strict=True))
            if limit is not None and load > limit
        }
        for one, line in zip(problem.resources, loads, strict=True)
    ]


def _pairs(
    problem: Problem, starts: Sequence[int | None], asking: Sequence[set[int]]
) -> list[frozenset[int]]:
    full = _full(problem, starts)
    order = sorted(range(len(full)), key=lambda one: (-sum(full[one].values()), one))
    found = []
    for one in order:
        if not full[one]:
            continue
        near = [other for other in order if other != one and asking[one] & asking[other]]
        found += [frozenset(asking[one] | asking[other]) for other in near or [one]]
    return found


def _stretches(problem: Problem, starts: Sequence[int | None]) -> list[frozenset[int]]:
    width = max(2, problem.quarters // _STRETCHES)
    crowded = {quarter for line in _full(problem, starts) for quarter in line}
    found = []
    for quarter in sorted(crowded):
        first = quarter - width // 2
        found.append(
            frozenset(
                number
                for number, (job, start) in enumerate(zip(problem.jobs, starts, strict=True))
                if start is not None and start < first + width and start + job.length > first
            )
        )
    return found
