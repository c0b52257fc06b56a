"""Everything a plugin author needs, in one place.

The names are loaded on first use, so that a plugin pays only for what it asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ivbcore.contracts.hookspecs import hookimpl
    from ivbcore.contracts.importer import (
        DEEPEST,
        LARGEST,
        Importer,
        NoPositions,
        Positions,
        SourceData,
    )
    from ivbcore.contracts.pack import PackSource, PlanningWords
    from ivbcore.contracts.text import Text, decoded, line_and_column, shortened
    from ivbcore.findings import reading as reading_codes
    from ivbcore.findings.arguments import Argument
    from ivbcore.findings.code import Code, CodeStatus
    from ivbcore.findings.finding import Change, Finding, Fix
    from ivbcore.findings.report import Report
    from ivbcore.findings.severity import Severity
    from ivbcore.planning.vocabulary import Entry, Season, Tag
    from ivbcore.values.language import Language, Texts
    from ivbcore.values.location import Location

__all__ = [
    "DEEPEST",
    "LARGEST",
    "Argument",
    "Change",
    "Code",
    "CodeStatus",
    "Entry",
    "Finding",
    "Fix",
    "Importer",
    "Language",
    "Location",
    "NoPositions",
    "PackSource",
    "PlanningWords",
    "Positions",
    "Report",
    "Season",
    "Severity",
    "SourceData",
    "Tag",
    "Text",
    "Texts",
    "decoded",
    "hookimpl",
    "line_and_column",
    "reading_codes",
    "shortened",
]

_HOMES = {
    "ivbcore.contracts.hookspecs": ("hookimpl",),
    "ivbcore.contracts.importer": (
        "DEEPEST", "LARGEST", "Importer", "NoPositions", "Positions", "SourceData",
    ),
    "ivbcore.contracts.pack": ("PackSource", "PlanningWords"),
    "ivbcore.contracts.text": ("Text", "decoded", "line_and_column", "shortened"),
    "ivbcore.findings.arguments": ("Argument",),
    "ivbcore.findings.code": ("Code", "CodeStatus"),
    "ivbcore.findings.finding": ("Change", "Finding", "Fix"),
    "ivbcore.findings.report": ("Report",),
    "ivbcore.findings.severity": ("Severity",),
    "ivbcore.planning.vocabulary": ("Entry", "Season", "Tag"),
    "ivbcore.values.language": ("Language", "Texts"),
    "ivbcore.values.location": ("Location",),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Load a name from its home on first use (PEP 562)."""
    from importlib import import_module

    if name == "reading_codes":
        value: Any = import_module("ivbcore.findings.reading")
    elif name in _HOME_OF:
        value = getattr(import_module(_HOME_OF[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
