"""IVB222: a decision of the council on a day in its recess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    PhaseKind,
    Texts,
    folded,
    in_summer_holidays,
    is_council,
    read_times,
    rule,
)

_SAID = re.compile(r"(?<!\w)(?:gemeente)?raad(?!\w)", re.IGNORECASE)
_TAKEN = "genomen"


@rule(
    "IVB222",
    "council-decision-in-recess",
    nl="Het besluit van de raad staat op {date}, en dan is de raad met reces.",
    en="The decision of the council stands on {date}, when the council is in recess.",
    summary=Texts(
        "Een raadsbesluit staat op een dag in het reces.",
        "A council decision stands on a day in the recess.",
    ),
    why=Texts(
        "Er is dan geen vergadering; het besluit schuift naar het najaar, met alles wat eraan "
        "vastzit.",
        "There is no meeting then; the decision moves to the autumn with all that hangs on it.",
    ),
    norms=(AUDIT_PLANNING,),
)
def council_decision_in_recess(context: Context) -> Iterator[Finding]:
    """A decision of the council on a day in its recess.

    Councils are in recess during the summer holidays of their region, and around Christmas.
    Counted are only days between 25 July and 15 August, which lie in the recess of all of them,
    and from 25 December to 1 January. Looked at are decisions of the council under `besluiten`
    that are not yet taken, dates under `vaststelling`, and actions with the day of an adoption
    whose words name the council.

    Faulty:

    ```yaml
    besluiten:
      - {orgaan: raad, soort: vaststellen, onderwerp: Cameraverordening, datum: 2025-08-05}
    ```

    Put right:

    ```yaml
    besluiten:
      - {orgaan: raad, soort: vaststellen, onderwerp: Cameraverordening, datum: 2025-09-16}
    ```
    """
    for index, decision in enumerate(context.plan.decisions):
        taken = folded(decision.status or "") == _TAKEN
        if not taken and is_council(decision.body) and _in_recess(decision.date):
            yield context.finding(f"besluiten/{index}/datum", date=str(decision.date))
    for index, adoption in enumerate(context.plan.adoption):
        if is_council(adoption.body) and _in_recess(adoption.date):
            yield context.finding(f"vaststelling/{index}/datum", date=str(adoption.date))
    for row in context.rows:
        for times in read_times(row):
            if times.phase.kind is not PhaseKind.ADOPT:
                continue
            days = [one.first_day for one in times.occurrences if one.first_day == one.last_day]
            day = next((one for one in days if _in_recess(one)), None)
            text = f"{row.action.title or ''}\n{row.action.measure}\n{row.action.planning.text}"
            if day is not None and _SAID.search(text):
                yield context.finding(f"{row.path}/planning", date=str(day))


def _in_recess(day: date | None) -> bool:
    if day is None:
        return False
    return in_summer_holidays(day, day) or (day.month, day.day) >= (12, 25) or _new_year(day)


def _new_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)
