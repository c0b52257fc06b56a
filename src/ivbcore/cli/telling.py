"""What a check tells of each plan, as plain data: so that it can be put away and told again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ivbcore.cli import plan_texts as said
from ivbcore.cli.console import Console
from ivbcore.cli.findings import counts_of, counts_text, finding_data
from ivbcore.cli.grouping import blocks_of, summary_of
from ivbcore.cli.known import set_aside

if TYPE_CHECKING:
    from ivbcore.engine.reading import Loaded
    from ivbcore.findings.report import Report

__all__ = ["Told", "show", "show_data", "told_of"]

Told = dict[str, Any]


def told_of(path: str, loaded: Loaded, report: Report, form: str, console: Console) -> Told:
    """What is told of one plan in a form of our own: "text" or "json"."""
    told: Told = {
        "counts": counts_of(report),
        "accepted": len(report.accepted),
        "known": len(report.known),
        "preview": len(report.preview),
    }
    if form == "json":
        findings = [finding_data(one, console) for one in report]
        return told | {"plan": _plan_data(path, loaded), "findings": findings}
    return told | {
        "blocks": blocks_of(loaded, report, console),
        "summary": summary_of(path, loaded, console),
    }


def show(every: Iterable[Told], console: Console) -> None:
    """Every plan for a person, and what it comes to at the end."""
    plans = list(every)
    for one in plans:
        for block in one["blocks"]:
            console.out(block)
    counts = counts_text(_counts(plans), console)
    totals = (_total(plans, key) for key in ("accepted", "known", "preview"))
    aside = set_aside(*totals, console=console)
    counts = ", ".join([counts.rstrip("."), *aside]) if aside else counts
    summaries = [line for one in plans for line in one["summary"]]
    console.lines([*summaries, *console.hanging("", counts)])


def show_data(every: Iterable[Told], console: Console) -> None:
    """Every plan for a program."""
    plans = list(every)
    counts = _counts(plans)
    console.json({
        "plannen": [one["plan"] for one in plans],
        "meldingen": [finding for one in plans for finding in one["findings"]],
        "aantallen": {severity.value: counts[severity.value] for severity in said.COUNTS},
        "bewust-zo": _total(plans, "accepted"),
        "bekend": _total(plans, "known"),
        "op-proef": _total(plans, "preview"),
    })  # fmt: skip


def _counts(plans: list[Told]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for one in plans:
        counts.update(one["counts"])
    return counts


def _total(plans: list[Told], key: str) -> int:
    return sum(one[key] for one in plans)


def _plan_data(path: str, loaded: Loaded) -> dict[str, Any]:
    rows = loaded.plan.rows if loaded.plan else None
    return {
        "bestand": path,
        "gelezen": rows is not None,
        "volledig": loaded.complete,
        "maatregelen": 0 if rows is None else len(rows),
        "niet-zeker-gelezen": 0 if rows is None else len(rows.unsettled()),
    }
