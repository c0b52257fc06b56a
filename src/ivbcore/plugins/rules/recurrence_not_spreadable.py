"""IVB523: times of a recurrence that cannot be kept apart."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import AUDIT_PLANNING, Context, Finding, NoPlace, Texts, rule


@rule(
    "IVB523",
    "recurrence-not-spreadable",
    nl="'{action}' duurt {amount} en komt zo vaak terug dat het zichzelf inhaalt: '{wording}'.",
    en="'{action}' takes {amount} and recurs so often that it overtakes itself: '{wording}'.",
    summary=Texts(
        "De keren van een herhaling passen niet achter elkaar.",
        "A recurrence does not fit one after another.",
    ),
    why=Texts(
        "Een volgende keer die begint voor de vorige klaar is, vraagt dubbele inzet.",
        "A time that starts before the one before is over asks double effort.",
    ),
    norms=(AUDIT_PLANNING,),
)
def recurrence_not_spreadable(context: Context) -> Iterator[Finding]:
    """A recurrence whose times do not fit one after another in the quarters they may fall in.

    How long one time takes (`duur`) and how often it comes back must go together: twice a year
    leaves two quarters for each time.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: controles, maatregel: Integrale controles houden.,
                 planning: twee keer per jaar, duur: 3 kwartalen}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: controles, maatregel: Integrale controles houden.,
                 planning: twee keer per jaar, duur: 1 kwartaal}
    ```
    """
    told: set[str] = set()
    for one in context.occurrences.unplaced:
        if one.reason is not NoPlace.TOO_CLOSE or one.action in told:
            continue
        told.add(one.action)
        action = context.plan[one.action].action
        yield context.finding(
            f"acties/{one.action}/planning",
            related=[f"acties/{one.action}/duur"],
            action=one.action,
            amount=str(action.duration or "1 kwartaal"),
            wording=action.planning.text,
        )
