"""IVB606: a target that was reached before the plan began."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    Context,
    DesiredDevelopment,
    Finding,
    Texts,
    direction_of,
    indicators_of,
    measured,
    reaches,
    rule,
)


@rule(
    "IVB606",
    "target-already-reached",
    nl="De streefwaarde van {name} ({expected}) was in {year} al bereikt ({value}), voor de "
    "looptijd begon.",
    en="The target of {name} ({expected}) was reached in {year} already ({value}), before the "
    "period began.",
    summary=Texts(
        "Een streefwaarde was al bereikt voordat het plan begon.",
        "A target was reached before the plan began.",
    ),
    why=Texts(
        "Een doel dat al bereikt is vraagt niets; bedoeld is misschien dat het zo blijft.",
        "A goal that is reached asks for nothing; perhaps it is meant to stay like that.",
    ),
    norms=(AUDIT_GOALS,),
)
def target_already_reached(context: Context) -> Iterator[Finding]:
    """A target that was reached before the plan began.

    The last value from before the period is as good as the target, or better. Where the figure
    should only be kept, `gewenste-ontwikkeling: gelijk-blijven` says so. What is reached during
    the period is a success and no fault. Silent where the series breaks after that value.

    Faulty:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Digitale weerbaarheid
        doelstellingen:
          - tekst: Meer scholen doen mee aan de lessen.
            indicatoren:
              - {id: scholen, naam: deelnemende scholen, gewenste-ontwikkeling: stijgen,
                 nulmeting: {waarde: 12, jaar: 2023}, streefwaarde: {waarde: 12, jaar: 2026}}
        items: [{naam: Lessen, acties: [{id: lessen, maatregel: Lessen aanbieden.}]}]
    ```

    Put right:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Digitale weerbaarheid
        doelstellingen:
          - tekst: Meer scholen doen mee aan de lessen.
            indicatoren:
              - {id: scholen, naam: deelnemende scholen, gewenste-ontwikkeling: stijgen,
                 nulmeting: {waarde: 12, jaar: 2023}, streefwaarde: {waarde: 18, jaar: 2026}}
        items: [{naam: Lessen, acties: [{id: lessen, maatregel: Lessen aanbieden.}]}]
    ```
    """
    period = context.plan.period
    if period is None:
        return
    for path, one in context.once(indicators_of):
        target, direction = one.target, direction_of(one)
        if target is None or target.value is None or direction is None:
            continue
        if direction is DesiredDevelopment.STAY:
            continue
        before = [pair for pair in measured(one) if pair[0] < period.first.year]
        if not before:
            continue
        year, value = before[-1]
        if any(broken.year is None or broken.year > year for broken in one.breaks):
            continue
        if reaches(value, target.value, direction) and not _worse(one.baseline, target, direction):
            yield context.finding(
                f"{path}/streefwaarde",
                name=one.name,
                expected=str(target.value),
                value=str(value),
                year=year,
            )


def _worse(baseline: object, target: object, direction: DesiredDevelopment) -> bool:
    """Whether the target lies on the wrong side of the baseline: that is another fault."""
    first, last = getattr(baseline, "value", None), getattr(target, "value", None)
    if first is None or last is None or first == last:
        return False
    return reaches(first, last, direction)
