"""What was judged of findings, and how often each rule is right.

A file of a judged plan holds one finding a line, with a word before it: ``right`` when an adviser
would want to be told, ``wrong`` for a false alarm, ``unjudged`` when nobody has looked yet. Of the
other plans `codes.txt` holds how often each code is found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from acceptance.corpus import JUDGED, ROOT, Held
from acceptance.running import Findings

__all__ = ["APPROVED", "Judged", "approved_texts", "precision"]

APPROVED = Path(__file__).parent / "approved"
_VERDICTS = ("right", "wrong", "unjudged")
_HEADER = """\
# What is found in {name}, each finding judged as an adviser would: right, or wrong (a false alarm).
# python -m acceptance approve writes this again and keeps the judgements; what is new is unjudged.
"""
_CODES_HEADER = """\
# How often each code is found in the plans of which the findings are not judged one by one.
# Written by python -m acceptance approve; read the difference before you commit it.
"""
# The plan of Hellendoorn was held against its document, family by family, for the tests of rules.
_HELD_AGAINST_DOCUMENT = ROOT / "tests" / "rules" / "approved"


@frozen
class Judged:
    """How many findings of a rule were judged, and how many of those right.

    `composed` of them stand in plans that were composed in the shape of others, and are made up.
    """

    right: int = 0
    judged: int = 0
    composed: int = 0


def approved_texts(
    found: Findings, plans: tuple[Held, ...], before: Findings | None = None
) -> Mapping[str, str]:
    """What the approved files have to hold, by their name; judgements are kept.

    With what an earlier version found `before`, a judgement is kept too where the same was told of
    the same place in another sentence.
    """
    texts = {}
    for one in plans:
        if one.group in JUDGED and one.name != "examples/hellendoorn":
            known = _verdicts(APPROVED / f"{one.name.replace('/', '-')}.txt")
            known = {**_reworded(found[one.name], (before or {}).get(one.name, []), known), **known}
            texts[f"{one.name.replace('/', '-')}.txt"] = _judged_text(
                one.name, found[one.name], known
            )
    counted = []
    for one in plans:
        if one.group not in JUDGED:
            counts = Counter(each["code"] for each in found[one.name])
            codes = ", ".join(f"{code} {count}" for code, count in sorted(counts.items()))
            counted.append(f"{one.name}: {codes or 'nothing'}")
    texts["codes.txt"] = "\n".join([_CODES_HEADER, *counted]) + "\n"
    return texts


def _judged_text(name: str, found: list[dict[str, str]], verdicts: Mapping[str, str]) -> str:
    lines = [f"{verdicts.get(_line(one), 'unjudged'):<9}{_line(one)}" for one in found]
    return "\n".join([_HEADER.format(name=name), *lines]) + "\n"


def _line(one: dict[str, str]) -> str:
    status = "" if one["status"] == "stable" else f" ({one['status']})"
    return f"{one['code']}{status} {one['path'] or '-'} | {one['said']}"


def _reworded(
    found: list[dict[str, str]], before: list[dict[str, str]], verdicts: Mapping[str, str]
) -> dict[str, str]:
    """The judgements of findings of which nothing but the sentence or the status is another."""

    def told(one: dict[str, str]) -> tuple[str, ...]:
        return one["code"], one["path"], one["about"]

    old = {told(one): verdicts[_line(one)] for one in before if _line(one) in verdicts}
    return {_line(one): old[told(one)] for one in found if told(one) in old}


def _verdicts(path: Path) -> dict[str, str]:
    """The judgement of every finding in a file, by the finding."""
    if not path.is_file():
        return {}
    found = {}
    for line in path.read_text("utf-8").splitlines():
        verdict, _, finding = line.partition(" ")
        if verdict in _VERDICTS:
            found[finding.strip()] = verdict
    return found


def precision() -> Mapping[str, Judged]:
    """How often each rule was right, by its code; rules of which nothing was judged are absent."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    composed: Counter[str] = Counter()
    for path in sorted(APPROVED.glob("*.txt")):
        for finding, verdict in _verdicts(path).items():
            counter = {"right": right, "wrong": wrong}.get(verdict)
            if counter is not None:
                counter[finding.split()[0]] += 1
                composed[finding.split()[0]] += path.name.startswith("shapes-")
    for path in sorted(_HELD_AGAINST_DOCUMENT.glob("hellendoorn-*.txt")):
        lines = path.read_text("utf-8").splitlines()
        right.update(line.split()[0] for line in lines if line and not line.startswith("#"))
    codes = sorted(right.keys() | wrong.keys())
    return {code: Judged(right[code], right[code] + wrong[code], composed[code]) for code in codes}
