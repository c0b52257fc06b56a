"""IVB208: a planning that says how often and not in which quarters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Change,
    Context,
    Finding,
    Fix,
    PhaseKind,
    PhaseTimes,
    Planning,
    Quarter,
    Row,
    Severity,
    Texts,
    Unit,
    Wording,
    Yearly,
    read_times,
    rule,
    shortened,
    write_planning,
)

# In which quarters something can fall evenly over a year, what is usual first.
_SPREADS: dict[int, tuple[tuple[int, ...], ...]] = {
    1: ((4,), (2,), (3,), (1,)),
    2: ((2, 4), (1, 3)),
    3: ((1, 2, 4), (1, 3, 4)),
}
_QUARTERS = 4  # in a year


@rule(
    "IVB208",
    "frequency-without-quarters",
    nl="De planning '{wording}' zegt hoe vaak, maar niet in welke kwartalen. Het rustigst voor "
    "wie meedoet is: '{expected}'.",
    en="The planning '{wording}' says how often, but not in which quarters. Quietest for those "
    "who take part would be: '{expected}'.",
    summary=Texts(
        "Een planning zegt hoe vaak en niet wanneer.",
        "A planning says how often and not when.",
    ),
    why=Texts(
        "Zonder kwartaal kan geen partner er ruimte voor maken, en schuift het naar het eind van "
        "het jaar.",
        "Without a quarter no partner can make room for it, and it drifts to the end of the year.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_PLANNING,),
)
def frequency_without_quarters(context: Context) -> Iterator[Finding]:
    """A planning that says how often and not in which quarters.

    Once, twice or three times a year can be anywhere. Offered is the even spread in which the
    partners of the row have the fewest other actions, as a fix that must be looked at. What
    falls in every quarter anyway needs none, and for "eens per twee jaar" none is offered.
    Words beside the time may say when to those who know, so that such a row is left alone; so is
    what takes too long to come back so often (IVB523), which no quarters put right.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties: [{id: controles, maatregel: Samen controleren., planning: Twee keer per jaar}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - id: controles
                maatregel: Samen controleren.
                planning: Twee keer per jaar, in Q2 en Q4
    ```
    """
    for row in context.rows:
        phases = read_times(row)
        if row.action.planning.remarks or _has_words_beside(row.action.planning):
            continue  # "in de kermisweek" may say when to those who know
        long = row.action.duration.quarters if row.action.duration else 1
        for times in phases:
            count = _per_year(times)
            if not count or not times.window or count * long > _QUARTERS:
                continue
            spread = _quietest(context, row, times.window, _SPREADS[count])
            expected = _proposal(row, times, spread)
            words = Texts(f"Maak er '{expected}' van.", f"Make it '{expected}'.")
            path = f"{row.path}/planning"
            yield context.finding(
                path,
                fix=Fix([Change(path, expected)], words) if len(phases) == 1 else None,
                wording=shortened(row.action.planning.text),
                expected=expected,
            )


def _has_words_beside(wording: Wording) -> bool:
    """Whether words stand beside what was read as a time: "zomercampagne van elk jaar"."""
    text = wording.text
    for span in sorted(wording.spans, key=lambda one: -one.start):
        text = f"{text[: span.start]} {text[span.end :]}"
    return bool(re.search(r"[^\W\d]{5,}", text))


def _per_year(times: PhaseTimes) -> int:
    """How many times a year, where that leaves open in which quarters."""
    frequency = times.phase.frequency
    if frequency is None or frequency.count is None or frequency.most or frequency.total:
        return 0
    per_year = {Unit.YEAR: 1, Unit.HALF_YEAR: 2}.get(frequency.unit, 0) * frequency.count
    return per_year if frequency.every == 1 and per_year in _SPREADS else 0


def _quietest(
    context: Context, row: Row, window: tuple[Quarter, ...], spreads: tuple[tuple[int, ...], ...]
) -> tuple[int, ...]:
    names = [one.name for one in row.partners]

    def load(spread: tuple[int, ...]) -> int:
        quarters = [quarter for quarter in window if quarter.number in spread]
        return sum(context.workload.counts.get((n, q), 0) for n in names for q in quarters)

    return min(spreads, key=load)


def _proposal(row: Row, times: PhaseTimes, spread: tuple[int, ...]) -> str:
    """The planning with quarters, as people write it."""
    period, kind = row.timetable.period, times.phase.kind
    first, last = times.window[0], times.window[-1]
    since = None if first == period.first else first
    until = None if last == period.last else last
    when = Yearly(spread, since=since, until=until)
    if kind is row.action.kind:  # stands beside the planning, and need not stand in it
        kind = PhaseKind.EXECUTE
    return write_planning(Planning((evolve(times.phase, kind=kind, when=(when,)),)))
