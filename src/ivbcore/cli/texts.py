"""What the command line says, in both languages."""

from __future__ import annotations

from ivbcore.values.language import Texts

__all__ = ["COMMANDS"]

# -- the commands ---------------------------------------------------------------------------------

COMMANDS = {
    "check": Texts(
        "Lees plannen en meld wat eraan mankeert.", "Read plans and report what is wrong with them."
    ),
    "planning": Texts(
        "Lees planningen zoals mensen ze schrijven.", "Read plannings as people write them."
    ),
    "show": Texts(
        "Toon de maatregelen van een plan, eventueel een keuze daaruit.",
        "Show the actions of a plan, or a choice of them.",
    ),
    "agenda": Texts(
        "Toon wat er in een kwartaal begint, loopt, wordt geëvalueerd en eindigt.",
        "Show what starts, runs, is evaluated and ends in a quarter.",
    ),
    "workload": Texts(
        "Toon wie in welk kwartaal hoeveel te doen heeft.",
        "Show who has how much in which quarter.",
    ),
    "schedule": Texts(
        "Stel voor wat in welk kwartaal wordt gedaan, en wat er niet past.",
        "Propose what is done in which quarter, and what does not fit.",
    ),
    "why": Texts(
        "Leg uit hoe de planning van één maatregel is gelezen.",
        "Explain how the planning of one action was read.",
    ),
    "diff": Texts("Vertel wat twee plannen verschillen.", "Tell how two plans differ."),
    "export": Texts("Schrijf een plan in een ander formaat.", "Write a plan in another format."),
    "formats": Texts(
        "Noem de formaten waarin een plan kan worden geschreven.",
        "List the formats in which a plan can be written.",
    ),
    "rules": Texts(
        "Noem de regels waarop wordt gecontroleerd.", "List the rules that plans are checked by."
    ),
    "explain": Texts("Leg een melding uit, bij haar code.", "Explain a finding, by its code."),
    "plugins": Texts(
        "Noem de uitbreidingen en wat zij leveren.", "List the plugins and what they contribute."
    ),
    "plugin": Texts("Maak een eigen uitbreiding.", "Make a plugin of your own."),
    "new": Texts(
        "Maak een nieuw planbestand met uitleg.", "Make a new plan file with explanations."
    ),
    "schema": Texts(
        "Toon het JSON-schema van planbestanden, voor editors.",
        "Show the JSON schema of plan files, for editors.",
    ),
    "upgrade": Texts(
        "Zet een planbestand over naar de nieuwste indeling.",
        "Bring a plan file up to the newest format.",
    ),
}
"""The commands in the order of the help."""

SUMMARY = Texts(
    "Gemeentelijke veiligheidsplannen als gegevens: lezen, controleren, vergelijken.",
    "Municipal safety plans as data: read, check, compare.",
)
ROOT_EXAMPLE = 'ivb check plan.yaml\nivb planning "Q1 en Q2 2024 opstarten, daarna doorlopend"'

# -- help -----------------------------------------------------------------------------------------

USAGE = Texts("Gebruik: ", "Usage: ")
OPTIONS = Texts("Opties", "Options")
OPTIONS_METAVAR = Texts("[OPTIES]", "[OPTIONS]")
COMMAND_METAVAR = Texts("OPDRACHT ...", "COMMAND ...")
COMMANDS_HEADING = Texts("Opdrachten", "Commands")
EXAMPLE = Texts("Voorbeeld", "Example")
HELP = Texts("Toon deze uitleg.", "Show this help.")
VERSION = Texts("Toon de versie.", "Show the version.")
LANG = Texts("Taal van de uitvoer; standaard nl.", "Language of the output; nl by default.")
DEBUG = Texts("Toon bij een onverwachte fout waar het misging.", "Show where a crash happened.")
JSON = Texts("Geef JSON, voor een programma.", "Give JSON, for a program.")
PERIOD = Texts(
    "De looptijd waarover wordt gerekend: 2024-2026 of 2024Q3-2027Q2.",
    "The period to lay it over: 2024-2026 or 2024Q3-2027Q2.",
)
AS_OF = Texts(
    "De peildatum (2024-07-01) voor woorden als 'volgend jaar'.",
    "The day (2024-07-01) from which words such as 'volgend jaar' count.",
)
CHECK_AS_OF = Texts("De peildatum, zoals 2024-07-01.", "The reference day, such as 2024-07-01.")
FORMAT = Texts(
    "Hoe de meldingen worden getoond: text, json, sarif, junit, github, html.",
    "How the findings are shown: text, json, sarif, junit, github, html.",
)
FAIL_ON = Texts(
    "Vanaf welke ernst de uitgangscode 1 is; standaard fout.",
    "From which severity the exit code is 1; error by default.",
)
SELECT = Texts(
    "Alleen deze codes of het begin ervan (IVB012, IVB03); mag vaker.",
    "These codes only, or how they begin (IVB012, IVB03); may be repeated.",
)
PREVIEW = Texts("Ook regels die nog op proef zijn.", "Rules that are still in preview, too.")
IGNORE = Texts("Deze codes niet; mag vaker.", "Not these codes; may be repeated.")
PRIORITY = Texts("Van deze prioriteit: nummer, id of naam.", "Of this priority: number, id, name.")
HOLDER = Texts("Van deze portefeuillehouder.", "Of this portfolio holder.")
PARTNER = Texts("Met deze partij, ook via een groep.", "With this partner, or a group it is in.")
SHOWN_QUARTER = Texts(
    "Die in dit kwartaal actief zijn (2024Q4).", "Active in this quarter (2024Q4)."
)
KIND = Texts(
    "Met een fase van deze soort, zoals evalueren.", "With a phase of this kind: evalueren."
)
QUARTER = Texts("Het kwartaal, zoals 2024Q4.", "The quarter, such as 2024Q4.")
TO = Texts("Het formaat; zie ivb formats.", "The format; see ivb formats.")
OUTPUT = Texts("Het bestand; anders standaarduitvoer.", "The file; else standard output.")
PARTIAL = Texts(
    "Ook een plan waarvan niet alles is gelezen.", "Even a plan that was not read as a whole."
)
DRY_RUN = Texts("Laat alleen zien wat er zou veranderen.", "Only show what would change.")

