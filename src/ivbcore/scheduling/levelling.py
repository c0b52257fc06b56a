"""Levelling: one objective after another, each held while the next is improved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from math import ceil
from typing import Protocol

from attrs import evolve

from ivbcore.scheduling.greedy import better, greedy
from ivbcore.scheduling.highs import Answer, Session
from ivbcore.scheduling.model import Built, Model, built
from ivbcore.scheduling.parts import parts
from ivbcore.scheduling.problem import Problem, possible_starts
from ivbcore.scheduling.serial import one_by_one
from ivbcore.scheduling.tightening import without_overload
from ivbcore.values.language import Texts
from ivbcore.values.records import frozen

__all__ = ["PLACING", "Goal", "Levelled", "Solver", "Stage", "holds", "level", "lowest_overload"]

Starts = list[int | None]
_NEAR = 1e-6


class Goal(StrEnum):
    """What is aimed at, in strict order.

    Dutch: doel
    """

    STATUTORY = "wettelijk-geplaatst"
    URGENT = "urgent-geplaatst"
    NORMAL = "overig-geplaatst"
    LOW = "laag-geplaatst"
    OVERLOAD = "overbelasting"
    CHANGE = "wijziging"
    PEAKS = "pieken"
    TIE = "vaste-keuze"

    @property
    def sentence(self) -> Texts:
        """The goal in words."""
        return _TITLES[self]


_TITLES = {
    Goal.STATUTORY: Texts("wettelijk verplicht, zonder plaats", "required by law, not placed"),
    Goal.URGENT: Texts("urgent, zonder plaats", "urgent, not placed"),
    Goal.NORMAL: Texts("overig, zonder plaats", "others, not placed"),
    Goal.LOW: Texts("niet urgent, zonder plaats", "not urgent, not placed"),
    Goal.OVERLOAD: Texts("overbelasting in dagen", "overload in days"),
    Goal.CHANGE: Texts("kwartalen verschoven", "quarters moved"),
    Goal.PEAKS: Texts("drukste kwartalen, opgeteld", "busiest quarters, added up"),
    Goal.TIE: Texts("vaste keuze bij gelijke stand", "fixed choice between equals"),
}
PLACING = (Goal.STATUTORY, Goal.URGENT, Goal.NORMAL, Goal.LOW)
_FIRST = 0.3
_BY_PARTS, _ONE_PART = 0.4, 0.05  # shares of the time
_TIGHTEN, _FEW_ROUNDS, _ONE_BY_ONE = 0.1, 50, 0.25
_NOTHING_OVER = (0.1, 0.4)
_SHARES = {Goal.OVERLOAD: 0.75, Goal.CHANGE: 0.6, Goal.PEAKS: 0.4, Goal.TIE: 0.5}


@frozen
class Stage:
    """One goal with the value that was reached and the bound below which nothing can go.

    Dutch: doel
    In whole units of the problem. Proven when the two are the same.
    """

    goal: Goal
    value: int
    bound: int

    @property
    def proven(self) -> bool:
        """Whether nothing better exists, given the goals before."""
        return self.value == self.bound


@frozen
class Levelled:
    """The start of every job (None: no place), and how good that is."""

    starts: tuple[int | None, ...]
    stages: tuple[Stage, ...]

    @property
    def proven(self) -> bool:
        """Whether every goal is proven."""
        return all(stage.proven for stage in self.stages)


class Solver(Protocol):
    """Who keeps the time: solves a session within what is left, or says that nothing is left."""

    @property
    def left(self) -> float:
        """The seconds that are left."""

    @property
    def pace(self) -> float:
        """About how many seconds it takes to go through everything once."""

    def open(self, model: Model) -> Session | None:
        """A session for a model; None when there is no time for one."""

    def minimise(
        self,
        session: Session,
        costs: Mapping[int, float],
        hint: Sequence[float] | None,
        share: float,
        target: float,
        *,
        loose: AbstractSet[int] | None = None,
        below: float | None = None,
    ) -> Answer | None:
        """The answer within a share of the time that is left; None when none is left.

        With `loose` the other whole columns keep the value of the hint; with `below` only what is
        no more than that will do.
        """


def level(problem: Problem, solver: Solver) -> Levelled:
    """Place every job as well as can be, goal after goal."""
    allowed, certain = possible_starts(problem)
    starts = greedy(problem, allowed, certain=certain, hurry=_hurry(solver))
    before: Starts = [job.given for job in problem.jobs]
    if None not in before and holds(problem, before):
        starts = better(problem, before, starts)
    improver = _Improver(problem, allowed, certain, solver)
    stages: list[Stage] = []
    for goal in _goals(problem):
        if goal is Goal.TIE and any(stage.value > stage.bound for stage in stages):
            break  # equals cannot be told apart before the goals themselves are proven
        starts, bound = improver.improved(goal, starts)
        stages.append(Stage(goal, _value(problem, goal, starts), bound))
    return Levelled(tuple(problem.settled(starts)), tuple(stages))


def lowest_overload(
    problem: Problem, solver: Solver, *, annealing: bool = True
) -> tuple[Starts, Stage]:
    """A schedule with the least overload, where every job can have a place."""
    allowed, certain = possible_starts(problem)
    improver = _Improver(problem, allowed, certain, solver)
    first = greedy(problem, allowed, certain=certain if annealing else None, hurry=_hurry(solver))
    starts, bound = improver.improved(Goal.OVERLOAD, first, share=1.0)
    return starts, Stage(Goal.OVERLOAD, problem.overload(starts), bound)


def _hurry(solver: Solver) -> Callable[[], bool]:
    """Whether a part of the time is over that the first schedule may take."""
    enough = solver.left * (1 - _FIRST)
    return lambda: solver.left < enough


def _goals(problem: Problem) -> list[Goal]:
    """The goals that mean something here."""
    ranks = {job.rank for job in problem.jobs}
    found = [goal for rank, goal in enumerate(PLACING) if rank in ranks]
    found.append(Goal.OVERLOAD)
    if any(job.given is not None for job in problem.jobs):
        found.append(Goal.CHANGE)
    return [*found, Goal.PEAKS, Goal.TIE]


def _value(problem: Problem, goal: Goal, starts: Starts) -> int:
    if goal in PLACING:
        return problem.missing(starts, PLACING.index(goal))
    measures: dict[Goal, Callable[[Starts], int]] = {
        Goal.OVERLOAD: problem.overload,
        Goal.CHANGE: problem.change,
        Goal.PEAKS: problem.peaks,
        Goal.TIE: problem.aside,
    }
    return measures[goal](starts)


def holds(problem: Problem, starts: Sequence[int | None]) -> bool:
    """Whether a schedule keeps the starts, the order and, where they are hard, the capacities."""
    for job, start in zip(problem.jobs, starts, strict=True):
        if start is not None and start not in job.starts:
            return False
    for link in problem.links:
        before, after = starts[link.before], starts[link.after]
        if after is not None and (
            (before is None and link.needed) or (before is not None and after < before + link.lag)
        ):
            return False
    if problem.hard:
        for one, line in zip(problem.resources, problem.loads(starts), strict=True):
            for base, load, limit in zip(one.base, line, one.capacity, strict=True):
                if limit is not None and load > max(limit, base):
                    return False
    return True


class _Improver:
    """Improves a schedule goal by goal, with a solver that is opened when first needed."""

    def __init__(
        self,
        problem: Problem,
        allowed: list[tuple[int, ...]],
        certain: frozenset[int],
        solver: Solver,
    ) -> None:
        self.problem, self.allowed, self.certain = problem, allowed, certain
        self.solver = solver
        self.built: Built | None = None
        self.session: Session | None = None
        self.reached: list[Goal] = []
        self.held: list[Goal] = []

    def improved(
        self, goal: Goal, starts: Starts, share: float | None = None
    ) -> tuple[Starts, int]:
        """A schedule at least as good, and the bound on what this goal can reach."""
        value = _value(self.problem, goal, starts)
        bound = min(value, self._quick_bound(goal))
        if value > bound:
            starts, bound = self._solved(goal, starts, bound, share or _SHARES.get(goal, 0.5))
        self.reached.append(goal)
        self.held.append(goal)
        return starts, bound

    def _quick_bound(self, goal: Goal) -> int:
        """What the load alone says about the best that can be."""
        problem = self.problem
        if goal is Goal.OVERLOAD:
            return self.problem.overload_bound(self.certain)
        if goal is Goal.PEAKS:
            return problem.peaks_bound(self.certain)
        if goal in PLACING:
            rank = PLACING.index(goal)
            pairs = zip(problem.jobs, self.allowed, strict=True)
            return sum(not starts and job.rank == rank for job, starts in pairs)
        return 0

    def _solved(self, goal: Goal, starts: Starts, bound: int, share: float) -> tuple[Starts, int]:
        peaks = goal in (Goal.PEAKS, Goal.TIE)
        if self.solver.left <= self.solver.pace:
            return starts, bound  # making the model alone would take too long
        if goal is Goal.OVERLOAD and not bound:
            starts, bound = self._without_overload(starts)
            if self.problem.overload(starts) == bound:
                return starts, bound
        if self.built is None or peaks > bool(self.built.peak):
            self.built = built(self.problem, self.allowed, certain=self.certain, peaks=peaks)
            self.session = self.solver.open(self.built.model)
            self.held = [*self.reached]
        if self.session is None:
            return starts, bound
        model = self.built
        hint = model.values(self.problem, starts)
        for held in self.held:
            costs = self._costs(held)
            if costs:
                self.session.limit(costs, _sum(costs, hint) + _NEAR)
        self.held.clear()
        costs = self._costs(goal)
        if goal is Goal.OVERLOAD:
            starts = self._by_parts(starts, bound, costs)
            hint = model.values(self.problem, starts)
        value = _value(self.problem, goal, starts)
        rest = value - _sum(costs, hint)  # what no column can change
        if value <= bound:
            return starts, bound
        # A good schedule is there: of the overload only what is a whole unit less counts.
        below = value - rest - 1 + _NEAR if goal is Goal.OVERLOAD else None
        answer = self.solver.minimise(self.session, costs, hint, share, bound - rest, below=below)
        if answer is None:
            return starts, bound
        if answer.values is not None:
            found = model.starts(self.problem, answer.values)
            if holds(self.problem, found):
                starts = better(self.problem, starts, found)
        value = _value(self.problem, goal, starts)
        if answer.impossible:
            bound = value
        elif answer.bound > -1e20:
            bound = max(bound, min(value, ceil(answer.bound + rest - 1e-4)))
        return starts, bound

    def _without_overload(self, starts: Starts) -> tuple[Starts, int]:
        """A schedule without overload where there is one, and whether there must be some."""
        everybody = frozenset(range(len(self.problem.jobs)))
        if self.problem.hard or self.certain != everybody:
            return starts, 0
        tight = without_overload(self.problem, self.allowed, self._over(_TIGHTEN))
        if tight is None:
            return starts, 1
        firm = evolve(self.problem, hard=True)
        found = one_by_one(firm, tight, self._over(_TIGHTEN), _FEW_ROUNDS)
        model = built(firm, tight, certain=everybody, peaks=False)
        session = None if found else self.solver.open(model.model)
        for share in _NOTHING_OVER:
            answer = session and self.solver.minimise(session, {}, None, share, 0.0)
            if found or not answer:
                break
            if answer.impossible:
                return starts, 1
            if answer.values is not None:
                found = model.starts(firm, answer.values)
            elif share == _NOTHING_OVER[0]:
                found = one_by_one(firm, tight, self._over(_ONE_BY_ONE))
        if found and holds(firm, found):
            starts = better(self.problem, starts, found)
        return starts, 0

    def _over(self, share: float) -> Callable[[], bool]:
        """Whether a share of the time that is left now is over."""
        enough = self.solver.left * (1 - share)
        return lambda: self.solver.left < enough

    def _by_parts(self, starts: Starts, bound: int, costs: Mapping[int, float]) -> Starts:
        """Less overload by placing a part of the jobs anew at a time, as long as that helps."""
        model, session = self.built, self.session
        assert model is not None
        assert session is not None
        enough = self.solver.left * (1 - _BY_PARTS)
        improved = True
        while improved:
            improved = False
            for part in parts(self.problem, starts):
                value = self.problem.overload(starts)
                if value <= bound or self.solver.left < enough:
                    return starts
                hint = model.values(self.problem, starts)
                target = bound - value + _sum(costs, hint)
                loose = model.columns_of(part)
                answer = self.solver.minimise(session, costs, hint, _ONE_PART, target, loose=loose)
                if answer is None or answer.values is None:
                    continue
                found = model.starts(self.problem, answer.values)
                if holds(self.problem, found):
                    starts = better(self.problem, starts, found)
                    improved = improved or self.problem.overload(starts) < value
        return starts

    def _costs(self, goal: Goal) -> dict[int, float]:
        model = self.built
        assert model is not None
        if goal in PLACING:
            return model.missing(self.problem, PLACING.index(goal))
        if goal is Goal.OVERLOAD:
            return model.overload()
        if goal is Goal.CHANGE:
            return model.change(self.problem)
        if goal is Goal.PEAKS:
            return model.peaks()
        return model.aside(self.problem)


def _sum(costs: Mapping[int, float], values: Sequence[float]) -> float:
    return sum(cost * values[column] for column, cost in costs.items())
