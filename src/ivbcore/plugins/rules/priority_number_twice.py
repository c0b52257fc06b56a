"""IVB112: two priorities with the same number."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Texts, keyed, rule


@rule(
    "IVB112",
    "priority-number-twice",
    nl="Prioriteit '{name}' heeft nummer {value}, net als '{other}'.",
    en="Priority '{name}' has number {value}, and so has '{other}'.",
    summary=Texts(
        "Twee prioriteiten hebben hetzelfde nummer.", "Two priorities have the same number."
    ),
    why=Texts(
        "Wie 'prioriteit 2' zegt, in de raad of in een rapportage, bedoelt dan twee dingen.",
        "Whoever says 'priority 2', in the council or in a report, then means two things.",
    ),
    may_also_fire=("IVB113",),
    norms=(CCV_STEPS,),
)
def priority_number_twice(context: Context) -> Iterator[Finding]:
    """Two priorities with the same number.

    Council members, reports and the plan itself name priorities by number. A number that
    stands twice, often left from copying a heading, makes each of those mentions ambiguous.

    Faulty:

    ```yaml
    prioriteiten:
      - nummer: 1
        naam: Ondermijning
        items: [{naam: Bibob, acties: [{id: bibob, maatregel: Bibob toepassen.}]}]
      - nummer: 1
        naam: Jeugd en veiligheid
        items: [{naam: Straat, acties: [{id: straat, maatregel: Op straat werken.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - nummer: 1
        naam: Ondermijning
        items: [{naam: Bibob, acties: [{id: bibob, maatregel: Bibob toepassen.}]}]
      - nummer: 2
        naam: Jeugd en veiligheid
        items: [{naam: Straat, acties: [{id: straat, maatregel: Op straat werken.}]}]
    ```
    """
    first: dict[int, tuple[str, str]] = {}
    for path, one in keyed("prioriteiten", context.plan.priorities):
        if one.number is None:
            continue
        where, name = first.setdefault(one.number, (path, one.name))
        if where != path:
            yield context.finding(
                f"{path}/nummer",
                related=[f"{where}/nummer"],
                name=one.name,
                value=one.number,
                other=name,
            )
