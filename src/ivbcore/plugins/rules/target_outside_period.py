"""IVB604: a target for a year outside the period of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import AUDIT_GOALS, Context, Finding, Texts, indicators_of, rule, year_of


@rule(
    "IVB604",
    "target-outside-period",
    nl="De streefwaarde van {name} is voor {year}, buiten de looptijd van het plan ({period}).",
    en="The target of {name} is for {year}, outside the period of the plan ({period}).",
    summary=Texts("Een streefwaarde ligt buiten de looptijd.", "A target lies outside the period."),
    why=Texts(
        "Op een streefwaarde van na de looptijd kan dit college niet worden aangesproken; een "
        "van ervoor is achterhaald.",
        "Nobody can be held to a target after the period of the plan; one before it is overtaken.",
    ),
    norms=(AUDIT_GOALS,),
)
def target_outside_period(context: Context) -> Iterator[Finding]:
    """A target for a year outside the period of the plan.

    A target that was copied from the previous plan lies in the past; one from a national
    ambition often lies years after the plan ends, when its evaluation is long done. Give the
    value that should be reached inside the period.

    Faulty:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: High impact crimes
        doelstellingen:
          - tekst: Minder inbraken.
            indicatoren:
              - {id: inbraken, naam: woninginbraken, eenheid: aantal, bron: politie,
                 nulmeting: {waarde: 60, jaar: 2023}, streefwaarde: {waarde: 40, jaar: 2022}}
        items: [{naam: Wonen, acties: [{id: wonen, maatregel: Bewoners bezoeken.}]}]
    ```

    Put right:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: High impact crimes
        doelstellingen:
          - tekst: Minder inbraken.
            indicatoren:
              - {id: inbraken, naam: woninginbraken, eenheid: aantal, bron: politie,
                 nulmeting: {waarde: 60, jaar: 2023}, streefwaarde: {waarde: 40, jaar: 2026}}
        items: [{naam: Wonen, acties: [{id: wonen, maatregel: Bewoners bezoeken.}]}]
    ```
    """
    period = context.plan.period
    if period is None:
        return
    for path, one in context.once(indicators_of):
        year = year_of(one.target)
        if year is not None and not period.first.year <= year <= period.last.year:
            yield context.finding(
                f"{path}/streefwaarde", name=one.name, year=year, period=str(period)
            )
