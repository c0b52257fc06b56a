"""Checking: against loading, with and without rules, as plans grow, and when nothing changed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.many import plan_text
from benchmarks.measuring import Result, of_processes, own_cache, paired, process

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

REAL = Path(__file__).parent.parent / "examples" / "hellendoorn" / "plan.yaml"
PLANS = 342
FEW, MANY, PIECE = 5_000, 50_000, 1_000


def results() -> Iterator[Result]:
    """The ratios of this room."""
    yield from _rules()
    yield _growth()
    yield from _remembered()


def _rules() -> Iterator[Result]:
    from ivbcore.api import check, read
    from ivbcore.engine.checking import Choice

    text = REAL.read_text(encoding="utf-8")
    loaded = read(text=text)
    nothing = Choice(select=frozenset({"IVB001"}))

    def load() -> None:
        # What was found is looked at: both tell it with its places.
        assert len(read(text=text).findings) is not None

    ratio = paired(lambda: check(read(text=text)), load, pairs=21, clock=time.process_time)
    yield Result("loading and checking the real plan", "loading it", ratio, 2)
    ratio = paired(
        lambda: check(loaded, choice=nothing),
        lambda: check(loaded),
        pairs=21,
        clock=time.process_time,
    )
    yield Result("checking with no rule selected", "checking with all", ratio, 0.05)


def _growth() -> Result:
    from ivbcore.api import standard_host
    from ivbcore.engine.checking import check_loaded
    from ivbcore.engine.reading import Loaded

    def seconds(actions: int) -> float:
        loaded = Loaded(large_plan(actions))
        start = time.process_time()
        check_loaded(loaded, standard_host())
        return time.process_time() - start

    seconds(PIECE)
    few = min(seconds(FEW) for _ in range(3))
    return Result(f"checking {MANY:,} actions", f"checking {FEW:,}", seconds(MANY) / few, 15)


def large_plan(actions: int) -> Plan:
    """A plan of so many actions, more than one file may hold."""
    from attrs import evolve

    from ivbcore.api import read

    priorities = []
    for number in range(actions // PIECE):
        plan = read(text=plan_text(number, PIECE)).plan
        assert plan is not None
        (priority,) = plan.priorities
        items = [
            evolve(
                item,
                id=f"{item.id}-{number}",
                actions=[evolve(one, id=f"{one.id}-{number}") for one in item.actions],
            )
            for item in priority.items
        ]
        name = f"Prioriteit {number}"
        priorities.append(evolve(priority, id=f"p-{number}", name=name, items=items))
    return evolve(plan, priorities=priorities)


def _remembered() -> Iterator[Result]:
    """A check that was done before, as a whole process."""
    with own_cache() as folder:
        paths = []
        for number in range(PLANS):
            path = folder / f"plan-{number}.yaml"
            path.write_text(plan_text(number), encoding="utf-8")
            paths.append(str(path))
        for name, given, bar in (
            ("the real plan", [str(REAL)], 0.5), (f"{PLANS} plans", paths, 0.1),
        ):  # fmt: skip
            again = process(["-m", "ivbcore.cli", "check", *given])
            first = process(["-m", "ivbcore.cli", "check", "--no-cache", *given])
            pairs = 3 if len(given) > 1 else 15
            ratio = paired(again, first, pairs=pairs, clock=of_processes)
            yield Result(
                f"ivb check of {name} again, nothing changed", "the first time", ratio, bar
            )
        yield Result(
            f"ivb check of {PLANS} plans again, one of them changed", "the first time",
            _one_changed(paths), 0.1,
        )  # fmt: skip


def _one_changed(paths: list[str]) -> float:
    """Every time another text in one of the plans."""
    first = process(["-m", "ivbcore.cli", "check", "--no-cache", *paths])
    check = process(["-m", "ivbcore.cli", "check", *paths])
    check()

    def again() -> None:
        with Path(paths[0]).open("a", encoding="utf-8") as file:
            file.write("# nog een regel\n")
        check()

    return paired(again, first, pairs=3, clock=of_processes)
