"""The sheet of findings: what the checker says of this edition, the serious first."""

from __future__ import annotations

from ivbcore.contracts import ExportRequest, Finding, Plan, Report, Texts, by_titles
from ivbcore.plugins.exporters.xlsx.book import Book, Value
from ivbcore.plugins.exporters.xlsx.laying_out import Column, Line, lay_out
from ivbcore.plugins.exporters.xlsx.words import SHEETS

__all__ = ["add"]

_COLUMNS = (
    (Texts("Ernst", "Severity"), 14),
    (Texts("Melding", "Finding"), 64),
    (Texts("Onderdeel", "About"), 34),
    (Texts("Waarom het ertoe doet", "Why it matters"), 60),
    (Texts("Soort melding", "Kind of finding"), 34),
    (Texts("Code", "Code"), 10),
)
_WHOLE = Texts("het plan", "the plan")


def add(book: Book, request: ExportRequest, report: Report) -> None:
    """Add the sheet."""
    language = request.language
    columns = [Column(request.say(title), width) for title, width in _COLUMNS]
    ordered = sorted(report, key=lambda one: -one.severity.weight)
    lines = [
        Line(
            [
                one.severity.named(language),
                by_titles(one, request.plan, language).message(language),
                _about(request.plan, one) or request.say(_WHOLE),
                request.say(one.code.why),
                request.say(one.code.summary),
                one.code.code,
            ]
        )
        for one in ordered
    ]
    name = request.say(SHEETS["findings"])
    lay_out(book.sheet(name), columns, lines, table=name, printed=len(_COLUMNS) - 2)


def _about(plan: Plan, finding: Finding) -> Value:
    """What a finding is about, by the name that people use for it."""
    path = finding.path
    while path and path not in plan.places:
        path = path.rpartition("/")[0]
    if not path:
        return None
    one = plan.places[path].element
    named = (getattr(one, name, None) for name in ("title", "name", "measure", "text", "subject"))
    return next((text for text in named if isinstance(text, str) and text), None)
