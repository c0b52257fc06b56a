"""IVB225: an evaluated period and sources that do not agree with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_EVALUATION,
    CCV_STEPS,
    Context,
    Finding,
    Limit,
    Period,
    Texts,
    folded,
    rule,
    runs_of,
)

_EVALUATES = re.compile(
    r"(?<!\w)(?:(?:eind|beleids|plan)?evaluatie\w*|terugblik\w*|verantwoording\w*)"
)
_YEARS = re.compile(r"(?<!\d)(20\d\d)\s*(?:[-/–]|t/m|tot en met)\s*(20\d\d)(?!\d)")


@rule(
    "IVB225",
    "evaluated-period-disagrees",
    nl="Geëvalueerd is de periode {period}, maar de bron '{name}' gaat over {other}. Over "
    "{quarters} zegt die bron niets.",
    en="The period evaluated is {period}, but the source '{name}' is about {other}. About "
    "{quarters} that source says nothing.",
    summary=Texts(
        "De geëvalueerde periode en de bron ervan zijn het niet eens.",
        "The evaluated period and its source do not agree.",
    ),
    why=Texts(
        "Een deel van de vorige periode is niet geëvalueerd, of een andere bron is niet genoemd; "
        "de raad kan het niet zien.",
        "Part of the previous period was not evaluated, or another source is not named; the "
        "council cannot tell.",
    ),
    norms=(AUDIT_EVALUATION, CCV_STEPS),
    limits={
        "kwartalen": Limit(
            2,
            Texts(
                "zoveel kwartalen mogen zonder bron blijven",
                "so many quarters may be without a source",
            ),
            "kwartalen",
        )
    },
)
def evaluated_period_disagrees(context: Context) -> Iterator[Finding]:
    """An evaluated period and sources that do not agree with it.

    The plan says which period was evaluated, and names as its source an evaluation of a shorter
    one. The period of a source is its `periode`, else the years in its name. Sources that
    together cover the period are right, and so are half a year at its end, which was not over
    when it was evaluated, an interim evaluation, and a source about another time altogether.

    Faulty:

    ```yaml
    evaluatieperiode: 2020-2023
    bronnen: [{naam: Evaluatie van het veiligheidsplan 2020-2021, periode: 2020-2021}]
    ```

    Put right:

    ```yaml
    evaluatieperiode: 2020-2023
    bronnen:
      - {naam: Evaluatie van het veiligheidsplan 2020-2021, periode: 2020-2021}
      - {naam: Evaluatie van het uitvoeringsprogramma, periode: 2022-2023}
    ```
    """
    evaluated = context.plan.evaluated_period
    if evaluated is None or context.lacks("bronnen"):
        return
    found = []
    for index, source in enumerate(context.plan.sources):
        if _EVALUATES.search(folded(source.name)):
            period = source.period or _named(source.name)
            if period is None:
                return  # it may be about all of the period
            if period.overlaps(evaluated):
                found.append((index, source.name, period))
    covered = {quarter for _, _, period in found for quarter in period}
    missing = [quarter for quarter in evaluated if quarter not in covered]
    if found and len(missing) > context.limit("kwartalen"):
        index, name, period = found[0]
        yield context.finding(
            f"bronnen/{index}",
            period=str(evaluated),
            name=name,
            other=str(period),
            quarters=tuple(str(Period(first, last)) for first, last in runs_of(missing)),
        )


def _named(name: str) -> Period | None:
    """The period in the name of a source."""
    match = _YEARS.search(name)
    if match is None or match[2] < match[1]:
        return None
    return Period.of(f"{match[1]}-{match[2]}")
