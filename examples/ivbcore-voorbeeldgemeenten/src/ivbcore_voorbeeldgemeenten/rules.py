"""VBG001: actions that wait for the council, and have no case number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    Context,
    Finding,
    Norm,
    PhaseKind,
    Row,
    Severity,
    Texts,
    folded,
    rule,
)
from ivbcore_voorbeeldgemeenten.casefile import case_of

__all__ = ["COUNCIL_PAPERS", "council_decision_without_case"]

COUNCIL_PAPERS = "raadsstukken"
"""The word list that names what the council decides on."""

CASE_SYSTEM = Norm("vbg-zaaksysteem", "Afspraken zaaksysteem voorbeeldgemeenten (verzonnen)")
_NUMBER = re.compile(r"Z\d{2}-\d{4}")


@rule(
    "VBG001",
    "council-decision-without-case",
    nl="De maatregel {action} wacht op een besluit van de raad ({reason}), maar heeft geen"
    " zaaknummer zoals Z25-0123.",
    en="The action {action} waits for a decision of the council ({reason}), but has no case number"
    " such as Z25-0123.",
    summary=Texts(
        "Een maatregel wacht op een raadsbesluit en heeft geen zaaknummer.",
        "An action waits for a council decision and has no case number.",
    ),
    why=Texts(
        "Zonder zaaknummer komt het stuk niet op de agenda van de raad, en schuift de maatregel"
        " op.",
        "Without a case number the paper does not reach the agenda of the council, and the action"
        " is put off.",
    ),
    severity=Severity.WARNING,
    norms=(CASE_SYSTEM,),
)
def council_decision_without_case(context: Context) -> Iterator[Finding]:
    """An action that a council decision depends on, without a case number.

    An action waits for the council when a decision of the council under `besluiten` names it, or
    when its planning has a moment of adoption and its measure names a paper of the council
    (verordening, beleidsnota; the word list `raadsstukken`).

    Faulty:

    ```yaml
    besluiten:
      - {orgaan: raad, onderwerp: Cameraverordening, acties: [cameras]}
    prioriteiten:
      - naam: Buitengebied
        items:
          - naam: Toezicht
            acties: [{id: cameras, maatregel: Camera's plaatsen., planning: Q3 2025}]
    ```

    Put right:

    ```yaml
    besluiten:
      - {orgaan: raad, onderwerp: Cameraverordening, acties: [cameras]}
    prioriteiten:
      - naam: Buitengebied
        items:
          - naam: Toezicht
            acties:
              - id: cameras
                maatregel: Camera's plaatsen.
                planning: Q3 2025
                eigen: {VBG: {zaaknummer: Z25-0123}}
    ```
    """
    subjects = _subjects(context)
    papers = tuple(folded(word) for word in context.words(COUNCIL_PAPERS))
    for row in context.rows:
        reason = subjects.get(row.id) or _adopted_paper(row, papers)
        if reason and not _NUMBER.fullmatch(case_of(row.action).number or ""):
            yield context.finding(row.path, action=row.id, reason=reason)


def _subjects(context: Context) -> dict[str, str]:
    """What the council decides on, by the action that waits for it."""
    found: dict[str, str] = {}
    for decision in context.plan.decisions:
        if folded(decision.body or "") == "raad":
            subject = decision.subject or decision.kind or "besluit"
            for text in decision.actions:
                row = context.rows.resolve(text)
                if isinstance(row, Row):
                    found.setdefault(row.id, subject)
    return found


def _adopted_paper(row: Row, papers: tuple[str, ...]) -> str:
    """The paper of the council that the action adopts, or nothing."""
    if PhaseKind.ADOPT not in row.kinds and row.action.kind is not PhaseKind.ADOPT:
        return ""
    text = folded(row.action.measure)
    return next((word for word in papers if word in text), "")
