"""Annotations for GitHub Actions: a workflow command for each finding."""

from __future__ import annotations

from ivbcore.contracts import (
    Artifact,
    Exporter,
    ExportRequest,
    Finding,
    Language,
    Report,
    Severity,
    Texts,
    harmless,
    hookimpl,
)

__all__ = ["EXPORTER"]

_COMMANDS = {
    Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice",
}  # fmt: skip


def _export(request: ExportRequest) -> Artifact:
    lines = [_command(one, request.language) for one in request.report or Report()]
    text = "".join(f"{line}\n" for line in lines)
    return Artifact("meldingen.txt", "text/plain; charset=utf-8", text.encode())


def _command(finding: Finding, language: Language) -> str:
    place = finding.location
    properties = {"title": f"{finding.code.code} {finding.code.name}"}
    if place is not None:
        properties = {
            "file": place.file, "line": str(place.line), "col": str(place.column), **properties,
        }  # fmt: skip
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(finding.told(language))}"


def _data(text: str) -> str:
    """A message, on one line: a line end would begin another command."""
    plain = harmless(text).replace("%", "%25")
    return plain.replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


EXPORTER = Exporter(
    "github",
    Texts(
        "meldingen als aantekeningen voor GitHub Actions",
        "findings as annotations for GitHub Actions",
    ),
    _export,
    needs_report=True,
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of annotations."""
    return (EXPORTER,)
