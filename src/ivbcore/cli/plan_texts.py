"""What is said about plans, their rows and their findings, in both languages."""

from __future__ import annotations

from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["NO_PLAN"]

NO_PLAN = Texts("{reason}", "{reason}")
AND_MORE = Texts("(en nog {count})", "(and {count} more)")
PLUGINS_FAILED = Texts(
    "Let op: met uitbreidingen ging iets mis (fouten: {count}); zie ivb plugins",
    "Note: something went wrong with plugins (errors: {count}); see ivb plugins",
)
READ_WITH_ERRORS = Texts(
    "Let op: dit plan is niet foutloos gelezen (fouten: {count}); zie ivb check {file}",
    "Note: this plan was not read without errors ({count}); see ivb check {file}",
)

# -- check ----------------------------------------------------------------------------------------

ACTIONS_ONE = Texts("1 maatregel", "1 action")
ACTIONS = Texts("{count} maatregelen", "{count} actions")
UNSETTLED_NONE = Texts("alle planningen zeker gelezen", "all plannings read with certainty")
UNSETTLED_ONE = Texts("1 planning niet zeker gelezen", "1 planning not read with certainty")
UNSETTLED = Texts(
    "{count} planningen niet zeker gelezen", "{count} plannings not read with certainty"
)
NOT_READ = Texts("niet gelezen", "not read")
INCOMPLETE = Texts("niet alles is gelezen", "not everything was read")
PLAN_SUMMARY = Texts("{file}: {summary}", "{file}: {summary}")
NO_FINDINGS = Texts("Geen meldingen.", "No findings.")
COUNTS = {
    Severity.ERROR: (Texts("1 fout", "1 error"), Texts("{count} fouten", "{count} errors")),
    Severity.WARNING: (
        Texts("1 waarschuwing", "1 warning"),
        Texts("{count} waarschuwingen", "{count} warnings"),
    ),
    Severity.INFORMATION: (
        Texts("1 keer informatie", "1 point of information"),
        Texts("{count} keer informatie", "{count} points of information"),
    ),
}

# -- show -----------------------------------------------------------------------------------------

GRID = Texts(
    "Toon elke maatregel op één regel, met een teken per kwartaal.",
    "Show each action on one line, with a sign for each quarter.",
)
SHOWN = Texts("{count} van {total} maatregelen", "{count} of {total} actions")

# -- agenda ---------------------------------------------------------------------------------------

AGENDA = Texts("{quarter} - {title}", "{quarter} - {title}")
STARTS = Texts("Begint", "Starts")
RUNS = Texts("Loopt", "Runs")
EVALUATED = Texts("Wordt geëvalueerd", "Is evaluated")
DECIDED = Texts("Wordt besloten", "Is decided")
FINISHES = Texts("Eindigt", "Ends")
SOMEWHERE = Texts(
    "Misschien nu: het kwartaal ligt niet vast", "Perhaps now: the quarter is not fixed"
)
ON_DEMAND = Texts("Op afroep", "On demand")
DOUBTFUL = Texts("In twijfel: de planning is dubbelzinnig", "In doubt: the planning is ambiguous")
UNREAD = Texts(
    "Niet (geheel) gelezen: hoort misschien ook in dit kwartaal",
    "Not (wholly) read: may belong in this quarter, too",
)
NOTHING = Texts("Niets.", "Nothing.")
OUTSIDE_PERIOD = Texts(
    "Let op: {quarter} valt buiten de looptijd {period}.",
    "Note: {quarter} lies outside the period {period}.",
)
NO_PERIOD = Texts(
    "Het plan heeft geen looptijd, en dus geen kwartalen.",
    "The plan has no period, and so no quarters.",
)
PRIORITY = Texts("Prioriteit {number}: {name}", "Priority {number}: {name}")
PLAN_EVALUATION = Texts("Evaluatie van het plan ({kind})", "Evaluation of the plan ({kind})")
DECISION = Texts("besluit", "decision")

# -- why ------------------------------------------------------------------------------------------

PRIORITY_LABEL = Texts("Prioriteit", "Priority")
ITEM_LABEL = Texts("Onderdeel", "Item")
MEASURE_LABEL = Texts("Maatregel", "Action")
HOLDERS_LABEL = Texts("Portefeuille", "Holders")
ORIGIN_LABEL = Texts("Herkomst", "Origin")
PARTNERS_LABEL = Texts("Partijen", "Partners")
KIND_LABEL = Texts("Soort", "Kind")
PLANNING_HEADING = Texts("Planning", "Planning")
QUARTERS_HEADING = Texts("Kwartalen", "Quarters")
FINDINGS_HEADING = Texts("Meldingen", "Findings")
NO_QUARTERS = Texts("geen", "none")
LEGEND = Texts(
    "# genoemd   = loopt   ~ ergens hierin   o op afroep   ? in twijfel",
    "# named   = ongoing   ~ somewhere in these   o on demand   ? in doubt",
)

