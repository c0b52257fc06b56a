"""IVB201: a planning with a date, week or quarter that does not exist."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Change,
    Context,
    Finding,
    Fix,
    Severity,
    Texts,
    TroubleKind,
    rule,
    shortened,
    suggestion,
    troubled,
)

_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WRITTEN = re.compile(r"(\d{1,2})\s+([a-z]{3,})", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2")


@rule(
    "IVB201",
    "nonexistent-date",
    nl="In de planning '{wording}' staat '{words}', en dat bestaat niet.{suggestion} "
    "De maatregel staat daardoor in geen enkel kwartaal.",
    en="The planning '{wording}' names '{words}', which does not exist.{suggestion} "
    "Because of it the action stands in no quarter at all.",
    summary=Texts(
        "Een planning noemt een dag, week of kwartaal dat niet bestaat.",
        "A planning names a day, week or quarter that does not exist.",
    ),
    why=Texts(
        "Op een dag die niet bestaat gebeurt niets; wie de raad een datum noemt, moet die kunnen "
        "nakomen.",
        "Nothing happens on a day that does not exist; a date that the council is told must be "
        "one that can be kept.",
    ),
    severity=Severity.ERROR,
    norms=(AUDIT_PLANNING,),
    instead_of=("IVB031",),
)
def nonexistent_date(context: Context) -> Iterator[Finding]:
    """A planning with a date, week or quarter that does not exist.

    31 June, week 54, the fifth quarter: mostly a slip of the pen that nobody reads twice. Where
    a day is too high for its month, the last day of that month is offered. The whole planning
    goes unread until it is mended, and this finding takes the place of IVB031.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Schoolroutes
            acties: [{id: schouw, maatregel: De schoolroutes schouwen., planning: 31 juni 2025}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Schoolroutes
            acties: [{id: schouw, maatregel: De schoolroutes schouwen., planning: 30 juni 2025}]
    ```
    """
    kinds = (TroubleKind.NO_SUCH_DATE, TroubleKind.NO_SUCH_QUARTER)
    for path, wording, trouble in troubled(context.rows, *kinds):
        near = _last_day(trouble.words)
        mended = wording.text[: trouble.start] + near + wording.text[trouble.end :]
        words = Texts(f"Maak er '{near}' van.", f"Make it '{near}'.")
        yield context.finding(
            path,
            fix=Fix([Change(path, mended)], words) if near else None,
            wording=shortened(wording.text),
            words=trouble.words,
            suggestion=suggestion(near),
        )


def _last_day(words: str) -> str:
    """The same words with the last day of the month; empty when that is not what is wrong."""
    if match := _WRITTEN.match(words):
        name = match[2].lower().replace("mrt", "maa")[:3]
        month = _MONTHS.index(name) + 1 if name in _MONTHS else 0
    elif match := _NUMBERS.match(words):
        month = int(match[3])
    else:
        return ""
    if not 1 <= month <= 12 or not 29 <= int(match[1]) <= 31:
        return ""
    # Which year it is does not matter: 29 February is the last day of some, 28 of all.
    return f"{monthrange(2023, month)[1]}{words[match.end(1) :]}"
