"""IVB111: an item under which nothing is done."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Texts, few, keyed, rule


@rule(
    "IVB111",
    "item-without-actions",
    nl="Onder {name} staan geen maatregelen ({count}).",
    en="There are no actions under {name} ({count}).",
    summary=Texts("Een item heeft geen maatregelen.", "An item has no actions."),
    why=Texts(
        "Een kop zonder maatregel zegt niemand wat er gebeurt, door wie en wanneer.",
        "A heading without an action tells nobody what is done, by whom and when.",
    ),
    norms=(CCV_STEPS,),
    may_also_fire=("IVB104", "IVB115"),
)
def item_without_actions(context: Context) -> Iterator[Finding]:
    """An item under which nothing is done.

    An item is a heading; what happens stands in the actions under it. An item without actions
    has no holder, no partners and no planning, so that it is in no agenda and no report. While
    fewer than one in five items have actions, the plan has yet to be worked out, and this is
    told once.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Gedigitaliseerde criminaliteit
        items:
          - naam: Voorlichting aan ouderen
            acties: [{id: voorlichting, maatregel: Ouderen voorlichten.}]
          - naam: Week van de digitale veiligheid
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Gedigitaliseerde criminaliteit
        items:
          - naam: Voorlichting aan ouderen
            acties: [{id: voorlichting, maatregel: Ouderen voorlichten.}]
          - naam: Week van de digitale veiligheid
            acties: [{id: week, maatregel: Meedoen aan de landelijke week.}]
    ```
    """
    if context.lacks("acties"):
        return
    every = keyed("items", context.plan.items)
    empty = [(path, one) for path, one in every if not one.actions]
    if empty and few(len(every) - len(empty), len(every)):
        name = Texts("de items van dit plan", "the items of this plan")
        yield context.finding("prioriteiten", name=name, count=len(empty))
        return
    for path, one in empty:
        yield context.finding(path, name=one.name, count=1)
