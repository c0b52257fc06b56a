"""Composing: the sheets of a workbook, one after the other."""

from __future__ import annotations

from ivbcore.contracts import ExportRequest, Texts
from ivbcore.plugins.exporters.xlsx import (
    about_sheet,
    agenda_sheet,
    findings_sheet,
    goals_sheet,
    load_sheets,
    plan_sheet,
    quarters_sheet,
)
from ivbcore.plugins.exporters.xlsx.book import Book
from ivbcore.plugins.exporters.xlsx.words import EDITIONS

__all__ = ["composed"]

_SUBJECT = Texts("Integraal veiligheidsbeleid", "Integral safety policy")


def composed(request: ExportRequest) -> bytes:
    """The workbook for a request."""
    plan, edition = request.plan, request.say(EDITIONS[request.edition.level])
    municipality = about_sheet.municipalities_of(plan)
    book = Book(
        request.language,
        footer=", ".join(text for text in (municipality, edition) if text),
        day=request.as_of,
        title=plan.title,
        subject=request.say(_SUBJECT),
        author=municipality,
        comments=edition,
    )
    workload = request.workload(selected=True)
    plan_sheet.add(book, request)
    quarters_sheet.add(book, request)
    load_sheets.add_load(book, request, workload)
    made = ["plan", "quarters", "load"]
    if load_sheets.add_days(book, request, workload):
        made.append("days")
    load_sheets.add_partners(book, request)
    agenda_sheet.add(book, request)
    goals_sheet.add(book, request)
    made += ["partners", "agenda", "goals"]
    if request.report is not None:
        findings_sheet.add(book, request, request.report)
        made.append("findings")
    about_sheet.add(book, request, made)
    return book.content()
