"""IVB408: actions in which nobody from outside the municipality takes part."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    PhaseKind,
    Row,
    Severity,
    Texts,
    Unknown,
    named_partners,
    rule,
)

_PAPER = frozenset(
    (
        PhaseKind.PREPARE,
        PhaseKind.DRAFT,
        PhaseKind.UPDATE,
        PhaseKind.ADOPT,
        PhaseKind.REPORT,
        PhaseKind.EVALUATE,
    )
)


@rule(
    "IVB408",
    "action-without-external-partner",
    nl="Van buiten de gemeente doet niemand mee aan {names}. Controleer of de gemeente dit alleen "
    "kan.",
    en="Nobody from outside the municipality takes part in {names}. Check whether the municipality "
    "can do this alone.",
    summary=Texts(
        "Aan een maatregel doet niemand van buiten mee.",
        "Nobody from outside takes part in an action.",
    ),
    why=Texts(
        "Integraal beleid leunt op anderen: wat zonder hen is gepland, blijft vaak een voornemen.",
        "Integral policy leans on others: what is planned without them often stays an intention.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def action_without_external_partner(context: Context) -> Iterator[Finding]:
    """Actions in which nobody from outside the municipality takes part.

    Told once, with every such action. Work on the own organisation and communication (word list
    `binnenshuis`, looked for in `aard`, title and measure, in the name of who leads and in the
    names of all who take part) needs nobody from outside, and neither does writing, updating,
    adopting and evaluating, nor what the municipality's own enforcers do (word list
    `handhavers`). Left alone are rows without partners or with one of whom the plan does not say
    whether it is inside or outside, and measures that speak of a partner from outside.

    Faulty:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Drugs
            acties:
              - {id: panden, maatregel: Drugspanden aanpakken., partijen: [team]}
              - {id: handel, maatregel: Straathandel aanpakken., partijen: [team, politie]}
    ```

    Put right:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Drugs
            acties:
              - {id: panden, maatregel: Drugspanden aanpakken., partijen: [team, politie]}
              - {id: handel, maatregel: Straathandel aanpakken., partijen: [team, politie]}
    ```
    """
    if context.lacks("partijen"):
        return
    alone = [row for row in context.rows if row.partners and _is_alone(context, row)]
    if alone:
        yield context.finding(
            f"{alone[0].path}/partijen",
            related=[row.path for row in alone[1:]],
            names=tuple(row.key for row in alone),
        )


def _is_alone(context: Context, row: Row) -> bool:
    position_of = context.plan.directory.position_of
    here = (*row.partners, *((row.lead,) if row.lead else ()))
    if any(isinstance(one, Unknown) or position_of(one) != "intern" for one in here):
        return False
    if (row.kinds and _PAPER.issuperset(row.kinds)) or context.spotted(
        "binnenshuis", "\n".join(row.action.nature)
    ):
        return False
    texts = f"{row.action.title or ''}\n{row.action.measure}"
    if context.spotted("binnenshuis", texts) or _in_house(context, row):
        return False
    if any(context.spotted("handhavers", one.name) for one in here):
        return False
    named = named_partners(context, row.action.measure)
    return not any(position_of(one) == "extern" for one in named)


def _in_house(context: Context, row: Row) -> bool:
    """Whether units that work for the own organisation lead the row, or are all there is."""
    if row.lead is not None and context.spotted("binnenshuis", row.lead.name):
        return True
    return all(context.spotted("binnenshuis", one.name) for one in row.partners)
