"""IVB223: a decision of the council too close to, or after, what it is needed for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    Limit,
    PhaseKind,
    Row,
    Texts,
    folded,
    is_council,
    made,
    read_times,
    rule,
)

_TAKEN = "genomen"
_LEADS_TO_IT = (
    PhaseKind.PREPARE,
    PhaseKind.DRAFT,
    PhaseKind.DEVELOP,
    PhaseKind.UPDATE,
    PhaseKind.EVALUATE,
    PhaseKind.ADOPT,
)


@rule(
    "IVB223",
    "council-decision-too-late",
    nl="De raad besluit op {date}, maar '{action}' begint uiterlijk op {expected}. Reken op "
    "minstens {limit} weken tussen besluit en begin.",
    en="The council decides on {date}, but '{action}' begins on {expected} at the latest. Count on "
    "at least {limit} weeks between decision and beginning.",
    summary=Texts(
        "Een raadsbesluit valt te kort voor het begin van wat erop rust.",
        "A council decision comes too shortly before what rests on it.",
    ),
    why=Texts(
        "Een besluit moet nog bekend worden gemaakt en uitgewerkt; wie eerder begint, handelt "
        "zonder besluit.",
        "A decision must still be published and worked out; who begins sooner acts without it.",
    ),
    norms=(CCV_STEPS,),
    limits={
        "weken": Limit(
            6,
            Texts(
                "zoveel weken liggen er minstens tussen besluit en begin",
                "so many weeks there are at least between decision and beginning",
            ),
            "weken",
        )
    },
)
def council_decision_too_late(context: Context) -> Iterator[Finding]:
    """A decision of the council too close to, or after, what it is needed for.

    Looked at are decisions of the council under `besluiten` with a date, not yet taken, that
    name the actions that rest on them. An action that is planned in a quarter can begin on its
    last day, so that only what cannot be in time is told. What prepares, drafts and adopts does
    not rest on the decision, but leads to it. Actions that are simply ongoing, or whose beginning
    is open, are left alone.

    Faulty:

    ```yaml
    besluiten: [{orgaan: raad, onderwerp: Cameraverordening, datum: 2025-06-24, acties: [cameras]}]
    prioriteiten:
      - naam: Veilig uitgaan
        items:
          - naam: Marktplein
            acties: [{id: cameras, maatregel: Camera's ophangen., planning: Q2 2025}]
    ```

    Put right:

    ```yaml
    besluiten: [{orgaan: raad, onderwerp: Cameraverordening, datum: 2025-06-24, acties: [cameras]}]
    prioriteiten:
      - naam: Veilig uitgaan
        items:
          - naam: Marktplein
            acties: [{id: cameras, maatregel: Camera's ophangen., planning: Q4 2025}]
    ```
    """
    weeks = context.limit("weken")
    for index, decision in enumerate(context.plan.decisions):
        if decision.date is None or not is_council(decision.body):
            continue
        if folded(decision.status or "") == _TAKEN:
            continue
        needed = decision.date + timedelta(weeks=weeks)
        for name in decision.actions:
            row = context.rows.resolve(name)
            begins = _latest_beginning(context, row) if isinstance(row, Row) else None
            if begins is not None and begins < needed:
                yield context.finding(
                    f"besluiten/{index}/datum",
                    date=str(decision.date),
                    action=getattr(row, "key", name),
                    expected=str(begins),
                    limit=f"{weeks:g}",
                )


def _latest_beginning(context: Context, row: Row) -> date | None:
    """The last day on which what rests on the decision can begin; None when that is open."""
    if row.action.kind in _LEADS_TO_IT or made(context, row, "raadsproducten"):
        return None
    phases = [times for times in read_times(row) if times.phase.kind not in _LEADS_TO_IT]
    start = min((quarter for times in phases for quarter in times.quarters), default=None)
    if start is None or row.start is None:
        return None
    for times in phases:
        for one in times.occurrences:
            if one.first == start:
                return one.first_day or (one.first.end if one.settled else one.last.end)
    return start.end
