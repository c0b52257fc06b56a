"""Workload and schedules, and what rules see of them, as a user's type checker sees them."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import assert_type

import ivbcore
from ivbcore import Quarter, Schedule, Workload, workload_of
from ivbcore.contracts import Cell, Context, Finding, Line, Occurrences, Role, Task, ready_at

plan = ivbcore.load("plan.yaml")
workload = workload_of(plan)
assert_type(workload, Workload)
line = workload.line("team-veiligheid", Role.PARTNER)
assert_type(line, Line)
assert_type(line.peaks, tuple[Cell, ...])
assert_type(line.idle, tuple[Quarter, ...])
assert_type(workload.overload, Fraction)

schedule = ivbcore.schedule(
    plan,
    capacity=["team-veiligheid=-50%@2025Q1..2025Q2"],
    since="2025Q1",
    exclude=[Quarter(2025, 3)],
)
assert_type(schedule, Schedule)
assert_type(schedule.proven, bool)
assert_type(schedule.overload, Fraction)
assert_type([one.sentence("nl") for one in schedule.conflicts], list[str])
assert_type(schedule.by_key["a/1.1"].first, Quarter | None)
assert_type(ivbcore.schedule(plan, keep=schedule, assume=plan).to_restart, tuple[str, ...])


def look(context: Context) -> Iterator[Finding]:
    """What a rule may ask."""
    assert_type(context.workload, Workload)
    assert_type(context.occurrences, Occurrences)
    assert_type(context.occurrences.of("a"), tuple[Task, ...])
    assert_type(ready_at(context.occurrences), Mapping[str, int])
    yield from ()
