"""IVB307: an action that no unit leads."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    CCV_STEPS,
    Context,
    Finding,
    Limit,
    Severity,
    Texts,
    few,
    rule,
)

_NOBODY = ("", "-")  # missing, not filled in


@rule(
    "IVB307",
    "action-without-lead",
    nl="Geen trekker: {names} ({count}).",
    en="No lead: {names} ({count}).",
    summary=Texts("Een maatregel heeft geen trekker.", "An action has no lead unit."),
    why=Texts(
        "Rekenkamers vinden telkens dat niet duidelijk is wie regie heeft; wie van alle partijen "
        "begint, moet ergens staan.",
        "Audit offices find again and again that it is unclear who directs; which of all partners "
        "begins must be written down.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_LOGIC, CCV_STEPS),
    limits={
        "maatregelen": Limit(
            20,
            Texts(
                "Een plan met minder maatregelen kan zonder trekkers.",
                "A plan with fewer actions can do without leads.",
            ),
        )
    },
)
def action_without_lead(context: Context) -> Iterator[Finding]:
    """An action that no unit leads.

    Told once for the plan while fewer than one in five actions have a `trekker`, and then only
    of a plan with many actions; above that for each action. "N.v.t." and "n.n.b." are left alone.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties:
              - {id: drempels, maatregel: Drempels aanleggen., trekker: Team openbare ruimte}
              - {id: borden, maatregel: Borden plaatsen.}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties:
              - {id: drempels, maatregel: Drempels aanleggen., trekker: Team openbare ruimte}
              - {id: borden, maatregel: Borden plaatsen., trekker: Team openbare ruimte}
    ```
    """
    total = len(context.rows)
    without = [row for row in context.rows if row.absence("lead") in _NOBODY]
    if not without or context.lacks("trekker"):
        return
    if few(total - len(without), total):
        if total >= context.limit("maatregelen"):
            names = Texts("de maatregelen van dit plan", "the actions of this plan")
            yield context.finding("prioriteiten", names=names, count=len(without))
        return
    for row in without:
        yield context.finding(row.path, names=row.key, count=1)
