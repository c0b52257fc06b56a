"""Baselines: findings that are known already, so that only new ones count.

Dutch: nullijn
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.engine.files import file_contents, write_whole
from ivbcore.findings.finding import Finding
from ivbcore.findings.report import Report
from ivbcore.findings.settings import BASELINE_UNREADABLE
from ivbcore.values.language import Texts
from ivbcore.values.location import Location
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.values.language import Language

__all__ = ["Baseline", "baseline_in", "write_baseline"]

VERSION = 1
_SEVERAL = 2
Counts = Mapping[str, int]


@frozen
class Baseline:
    """Known findings: for each plan how often each fingerprint is known."""

    file: Path
    plans: Mapping[str, Counts]

    def knows(self, plan: Path) -> bool:
        """Whether anything was recorded of a plan; nothing found is something too."""
        return _name(plan, self.file) in self.plans

    def applied(self, report: Report, plan: Path) -> tuple[Report, int]:
        """The report without what is known, and how many known findings are gone.

        Of faults with one fingerprint as many are known as were recorded, the first ones. Of a
        finding about several actions only those are new that it was not about before.
        """
        left = Counter(self.plans.get(_name(plan, self.file), {}))
        new: list[Finding] = []
        known: list[Finding] = []
        for finding in report:
            if left[finding.fingerprint] > 0:
                left[finding.fingerprint] -= 1
                known.append(finding)
                continue
            parts = dict(zip(finding.about, _marks(finding), strict=False))
            before = [one for one, mark in parts.items() if left[mark] > 0]
            left.subtract(parts[one] for one in before)
            after = [one for one in parts if one not in before]
            if before and after:
                known.append(finding.only(before))
                new.append(finding.only(after))
            else:
                (known if before else new).append(finding)
        gone = sum(count for count in left.values() if count > 0)
        return evolve(report, findings=new, known=known), gone


def _marks(finding: Finding) -> list[str]:
    """By what a finding is known again: each action that it tells of by itself."""
    if len(finding.about) < _SEVERAL:
        return [finding.fingerprint]
    return [finding.only([one]).fingerprint for one in finding.about]


def _name(plan: Path, baseline: Path) -> str:
    """The name of a plan as seen from the folder of the baseline, the same on every machine."""
    import os

    try:
        return Path(os.path.relpath(plan.absolute(), baseline.absolute().parent)).as_posix()
    except ValueError:  # another drive
        return plan.absolute().as_posix()


def baseline_in(path: Path) -> Baseline | Finding:
    """The baseline in a file, or why there is none."""
    source = file_contents(path, str(path))
    if isinstance(source, Finding):
        return source
    try:
        data: Any = json.loads(source.content.decode("utf-8-sig"))
        if data["ivb-nullijn"] != VERSION:
            return _unreadable(path, _OTHER_VERSION)
        plans: dict[str, Counts] = {}
        for name, entries in data["plannen"].items():
            counts: Counter[str] = Counter()
            for one in entries:
                counts[str(one["vingerafdruk"])] += int(one.get("aantal", 1))
            plans[name] = counts
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _unreadable(path, _NO_BASELINE)
    return Baseline(path, plans)


_OTHER_VERSION = Texts(
    "hij is van een andere versie van ivbcore", "it is of another version of ivbcore"
)
_NO_BASELINE = Texts(
    "dit is geen bestand dat --write-baseline heeft gemaakt",
    "this is no file that --write-baseline made",
)


def _unreadable(path: Path, reason: Texts) -> Finding:
    return Finding.of(
        BASELINE_UNREADABLE, location=Location(str(path)), file=str(path), reason=reason
    )


def write_baseline(
    path: Path, reports: Iterable[tuple[Path, Report]], language: Language = "nl"
) -> int:
    """Record what was found; how many findings that are. The same findings, the same bytes."""
    plans: dict[str, list[dict[str, Any]]] = {}
    total = 0
    for plan, report in reports:
        by_mark: dict[str, dict[str, Any]] = {}
        for finding in report:
            total += 1
            several = len(finding.about) >= _SEVERAL
            for one in [finding.only([name]) for name in finding.about] if several else [finding]:
                entry = by_mark.setdefault(
                    one.fingerprint,
                    {
                        "vingerafdruk": one.fingerprint, "aantal": 0, "code": one.code.code,
                        "pad": one.path, "bericht": one.message(language),
                    },
                )  # fmt: skip
                entry["aantal"] += 1
        entries = sorted(by_mark.values(), key=lambda one: (one["code"], one["vingerafdruk"]))
        plans[_name(plan, path)] = entries
    data = {"ivb-nullijn": VERSION, "plannen": dict(sorted(plans.items()))}
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    write_whole(path, text.encode("utf-8", "backslashreplace"))
    return total
