"""IVB302: a portfolio holder who is no member of the college."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import GEMEENTEWET_34, Change, Context, Finding, Fix, Row, Texts, rule


@rule(
    "IVB302",
    "holder-outside-college",
    nl="{holder} is geen lid van het college en kan geen portefeuillehouder zijn ({count} keer).",
    en="{holder} is no member of the college and cannot be portfolio holder ({count} times).",
    summary=Texts(
        "Een ambtenaar staat als portefeuillehouder.", "An official stands as portfolio holder."
    ),
    why=Texts(
        "De raad spreekt bestuurders aan. Een ambtenaar kan opdracht geven, maar legt aan de raad "
        "geen verantwoording af.",
        "The council calls members of the college to account. An official can commission work, "
        "but does not answer to the council.",
    ),
    norms=(GEMEENTEWET_34,),
)
def holder_outside_college(context: Context) -> Iterator[Finding]:
    """A portfolio holder who is no member of the college of mayor and aldermen.

    The mayor and the aldermen are the college; a municipal secretary, a manager or a clerk
    serves it. Who commissions the work as an official is the principal (`opdrachtgever`). Told
    once for each post, with every action; the posts stand in the word list `geen-collegeleden`.
    Offered is to name the official as principal where none is named, as a fix to look at.

    Faulty:

    ```yaml
    portefeuillehouders:
      - {id: burgemeester, naam: Burgemeester}
      - {id: secretaris, naam: Gemeentesecretaris}
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Screening
            acties:
              - id: screenen
                maatregel: Medewerkers screenen.
                portefeuillehouders: [burgemeester, secretaris]
    ```

    Put right:

    ```yaml
    portefeuillehouders: [{id: burgemeester, naam: Burgemeester}]
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Screening
            acties:
              - id: screenen
                maatregel: Medewerkers screenen.
                portefeuillehouders: [burgemeester]
                opdrachtgever: gemeentesecretaris
    ```
    """
    found: dict[str, list[tuple[Row, int]]] = {}
    for row in context.rows:
        for index, text in enumerate(row.action.holders):
            holder = context.plan.directory.holders.find(text)
            name = holder.name if holder is not None else text
            if context.spotted("geen-collegeleden", name) and "wethouder" not in name.lower():
                found.setdefault(name, []).append((row, index))
    for name, places in found.items():
        paths = [f"{row.path}/portefeuillehouders/{index}" for row, index in places]
        changes = [change for row, index in places for change in _changes(row, index, name)]
        words = Texts(f"Maak {name} opdrachtgever.", f"Make {name} the principal.")
        yield context.finding(
            paths[0],
            related=paths[1:],
            fix=Fix(changes, words) if changes else None,
            holder=name,
            count=len(places),
        )


def _changes(row: Row, index: int, name: str) -> list[Change]:
    """The official as principal; nothing where there is one already, or no holder would be left."""
    left = tuple(text for at, text in enumerate(row.action.holders) if at != index)
    if row.action.principal or not left:
        return []
    return [
        Change(f"{row.path}/portefeuillehouders", left),
        Change(f"{row.path}/opdrachtgever", name),
    ]
