"""IVB113: priorities that stand in another order than their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Texts, keyed, rule


@rule(
    "IVB113",
    "priority-out-of-order",
    nl="Prioriteit {value} ('{name}') staat na prioriteit {other}.",
    en="Priority {value} ('{name}') stands after priority {other}.",
    summary=Texts(
        "Prioriteiten staan in een andere volgorde dan hun nummers.",
        "Priorities stand in another order than their numbers.",
    ),
    why=Texts(
        "Een prioriteit die niet op haar plek staat, wordt in een lang document over het hoofd "
        "gezien.",
        "A priority that is not in its place is overlooked in a long document.",
    ),
    norms=(CCV_STEPS,),
)
def priority_out_of_order(context: Context) -> Iterator[Finding]:
    """Priorities that stand in another order than their numbers.

    Tables, agendas and exports keep the order of the file. A priority that stands after one
    with a higher number is looked for in the wrong place, and readers wonder whether the number
    or the place is wrong. Gaps between numbers are left alone, and so are priorities without.

    Faulty:

    ```yaml
    prioriteiten:
      - nummer: 2
        naam: Horeca en uitgaan
        items: [{naam: Horeca, acties: [{id: horeca, maatregel: Horeca bezoeken.}]}]
      - nummer: 1
        naam: Woninginbraak
        items: [{naam: Sloten, acties: [{id: sloten, maatregel: Sloten laten keuren.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - nummer: 1
        naam: Woninginbraak
        items: [{naam: Sloten, acties: [{id: sloten, maatregel: Sloten laten keuren.}]}]
      - nummer: 2
        naam: Horeca en uitgaan
        items: [{naam: Horeca, acties: [{id: horeca, maatregel: Horeca bezoeken.}]}]
    ```
    """
    highest: int | None = None
    for path, one in keyed("prioriteiten", context.plan.priorities):
        if one.number is None:
            continue
        if highest is not None and one.number < highest:
            yield context.finding(
                f"{path}/nummer", name=one.name, value=one.number, other=str(highest)
            )
        else:
            highest = one.number
