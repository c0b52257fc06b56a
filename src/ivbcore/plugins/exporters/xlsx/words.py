"""The fixed words of the workbook that several sheets share."""

from __future__ import annotations

from ivbcore.contracts import Openness, Priority, Quarter, Texts

__all__ = ["EDITIONS", "SHEETS", "priority_words", "sortable"]

EDITIONS = {
    Openness.PUBLIC: Texts("openbare editie", "public edition"),
    Openness.REGION: Texts("editie voor de regio", "edition for the region"),
    Openness.INTERNAL: Texts("interne editie", "internal edition"),
    Openness.CONFIDENTIAL: Texts("vertrouwelijke editie", "confidential edition"),
}
SHEETS = {
    "plan": Texts("Maatregelen", "Measures"),
    "quarters": Texts("Kwartalen", "Quarters"),
    "load": Texts("Belasting", "Load"),
    "days": Texts("Dagen", "Days"),
    "partners": Texts("Partijen", "Partners"),
    "agenda": Texts("Agenda", "Agenda"),
    "goals": Texts("Doelen", "Objectives"),
    "findings": Texts("Meldingen", "Findings"),
    "about": Texts("Leeswijzer", "About"),
}
"""The names of the sheets; the same names serve for the tables on them."""


def sortable(quarter: Quarter) -> str:
    """A quarter such that sorting by letter is sorting by time: ``2024 Q1``."""
    return f"{quarter.year} Q{quarter.number}"


def priority_words(priority: Priority) -> str:
    """A priority by number and name."""
    return priority.name if priority.number is None else f"{priority.number}. {priority.name}"
