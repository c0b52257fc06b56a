"""IVB315: a unit in many actions, and nobody in the college for its domain."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    GEMEENTEWET_169,
    Context,
    Finding,
    Limit,
    Partner,
    Severity,
    Texts,
    keyed,
    rule,
    spotted,
)

_DOMAINS = ("domein-sociaal", "domein-fysiek", "domein-economie")


@rule(
    "IVB315",
    "unit-without-holder-of-domain",
    nl="{partner} doet mee aan {count} maatregelen, en geen portefeuillehouder in het plan gaat "
    "over dat domein. Controleer wie dat doet.",
    en="{partner} takes part in {count} actions, and no portfolio holder in the plan answers for "
    "that domain. Check who does.",
    summary=Texts(
        "Een onderdeel doet veel, en zijn portefeuillehouder ontbreekt.",
        "A unit does much, and its portfolio holder is missing.",
    ),
    why=Texts(
        "Wie over de mensen gaat, beslist niet mee: bij drukte gaat ander werk voor.",
        "Who decides on the people is not in it: when it gets busy other work comes first.",
    ),
    severity=Severity.INFORMATION,
    limits={
        "maatregelen": Limit(8, Texts("zoveel maatregelen minstens", "so many actions at least"))
    },
    enabled=False,
    norms=(GEMEENTEWET_169,),
)
def unit_without_holder_of_domain(context: Context) -> Iterator[Finding]:
    """A unit of the municipality in many actions, and no holder in the plan for its domain.

    The domain of a unit is seen from its name, and that of a holder from the post and its
    portfolio: word lists `domein-sociaal`, `domein-fysiek` and `domein-economie`. A unit of no such
    domain (communication, legal affairs) is left alone. Off until it is selected: a college may
    leave a whole plan to the mayor.

    Faulty:

    ```yaml
    portefeuillehouders:
      - {id: burgemeester, naam: Burgemeester}
      - {id: zorg, naam: Wethouder zorg}
    partijen: [{id: fysiek, naam: Fysiek domein, positie: intern}]
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: a, maatregel: Boxen nakijken., partijen: fysiek}
              - {id: b, maatregel: Parken bezoeken., partijen: fysiek}
              - {id: c, maatregel: Schuren bezoeken., partijen: fysiek}
              - {id: d, maatregel: Panden bekijken., partijen: fysiek}
              - {id: e, maatregel: Plannen toetsen., partijen: fysiek}
              - {id: f, maatregel: Loodsen bezoeken., partijen: fysiek}
              - {id: g, maatregel: Kassen bezoeken., partijen: fysiek}
              - {id: h, maatregel: Havens bezoeken., partijen: fysiek, portefeuillehouders: zorg}
    ```

    Put right:

    ```yaml
    portefeuillehouders:
      - {id: burgemeester, naam: Burgemeester}
      - {id: ruimte, naam: Wethouder ruimte}
    partijen: [{id: fysiek, naam: Fysiek domein, positie: intern}]
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: a, maatregel: Boxen nakijken., partijen: fysiek}
              - {id: b, maatregel: Parken bezoeken., partijen: fysiek}
              - {id: c, maatregel: Schuren bezoeken., partijen: fysiek}
              - {id: d, maatregel: Panden bekijken., partijen: fysiek}
              - {id: e, maatregel: Plannen toetsen., partijen: fysiek}
              - {id: f, maatregel: Loodsen bezoeken., partijen: fysiek}
              - {id: g, maatregel: Kassen bezoeken., partijen: fysiek}
              - {id: h, maatregel: Havens bezoeken., partijen: fysiek, portefeuillehouders: ruimte}
    ```
    """
    if not context.plan.holders or context.lacks("portefeuillehouders", "partijen"):
        return
    counts: dict[str, int] = {}
    for row in context.rows:
        for key in row.partner_keys:
            counts[key] = counts.get(key, 0) + 1
    directory = context.plan.directory
    posts = "\n".join(
        text for one in context.plan.holders for text in (one.name, *one.aliases, *one.portfolio)
    )
    for path, partner in keyed("partijen", context.plan.partners):
        count = counts.get(directory.partners.key(partner.id), 0)
        if count < context.limit("maatregelen") or partner.origin is not None:
            continue
        if directory.position_of(partner) == "intern" and _unheld(context, partner, posts):
            yield context.finding(path, partner=partner.name, count=count)


def _unheld(context: Context, partner: Partner, posts: str) -> bool:
    if context.spotted("handhavers", partner.name) and spotted(("burgemeester",), posts):
        return False  # for enforcement the mayor may answer
    domains = [one for one in _DOMAINS if context.spotted(one, partner.name)]
    return bool(domains) and not any(context.spotted(one, posts) for one in domains)
