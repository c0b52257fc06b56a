"""The contract of exporters: from an edition of a plan to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import field, frozen

from ivbcore.findings.report import Report
from ivbcore.model.editions import Edition
from ivbcore.values.language import Language, Texts

__all__ = ["Artifact", "ExportRequest", "Exporter"]


@frozen
class Artifact:
    """A file in the making.

    Dutch: uitvoerbestand
    `name` is a plain file name, `media_type` as in RFC 6838. Saving is the business of
    `ivbcore.export`, which writes whole or not at all.
    """

    name: str
    media_type: str
    content: bytes = field(repr=lambda content: f"<{len(content)} bytes>")


@frozen
class ExportRequest:
    """What an exporter is asked for.

    `edition` is the plan as it may be shown; exporters never filter. `report` is given to those
    that ask for it. `options` are the exporter's own. `plain` gives the edition's plan as plain
    data under the keys of the plan file.
    """

    edition: Edition
    plain: Callable[[], Mapping[str, Any]]
    language: Language = "nl"
    report: Report | None = None
    options: Mapping[str, Any] = field(factory=dict)


@frozen
class Exporter:
    """One format in which a plan can be written.

    Dutch: uitvoervorm
    `export` is pure: the same request gives the same bytes. `extra` names the extra of ivbcore
    whose libraries it needs; `round_trips` that reading the artifact gives an equal plan.
    """

    name: str
    title: Texts
    export: Callable[[ExportRequest], Artifact | Iterable[Artifact]]
    extra: str | None = None
    needs_report: bool = False
    round_trips: bool = False
