"""IVB219: a plan that puts most of its moments in its first year."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    Limit,
    Severity,
    Texts,
    moments_of,
    rule,
)

_SHORT = 8


@rule(
    "IVB219",
    "front-loaded",
    nl="{count} van de genoemde momenten ({share}%) vallen in {year}, het eerste jaar "
    "(grens: {limit}%).",
    en="{count} of the moments named ({share}%) fall in {year}, the first year (limit: {limit}%).",
    summary=Texts(
        "De meeste momenten vallen in het eerste jaar.", "Most moments fall in the first year."
    ),
    why=Texts(
        "Alles tegelijk lukt niet: wat in het eerste jaar niet past, schuift zonder besluit door.",
        "Not all can be done at once: what does not fit in the first year moves on without a "
        "decision.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_PLANNING,),
    limits={
        "aandeel": Limit(
            60,
            Texts("hoogste aandeel van het eerste jaar", "highest share of the first year"),
            "%",
        ),
        "momenten": Limit(
            20, Texts("zoveel momenten noemt het plan minstens", "so many moments at least")
        ),
    },
)
def front_loaded(context: Context) -> Iterator[Finding]:
    """A plan that puts most of its moments in its first year.

    Counted is every moment that a planning names, by the quarter in which it begins: a span of
    quarters once, a yearly occasion in each year. What goes on, and what falls somewhere in a
    year, has no moment. Told once, for plans of two years or more that name at least 20 moments.

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
              - {id: a9, maatregel: Deel 9 uitvoeren., planning: Q2 2024}
              - {id: a10, maatregel: Deel 10 uitvoeren., planning: Q2 2024}
              - {id: a11, maatregel: Deel 11 uitvoeren., planning: Q2 2024}
              - {id: a12, maatregel: Deel 12 uitvoeren., planning: Q2 2024}
              - {id: a13, maatregel: Deel 13 uitvoeren., planning: Q2 2024}
              - {id: a14, maatregel: Deel 14 uitvoeren., planning: Q2 2024}
              - {id: a15, maatregel: Deel 15 uitvoeren., planning: Q2 2024}
              - {id: a16, maatregel: Deel 16 uitvoeren., planning: Q2 2024}
              - {id: a17, maatregel: Deel 17 uitvoeren., planning: Q2 2025}
              - {id: a18, maatregel: Deel 18 uitvoeren., planning: Q2 2025}
              - {id: a19, maatregel: Deel 19 uitvoeren., planning: Q2 2026}
              - {id: a20, maatregel: Deel 20 uitvoeren., planning: Q2 2026}
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
              - {id: a12, maatregel: Deel 12 uitvoeren., planning: Q2 2025}
              - {id: a13, maatregel: Deel 13 uitvoeren., planning: Q2 2025}
              - {id: a14, maatregel: Deel 14 uitvoeren., planning: Q2 2025}
              - {id: a15, maatregel: Deel 15 uitvoeren., planning: Q2 2026}
              - {id: a16, maatregel: Deel 16 uitvoeren., planning: Q2 2026}
              - {id: a17, maatregel: Deel 17 uitvoeren., planning: Q2 2026}
              - {id: a18, maatregel: Deel 18 uitvoeren., planning: Q2 2026}
              - {id: a19, maatregel: Deel 19 uitvoeren., planning: Q2 2026}
              - {id: a20, maatregel: Deel 20 uitvoeren., planning: Q2 2026}
    ```
    """
    period = context.plan.period
    if period is None or len(period) < _SHORT:
        return
    moments = context.once(moments_of)
    if len(moments) < context.limit("momenten"):
        return
    until = period.first.shifted(3)
    early = sum(quarter <= until for _, quarter in moments)
    if 100 * early > context.limit("aandeel") * len(moments):
        yield context.finding(
            "looptijd",
            count=early,
            share=round(100 * early / len(moments)),
            year=period.first.year,
            limit=f"{context.limit('aandeel'):g}",
        )
