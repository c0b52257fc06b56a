"""IVB211: a start-up or introduction with nothing after it."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    PhaseKind,
    Row,
    Texts,
    followers,
    read_times,
    rows_by_item,
    rule,
    shortened,
)

_STARTS = (PhaseKind.START_UP, PhaseKind.INTRODUCE)


@rule(
    "IVB211",
    "start-without-continuation",
    nl="Met '{wording}' begint iets dat in de planning daarna niet terugkomt: geen uitvoering, "
    "geen evaluatie, geen 'daarna doorlopend'.",
    en="With '{wording}' something begins that does not come back in the planning: no execution, "
    "no evaluation, no 'daarna doorlopend'.",
    summary=Texts(
        "Na het opstarten of invoeren is er niets gepland.",
        "Nothing is planned after a start-up or introduction.",
    ),
    why=Texts(
        "Wat wordt opgestart en dan in geen kwartaal meer staat, valt stil zonder dat iemand het "
        "merkt.",
        "What is started and then stands in no quarter any more comes to a halt unnoticed.",
    ),
    norms=(AUDIT_PLANNING,),
)
def start_without_continuation(context: Context) -> Iterator[Finding]:
    """A start-up or introduction with nothing after it.

    The planning only says when something is started or introduced. Left alone where the row has
    another phase, where something follows on it, where another row of the same item goes on or
    comes later, and where the start lies in the last half-year of the plan.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Jeugd en veiligheid
        items:
          - naam: Buurtgezinnen
            acties: [{id: gezinnen, maatregel: Gezinnen koppelen., planning: Q1 2024 opstarten}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Jeugd en veiligheid
        items:
          - naam: Buurtgezinnen
            acties:
              - id: gezinnen
                maatregel: Gezinnen koppelen.
                planning: Q1 2024 opstarten, daarna doorlopend
    ```
    """
    if context.lacks("acties", "items") or not context.rows:
        return
    period = context.plan.period
    for row in context.rows:
        phases = read_times(row)
        kinds = {times.phase.kind for times in phases}
        if not kinds or not kinds.issubset(_STARTS):
            continue
        named = [quarter for times in phases for quarter in times.named]
        if not named or any(times.ongoing or times.clipped for times in phases):
            continue
        if period is not None and max(named) >= period.last.shifted(-1):
            continue
        if row.key not in context.once(followers) and not _goes_on(context, row):
            yield context.finding(
                f"{row.path}/planning", wording=shortened(row.action.planning.text)
            )


def _goes_on(context: Context, row: Row) -> bool:
    """Whether another row of the same item goes on, comes later, or was not read."""
    last = max(row.timetable.possible)
    for other in context.once(rows_by_item)[id(row.item)]:
        if other != row:
            times = other.timetable
            if times.ongoing or not times.possible or max(times.possible) > last:
                return True
    return False
