"""SARIF 2.1.0: findings for programs that show what checkers find (OASIS standard)."""

from __future__ import annotations

from typing import Any

from ivbcore.contracts import (
    Artifact,
    Exporter,
    ExportOption,
    ExportRequest,
    Finding,
    Language,
    Location,
    Report,
    Severity,
    Texts,
    harmless,
    hookimpl,
)

__all__ = ["EXPORTER"]

# Where the standard has its schema, for editors; nothing is fetched.
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {
    Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note",
}  # fmt: skip


def _export(request: ExportRequest) -> Artifact:
    # Imported on use: most commands write no JSON.
    import json

    report = request.report or Report()
    language = request.language
    codes = {one.code.code: one.code for one in report}
    places = {code: number for number, code in enumerate(sorted(codes))}
    driver: dict[str, Any] = {
        "name": "ivbcore",
        "rules": [
            {
                "id": code,
                "name": codes[code].name,
                "shortDescription": _message(codes[code].summary.in_language(language)),
                "fullDescription": _message(codes[code].why.in_language(language)),
                "help": _message(codes[code].why.in_language(language)),
                "defaultConfiguration": {"level": _LEVELS[codes[code].severity]},
            }
            for code in places
        ],
    }
    if version := request.options.get("version"):
        driver["version"] = str(version)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": language,
        "results": [_result(one, places, language) for one in report],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    text = json.dumps(log, ensure_ascii=False, indent=2)
    return Artifact("meldingen.sarif", "application/sarif+json", f"{text}\n".encode())


def _message(text: str) -> dict[str, str]:
    return {"text": harmless(text)}


def _result(finding: Finding, places: dict[str, int], language: Language) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code.code,
        "ruleIndex": places[finding.code.code],
        "level": _LEVELS[finding.severity],
        "message": _message(finding.told(language)),
        "partialFingerprints": {"ivbcore/v1": finding.fingerprint},
    }
    if finding.location is not None:
        result["locations"] = [_location(finding.location, finding.path)]
    elif finding.path:
        result["locations"] = [{"logicalLocations": [_logical(finding.path)]}]
    if finding.related:
        # The standard wants no place twice.
        result["relatedLocations"] = [_location(one) for one in dict.fromkeys(finding.related)]
    return result


def _location(place: Location, path: str = "") -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    if place.offset is not None and place.end is not None and place.end > place.offset:
        region |= {"charOffset": place.offset, "charLength": place.end - place.offset}
    found: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(place.file)},
            "region": region,
        }
    }
    if path:
        found["logicalLocations"] = [_logical(path)]
    return found


def _uri(file: str) -> str:
    """A file name as a reference; an absolute one with its scheme."""
    from urllib.parse import quote

    path = quote(harmless(file).replace("\\", "/"), safe="/")
    return f"file://{path}" if path.startswith("/") else path


def _logical(path: str) -> dict[str, str]:
    return {"fullyQualifiedName": harmless(path)}


EXPORTER = Exporter(
    "sarif",
    Texts(
        "meldingen als SARIF 2.1.0, voor programma's die zulke meldingen tonen",
        "findings as SARIF 2.1.0, for programs that show such findings",
    ),
    _export,
    needs_report=True,
    options=(
        ExportOption(
            "version",
            Texts("de versie van ivbcore die het meldt", "the version of ivbcore that tells it"),
        ),
    ),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The SARIF exporter."""
    return (EXPORTER,)
