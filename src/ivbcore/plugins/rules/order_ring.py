"""IVB502: actions that wait for each other."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import AUDIT_PLANNING, Context, Finding, Plan, Row, Severity, Texts, rule


@rule(
    "IVB502",
    "order-ring",
    nl="Deze maatregelen wachten op elkaar, zodat geen van alle kan beginnen: {names}.",
    en="These actions wait for each other, so that none of them can begin: {names}.",
    summary=Texts("Maatregelen wachten op elkaar.", "Actions wait for each other."),
    why=Texts(
        "Wie in een kring wacht, begint nooit; in de agenda lijkt alles gewoon gepland.",
        "Who waits in a ring never begins; in the agenda all of it looks planned.",
    ),
    severity=Severity.ERROR,
    norms=(AUDIT_PLANNING,),
)
def order_ring(context: Context) -> Iterator[Finding]:
    """Actions that follow on each other in a ring, or one that follows on itself.

    `volgt-op` says what must come first. When the first waits for the last, nothing can begin.
    Each ring is told once, with all its members.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties:
              - {id: plan, maatregel: Een plan maken., volgt-op: [besluit]}
              - {id: besluit, maatregel: Het plan vaststellen., volgt-op: [plan]}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties:
              - {id: plan, maatregel: Een plan maken.}
              - {id: besluit, maatregel: Het plan vaststellen., volgt-op: [plan]}
    ```
    """
    for ring in _rings(context.plan):
        paths = [f"{row.path}/volgt-op" for row in ring]
        yield context.finding(paths[0], related=paths[1:], names=tuple(row.key for row in ring))


def _rings(plan: Plan) -> Iterator[list[Row]]:
    """Rows that reach themselves through what they follow on, by ring, in the order of the plan."""
    waits = {row.key: [one for one in row.follows if isinstance(one, Row)]
             for row in plan.rows if row.action.follows}  # fmt: skip
    reached = {key: _reached(key, waits) for key in waits}
    told: set[str] = set()
    for row in plan.rows:
        mine = reached.get(row.key, frozenset())
        if row.key in told or row.key not in mine:
            continue
        ring = [one for one in plan.rows if one.key in mine and row.key in reached.get(one.key, ())]
        told.update(one.key for one in ring)
        yield ring


def _reached(start: str, waits: dict[str, list[Row]]) -> frozenset[str]:
    """Every row that one waits for, directly or through another."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for row in waits.get(waiting.pop(), ()):
            if row.key not in found:
                found.add(row.key)
                waiting.append(row.key)
    return frozenset(found)
