"""IVB706: an action that was done before it began."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    GEMEENTEWET_169,
    Context,
    Finding,
    ProgressStatus,
    Texts,
    reports_of,
    rule,
)


@rule(
    "IVB706",
    "done-before-start",
    nl="'{action}' staat op {date} op gereed, maar begint volgens de planning pas in {quarters}.",
    en="'{action}' is done on {date}, but begins only in {quarters} according to the planning.",
    summary=Texts(
        "Een maatregel is gereed voordat hij begint.", "An action is done before it begins."
    ),
    why=Texts(
        "Planning of status klopt niet; een rapportage die dit telt, telt verkeerd.",
        "Planning or status is wrong; a report that counts this counts wrongly.",
    ),
    norms=(GEMEENTEWET_169,),
)
def done_before_start(context: Context) -> Iterator[Finding]:
    """An action that was done before it began.

    A report under `voortgang` says gereed on a day before the quarter in which the planning
    begins. Where the work came earlier than planned, change the planning and say so with
    `nieuwe-planning`. Silent where the planning does not fix its beginning.

    Faulty:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Beleid
            acties:
              - id: bibob
                maatregel: De beleidsregel herzien.
                planning: Q3 2025
                voortgang: [{peildatum: 2025-01-15, status: gereed}]
    ```

    Put right:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Beleid
            acties:
              - id: bibob
                maatregel: De beleidsregel herzien.
                planning: Q3 2025
                voortgang: [{peildatum: 2025-10-15, status: gereed}]
    ```
    """
    for row in context.rows:
        if not row.action.progress or (start := row.start) is None:
            continue
        for path, one in reports_of(row):
            early = one.date is not None and one.date < start.start
            if early and one.date and one.status is ProgressStatus.DONE and not one.new_planning:
                yield context.finding(
                    path, action=row.key, date=one.date.isoformat(), quarters=str(start)
                )
