"""Findings that are known or accepted: they are counted, not reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ivbcore.cli import choice_texts as texts
from ivbcore.cli.choosing import refuse_if_wrong
from ivbcore.engine.baseline import Baseline, baseline_in, write_baseline
from ivbcore.findings.finding import Finding

if TYPE_CHECKING:
    from ivbcore.cli.console import Console
    from ivbcore.engine.reading import Loaded
    from ivbcore.engine.settings import Settings
    from ivbcore.findings.report import Report

__all__ = ["baselines", "record", "set_aside", "without_known"]

Checked = Sequence[tuple[str, "Loaded", "Report"]]


def baselines(settings: Iterable[Settings], console: Console) -> dict[Path, Baseline]:
    """The baselines that settings name; refused when one cannot be read."""
    found: dict[Path, Baseline] = {}
    for path in dict.fromkeys(one.baseline for one in settings if one.baseline):
        read = baseline_in(path)
        if isinstance(read, Finding):
            refuse_if_wrong((read,), console, placed=False)
        else:
            found[path] = read
    return found


def without_known(
    report: Report, path: str, settings: Settings, known: dict[Path, Baseline], console: Console
) -> Report:
    """The report without what is known; what is gone is told, so that the baseline can shrink."""
    baseline = known.get(settings.baseline) if settings.baseline else None
    if baseline is None:
        return report
    if not baseline.knows(Path(path)):
        console.note(console.say(texts.UNKNOWN_PLAN, file=baseline.file, name=path))
    report, gone = baseline.applied(report, Path(path))
    choice = settings.choice
    everything = not (choice.select or choice.ignore or choice.norm)
    if gone and everything:
        console.note(console.say(texts.GONE, count=gone, file=baseline.file))
    return report


def record(path: Path, checked: Checked, console: Console) -> int:
    """Write the baseline."""
    if any(loaded.plan is None for _, loaded, _ in checked):
        console.note(console.say(texts.NOTHING_RECORDED))
        return 2
    reports = [(Path(name), report) for name, _, report in checked]
    count = write_baseline(path, reports, console.language)
    console.note(console.say(texts.BASELINE_WRITTEN, count=count, file=path))
    return 0


def set_aside(accepted: int, known: int, preview: int, *, console: Console) -> list[str]:
    """How many findings were accepted on purpose, were known, and are of rules in preview."""
    pairs = ((texts.ACCEPTED, accepted), (texts.KNOWN, known), (texts.IN_PREVIEW, preview))
    return [console.say(text, count=count) for text, count in pairs if count]
