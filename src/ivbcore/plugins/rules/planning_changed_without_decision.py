"""IVB708: a planning that was changed, and nobody decided on it."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    GEMEENTEWET_169,
    Context,
    Finding,
    ReferenceKind,
    Texts,
    references_of,
    reports_of,
    rule,
    same_planning,
)


@rule(
    "IVB708",
    "planning-changed-without-decision",
    nl="De planning van '{action}' is veranderd van '{expected}' in '{wording}', zonder besluit.",
    en="The planning of '{action}' was changed from '{expected}' to '{wording}', without a "
    "decision.",
    summary=Texts(
        "Een vastgestelde planning is veranderd zonder besluit.",
        "An adopted planning was changed without a decision.",
    ),
    why=Texts(
        "De planning is vastgesteld; wie haar verschuift zonder besluit, verandert stilletjes "
        "wat is afgesproken.",
        "The planning was adopted; who moves it without a decision changes in silence what was "
        "agreed.",
    ),
    norms=(GEMEENTEWET_169,),
)
def planning_changed_without_decision(context: Context) -> Iterator[Finding]:
    """A planning that was changed, and nobody decided on it.

    A report under `voortgang` has an `oude-planning` and a `nieuwe-planning` that fall in other
    quarters, and neither a `besluit` nor a line under `besluiten` that names the action. Other
    words for the same quarters are no change. A small shift may well be decided by an official,
    but then it can be said who did.

    Faulty:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Digitale weerbaarheid
        items:
          - naam: Lessen
            acties:
              - id: lessen
                maatregel: Lessen geven.
                planning: Q1 2026
                voortgang:
                  - {peildatum: 2024-12-01, oude-planning: Q4 2024, nieuwe-planning: Q1 2026}
    ```

    Put right:

    ```yaml
    looptijd: 2024-2026
    prioriteiten:
      - naam: Digitale weerbaarheid
        items:
          - naam: Lessen
            acties:
              - id: lessen
                maatregel: Lessen geven.
                planning: Q1 2026
                voortgang:
                  - {peildatum: 2024-12-01, oude-planning: Q4 2024, nieuwe-planning: Q1 2026,
                     besluit: college 3 december 2024}
    ```
    """
    plan = context.plan
    for row in context.rows:
        for path, one in reports_of(row) if row.action.progress else ():
            old, new = one.old_planning, one.new_planning
            if not old or not new or one.decision or same_planning(old, new, plan.period):
                continue
            if not context.lacks("besluiten") and row.key not in _decided(context):
                yield context.finding(path, action=row.key, expected=old, wording=new)


def _decided(context: Context) -> frozenset[str]:
    """The actions that a decision of the plan names."""
    return frozenset(
        one.identifier
        for one in context.once(references_of)
        if one.kind is ReferenceKind.ACTION and one.path.startswith("besluiten/")
    )
