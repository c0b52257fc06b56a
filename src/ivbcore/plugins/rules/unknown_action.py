"""IVB104: a reference to an action that is not in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    Context,
    Finding,
    ReferenceKind,
    Severity,
    Texts,
    rule,
    shortened,
    unknown,
)


@rule(
    "IVB104",
    "unknown-action",
    nl="De maatregel '{action}' staat niet in dit plan.{suggestion}",
    en="The action '{action}' is not in this plan.{suggestion}",
    summary=Texts(
        "Het plan verwijst naar een maatregel die er niet in staat.",
        "The plan refers to an action that is not in it.",
    ),
    why=Texts(
        "Een volgorde, toezegging of evaluatie die naar niets verwijst, komt niemand na.",
        "An order, a commitment or an evaluation that points at nothing is kept by nobody.",
    ),
    severity=Severity.ERROR,
    norms=(AUDIT_LOGIC,),
)
def unknown_action(context: Context) -> Iterator[Finding]:
    """A reference to an action that is not in the plan.

    Under `volgt-op` an action names what must come first; a commitment to the council, a
    decision and the evaluation of the previous period name the actions that carry them on. When
    the action is not there (renamed, merged, dropped) the order cannot be kept, and the council
    cannot see what became of its motion.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Informatiepositie
        items:
          - naam: Gegevens delen
            acties:
              - {id: protocol-opstellen, maatregel: Een privacyprotocol opstellen.}
              - {id: delen, maatregel: Signalen delen., volgt-op: [privacyprotocol-maken]}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Informatiepositie
        items:
          - naam: Gegevens delen
            acties:
              - {id: protocol-opstellen, maatregel: Een privacyprotocol opstellen.}
              - {id: delen, maatregel: Signalen delen., volgt-op: [protocol-opstellen]}
    ```
    """
    if context.lacks("acties", "items", "prioriteiten"):
        return
    for named in unknown(context, ReferenceKind.ACTION):
        yield context.finding(
            named.path,
            fix=named.fix,
            related=named.elsewhere,
            action=shortened(named.text),
            nearest=named.nearest,
            suggestion=named.suggestion,
        )
