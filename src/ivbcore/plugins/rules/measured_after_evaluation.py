"""IVB608: a figure that is measured again only after the final evaluation."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    Context,
    Finding,
    Plan,
    Quarter,
    Texts,
    indicators_of,
    measured,
    months_between,
    rule,
)

_YEAR = 12


@rule(
    "IVB608",
    "measured-after-evaluation",
    nl="'{name}' is het laatst gemeten in {year} en wordt pas in {expected} weer gemeten, na de "
    "eindevaluatie ({quarters}).",
    en="'{name}' was last measured in {year} and will be again only in {expected}, after the final "
    "evaluation ({quarters}).",
    summary=Texts(
        "Een indicator wordt pas na de eindevaluatie weer gemeten.",
        "An indicator is measured again only after the final evaluation.",
    ),
    why=Texts(
        "De evaluatie heeft dan geen cijfer van nadat het plan begon te werken, en kan over het "
        "effect niets zeggen.",
        "The evaluation then has no figure from after the plan began to work, and can say nothing "
        "of its effect.",
    ),
    norms=(AUDIT_GOALS,),
)
def measured_after_evaluation(context: Context) -> Iterator[Finding]:
    """A figure that is measured again only after the final evaluation.

    From the last known value and the measuring frequency follows the year of the next one. When
    that lies after the final evaluation under `evaluatiemomenten`, the evaluation comes too
    early, or the figure too late. Only for figures that come less often than once a year, and
    that were not measured since the baseline, or not after the first year of the plan.

    Faulty:

    ```yaml
    evaluatiemomenten: [{soort: eind, wanneer: 2026Q2}]
    prioriteiten:
      - naam: Veilige wijken
        doelstellingen:
          - tekst: Meer mensen voelen zich veilig.
            indicatoren:
              - {id: veilig, naam: veiligheidsgevoel, meetfrequentie: eens per vier jaar,
                 nulmeting: {waarde: 7.1, jaar: 2023}}
        items: [{naam: Wijken, acties: [{id: wijken, maatregel: Wijken bezoeken.}]}]
    ```

    Put right:

    ```yaml
    evaluatiemomenten: [{soort: eind, wanneer: 2026Q2}]
    prioriteiten:
      - naam: Veilige wijken
        doelstellingen:
          - tekst: Meer mensen voelen zich veilig.
            indicatoren:
              - {id: veilig, naam: veiligheidsgevoel, meetfrequentie: eens per twee jaar,
                 nulmeting: {waarde: 7.1, jaar: 2023}}
        items: [{naam: Wijken, acties: [{id: wijken, maatregel: Wijken bezoeken.}]}]
    ```
    """
    final = _final(context.plan)
    if final is None or context.lacks("evaluatiemomenten"):
        return
    first = context.plan.period.first.year if context.plan.period else 0
    for path, one in context.once(indicators_of):
        months = months_between(one.rhythm)
        known = [year for year, _ in measured(one)]
        if months is None or months <= _YEAR or months % _YEAR or not known:
            continue
        if known[-1] > max(known[0], first):
            continue  # the evaluation has a figure, if not the next one
        following = known[-1] + int(months) // _YEAR
        if known[-1] <= final.year < following:
            yield context.finding(
                f"{path}/meetfrequentie",
                name=one.name,
                year=known[-1],
                expected=str(following),
                quarters=str(final),
            )


def _final(plan: Plan) -> Quarter | None:
    """When the plan is evaluated as a whole, where one moment says so."""
    known = [one for one in plan.evaluation_moments if one.when is not None]
    last = [one.when for one in known if (one.kind or "").casefold().startswith("eind")]
    return max(one for one in last if one) if last else None
