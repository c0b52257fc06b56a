"""Project instances in the form of PSPLIB (.sm files), read into plans; and planted ones.

The form: durations, precedence, renewable resources with a capacity per period. A job becomes an
action whose quarter is open in the whole period, with `duur`, `volgt-op` and `inzet` per quarter.
"""

from __future__ import annotations

import re
from random import Random

from attrs import frozen

from ivbcore.model.plan import Plan
from tests.scheduling.plans import action, plan

FIRST_YEAR = 2000
_SECTIONS = "PRECEDENCE RELATIONS|REQUESTS/DURATIONS|RESOURCEAVAILABILITIES"


@frozen
class Instance:
    """One project: for each job its duration, what it asks, and who comes after it."""

    durations: dict[int, int]
    demands: dict[int, tuple[int, ...]]
    successors: dict[int, tuple[int, ...]]
    capacities: tuple[int, ...]


def read_sm(text: str) -> Instance:
    """An instance in the form of PSPLIB."""
    sections = {
        name: [[int(n) for n in re.findall(r"-?\d+", line)] for line in body.splitlines()]
        for name, body in re.findall(
            rf"^({_SECTIONS}):\s*\n(.*?)(?=^\*{{3}})",
            text,
            re.MULTILINE | re.DOTALL,
        )
    }
    successors, durations, demands = {}, {}, {}
    for numbers in sections["PRECEDENCE RELATIONS"]:
        if len(numbers) >= 3:
            job, _, count, *rest = numbers
            successors[job] = tuple(rest[:count])
    for numbers in sections["REQUESTS/DURATIONS"]:
        if len(numbers) >= 4:
            job, _, duration, *asked = numbers
            durations[job], demands[job] = duration, tuple(asked)
    width = len(next(iter(demands.values())))
    capacities = next(
        tuple(line) for line in reversed(sections["RESOURCEAVAILABILITIES"]) if len(line) == width
    )
    return Instance(durations, demands, successors, capacities)


def written(instance: Instance) -> str:
    """The instance in the form of PSPLIB."""
    jobs = sorted(instance.durations)
    names = "  ".join(f"R {n + 1}" for n in range(len(instance.capacities)))
    lines = ["*" * 72, f"jobs (incl. supersource/sink ):  {len(jobs)}", "*" * 72]
    lines += ["PRECEDENCE RELATIONS:", "jobnr.    #modes  #successors   successors"]
    for job in jobs:
        after = instance.successors[job]
        lines.append(f"{job:4d}        1 {len(after):10d}      {'  '.join(map(str, after))}")
    lines += ["*" * 72, "REQUESTS/DURATIONS:", f"jobnr. mode duration  {names}", "-" * 72]
    for job in jobs:
        asked = "  ".join(f"{n:3d}" for n in instance.demands[job])
        lines.append(f"{job:3d}      1  {instance.durations[job]:5d}   {asked}")
    lines += ["*" * 72, "RESOURCEAVAILABILITIES:", f"  {names}"]
    lines += ["  ".join(f"{n:4d}" for n in instance.capacities), "*" * 72]
    return "\n".join(lines) + "\n"


def as_plan(instance: Instance, horizon: int) -> Plan:
    """The instance as a plan of so many quarters; jobs without duration only carry the order."""
    before: dict[int, set[int]] = {job: set() for job in instance.durations}
    for job, after in instance.successors.items():
        for one in after:
            before[one].add(job)

    def real(job: int) -> set[int]:
        """Who must really come first, through jobs that take no time."""
        found: set[int] = set()
        for one in before[job]:
            found |= {one} if instance.durations[one] else real(one)
        return found

    years = -(-horizon // 4)
    last_quarter = (horizon - 1) % 4 + 1
    last_year = FIRST_YEAR + years - 1
    words = f"{FIRST_YEAR} t/m {last_year}" if years > 1 else str(FIRST_YEAR)
    actions = [
        action(
            f"j{job:03d}",
            words,
            duration=duration,
            effort={
                f"r{number + 1}": f"{days} dagen per kwartaal"
                for number, days in enumerate(instance.demands[job])
                if days
            },
            follows=tuple(f"j{one:03d}" for one in sorted(real(job))),
        )
        for job, duration in instance.durations.items()
        if duration
    ]
    return plan(
        *actions,
        period=f"{FIRST_YEAR}Q1-{last_year}Q{last_quarter}",
        capacity={f"r{n + 1}": days for n, days in enumerate(instance.capacities)},
    )


def planted(jobs: int, horizon: int, resources: int, seed: int) -> Instance:
    """An instance whose best makespan is `horizon`: its jobs fill the first resource exactly.

    Lanes of the first resource are cut into jobs one after another; what they ask of the other
    resources is what those have at their busiest. Precedence holds in the planted schedule.
    """
    random = Random(seed)
    lanes = max(2, jobs * 3 // horizon)
    starts: dict[int, int] = {}
    durations: dict[int, int] = {1: 0}
    demands: dict[int, tuple[int, ...]] = {1: (0,) * resources}
    widths = [random.randint(1, 4) for _ in range(lanes)]
    for width in widths:
        place = 0
        while place < horizon:
            duration = min(random.randint(1, 6), horizon - place)
            job = len(durations) + 1
            starts[job], durations[job] = place, duration
            others = (random.choice((0, 0, 1, 2, 3)) for _ in range(resources - 1))
            demands[job] = (width, *others)
            place += duration
    sink = len(durations) + 1
    capacities = [sum(widths)]
    for resource in range(1, resources):
        use = [
            sum(demands[j][resource] for j, s in starts.items() if s <= t < s + durations[j])
            for t in range(horizon)
        ]
        capacities.append(max(1, *use))
    after: dict[int, list[int]] = {job: [] for job in (1, *starts)}
    for job, start in starts.items():
        later = [o for o, s in starts.items() if s >= start + durations[job]]
        after[job] = sorted(random.sample(later, min(len(later), random.randint(0, 2)))) or [sink]
    after[1] = sorted(starts)
    return Instance(
        {**durations, sink: 0},
        {**demands, sink: (0,) * resources},
        {**{job: tuple(rest) for job, rest in after.items()}, sink: ()},
        tuple(capacities),
    )
