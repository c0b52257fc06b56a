"""IVB306: a policy, covenant or designation that holds only after a decision, without one."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    CCV_STEPS,
    Context,
    Finding,
    Severity,
    Texts,
    decided,
    made,
    rule,
)


@rule(
    "IVB306",
    "product-without-decision",
    nl="Wat hier komt, geldt pas na een besluit, en dat staat er niet: {names} ({count}). "
    "Controleer wie wanneer besluit.",
    en="What comes here holds only after a decision, and none is named: {names} ({count}). "
    "Check who decides when.",
    summary=Texts(
        "Bij iets dat een besluit vraagt, staat geen besluit.",
        "What asks for a decision has none.",
    ),
    why=Texts(
        "Beleid, een convenant of een aanwijzing geldt pas als het bevoegde orgaan heeft besloten; "
        "zonder besluit is er alleen een concept.",
        "A policy, covenant or designation holds only once the competent body has decided; "
        "without a decision there is only a draft.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS, AUDIT_PLANNING),
)
def product_without_decision(context: Context) -> Iterator[Finding]:
    """A policy, policy rule, covenant, designation or privacy protocol without a decision.

    Told once, with every action that drafts or changes one (word list `besluitproducten`) and
    has no decision: none in `besluiten`, and no word for it (`besluitwoorden`) in its title,
    measure, planning, result or remark, and no body in its planning ("raad Q1 2026"). Ordinances
    are told by another rule.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Panden
            acties:
              - {id: damocles, maatregel: Het damoclesbeleid herzien., planning: Q3 2025}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Panden
            acties:
              - {id: damocles, maatregel: Het damoclesbeleid herzien.,
                 planning: "Q3 2025 opstellen, Q4 2025 vaststellen"}
    ```
    """
    if context.lacks("besluiten"):
        return
    rows = [
        row
        for row in context.rows
        if made(context, row, "besluitproducten")
        and not made(context, row, "raadsproducten")
        and not decided(context, row)
    ]
    if rows:
        yield context.finding(
            rows[0].path,
            related=[row.path for row in rows[1:]],
            count=len(rows),
            names=tuple(row.key for row in rows),
        )
