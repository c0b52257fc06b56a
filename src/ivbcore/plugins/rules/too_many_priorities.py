"""IVB622: more priorities than a council can steer by."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Limit, Severity, Texts, rule


@rule(
    "IVB622",
    "too-many-priorities",
    nl="Dit plan heeft {count} prioriteiten, meer dan {limit}. Controleer of er is gekozen.",
    en="This plan has {count} priorities, more than {limit}. Check whether a choice was made.",
    summary=Texts("Het plan heeft veel prioriteiten.", "The plan has many priorities."),
    why=Texts(
        "Wie alles tot prioriteit maakt, kiest niet; de driehoek kan capaciteit dan niet toedelen.",
        "Who makes everything a priority does not choose; the driehoek cannot then divide what "
        "capacity there is.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
    limits={
        "prioriteiten": Limit(
            7,
            Texts(
                "bij meer prioriteiten dan dit wordt gevraagd of er is gekozen",
                "with more priorities than this is asked whether a choice was made",
            ),
        )
    },
)
def too_many_priorities(context: Context) -> Iterator[Finding]:
    """More priorities than a council can steer by.

    The limit is a setting (`prioriteiten`); what a municipality can carry differs.

    Faulty:

    ```yaml
    prioriteiten:
      - {naam: Jeugd, items: [{naam: A, acties: [{id: a, maatregel: Bezoeken.}]}]}
      - {naam: Zorg, items: [{naam: B, acties: [{id: b, maatregel: Spreken.}]}]}
      - {naam: Verkeer, items: [{naam: C, acties: [{id: c, maatregel: Meten.}]}]}
      - {naam: Ondermijning, items: [{naam: D, acties: [{id: d, maatregel: Zoeken.}]}]}
      - {naam: Evenementen, items: [{naam: E, acties: [{id: e, maatregel: Toezien.}]}]}
      - {naam: Uitgaan, items: [{naam: F, acties: [{id: f, maatregel: Surveilleren.}]}]}
      - {naam: Inbraak, items: [{naam: G, acties: [{id: g, maatregel: Voorlichten.}]}]}
      - {naam: Digitaal, items: [{naam: H, acties: [{id: h, maatregel: Lesgeven.}]}]}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - {naam: Jeugd, items: [{naam: A, acties: [{id: a, maatregel: Bezoeken.}]}]}
      - {naam: Zorg, items: [{naam: B, acties: [{id: b, maatregel: Spreken.}]}]}
      - {naam: Verkeer, items: [{naam: C, acties: [{id: c, maatregel: Meten.}]}]}
      - {naam: Ondermijning, items: [{naam: D, acties: [{id: d, maatregel: Zoeken.}]}]}
    ```
    """
    most, count = context.limit("prioriteiten"), len(context.plan.priorities)
    if count > most:
        yield context.finding("prioriteiten", count=count, limit=f"{most:g}")
