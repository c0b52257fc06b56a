"""IVB411: a part of the municipality itself that is called external."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Change,
    Context,
    Finding,
    Fix,
    Partner,
    Texts,
    folded,
    keyed,
    own_names,
    rule,
)


@rule(
    "IVB411",
    "own-organisation-as-external",
    nl="{partner} staat als externe partij, en hoort bij de gemeente zelf.",
    en="{partner} is called an external partner, and belongs to the municipality itself.",
    summary=Texts(
        "Een onderdeel van de eigen organisatie staat als extern.",
        "A part of the own organisation is called external.",
    ),
    why=Texts(
        "In overzichten lijkt dan een ander mee te doen, waar de gemeente alleen staat.",
        "Overviews then show somebody else taking part, where the municipality is alone.",
    ),
    norms=(CCV_STEPS,),
)
def own_organisation_as_external(context: Context) -> Iterator[Finding]:
    """A part of the municipality itself that the plan calls external.

    Seen when a partner has the name of the municipality, or one that only a municipality has
    (word list `eigen-organisatie`: college, gemeenteraad), or is part of something that the plan
    calls internal. The council of another municipality is called by more than that word, and is
    left alone. With an offer to make it internal.

    Faulty:

    ```yaml
    gemeente: {naam: Borne, code: GM0147}
    partijen:
      - {id: borne, naam: Gemeente Borne, positie: extern}
      - {id: team, naam: Team verkeer, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties: [{id: zones, maatregel: Schoolzones maken., partijen: [borne, team, politie]}]
    ```

    Put right:

    ```yaml
    gemeente: {naam: Borne, code: GM0147}
    partijen:
      - {id: borne, naam: Gemeente Borne, positie: intern}
      - {id: team, naam: Team verkeer, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties: [{id: zones, maatregel: Schoolzones maken., partijen: [borne, team, politie]}]
    ```
    """
    for path, partner in keyed("partijen", context.plan.partners):
        if partner.origin is None and partner.position == "extern" and _is_own(context, partner):
            place = f"{path}/positie"
            words = Texts("Maak er intern van.", "Make it internal.")
            yield context.finding(
                place, fix=Fix((Change(place, "intern"),), words), partner=partner.name
            )


def _is_own(context: Context, partner: Partner) -> bool:
    name = folded(partner.name)
    if name in context.once(own_names) or name in context.spotted("eigen-organisatie", name):
        return True
    wholes = context.plan.directory.wholes_of(partner.id)
    return any(isinstance(one, Partner) and one.position == "intern" for one in wholes)
