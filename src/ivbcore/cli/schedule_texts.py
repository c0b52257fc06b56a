"""What `ivb workload` and `ivb schedule` say, in both languages."""

from __future__ import annotations

from ivbcore.values.language import Texts

__all__ = ["LOAD_LEGEND"]

# -- workload -------------------------------------------------------------------------------------

ROLE = Texts(
    "Alleen deze rol: partij, portefeuillehouder of trekker.",
    "This role only: partij, portefeuillehouder or trekker.",
)
WHO = Texts("Alleen deze partij, portefeuillehouder of trekker.", "This partner or holder only.")
HEADINGS = {
    "partij": Texts("Partijen", "Partners"),
    "portefeuillehouder": Texts("Portefeuillehouders", "Portfolio holders"),
    "trekker": Texts("Trekkers", "Leads"),
}
LOAD_LEGEND = Texts(
    "Aantal maatregelen per kwartaal, of dagen (d) waar de inzet bekend is; · niets; "
    "! meer dan de capaciteit; * drukste kwartaal",
    "Actions in each quarter, or days (d) where the effort is known; · nothing; ! more than the "
    "capacity; * busiest quarter",
)
TEAM_UNKNOWN = Texts(
    "{name}: het plan zegt niet welk team het draagt ({teams}); dit is geen belasting van één team",
    "{name}: the plan does not say which team carries it ({teams}); this is no load of one team",
)
OVERLOADED = Texts(
    "{name} {quarter}: {days} dagen gevraagd, {capacity} beschikbaar ({actions})",
    "{name} {quarter}: {days} days asked, {capacity} there ({actions})",
)
UNMEASURED = Texts(
    "{name}: van {count} maatregelen is de inzet in dagen niet bekend",
    "{name}: the effort in days of {count} actions is not known",
)
UNPLACED = Texts("Zonder plaats in de kalender", "Without a place in the calendar")
RING = Texts("In een kring, elk wacht op de volgende: {names}", "In a ring, each waits: {names}")
NO_LOAD = Texts("Er is geen belasting.", "There is no load.")
