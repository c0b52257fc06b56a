"""The codes of findings accepted on purpose, ``bewust-zo`` (IVB071 to IVB073)."""

from __future__ import annotations

from ivbcore.findings.code import Code
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["ACCEPTED"]

ACCEPTED_WITHOUT_REASON = Code(
    "IVB071",
    "accepted-without-reason",
    Severity.WARNING,
    Texts(
        "Hier is {value} bewust aanvaard, maar een reden staat er niet bij.",
        "Here {value} is accepted on purpose, but no reason is given.",
    ),
    Texts("Een melding is aanvaard zonder reden.", "A finding was accepted without a reason."),
    Texts(
        "Wie het plan later leest, kan niet nagaan of de afweging nog klopt.",
        "Whoever reads the plan later cannot tell whether the choice still holds.",
    ),
)
ACCEPTED_FOR_NOTHING = Code(
    "IVB072",
    "accepted-for-nothing",
    Severity.INFORMATION,
    Texts(
        "Hier is {value} bewust aanvaard, maar die melding is er niet meer.",
        "Here {value} is accepted on purpose, but there is no such finding any more.",
    ),
    Texts("Een aanvaarde melding is er niet meer.", "An accepted finding is no longer there."),
    Texts(
        "Blijft de regel staan, dan verzwijgt hij een nieuwe fout op deze plaats.",
        "While it stands, it hides a new fault in this place.",
    ),
)
ACCEPTED_UNKNOWN_CODE = Code(
    "IVB073",
    "accepted-unknown-code",
    Severity.WARNING,
    Texts(
        "De code {value} die hier bewust is aanvaard, bestaat niet{suggestion}.",
        "The code {value} that is accepted on purpose here does not exist{suggestion}.",
    ),
    Texts("Een aanvaarde code bestaat niet.", "An accepted code does not exist."),
    Texts(
        "De melding die bedoeld was, wordt nog steeds gegeven.",
        "The finding that was meant is still given.",
    ),
)

ACCEPTED: tuple[Code, ...] = (
    ACCEPTED_WITHOUT_REASON,
    ACCEPTED_FOR_NOTHING,
    ACCEPTED_UNKNOWN_CODE,
)
"""Every code of accepting, in order."""
