"""The model: a problem as columns and rows, for a solver of mixed integer programs."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import field, mutable

from ivbcore.scheduling.problem import Problem, aside
from ivbcore.values.records import frozen

__all__ = ["Built", "Model", "Rows", "built"]

INFINITE = float("inf")


@mutable
class Rows:
    """Rows of a linear program, as the entries of each after the other."""

    starts: list[int] = field(factory=list)
    columns: list[int] = field(factory=list)
    values: list[float] = field(factory=list)
    lower: list[float] = field(factory=list)
    upper: list[float] = field(factory=list)

    def add(self, entries: Sequence[tuple[int, float]], lower: float, upper: float) -> None:
        """One row more."""
        self.starts.append(len(self.columns))
        for column, value in entries:
            self.columns.append(column)
            self.values.append(value)
        self.lower.append(lower)
        self.upper.append(upper)


@mutable
class Model:
    """Columns with their bounds, which of them are whole, and rows."""

    lower: list[float] = field(factory=list)
    upper: list[float] = field(factory=list)
    whole: list[bool] = field(factory=list)
    rows: Rows = field(factory=Rows)

    def column(self, lower: float, upper: float, *, whole: bool) -> int:
        """One column more; its index."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.lower) - 1


@frozen
class Built:
    """A model with what its columns mean.

    Jobs that are alike share their columns: `places` holds, for each kind of job, its members
    and the column of each start.
    """

    model: Model
    places: tuple[tuple[tuple[int, ...], dict[int, int]], ...]
    over: dict[tuple[int, int], int]
    peak: dict[int, int]

    def starts(self, problem: Problem, values: Sequence[float]) -> list[int | None]:
        """What the values of the columns say: a start for each job."""
        found: list[int | None] = [None] * len(problem.jobs)
        for members, columns in self.places:
            waiting = list(members)
            for start, column in columns.items():
                for _ in range(round(values[column])):
                    if waiting:
                        found[waiting.pop(0)] = start
        return found

    def values(self, problem: Problem, starts: Sequence[int | None]) -> list[float]:
        """The values of the columns that say this schedule."""
        found = [0.0] * len(self.model.lower)
        for members, columns in self.places:
            for member in members:
                start = starts[member]
                if start is not None:
                    found[columns[start]] += 1
        loads = problem.loads(starts)
        for (resource, quarter), column in self.over.items():
            limit = problem.resources[resource].capacity[quarter]
            found[column] = max(0, loads[resource][quarter] - (limit or 0))
        for resource, column in self.peak.items():
            found[column] = max(loads[resource])
        return found

    def columns_of(self, jobs: AbstractSet[int]) -> frozenset[int]:
        """The columns of jobs, and of those that are like them."""
        return frozenset(
            column
            for members, columns in self.places
            if not jobs.isdisjoint(members)
            for column in columns.values()
        )

    def missing(self, problem: Problem, rank: int) -> dict[int, float]:
        """The objective of placing a rank: minus one for every job placed."""
        return {
            column: -1.0
            for members, columns in self.places
            if problem.jobs[members[0]].rank == rank
            for column in columns.values()
        }

    def overload(self) -> dict[int, float]:
        """The objective of least overload."""
        return dict.fromkeys(self.over.values(), 1.0)

    def change(self, problem: Problem) -> dict[int, float]:
        """The objective of least change."""
        found = {}
        for members, columns in self.places:
            given = problem.jobs[members[0]].given
            if given is not None:
                for start, column in columns.items():
                    if start != given:
                        found[column] = float(abs(start - given))
        return found

    def peaks(self) -> dict[int, float]:
        """The objective of lowest peaks."""
        return dict.fromkeys(self.peak.values(), 1.0)

    def aside(self, problem: Problem) -> dict[int, float]:
        """The tie-break."""
        found = {}
        for members, columns in self.places:
            first = members[0]
            for start, column in columns.items():
                found[column] = float(aside(first, problem.jobs[first], start))
        return found


def built(
    problem: Problem, allowed: list[tuple[int, ...]], *, certain: AbstractSet[int], peaks: bool
) -> Built:
    """The model of a problem; `certain` jobs have a place whatever happens.

    Rows for `peaks` make it twice as large, and are left out until they are needed.
    """
    model = Model()
    places = _places(problem, allowed, model)
    of_job = {member: columns for members, columns in places for member in members}
    for members, columns in places:
        count = float(len(members))
        least = count if members[0] in certain else 0.0
        model.rows.add([(c, 1.0) for c in columns.values()], least, count)
    for link in problem.links:
        _link(model.rows, of_job[link.before], of_job[link.after], link.lag, link.needed)
    over, peak = _capacity(problem, places, model, peaks=peaks)
    return Built(model, places, over, peak)


def _places(
    problem: Problem, allowed: list[tuple[int, ...]], model: Model
) -> tuple[tuple[tuple[int, ...], dict[int, int]], ...]:
    alike: dict[int, list[int]] = {}
    for number, first in enumerate(problem.alike):
        alike.setdefault(first, []).append(number)
    places = []
    for members in alike.values():
        room = float(len(members))
        starts = allowed[members[0]]
        columns = {start: model.column(0.0, room, whole=True) for start in starts}
        places.append((tuple(members), columns))
    return tuple(places)


def _link(
    rows: Rows, before: dict[int, int], after: dict[int, int], lag: int, needed: bool
) -> None:
    """The order of two jobs, one row for every start of the second: tight for the relaxation."""
    if needed:
        # The second has started by a quarter only if the first had by so many before.
        for start in after:
            late = [(c, 1.0) for s, c in after.items() if s <= start]
            early = [(c, -1.0) for s, c in before.items() if s <= start - lag]
            rows.add([*late, *early], -INFINITE, 0.0)
    else:
        for start in after:
            late = [(c, 1.0) for s, c in before.items() if s > start - lag]
            if late:
                early = [(c, 1.0) for s, c in after.items() if s <= start]
                rows.add([*early, *late], -INFINITE, 1.0)


def _capacity(
    problem: Problem,
    places: tuple[tuple[tuple[int, ...], dict[int, int]], ...],
    model: Model,
    *,
    peaks: bool,
) -> tuple[dict[tuple[int, int], int], dict[int, int]]:
    entries: dict[tuple[int, int], list[tuple[int, float]]] = {}
    most: dict[tuple[int, int], int] = {}
    for members, columns in places:
        job = problem.jobs[members[0]]
        highest: dict[tuple[int, int], int] = {}
        for start, column in columns.items():
            for resource, quarter, amount in job.load(start):
                entries.setdefault((resource, quarter), []).append((column, float(amount)))
                place = (resource, quarter)
                highest[place] = max(highest.get(place, 0), amount)
        for place, amount in highest.items():
            most[place] = most.get(place, 0) + amount * len(members)
    over: dict[tuple[int, int], int] = {}
    peak: dict[int, int] = {}
    for place in sorted(entries):
        resource, quarter = place
        one = problem.resources[resource]
        base, limit = one.base[quarter], one.capacity[quarter]
        if peaks:
            if resource not in peak:
                peak[resource] = model.column(float(max(one.base)), INFINITE, whole=False)
            model.rows.add([*entries[place], (peak[resource], -1.0)], -INFINITE, float(-base))
        if limit is None or most[place] <= limit - base:
            continue
        if problem.hard:
            model.rows.add(entries[place], -INFINITE, float(max(0, limit - base)))
        else:
            over[place] = model.column(float(max(0, base - limit)), INFINITE, whole=False)
            model.rows.add([*entries[place], (over[place], -1.0)], -INFINITE, float(limit - base))
    return over, peak
