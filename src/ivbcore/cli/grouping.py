"""Findings for a person: by priority, one block for each cause, the serious first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ivbcore.cli import plan_texts as said
from ivbcore.cli.console import Console, plain
from ivbcore.cli.findings import SourceLines, finding_lines

if TYPE_CHECKING:
    from ivbcore.engine.reading import Loaded
    from ivbcore.findings.finding import Finding
    from ivbcore.findings.report import Report
    from ivbcore.model.plan import Plan

__all__ = ["blocks_of", "summary_of"]


def blocks_of(loaded: Loaded, report: Report, console: Console) -> list[str]:
    """What is told of the findings in one plan, group by group."""
    lines = SourceLines(loaded)
    groups = _groups(loaded.plan, report, console)
    told = []
    for heading, findings in groups.items():
        if len(groups) > 1:
            wrapped = "\n".join(console.hanging("", heading))
            told.append(f"{console.style(wrapped, 'bold', 'cyan')}\n")
        told += ["\n".join([*_block(block, lines, console), ""]) for block in _by_cause(findings)]
    return told


def summary_of(path: str, loaded: Loaded, console: Console) -> list[str]:
    """What was read of one plan."""
    text = console.say(said.PLAN_SUMMARY, file=path, summary=_summary(loaded, console))
    return console.hanging("", text)


def _groups(
    plan: Plan | None, report: Iterable[Finding], console: Console
) -> dict[str, list[Finding]]:
    """The findings under the priority that they are about; first those about the plan itself."""
    found: dict[str, list[Finding]] = {}
    for finding in report:
        priority = _priority_of(plan, finding.path) if plan is not None else ""
        found.setdefault(priority, []).append(finding)
    if plan is None:
        return found
    named = {path: place.element for path, place in plan.places.items() if path in found}
    groups = {console.say(said.WHOLE_PLAN): found[""]} if "" in found else {}
    for path in (path for path in plan.places if path and path in found):
        one = named[path]
        number = "" if one.number is None else f" {one.number}"
        heading = console.say(said.OF_PRIORITY, number=number, name=plain(one.name or one.id))
        groups.setdefault(heading, []).extend(found[path])
    return groups


def _priority_of(plan: Plan, path: str) -> str:
    """The path of the priority that something is part of; empty when it is part of none."""
    while path and path not in plan.places:
        path = path.rpartition("/")[0]
    while path:
        place = plan.places[path]
        if place.attribute == "priorities":
            return path
        path = place.parent
    return ""


def _by_cause(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings of one code together, in the order of the file; the serious first."""
    causes: dict[str, list[Finding]] = {}
    for finding in findings:
        causes.setdefault(f"{finding.code} {finding.severity}", []).append(finding)
    yield from sorted(causes.values(), key=lambda some: -some[0].severity.weight)


def _block(findings: list[Finding], lines: SourceLines, console: Console) -> list[str]:
    """The first in full, with its line; of the others where they are and what they say."""
    first, *others = findings
    shown = finding_lines(first, lines, console)
    for one in others:
        place = plain(str(one.location)) if one.location is not None else one.path
        message = plain(one.told(console.language))
        shown += console.hanging("  ", f"{place}: {message}" if place else message, 4)
    return shown


def _summary(loaded: Loaded, console: Console) -> str:
    """What was read: so many actions, so many plannings not read with certainty."""
    if loaded.plan is None:
        return console.say(said.NOT_READ)
    rows = loaded.plan.rows
    unsettled = len(rows.unsettled())
    actions = said.ACTIONS_ONE if len(rows) == 1 else said.ACTIONS
    sure = {0: said.UNSETTLED_NONE, 1: said.UNSETTLED_ONE}.get(unsettled, said.UNSETTLED)
    parts = [console.say(actions, count=len(rows))]
    if rows:
        parts.append(console.say(sure, count=unsettled))
    if loaded.left_out:
        parts.append(console.say(said.INCOMPLETE))
    return ", ".join(parts)
