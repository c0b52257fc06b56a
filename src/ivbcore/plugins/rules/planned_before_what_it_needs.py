"""IVB501: an action that begins before what must come first."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    PhaseKind,
    Quarter,
    Row,
    Texts,
    read_times,
    rule,
)

_BEFOREHAND = (PhaseKind.PREPARE, PhaseKind.DRAFT)


@rule(
    "IVB501",
    "planned-before-what-it-needs",
    nl="'{action}' begint in {quarters}, maar volgt op '{other}', dat pas vanaf {period} kan.",
    en="'{action}' begins in {quarters}, but follows on '{other}', which can be from {period} on.",
    summary=Texts(
        "Een maatregel begint voordat haar voorwaarde er is.",
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
    runs is held against the first one in which the other can be: only when even that is later is
    the order wrong. Preparing and drafting may come before what the work itself waits for.
    Plannings that were not read with one meaning are left alone.

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
    for row in context.rows:
        begin = _begin(row) if row.action.follows else None
        if begin is None:
            continue
        for index, needed in enumerate(row.follows):
            if not isinstance(needed, Row) or needed is row or not read_times(needed):
                continue
            possible = needed.timetable.possible
            if possible and possible[0] > begin:
                yield context.finding(
                    f"{row.path}/volgt-op/{index}",
                    related=[f"{needed.path}/planning"],
                    action=row.key,
                    other=needed.key,
                    quarters=str(begin),
                    period=str(possible[0]),
                )


def _begin(row: Row) -> Quarter | None:
    """The first quarter in which the work itself certainly runs; of all phases when there is none.

    None when no quarter is certain.
    """
    phases = read_times(row)
    work = [times for times in phases if times.phase.kind not in _BEFOREHAND]
    quarters = [q for times in work or phases for q in (*times.named, *times.ongoing)]
    return min(quarters, default=None)
