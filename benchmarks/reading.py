"""Reading a plan, beside what bare PyYAML takes for the same file.

Findings get their paths and places when they are looked at; that is measured apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import yaml

import ivbcore
from benchmarks.measuring import Result, paired
from ivbcore.engine.writing import to_data

__all__ = ["results"]

PLAN = Path(__file__).parents[1] / "examples" / "hellendoorn" / "plan.yaml"


def results() -> Iterator[Result]:
    """The ratios for YAML and JSON."""
    text = PLAN.read_text("utf-8")
    plan = ivbcore.read(text=text).plan
    assert plan is not None
    as_json = json.dumps(to_data(plan), ensure_ascii=False)

    def bare() -> object:
        return yaml.load(text, yaml.CSafeLoader)

    def ours() -> object:
        return ivbcore.read(text=text)

    def looked_at() -> object:
        return ivbcore.read(text=text).findings

    def ours_json() -> object:
        return ivbcore.read(text=as_json, name="plan.json")

    alone = json.dumps({**to_data(plan), "bouwstenen": []}, ensure_ascii=False)

    def without_packs() -> object:
        return ivbcore.read(text=alone, name="plan.json")

    for name, work, bar in (
        ("read a plan in YAML", ours, 0.7),
        ("the same, and look at what was found", looked_at, 1.0),
        ("read a plan in JSON that names no packs", without_packs, 0.2),
        ("read a plan in JSON, with what it takes from a pack", ours_json, 0.25),
    ):
        yield Result(name, "yaml.load with CSafeLoader", paired(work, bare, pairs=60), bar)


if __name__ == "__main__":
    for result in results():
        print(result.line())
