"""How findings are shown: to a person with the line they are about, to a program as data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ivbcore.cli import plan_texts as texts
from ivbcore.cli.console import Console, plain
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

if TYPE_CHECKING:
    from ivbcore.engine.reading import Loaded
    from ivbcore.findings.finding import Finding
    from ivbcore.values.location import Location

__all__ = ["SourceLines", "counts_of", "counts_text", "finding_data", "finding_lines"]

_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFORMATION: "blue"}
_INDENT = "  "
_LINE_END = re.compile(r"\r\n|\r|\n")
_BEFORE = 24  # how much of a long line stands before the place that is marked


class SourceLines:
    """The lines of the files that were read."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        return {
            source.name: _LINE_END.split(source.content.decode("utf-8-sig", "replace"))
            for source in self._loaded.sources
        }

    def line(self, place: Location) -> str | None:
        """The line of a place, as it stands in the file."""
        lines = self._by_name.get(place.file, [])
        return lines[place.line - 1] if place.line <= len(lines) else None


def finding_lines(
    finding: Finding, lines: SourceLines, console: Console, margin: str = ""
) -> list[str]:
    """A finding: place, severity and code, the sentence, the line with the place marked.

    All of it stands behind the `margin`, which counts in the width.
    """
    severity = finding.severity.named(console.language)
    styled = console.style(f"{severity} {finding.code}", _STYLES[finding.severity], "bold")
    where = plain(str(finding.location)) if finding.location else ""
    place = console.style(where, "bold") or finding.path

    first = f"{place}: {styled}" if place else styled
    sentence = plain(finding.told(console.language))
    shown = [f"{margin}{first}", *console.hanging(f"{margin}{_INDENT}", sentence)]
    if finding.location is not None:
        marked = _marked(finding.location, lines, console, margin)
        shown += [f"{margin}{line}" for line in marked]
    return shown


def _marked(place: Location, lines: SourceLines, console: Console, margin: str) -> list[str]:
    """The line of the file, cut to what fits, and a caret below the place."""
    line = lines.line(place)
    if line is None or not line.strip() or place.offset is None:
        return []
    at = min(place.column - 1, len(line))
    indent = len(line) - len(line.lstrip())
    room = console.width - len(_INDENT) - 3 - len(margin)
    start = indent if at - indent < room - 12 else max(indent, at - _BEFORE)
    text = line[start:] if start == indent else f"…{line[start + 1 :]}"
    if len(text) > room:
        text = text[: room - 1] + "…"
    length = 1
    if place.end is not None:
        length = max(1, min(place.end - place.offset, len(text) - (at - start)))
    bar = console.style("|", "dim")
    text = "".join(letter if letter.isprintable() else " " for letter in text)
    caret = console.style("^" * length, _STYLES[Severity.ERROR])
    return [f"{_INDENT}{bar} {text}", f"{_INDENT}{bar} {' ' * (at - start)}{caret}"]


def counts_of(findings: Iterable[Finding]) -> dict[str, int]:
    """How many there are of each severity, by its word."""
    counts = dict.fromkeys((one.value for one in texts.COUNTS), 0)
    for one in findings:
        counts[one.severity.value] += 1
    return counts


def counts_text(counts: Mapping[str, int], console: Console) -> str:
    """How many of each severity, the most serious first."""
    parts = []
    for severity, (one, several) in texts.COUNTS.items():
        count = counts[severity.value]
        if count:
            parts.append(console.say(one if count == 1 else several, count=count))
    return ", ".join(parts) or console.say(texts.NO_FINDINGS)


def finding_data(finding: Finding, console: Console) -> dict[str, Any]:
    """A finding as plain data with Dutch keys."""
    place = finding.location
    return {
        "code": finding.code.code,
        "naam": finding.code.name,
        "ernst": finding.severity.value,
        "bericht": finding.told(console.language),
        "pad": finding.path,
        "vingerafdruk": finding.fingerprint,
        "bestand": place.file if place else None,
        "regel": place.line if place else None,
        "kolom": place.column if place else None,
        "gegevens": {
            name: value.in_language(console.language)
            if isinstance(value, Texts)
            else list(value)
            if isinstance(value, tuple)
            else value
            for name, value in finding.arguments.items()
        },
    }
