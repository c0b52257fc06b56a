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
    few,
    named_partners,
    rule,
)

_PAPER = frozenset(
    (PhaseKind.PREPARE, PhaseKind.DRAFT, PhaseKind.UPDATE, PhaseKind.ADOPT, PhaseKind.REPORT)
)
_SAID = ("n.v.t.", "n.n.b.")


@rule(
    "IVB408",
    "action-without-external-partner",
    nl="Aan {count} maatregelen doet niemand van buiten de gemeente mee: {names}. Controleer of de "
    "gemeente dit alleen kan.",
    en="In {count} actions nobody from outside the municipality takes part: {names}. Check whether "
    "the municipality can do this alone.",
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
    `binnenshuis`, looked for in `aard`) needs nobody from outside, and neither does writing,
    updating and adopting papers. Left alone are rows with a partner of whom the plan does not
    say whether it is inside or outside, rows that say "n.v.t." or "n.n.b.", measures that speak
    of a partner from outside, and plans that hardly say who takes part.

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
    rows = context.rows
    using = sum(bool(row.participations) for row in rows)
    if not using or few(using, len(rows)) or context.lacks("partijen"):
        return
    alone = [row for row in rows if _is_alone(context, row)]
    if alone:
        yield context.finding(
            f"{alone[0].path}/partijen" if alone[0].participations else alone[0].path,
            related=[row.path for row in alone[1:]],
            count=len(alone),
            names=tuple(row.key for row in alone),
        )


def _is_alone(context: Context, row: Row) -> bool:
    position_of = context.plan.directory.position_of
    here = (*row.partners, *((row.lead,) if row.lead else ()))
    if any(isinstance(one, Unknown) or position_of(one) != "intern" for one in here):
        return False
    if row.absence("partners") in _SAID or (row.kinds and _PAPER.issuperset(row.kinds)):
        return False
    if context.spotted("binnenshuis", "\n".join(row.action.nature)):
        return False
    named = named_partners(context, row.action.measure)
    return not any(position_of(one) == "extern" for one in named)
