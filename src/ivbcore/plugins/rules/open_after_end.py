"""IVB707: an action that is still open after its planning ended."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CLOSED,
    GEMEENTEWET_169,
    Context,
    Finding,
    ProgressStatus,
    Texts,
    reports_of,
    rule,
)


@rule(
    "IVB707",
    "open-after-end",
    nl="'{action}' had volgens de planning in {quarters} klaar moeten zijn en staat nog op "
    "'{words}' ({date}).",
    en="'{action}' should have been done in {quarters} according to the planning, and still stands "
    "at '{words}' ({date}).",
    summary=Texts(
        "Een maatregel staat na het einde van de planning nog open.",
        "An action is still open after its planning ended.",
    ),
    why=Texts(
        "Is het werk klaar, dan mist de raad dat; is het niet klaar, dan mist de nieuwe planning.",
        "If the work is done the council misses it; if it is not, a new planning is missing.",
    ),
    norms=(GEMEENTEWET_169,),
)
def open_after_end(context: Context) -> Iterator[Finding]:
    """An action that is still open after its planning ended.

    On the reference day (`--as-of`) the last planned quarter is over, and the last report under
    `voortgang` is neither gereed nor vervallen nor aangehouden. An action without any report is
    left alone here, and so is one whose planning does not fix its end.

    Faulty:

    ```yaml
    # peildatum: 2025-07-01
    looptijd: 2024-2026
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Convenant
            acties:
              - id: convenant
                maatregel: Een convenant sluiten met de zorg.
                planning: Q4 2024
                voortgang: [{peildatum: 2024-07-01, status: op-koers}]
    ```

    Put right:

    ```yaml
    # peildatum: 2025-07-01
    looptijd: 2024-2026
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Convenant
            acties:
              - id: convenant
                maatregel: Een convenant sluiten met de zorg.
                planning: Q4 2024
                voortgang:
                  - {peildatum: 2024-07-01, status: op-koers}
                  - {peildatum: 2025-01-01, status: gereed}
    ```
    """
    day = context.as_of
    if day is None:
        return
    for row in context.rows:
        if not row.action.progress or (end := row.end) is None or end.end >= day:
            continue
        last = reports_of(row)[-1][1]
        status = last.status
        if status is None or status in CLOSED or status is ProgressStatus.SUSPENDED:
            continue
        told = last.date.isoformat() if last.date else "?"
        yield context.finding(
            f"{row.path}/planning",
            action=row.key,
            quarters=str(end),
            words=status.value,
            date=told,
        )
