"""The codes of packs (IVB061 to IVB069): adopting, looking up, planning words."""

from __future__ import annotations

from ivbcore.findings.code import Code
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["PACKS"]

UNKNOWN_BLOCK = Code(
    "IVB061",
    "unknown-block",
    Severity.ERROR,
    Texts(
        "De bouwsteen {name} heeft geen deel {value}; wel: {expected}.",
        "The pack {name} has no block {value}; it has: {expected}.",
    ),
    Texts("Een overgenomen deel bestaat niet.", "An adopted block does not exist."),
    Texts(
        "Wat uit de bouwsteen had moeten komen, ontbreekt in het plan.",
        "What should have come from the pack is missing from the plan.",
    ),
)
UNKNOWN_BLOCK_VERSION = Code(
    "IVB062",
    "unknown-block-version",
    Severity.ERROR,
    Texts(
        "Het deel {name} heeft geen versie {version}; wel: {expected}.",
        "The block {name} has no version {version}; it has: {expected}.",
    ),
    Texts("Een versie van een deel bestaat niet.", "A version of a block does not exist."),
    Texts(
        "Zonder versie is niet te zeggen wat er is overgenomen.",
        "Without a version nobody can tell what was adopted.",
    ),
)
BLOCK_OF_OTHER_KIND = Code(
    "IVB063",
    "block-of-other-kind",
    Severity.ERROR,
    Texts(
        "Het deel {name} is van de soort {value}; hier hoort een deel van de soort {expected}.",
        "The block {name} is of the kind {value}; a block of the kind {expected} belongs here.",
    ),
    Texts("Een deel is van een andere soort.", "A block is of another kind."),
)
PACKS_CLASH = Code(
    "IVB064",
    "packs-clash",
    Severity.WARNING,
    Texts(
        "{value} staat zowel in {name} als in {other}; die van {name} geldt, want die bouwsteen "
        "is het eerst genoemd.",
        "{value} stands both in {name} and in {other}; that of {name} counts, for it is the pack "
        "that is named first.",
    ),
    Texts("Twee bouwstenen leveren hetzelfde.", "Two packs register the same."),
    Texts(
        "Met de bouwstenen in een andere volgorde zou het plan iets anders betekenen.",
        "With the packs in another order the plan would mean something else.",
    ),
)
BLOCK_OUTDATED = Code(
    "IVB065",
    "block-outdated",
    Severity.WARNING,
    Texts(
        "Van {name} is versie {version} overgenomen; versie {other} verandert: {reason}.",
        "Version {version} of {name} was adopted; version {other} changes: {reason}.",
    ),
    Texts("Er is een nieuwere versie van een deel.", "There is a newer version of a block."),
    Texts(
        "De regio heeft haar deel veranderd; het plan loopt daarop achter, of wijkt er bewust "
        "van af.",
        "The region has changed its block; the plan lags behind, or differs on purpose.",
    ),
)
PACK_MALFORMED = Code(
    "IVB066",
    "pack-malformed",
    Severity.ERROR,
    Texts(
        "De bouwsteen {name} kan niet goed worden gelezen: {reason}.",
        "The pack {name} cannot be read properly: {reason}.",
    ),
    Texts("Een bouwsteen heeft fouten.", "A pack has faults."),
)
PLANNING_WORD_UNUSABLE = Code(
    "IVB067",
    "planning-word-unusable",
    Severity.WARNING,
    Texts(
        "Het planningswoord {words} uit {name} kan niet worden gebruikt: {reason}.",
        "The planning word {words} from {name} cannot be used: {reason}.",
    ),
    Texts("Een planningswoord kan niet worden gebruikt.", "A planning word cannot be used."),
    Texts("Plannings met dat woord worden niet gelezen.", "Plannings with that word are not read."),
)
PACK_NOT_NAMED = Code(
    "IVB068",
    "pack-not-named",
    Severity.ERROR,
    Texts(
        "Dit deel komt uit {name}, maar die bouwsteen staat niet onder bouwstenen.",
        "This block comes from {name}, but that pack is not named under bouwstenen.",
    ),
    Texts("Een bouwsteen is niet genoemd.", "A pack is not named."),
    Texts(
        "Alleen wat het plan onder bouwstenen noemt, doet mee: zo leest het overal hetzelfde.",
        "Only what the plan names under bouwstenen takes part: so it reads the same everywhere.",
    ),
)

PACKS: tuple[Code, ...] = (
    UNKNOWN_BLOCK,
    UNKNOWN_BLOCK_VERSION,
    BLOCK_OF_OTHER_KIND,
    PACKS_CLASH,
    BLOCK_OUTDATED,
    PACK_MALFORMED,
    PLANNING_WORD_UNUSABLE,
    PACK_NOT_NAMED,
)
"""Every code of packs, in order."""
