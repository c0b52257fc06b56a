"""IVB614: a safety issue that gets worse, and no action against it."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    CCV_STEPS,
    Context,
    Finding,
    SafetyIssue,
    Texts,
    Treatment,
    Trend,
    contributions_told,
    keyed,
    rule,
    served,
)


@rule(
    "IVB614",
    "worsening-issue-without-action",
    nl="'{name}' verslechtert volgens de analyse, maar geen maatregel draagt eraan bij.",
    en="'{name}' gets worse according to the analysis, but no action contributes to it.",
    summary=Texts(
        "Een vraagstuk verslechtert en er is geen maatregel voor.",
        "An issue gets worse and there is no action for it.",
    ),
    why=Texts(
        "Wat slechter wordt en waar niemand iets aan doet, is de eerste vraag van de raad.",
        "What gets worse while nobody does anything is the first thing the council will ask.",
    ),
    norms=(AUDIT_LOGIC, CCV_STEPS),
)
def worsening_issue_without_action(context: Context) -> Iterator[Finding]:
    """A safety issue that gets worse, and no action against it.

    The issue has `trend: verslechtert`, and no action names it under `draagt-bij-aan`. An issue
    that was parked or placed elsewhere with a reason is left alone: that is a choice. Silent
    while fewer than one in five actions say what they contribute to.

    Faulty:

    ```yaml
    veiligheidsvraagstukken:
      - {id: polarisatie, naam: Polarisatie, trend: verslechtert}
      - {id: pesten, naam: Pesten op school, behandeling: aanpakken}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: School
            acties: [{id: lessen, maatregel: Lessen geven., draagt-bij-aan: [pesten]}]
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken:
      - {id: polarisatie, naam: Polarisatie, trend: verslechtert}
      - {id: pesten, naam: Pesten op school, behandeling: aanpakken}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: School
            acties:
              - {id: lessen, maatregel: Lessen geven., draagt-bij-aan: [pesten, polarisatie]}
    ```
    """
    if context.lacks("prioriteiten", "items", "acties") or not contributions_told(context.plan):
        return
    tackled = served(context)
    for path, one in keyed("veiligheidsvraagstukken", context.plan.issues):
        if one.trend is Trend.WORSE and one.id not in tackled and not _chosen(one):
            yield context.finding(path, name=one.name)


def _chosen(one: SafetyIssue) -> bool:
    """Whether the plan set it aside, and says why."""
    return one.treatment in (Treatment.PARK, Treatment.ELSEWHERE) and bool(one.reason)
