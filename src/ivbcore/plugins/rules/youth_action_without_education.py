"""IVB413: telling young people something without education or youth work."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    CodeStatus,
    Context,
    Finding,
    Row,
    Severity,
    Texts,
    rule,
    unsettled,
)


@rule(
    "IVB413",
    "youth-action-without-education",
    nl="'{action}' wil jongeren bereiken ({words}), en onderwijs of jongerenwerk doet niet mee. "
    "Controleer langs welke weg dat gaat.",
    en="'{action}' wants to reach young people ({words}), and neither education nor youth work "
    "takes part. Check which way that goes.",
    summary=Texts(
        "Aan voorlichting voor jongeren doet onderwijs noch jongerenwerk mee.",
        "Neither education nor youth work takes part in telling young people something.",
    ),
    why=Texts(
        "Jongeren zijn te vinden op school, op straat en in het jongerencentrum, en niet in de "
        "huis-aan-huiskrant.",
        "Young people are found at school, in the street and in the youth centre, and not in the "
        "local paper.",
    ),
    severity=Severity.INFORMATION,
    status=CodeStatus.PREVIEW,
    norms=(CCV_STEPS,),
)
def youth_action_without_education(context: Context) -> Iterator[Finding]:
    """Telling young people something without education or youth work.

    An action is for young people when its target group, title or measure says so (word list
    `jeugd`), and tells them something when its title or measure speaks of lessons, talks or
    campaigns (word list `voorlichting`). Who reaches them is seen from the name and kind of a
    partner (word list `jeugdpartners`), of its members and of what it is part of. Left alone are
    rows without partners and rows of which nobody knows who takes part.

    Faulty:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
      - {id: jongerenwerk, naam: Jongerenwerk, positie: extern}
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Weerbaar
            acties:
              - {id: les, maatregel: Jongeren voorlichten over phishing., partijen: [team, politie]}
              - {id: plein, maatregel: Pleinen bezoeken., partijen: [team, jongerenwerk]}
    ```

    Put right:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
      - {id: jongerenwerk, naam: Jongerenwerk, positie: extern}
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Weerbaar
            acties:
              - id: les
                maatregel: Jongeren voorlichten over phishing.
                partijen: [team, politie, jongerenwerk]
              - {id: plein, maatregel: Pleinen bezoeken., partijen: [team, jongerenwerk]}
    ```
    """
    if context.lacks("partijen"):
        return
    for row in context.rows:
        if not row.partners or unsettled(context, row):
            continue
        said = f"{row.action.title or ''}\n{row.action.measure}"
        young = context.spotted("jeugd", f"{row.target_group or ''}\n{said}")
        if young and context.spotted("voorlichting", said) and not _reached(context, row):
            yield context.finding(f"{row.path}/partijen", action=row.key, words=young)


def _reached(context: Context, row: Row) -> bool:
    directory = row.plan.directory
    for one in row.partners:
        for other in (one, *directory.members_of(one.name), *directory.wholes_of(one.name)):
            told = f"{other.name}\n{getattr(other, 'kind', '') or ''}"
            if context.spotted("jeugdpartners", told):
                return True
    return False
