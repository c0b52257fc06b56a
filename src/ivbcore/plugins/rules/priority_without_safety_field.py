"""IVB118: a priority without a field of Kernbeleid Veiligheid."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import KERNBELEID, Context, Finding, Severity, Texts, few, keyed, rule


@rule(
    "IVB118",
    "priority-without-safety-field",
    nl="Bij {name} staat geen veiligheidsveld ({count}).",
    en="There is no safety field with {name} ({count}).",
    summary=Texts(
        "Een prioriteit noemt geen veiligheidsveld.", "A priority names no safety field."
    ),
    why=Texts(
        "Zonder veld van Kernbeleid Veiligheid valt de prioriteit buiten elk overzicht van de "
        "regio.",
        "Without a field of Kernbeleid Veiligheid the priority falls out of every overview of "
        "the region.",
    ),
    severity=Severity.INFORMATION,
    norms=(KERNBELEID,),
)
def priority_without_safety_field(context: Context) -> Iterator[Finding]:
    """A priority without a field of Kernbeleid Veiligheid.

    The five fields are what plans of different municipalities have in common: the region lays
    plans side by side by field, and the council sees which fields its choice leaves out. Told
    once while fewer than one in five priorities name a field. A priority whose theme a pack
    describes needs none: the theme knows its field, or is one of the strategic themes that have
    none.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Veilig ondernemen
        veiligheidsveld: bedrijvigheid-en-veiligheid
        items: [{naam: Winkels, acties: [{id: winkels, maatregel: Winkels bezoeken.}]}]
      - naam: Jeugd
        items: [{naam: Straat, acties: [{id: straat, maatregel: Op straat werken.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Veilig ondernemen
        veiligheidsveld: bedrijvigheid-en-veiligheid
        items: [{naam: Winkels, acties: [{id: winkels, maatregel: Winkels bezoeken.}]}]
      - naam: Jeugd
        veiligheidsveld: jeugd-en-veiligheid
        items: [{naam: Straat, acties: [{id: straat, maatregel: Op straat werken.}]}]
    ```
    """
    themes = context.plan.directory.themes
    every = keyed("prioriteiten", context.plan.priorities)
    without = [
        (path, one)
        for path, one in every
        if not one.safety_field
        and not (one.theme and themes.find(one.theme))
        and not context.spotted("binnenshuis", one.name)
    ]
    if without and few(len(every) - len(without), len(every)):
        name = Texts("de prioriteiten van dit plan", "the priorities of this plan")
        yield context.finding("prioriteiten", name=name, count=len(without))
        return
    for path, one in without:
        yield context.finding(path, name=one.name, count=1)
