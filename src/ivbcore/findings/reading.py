"""The codes of reading (IVB001 to IVB029): files, keys, values and identifiers."""

from __future__ import annotations

from ivbcore.findings.code import Code
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["READING"]

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFORMATION  # noqa: E741

UNREADABLE_FILE = Code(
    "IVB001",
    "unreadable-file",
    E,
    Texts(
        "Het bestand {file} kan niet worden gelezen: {reason}.",
        "The file {file} cannot be read: {reason}.",
    ),
    Texts("Een bestand kan niet worden gelezen.", "A file cannot be read."),
)
NOT_TEXT = Code(
    "IVB002",
    "binary-file",
    E,
    Texts(
        "{file} is geen tekstbestand. Een plan is een tekstbestand in YAML of JSON.",
        "{file} is not a text file. A plan is a text file in YAML or JSON.",
    ),
    Texts("Het bestand is geen tekst.", "The file is no text."),
)
NOT_UTF8 = Code(
    "IVB003",
    "not-utf-8",
    E,
    Texts(
        "{file} is niet in UTF-8 opgeslagen (bij byte {value}). Sla het bestand op als UTF-8.",
        "{file} was not saved as UTF-8 (at byte {value}). Save the file as UTF-8.",
    ),
    Texts("Het bestand is niet in UTF-8 opgeslagen.", "The file was not saved as UTF-8."),
)
EMPTY_FILE = Code(
    "IVB004",
    "empty-file",
    E,
    Texts("{file} is leeg.", "{file} is empty."),
    Texts("Er staat niets in het bestand.", "There is nothing in the file."),
)
TOO_LARGE = Code(
    "IVB005",
    "file-too-large",
    E,
    Texts(
        "{file} is te groot: er wordt hoogstens {limit} MB gelezen.",
        "{file} is too large: at most {limit} MB is read.",
    ),
    Texts("Het bestand is te groot.", "The file is too large."),
)
TOO_DEEP = Code(
    "IVB006",
    "nested-too-deep",
    E,
    Texts(
        "De gegevens zijn dieper genest dan {limit} niveaus; zo diep gaat geen plan.",
        "The data is nested deeper than {limit} levels; no plan goes so deep.",
    ),
    Texts("De gegevens zijn te diep genest.", "The data is nested too deep."),
)
SYNTAX_ERROR = Code(
    "IVB007",
    "syntax-error",
    E,
    Texts(
        "Hier is het bestand niet te volgen: {reason}. Wat hierna staat is niet gelezen.",
        "The file cannot be followed here: {reason}. What stands after this was not read.",
    ),
    Texts("Het bestand is geen geldige YAML of JSON.", "The file is not valid YAML or JSON."),
)
SEVERAL_DOCUMENTS = Code(
    "IVB008",
    "several-documents",
    E,
    Texts(
        "Hier begint een tweede document (---). Alleen het eerste is gelezen; "
        "zet verdere bestanden onder de sleutel bestanden.",
        "A second document begins here (---). Only the first was read; "
        "list further files under the key bestanden.",
    ),
    Texts("Er staan meer documenten in één bestand.", "One file holds several documents."),
)
ANCHOR_OR_ALIAS = Code(
    "IVB009",
    "anchor-or-alias",
    E,
    Texts(
        "{value} is een verwijzing binnen YAML (anker of alias). Die wordt in een plan niet "
        "gevolgd: schrijf de tekst voluit, of tussen aanhalingstekens als hij zo hoort.",
        "{value} is a YAML anchor or alias. A plan does not follow those: write the text in "
        "full, or in quotes when it is meant like this.",
    ),
    Texts("Het plan gebruikt ankers of aliassen van YAML.", "The plan uses YAML anchors."),
)
TAG = Code(
    "IVB010",
    "yaml-tag",
    E,
    Texts(
        "{value} is een typeaanduiding van YAML. Laat die weg, of zet de tekst tussen "
        "aanhalingstekens als hij met een uitroepteken hoort te beginnen.",
        "{value} is a YAML tag. Leave it out, or put the text in quotes when it should begin "
        "with an exclamation mark.",
    ),
    Texts("Het plan gebruikt typeaanduidingen van YAML.", "The plan uses YAML tags."),
)
DUPLICATE_KEY = Code(
    "IVB011",
    "duplicate-key",
    E,
    Texts(
        "De sleutel {key} staat er twee keer; alleen de eerste (regel {line}) telt.",
        "The key {key} stands here twice; only the first one (line {line}) counts.",
    ),
    Texts("Een sleutel staat er twee keer.", "A key stands there twice."),
)
MISSPELT_KEY = Code(
    "IVB012",
    "misspelt-key",
    E,
    Texts(
        "De sleutel {key} bestaat niet. Bedoelt u {nearest}?",
        "There is no key {key}. Did you mean {nearest}?",
    ),
    Texts("Een sleutel lijkt op een bekende, maar is anders.", "A key is nearly a known one."),
)
UNKNOWN_KEY = Code(
    "IVB013",
    "unknown-key",
    W,
    Texts(
        "De sleutel {key} is niet bekend en wordt overgeslagen. "
        "Misschien hoort hij bij een nieuwere ivbcore.",
        "The key {key} is not known and is passed over. Perhaps it is of a newer ivbcore.",
    ),
    Texts("Een sleutel is niet bekend.", "A key is not known."),
)
ENGLISH_KEY = Code(
    "IVB014",
    "english-key",
    E,
    Texts(
        "De sleutel {key} is Engels; in een plan heet hij {expected}.",
        "The key {key} is English; in a plan it is called {expected}.",
    ),
    Texts("Een sleutel is Engels.", "A key is English."),
)
WRONG_TYPE = Code(
    "IVB015",
    "wrong-type",
    E,
    Texts(
        "Bij {key} staat {value}; daar hoort {expected}.",
        "{key} holds {value}; it should be {expected}.",
    ),
    Texts("Een waarde is van de verkeerde soort.", "A value is of the wrong kind."),
)
MISSING_VALUE = Code(
    "IVB016",
    "missing-value",
    E,
    Texts("{key} ontbreekt.", "{key} is missing."),
    Texts("Iets dat elk plan heeft ontbreekt.", "Something that every plan has is missing."),
)
ELEMENT_LEFT_OUT = Code(
    "IVB017",
    "element-left-out",
    E,
    Texts(
        "Onder {key} staat {value}; daar hoort {expected}. Dit onderdeel is overgeslagen.",
        "Under {key} stands {value}; it should be {expected}. This element was left out.",
    ),
    Texts("Een onderdeel is overgeslagen.", "An element was left out."),
)
MALFORMED_IDENTIFIER = Code(
    "IVB018",
    "malformed-identifier",
    E,
    Texts(
        "{identifier} kan geen id zijn: gebruik kleine letters, cijfers en streepjes, "
        "bijvoorbeeld {nearest}.",
        "{identifier} cannot be an identifier: use lower-case letters, digits and hyphens, "
        "for example {nearest}.",
    ),
    Texts("Een id heeft een verkeerde vorm.", "An identifier has a wrong form."),
)
IDENTIFIER_NOT_UNIQUE = Code(
    "IVB019",
    "identifier-not-unique",
    E,
    Texts(
        "De id {identifier} komt onder {element} vaker voor, eerder op {place}.",
        "The identifier {identifier} occurs more than once under {element}, before on {place}.",
    ),
    Texts("Een id is niet uniek.", "An identifier is not unique."),
)
IDENTIFIER_LEFT_OUT = Code(
    "IVB020",
    "identifier-left-out",
    I,
    Texts(
        "Onder {element} ontbreekt een id ({count} keer); die is nu uit de naam afgeleid en "
        "verandert mee als de naam verandert.",
        "An identifier is missing under {element} ({count} times); it is derived from the name "
        "for now, and changes when the name does.",
    ),
    Texts("Onderdelen hebben geen id.", "Elements have no identifier."),
)
FORMAT_TOO_NEW = Code(
    "IVB021",
    "format-too-new",
    E,
    Texts(
        "Dit plan is geschreven in versie {version} van de planindeling; "
        "deze ivbcore kent versie {expected}.",
        "This plan is written in version {version} of the plan format; "
        "this ivbcore knows version {expected}.",
    ),
    Texts("Het plan is van een nieuwere indeling.", "The plan is of a newer format."),
)
UNKNOWN_FILE_KIND = Code(
    "IVB022",
    "unknown-file-kind",
    E,
    Texts(
        "{file} is geen soort bestand dat gelezen kan worden; wel: {expected}.",
        "{file} is not a kind of file that can be read; these are: {expected}.",
    ),
    Texts("Deze soort bestand kan niet worden gelezen.", "This kind of file cannot be read."),
)
FILE_INCLUDED_TWICE = Code(
    "IVB023",
    "file-included-twice",
    E,
    Texts(
        "Het bestand {file} is al gelezen en telt maar één keer.",
        "The file {file} was read already and counts only once.",
    ),
    Texts("Een bestand wordt twee keer genoemd.", "A file is named twice."),
)
FILE_OUTSIDE_FOLDER = Code(
    "IVB024",
    "file-outside-folder",
    E,
    Texts(
        "{file} ligt buiten de map van het plan en wordt niet gelezen.",
        "{file} lies outside the folder of the plan and is not read.",
    ),
    Texts("Een bestand ligt buiten de map van het plan.", "A file lies outside the plan's folder."),
)
KEY_ONLY_IN_MAIN_FILE = Code(
    "IVB025",
    "key-only-in-main-file",
    E,
    Texts(
        "De sleutel {key} hoort alleen in het hoofdbestand en is hier overgeslagen.",
        "The key {key} belongs in the main file only and was passed over here.",
    ),
    Texts("Een sleutel hoort alleen in het hoofdbestand.", "A key belongs in the main file only."),
)
PACK_NOT_INSTALLED = Code(
    "IVB026",
    "pack-not-installed",
    E,
    Texts(
        "De bouwsteen {name} is niet geïnstalleerd; wat eruit komt is onbekend.",
        "The pack {name} is not installed; what comes from it is unknown.",
    ),
    Texts("Een bouwsteen is niet geïnstalleerd.", "A pack is not installed."),
)
MARK_OUT_OF_PLACE = Code(
    "IVB027",
    "mark-out-of-place",
    E,
    Texts(
        "{key} kan hier niet staan en houdt hier niets tegen. "
        "Zet haar bij de onderdelen zelf: prioriteiten, items, maatregelen, besluiten, overleggen.",
        "{key} cannot stand here and holds nothing back here. "
        "Put it with the parts themselves: priorities, items, actions, decisions, meetings.",
    ),
    Texts("Openbaarheid staat waar zij niets doet.", "Openness stands where it does nothing."),
)
KEY_OUT_OF_PLACE = Code(
    "IVB028",
    "key-out-of-place",
    E,
    Texts(
        "De sleutel {key} kan hier niet staan en is overgeslagen; zij hoort bij {expected}. "
        "Klopt het inspringen?",
        "The key {key} cannot stand here and was passed over; it belongs to {expected}. "
        "Is the indentation right?",
    ),
    Texts("Een sleutel staat op de verkeerde plaats.", "A key stands in the wrong place."),
)
TEXT_CUT_AT_COMMA = Code(
    "IVB029",
    "text-cut-at-comma",
    E,
    Texts(
        "De tekst bij {key} is afgebroken bij een komma: tussen accolades begint daar een nieuwe "
        "sleutel. Bedoeld is waarschijnlijk {expected}.",
        "The text under {key} was cut off at a comma: between braces a new key begins there. "
        "Probably meant is {expected}.",
    ),
    Texts("Een tekst is afgebroken bij een komma.", "A text was cut off at a comma."),
)

READING: tuple[Code, ...] = (
    UNREADABLE_FILE,
    NOT_TEXT,
    NOT_UTF8,
    EMPTY_FILE,
    TOO_LARGE,
    TOO_DEEP,
    SYNTAX_ERROR,
    SEVERAL_DOCUMENTS,
    ANCHOR_OR_ALIAS,
    TAG,
    DUPLICATE_KEY,
    MISSPELT_KEY,
    UNKNOWN_KEY,
    ENGLISH_KEY,
    WRONG_TYPE,
    MISSING_VALUE,
    ELEMENT_LEFT_OUT,
    MALFORMED_IDENTIFIER,
    IDENTIFIER_NOT_UNIQUE,
    IDENTIFIER_LEFT_OUT,
    FORMAT_TOO_NEW,
    UNKNOWN_FILE_KIND,
    FILE_INCLUDED_TWICE,
    FILE_OUTSIDE_FOLDER,
    KEY_ONLY_IN_MAIN_FILE,
    PACK_NOT_INSTALLED,
    MARK_OUT_OF_PLACE,
    KEY_OUT_OF_PLACE,
    TEXT_CUT_AT_COMMA,
)
"""Every code of reading files, in order."""
