"""IVB404: a partner that the measure names and the row does not."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    Partner,
    Row,
    Severity,
    Texts,
    folded,
    named_partners,
    own_names,
    rule,
    takes_part,
    unsettled,
)


@rule(
    "IVB404",
    "partner-named-not-in-row",
    nl="De maatregel van '{action}' noemt {names}; bij de partijen staat dat niet. "
    "Controleer wie meedoet.",
    en="The measure of '{action}' names {names}; the partners of the action do not. Check who "
    "takes part.",
    summary=Texts(
        "Een partij staat in de maatregel en niet bij de partijen.",
        "A partner stands in the measure and not among the partners.",
    ),
    why=Texts(
        "Wie alleen in de zin staat, krijgt geen uitnodiging en telt in geen overzicht mee.",
        "Who stands in the sentence alone is not invited and counts in no overview.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def partner_named_not_in_row(context: Context) -> Iterator[Finding]:
    """A partner that the measure names and the partners of the action do not.

    Looked for are the partners of the plan, by every name. A word that may also be whom the
    action is for ("ondernemers") counts only with a capital of its own; the bodies of the word
    list `instanties` always do. Left alone are a partner of whom something merely comes (word list
    `geen-deelname`: "volgens de politie"), one that takes part through a group, a team or its
    organisation, and rows of which nobody knows who takes part.

    Faulty:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: ggz, naam: GGZ, positie: extern}
      - {id: ambulance, naam: Ambulance Oost, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Triage
            acties:
              - {id: triage, maatregel: De GGZ en Ambulance Oost gaan samen ter plaatse.,
                 partijen: [team, ggz]}
    ```

    Put right:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: ggz, naam: GGZ, positie: extern}
      - {id: ambulance, naam: Ambulance Oost, positie: extern}
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Triage
            acties:
              - {id: triage, maatregel: De GGZ en Ambulance Oost gaan samen ter plaatse.,
                 partijen: [team, ggz, ambulance]}
    ```
    """
    if context.lacks("partijen"):
        return
    own = context.once(own_names)
    for row in context.rows:
        if not row.participations or unsettled(context, row):
            continue
        named = named_partners(context, row.action.measure)
        missing = [one.name for one in named if _is_missing(row, one, own)]
        if missing:
            yield context.finding(f"{row.path}/partijen", action=row.key, names=tuple(missing))


def _is_missing(row: Row, partner: Partner, own: frozenset[str]) -> bool:
    is_own = any(folded(name) in own for name in (partner.name, *partner.aliases))
    return not is_own and not takes_part(row, partner)
