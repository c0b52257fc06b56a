"""IVB220: a year of the plan in which nothing is planned that is not simply ongoing."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    Limit,
    Severity,
    Texts,
    rule,
)

_UNCERTAIN = ("ongelezen", "deels", "dubbelzinnig")


@rule(
    "IVB220",
    "year-without-moments",
    nl="In {year} begint, eindigt of gebeurt niets dat de planning noemt; er loopt alleen door wat "
    "al liep.",
    en="In {year} nothing begins, ends or takes place that the planning names; there is only what "
    "goes on.",
    summary=Texts(
        "In een jaar van de looptijd is niets gepland.",
        "In a year of the period nothing is planned.",
    ),
    why=Texts(
        "Een jaar zonder momenten is een jaar zonder sturing, en meestal het jaar waarin het plan "
        "wordt vergeten.",
        "A year without moments is a year without steering, and mostly the year in which the "
        "plan is forgotten.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_PLANNING,),
    limits={
        "maatregelen": Limit(
            20, Texts("zoveel maatregelen heeft het plan minstens", "so many actions at least")
        )
    },
)
def year_without_moments(context: Context) -> Iterator[Finding]:
    """A year of the plan in which nothing is planned that is not simply ongoing.

    No action names a quarter of that year, and none can fall in it; evaluation moments and dated
    decisions count as well. Told once for each such year, in plans of 20 actions or more of
    which every planning was read; a year of which the period holds a quarter or two is left
    alone.

    Faulty:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Aanpak
            acties:
              - {id: a1, maatregel: Deel 1 uitvoeren., planning: Q2 2024}
              - {id: a2, maatregel: Deel 2 uitvoeren., planning: Q2 2024}
              - {id: a3, maatregel: Deel 3 uitvoeren., planning: Q2 2024}
              - {id: a4, maatregel: Deel 4 uitvoeren., planning: Q2 2024}
              - {id: a5, maatregel: Deel 5 uitvoeren., planning: Q2 2024}
              - {id: a6, maatregel: Deel 6 uitvoeren., planning: Q2 2024}
              - {id: a7, maatregel: Deel 7 uitvoeren., planning: Q2 2024}
              - {id: a8, maatregel: Deel 8 uitvoeren., planning: Q2 2024}
              - {id: a9, maatregel: Deel 9 uitvoeren., planning: Q2 2025}
              - {id: a10, maatregel: Deel 10 uitvoeren., planning: Q2 2025}
              - {id: a11, maatregel: Deel 11 uitvoeren., planning: Q2 2025}
              - {id: a12, maatregel: Deel 12 uitvoeren., planning: Q2 2025}
              - {id: a13, maatregel: Deel 13 uitvoeren., planning: Doorlopend}
              - {id: a14, maatregel: Deel 14 uitvoeren., planning: Doorlopend}
              - {id: a15, maatregel: Deel 15 uitvoeren., planning: Doorlopend}
              - {id: a16, maatregel: Deel 16 uitvoeren., planning: Doorlopend}
              - {id: a17, maatregel: Deel 17 uitvoeren., planning: Doorlopend}
              - {id: a18, maatregel: Deel 18 uitvoeren., planning: Doorlopend}
              - {id: a19, maatregel: Deel 19 uitvoeren., planning: Doorlopend}
              - {id: a20, maatregel: Deel 20 uitvoeren., planning: Doorlopend}
    ```

    Put right:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Aanpak
            acties:
              - {id: a1, maatregel: Deel 1 uitvoeren., planning: Q2 2024}
              - {id: a2, maatregel: Deel 2 uitvoeren., planning: Q2 2024}
              - {id: a3, maatregel: Deel 3 uitvoeren., planning: Q2 2024}
              - {id: a4, maatregel: Deel 4 uitvoeren., planning: Q2 2024}
              - {id: a5, maatregel: Deel 5 uitvoeren., planning: Q2 2024}
              - {id: a6, maatregel: Deel 6 uitvoeren., planning: Q2 2024}
              - {id: a7, maatregel: Deel 7 uitvoeren., planning: Q2 2024}
              - {id: a8, maatregel: Deel 8 uitvoeren., planning: Q2 2024}
              - {id: a9, maatregel: Deel 9 uitvoeren., planning: Q2 2025}
              - {id: a10, maatregel: Deel 10 uitvoeren., planning: Q2 2025}
              - {id: a11, maatregel: Deel 11 uitvoeren., planning: Q2 2025}
              - {id: a12, maatregel: Deel 12 uitvoeren., planning: Q2 2026}
              - {id: a13, maatregel: Deel 13 uitvoeren., planning: Doorlopend}
              - {id: a14, maatregel: Deel 14 uitvoeren., planning: Doorlopend}
              - {id: a15, maatregel: Deel 15 uitvoeren., planning: Doorlopend}
              - {id: a16, maatregel: Deel 16 uitvoeren., planning: Doorlopend}
              - {id: a17, maatregel: Deel 17 uitvoeren., planning: Doorlopend}
              - {id: a18, maatregel: Deel 18 uitvoeren., planning: Doorlopend}
              - {id: a19, maatregel: Deel 19 uitvoeren., planning: Doorlopend}
              - {id: a20, maatregel: Deel 20 uitvoeren., planning: Doorlopend}
    ```
    """
    period, rows = context.plan.period, context.rows
    if period is None or len(rows) < context.limit("maatregelen") or context.left_out:
        return
    if any(row.status in _UNCERTAIN for row in rows):
        return
    years = {quarter.year for row in rows for quarter in row.timetable.named}
    years.update(quarter.year for row in rows for quarter in row.timetable.window)
    years.update(one.when.year for one in context.plan.evaluation_moments if one.when)
    years.update(one.date.year for one in context.plan.decisions if one.date)
    if not years:
        return  # a plan without any moment has another fault
    for year in period.years:
        whole = sum(quarter.year == year for quarter in period) > 2
        if whole and year not in years:
            yield context.finding("looptijd", year=year)
