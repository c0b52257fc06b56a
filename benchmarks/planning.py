"""Quarters and wordings."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.measuring import Result, paired
from ivbcore.planning.dutch import DUTCH
from ivbcore.planning.folding import folded
from ivbcore.planning.reader import _read, read
from ivbcore.values.quarter import Quarter

WORDINGS = Path(__file__).parent.parent / "tests" / "data" / "wordings"


def results() -> Iterator[Result]:
    """The ratios of this room."""
    yield _comparing()
    texts = [
        line.split("\t")[0].replace("\\n", " ")
        for line in (WORDINGS / "seed.tsv").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "wording"))
    ]
    expression = re.compile(_expression(form for entry in DUTCH.entries for form in entry.forms))
    plain = [folded(text)[0] for text in texts]

    def find() -> None:
        for text in plain:
            expression.findall(text)

    def read_all() -> None:
        for text in texts:
            read(text)

    def read_uncached() -> None:
        _read.cache_clear()
        read_all()

    name = "one findall of the vocabulary in one expression"
    yield Result("wordings, uncached", name, paired(read_uncached, find), 6)
    read_all()
    yield Result("wordings, cached", name, paired(read_all, find), 0.3)
    yield from _dates()


def _comparing() -> Result:
    quarters = [Quarter(2024 + n % 3, n % 4 + 1) for n in range(1000)]
    numbers = [quarter.ordinal for quarter in quarters]

    def compare(values: list[Any]) -> int:
        count = 0
        previous = values[-1]
        for value in values:
            if previous < value:
                count += 1
            previous = value
        return count

    ratio = paired(lambda: compare(quarters), lambda: compare(numbers), pairs=101)
    return Result("comparing quarters", "comparing ints", ratio, 3)


def _dates() -> Iterator[Result]:
    import dateparser

    months = ("januari", "maart", "april", "juli", "oktober", "december")
    dates = [f"{day} {month} {year}" for day in (1, 15, 28) for month in months
             for year in (2024, 2025, 2026)]  # fmt: skip

    def theirs() -> None:
        for text in dates:
            dateparser.parse(text)

    def ours() -> None:
        _read.cache_clear()
        for text in dates:
            read(text)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ratio = paired(theirs, ours, pairs=7)
    yield Result("dateparser on plain dates", "our reader, uncached", ratio, 50, at_least=True)


def _expression(forms: Iterable[str]) -> str:
    """The words as alternatives, the longest first, beside numbers and other words."""
    words = "|".join(map(re.escape, sorted(set(forms), key=len, reverse=True)))
    return rf"\d+|\b(?:{words})(?![a-z])|[a-z]+|\S"
