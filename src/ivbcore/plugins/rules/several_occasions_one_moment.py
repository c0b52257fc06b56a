"""IVB207: something that comes back according to the measure, and stands at one moment."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    CodeStatus,
    Context,
    Finding,
    Severity,
    Texts,
    read_times,
    rule,
    runs_of,
    shortened,
)

_YEAR = 4


@rule(
    "IVB207",
    "several-occasions-one-moment",
    nl="De maatregel komt terug ({words}), maar de planning '{wording}' noemt één moment. "
    "Controleer of de andere momenten ontbreken.",
    en="The measure comes back ({words}), but the planning '{wording}' names one moment. "
    "Check whether the other moments are missing.",
    summary=Texts(
        "Iets dat volgens de maatregel terugkomt, staat op één moment.",
        "Something that comes back according to the measure stands at one moment.",
    ),
    why=Texts(
        "Na het ene moment vraagt niemand meer om de andere.",
        "After the one moment nobody asks for the others any more.",
    ),
    severity=Severity.INFORMATION,
    status=CodeStatus.PREVIEW,
    norms=(AUDIT_PLANNING,),
)
def several_occasions_one_moment(context: Context) -> Iterator[Finding]:
    """Something that comes back according to the measure, and stands at one moment.

    The measure says "elk kwartaal" or "jaarlijks" (word list `herhalingen`), and the planning
    names a single quarter in a plan of more than a year. Guessed from words, and so only a
    preview: what is set up once may come back afterwards.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Veilig ondernemen
        items:
          - naam: Winkelgebied
            acties:
              - id: winkeliers
                maatregel: Elk kwartaal met de winkeliers door het centrum lopen.
                planning: Q2 2024
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Veilig ondernemen
        items:
          - naam: Winkelgebied
            acties:
              - id: winkeliers
                maatregel: Elk kwartaal met de winkeliers door het centrum lopen.
                planning: Elk kwartaal
    ```
    """
    period = context.plan.period
    if period is None or len(period) <= _YEAR:
        return
    for row in context.rows:
        phases = read_times(row)
        if len(phases) != 1 or phases[0].phase.frequency or phases[0].quarters != phases[0].named:
            continue
        if len(phases[0].named) == 1 == len(runs_of(phases[0].named)):
            words = context.spotted("herhalingen", row.action.measure)
            if words:
                yield context.finding(
                    f"{row.path}/planning",
                    words=words,
                    wording=shortened(row.action.planning.text),
                )
