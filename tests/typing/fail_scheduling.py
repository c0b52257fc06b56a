"""Mistakes with workload and schedules that a type checker must see."""

import ivbcore
from ivbcore import Plan, Schedule, workload_of
from ivbcore.contracts import Context, ready_at


def asked(plan: Plan, schedule: Schedule, context: Context) -> None:
    ivbcore.schedule(plan, True)  # E: arg-type, call-arg
    ivbcore.schedule("plan.yaml")  # E: arg-type
    ivbcore.schedule(plan, since=2025)  # E: arg-type
    ivbcore.schedule(plan, capacity=[50])  # E: list-item
    ivbcore.schedule(plan, keep="rooster.json")  # E: arg-type
    workload_of(plan).line(5)  # E: arg-type
    schedule.placements = ()  # E: misc
    schedule.overload < "5"  # E: operator
    context.workload.lines.append(1)  # E: attr-defined
    ready_at(plan)  # E: arg-type
