"""IVB403: a group of partners of which nobody knows who is in it."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Severity, Texts, keyed, rule


@rule(
    "IVB403",
    "group-without-members",
    nl="Wie er bij {partner} hoort, staat nergens ({count}). Controleer wie er wordt bedoeld.",
    en="Nowhere does it say who belongs to {partner} ({count}). Check who is meant.",
    summary=Texts(
        "Van een groep partijen staan de leden er niet bij.",
        "The members of a group of partners are not told.",
    ),
    why=Texts(
        "Niemand kan een groep bellen: elk lid denkt dat een ander is bedoeld, en de drukte van "
        "de leden telt nergens mee.",
        "Nobody can call a group: each member thinks that another is meant, and what it asks of "
        "them is counted nowhere.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def group_without_members(context: Context) -> Iterator[Finding]:
    """A group of partners of which the plan does not say who is in it.

    "Alle afdelingen", "RIEC-partners", "ketenpartners": words of the list `groepswoorden` in the
    name of a partner that has no `leden` and that an action names. Told once for each group.

    Faulty:

    ```yaml
    partijen: [{id: keten, naam: Ketenpartners, positie: extern}]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Casussen
            acties: [{id: overleg, maatregel: Overleggen., partijen: [keten]}]
    ```

    Put right:

    ```yaml
    partijen:
      - {id: keten, naam: Ketenpartners, positie: extern, leden: [ggd, politie]}
      - {id: ggd, naam: GGD, positie: extern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Casussen
            acties: [{id: overleg, maatregel: Overleggen., partijen: [keten]}]
    ```
    """
    if context.lacks("leden"):
        return
    uses: dict[str, int] = {}
    for row in context.rows:
        for partner in row.partners:
            uses[partner.name] = uses.get(partner.name, 0) + 1
    for path, partner in keyed("partijen", context.plan.partners):
        if partner.members or partner.origin is not None or partner.name not in uses:
            continue
        if context.spotted("groepswoorden", partner.name):
            yield context.finding(path, partner=partner.name, count=uses[partner.name])
