"""IVB217: evaluations in the first year, and none after it."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_EVALUATION,
    Context,
    Finding,
    Limit,
    Row,
    Texts,
    evaluation_quarters,
    rule,
)

_SHORT = 8


@rule(
    "IVB217",
    "evaluations-only-in-first-year",
    nl="Alle evaluaties ({count}) vallen in {year}, het eerste jaar: {quarters}. Van wat daarna "
    "gebeurt, wordt niets geëvalueerd.",
    en="All evaluations ({count}) fall in {year}, the first year: {quarters}. Nothing of what "
    "happens afterwards is evaluated.",
    summary=Texts(
        "Er wordt alleen in het eerste jaar geëvalueerd.",
        "There are evaluations in the first year only.",
    ),
    why=Texts(
        "Wat in het eerste jaar is geëvalueerd, gaat meestal nog over het vorige plan; over dit "
        "plan leert de raad dan niets.",
        "What is evaluated in the first year is mostly still about the previous plan; of this one "
        "the council then learns nothing.",
    ),
    norms=(AUDIT_EVALUATION,),
    limits={
        "minstens": Limit(
            2,
            Texts(
                "zoveel maatregelen hebben minstens een evaluatie",
                "so many actions at least are evaluated",
            ),
        )
    },
)
def evaluations_only_in_first_year(context: Context) -> Iterator[Finding]:
    """Evaluations in the first year, and none after it.

    Told once, when at least two actions are evaluated, all evaluations and evaluation moments
    lie in the first year, and the plan runs for two years or more. An evaluation that comes back
    or of which only the year is open counts where it can fall.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Jeugd en veiligheid
        items:
          - naam: Pleinen
            acties:
              - id: cameras
                maatregel: Camera's evalueren.
                planning: Q4 2024
                soort: evalueren
              - id: aanpak
                maatregel: Jeugd helpen.
                planning: Q2 2024 evaluatie, daarna doorlopend
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Jeugd en veiligheid
        items:
          - naam: Pleinen
            acties:
              - id: cameras
                maatregel: Camera's evalueren.
                planning: Q4 2025
                soort: evalueren
              - id: aanpak
                maatregel: Jeugd helpen.
                planning: Q2 2024 evaluatie, daarna doorlopend
    ```
    """
    period = context.plan.period
    if period is None or len(period) < _SHORT or context.lacks("acties", "evaluatiemomenten"):
        return
    evaluated = [row for row in context.rows if row.evaluated]
    if len(evaluated) < context.limit("minstens"):
        return
    if any(_may_be_later(row) for row in context.rows):
        return
    quarters = context.once(evaluation_quarters)
    if quarters and quarters[-1] <= period.first.shifted(3):
        yield context.finding(
            f"{evaluated[0].path}/planning",
            related=[f"{row.path}/planning" for row in evaluated[1:]],
            count=len(evaluated),
            year=period.first.year,
            quarters=tuple(map(str, quarters)),
        )


def _may_be_later(row: Row) -> bool:
    """Whether an evaluation may lie anywhere, since its planning was not read or is empty."""
    if row.wording.troubles and "evalu" in row.action.planning.text.casefold():
        return True
    return row.evaluated and not row.timetable.possible
