"""The last sheet: which plan and edition this is, what the sheets hold, and how to read them."""

from __future__ import annotations

from collections.abc import Iterable

from ivbcore.contracts import ExportRequest, Plan, Texts, human_date, quarter_words
from ivbcore.plugins.exporters.xlsx.book import Book, Sheet
from ivbcore.plugins.exporters.xlsx.laying_out import lines_of
from ivbcore.plugins.exporters.xlsx.marks import MARKS
from ivbcore.plugins.exporters.xlsx.words import EDITIONS, SHEETS

__all__ = ["add", "facts_of", "municipalities_of"]

_FACTS = {
    "plan": Texts("Plan", "Plan"),
    "municipality": Texts("Gemeente", "Municipality"),
    "period": Texts("Looptijd", "Period"),
    "edition": Texts("Editie", "Edition"),
    "as_of": Texts("Peildatum", "As of"),
    "selection": Texts("Keuze", "Selection"),
    "count": Texts("Maatregelen", "Measures"),
}
_THROUGH = Texts("{first} t/m {last}", "{first} to {last}")
_COUNT = Texts("{shown} van {all}", "{shown} of {all}")
_WIDTHS = (24, 110)
_UNKNOWN = Texts("niet bekend", "not known")
_SHEETS = Texts("De bladen", "The sheets")
_HOLDS = {
    "plan": Texts(
        "De tabel van het plan in zijn eigen vijf kolommen. Daarachter wat eruit gelezen is; dat "
        "komt niet op papier. Elke kop heeft een filter.",
        "The table of the plan in its own five columns. Behind them what was read from it, which "
        "is not printed. Every heading has a filter.",
    ),
    "quarters": Texts(
        "Elke maatregel een regel, elk kwartaal een kolom.",
        "Every measure a row, every quarter a column.",
    ),
    "load": Texts(
        "Hoeveel maatregelen een partij, portefeuillehouder of trekker per kwartaal heeft. Hoe "
        "meer, hoe donkerder.",
        "How many measures a partner, holder or lead has in each quarter. The more, the darker.",
    ),
    "days": Texts(
        "Hetzelfde in dagen, met wat er beschikbaar is.", "The same in days, with what there is."
    ),
    "partners": Texts(
        "In hoeveel maatregelen een partij wordt genoemd, per prioriteit.",
        "In how many measures a partner is named, by priority.",
    ),
    "agenda": Texts(
        "Per kwartaal wat begint, wordt geëvalueerd, wordt vastgesteld en eindigt.",
        "For each quarter what starts, is evaluated, is adopted and ends.",
    ),
    "goals": Texts(
        "Doelstellingen en indicatoren per prioriteit.", "Objectives and indicators by priority."
    ),
    "findings": Texts(
        "Wat de controle over deze editie meldt, het ernstigste eerst.",
        "What the checker says of this edition, the serious first.",
    ),
}
_SIGNS = Texts("De tekens in het overzicht van de kwartalen", "The signs in the overview")
_READING = Texts("Hoe u dit leest", "How to read this")
_REMARKS = (
    Texts(
        "De kolom Planning geeft de woorden van het plan zelf. De kwartalen zijn daaruit afgeleid; "
        "is er verschil, dan gelden de woorden.",
        "The column Planning gives the words of the plan itself. The quarters are read from them; "
        "where they differ, the words count.",
    ),
    Texts(
        "Een kwartaal in deze map is een planning, geen afspraak op een dag. Staat er een datum, "
        "dan noemt het plan die zelf.",
        "A quarter in this workbook is a planning, not an appointment. Where a day is given, the "
        "plan tells it.",
    ),
    Texts(
        "Dit bestand is uit het plan gemaakt. Wat u hier verandert, verandert het plan niet.",
        "This file was made from the plan. What you change here does not change the plan.",
    ),
)


def add(book: Book, request: ExportRequest, sheets: Iterable[str]) -> None:
    """Add the sheet; `sheets` are those that were made, by their keys."""
    say = request.say
    sheet = book.sheet(say(SHEETS["about"]))
    sheet.widths(*_WIDTHS)
    sheet.put(0, 0, say(SHEETS["about"]), "plain title")
    sheet.height(0, 2)
    row = 1
    for name, text in facts_of(request):
        sheet.put(row, 0, name, "plain bold")
        sheet.put(row, 1, text, "wrapped")
        sheet.height(row, lines_of(text, _WIDTHS[1]))
        row += 1
    row = _headed(sheet, row, say(_SHEETS))
    for key in sheets:
        sheet.link(row, 0, say(SHEETS[key]))
        sheet.put(row, 1, say(_HOLDS[key]), "wrapped")
        sheet.height(row, lines_of(say(_HOLDS[key]), _WIDTHS[1]))
        row += 1
    row = _headed(sheet, row, say(_SIGNS))
    for mark in MARKS:
        sheet.put(row, 0, say(mark.sign), f"cell center {mark.style}")
        sheet.put(row, 1, say(mark.meaning), "wrapped")
        row += 1
    row = _headed(sheet, row, say(_READING))
    for remark in _REMARKS:
        sheet.put(row, 0, say(remark), "plain")
        row += 1
    sheet.page(row - 1, 2)


def _headed(sheet: Sheet, row: int, heading: str) -> int:
    """A heading after an empty row; the row below it."""
    sheet.put(row + 1, 0, heading, "plain subtitle")
    sheet.height(row + 1, 2)
    return row + 2


def facts_of(request: ExportRequest) -> list[tuple[str, str]]:
    """What this file is about, as names and values; only what is known."""
    say, plan = request.say, request.plan
    unknown = say(_UNKNOWN)
    period = unknown
    if plan.period is not None:
        first, last = map(quarter_words, (plan.period.first, plan.period.last))
        period = say(_THROUGH).format(first=first, last=last)
    asked = request.selection
    chosen = asked.told(plan)
    count = str(len(request.rows))
    if asked:
        count = say(_COUNT).format(shown=count, all=len(plan.rows))
    found = {
        "plan": plan.title or unknown,
        "municipality": municipalities_of(plan) or unknown,
        "period": period,
        "edition": say(EDITIONS[request.edition.level]),
        "as_of": human_date(request.as_of, request.language) if request.as_of else "",
        "selection": ", ".join(chosen),
        "count": count,
    }
    return [(say(_FACTS[name]), text) for name, text in found.items() if text]


def municipalities_of(plan: Plan) -> str:
    """The municipalities whose plan it is."""
    own = (*((plan.municipality,) if plan.municipality else ()), *plan.municipalities)
    return ", ".join(one.name for one in own if one.name)