# -- what goes wrong ------------------------------------------------------------------------------

ERROR = Texts("Fout: {message}", "Error: {message}")
TRY_HELP = Texts("Uitleg: {command} --help", "Help: {command} --help")
UNEXPECTED = Texts(
    "Onverwachte fout: {error} (met --debug staat erbij waar)",
    "Unexpected error: {error} (--debug shows where)",
)
NO_SUCH_COMMAND = Texts("De opdracht '{name}' bestaat niet.", "There is no command '{name}'.")
NO_SUCH_OPTION = Texts("De optie {name} bestaat niet.", "There is no option {name}.")
DID_YOU_MEAN = Texts(" Bedoelt u {near}?", " Did you mean {near}?")
DID_YOU_MEAN_ONE_OF = Texts(" Bedoelt u {near}?", " Did you mean {near}?")
OR = Texts(" of ", " or ")
MISSING = Texts("{name} ontbreekt.", "{name} is missing.")
BAD_OPTION = Texts("De optie {name} is niet goed ingevuld.", "The option {name} is not right.")
BAD_CHOICE = Texts("{name}: kies uit {choices}.", "{name}: choose from {choices}.")
TOO_MANY = Texts("Dit is te veel: {rest}.", "This is too much: {rest}.")
NOT_A_PERIOD = Texts(
    "'{value}' is geen looptijd; schrijf bijvoorbeeld 2024-2026.",
    "'{value}' is no period; write for example 2024-2026.",
)
NOT_A_QUARTER = Texts(
    "'{value}' is geen kwartaal; schrijf bijvoorbeeld 2024Q4.",
    "'{value}' is no quarter; write for example 2024Q4.",
)
NOT_SECONDS = Texts(
    "'{value}' is geen aantal seconden van 0.1 tot en met 3600.",
    "'{value}' is no number of seconds from 0.1 to 3600.",
)
NOT_A_DAY = Texts(
    "'{value}' is geen datum; schrijf bijvoorbeeld 2024-07-01.",
    "'{value}' is no day; write for example 2024-07-01.",
)
NEEDS_EXTRA = Texts(
    "Hiervoor is een extra nodig: pip install 'ivbcore[{extra}]'",
    "This needs an extra: pip install 'ivbcore[{extra}]'",
)
UNKNOWN_NAME = Texts("{kind} '{name}' is niet bekend.", "The {kind} '{name}' is not known.")
KINDS = {
    "value": Texts("De waarde", "value"),
    "option": Texts("De keuze", "option"),
    "partner": Texts("De partij", "partner"),
    "portfolio holder": Texts("De portefeuillehouder", "portfolio holder"),
    "priority": Texts("De prioriteit", "priority"),
    "item": Texts("Het onderdeel", "item"),
    "action": Texts("De maatregel", "action"),
    "kind": Texts("De soort", "kind"),
    "status": Texts("De status", "status"),
    "format": Texts("Het formaat", "format"),
    "code": Texts("De code", "code"),
    "norm": Texts("De norm", "norm"),
    "plugin": Texts("De uitbreiding", "plugin"),
}
FOLDER = Texts("is een map", "is a folder")
FILE_TROUBLE = Texts("{file}: {reason}.", "{file}: {reason}.")
_REASONS = {
    FileNotFoundError: Texts("bestaat niet", "does not exist"),
    IsADirectoryError: FOLDER,
    NotADirectoryError: Texts("ligt niet in een map", "is not in a folder"),
    PermissionError: Texts("geen toegang", "no access"),
    FileExistsError: Texts("bestaat al", "exists already"),
}


def reason_of(error: OSError) -> Texts:
    """Why a file cannot be used."""
    for kind, reason in _REASONS.items():
        if isinstance(error, kind):
            return reason
    from ivbcore.engine.files import why_not  # on use: most commands meet no such error

    return why_not(error)
