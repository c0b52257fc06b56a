"""IVB305: what the council or a judge decides, without that decision in the planning."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    GEMEENTEWET_147,
    Context,
    Finding,
    Row,
    Severity,
    Texts,
    about_working,
    decided,
    made,
    powers_of,
    read_times,
    rule,
)

_COUNCIL = Texts("de raad", "the council")
_JUDGE = Texts("de rechter", "a judge")


@rule(
    "IVB305",
    "decision-not-planned",
    nl="'{action}' kan niet zonder een besluit van {name} ({words}); dat is niet gepland. "
    "Controleer wanneer het valt.",
    en="'{action}' needs a decision of {name} ({words}), which is not in the planning. Check when "
    "it is taken.",
    summary=Texts(
        "Een besluit van de raad of de rechter staat niet in de planning.",
        "A decision of the council or a judge is not in the planning.",
    ),
    why=Texts(
        "Over zo'n besluit gaat de gemeente niet alleen; wie het niet plant, haalt het kwartaal "
        "niet.",
        "Such a decision is not in the hands of those who plan; unplanned, it makes the quarter "
        "slip.",
    ),
    severity=Severity.INFORMATION,
    norms=(GEMEENTEWET_147,),
)
def decision_not_planned(context: Context) -> Iterator[Finding]:
    """What the council or a judge decides, without that decision in the planning.

    The council: an action that drafts or changes an ordinance (word list `raadsproducten`). The
    judge: a power that the pack says a judge decides on, with named moments; what goes on case by
    case has none. A decision is planned when the planning, measure or result speaks of it (word
    list `besluitwoorden`) or of a body, or `besluiten` names the action. To improve or practise
    how a power is used asks no judge.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Evenementen
        items:
          - naam: Regels
            acties:
              - id: verordening
                maatregel: De evenementenverordening herzien.
                planning: Q3 2025
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Evenementen
        items:
          - naam: Regels
            acties:
              - id: verordening
                maatregel: De evenementenverordening herzien.
                planning: Q3 2025 opstellen, Q4 2025 vaststellen
    ```
    """
    if context.lacks("besluiten"):
        return
    for row in context.rows:
        words = made(context, row, "raadsproducten")
        if words and not decided(context, row):
            yield _told(context, row, _COUNCIL, words)
        elif row.action.powers and any(times.named for times in read_times(row)):
            judged = tuple(
                use.power.name
                for use in powers_of(context, row)
                if use.named and "rechter" in use.power.involve
            )
            if judged and not decided(context, row) and not about_working(row):
                yield _told(context, row, _JUDGE, judged)


def _told(context: Context, row: Row, who: Texts, words: tuple[str, ...]) -> Finding:
    return context.finding(f"{row.path}/planning", action=row.key, name=who, words=words)
