"""IVB601: a priority without an objective."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    CCV_STEPS,
    POLITIEWET_38B,
    Context,
    Finding,
    Texts,
    few,
    keyed,
    rule,
)


@rule(
    "IVB601",
    "priority-without-objective",
    nl="Bij {name} staat geen doelstelling ({count}).",
    en="There is no objective with {name} ({count}).",
    summary=Texts("Een prioriteit heeft geen doelstelling.", "A priority has no objective."),
    why=Texts(
        "De raad stelt doelen vast; zonder doel valt achteraf niet te zeggen of het beleid "
        "heeft gewerkt.",
        "The council sets goals; without one nobody can say afterwards whether the policy worked.",
    ),
    norms=(AUDIT_GOALS, CCV_STEPS, POLITIEWET_38B),
)
def priority_without_objective(context: Context) -> Iterator[Finding]:
    """A priority without an objective.

    A list of measures tells what will be done, not what should come of it. Told once while
    fewer than one in five priorities have an objective, and for each priority above that.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Veilig ondernemen
        doelstellingen: [Minder winkeldiefstal in het centrum.]
        items: [{naam: Winkels, acties: [{id: winkels, maatregel: Winkels bezoeken.}]}]
      - naam: Veilig uitgaan
        items: [{naam: Horeca, acties: [{id: horeca, maatregel: Horeca bezoeken.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Veilig ondernemen
        doelstellingen: [Minder winkeldiefstal in het centrum.]
        items: [{naam: Winkels, acties: [{id: winkels, maatregel: Winkels bezoeken.}]}]
      - naam: Veilig uitgaan
        doelstellingen: [Minder geweld in het uitgaansgebied.]
        items: [{naam: Horeca, acties: [{id: horeca, maatregel: Horeca bezoeken.}]}]
    ```
    """
    if context.lacks("doelstellingen"):
        return
    every = keyed("prioriteiten", context.plan.priorities)
    without = [(path, one) for path, one in every if not one.objectives]
    if without and few(len(every) - len(without), len(every)):
        name = Texts("de prioriteiten van dit plan", "the priorities of this plan")
        yield context.finding("prioriteiten", name=name, count=len(without))
        return
    for path, one in without:
        yield context.finding(path, name=one.name, count=1)
