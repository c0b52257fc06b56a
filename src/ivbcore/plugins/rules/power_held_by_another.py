"""IVB303: a power of the mayor, and only an alderman as portfolio holder."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import GEMEENTEWET_172, Context, Finding, Row, Texts, folded, powers_of, rule


@rule(
    "IVB303",
    "power-held-by-another",
    nl="'{power}' is een bevoegdheid van de burgemeester; bij '{action}' staat alleen {holder} als "
    "portefeuillehouder.",
    en="'{power}' is a power of the mayor; '{action}' has only {holder} as portfolio holder.",
    summary=Texts(
        "Bij een bevoegdheid van de burgemeester staat alleen een wethouder.",
        "A power of the mayor has only an alderman as portfolio holder.",
    ),
    why=Texts(
        "Alleen de burgemeester kan dit besluit nemen en er de raad over te woord staan; een "
        "wethouder kan het niet overnemen.",
        "Only the mayor can take this decision and answer to the council for it; an alderman "
        "cannot take it over.",
    ),
    norms=(GEMEENTEWET_172,),
)
def power_held_by_another(context: Context) -> Iterator[Finding]:
    """A power that only the mayor holds, and only aldermen as portfolio holders.

    Looked at are powers that the action names in `bevoegdheden`, that the pack gives to the mayor
    alone, and that were found right in the law. The mayor alone or beside others is right; so is
    the deputy mayor. An action without holders is told by another rule.

    Faulty:

    ```yaml
    bouwstenen: [nationaal]
    portefeuillehouders: [{id: wethouder-zorg, naam: Wethouder zorg}]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Huiselijk geweld
            acties:
              - {id: thv, maatregel: Slachtoffers thuis beschermen.,
                 portefeuillehouders: [wethouder-zorg], bevoegdheden: [tijdelijk-huisverbod]}
    ```

    Put right:

    ```yaml
    bouwstenen: [nationaal]
    portefeuillehouders:
      - {id: burgemeester, naam: Burgemeester}
      - {id: wethouder-zorg, naam: Wethouder zorg}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Huiselijk geweld
            acties:
              - {id: thv, maatregel: Slachtoffers thuis beschermen.,
                 portefeuillehouders: [burgemeester, wethouder-zorg],
                 bevoegdheden: [tijdelijk-huisverbod]}
    ```
    """
    for row in context.rows:
        if not row.action.powers or not (names := _aldermen(row)):
            continue
        for use in powers_of(context, row):
            if use.named and use.power.verified and use.only_body == "burgemeester":
                yield context.finding(
                    use.path, power=use.power.name, action=row.key, holder=", ".join(names)
                )


def _aldermen(row: Row) -> tuple[str, ...]:
    """The holders, when all of them are aldermen and none replaces the mayor."""
    names = tuple(one.name for one in row.holders)
    posts = [folded(name) for name in names]
    if any("wethouder" not in post or "burgemeester" in post for post in posts):
        return ()
    return names
