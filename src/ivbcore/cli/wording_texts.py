"""What is said about wordings, in both languages."""

from __future__ import annotations

from ivbcore.planning.meaning import Bound, Precision, Unit
from ivbcore.values.language import Texts

__all__ = ["BOUNDS", "PRECISIONS", "UNITS", "UNITS_PLURAL"]

PRECISIONS = {
    Precision.DATE: Texts("op de dag", "to the day"),
    Precision.WEEK: Texts("op de week", "to the week"),
    Precision.MONTH: Texts("op de maand", "to the month"),
    Precision.QUARTER: Texts("op het kwartaal", "to the quarter"),
    Precision.SEASON: Texts("op het seizoen", "to the season"),
    Precision.HALF_YEAR: Texts("op het halfjaar", "to the half-year"),
    Precision.YEAR: Texts("op het jaar; het kwartaal ligt niet vast", "to the year only"),
    Precision.PERIOD: Texts("op de looptijd", "to the period"),
}
BOUNDS = {
    Bound.EXACT: Texts("", ""),
    Bound.AT_LEAST: Texts("minstens ", "at least "),
    Bound.AT_MOST: Texts("hoogstens ", "at most "),
    Bound.ABOUT: Texts("ongeveer ", "about "),
}
UNITS = {
    Unit.YEAR: Texts("jaar", "year"),
    Unit.HALF_YEAR: Texts("halfjaar", "half-year"),
    Unit.QUARTER: Texts("kwartaal", "quarter"),
    Unit.MONTH: Texts("maand", "month"),
    Unit.WEEK: Texts("week", "week"),
    Unit.DAY: Texts("dag", "day"),
}
UNITS_PLURAL = {
    Unit.YEAR: Texts("jaar", "years"),
    Unit.HALF_YEAR: Texts("halve jaren", "half-years"),
    Unit.QUARTER: Texts("kwartalen", "quarters"),
    Unit.MONTH: Texts("maanden", "months"),
    Unit.WEEK: Texts("weken", "weeks"),
    Unit.DAY: Texts("dagen", "days"),
}
NAMED = Texts("{quarters}", "{quarters}")
WINDOW = Texts("ergens in {quarters}", "somewhere in {quarters}")
ONGOING = Texts("loopt {quarters}", "runs {quarters}")
ON_DEMAND = Texts("inzetbaar {quarters}", "available {quarters}")
OUTSIDE = Texts("valt buiten {period}", "lies outside {period}")
DOUBT = Texts("in twijfel: {quarters}", "in doubt: {quarters}")
CLIPPED = Texts(
    "Er staat ook iets buiten {period}; dat is hier weggelaten.",
    "Something lies outside {period}; it is left out here.",
)
TROUBLE = Texts("niet gelezen: '{words}' - {reason}", "not read: '{words}' - {reason}")
REMARKS = Texts("zonder betekenis voor de tijd: {words}", "says nothing of time: {words}")
WAITS_FOR = Texts("wacht op: {words}", "waits for: {words}")
ALTERNATIVES = Texts("Zonder twijfel zou zijn:", "Without doubt would be:")
DEADLINE = Texts("termijn {day}", "due {day}")
ABOUT = Texts("{precision}, bij benadering", "{precision}, approximately")
THROUGH = Texts("t/m", "to")
RECURRING = Texts("keert terug, hoe vaak staat er niet", "recurs, how often is not said")
RANGE = Texts("{low} à {high}", "{low} to {high}")
IN_TOTAL = Texts("{count} keer in totaal", "{count} times in all")
PER = Texts("{count} keer per {unit}", "{count} times a {unit}")
ONCE_PER = Texts("1 keer per {unit}", "once a {unit}")
PER_SEVERAL = Texts("{count} keer per {every} {units}", "{count} times in {every} {units}")
EMPTY = Texts("(leeg)", "(empty)")
NO_PERIOD = Texts(
    "Geef --period voor de kwartalen van planningen zonder jaartal.",
    "Give --period for the quarters of plannings that name no year.",
)
PERIOD_NEEDED = Texts(
    "'{wording}' noemt geen jaar; geef de looptijd met --period, zoals --period 2024-2026.",
    "'{wording}' names no year; give the period with --period, such as --period 2024-2026.",
)
PERIODS_NEEDED = Texts(
    "{count} plannings noemen geen jaar; geef de looptijd met --period, zoals --period 2024-2026.",
    "{count} plannings name no year; give the period with --period, such as --period 2024-2026.",
)
NO_WORDINGS = Texts(
    "Geef een planning, of zet er een per regel op de standaardinvoer.",
    "Give a planning, or put one on each line of standard input.",
)
NOT_UTF8 = Texts("De invoer is geen tekst in UTF-8.", "The input is no text in UTF-8.")
OVER = Texts(
    "gerekend over {period}, de jaren die er staan; kies anders met --period",
    "laid over {period}, the years it names; choose otherwise with --period",
)
