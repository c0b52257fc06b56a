"""IVB107: names that cannot be checked, because the plan does not list what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    ReferenceKind,
    Severity,
    Texts,
    described,
    references_of,
    rule,
)

_LISTS = {
    ReferenceKind.HOLDER: "portefeuillehouders",
    ReferenceKind.PARTNER: "partijen",
    ReferenceKind.TARGET: "veiligheidsvraagstukken",
}


@rule(
    "IVB107",
    "list-missing",
    nl="Dit plan beschrijft onder {key} vrijwel niets van wat het noemt "
    "({count} namen): die zijn niet na te gaan.",
    en="This plan describes under {key} next to nothing of what it names "
    "({count} names): they cannot be checked.",
    summary=Texts(
        "Het plan noemt partijen, portefeuillehouders of vraagstukken die het niet opsomt.",
        "The plan names partners, holders or issues that it does not list.",
    ),
    why=Texts(
        "Zonder lijst telt elke schrijfwijze als een andere naam, en is binnen of buiten de "
        "gemeente niet te zien.",
        "Without a list every spelling counts as another name, and nobody can tell who is inside "
        "the municipality and who is outside.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def list_missing(context: Context) -> Iterator[Finding]:
    """Names that cannot be checked, because the plan does not list what they mean.

    The lists of holders, partners and safety issues are optional. While a plan describes fewer
    than one in five of the names that it uses, no single name is wrong: the list is not there.
    That is told once for each list. With the list, an overview by partner holds all that is
    asked of that partner, under whatever name.

    Faulty:

    ```yaml
    partijen: []
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Meldpunt
            acties:
              - {id: meldpunt, maatregel: Het meldpunt bekend maken., partijen: [GGD, politie]}
    ```

    Put right:

    ```yaml
    partijen:
      - {id: ggd, naam: GGD, positie: extern, soort: zorg}
      - {id: politie, naam: Politie, positie: extern, soort: politie}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Meldpunt
            acties:
              - {id: meldpunt, maatregel: Het meldpunt bekend maken., partijen: [ggd, politie]}
    ```
    """
    for kind, key in _LISTS.items():
        if context.lacks(key) or described(context, kind):
            continue
        names = {
            one.text.casefold()
            for one in context.once(references_of)
            if one.kind is kind and not one.known and not one.loose
        }
        yield context.finding(key, key=key, count=len(names))
