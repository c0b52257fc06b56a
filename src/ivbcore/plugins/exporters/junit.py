"""JUnit XML: findings as tests that failed, for programs that show tests."""

from __future__ import annotations

from ivbcore.contracts import (
    Artifact,
    Exporter,
    ExportRequest,
    Finding,
    Report,
    Severity,
    Texts,
    harmless,
    hookimpl,
)

__all__ = ["EXPORTER"]


def _export(request: ExportRequest) -> Artifact:
    # Imported on use: most commands write no XML.
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    report = request.report or Report()
    by_file: dict[str, list[Finding]] = {}
    for finding in report:
        file = finding.location.file if finding.location is not None else "plan"
        by_file.setdefault(file, []).append(finding)
    failed = sum(_fails(one) for one in report)
    suites = Element("testsuites", name="ivb check", tests=str(len(report)), failures=str(failed))
    for file, findings in by_file.items():
        suite = SubElement(
            suites,
            "testsuite",
            name=harmless(file),
            tests=str(len(findings)),
            failures=str(sum(map(_fails, findings))),
        )
        for finding in findings:
            message = harmless(finding.told(request.language))
            case = SubElement(
                suite,
                "testcase",
                classname=f"{finding.code.code} {finding.code.name}",
                name=harmless(finding.path or finding.code.name),
            )
            if finding.location is not None:
                case.set("file", harmless(file))
                case.set("line", str(finding.location.line))
            if _fails(finding):
                kind = finding.severity.named(request.language)
                SubElement(case, "failure", type=kind, message=message)
            else:
                SubElement(case, "system-out").text = message
    indent(suites)
    content = tostring(suites, encoding="utf-8", xml_declaration=True)
    return Artifact("meldingen.xml", "application/xml", content + b"\n")


def _fails(finding: Finding) -> bool:
    """What is only information fails nothing."""
    return finding.severity is not Severity.INFORMATION


EXPORTER = Exporter(
    "junit",
    Texts("meldingen als JUnit-XML, als mislukte tests", "findings as JUnit XML, as failed tests"),
    _export,
    needs_report=True,
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The JUnit exporter."""
    return (EXPORTER,)
