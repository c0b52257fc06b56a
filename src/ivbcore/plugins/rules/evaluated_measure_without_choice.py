"""IVB617: a measure that was evaluated, and nothing chosen."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    GEMEENTEWET_213A,
    Context,
    Finding,
    Texts,
    few,
    rule,
)


@rule(
    "IVB617",
    "evaluated-measure-without-choice",
    nl="{name} is geëvalueerd, maar het plan zegt niet of het wordt voortgezet, gewijzigd of "
    "gestopt ({count}).",
    en="{name} was evaluated, but the plan does not say whether it goes on, changes or stops "
    "({count}).",
    summary=Texts(
        "Een geëvalueerde maatregel wordt niet voortgezet, gewijzigd of gestopt.",
        "An evaluated measure neither goes on, changes nor stops.",
    ),
    why=Texts(
        "Een evaluatie zonder gevolg is voor niets gedaan, en de partijen weten niet of zij "
        "moeten doorgaan.",
        "An evaluation without consequence was done for nothing, and the partners do not know "
        "whether to go on.",
    ),
    norms=(AUDIT_LOGIC, GEMEENTEWET_213A),
)
def evaluated_measure_without_choice(context: Context) -> Iterator[Finding]:
    """A measure that was evaluated, and nothing chosen.

    Each measure under `evaluatie` has a `keuze`: voortzetten, wijzigen or stoppen. Told once
    while fewer than one in five have one.

    Faulty:

    ```yaml
    evaluatie:
      - {naam: Buurtpreventie, resultaat: Dertig groepen actief., keuze: stoppen}
      - {naam: Lokfiets, resultaat: Twee keer ingezet.}
    ```

    Put right:

    ```yaml
    evaluatie:
      - {naam: Buurtpreventie, resultaat: Dertig groepen actief., keuze: stoppen}
      - {naam: Lokfiets, resultaat: Twee keer ingezet., keuze: stoppen}
    ```
    """
    every = [(f"evaluatie/{index}", one) for index, one in enumerate(context.plan.evaluations)]
    without = [(path, one) for path, one in every if one.choice is None]
    if len(without) > 1 and few(len(every) - len(without), len(every)):
        name = Texts("Wat het plan terugblikt", "What the plan looks back on")
        paths = [path for path, _ in without]
        yield context.finding(paths[0], related=paths[1:], name=name, count=len(without))
        return
    for path, one in without:
        yield context.finding(path, name=one.name, count=1)