# -- diff, export, new, upgrade -------------------------------------------------------------------

SAME = Texts("Geen verschillen.", "No differences.")
PARTIAL_PLAN = Texts(
    "{file} is niet helemaal gelezen, dus wordt het niet geschreven. Herstel wat ivb check meldt, "
    "of gebruik --partial. {reason}",
    "{file} was not read as a whole, so it is not written. Repair what ivb check reports, or use "
    "--partial. {reason}",
)
WRITTEN_IN_PART = Texts(
    "Let op: {file} is niet helemaal gelezen; wat ontbreekt, ontbreekt ook hier.",
    "Note: {file} was not read as a whole; what is missing is missing here, too.",
)
WRITTEN = Texts("{file} geschreven.", "{file} written.")
EXISTS = Texts(
    "{file} bestaat al en wordt niet overschreven.", "{file} exists already and is left alone."
)
STARTER_IS_YAML = Texts(
    "Een nieuw plan wordt in YAML geschreven, en {file} heet niet zo. Noem het plan.yaml of zo.",
    "A new plan is written in YAML, and {file} is not called so. Call it plan.yaml or the like.",
)
CREATED = Texts(
    "{file} gemaakt. Vul het in en controleer het met: ivb check {file}",
    "{file} made. Fill it in and check it with: ivb check {file}",
)
CURRENT = Texts(
    "{file} heeft de nieuwste indeling (ivb: {version}); er is niets te doen.",
    "{file} has the newest format (ivb: {version}); nothing needs doing.",
)
NO_VERSION = Texts(
    "{file} noemt geen indeling; zet bovenaan: ivb: {version}",
    "{file} names no format; put at the top: ivb: {version}",
)
TOO_NEW = Texts(
    "{file} heeft indeling {found}; deze ivbcore kent {version}. Installeer een nieuwere ivbcore.",
    "{file} has format {found}; this ivbcore knows {version}. Install a newer ivbcore.",
)
EDITION = Texts(
    "Tot welk niveau van openbaarheid; standaard openbaar.",
    "Up to which level of openness; public by default.",
)
SEVERAL_FILES = Texts(
    "{form} geeft meer dan één bestand; noem een map met -o.",
    "{form} gives more than one file; name a folder with -o.",
)
WHOLE_PLAN = Texts("Het plan als geheel", "The plan as a whole")
OF_PRIORITY = Texts("Prioriteit{number}: {name}", "Priority{number}: {name}")
WITH_FINDINGS = Texts(
    "Neem de meldingen op, in een formaat dat ze kan tonen.",
    "Tell the findings, in a format that can show them.",
)
EXPORT_OPTION = Texts(
    "Een keuze die het formaat biedt (zie ivb formats); mag vaker.",
    "A choice that the format offers (see ivb formats); may be repeated.",
)
WITH_PERSONAL_DATA = Texts(
    "Maak ook een openbare editie als er persoonsgegevens in lijken te staan.",
    "Make a public edition even when it seems to hold personal data.",
)
NO_FINDINGS_IN = Texts(
    "Het formaat {form} kan geen meldingen tonen.", "The format {form} cannot show findings."
)
NO_SELECTION = Texts(
    "Het formaat {form} toont altijd het hele plan; --partner, --holder en --quarter kunnen niet.",
    "The format {form} always tells the whole plan; --partner, --holder and --quarter cannot be "
    "used.",
)
ASKED_FOR = Texts("{name} is nodig", "{name} is needed")
A_FILE = Texts("een bestand", "a file")
SELECTION_NEEDED = Texts(
    "Het formaat {form} is voor één partij of portefeuillehouder: zeg met {name} welke.",
    "The format {form} is for one partner or portfolio holder: say with {name} which.",
)
NOT_FOR_PUBLICATION = Texts(
    "Niets geschreven: in deze openbare editie lijken persoonsgegevens te staan ({count}). Pas de "
    "tekst aan, zet de melding in het plan onder bewust-zo met een reden, of gebruik "
    "--with-personal-data.",
    "Nothing written: this public edition seems to hold personal data ({count}). Change the text, "
    "accept the finding in the plan under bewust-zo with a reason, or use --with-personal-data.",
)
NEEDS_EXTRA = Texts(
    "Het formaat {form} heeft een extra nodig: pip install 'ivbcore[{extra}]'",
    "The format {form} needs an extra: pip install 'ivbcore[{extra}]'",
)
NO_TEXT = Texts(
    "{form} geeft een bestand dat geen tekst is; noem een bestand met -o.",
    "{form} gives a file that is no text; name a file with -o.",
)
YES_OR_NO = Texts("{name} is ja of nee.", "{name} is yes or no.")
NAME_AND_VALUE = Texts(
    "'{value}' is geen naam met een waarde; schrijf het als naam=waarde.",
    "'{value}' is no name with a value; write it as name=value.",
)
