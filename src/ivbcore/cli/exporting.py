"""Findings in the format of an exporter, of several plans in one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ivbcore.cli.console import Console
    from ivbcore.engine.host import Host
    from ivbcore.engine.reading import Loaded
    from ivbcore.findings.report import Report

__all__ = ["FINDINGS_PAGE", "exported_text"]

FINDINGS_PAGE = "findings"
"""The exporter that ``--format html`` stands for."""


def exported_text(
    checked: Iterable[tuple[str, Loaded, Report]], form: str, console: Console, host: Host
) -> str:
    """What was found, in a format. Findings are for whoever works on the plan: nothing is left out.

    The plan in the document is the first that could be read.
    """
    # Imported on use: only formats of exporters need them.
    from ivbcore import __version__
    from ivbcore.engine.exporting import exported
    from ivbcore.findings.report import Report
    from ivbcore.model.openness import Openness
    from ivbcore.model.plan import Plan

    every = list(checked)
    plan = next((loaded.plan for _, loaded, _ in every if loaded.plan is not None), Plan())
    made = exported(
        plan,
        form,
        host,
        level=Openness.CONFIDENTIAL,
        language=console.language,
        report=Report(one for _, _, report in every for one in report),
        options={"version": __version__} if _takes_version(form, host) else None,
    )
    return "".join(one.content.decode("utf-8", "replace") for one in made.artifacts).rstrip("\n")


def _takes_version(form: str, host: Host) -> bool:
    from ivbcore.engine.exporting import exporter_named

    return any(one.name == "version" for one in exporter_named(form, host).options)
