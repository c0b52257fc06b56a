"""IVB301: an action for which nobody answers."""

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


@rule(
    "IVB301",
    "action-without-holder",
    nl="Geen portefeuillehouder: {names} ({count}).",
    en="No portfolio holder: {names} ({count}).",
    summary=Texts(
        "Een maatregel heeft geen portefeuillehouder.", "An action has no portfolio holder."
    ),
    why=Texts(
        "Waar niemand bestuurlijk voor staat, vraagt niemand naar, en stuurt niemand bij.",
        "What nobody in the college answers for nobody asks after, and nobody corrects.",
    ),
    severity=Severity.WARNING,
    norms=(AUDIT_LOGIC, CCV_STEPS),
    limits={
        "maatregelen": Limit(
            10,
            Texts(
                "Een plan met minder maatregelen kan zonder portefeuillehouders.",
                "A plan with fewer actions can do without portfolio holders.",
            ),
        )
    },
)
def action_without_holder(context: Context) -> Iterator[Finding]:
    """Actions for which no portfolio holder answers.

    Told once, with every action that has none. "N.v.t." is an answer and "n.n.b." will be one;
    both are left alone. A plan in which fewer than one in five actions name a holder has no
    column for it: that is told of the plan, and of no action.

    Faulty:

    ```yaml
    portefeuillehouders: [{id: burgemeester, naam: Burgemeester}]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties:
              - {id: a, maatregel: Op straat zijn., portefeuillehouders: [burgemeester]}
              - {id: b, maatregel: Ouders bezoeken.}
    ```

    Put right:

    ```yaml
    portefeuillehouders: [{id: burgemeester, naam: Burgemeester}]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties:
              - {id: a, maatregel: Op straat zijn., portefeuillehouders: [burgemeester]}
              - {id: b, maatregel: Ouders bezoeken., portefeuillehouders: [burgemeester]}
    ```
    """
    if context.lacks("acties", "portefeuillehouders"):
        return
    without = [row for row in context.rows if row.absence("holders") in _NOBODY]
    if not without:
        return
    if few(len(context.rows) - len(without), len(context.rows)):
        if len(context.rows) >= context.limit("maatregelen"):
            yield context.finding("prioriteiten", names=_ALL, count=len(without))
        return
    yield context.finding(
        f"{without[0].path}",
        related=[row.path for row in without[1:]],
        count=len(without),
        names=tuple(row.key for row in without),
    )


_ALL = Texts("de maatregelen van dit plan", "the actions of this plan")
_NOBODY = ("", "-")  # missing, not filled in
