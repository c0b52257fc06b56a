"""The problem of levelling in whole numbers: jobs with starts, what they ask, and what there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import gcd

from attrs import evolve, field

from ivbcore.values.records import frozen

__all__ = ["Job", "Link", "Problem", "Resource", "earliest_and_latest", "possible_starts"]

Load = tuple[int, int, int]
"""Resource, quarter and amount: what a job that starts somewhere asks."""


@frozen
class Job:
    """One task that has to find its place.

    `starts` are the quarters, counted from the first of the plan, in which it may start, with
    what it asks beside each under `loads`. `rank` is 0 for what the law requires, then 1 to 3 by
    urgency. `home` is where it stands when all starts are as good; `given` where it stood, when
    moving it counts as a change.
    """

    key: str
    action: str
    rank: int
    length: int
    starts: tuple[int, ...]
    loads: tuple[tuple[Load, ...], ...]
    home: int
    given: int | None = None

    def load(self, start: int) -> tuple[Load, ...]:
        """What it asks when it starts here."""
        return self.loads[self.starts.index(start)]


@frozen
class Link:
    """Job `after` starts at least `lag` quarters after job `before`; indexes into the jobs.

    `needed`: without the first the second has no place either.
    """

    before: int
    after: int
    lag: int
    needed: bool


@frozen
class Resource:
    """What somebody has in each quarter: `base` is taken already, `capacity` None is unknown."""

    name: str
    base: tuple[int, ...]
    capacity: tuple[int | None, ...]

    @property
    def room(self) -> list[int | None]:
        """What is left in each quarter, below zero where too much is taken; None is unknown."""
        return [
            None if limit is None else limit - base
            for limit, base in zip(self.capacity, self.base, strict=True)
        ]


@frozen
class Problem:
    """Everything that levelling needs to know, in the order of keys.

    `hard`: no job may go above a capacity; else overload is allowed and counted.
    """

    quarters: int
    jobs: tuple[Job, ...]
    links: tuple[Link, ...] = ()
    resources: tuple[Resource, ...] = ()
    hard: bool = False
    into: Mapping[int, list[Link]] = field(init=False, eq=False, repr=False)
    out_of: Mapping[int, list[Link]] = field(init=False, eq=False, repr=False)

    alike: tuple[int, ...] = field(init=False, eq=False, repr=False)
    """For each job the first one that is like it, so that the two can change places."""

    @alike.default
    def _alike(self) -> tuple[int, ...]:
        first: dict[object, int] = {}
        linked = {link.before for link in self.links} | {link.after for link in self.links}
        return tuple(
            number if number in linked else first.setdefault(evolve(job, key="", action=""), number)
            for number, job in enumerate(self.jobs)
        )

    def settled(self, starts: Sequence[int | None]) -> list[int | None]:
        """The same schedule with the earliest start for the first of jobs that are alike."""
        found = list(starts)
        groups: dict[int, list[int]] = {}
        for number, first in enumerate(self.alike):
            groups.setdefault(first, []).append(number)
        for members in groups.values():
            places = sorted((found[n] for n in members), key=lambda s: (s is None, s or 0))
            for number, start in zip(members, places, strict=True):
                found[number] = start
        return found

    @into.default
    def _into(self) -> Mapping[int, list[Link]]:
        found: dict[int, list[Link]] = {number: [] for number in range(len(self.jobs))}
        for link in self.links:
            found[link.after].append(link)
        return found

    @out_of.default
    def _out_of(self) -> Mapping[int, list[Link]]:
        found: dict[int, list[Link]] = {number: [] for number in range(len(self.jobs))}
        for link in self.links:
            found[link.before].append(link)
        return found

    def order(self) -> list[int]:
        """The jobs so that none comes before what it follows."""
        waiting = {number: len(links) for number, links in self.into.items()}
        ready = [number for number, count in waiting.items() if not count]
        found = []
        while ready:
            number = ready.pop()
            found.append(number)
            for link in self.out_of[number]:
                waiting[link.after] -= 1
                if not waiting[link.after]:
                    ready.append(link.after)
        return found

    def loads(self, starts: Sequence[int | None]) -> list[list[int]]:
        """What each resource has in each quarter."""
        found = [list(one.base) for one in self.resources]
        for job, start in zip(self.jobs, starts, strict=True):
            if start is not None:
                for resource, quarter, amount in job.load(start):
                    found[resource][quarter] += amount
        return found

    def overload(self, starts: Sequence[int | None]) -> int:
        """The total above capacity."""
        return sum(
            max(0, load - limit)
            for one, line in zip(self.resources, self.loads(starts), strict=True)
            for load, limit in zip(line, one.capacity, strict=True)
            if limit is not None
        )

    def peaks(self, starts: Sequence[int | None]) -> int:
        """The highest quarter of every resource, added up."""
        return sum(max(line, default=0) for line in self.loads(starts))

    def change(self, starts: Sequence[int | None]) -> int:
        """How many quarters jobs were moved from where they stood."""
        return sum(
            abs(start - job.given)
            for job, start in zip(self.jobs, starts, strict=True)
            if start is not None and job.given is not None
        )

    def missing(self, starts: Sequence[int | None], rank: int) -> int:
        """How many jobs of a rank have no place."""
        pairs = zip(self.jobs, starts, strict=True)
        return sum(1 for job, start in pairs if start is None and job.rank == rank)

    def aside(self, starts: Sequence[int | None]) -> int:
        """The tie-break: how far jobs stand from home, each with a weight of its own."""
        return sum(
            aside(number, job, start)
            for number, job, start in zip(self.alike, self.jobs, starts, strict=True)
            if start is not None
        )

    def overload_bound(self, certain: AbstractSet[int]) -> int:
        """Overload that no placement can avoid: what must fall in a stretch against its room.

        Only jobs that are `certain` to have a place count.
        """
        asked: list[dict[tuple[int, int], int]] = [{} for _ in self.resources]
        for number in certain:
            job = self.jobs[number]
            window = (job.starts[0], job.starts[-1] + job.length - 1)
            for resource, least in _least(job).items():
                asked[resource][window] = asked[resource].get(window, 0) + least
        return sum(self._bound(number, one) for number, one in enumerate(asked))

    def peaks_bound(self, certain: AbstractSet[int]) -> int:
        """Peaks that no placement can avoid: the load of everybody, spread as evenly as can be."""
        totals = [sum(one.base) for one in self.resources]
        for number in certain:
            for resource, least in _least(self.jobs[number]).items():
                totals[resource] += least
        width = max(1, self.quarters)
        return sum(
            max(max(one.base, default=0), -(-total // width))
            for one, total in zip(self.resources, totals, strict=True)
        )

    def _bound(self, resource: int, asked: Mapping[tuple[int, int], int]) -> int:
        room = self.resources[resource].room
        best = sum(max(0, -left) for left in room if left is not None)
        if self.hard or None in room:
            return best
        for first in {window[0] for window in asked}:
            for last in {window[1] for window in asked}:
                inside = sum(v for (a, b), v in asked.items() if first <= a and b <= last)
                left = sum(number or 0 for number in room[first : last + 1])
                outside = [*room[:first], *room[last + 1 :]]
                best = max(best, inside - left + sum(max(0, -(o or 0)) for o in outside))
        return best


def _least(job: Job) -> dict[int, int]:
    """What a job asks of each resource wherever it starts."""
    least: dict[int, int] | None = None
    for load in job.loads:
        sums: dict[int, int] = {}
        for resource, _, amount in load:
            sums[resource] = sums.get(resource, 0) + amount
        if least is None:
            least = sums
        else:
            least = {key: min(value, sums[key]) for key, value in least.items() if key in sums}
    return least or {}


def aside(number: int, job: Job, start: int) -> int:
    """What a start costs in the tie-break; different for every job and start."""
    weight = 1 + (number * 7919) % 1009
    return weight * (2 * abs(start - job.home) + (start > job.home))


def earliest_and_latest(problem: Problem) -> list[tuple[int, ...]] | None:
    """The starts that are left when every job keeps to the order; None when some job has none."""
    starts = [list(job.starts) for job in problem.jobs]
    order = problem.order()
    for number in order:
        for link in problem.into[number]:
            if not starts[link.before]:
                return None
            bound = starts[link.before][0] + link.lag
            starts[number] = [start for start in starts[number] if start >= bound]
        if not starts[number]:
            return None
    for number in reversed(order):
        for link in problem.out_of[number]:
            bound = starts[link.after][-1] - link.lag
            starts[number] = [start for start in starts[number] if start <= bound]
        if not starts[number]:
            return None
    return [tuple(one) for one in starts]


def possible_starts(problem: Problem) -> tuple[list[tuple[int, ...]], frozenset[int]]:
    """The starts that the order leaves, and the jobs that are certain to have a place.

    A job that can only start when it is too late has none, whatever the others do. Others that
    hang together in an order that cannot be kept as a whole keep all their starts, and none of
    them is certain; with hard capacities nothing is.
    """
    if problem.hard:
        return [job.starts for job in problem.jobs], frozenset()
    tight = earliest_and_latest(problem)
    if tight is not None:
        return tight, frozenset(range(len(problem.jobs)))
    allowed = _in_time(problem)
    certain: set[int] = set()
    for group in _groups(problem):
        left = [number for number in group if allowed[number]]
        part = {number: place for place, number in enumerate(left)}
        links = tuple(
            evolve(link, before=part[link.before], after=part[link.after])
            for number in left
            for link in problem.into[number]
            if link.before in part
        )
        jobs = tuple(problem.jobs[number] for number in left)
        found = earliest_and_latest(Problem(problem.quarters, jobs, links))
        if found is not None:
            certain.update(left)
            for number, starts in zip(left, found, strict=True):
                allowed[number] = starts
    return allowed, frozenset(certain)


def _in_time(problem: Problem) -> list[tuple[int, ...]]:
    """The starts of each job that are late enough for what it needs, whatever the others do."""
    starts = [job.starts for job in problem.jobs]
    for number in problem.order():
        for link in problem.into[number]:
            if link.needed:
                before = starts[link.before]
                first = before[0] + link.lag if before else problem.quarters
                starts[number] = tuple(one for one in starts[number] if one >= first)
    return starts


def _groups(problem: Problem) -> list[list[int]]:
    """The jobs that hang together by links."""
    seen: set[int] = set()
    groups = []
    for root in range(len(problem.jobs)):
        if root in seen:
            continue
        seen.add(root)
        group = [root]
        for number in group:
            near = [link.before for link in problem.into[number]]
            near += [link.after for link in problem.out_of[number]]
            for other in near:
                if other not in seen:
                    seen.add(other)
                    group.append(other)
        groups.append(sorted(group))
    return groups


def common_measure(amounts: Sequence[int]) -> int:
    """The largest number of which all amounts are multiples; 1 when there are none."""
    found = 0
    for amount in amounts:
        found = gcd(found, amount)
    return found or 1
