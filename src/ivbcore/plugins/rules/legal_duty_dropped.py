"""IVB312: a legal duty that was dropped or suspended."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_EVALUATION,
    GEMEENTEWET_169,
    Context,
    Finding,
    ProgressStatus,
    Severity,
    Texts,
    rule,
)

_GIVEN_UP = (ProgressStatus.DROPPED, ProgressStatus.SUSPENDED)


@rule(
    "IVB312",
    "legal-duty-dropped",
    nl="'{action}' is wettelijk verplicht, en heeft de status '{value}'.",
    en="'{action}' is a legal duty, and has the status '{value}'.",
    summary=Texts(
        "Een wettelijke plicht is vervallen of aangehouden.",
        "A legal duty was dropped or suspended.",
    ),
    why=Texts(
        "Wat de wet eist, kan het college niet laten vallen; de raad moet weten waarom het "
        "stilligt.",
        "What the law demands the college cannot drop; the council must know why it stands still.",
    ),
    severity=Severity.ERROR,
    norms=(GEMEENTEWET_169, AUDIT_EVALUATION),
)
def legal_duty_dropped(context: Context) -> Iterator[Finding]:
    """An action with `wettelijk: ja` whose last progress is `vervallen` or `aangehouden`.

    The last by date counts: what was taken up again is left alone.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Crisisbeheersing
        items:
          - naam: Oefenen
            acties:
              - {id: oefenen, maatregel: De crisisorganisatie oefenen., wettelijk: ja,
                 voortgang: [{peildatum: 2025-03-01, status: aangehouden, oorzaak: Geen mensen.}]}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Crisisbeheersing
        items:
          - naam: Oefenen
            acties:
              - {id: oefenen, maatregel: De crisisorganisatie oefenen., wettelijk: ja,
                 voortgang: [{peildatum: 2025-03-01, status: vertraagd, oorzaak: Geen mensen.}]}
    ```
    """
    for row in context.rows:
        dated = [one for one in row.action.progress if one.date is not None]
        if row.action.statutory and dated:
            last = max(dated, key=lambda one: str(one.date))
            if last.status in _GIVEN_UP:
                yield context.finding(
                    f"{row.path}/voortgang", action=row.key, value=str(last.status)
                )
