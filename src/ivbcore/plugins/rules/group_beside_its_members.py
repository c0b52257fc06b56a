"""IVB410: a group that takes part beside members of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Severity, Texts, Unknown, rule


@rule(
    "IVB410",
    "group-beside-its-members",
    nl="Bij '{action}' staat {partner}, en daarnaast leden ervan: {names}. Zij tellen dubbel.",
    en="'{action}' names {partner}, and members of it beside it: {names}. They count twice.",
    summary=Texts(
        "Een groep staat bij een maatregel naast haar eigen leden.",
        "A group takes part in an action beside its own members.",
    ),
    why=Texts(
        "Wie twee keer staat, wordt twee keer gevraagd, en de groep lijkt groter dan zij is.",
        "Who is named twice is asked twice, and the group looks larger than it is.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def group_beside_its_members(context: Context) -> Iterator[Finding]:
    """A group that takes part in an action beside members of its own.

    Members are those under `leden`, and those of groups within the group. A member with a role
    (`rol`) of its own is named for that role, and left alone. Told once for each group in a row.

    Faulty:

    ```yaml
    partijen:
      - {id: keten, naam: Zorgketen, positie: extern, leden: [ggd, politie]}
      - {id: ggd, naam: GGD, positie: extern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Overleg
            acties: [{id: overleg, maatregel: Overleggen., partijen: [keten, ggd]}]
    ```

    Put right:

    ```yaml
    partijen:
      - {id: keten, naam: Zorgketen, positie: extern, leden: [ggd, politie]}
      - {id: ggd, naam: GGD, positie: extern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Overleg
            acties: [{id: overleg, maatregel: Overleggen., partijen: [keten]}]
    ```
    """
    directory = context.plan.directory
    for row in context.rows:
        groups = [one for one in row.partners if not isinstance(one, Unknown) and one.members]
        if not groups:
            continue
        pairs = zip(row.participations, row.partners, strict=True)
        plain = [partner for said, partner in pairs if not said.role]
        for group in dict.fromkeys(groups):
            key = directory.partners.key(group.id)
            inside = [
                one.name
                for one in plain
                if key in directory.group_keys(directory.partners.key(one.name))
            ]
            if inside:
                yield context.finding(
                    f"{row.path}/partijen",
                    action=row.key,
                    partner=group.name,
                    names=tuple(dict.fromkeys(inside)),
                )
