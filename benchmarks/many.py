"""A platform's load: hundreds of plans in one process, and in two."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.measuring import Result

MANY, FEW, ACTIONS = 342, 34, 80
WORDINGS = (
    "Doorlopend", "Q{q} {y}", "Q1 en Q2 {y} opstarten, daarna doorlopend", "jaarlijks in Q{q}",
    "{y}", "twee keer per jaar", "gereed eind {y}", "vanaf Q{q} {y}", "evaluatie Q{q} {y}",
)  # fmt: skip


def plan_text(number: int, actions: int = ACTIONS) -> str:
    """A plan of so many actions, different for every number."""
    lines = [
        "ivb: 1",
        f"titel: Plan {number}",
        "gemeente: {naam: Voorbeeld, code: GM0000}",
        "looptijd: 2024-2027",
        "portefeuillehouders: [{id: burgemeester, naam: Burgemeester}]",
        "partijen:",
        *(f"  - {{id: partij-{n}, naam: Partij {n}, positie: extern}}" for n in range(8)),
        "prioriteiten:",
        "  - id: prioriteit",
        "    naam: Prioriteit",
        "    items:",
    ]
    for item in range(0, actions, 8):
        lines += [f"      - naam: Item {item}", "        acties:"]
        for action in range(item, min(item + 8, actions)):
            wording = WORDINGS[(action + number) % len(WORDINGS)].format(
                q=(action + number) % 4 + 1, y=2024 + (action * 7 + number) % 4
            )
            lines += [
                f"          - id: actie-{action}",
                f"            maatregel: Maatregel {action} van plan {number}.",
                "            portefeuillehouders: [burgemeester]",
                f"            partijen: [partij-{action % 8}, partij-{(action + 3) % 8}]",
                f'            planning: "{wording}"',
            ]
    return "\n".join(lines) + "\n"


def load(numbers: range) -> float:
    """Seconds to load these plans, one after the other, none of them kept."""
    from ivbcore.api import read

    texts = [plan_text(number) for number in numbers]
    start = time.perf_counter()
    for text in texts:
        loaded = read(text=text)
        assert loaded.plan is not None
        assert len(loaded.plan.rows) == ACTIONS
    return time.perf_counter() - start


def results() -> Iterator[Result]:
    """The ratios of this room."""
    load(range(FEW))
    ratios = [load(range(MANY)) / load(range(FEW)) for _ in range(3)]
    yield Result(f"loading {MANY} plans", f"loading {FEW}", statistics.median(ratios), 11)
    yield Result("peak memory of 342 plans", "of 34", _memory(MANY) / _memory(FEW), 1.2)
    halves = [range(0, MANY, 2), range(1, MANY, 2)]
    ratios = [_processes(halves) / _processes([range(MANY)]) for _ in range(3)]
    yield Result("342 plans in two processes", "in one", statistics.median(ratios), 0.65)


def _memory(count: int) -> float:
    """The most memory a process of its own holds while loading so many, none of them kept."""
    script = (
        f"from benchmarks.many import load; load(range({count}));"
        "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def _processes(parts: list[range]) -> float:
    start = time.perf_counter()
    running = [
        subprocess.Popen(
            [sys.executable, "-c", f"from benchmarks.many import load; load({part!r})"],
        )
        for part in parts
    ]
    for process in running:
        process.wait()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(plan_text(1))
