"""Publishing: making the files against loading the plan."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.many import plan_text
from benchmarks.measuring import Result, paired

ACTIONS = 100


def results() -> Iterator[Result]:
    """The ratios of this room."""
    from ivbcore.api import export, read
    from ivbcore.model.plan import Plan

    text = plan_text(1, ACTIONS)

    def load() -> Plan:
        plan = read(text=text).plan
        assert plan is not None
        return plan

    ratio = paired(lambda: export(load(), "html"), load, pairs=31)
    name = f"the HTML report of {ACTIONS} actions, loading included"
    yield Result(name, "loading them", ratio, 10)
