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

# -- schedule -------------------------------------------------------------------------------------

CAPACITY = Texts(
    "Verandering van capaciteit, zoals team-veiligheid=-50%@2025Q1..2025Q2; zonder eind: "
    "@2025Q1.. (tot nader order). Mag vaker.",
    "Change of capacity, such as team-veiligheid=-50%@2025Q1..2025Q2; without an end: @2025Q1.. "
    "May be repeated.",
)
SCENARIO = Texts(
    "Vergelijk: een naam, een dubbele punt en veranderingen met puntkomma's ertussen. Mag vaker.",
    "Compare: a name, a colon and changes with semicolons between them. May be repeated.",
)
FROM = Texts(
    "Het eerste kwartaal dat nog open is; wat ervoor ligt, blijft staan.",
    "The first quarter that is still open; what lies before it stays.",
)
KEEP = Texts(
    "Een eerder rooster (JSON) waarvan zo weinig mogelijk wordt verschoven.",
    "A schedule made before (JSON), of which as little as possible is moved.",
)
EXCLUDE = Texts(
    "Een kwartaal waarin niets flexibels mag vallen. Mag vaker.",
    "A quarter in which nothing flexible may fall. May be repeated.",
)
ASSUME = Texts(
    "Een planbestand met aannames over inzet en capaciteit, dat over het plan wordt gelegd.",
    "A plan file with assumptions on effort and capacity, laid over the plan.",
)
HARD = Texts(
    "Ga nooit boven de capaciteit; wat niet past, krijgt geen plaats.",
    "Never go above the capacity; what does not fit has no place.",
)
MOVE_FIXED = Texts(
    "Verschuif zo nodig ook wat in de planning vastligt.",
    "Move what the planning fixes, too, where needed.",
)
SECONDS = Texts("Hoelang er gerekend mag worden; standaard 20.", "How long it may take; 20.")
BAD_SCENARIO = Texts(
    "'{value}' is geen scenario, of de naam is er al; schrijf bijvoorbeeld "
    "'half team:team=-50%@2025Q1'.",
    "'{value}' is no scenario, or its name is taken; write for example "
    "'half team:team=-50%@2025Q1'.",
)
BAD_CHOICE = Texts("Dit kan niet: {reason}", "This cannot be done: {reason}")
BAD_CAPACITY = Texts(
    "'{value}' is geen verandering van capaciteit; schrijf bijvoorbeeld "
    "team-veiligheid=-50%@2025Q1..2025Q2 of team-veiligheid=20 dagen.",
    "'{value}' is no change of capacity; write for example team-veiligheid=-50%@2025Q1..2025Q2 or "
    "team-veiligheid=20 dagen.",
)
OUTSIDE = Texts(
    "{value} valt buiten de looptijd van het plan ({period}).",
    "{value} lies outside the period of the plan ({period}).",
)
OTHER_PLAN = Texts(
    "{file} is een rooster van een ander plan: geen van de maatregelen staat in dit plan.",
    "{file} is a schedule of another plan: this plan has none of its actions.",
)
NOT_KEPT = Texts(
    "{file} is geen rooster; maak het met ivb schedule PLAN --json.",
    "{file} is no schedule; make it with ivb schedule PLAN --json.",
)
PLACED = Texts("Voorstel", "Proposal")
NOTHING_OPEN = Texts("Alles ligt al vast.", "Everything is fixed already.")
MOVES = Texts("Verschillen met het vorige rooster", "Differences with the previous schedule")
NO_MOVES = Texts("Geen verschillen.", "No differences.")
RESTART = Texts(
    "Later weer oppakken, of besluiten dat niet te doen: {names}",
    "To be taken up again later, or decided against: {names}",
)
CONFLICTS = Texts("Knelpunten", "Conflicts")
LOAD = Texts("Belasting", "Load")
GOALS = Texts("Doelen, in volgorde van belang", "Goals, the most important first")
PROVEN = Texts("bewezen", "proven")
UNPROVEN = Texts("niet bewezen", "not proven")
BOUND = Texts("beter dan dit kan niet:", "at best")
ALL_PROVEN = Texts(
    "Bewezen: hetzelfde plan geeft overal hetzelfde rooster. Het is een voorstel; het plan "
    "verandert niet.",
    "Proven: the same plan gives the same schedule everywhere. It is a proposal; the plan does "
    "not change.",
)
NOT_PROVEN = Texts(
    "Niet bewezen: misschien bestaat er een beter rooster. Bewaar dit met --json; het is een "
    "voorstel en het plan verandert niet.",
    "Not proven: a better schedule may exist. Keep this one with --json; it is a proposal and "
    "the plan does not change.",
)
AS_IS = Texts("ongewijzigd", "as it is")
SCENARIO_MOVES = Texts("Anders in {name}", "Different in {name}")
SCENARIO_LEGEND = Texts(
    "~ niet bewezen: misschien kan het beter", "~ not proven: it may be possible to do better"
)
PLACE_HEADING = Texts("Plaats in het rooster", "Place in the schedule")
NO_SOLVER = Texts(
    "Om te zien waar dit het beste past is een extra nodig: pip install 'ivbcore[solver]'.",
    "To see where this fits best an extra is needed: pip install 'ivbcore[solver]'.",
)
NOT_WHOLE = Texts(
    "{file} is niet helemaal gelezen, dus zou het rooster te weinig tellen. Herstel wat ivb check "
    "meldt, of gebruik --partial. {reason}",
    "{file} was not read as a whole, so a schedule would count too little. Repair what ivb check "
    "reports, or use --partial. {reason}",
)
