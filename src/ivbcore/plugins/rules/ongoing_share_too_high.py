"""IVB218: a plan in which too much is simply ongoing."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    Limit,
    PhaseKind,
    Severity,
    Texts,
    read_times,
    rule,
)

_UNTIMED = (PhaseKind.ONGOING, PhaseKind.ON_DEMAND)


@rule(
    "IVB218",
    "ongoing-share-too-high",
    nl="{count} maatregelen ({share}%) zijn alleen 'doorlopend' gepland; geen enkel moment laat "
    "zien of zij zijn uitgevoerd (grens: {limit}%).",
    en="{count} actions ({share}%) are planned as ongoing and no more; no moment shows whether "
    "they were carried out (limit: {limit}%).",
    summary=Texts(
        "Een te groot deel van de maatregelen is alleen doorlopend.",
        "Too large a share of the actions is ongoing and no more.",
    ),
    why=Texts(
        "Wat altijd doorloopt, is nooit klaar en nooit te laat; de raad heeft er niets aan om op "
        "te sturen.",
        "What always goes on is never finished and never late; it gives the council nothing to "
        "steer by.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_PLANNING,),
    limits={
        "aandeel": Limit(
            40,
            Texts(
                "hoogste aandeel van alleen doorlopende maatregelen",
                "highest share of actions that are ongoing and no more",
            ),
            "%",
        ),
        "maatregelen": Limit(
            20, Texts("zoveel maatregelen heeft het plan minstens", "so many actions at least")
        ),
    },
)
def ongoing_share_too_high(context: Context) -> Iterator[Finding]:
    """A plan in which too much is simply ongoing.

    Counted are the actions that are ongoing or on demand and name no moment at all; a start-up,
    an evaluation or a yearly occasion beside it takes a row out. Told once for the plan, from 20
    actions on, so that a small plan is not judged by its percentages.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Aanpak
            acties:
              - {id: a1, maatregel: Deel 1 uitvoeren., planning: Doorlopend}
              - {id: a2, maatregel: Deel 2 uitvoeren., planning: Doorlopend}
              - {id: a3, maatregel: Deel 3 uitvoeren., planning: Doorlopend}
              - {id: a4, maatregel: Deel 4 uitvoeren., planning: Doorlopend}
              - {id: a5, maatregel: Deel 5 uitvoeren., planning: Doorlopend}
              - {id: a6, maatregel: Deel 6 uitvoeren., planning: Doorlopend}
              - {id: a7, maatregel: Deel 7 uitvoeren., planning: Doorlopend}
              - {id: a8, maatregel: Deel 8 uitvoeren., planning: Doorlopend}
              - {id: a9, maatregel: Deel 9 uitvoeren., planning: Doorlopend}
              - {id: a10, maatregel: Deel 10 uitvoeren., planning: Doorlopend}
              - {id: a11, maatregel: Deel 11 uitvoeren., planning: Doorlopend}
              - {id: a12, maatregel: Deel 12 uitvoeren., planning: Doorlopend}
              - {id: a13, maatregel: Deel 13 uitvoeren., planning: Q2 2025}
              - {id: a14, maatregel: Deel 14 uitvoeren., planning: Q2 2025}
              - {id: a15, maatregel: Deel 15 uitvoeren., planning: Q2 2025}
              - {id: a16, maatregel: Deel 16 uitvoeren., planning: Q2 2025}
              - {id: a17, maatregel: Deel 17 uitvoeren., planning: Q2 2025}
              - {id: a18, maatregel: Deel 18 uitvoeren., planning: Q2 2025}
              - {id: a19, maatregel: Deel 19 uitvoeren., planning: Q2 2025}
              - {id: a20, maatregel: Deel 20 uitvoeren., planning: Q2 2025}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Aanpak
            acties:
              - {id: a1, maatregel: Deel 1 uitvoeren., planning: Doorlopend}
              - {id: a2, maatregel: Deel 2 uitvoeren., planning: Doorlopend}
              - {id: a3, maatregel: Deel 3 uitvoeren., planning: Doorlopend}
              - {id: a4, maatregel: Deel 4 uitvoeren., planning: Doorlopend}
              - {id: a5, maatregel: Deel 5 uitvoeren., planning: Doorlopend}
              - {id: a6, maatregel: Deel 6 uitvoeren., planning: Doorlopend}
              - {id: a7, maatregel: Deel 7 uitvoeren., planning: Doorlopend}
              - {id: a8, maatregel: Deel 8 uitvoeren., planning: Doorlopend}
              - {id: a9, maatregel: Deel 9 uitvoeren., planning: Q2 2025}
              - {id: a10, maatregel: Deel 10 uitvoeren., planning: Q2 2025}
              - {id: a11, maatregel: Deel 11 uitvoeren., planning: Q2 2025}
              - {id: a12, maatregel: Deel 12 uitvoeren., planning: Q2 2025}
              - {id: a13, maatregel: Deel 13 uitvoeren., planning: Q2 2025}
              - {id: a14, maatregel: Deel 14 uitvoeren., planning: Q2 2025}
              - {id: a15, maatregel: Deel 15 uitvoeren., planning: Q2 2025}
              - {id: a16, maatregel: Deel 16 uitvoeren., planning: Q2 2025}
              - {id: a17, maatregel: Deel 17 uitvoeren., planning: Q2 2025}
              - {id: a18, maatregel: Deel 18 uitvoeren., planning: Q2 2025}
              - {id: a19, maatregel: Deel 19 uitvoeren., planning: Q2 2025}
              - {id: a20, maatregel: Deel 20 uitvoeren., planning: Q2 2025}
    ```
    """
    rows = [row for row in context.rows if read_times(row)]
    if len(rows) < context.limit("maatregelen"):
        return
    ongoing = [
        row for row in rows if all(one.phase.kind in _UNTIMED for one in row.timetable.phases)
    ]
    share = round(100 * len(ongoing) / len(rows))
    if 100 * len(ongoing) > context.limit("aandeel") * len(rows):
        yield context.finding(
            "looptijd",
            count=len(ongoing),
            share=share,
            limit=f"{context.limit('aandeel'):g}",
        )
