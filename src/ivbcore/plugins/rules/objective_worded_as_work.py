"""IVB611: an objective that says what will be done, not what should come of it."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    CCV_STEPS,
    Context,
    Finding,
    IndicatorKind,
    Severity,
    Texts,
    folded,
    goals_of,
    rule,
)

_LIST = "werk-als-doel"


@rule(
    "IVB611",
    "objective-worded-as-work",
    nl="De doelstelling van {name} noemt werk ('{words}') en geen uitkomst. Controleer wat er "
    "moet zijn bereikt.",
    en="The objective of {name} tells of work ('{words}') and of no outcome. Check what should "
    "have been reached.",
    summary=Texts(
        "Een doelstelling noemt werk in plaats van een uitkomst.",
        "An objective tells of work instead of an outcome.",
    ),
    why=Texts(
        "Dat er aan iets is gewerkt is altijd waar; de raad wil weten of het heeft geholpen.",
        "That something was worked on is always true; the council wants to know whether it helped.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_GOALS, CCV_STEPS),
)
def objective_worded_as_work(context: Context) -> Iterator[Finding]:
    """An objective that says what will be done, not what should come of it.

    The objective begins with words such as "er is gewerkt aan", "inzetten op" or "aandacht
    besteden aan" (the word list `werk-als-doel`). An objective with an indicator of the outcome
    (`soort: effect`) is left alone: the figure says what is meant.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Digitale weerbaarheid
        doelstellingen: [Er is ingezet op bewustwording bij ondernemers.]
        items: [{naam: Bedrijven, acties: [{id: bezoek, maatregel: Bedrijven bezoeken.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Digitale weerbaarheid
        doelstellingen: [Ondernemers herkennen digitale oplichting.]
        items: [{naam: Bedrijven, acties: [{id: bezoek, maatregel: Bedrijven bezoeken.}]}]
    ```
    """
    names = {f"prioriteiten/{one.id}": one.name for one in context.plan.priorities}
    for goal in context.once(goals_of):
        found = context.spotted(_LIST, goal.objective.text)
        if not found or not folded(goal.objective.text).startswith(found[0]):
            continue
        kinds = {one.kind for one in goal.objective.indicators}
        if IndicatorKind.EFFECT not in kinds:
            name = names.get(goal.priority, goal.priority)
            yield context.finding(f"{goal.path}/tekst", name=name, words=found[0])
