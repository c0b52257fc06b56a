"""Occurrences, workload and levelling: no slower than loading, and beside a bare HiGHS model."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import highspy
import numpy as np

from benchmarks.many import plan_text
from benchmarks.measuring import Result, paired
from ivbcore.api import read, schedule
from ivbcore.engine.solving import TimedSolver
from ivbcore.model.plan import Plan
from ivbcore.scheduling.building import setting_of
from ivbcore.scheduling.highs import quiet
from ivbcore.scheduling.levelling import Goal, lowest_overload
from ivbcore.scheduling.setting import Choices, Setting
from ivbcore.scheduling.workload import workload_of

TIGHTNESS = (0.8, 0.95, 1.05)
EXAMPLE = Path(__file__).parents[1] / "examples" / "hellendoorn" / "plan.yaml"
WINDOWS = ("2024", "2025", "2026", "2024 en 2025", "2025 en 2026", "2024, 2025 en 2026")
LIMIT = 20.0
SEEDS = range(1, 6)


def levelling_plan(actions: int, tightness: float, seed: int = 1, partners: int = 8) -> Plan:
    """A plan over 12 quarters in which partners have `1 / tightness` of what is asked of them."""
    random = Random(seed)
    lines, total = [], [0] * partners
    early: list[int] = []
    for number in range(actions):
        duration = random.randint(1, 3)
        effort = {
            partner: random.randint(1, 8)
            for partner in random.sample(range(partners), random.randint(1, 2))
        }
        for partner, days in effort.items():
            total[partner] += days * duration
        told = ", ".join(f"p{p}: {days} dagen per kwartaal" for p, days in effort.items())
        first = bool(early) and random.random() < 0.2
        window = "2025 en 2026" if first else random.choice(WINDOWS)
        follows = f", volgt-op: [a{random.choice(early)}]" if first else ""
        if window == "2024":
            early.append(number)
        duty = ", wettelijk: ja" if random.random() < 0.1 else ""
        lines.append(
            f"          - {{id: a{number}, maatregel: Maatregel {number}., planning: '{window}', "
            f"duur: {duration} kwartalen, partijen: [{', '.join(f'p{p}' for p in effort)}], "
            f"inzet: {{{told}}}{follows}{duty}}}"
        )
    rooms = [
        f"  - {{partij: p{p}, per-kwartaal: {max(1, int(days / 12 / tightness))} dagen}}"
        for p, days in enumerate(total)
    ]
    names = [f"  - {{id: p{p}, naam: Partij {p}}}" for p in range(partners)]
    head = ["ivb: 1", "titel: Proef", "gemeente: {naam: Voorbeeld}", "looptijd: 2024-2026"]
    body = ["prioriteiten:", "  - naam: P", "    items:", "      - naam: I", "        acties:"]
    text = "\n".join([*head, "partijen:", *names, "capaciteit:", *rooms, *body, *lines]) + "\n"
    plan = read(text=text).plan
    assert plan is not None
    return plan


def bare(setting: Setting, seconds: float) -> tuple[float, float]:
    """Least overload by a plain model, by hand: the seconds of processor time, and the value."""
    problem = setting.problem
    start = time.process_time()
    highs = quiet(highspy)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("time_limit", seconds)
    inf = highspy.kHighsInf
    columns: list[dict[int, int]] = []
    count = 0

    def add(cost: float, upper: float, whole: bool) -> int:
        nonlocal count
        highs.addCol(cost, 0.0, upper, 0, np.array([], dtype=np.int32), np.array([]))
        if whole:
            highs.changeColIntegrality(count, highspy.HighsVarType.kInteger)
        count += 1
        return count - 1

    def row(low: float, high: float, entries: list[tuple[int, float]]) -> None:
        index = np.array([c for c, _ in entries], dtype=np.int32)
        highs.addRow(low, high, len(entries), index, np.array([v for _, v in entries]))

    for job in problem.jobs:
        columns.append({s: add(0.0, 1.0, True) for s in job.starts})
        row(1.0, 1.0, [(c, 1.0) for c in columns[-1].values()])
    for link in problem.links:
        entries = [(c, float(s)) for s, c in columns[link.after].items()]
        entries += [(c, -float(s)) for s, c in columns[link.before].items()]
        row(float(link.lag), inf, entries)
    for resource, one in enumerate(problem.resources):
        for quarter, limit in enumerate(one.capacity):
            entries = [
                (column, float(amount))
                for job, places in zip(problem.jobs, columns, strict=True)
                for s, column in places.items()
                for r, q, amount in job.load(s)
                if (r, q) == (resource, quarter)
            ]
            if entries and limit is not None:
                over = add(1.0, inf, False)
                row(-inf, float(limit - one.base[quarter]), [*entries, (over, -1.0)])
    highs.run()
    return time.process_time() - start, highs.getInfo().objective_function_value


def ours(setting: Setting, seconds: float) -> tuple[float, float]:
    """The same with the library: the seconds of processor time, and the overload."""
    start = time.process_time()
    stage = lowest_overload(setting.problem, TimedSolver(seconds))[1]
    return time.process_time() - start, float(stage.value)


def results() -> Iterator[Result]:
    """The ratios of this room."""
    texts = iter(plan_text(number, 200) for number in range(1000))
    plans: list[Plan] = []

    def load() -> None:
        plan = read(text=next(texts)).plan
        assert plan is not None
        plans.append(plan)

    load()
    ratio = paired(lambda: workload_of(plans.pop(0)), load, pairs=9, before=load)
    yield Result("occurrences and workload of 200 actions", "loading them", ratio, 1.0)
    real = EXAMPLE.read_bytes()

    def again() -> None:
        plan = read(text=real).plan
        assert plan is not None
        plans.append(plan)

    ratio = paired(lambda: workload_of(plans.pop(0)), again, pairs=9, before=again)
    yield Result("occurrences and workload of the real plan", "loading it", ratio, 1.0)
    for tightness in TIGHTNESS:
        # One plan says little: the same model with its rows in another order takes twice as long.
        theirs = value = took = reached = 0.0
        for seed in SEEDS:
            setting = setting_of(levelling_plan(100, tightness, seed), Choices())
            for mine in (False, True):
                spent, over = (ours if mine else bare)(setting, LIMIT)
                took, reached = took + spent * mine, reached + round(over) * mine
                theirs, value = theirs + spent * (not mine), value + round(over) * (not mine)
        name = f"least overload, {len(SEEDS)} plans of 100 actions, {tightness:g} asked"
        yield Result(name, "bare HiGHS, time", took / theirs, 1.2)
        yield Result(name, "bare HiGHS, overload", reached / max(1, value), 1.0)
    for actions in (1000, 5000):
        plan = levelling_plan(actions, 0.95, partners=40)
        start = time.perf_counter()
        made = schedule(plan, seconds=LIMIT, explain=False)
        took = time.perf_counter() - start
        (over,) = [one for one in made.reached if one.goal is Goal.OVERLOAD]
        gap = float((over.value - over.bound) / max(1, over.value))
        yield Result(f"levelling {actions} actions: time", "the limit", took / LIMIT, 1.2)
        yield Result(f"levelling {actions} actions: gap of overload", "proven", gap, 1.0)
