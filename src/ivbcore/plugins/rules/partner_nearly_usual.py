"""IVB402: the name of a partner that is nearly that of a usual body."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    Limit,
    Severity,
    Texts,
    folded,
    keyed,
    likeness,
    rule,
)


@rule(
    "IVB402",
    "partner-nearly-usual",
    nl="{partner} lijkt op '{nearest}'. Controleer de naam.",
    en="{partner} resembles '{nearest}'. Check the name.",
    summary=Texts(
        "De naam van een partij lijkt op een gangbare naam.",
        "The name of a partner resembles a usual one.",
    ),
    why=Texts(
        "Een verschrijving maakt van de ondernemingsraad een raad die niet bestaat, en die komt "
        "in elke brief.",
        "A slip of the pen makes a council that does not exist, and puts it in every letter.",
    ),
    severity=Severity.INFORMATION,
    limits={
        "gelijkenis": Limit(
            83, Texts("zoveel lijken de namen minstens op elkaar", "least likeness of names"), "%"
        )
    },
    norms=(CCV_STEPS,),
)
def partner_nearly_usual(context: Context) -> Iterator[Finding]:
    """The name of a partner that is one slip away from the name of a usual body.

    "Ondernemersraad" for "ondernemingsraad". Usual names stand in the word list
    `gangbare-partijen`. A name that holds a usual one whole, or that the plan itself gives as
    another name of it, is left alone. It is a suggestion and no more.

    Faulty:

    ```yaml
    partijen: [{id: raad, naam: Ondernemersraad, positie: intern}]
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Screening
            acties: [{id: screenen, maatregel: Beleid maken., partijen: [raad]}]
    ```

    Put right:

    ```yaml
    partijen: [{id: raad, naam: Ondernemingsraad, positie: intern}]
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Screening
            acties: [{id: screenen, maatregel: Beleid maken., partijen: [raad]}]
    ```
    """
    usual = context.words("gangbare-partijen")
    for path, partner in keyed("partijen", context.plan.partners):
        names = [folded(one) for one in (partner.name, *partner.aliases)]
        if partner.origin is not None or any(one in name for name in names for one in usual):
            continue
        near = _nearest(names[0], usual, context.limit("gelijkenis"))
        if near:
            yield context.finding(f"{path}/naam", partner=partner.name, nearest=near)


def _nearest(name: str, usual: tuple[str, ...], least: float) -> str:
    """The usual name that is nearly this one; empty when none is, or both begin otherwise."""
    for one in usual:
        if one[:3] == name[:3] and 100 * likeness(name, one) >= least:
            return one
    return ""
