"""IVB702: nobody is told how the plan fares, or nobody knows how often."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, GEMEENTEWET_169, Context, Finding, Texts, rule


@rule(
    "IVB702",
    "reporting-missing",
    nl="Over de voortgang van dit plan is niet geregeld: {reason}.",
    en="Of the progress of this plan it is not arranged: {reason}.",
    summary=Texts(
        "De rapportage heeft geen ontvanger of geen ritme.",
        "Reporting has no addressee or no rhythm.",
    ),
    why=Texts(
        "Wat niet is afgesproken komt niet; de raad hoort pas na afloop wat er van het plan is "
        "geworden.",
        "What was not agreed does not come; the council hears only afterwards what became of "
        "the plan.",
    ),
    norms=(GEMEENTEWET_169, CCV_STEPS),
)
def reporting_missing(context: Context) -> Iterator[Finding]:
    """Nobody is told how the plan fares, or nobody knows how often.

    There is no line under `rapportage`, or a line names no addressee (`aan`), or neither a
    rhythm (`ritme`) nor a fixed quarter (`kwartaal`).

    Faulty:

    ```yaml
    rapportage: [{aan: raad, vorm: raadsbrief}]
    ```

    Put right:

    ```yaml
    rapportage: [{aan: raad, vorm: raadsbrief, ritme: jaarlijks}]
    ```
    """
    if context.lacks("rapportage"):
        return
    if not context.plan.reporting:
        reason = Texts("wie het hoort en hoe vaak", "who is told, and how often")
        yield context.finding(reason=reason)
    for index, one in enumerate(context.plan.reporting):
        path = f"rapportage/{index}"
        if not one.to:
            yield context.finding(path, reason=Texts("wie het hoort", "who is told"))
        if not one.rhythm and one.quarter is None:
            yield context.finding(path, reason=Texts("hoe vaak", "how often"))
