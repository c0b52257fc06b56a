"""IVB227: a designation, covenant or quality mark that ends, and nobody decides what then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivbcore.contracts import (
    AUDIT_EVALUATION,
    Context,
    Finding,
    PhaseKind,
    Quarter,
    Row,
    Texts,
    followers,
    rows_by_item,
    rule,
)

_SETTLES = (PhaseKind.ADOPT, PhaseKind.EXTEND, PhaseKind.END)
_EVALUATION = Texts("een evaluatie vooraf", "an evaluation before it")
_DECISION = Texts("een besluit over wat daarna komt", "a decision on what comes next")
_BOTH = Texts("een evaluatie vooraf en een besluit erna", "an evaluation before it and a decision")


@rule(
    "IVB227",
    "validity-ends-unprepared",
    nl="'{action}' geldt tot {date}, binnen de looptijd; er ontbreekt {reason}.",
    en="'{action}' is valid until {date}, inside the period; missing: {reason}.",
    summary=Texts(
        "Iets verloopt binnen de looptijd zonder evaluatie en besluit.",
        "Something expires inside the period without evaluation and decision.",
    ),
    why=Texts(
        "Een aanwijzing of convenant dat ongemerkt verloopt, laat de burgemeester zonder grondslag "
        "handelen.",
        "A designation or covenant that expires unnoticed makes the mayor act without a basis.",
    ),
    norms=(AUDIT_EVALUATION,),
)
def validity_ends_unprepared(context: Context) -> Iterator[Finding]:
    """A designation, covenant or quality mark that ends, and nobody decides what then.

    An action with `geldig-tot` inside the period needs an evaluation no later than that day, and
    a decision: one under `besluiten` that names the action and does not come before the
    evaluation, a word for one in its planning (word list `besluitwoorden`), or a phase that
    extends, ends or adopts, in the row, in another row of its item or in one that follows on it.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Openbare orde
        items:
          - naam: Marktplein
            acties:
              - id: cameras
                maatregel: Cameratoezicht op het plein.
                planning: Doorlopend
                geldig-tot: 2025-06-30
    ```

    Put right:

    ```yaml
    besluiten: [{orgaan: burgemeester, soort: verlengen, datum: 2025-06-16, acties: [cameras]}]
    prioriteiten:
      - naam: Openbare orde
        items:
          - naam: Marktplein
            acties:
              - id: cameras
                maatregel: Cameratoezicht op het plein.
                planning: Evaluatie Q1 2025, verder doorlopend
                geldig-tot: 2025-06-30
    ```
    """
    period = context.plan.period
    if period is None or context.lacks("acties", "items", "besluiten"):
        return
    for row in context.rows:
        until = row.action.valid_until
        if until is None or not period.first.start <= until <= period.last.end:
            continue
        near = _near(context, row)
        evaluated = any(_evaluated(one, until) for one in near)
        told = context.spotted("besluitwoorden", row.action.planning.text)
        decided = (
            bool(told)
            or _decided(context, row, near, until)
            or any(
                not set(_SETTLES).isdisjoint(one.kinds) or one.action.kind in _SETTLES
                for one in near
            )
        )
        if not (evaluated and decided):
            reason = _DECISION if evaluated else _EVALUATION if decided else _BOTH
            yield context.finding(
                f"{row.path}/geldig-tot", action=row.key, date=str(until), reason=reason
            )


def _near(context: Context, row: Row) -> list[Row]:
    """The row, the others of its item and those that follow on it."""
    own = context.once(rows_by_item)[id(row.item)]
    return [*own, *context.once(followers).get(row.key, ())]


def _evaluated(row: Row, until: date) -> bool:
    """Whether a row is evaluated by then; what was not read may be."""
    if row.wording.troubles:
        return True
    last = Quarter.containing(until)
    return any(quarter <= last for quarter in row.quarters_of(PhaseKind.EVALUATE))


def _decided(context: Context, row: Row, near: list[Row], until: date) -> bool:
    """Whether a decision names the row; before the evaluation it is one to begin, not to go on."""
    evaluated = [
        quarter.start
        for one in near
        for quarter in one.quarters_of(PhaseKind.EVALUATE)
        if quarter.start <= until
    ]
    since = min(evaluated, default=None)
    return any(
        context.rows.resolve(name) == row
        for one in context.plan.decisions
        if since is None or one.date is None or one.date >= since
        for name in one.actions
    )
