"""Run the benchmarks and print one table: ``python -m benchmarks [name ...]``."""

from __future__ import annotations

import sys
from importlib import import_module

ROOMS = (
    "planning", "reading", "startup", "checking", "hosting", "many", "scheduling", "publishing",
    "text_formats",
)  # fmt: skip
HEADER = "| what | against | ratio | bar | |\n|---|---|---|---|---|"


def main(names: list[str]) -> int:
    """Print the ratios of the rooms asked for; 1 when a bar is not kept."""
    kept = True
    print(HEADER)
    for name in names or ROOMS:
        for result in import_module(f"benchmarks.{name}").results():
            print(result.line(), flush=True)
            kept = kept and result.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
