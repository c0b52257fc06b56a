"""XLSX: the plan as a workbook, for who goes on working with it."""

from __future__ import annotations

from ivbcore.contracts import Artifact, Exporter, ExportRequest, Texts, hookimpl

__all__ = ["EXPORTER"]

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _export(request: ExportRequest) -> Artifact:
    # Imported on use: most commands make no workbook.
    from ivbcore.plugins.exporters.xlsx.composing import composed

    return Artifact("plan.xlsx", _MEDIA_TYPE, composed(request))


EXPORTER = Exporter(
    "xlsx",
    Texts(
        "een werkmap voor Excel en LibreOffice: maatregelen, kwartalen, belasting, agenda",
        "a workbook for Excel and LibreOffice: measures, quarters, load, agenda",
    ),
    _export,
    extra="office",
    takes_report=True,
    selects=True,
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of workbooks."""
    return (EXPORTER,)
