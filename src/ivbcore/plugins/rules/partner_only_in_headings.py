"""IVB407: a partner on whom goals or headings rest, and who is in no action."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    Context,
    Finding,
    ProseKind,
    Severity,
    Texts,
    acting,
    few,
    named_partners,
    prose_of,
    rule,
    takes_part,
)

_KINDS = (ProseKind.HEADING, ProseKind.GOAL)


@rule(
    "IVB407",
    "partner-only-in-headings",
    nl="Doelstellingen of kopjes noemen {partner}, en die partij doet aan geen maatregel mee. "
    "Controleer wat er van haar wordt gevraagd.",
    en="Goals or headings name {partner}, who takes part in no action. Check what is asked of it.",
    summary=Texts(
        "Een partij staat in doelstelling of kopje en in geen maatregel.",
        "A partner stands in a goal or heading and in no action.",
    ),
    why=Texts(
        "Een doel dat op een partij rust die niets doet, haalt niemand.",
        "A goal that rests on a partner who does nothing is reached by nobody.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_LOGIC,),
)
def partner_only_in_headings(context: Context) -> Iterator[Finding]:
    """A partner of whom goals or headings speak, and who takes part in no action.

    Headings are the names of priorities and items. A partner takes part when its team, its
    organisation or a group does; one that sits in a meeting of the plan, or of whom a measure
    speaks, is left alone. A plan that hardly says who takes part is silent. A partner that
    actions use and the plan does not describe is told by another rule (unknown-partner).

    Faulty:

    ```yaml
    partijen:
      - {id: ggd, naam: GGD, positie: extern}
      - {id: huis, naam: Zorg- en Veiligheidshuis Twente, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Casussen met het Zorg- en Veiligheidshuis Twente
            acties: [{id: casus, maatregel: Casussen bespreken., partijen: [ggd]}]
    ```

    Put right:

    ```yaml
    partijen:
      - {id: ggd, naam: GGD, positie: extern}
      - {id: huis, naam: Zorg- en Veiligheidshuis Twente, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Casussen met het Zorg- en Veiligheidshuis Twente
            acties: [{id: casus, maatregel: Casussen bespreken., partijen: [ggd, huis]}]
    ```
    """
    rows = context.rows
    using = sum(bool(row.participations) for row in rows)
    if not using or few(using, len(rows)) or context.lacks("partijen", "acties", "items"):
        return
    key = context.plan.directory.partners.key
    busy = set(context.once(acting))
    busy |= {key(name) for one in context.plan.consultations for name in one.participants}
    told: set[str] = set()
    for text in context.once(prose_of):
        if text.kind not in _KINDS or not text.path.startswith(("items/", "prioriteiten/")):
            continue
        for partner in named_partners(context, text.text):
            if partner.origin is not None or partner.id in told or key(partner.id) in busy:
                continue
            told.add(partner.id)
            if not any(takes_part(row, partner) for row in rows) and not any(
                partner in named_partners(context, row.action.measure) for row in rows
            ):
                yield context.finding(text.path, partner=partner.name)
