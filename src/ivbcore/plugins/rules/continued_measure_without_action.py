"""IVB618: a measure that goes on, and no action that carries it."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    Choice,
    Context,
    Finding,
    Severity,
    Texts,
    few,
    rule,
)


@rule(
    "IVB618",
    "continued-measure-without-action",
    nl="Voor {name} is de keuze '{words}', maar daar hoort geen maatregel bij ({count}).",
    en="For {name} the choice is '{words}', but no action belongs to it ({count}).",
    summary=Texts(
        "Wat wordt voortgezet of gewijzigd, heeft geen maatregel.",
        "What goes on or changes has no action.",
    ),
    why=Texts(
        "Wat volgens de terugblik doorgaat en in geen tabel staat, heeft geen trekker, geen "
        "planning en geen partijen.",
        "What goes on according to the evaluation, and stands in no table, has no lead, no "
        "planning and no partners.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_LOGIC,),
)
def continued_measure_without_action(context: Context) -> Iterator[Finding]:
    """A measure that goes on, and no action that carries it.

    A measure under `evaluatie` with the choice voortzetten or wijzigen names under `acties` the
    actions in which it lives on. Told once while fewer than one in five of them do.

    Faulty:

    ```yaml
    evaluatie:
      - {naam: Weerbaarheidslessen, keuze: voortzetten, acties: [straat]}
      - {naam: Meldpunt zorgfraude, keuze: voortzetten}
    ```

    Put right:

    ```yaml
    evaluatie:
      - {naam: Weerbaarheidslessen, keuze: voortzetten, acties: [straat]}
      - {naam: Meldpunt zorgfraude, keuze: stoppen}
    ```
    """
    every = [
        (f"evaluatie/{index}", one)
        for index, one in enumerate(context.plan.evaluations)
        if one.choice in (Choice.CONTINUE, Choice.CHANGE)
    ]
    without = [(path, one) for path, one in every if not one.actions]
    if len(without) > 1 and few(len(every) - len(without), len(every)):
        name = Texts("de geëvalueerde maatregelen", "the evaluated measures")
        paths = [path for path, _ in without]
        either = Texts("voortzetten of wijzigen", "go on or change")
        yield context.finding(
            paths[0], related=paths[1:], name=name, words=either, count=len(without)
        )
        return
    for path, one in without:
        words = (one.choice or Choice.CONTINUE).value
        yield context.finding(path, name=one.name, words=words, count=1)
