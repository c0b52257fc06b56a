"""IVB501: an action that begins before what must come first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    PhaseKind,
    Plan,
    Quarter,
    Row,
    Texts,
    knots_in,
    read_times,
    ready_at,
    rule,
)

_BEFOREHAND = (PhaseKind.PREPARE, PhaseKind.DRAFT)


@rule(
    "IVB501",
    "planned-before-what-it-needs",
    nl="'{action}' begint in {quarters}, maar volgt op '{other}', dat er pas in {period} kan zijn.",
    en="'{action}' begins in {quarters}, but follows on '{other}', there in {period} at best.",
    summary=Texts(
        "Een maatregel begint voordat zijn voorwaarde er is.",
        "An action begins before what it needs is there.",
    ),
    why=Texts(
        "Wie begint zonder de voorwaarde, wacht, of werkt zonder protocol, systeem of besluit.",
        "Who begins without it waits, or works without the protocol, the system or the decision.",
    ),
    norms=(AUDIT_PLANNING,),
)
def planned_before_what_it_needs(context: Context) -> Iterator[Finding]:
    """An action that begins before the action that must come first.

    What must come first stands under `volgt-op`. The first quarter in which the action certainly
    runs is held against the first one in which the other can be done, as a schedule waits for it:
    the last quarter of its work at its earliest, without evaluating and other aftercare, of a
    recurrence the first time; of what simply goes on, or is named until the plan ends, the first
    quarter. Only when that is later is the order wrong: in the same quarter, or in the same
    stretch of quarters, one can come after the other. Preparing and drafting may come before what
    the work itself waits for.
    Plannings that were not read with one meaning are left alone, and so are actions that wait for
    each other: `order-ring` (IVB502) tells of those, once.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Signalen
            acties:
              - {id: meldpunt, maatregel: Signalen delen., planning: Q2 2024, volgt-op: [protocol]}
              - {id: protocol, maatregel: Afspraken over privacy maken., planning: 2025}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Signalen
            acties:
              - {id: meldpunt, maatregel: Signalen delen., planning: Q2 2026, volgt-op: [protocol]}
              - {id: protocol, maatregel: Afspraken over privacy maken., planning: 2025}
    ```
    """
    waiting = [row for row in context.rows if row.action.follows]
    if not waiting:
        return
    ready, knots = ready_at(context.occurrences), context.once(_knots)
    for row in waiting:
        certain = _certain(row)
        if not certain:
            continue
        begin = min(certain)
        for index, needed in enumerate(row.follows):
            if not isinstance(needed, Row) or not read_times(needed):
                continue
            if row.key in knots and knots.get(needed.key) == knots[row.key]:
                continue
            earliest = ready.get(needed.key)
            if earliest is None or earliest <= begin.ordinal or certain == _certain(needed):
                continue
            yield context.finding(
                f"{row.path}/volgt-op/{index}",
                related=[f"{needed.path}/planning"],
                action=row.key,
                other=needed.key,
                quarters=str(begin),
                period=str(Quarter.from_ordinal(earliest)),
            )


def _knots(plan: Plan) -> Mapping[str, int]:
    """Which actions wait for each other."""
    return knots_in(
        {row.key: [one.key for one in row.follows if isinstance(one, Row)] for row in plan.rows}
    )


def _certain(row: Row) -> frozenset[Quarter]:
    """The quarters in which the work itself certainly runs; of all phases when there is none."""
    phases = read_times(row)
    work = [times for times in phases if times.phase.kind not in _BEFOREHAND]
    return frozenset(q for times in work or phases for q in (*times.named, *times.ongoing))
