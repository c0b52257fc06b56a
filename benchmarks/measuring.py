"""How ratios are measured: both sides in turn, the median of the pairs."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

__all__ = ["Result", "of_processes", "own_cache", "paired", "process"]


@frozen
class Result:
    """One ratio: `name` against `baseline`, with the bar it should stay under (or over)."""

    name: str
    baseline: str
    ratio: float
    bar: float
    at_least: bool = False

    @property
    def kept(self) -> bool:
        """Whether the bar is kept."""
        return self.ratio >= self.bar if self.at_least else self.ratio <= self.bar

    def line(self) -> str:
        """One row of the table."""
        sign = ">=" if self.at_least else "<="
        mark = "ok" if self.kept else "OVER"
        return (
            f"| {self.name} | {self.baseline} | {self.ratio:.2f} | {sign} {self.bar:g} | {mark} |"
        )


def paired(
    work: Callable[[], object],
    baseline: Callable[[], object],
    *,
    pairs: int = 15,
    before: Callable[[], object] | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> float:
    """The median ratio of `work` to `baseline`, run in turn; `before` runs unmeasured.

    On a busy machine `time.process_time` and `of_processes` are steadier clocks.
    """
    ratios = []
    work()
    baseline()
    for _ in range(pairs):
        if before is not None:
            before()
        ratios.append(_timed(work, clock) / _timed(baseline, clock))
    return statistics.median(ratios)


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start


def of_processes() -> float:
    """The seconds of processor time of the processes that were waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def process(arguments: list[str]) -> Callable[[], object]:
    """A whole Python process with these arguments."""
    command = [sys.executable, *arguments]
    # Installed modules are compiled once; a setting that forbids it would time the compiler.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        subprocess.run(command, check=False, capture_output=True, env=environment)

    return run


@contextmanager
def own_cache() -> Iterator[Path]:
    """A folder in which the processes that are timed keep what they remember; gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        try:
            yield Path(folder)
        finally:
            del os.environ["XDG_CACHE_HOME"]
