"""What is said about plugins, rules and their pages, in both languages."""

from __future__ import annotations

from ivbcore.values.language import Texts

__all__ = ["PLUGIN_DIR"]

# -- options --------------------------------------------------------------------------------------

PLUGIN_DIR = Texts(
    "Map met uitbreidingen, één Python-bestand per uitbreiding (ook: IVBCORE_PLUGIN_DIR).",
    "Folder with plugins, one Python file each (also: IVBCORE_PLUGIN_DIR).",
)
ONLY = Texts(
    "Welke uitbreidingen mogen: namen met komma's, of uit (ook: IVBCORE_PLUGINS).",
    "Which plugins may be used: names with commas, or off (also: IVBCORE_PLUGINS).",
)
TRACE = Texts("Toon elke aanroep van een uitbreiding.", "Show every call of a plugin's hook.")
CALL = Texts(
    "{plugin}: {hook} -> {count} ({milliseconds} ms)",
    "{plugin}: {hook} -> {count} ({milliseconds} ms)",
)
CALL_FAILED = Texts(
    "{plugin}: {hook} -> mislukt ({milliseconds} ms)",
    "{plugin}: {hook} -> failed ({milliseconds} ms)",
)

# -- ivb plugins ----------------------------------------------------------------------------------

BUILT_IN = Texts("ingebouwd", "built in")
NO_PLUGINS = Texts(
    "Er zijn geen uitbreidingen, behalve wat is ingebouwd.",
    "There are no plugins but the built-in ones.",
)

CONTRIBUTES = {
    "ivb_importers": Texts("leest: {names}", "reads: {names}"),
    "ivb_exporters": Texts("schrijft: {names}", "writes: {names}"),
    "ivb_rules": Texts("regels: {names}", "rules: {names}"),
    "ivb_planning_words": Texts("planningswoorden: {names}", "planning words: {names}"),
    "ivb_word_lists": Texts("woordenlijsten: {names}", "word lists: {names}"),
    "ivb_packs": Texts("bouwstenen: {names}", "packs: {names}"),
    "ivb_extensions": Texts("eigen velden: {names}", "own fields: {names}"),
}
NOTHING = Texts("levert niets", "contributes nothing")

# -- ivb plugin new -------------------------------------------------------------------------------

MADE = Texts(
    "{folder} gemaakt. Installeer het met: pip install -e {folder}",
    "{folder} made. Install it with: pip install -e {folder}",
)
BAD_NAME = Texts(
    "{name} is geen goede naam: kleine letters, cijfers en streepjes, te beginnen met een letter.",
    "{name} is no good name: lower-case letters, digits and hyphens, beginning with a letter.",
)
NAME_IN_USE = Texts(
    "{name} heeft in ivbcore al een betekenis; kies een andere naam.",
    "{name} already means something in ivbcore; choose another name.",
)
NEW_SUMMARY = Texts(
    "Maak een pakket met een uitbreiding, met van elke haak een voorbeeld.",
    "Make a package with a plugin that shows every hook with an example.",
)
PREFIX = Texts(
    "Voorvoegsel van codes en eigen velden: drie tot acht hoofdletters.",
    "Prefix of codes and own fields: three to eight capitals.",
)
BAD_PREFIX = Texts(
    "{value} is geen voorvoegsel: drie tot acht hoofdletters, niet te beginnen met IVB.",
    "{value} is no prefix: three to eight capitals, not beginning with IVB.",
)

# -- ivb rules, ivb explain -----------------------------------------------------------------------

NORM = Texts("Alleen regels die op deze norm rusten.", "Only rules that rest on this norm.")
NO_RULES = Texts("Geen regels.", "No rules.")
PREVIEW = Texts("proef", "preview")
OFF = Texts("staat uit", "off by default")
RETIRED = Texts(
    "Deze code is vervallen en wordt niet meer gevonden; opvolger: {other}.",
    "This code is retired and is found no more; its successor: {other}.",
)
WHY = Texts("Waarom het ertoe doet", "Why it matters")
NORMS = Texts("Norm", "Norm")
NO_NORM = Texts("geen norm", "no norm")
WHY_NO_NORM = Texts("Geen. {reason}", "None. {reason}")
LIMITS = Texts("Grenzen", "Limits")
LIMIT = Texts("{name} = {value} {unit}: {meaning}", "{name} = {value} {unit}: {meaning}")
SEVERITY = Texts("Ernst", "Severity")
PAGE_IN_ENGLISH = Texts("De bladzijde uit het handboek (Engels):", "The page of the manual:")
