"""IVB524: work that takes longer than its planning leaves."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import AUDIT_PLANNING, Context, Finding, NoPlace, Texts, rule


@rule(
    "IVB524",
    "duration-exceeds-window",
    nl="'{action}' duurt {amount}, en dat past niet in '{wording}' binnen {period}.",
    en="'{action}' takes {amount}, which does not fit in '{wording}' within {period}.",
    summary=Texts(
        "Het duurt langer dan de planning toelaat.", "It takes longer than the planning leaves."
    ),
    why=Texts(
        "Wat niet past in de tijd die ervoor staat, is niet af wanneer de raad ernaar vraagt.",
        "What does not fit in its time is not done when the council asks for it.",
    ),
    norms=(AUDIT_PLANNING,),
)
def duration_exceeds_window(context: Context) -> Iterator[Finding]:
    """Work that takes more quarters in a row (`duur`) than its planning leaves.

    Counted within the period of the plan: the last year of a plan that ends in its second
    quarter has two quarters.

    Faulty:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Opvang
            acties: [{id: opvang, maatregel: Opvang inrichten., planning: "2025",
                      duur: 6 kwartalen}]
    ```

    Put right:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Opvang
            acties: [{id: opvang, maatregel: Opvang inrichten., planning: 2025 en 2026,
                      duur: 6 kwartalen}]
    ```
    """
    for one in context.occurrences.unplaced:
        if one.reason is not NoPlace.TOO_LONG:
            continue
        action = context.plan[one.action].action
        yield context.finding(
            f"acties/{one.action}/duur",
            related=[f"acties/{one.action}/planning"],
            action=one.action,
            amount=str(action.duration or "1 kwartaal"),
            wording=action.planning.text,
            period=str(context.plan.period),
        )
