"""IVB202: a planning whose end lies before its beginning."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    Severity,
    Texts,
    TroubleKind,
    rule,
    shortened,
    troubled,
)


@rule(
    "IVB202",
    "range-runs-backwards",
    nl="In de planning '{wording}' ligt bij '{words}' het eind voor het begin. "
    "De maatregel staat daardoor in geen enkel kwartaal.",
    en="In the planning '{wording}' the end of '{words}' lies before its beginning. "
    "Because of it the action stands in no quarter at all.",
    summary=Texts("Een planning eindigt voordat zij begint.", "A planning ends before it begins."),
    why=Texts(
        "Niemand weet of het begin of het eind fout is, en dus niet wanneer de maatregel loopt.",
        "Nobody knows whether the beginning or the end is wrong, and so when the action runs.",
    ),
    severity=Severity.ERROR,
    norms=(AUDIT_PLANNING,),
    instead_of=("IVB031",),
)
def range_runs_backwards(context: Context) -> Iterator[Finding]:
    """A planning whose end lies before its beginning.

    A range from the fourth quarter to the first of the same year, or between two days in the
    wrong order. Often the year of the end is missing; which of the two is wrong only the author
    knows, so that nothing is offered. This finding takes the place of IVB031.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Donkere dagen
            acties: [{id: donker, maatregel: Extra rijden in de wijken., planning: Q4-Q1 2025}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Donkere dagen
            acties:
              - id: donker
                maatregel: Extra rijden in de wijken.
                planning: Q4 2025 t/m Q1 2026
    ```
    """
    for path, wording, trouble in troubled(context.rows, TroubleKind.RUNS_BACKWARDS):
        yield context.finding(path, wording=shortened(wording.text), words=trouble.words)
