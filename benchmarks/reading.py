"""How long reading a plan takes, beside what bare PyYAML takes for the same file.

Ratios, not seconds: each pair of runs is timed right after another, and the median of the ratios
is printed, so that a busy machine disturbs both alike.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import yaml

import ivbcore
from ivbcore.engine.writing import to_data

PLAN = Path(__file__).parents[1] / "examples" / "hellendoorn" / "plan.yaml"
PAIRS = 60
WANTED = {"YAML": 0.70, "JSON": 0.20}


def ratio(ours: Callable[[], object], theirs: Callable[[], object], pairs: int = PAIRS) -> float:
    """The median of our time over theirs, over interleaved pairs."""
    ratios = []
    for _ in range(pairs):
        start = time.perf_counter()
        theirs()
        middle = time.perf_counter()
        ours()
        ratios.append((time.perf_counter() - middle) / (middle - start))
    return statistics.median(ratios)


def main() -> None:
    """Print the ratios."""
    text = PLAN.read_text("utf-8")
    loaded = ivbcore.read(text=text)
    assert loaded.plan is not None, loaded
    as_json = json.dumps(to_data(loaded.plan), ensure_ascii=False)

    def bare() -> object:
        return yaml.load(text, yaml.CSafeLoader)

    ours = {
        "YAML": lambda: ivbcore.read(text=text),
        "JSON": lambda: ivbcore.read(text=as_json, name="plan.json"),
    }
    print(f"{loaded!r}: reading, as a ratio to yaml.load(text, CSafeLoader)")
    for kind, read in ours.items():
        read()
        print(f"  {kind}: {ratio(read, bare):.2f} (wanted: at most {WANTED[kind]:.2f})")


if __name__ == "__main__":
    main()
