"""IVB409: actions in which no part of the municipality itself takes part."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    Row,
    Texts,
    Unknown,
    few,
    rule,
)


@rule(
    "IVB409",
    "action-without-internal-partner",
    nl="Alleen partijen van buiten staan bij {names}. Wie binnen de gemeente doet dit?",
    en="Partners from outside alone stand at {names}. Who within the municipality does this?",
    summary=Texts(
        "Bij een maatregel staat geen onderdeel van de gemeente zelf.",
        "An action names no part of the municipality itself.",
    ),
    why=Texts(
        "Zonder iemand binnen de gemeente vraagt niemand de partners iets, en is er voor de raad "
        "geen aanspreekpunt.",
        "Without somebody within the municipality nobody asks the partners for anything, and the "
        "council has nobody to turn to.",
    ),
    norms=(CCV_STEPS,),
)
def action_without_internal_partner(context: Context) -> Iterator[Finding]:
    """Actions that name partners from outside, and no part of the municipality itself.

    Told once, with every such action. A lead or an official principal from within is enough.
    Left alone are rows without partners, or with one of whom the plan does not say whether it is
    inside or outside, and plans that name parts of the municipality in fewer than one in five
    actions: there they go without saying.

    Faulty:

    ```yaml
    partijen:
      - {id: team, naam: Team zorg, positie: intern}
      - {id: ggd, naam: GGD, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Meldpunt
            acties:
              - {id: meldpunt, maatregel: Meldingen opvolgen., partijen: [ggd]}
              - {id: bezoek, maatregel: Mensen thuis bezoeken., partijen: [team, ggd]}
    ```

    Put right:

    ```yaml
    partijen:
      - {id: team, naam: Team zorg, positie: intern}
      - {id: ggd, naam: GGD, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Meldpunt
            acties:
              - {id: meldpunt, maatregel: Meldingen opvolgen., partijen: [team, ggd]}
              - {id: bezoek, maatregel: Mensen thuis bezoeken., partijen: [team, ggd]}
    ```
    """
    rows = context.rows
    inside = sum(bool(row.internal_partners) for row in rows)
    if not inside or few(inside, len(rows)) or context.lacks("partijen"):
        return
    outside = [row for row in rows if _is_outside(context, row)]
    if outside:
        yield context.finding(
            f"{outside[0].path}/partijen",
            related=[row.path for row in outside[1:]],
            names=tuple(row.key for row in outside),
        )


def _is_outside(context: Context, row: Row) -> bool:
    position_of = context.plan.directory.position_of
    here = (*row.partners, *((row.lead,) if row.lead else ()))
    known = all(not isinstance(one, Unknown) and position_of(one) == "extern" for one in here)
    return bool(row.partners) and known and not row.action.principal
