"""IVB522: a quarter that is far busier than the others."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    Limit,
    Role,
    Severity,
    Texts,
    days_text,
    rule,
)


@rule(
    "IVB522",
    "load-peaks",
    severity=Severity.INFORMATION,
    nl="{name} is in {quarters} bij {count} maatregelen betrokken, tegen gemiddeld {expected}.",
    en="{name} has {count} actions in {quarters}, against {expected} on average.",
    summary=Texts(
        "Eén kwartaal is veel drukker dan de andere.", "One quarter is far busier than the others."
    ),
    why=Texts(
        "Zonder bekende capaciteit is een piek het eerste teken dat een kwartaal te vol is.",
        "Where no capacity is known a peak is the first sign that a quarter is too full.",
    ),
    limits={
        "factor": Limit(
            2, Texts("zoveel keer het gemiddelde minstens", "so many times the average at least")
        ),
        "maatregelen": Limit(
            6,
            Texts(
                "zoveel maatregelen in dat kwartaal minstens",
                "so many actions in that quarter at least",
            ),
        ),
    },
    norms=(AUDIT_PLANNING,),
)
def load_peaks(context: Context) -> Iterator[Finding]:
    """A quarter in which a partner has far more actions than on average.

    Only for partners whose capacity the plan does not give; where it does, the capacity is the
    measure. An organisation whose team is unknown is not judged: nobody carries that sum. What
    simply goes on counts in every quarter, what may fall in several quarters in none.

    Faulty:

    ```yaml
    looptijd: 2025
    partijen: [{id: halt, naam: Halt}]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: School
            acties:
              - {id: a, maatregel: Lessen geven over vuurwerk., planning: Q4 2025, partijen: halt}
              - {id: b, maatregel: Ouders informeren., planning: Q4 2025, partijen: halt}
              - {id: c, maatregel: Winkels bezoeken., planning: Q4 2025, partijen: halt}
              - {id: d, maatregel: Pleinen bezoeken., planning: Q4 2025, partijen: halt}
              - {id: e, maatregel: Een meldpunt openen., planning: Q4 2025, partijen: halt}
              - {id: f, maatregel: Toezicht houden., planning: Q4 2025, partijen: halt}
    ```

    Put right:

    ```yaml
    looptijd: 2025
    partijen: [{id: halt, naam: Halt}]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: School
            acties:
              - {id: a, maatregel: Lessen geven over vuurwerk., planning: Q1 2025, partijen: halt}
              - {id: b, maatregel: Ouders informeren., planning: Q1 2025, partijen: halt}
              - {id: c, maatregel: Winkels bezoeken., planning: Q2 2025, partijen: halt}
              - {id: d, maatregel: Pleinen bezoeken., planning: Q3 2025, partijen: halt}
              - {id: e, maatregel: Een meldpunt openen., planning: Q4 2025, partijen: halt}
              - {id: f, maatregel: Toezicht houden., planning: Q4 2025, partijen: halt}
    ```
    """
    if context.plan.period is None or context.lacks("acties", "partijen"):
        return
    for line in context.workload.of(Role.PARTNER):
        carrier = line.carrier
        if line.has_capacity or carrier.teams or carrier.members:
            continue
        counts = [len(cell.certain) for cell in line.cells]
        average = Fraction(sum(counts), len(counts))
        highest = max(counts)
        if highest < context.limit("maatregelen") or highest < context.limit("factor") * average:
            continue
        busiest = [cell for cell in line.cells if len(cell.certain) == highest]
        yield context.finding(
            f"partijen/{carrier.key}",
            related=[f"acties/{one}/planning" for one in busiest[0].certain],
            name=carrier.name,
            quarters=tuple(str(cell.quarter) for cell in busiest),
            count=highest,
            expected=Texts(days_text(average), days_text(average, "en")),
        )
