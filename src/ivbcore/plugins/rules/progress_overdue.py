"""IVB704: progress that is older than the rhythm of reporting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivbcore.contracts import (
    CLOSED,
    GEMEENTEWET_169,
    Context,
    Finding,
    Limit,
    ProgressStatus,
    Row,
    Severity,
    Texts,
    few,
    reporting_rhythms,
    reports_of,
    rule,
)

_DAYS_IN_MONTH = 365 / 12


@rule(
    "IVB704",
    "progress-overdue",
    nl="Over de voortgang van {action} is sinds {date} niets gemeld; er wordt vaker gerapporteerd "
    "({count}).",
    en="Nothing was told of the progress of {action} since {date}; reports come more often "
    "({count}).",
    summary=Texts(
        "De voortgang is ouder dan het ritme van de rapportage.",
        "Progress is older than the rhythm of reporting.",
    ),
    why=Texts(
        "De rapportage aan de raad rust dan op een stand die niemand heeft nagevraagd.",
        "The report to the council then rests on a state that nobody asked after.",
    ),
    severity=Severity.INFORMATION,
    norms=(GEMEENTEWET_169,),
    limits={
        "respijt": Limit(
            31,
            Texts(
                "Zoveel dagen mag de voortgang later komen.",
                "So many days progress may come later.",
            ),
            "dagen",
        )
    },
)
def progress_overdue(context: Context) -> Iterator[Finding]:
    """Progress that is older than the rhythm of reporting.

    On the reference day (`--as-of`) an action that has begun was last reported on longer ago
    than the rarest report under `rapportage` comes, and some grace. Not for what is done,
    dropped or suspended, and not for a day outside the period. Told once while fewer than one
    in five actions that have begun carry any progress. Without a reference day or a rhythm
    nothing is said.

    Faulty:

    ```yaml
    # peildatum: 2026-03-01
    looptijd: 2024-2026
    rapportage: [{aan: raad, ritme: jaarlijks}]
    prioriteiten:
      - naam: Veilig wonen
        items:
          - naam: Wijken
            acties:
              - id: wijken
                maatregel: Wijken bezoeken.
                planning: Doorlopend
                voortgang: [{peildatum: 2024-07-01, status: op-koers}]
    ```

    Put right:

    ```yaml
    # peildatum: 2026-03-01
    looptijd: 2024-2026
    rapportage: [{aan: raad, ritme: jaarlijks}]
    prioriteiten:
      - naam: Veilig wonen
        items:
          - naam: Wijken
            acties:
              - id: wijken
                maatregel: Wijken bezoeken.
                planning: Doorlopend
                voortgang:
                  - {peildatum: 2024-07-01, status: op-koers}
                  - {peildatum: 2025-07-01, status: op-koers}
    ```
    """
    day, period = context.as_of, context.plan.period
    rhythms = reporting_rhythms(context.plan)
    if day is None or period is None or not rhythms:
        return
    if not period.first.start <= day <= period.last.end or context.lacks("voortgang"):
        return
    allowed = max(rhythms) * _DAYS_IN_MONTH + context.limit("respijt")
    begun = [(row, since) for row in context.rows if (since := _begun(row)) and since <= day]
    late = [
        (row, last)
        for row, since in begun
        if (day - (last := _told(row) or since)).days > allowed and not _rests(row)
    ]
    using = sum(bool(row.action.progress) for row, _ in begun)
    if len(late) > 1 and few(using, len(begun)):
        name = Texts("maatregelen van dit plan", "actions of this plan")
        first = min(last for _, last in late)
        yield context.finding("prioriteiten", action=name, date=first.isoformat(), count=len(late))
        return
    for row, last in late:
        yield context.finding(row.path, action=row.key, date=last.isoformat(), count=1)


def _begun(row: Row) -> date | None:
    """The first day of the first quarter in which it certainly runs."""
    active = row.timetable.active
    return min(active).start if active else None


def _told(row: Row) -> date | None:
    days = [one.date for _, one in reports_of(row) if one.date is not None]
    return max(days) if days else None


def _rests(row: Row) -> bool:
    reports = reports_of(row)
    status = reports[-1][1].status if reports else None
    return status in CLOSED or status is ProgressStatus.SUSPENDED
