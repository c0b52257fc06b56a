"""IVB602: a priority with objectives that nothing measures."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    GEMEENTEWET_213A,
    Context,
    Finding,
    Texts,
    few,
    keyed,
    rule,
)


@rule(
    "IVB602",
    "objective-without-indicator",
    nl="Bij de doelstellingen van {name} staat geen enkele meetbare indicator "
    "({count} zonder indicator).",
    en="The objectives of {name} have no measurable indicator at all ({count} without one).",
    summary=Texts(
        "De doelstellingen van een prioriteit zijn niet te meten.",
        "The objectives of a priority cannot be measured.",
    ),
    why=Texts(
        "Zonder indicator kan de raad niet zien of het doel dichterbij komt, en de rekenkamer "
        "het effect niet beoordelen.",
        "Without an indicator the council cannot see whether the goal comes nearer, and the audit "
        "office cannot judge the effect.",
    ),
    norms=(AUDIT_GOALS, GEMEENTEWET_213A),
)
def objective_without_indicator(context: Context) -> Iterator[Finding]:
    """A priority with objectives that nothing measures.

    Not every objective needs a figure, but a priority of which no objective has an indicator
    can never be shown to have worked. Told once while fewer than one in five priorities with
    objectives have an indicator. A priority without objectives is left alone here.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        doelstellingen: [Minder drugshandel in het buitengebied.]
        items: [{naam: Controles, acties: [{id: controles, maatregel: Schuren controleren.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        doelstellingen:
          - tekst: Minder drugshandel in het buitengebied.
            indicatoren: [{id: drugspanden, naam: gevonden drugspanden, eenheid: aantal}]
        items: [{naam: Controles, acties: [{id: controles, maatregel: Schuren controleren.}]}]
    ```
    """
    if context.lacks("doelstellingen", "indicatoren"):
        return
    every = [
        (path, one)
        for path, one in keyed("prioriteiten", context.plan.priorities)
        if one.objectives
    ]
    without = [
        (path, one)
        for path, one in every
        if not any(objective.indicators for objective in one.objectives)
    ]
    if len(without) > 1 and few(len(every) - len(without), len(every)):
        name = Texts("de prioriteiten van dit plan", "the priorities of this plan")
        count = sum(len(one.objectives) for _, one in without)
        paths = [f"{path}/doelstellingen" for path, _ in without]
        yield context.finding("prioriteiten", related=paths, name=name, count=count)
        return
    for path, one in without:
        yield context.finding(f"{path}/doelstellingen", name=one.name, count=len(one.objectives))
