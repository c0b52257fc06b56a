"""IVB502: actions that wait for each other."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    Plan,
    Row,
    Severity,
    Texts,
    rings_in,
    rule,
)


@rule(
    "IVB502",
    "order-ring",
    nl="Deze maatregelen wachten op elkaar, zodat geen ervan kan beginnen: {names}.",
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
    Each ring is told once, with its members in the order in which they wait for each other.

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
    rows = context.rows.by_key
    for ring in context.once(_rings):
        paths = [f"{rows[key].path}/volgt-op" for key in ring]
        yield context.finding(paths[0], related=paths[1:], names=ring)


def _rings(plan: Plan) -> tuple[tuple[str, ...], ...]:
    """The rings, each from the action that comes first in the plan, on to what it waits for."""
    waits = {row.key: [one.key for one in row.follows if isinstance(one, Row)] for row in plan.rows}
    place = {key: number for number, key in enumerate(waits)}
    turned = []
    for ring in rings_in(waits):
        at = ring.index(min(ring, key=place.__getitem__))
        turned.append((*ring[at:], *ring[:at]))
    return tuple(sorted(turned, key=lambda ring: place[ring[0]]))
