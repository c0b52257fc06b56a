"""IVB209: a planning that names a year and no quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ivbcore.contracts import (
    AUDIT_PLANNING,
    CLOSED,
    Context,
    Finding,
    Period,
    PhaseTimes,
    Quarter,
    Row,
    Severity,
    Texts,
    read_times,
    reports_of,
    rule,
    shortened,
)

_QUARTERS = 4  # in a year


@rule(
    "IVB209",
    "only-a-year",
    nl="De planning '{wording}' noemt geen kwartaal; elk kwartaal van {quarters} kan.",
    en="The planning '{wording}' names no quarter; any quarter of {quarters} will do.",
    summary=Texts("Een planning noemt alleen een jaar.", "A planning names a year and no quarter."),
    why=Texts(
        "Wie alleen een jaar noemt, is pas op 31 december te laat; tot die dag kan niemand "
        "bijsturen.",
        "Who names only a year is late on 31 December and no sooner; until that day nobody can "
        "correct the course.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_PLANNING,),
)
def only_a_year(context: Context) -> Iterator[Finding]:
    """A planning that names a year and no quarter.

    For what is years away a year is honest, and a year is better than nothing; but before the
    year begins a quarter belongs there, so that partners can plan and the quarterly report can
    ask. A planning that also names a quarter is left alone, and so is one with other words
    beside the year ("Havendagen 2026"), a frequency, which IVB208 is about, what is done or
    dropped already, and a range of years that is all of the period.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Nazorg
            acties: [{id: nazorg, maatregel: Afspraken over nazorg maken., planning: "2025"}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Nazorg
            acties: [{id: nazorg, maatregel: Afspraken over nazorg maken., planning: Q2 2025}]
    ```
    """
    for row in context.rows:
        phases = read_times(row)
        reports = reports_of(row)
        if reports and reports[-1][1].status in CLOSED:
            continue  # it is over: nobody can plan with it any more
        if row.action.planning.remarks:
            continue  # the name of an occasion may say when to those who know
        if phases and all(_is_open(times) for times in phases):
            quarters = sorted({quarter for times in phases for quarter in times.window})
            if _QUARTERS < len(quarters) == len(row.timetable.period) and not _lists(row):
                continue  # "2025 t/m 2028" in a plan of those years is all the time
            yield context.finding(
                f"{row.path}/planning",
                wording=shortened(row.action.planning.text),
                quarters=tuple(map(str, _stretches(quarters))),
            )


def _stretches(quarters: Sequence[Quarter]) -> Iterator[Period]:
    """The quarters as periods: 2026 and 2028 are two, and 2027 is in neither."""
    first = last = quarters[0]
    for quarter in quarters[1:]:
        if quarter.ordinal != last.ordinal + 1:
            yield Period(first, last)
            first = quarter
        last = quarter
    yield Period(first, last)


def _lists(row: Row) -> bool:
    """Whether years stand beside each other, rather than from one to the other."""
    return bool(re.search(r"(?<!\w)en(?!\w)|,", row.action.planning.text.casefold()))


def _is_open(times: PhaseTimes) -> bool:
    """Whether a phase falls somewhere in a stretch, and nothing in it is named."""
    return bool(times.window) and times.quarters == times.window and times.phase.frequency is None
