"""Whole processes: answering the version, and checking the real plan. In processor time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.measuring import Result, of_processes, own_cache, paired, process

PLAN = Path(__file__).parent.parent / "examples" / "hellendoorn" / "plan.yaml"
CHECK = ["-m", "ivbcore.cli", "check", "--no-cache", str(PLAN)]
SHOW = ["-m", "ivbcore.cli", "show", str(PLAN)]
LIBRARIES = "import attrs, yaml, re, argparse"
BASELINE = "importing attrs, yaml, re and argparse"

# As the command does: nothing is collected, and what is there at the end is not looked through.
_MODULES = """\
import gc; gc.disable()
import yaml, ivbcore.cli.root, ivbcore.cli.commands.check, ivbcore.planning.dutch
import ivbcore.engine.packs, ivbcore.engine.structuring
from ivbcore.api import standard_host
"""
# Processes that do ever more of what a check does.
STEPS = {
    "bare Python": "",
    "and the libraries a check needs: attrs, PyYAML, pluggy, click": (
        "import attrs, yaml, pluggy, click"
    ),
    "and the modules of ivbcore that a check needs, without the rules": (f"{_MODULES}gc.freeze()"),
    "and the rules": f"{_MODULES}standard_host().rules\ngc.freeze()",
}


def results() -> Iterator[Result]:
    """The ratios of this room."""
    ratio = partial(paired, clock=of_processes)
    version = process(["-m", "ivbcore.cli", "--version"])
    yield Result("ivb --version", "python -c pass", ratio(version, process(["-c", "pass"])), 1.5)
    libraries = process(["-c", LIBRARIES])
    check = ratio(process(CHECK), libraries)
    yield Result("ivb check of the real plan, the first time", BASELINE, check, 2.5)
    # Beside a command that only loads the plan and shows it.
    beside = ratio(process(CHECK), process(SHOW))
    yield Result("ivb check of the real plan, the first time", "ivb show of it", beside, 2)
    yield Result("ivb check of the real plan again", BASELINE, _again(libraries), 2.5)


def _again(libraries: Callable[[], object]) -> float:
    """When nothing changed since the last time: what was said is kept in the user's cache."""
    with own_cache():
        check = [one for one in CHECK if one != "--no-cache"]
        return paired(process(check), libraries, clock=of_processes)


def main() -> int:
    """Print where the time of a check goes: ``python -m benchmarks.startup``."""
    print(f"| the process | against {BASELINE} |\n|---|---|")
    libraries = process(["-c", LIBRARIES])
    steps = {name: ["-c", code] for name, code in STEPS.items()}
    for name, given in (steps | {"and reads the plan, runs the rules, and prints": CHECK}).items():
        ratio = paired(process(given), libraries, pairs=25, clock=of_processes)
        print(f"| {name} | {ratio:.2f} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
