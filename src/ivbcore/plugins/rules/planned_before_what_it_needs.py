"""IVB501: an action that begins before what must come first."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import AUDIT_PLANNING, Context, Finding, Row, Texts, read_times, rule


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
    the order wrong. Plannings that were not read with one meaning are left alone.

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
        if not row.action.follows or not read_times(row) or not row.timetable.active:
            continue
        begin = row.timetable.active[0]
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
