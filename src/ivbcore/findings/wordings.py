"""The codes of reading plannings (IVB031 to IVB039)."""

from __future__ import annotations

from ivbcore.findings.code import Code
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["WORDINGS"]

WORDING_UNREAD = Code(
    "IVB031",
    "wording-unread",
    Severity.WARNING,
    Texts(
        "De planning '{wording}' is niet begrepen ({reason}). Deze maatregel staat in geen "
        "enkel kwartaal.",
        "The planning '{wording}' was not understood ({reason}). This action stands in no "
        "quarter at all.",
    ),
    Texts("Een planning is niet begrepen.", "A planning was not understood."),
    Texts(
        "Wat niet te lezen is, staat in geen agenda, rooster of brief aan een partner.",
        "What cannot be read stands in no agenda, schedule or letter to a partner.",
    ),
)
WORDING_PARTLY_READ = Code(
    "IVB032",
    "wording-partly-read",
    Severity.WARNING,
    Texts(
        "In de planning '{wording}' is '{words}' niet begrepen ({reason}); de rest wel.",
        "In the planning '{wording}' the words '{words}' were not understood ({reason}); "
        "the rest was.",
    ),
    Texts("Een planning is maar ten dele begrepen.", "A planning was understood only in part."),
    Texts(
        "Een deel van de tijd ontbreekt dan overal waar het plan in kwartalen wordt getoond.",
        "Part of the time is then missing wherever the plan is shown in quarters.",
    ),
)
WORDING_AMBIGUOUS = Code(
    "IVB033",
    "wording-ambiguous",
    Severity.WARNING,
    Texts(
        "De planning '{wording}' kan op {count} manieren worden gelezen. "
        "Zonder twijfel zijn: {readings}.",
        "The planning '{wording}' can be read in {count} ways. Without doubt would be: {readings}.",
    ),
    Texts("Een planning kan meer betekenen.", "A planning can mean more than one thing."),
    Texts(
        "Twee lezers maken er twee agenda's van. Beide lezingen blijven staan tot de planning er "
        "één zegt; 'ivb why PLAN MAATREGEL' laat ze zien.",
        "Two readers make two agendas of it. Both readings are kept until the planning says one; "
        "'ivb why PLAN ACTION' shows them.",
    ),
)
WORDING_OUTSIDE_PERIOD = Code(
    "IVB034",
    "wording-outside-period",
    Severity.WARNING,
    Texts(
        "De planning '{wording}' valt geheel buiten de looptijd {period}.",
        "The planning '{wording}' lies wholly outside the period {period}.",
    ),
    Texts("Een planning valt buiten de looptijd.", "A planning lies outside the period."),
    Texts(
        "Geen kwartaal van dit plan toont de maatregel; meestal klopt een jaartal niet.",
        "No quarter of this plan shows the action; mostly a year is wrong.",
    ),
)
WORDING_PARTLY_OUTSIDE = Code(
    "IVB035",
    "wording-partly-outside-period",
    Severity.INFORMATION,
    Texts(
        "De planning '{wording}' valt deels buiten de looptijd {period}.",
        "The planning '{wording}' lies partly outside the period {period}.",
    ),
    Texts(
        "Een planning valt deels buiten de looptijd.", "A planning lies partly outside the period."
    ),
    Texts(
        "Wat buiten de looptijd valt, toont dit plan niet en belooft het ook niet.",
        "What lies outside the period is not shown by this plan, and not promised either.",
    ),
)

WORDINGS: tuple[Code, ...] = (
    WORDING_UNREAD,
    WORDING_PARTLY_READ,
    WORDING_AMBIGUOUS,
    WORDING_OUTSIDE_PERIOD,
    WORDING_PARTLY_OUTSIDE,
)
"""Every code of reading plannings, in order."""
