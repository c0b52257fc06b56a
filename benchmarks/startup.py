"""Whole processes: answering the version, and checking the real plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Result, paired, process

PLAN = Path(__file__).parent.parent / "examples" / "hellendoorn" / "plan.yaml"


def results() -> Iterator[Result]:
    """The ratios of this room."""
    version = process(["-m", "ivbcore.cli", "--version"])
    yield Result("ivb --version", "python -c pass", paired(version, process(["-c", "pass"])), 1.5)
    check = process(["-m", "ivbcore.cli", "check", "--no-cache", str(PLAN)])
    imports = process(["-c", "import attrs, yaml, re, argparse"])
    name = "importing attrs, yaml, re and argparse"
    yield Result("ivb check of the real plan", name, paired(check, imports), 2.5)
