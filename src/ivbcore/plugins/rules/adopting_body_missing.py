"""IVB701: no body that adopts the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    POLITIEWET_38B,
    Context,
    Decision,
    Finding,
    Texts,
    about_the_plan,
    folded,
    rule,
)


@rule(
    "IVB701",
    "adopting-body-missing",
    nl="Nergens staat welk orgaan dit plan vaststelt.",
    en="Nowhere does it say which body adopts this plan.",
    summary=Texts("Geen orgaan stelt het plan vast.", "No body adopts the plan."),
    why=Texts(
        "De raad stelt ten minste eens in de vier jaar de veiligheidsdoelen vast; zonder besluit "
        "bindt het plan niemand.",
        "The council sets the safety goals at least once in four years; without a decision the "
        "plan binds nobody.",
    ),
    norms=(POLITIEWET_38B, CCV_STEPS),
)
def adopting_body_missing(context: Context) -> Iterator[Finding]:
    """No body that adopts the plan.

    Neither `vaststelling` nor a decision of the kind vaststellen under `besluiten` names a body. A
    decision on something else, or on the next plan, does not count. Often the council adopts the
    priorities and the college the tables; each gets its line.

    Faulty:

    ```yaml
    vaststelling: [{deel: prioriteiten, datum: 2024-02-13}]
    ```

    Put right:

    ```yaml
    vaststelling: [{deel: prioriteiten, orgaan: raad, datum: 2024-02-13}]
    ```
    """
    plan = context.plan
    if context.lacks("vaststelling", "besluiten"):
        return
    decided = any(one.body and _adopts(context, one) for one in plan.decisions)
    if not decided and not any(one.body for one in plan.adoption):
        yield context.finding("vaststelling" if plan.adoption else "")


def _adopts(context: Context, one: Decision) -> bool:
    """Whether a decision adopts this plan, and not its successor or something else."""
    if not folded(one.kind or "").startswith(("vaststel", "vastgesteld")):
        return False
    if not one.subject:
        return True
    period = context.plan.period
    later = one.date and period and one.date > period.first.end
    return about_the_plan(context, one.subject) and not later
