"""IVB610: a percentage of a small number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    Context,
    Finding,
    Limit,
    Severity,
    Texts,
    folded,
    indicators_of,
    keyed,
    rule,
)

_UNITS = frozenset(("%", "procent", "percentage", "percent", "pct"))
_NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:\.\d{3})+(?!\w)|(?<![\w.,-])\d+(?![\w-])")
_YEARS = range(1900, 2200)


@rule(
    "IVB610",
    "percentage-of-small-number",
    nl="'{name}' is een percentage van {count}: één geval verschuift het met {share} procentpunt. "
    "Controleer of het aantal zelf niet meer zegt.",
    en="'{name}' is a percentage of {count}: one case moves it by {share} points. Check "
    "whether the number itself does not say more.",
    summary=Texts(
        "Een percentage is over een klein aantal genomen.",
        "A percentage is taken of a small number.",
    ),
    why=Texts(
        "Bij kleine aantallen lijkt toeval een trend, en stuurt de raad op ruis.",
        "With small numbers chance looks like a trend, and the council steers by noise.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_GOALS,),
    limits={
        "kleinste-aantal": Limit(
            50,
            Texts(
                "vanaf dit aantal zegt een percentage genoeg",
                "from this number on a percentage says enough",
            ),
        )
    },
)
def percentage_of_small_number(context: Context) -> Iterator[Finding]:
    """A percentage of a small number.

    The base of a percentage (`basis`) names one number, and it is below the limit. Where the
    base names no number, or several, nothing is said.

    Faulty:

    ```yaml
    cijfers:
      - {id: overvallen, naam: daling van de overvallen, eenheid: procent, basis: 4 in 2022}
    ```

    Put right:

    ```yaml
    cijfers: [{id: overvallen, naam: overvallen, eenheid: aantal}]
    ```
    """
    smallest = context.limit("kleinste-aantal")
    figures = keyed("cijfers", context.plan.figures)
    for path, one in (*figures, *context.once(indicators_of)):
        if folded(one.unit or "") not in _UNITS:
            continue
        numbers = [int(text.replace(".", "")) for text in _NUMBER.findall(one.base or "")]
        counts = [number for number in numbers if number not in _YEARS]
        if len(counts) == 1 and 0 < counts[0] < smallest:
            yield context.finding(
                f"{path}/basis", name=one.name, count=counts[0], share=round(100 / counts[0])
            )
