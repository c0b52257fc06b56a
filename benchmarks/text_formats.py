"""What the text formats cost: of one plan, and of a platform's hundreds in one process."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.many import FEW, MANY, plan_text
from benchmarks.measuring import Result, paired
from ivbcore.api import export, read
from ivbcore.model.plan import Plan

FORMATS = ("json", "csv", "md", "mermaid", "ics")
# Times loading the same plan.
BARS = {"json": 5, "csv": 1.5, "md": 4, "mermaid": 1.5, "ics": 13}


def plan_of(number: int) -> Plan:
    """A plan as a platform collects it, read anew."""
    plan = read(text=plan_text(number)).plan
    assert plan is not None
    return plan


def publish(numbers: range) -> float:
    """Seconds of work to load these plans and write each in every text format, none kept."""
    start = time.process_time()
    for number in numbers:
        plan = plan_of(number)
        for form in FORMATS:
            assert export(plan, form).artifacts[0].content
    return time.process_time() - start


def results() -> Iterator[Result]:
    """The ratios of this room."""
    fresh = [plan_of(1)]

    def read_anew() -> None:
        # Written once each: what was worked out for one format would help the next.
        fresh[:] = [plan_of(1)]

    for form in FORMATS:
        ratio = paired(
            lambda form=form: export(fresh[0], form),  # type: ignore[misc]
            lambda: plan_of(1),
            pairs=9,
            before=read_anew,
        )
        yield Result(f"writing a plan as {form}", "loading it", ratio, BARS[form])
    publish(range(2))
    ratio = publish(range(MANY)) / publish(range(FEW))
    yield Result(f"{MANY} plans in all text formats", f"{FEW}", ratio, 11)
    memory = _memory(MANY) / _memory(FEW)
    yield Result(f"peak memory of {MANY} plans in all text formats", f"of {FEW}", memory, 1.2)


def _memory(count: int) -> float:
    """The most memory a process of its own holds while publishing so many."""
    script = (
        f"from benchmarks.text_formats import publish; publish(range({count}));"
        "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    return float(done.stdout)
