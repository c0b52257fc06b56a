"""IVB210: a planning that says when something is finished, and not when it starts."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    PhaseKind,
    Severity,
    Texts,
    read_times,
    rule,
    shortened,
)


@rule(
    "IVB210",
    "completion-without-start",
    nl="De planning '{wording}' zegt wanneer het klaar is, maar niet wanneer het begint of hoe "
    "lang het duurt.",
    en="The planning '{wording}' says when it is finished, but not when it starts or how long it "
    "takes.",
    summary=Texts(
        "Een planning noemt alleen wanneer iets klaar is.",
        "A planning only says when something is finished.",
    ),
    why=Texts(
        "Wie het werk doet, staat in geen kwartaal behalve het laatste; dan blijkt pas dat er "
        "niemand aan begonnen is.",
        "Who does the work stands in no quarter but the last; only then it shows that nobody "
        "began.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_PLANNING,),
)
def completion_without_start(context: Context) -> Iterator[Finding]:
    """A planning that says when something is finished, and not when it starts.

    A term alone puts the work in one quarter, though it was done in those before it. A
    beginning, or a `duur` beside the planning, tells the rest. A row that follows on another
    starts when that is ready, and is left alone.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Heling
            acties:
              - id: opkopersregister
                maatregel: Alle opkopers aansluiten op het register.
                planning: Q4 2024 afronden
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Heling
            acties:
              - id: opkopersregister
                maatregel: Alle opkopers aansluiten op het register.
                planning: Q4 2024 afronden
                duur: 2 kwartalen
    ```
    """
    for row in context.rows:
        phases = read_times(row)
        only = phases and all(times.phase.kind is PhaseKind.COMPLETE for times in phases)
        if only and row.action.duration is None and not row.action.follows:
            yield context.finding(
                f"{row.path}/planning", wording=shortened(row.action.planning.text)
            )
