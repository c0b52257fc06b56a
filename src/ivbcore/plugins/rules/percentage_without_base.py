"""IVB609: a percentage that does not say of what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    Context,
    Finding,
    Indicator,
    Severity,
    Texts,
    folded,
    indicators_of,
    keyed,
    rule,
)

_UNITS = frozenset(("%", "procent", "percentage", "percent", "pct"))
_CHANGE = re.compile(r"(?<!\w)(?:verandering|stijging|daling|toename|afname|groei|mutatie)(?!\w)")
# "Inwoners die zich veilig voelen", "jongeren met een baan", "aandeel van de winkels".
_OF_WHOM = re.compile(
    r"\w+ (?:die|dat|met|zonder|waarvan|waar|van de|van alle|van het)(?!\w)|onder "
)


@rule(
    "IVB609",
    "percentage-without-base",
    nl="Bij {name} staat een percentage zonder basis. Controleer waarvan het een percentage is.",
    en="With {name} stands a percentage without its base. Check of what it is a percentage.",
    summary=Texts("Een percentage zegt niet waarvan.", "A percentage does not say of what."),
    why=Texts(
        "Min 60 procent van vijf gevallen is iets anders dan van vijfhonderd; zonder basis is "
        "het cijfer niet te wegen.",
        "Minus 60 percent of five cases is not the same as of five hundred; without the base the "
        "figure cannot be weighed.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_GOALS,),
)
def percentage_without_base(context: Context) -> Iterator[Finding]:
    """A percentage that does not say of what.

    An indicator or a figure of the analysis whose unit is a percentage tells under `basis` of
    what it is one. A name that says it ("inwoners die zich veilig voelen") will do for a share;
    a change ("daling van het aantal inbraken") always needs the number that it is taken from.

    Faulty:

    ```yaml
    cijfers: [{id: inbraken, naam: daling van het aantal inbraken, eenheid: procent}]
    ```

    Put right:

    ```yaml
    cijfers:
      - {id: inbraken, naam: daling van het aantal inbraken, eenheid: procent,
         basis: 48 inbraken in 2022}
    ```
    """
    figures = keyed("cijfers", context.plan.figures)
    for path, one in (*figures, *context.once(indicators_of)):
        if _is_share(one) and not (one.base or "").strip() and not _tells(folded(one.name)):
            yield context.finding(path, name=one.name)


def _is_share(one: Indicator) -> bool:
    return folded(one.unit or "") in _UNITS


def _tells(name: str) -> bool:
    return _CHANGE.search(name) is None and _OF_WHOM.search(name) is not None
