"""What plugins cost: making a host, and many plugins with many rules."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.measuring import Result, paired, process
from ivbcore import api
from ivbcore.contracts import PluginInfo, Rule, Texts, hookimpl, rule
from ivbcore.contracts.rules import Context, Shared
from ivbcore.engine.checking import Choice

PLAN = Path(__file__).parents[1] / "examples" / "hellendoorn" / "plan.yaml"
PLUGINS, RULES = 50, 10


def results() -> Iterator[Result]:
    """The ratios of this room."""
    importing = process(["-c", "import ivbcore.api, ivbcore.engine.structuring"])
    start = time.perf_counter()
    importing()
    whole = time.perf_counter() - start
    start = time.perf_counter()
    host = api.built_in_host()
    assert host.importers
    assert host.exporters
    made = time.perf_counter() - start
    yield Result("making a host with the built-ins", "importing the library", made / whole, 1)
    yield _many()


def _plugin(number: int) -> ModuleType:
    """A plugin with rules that look at every row."""
    prefix = f"P{number:02d}"
    module = ModuleType(f"plugin_{number:02d}")

    def made(code: str) -> Rule:
        @rule(
            code, f"measure-too-short-{code.lower()}",
            nl="Te kort.", en="Too short.",
            summary=Texts("Te kort.", "Too short."), why=Texts("Zo.", "So."),
        )  # fmt: skip
        def check(context: Context) -> Iterator[Any]:
            """A measure of one letter."""
            for row in context.rows:
                if not row.timetable.named and len(row.action.measure) == 1:
                    yield context.finding(row.path)

        return check

    rules = [made(f"{prefix}{one:03d}") for one in range(RULES)]
    module.ivb_plugin = hookimpl(  # type: ignore[attr-defined]
        _named("ivb_plugin", lambda: PluginInfo(module.__name__, prefix))
    )
    module.ivb_rules = hookimpl(_named("ivb_rules", lambda: rules))  # type: ignore[attr-defined]
    return module


def _named(name: str, function: Any) -> Any:
    function.__name__ = name
    return function


def _many() -> Result:
    host = api.built_in_host().with_plugins(*map(_plugin, range(PLUGINS)))
    loaded = api.read(PLAN, host=host)
    assert loaded.plan is not None
    rules = [one for one in host.rules if one.code.code.startswith("P")]
    assert len(rules) == PLUGINS * RULES
    assert host.findings_of("ivb_rules") == ()
    choice = Choice(select=frozenset({"P"}))
    shared = Shared(loaded.plan)

    def through_the_host() -> object:
        return api.check(loaded, host=host, choice=choice)

    def bare() -> object:
        return [list(one.check(Context(one, shared, {}))) for one in rules]

    name = f"checking with {PLUGINS} plugins and {PLUGINS * RULES} rules"
    ratio = paired(through_the_host, bare, clock=time.process_time)
    return Result(name, "calling the rules alone", ratio, 1.5)
