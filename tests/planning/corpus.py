"""Measure the reader against labelled wordings of other municipalities' plans.

Run ``python -m tests.planning.corpus tests/data/wordings/tuning.tsv`` to see what is read
otherwise than labelled; add ``--rates`` to see the rates alone (the part kept aside is only ever
looked at in that way).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ivbcore.planning.reader import read
from ivbcore.planning.timetable import timetable_of
from ivbcore.planning.wording import Status, Wording
from ivbcore.values.quarter import Period, Quarter

__all__ = ["Case", "Rates", "cases_in", "judged", "rates_of"]

BUCKETS = {"in": "named", "ergens": "window", "loopt": "ongoing", "afroep": "on_demand"}
Times = tuple[tuple[str, frozenset[Quarter]], ...]


class Case(NamedTuple):
    """One labelled wording."""

    wording: str
    period: Period
    status: str
    readings: tuple[Times, ...]
    kinds: tuple[frozenset[str], ...]
    source: str
    others: tuple[Case, ...] = ()  # what may be answered as well


class Rates(NamedTuple):
    """Shares of all cases, 0 to 1."""

    count: int
    right: float
    wrong: float
    refused: float


def cases_in(path: Path) -> Iterator[Case]:
    """The labelled wordings of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith(("#", "wording\t")):
            continue
        wording, period, expectation, source = line.split("\t")
        text = wording.replace("\\n", "\n")
        first, *others = (
            _case(text, Period.of(period), one, source) for one in expectation.split("||")
        )
        yield first._replace(others=tuple(others))


def _case(wording: str, period: Period, expectation: str, source: str) -> Case:
    status, _, rest = (part.strip() for part in expectation.partition("|"))
    readings, kinds = [], []
    for reading in rest.split("//") if rest else []:
        found: dict[str, set[Quarter]] = {}
        seen = set()
        for phase in reading.split(";"):
            words = phase.split()
            kind, bucket, quarters = words[0], words[1], words[2] if len(words) > 2 else "buiten"
            seen.add(kind)
            found.setdefault(BUCKETS[bucket], set()).update(_quarters(quarters, period))
        readings.append(_times(found))
        kinds.append(frozenset(seen))
    return Case(wording, period, status, tuple(readings), tuple(kinds), source)


def _quarters(text: str, period: Period) -> set[Quarter]:
    if text in ("buiten", "~") or text.startswith("@"):
        return set()
    found: set[Quarter] = set()
    for part in text.split(","):
        first, _, last = part.partition("..")
        found.update(Period(Quarter.of(first), Quarter.of(last or first)))
    return {quarter for quarter in found if quarter in period}


def _times(found: dict[str, set[Quarter]]) -> Times:
    return tuple(
        sorted((name, frozenset(quarters)) for name, quarters in found.items() if quarters)
    )


def _read_times(wording: Wording, period: Period) -> list[Times]:
    result = []
    for reading in wording.readings:
        table = timetable_of([reading], period)
        result.append(_times({name: set(getattr(table, name)) for name in BUCKETS.values()}))
    return result


REFUSALS = (Status.UNREAD, Status.PARTIAL)


def judged(case: Case) -> str:
    """ "right", "wrong" or "refused" (also: given with its alternatives)."""
    return min((_judged(one) for one in (case, *case.others)), key=VERDICTS.index)


VERDICTS = ("right", "refused", "wrong")


def _judged(case: Case) -> str:
    wording = read(case.wording).within(case.period)
    times = _read_times(wording, case.period)
    expected_reading = case.status in ("gelezen", "dubbelzinnig")
    if wording.status is Status.READ:
        if case.status == "gelezen" and times[0] == case.readings[0]:
            return "right"
        return "wrong"
    if wording.status is Status.AMBIGUOUS:
        if case.status == "dubbelzinnig":
            same = set(map(frozenset, times)) & set(map(frozenset, case.readings))
            return "right" if same else "wrong"
        return "refused" if case.readings and case.readings[0] in times else "wrong"
    if not expected_reading and (
        wording.status.value == case.status
        or (wording.status in REFUSALS and case.status in ("ongelezen", "deels"))
    ):
        return "right"
    if wording.status in REFUSALS:
        return "refused"
    return "wrong"


def rates_of(path: Path) -> Rates:
    """How many wordings were read rightly, wrongly, or refused."""
    counted = Counter(judged(case) for case in cases_in(path))
    total = sum(counted.values())
    return Rates(total, *(counted[name] / total for name in ("right", "wrong", "refused")))


def main(arguments: list[str]) -> None:
    """Print the rates, and unless told otherwise what was judged not right."""
    for name in arguments:
        if name.startswith("--"):
            continue
        path = Path(name)
        rates = rates_of(path)
        print(f"{path.name}: {rates.count} wordings, right {rates.right:.1%}, "
              f"wrong {rates.wrong:.1%}, refused {rates.refused:.1%}")  # fmt: skip
        if "--rates" in arguments:
            continue
        for case in cases_in(path):
            verdict = judged(case)
            if verdict != "right":
                wording = read(case.wording).within(case.period)
                print(f"{verdict}\t{case.wording!r} [{case.period}] {case.status}")
                print(f"   label {_shown(case.readings)}")
                print(f"   read  {wording.status.value} {_shown(_read_times(wording, case.period))}"
                      f" {[(t.kind.value, t.words) for t in wording.troubles]}")  # fmt: skip


def _shown(readings: object) -> str:
    assert isinstance(readings, list | tuple)
    return " // ".join(
        " ".join(f"{name}:{','.join(map(str, sorted(quarters)))}" for name, quarters in reading)
        for reading in readings
    )


if __name__ == "__main__":
    main(sys.argv[1:])
