"""The time limit holds for all of the work: what is done when time is up is small, and counted."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import ivbcore
from ivbcore.engine.solving import TimedSolver
from ivbcore.model.plan import Plan
from ivbcore.scheduling.building import setting_of
from ivbcore.scheduling.conflicts import conflicts_of
from ivbcore.scheduling.highs import Session
from ivbcore.scheduling.levelling import level
from ivbcore.scheduling.model import built
from ivbcore.scheduling.problem import possible_starts
from ivbcore.scheduling.schedule import schedule_from
from ivbcore.scheduling.setting import Choices
from tests.scheduling.plans import action, plan


def crowded(actions: int, partners: int = 20) -> Plan:
    """A plan in which everybody has too much, and much can move."""
    names = [f"p{number}" for number in range(partners)]
    made = [
        action(
            f"a{number:04d}",
            ("2024", "2025", "2024 en 2025", "2025 en 2026")[number % 4],
            duration=1 + number % 3,
            effort={
                names[number % partners]: f"{1 + number % 7} dagen per kwartaal",
                names[(number * 7 + 3) % partners]: f"{1 + number % 5} dagen per kwartaal",
            },
        )
        for number in range(actions)
    ]
    return plan(*made, capacity=dict.fromkeys(names, max(1, actions // partners // 2)))


class Ticking:
    """A solver whose time goes by each time somebody looks at the clock."""

    pace = 0.0

    def __init__(self, ticks: int) -> None:
        self.ticks, self.looks, self.late = ticks, 0, 0

    @property
    def left(self) -> float:
        self.looks += 1
        return float(self.ticks - self.looks)

    def open(self, model: Any) -> Session | None:
        self.late += self.looks >= self.ticks
        return Session(model)

    def minimise(self, *arguments: Any, **choices: Any) -> None:
        self.late += self.looks >= self.ticks


def test_when_time_is_up_no_solver_is_opened_and_nothing_is_looked_for() -> None:
    setting = setting_of(crowded(200), Choices())
    for ticks in (0, 3, 30):
        solver = Ticking(ticks)
        levelled = level(setting.problem, solver)
        assert None not in levelled.starts
        assert solver.late == 0
        made = schedule_from(setting, levelled)
        assert made.overload
        solver = Ticking(0)
        assert conflicts_of(made, solver) == ()
        assert solver.looks < 5


def test_with_next_to_no_time_all_of_it_takes_a_few_times_making_the_problem() -> None:
    made = crowded(600)

    def spent(work: Callable[[], object]) -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    ratios = [
        spent(lambda: ivbcore.schedule(made, seconds=0.01))
        / spent(lambda: setting_of(made, Choices()))
        for _ in range(5)
    ]
    assert statistics.median(ratios) < 5


def test_a_solver_that_was_stopped_solves_what_comes_next() -> None:
    problem = setting_of(crowded(30, 4), Choices()).problem
    allowed, certain = possible_starts(problem)
    model = built(problem, allowed, certain=certain, peaks=False)
    session, solver = Session(model.model), TimedSolver(60)
    hint = model.values(problem, level(problem, Ticking(0)).starts)
    session._highs.cbMipInterrupt += lambda _: session.cancel()
    first = solver.minimise(session, model.overload(), hint, 0.5, 0.0)
    session._highs.cbMipInterrupt.clear()
    session._highs.cbMipInterrupt += session._look_up
    second = solver.minimise(session, model.overload(), hint, 0.5, 0.0)
    assert first is not None
    assert second is not None
    assert (first.proven, second.proven) == (False, True)
