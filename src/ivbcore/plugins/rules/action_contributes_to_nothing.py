"""IVB616: an action that contributes to no issue and no indicator."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    Context,
    Finding,
    Severity,
    Texts,
    contributions_told,
    indicators_of,
    rule,
)


@rule(
    "IVB616",
    "action-contributes-to-nothing",
    nl="Bij {action} staat geen vraagstuk of indicator waaraan het werk bijdraagt ({count}).",
    en="No issue or indicator that the work contributes to is named with {action} ({count}).",
    summary=Texts(
        "Een maatregel draagt aan geen vraagstuk of indicator bij.",
        "An action contributes to no issue and no indicator.",
    ),
    why=Texts(
        "Een maatregel zonder vraagstuk is misschien gewoonte; de rekenkamer vraagt waartoe hij "
        "dient.",
        "An action without an issue may be a habit; the audit office asks what it is for.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_LOGIC,),
)
def action_contributes_to_nothing(context: Context) -> Iterator[Finding]:
    """An action that contributes to no issue and no indicator.

    Told once while fewer than one in five actions have `draagt-bij-aan`, and for each action
    above that. A plan without issues, figures and indicators has nothing to contribute to, and
    is left alone here.

    Faulty:

    ```yaml
    veiligheidsvraagstukken: [{id: hardrijden, naam: Hard rijden, behandeling: aanpakken}]
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties:
              - {id: drempels, maatregel: Drempels aanleggen., draagt-bij-aan: [hardrijden]}
              - {id: borden, maatregel: Borden schoonmaken.}
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken: [{id: hardrijden, naam: Hard rijden, behandeling: aanpakken}]
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties:
              - {id: drempels, maatregel: Drempels aanleggen., draagt-bij-aan: [hardrijden]}
              - {id: borden, maatregel: Borden schoonmaken., draagt-bij-aan: [hardrijden]}
    ```
    """
    plan = context.plan
    if context.lacks("draagt-bij-aan"):
        return
    if not (plan.issues or plan.figures or context.once(indicators_of)):
        return
    without = [row for row in context.rows if not row.action.contributes_to]
    if without and not contributions_told(plan):
        name = Texts("de maatregelen van dit plan", "the actions of this plan")
        yield context.finding("prioriteiten", action=name, count=len(without))
        return
    for row in without:
        yield context.finding(row.path, action=row.key, count=1)
