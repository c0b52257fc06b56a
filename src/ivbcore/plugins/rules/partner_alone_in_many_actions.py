"""IVB414: one partner that carries a large share of the actions alone."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    Limit,
    Partner,
    Row,
    Severity,
    Texts,
    Unknown,
    keyed,
    rule,
)

_EXECUTES = "uitvoer"


@rule(
    "IVB414",
    "partner-alone-in-many-actions",
    nl="{partner} staat er bij {count} maatregelen ({share}%) alleen voor (grens: {limit}%).",
    en="{partner} is alone in {count} actions ({share}%; limit: {limit}%).",
    summary=Texts(
        "Eén partij voert een groot deel van de maatregelen alleen uit.",
        "One partner carries out a large share of the actions alone.",
    ),
    why=Texts(
        "Valt die partij uit, dan ligt dat deel van het plan stil: één zieke is genoeg.",
        "When that partner drops out, that part of the plan stands still: one illness is enough.",
    ),
    severity=Severity.INFORMATION,
    limits={
        "aandeel": Limit(
            25,
            Texts(
                "hoogste aandeel van maatregelen met één uitvoerder",
                "highest share of actions with one who executes",
            ),
            "%",
        ),
        "maatregelen": Limit(8, Texts("zoveel maatregelen minstens", "so many actions at least")),
    },
    norms=(CCV_STEPS,),
)
def partner_alone_in_many_actions(context: Context) -> Iterator[Finding]:
    """One partner that carries out a large share of the actions alone.

    A partner is alone where it is the only one in the row, or the only one of whom the row says
    that it executes (`rol: uitvoeren`); another lead makes two. A group is not one partner.

    Faulty:

    ```yaml
    partijen: [{id: boas, naam: Boa's, positie: intern}]
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Wijken
            acties:
              - {id: a, maatregel: Wijk Noord bezoeken., partijen: [boas]}
              - {id: b, maatregel: Wijk Zuid bezoeken., partijen: [boas]}
              - {id: c, maatregel: Wijk Oost bezoeken., partijen: [boas]}
              - {id: d, maatregel: Wijk West bezoeken., partijen: [boas]}
              - {id: e, maatregel: Het centrum bezoeken., partijen: [boas]}
              - {id: f, maatregel: Het station bezoeken., partijen: [boas]}
              - {id: g, maatregel: Het park bezoeken., partijen: [boas]}
              - {id: h, maatregel: De haven bezoeken., partijen: [boas]}
    ```

    Put right:

    ```yaml
    partijen: [{id: boas, naam: Boa's, positie: intern}, {id: wijkteam, naam: Wijkteam}]
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Wijken
            acties:
              - {id: a, maatregel: Wijk Noord bezoeken., partijen: [boas, wijkteam]}
              - {id: b, maatregel: Wijk Zuid bezoeken., partijen: [boas, wijkteam]}
              - {id: c, maatregel: Wijk Oost bezoeken., partijen: [boas, wijkteam]}
              - {id: d, maatregel: Wijk West bezoeken., partijen: [boas, wijkteam]}
              - {id: e, maatregel: Het centrum bezoeken., partijen: [boas, wijkteam]}
              - {id: f, maatregel: Het station bezoeken., partijen: [boas]}
              - {id: g, maatregel: Het park bezoeken., partijen: [boas]}
              - {id: h, maatregel: De haven bezoeken., partijen: [boas]}
    ```
    """
    if context.lacks("partijen", "acties", "items"):
        return
    rows = context.rows
    alone: dict[str, list[Row]] = {}
    for row in rows:
        one = _alone(context, row)
        if one is not None:
            alone.setdefault(one.id, []).append(row)
    for path, partner in keyed("partijen", context.plan.partners):
        of_one = alone.get(partner.id, [])
        least, share = context.limit("maatregelen"), context.limit("aandeel")
        if len(of_one) >= least and 100 * len(of_one) > share * len(rows):
            yield context.finding(
                path if partner.origin is None else f"{of_one[0].path}/partijen",
                related=[row.path for row in of_one],
                partner=partner.name,
                count=len(of_one),
                share=round(100 * len(of_one) / len(rows)),
                limit=f"{share:g}",
            )


def _alone(context: Context, row: Row) -> Partner | None:
    """The one partner that executes; None when there are more, or none that is known."""
    executing = [
        partner
        for said, partner in zip(row.participations, row.partners, strict=True)
        if (said.role or "").casefold().startswith(_EXECUTES)
    ]
    every = {one.name: one for one in (executing or row.partners)}
    if row.lead is not None:
        every[row.lead.name] = row.lead
    if len(every) != 1:
        return None
    (one,) = every.values()
    if isinstance(one, Unknown) or one.members or context.spotted("groepswoorden", one.name):
        return None
    return one
