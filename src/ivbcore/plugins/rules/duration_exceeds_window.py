"""IVB524: work that takes longer than its planning leaves."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Action,
    Context,
    Finding,
    NoPlace,
    PhaseKind,
    Row,
    Texts,
    read_times,
    rule,
    runs_of,
)


@rule(
    "IVB524",
    "duration-exceeds-window",
    nl="'{action}' duurt {amount}, en dat past niet in '{wording}' binnen {period}.",
    en="'{action}' takes {amount}, which does not fit in '{wording}' within {period}.",
    summary=Texts(
        "Een maatregel duurt langer dan zijn planning toelaat.",
        "An action takes longer than its planning leaves.",
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
    quarter has two quarters. Where the planning names the quarters itself, in a row, there must
    be enough of them. One quarter is left alone: work may begin there and go on.

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
        if one.reason is NoPlace.TOO_LONG:
            yield _told(context, context.plan[one.action].action, one.action)
    for row in context.rows:
        needed = row.action.duration
        if needed is not None and 1 < _named_in_a_row(row) < needed.quarters:
            yield _told(context, row.action, row.key)


def _told(context: Context, action: Action, key: str) -> Finding:
    return context.finding(
        f"acties/{key}/duur",
        related=[f"acties/{key}/planning"],
        action=key,
        amount=str(action.duration or "1 kwartaal"),
        wording=action.planning.text,
        period=str(context.plan.period),
    )


def _named_in_a_row(row: Row) -> int:
    """How many quarters in a row the planning names for the work, when that is all it says; or 0.

    Work of one phase, once, inside the plan: what begins, recurs or goes on takes as long as it
    takes.
    """
    phases = read_times(row)
    if len(phases) != 1 or row.timetable.clipped or phases[0].phase.frequency:
        return 0
    (times,) = phases
    vague = any(getattr(when, "approximate", False) for when in times.phase.when)
    if vague or times.phase.kind is not PhaseKind.EXECUTE or times.quarters != times.named:
        return 0
    return len(times.named) if len([*runs_of(times.named)]) == 1 else 0
