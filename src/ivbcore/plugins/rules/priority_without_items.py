"""IVB110: a priority under which nothing is done."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Texts, few, keyed, rule


@rule(
    "IVB110",
    "priority-without-items",
    nl="Onder {name} staan geen items ({count}).",
    en="There are no items under {name} ({count}).",
    summary=Texts("Een prioriteit heeft geen items.", "A priority has no items."),
    why=Texts(
        "De raad stelde de prioriteit vast, maar er wordt niets voor gedaan of het staat elders.",
        "The council chose the priority, but nothing is done for it, or it stands elsewhere.",
    ),
    norms=(CCV_STEPS,),
    may_also_fire=("IVB104", "IVB115"),
)
def priority_without_items(context: Context) -> Iterator[Finding]:
    """A priority under which nothing is done.

    The council chooses the priorities, the college says what it does for them. A priority
    without items is a promise that nobody keeps, or its table was lost in retyping. While fewer
    than one in five priorities have items, the plan is at its first step (the council has yet
    to choose, the college has yet to work it out), and this is told once.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Jeugd en veiligheid
        items:
          - naam: Jongerenwerk
            acties: [{id: straat, maatregel: Op straat werken.}]
      - naam: Zorg en veiligheid
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Jeugd en veiligheid
        items:
          - naam: Jongerenwerk
            acties: [{id: straat, maatregel: Op straat werken.}]
      - naam: Zorg en veiligheid
        items:
          - naam: Meldpunt
            acties: [{id: meldpunt, maatregel: Het meldpunt bekend maken.}]
    ```
    """
    if context.lacks("items"):
        return
    every = keyed("prioriteiten", context.plan.priorities)
    empty = [(path, one) for path, one in every if not one.items]
    if empty and few(len(every) - len(empty), len(every)):
        name = Texts("de prioriteiten van dit plan", "the priorities of this plan")
        yield context.finding("prioriteiten", name=name, count=len(empty))
        return
    for path, one in empty:
        yield context.finding(path, name=one.name, count=1)
