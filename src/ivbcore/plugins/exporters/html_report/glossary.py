"""The words that the page itself uses, explained to who reads a safety plan for the first time."""

from __future__ import annotations

from ivbcore.contracts import Language, PhaseKind, Rows, Texts

__all__ = ["glossary_of"]

_ALWAYS = (
    (
        Texts("Maatregel", "Measure"),
        Texts(
            "wat er wordt gedaan; één regel in de tabellen.",
            "what is done; one line in the tables.",
        ),
    ),
    (
        Texts("Partij", "Partner"),
        Texts(
            "een organisatie, team of groep die meedoet, binnen of buiten de gemeente.",
            "an organisation, team or group that takes part, inside or outside the municipality.",
        ),
    ),
    (
        Texts("Portefeuillehouder", "Portfolio holder"),
        Texts(
            "wie in het college voor een maatregel verantwoordelijk is.",
            "who in the college of mayor and aldermen answers for a measure.",
        ),
    ),
    (
        Texts("Prioriteit", "Priority"),
        Texts(
            "een onderwerp dat in deze jaren voorrang krijgt.",
            "a subject that comes first in these years.",
        ),
    ),
)
_ONGOING = (
    Texts("Doorlopend", "Ongoing"),
    Texts("loopt door, zonder vaste datum.", "goes on, without a fixed date."),
)
_ON_DEMAND = (
    Texts("Op afroep", "On demand"),
    Texts("alleen wanneer het nodig is.", "only when it is needed."),
)
_INDICATOR = (
    Texts("Indicator", "Indicator"),
    Texts(
        "een cijfer dat laat zien of een doel dichterbij komt.",
        "a figure that shows whether a goal comes nearer.",
    ),
)


def glossary_of(rows: Rows, measured: bool, language: Language) -> list[tuple[str, str]]:
    """The words that this page uses with what they mean, in the order of the alphabet."""
    kinds = {kind for row in rows for kind in row.kinds}
    used = [
        *_ALWAYS,
        *([_ONGOING] if PhaseKind.ONGOING in kinds else []),
        *([_ON_DEMAND] if PhaseKind.ON_DEMAND in kinds else []),
        *([_INDICATOR] if measured else []),
    ]
    return sorted((word.in_language(language), told.in_language(language)) for word, told in used)
