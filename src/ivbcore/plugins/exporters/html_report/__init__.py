"""One self-contained, accessible page of a plan, for council and residents."""

from __future__ import annotations

from ivbcore.contracts import Artifact, Exporter, ExportOption, ExportRequest, Texts, hookimpl

__all__ = ["EXPORTER"]


def _export(request: ExportRequest) -> Artifact:
    # Imported on use: whoever lists the formats makes no page.
    from ivbcore.plugins.exporters.html_report.page import page_of

    return Artifact("plan.html", "text/html; charset=utf-8", page_of(request).encode())


EXPORTER = Exporter(
    "html",
    Texts(
        "het plan als een toegankelijke webpagina, voor raad en inwoners",
        "the plan as an accessible web page, for council and residents",
    ),
    _export,
    takes_report=True,
    selects=True,
    options=(
        ExportOption(
            "huisstijl",
            Texts("de eigen huisstijl: een CSS-bestand", "a house style: a CSS file"),
            file=True,
        ),
    ),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of the report."""
    return (EXPORTER,)
