"""IVZ001 and IVZ002: whether the priorities of a plan and the regional agenda match."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    Context,
    Finding,
    Norm,
    Priority,
    Severity,
    Texts,
    folded,
    nearest,
    rule,
    suggestion,
)
from ivbcore_platform_ivz.names import AGENDA, PACK

__all__ = ["agenda_point_unfollowed", "agenda_point_unknown"]

REGIONAL_AGENDA = Norm("ivz-agenda", "Regionale veiligheidsagenda (voorbeeld)")


def _takes_part(context: Context) -> bool:
    """The agenda is only for plans that look things up at the platform."""
    return PACK in context.plan.packs


@rule(
    "IVZ001",
    "agenda-point-unfollowed",
    nl="Geen prioriteit van dit plan sluit aan bij het punt {name} van de regionale agenda.",
    en="No priority of this plan follows the point {name} of the regional agenda.",
    summary=Texts(
        "Een punt van de regionale agenda komt in geen prioriteit terug.",
        "A point of the regional agenda is followed by no priority.",
    ),
    why=Texts(
        "De gemeenten spraken de agenda samen af; wie een punt overslaat, legt dat de raad uit.",
        "The municipalities agreed on the agenda together; whoever leaves out a point tells the"
        " council why.",
    ),
    severity=Severity.INFORMATION,
    norms=(REGIONAL_AGENDA,),
)
def agenda_point_unfollowed(context: Context) -> Iterator[Finding]:
    """A point of the regional agenda that no priority of the plan follows.

    A priority follows a point when `sluit-aan-bij` names it. A point that the plan leaves out on
    purpose stands under `afbakening`. Only plans that name the pack of the platform are looked at.

    Faulty:

    ```yaml
    bouwstenen: [platform-ivz]
    prioriteiten:
      - {id: ondermijning, naam: Ondermijning, niveau: lokaal}
    ```

    Put right:

    ```yaml
    bouwstenen: [platform-ivz]
    afbakening:
      - {thema: Zorg en veiligheid, geregeld-in: eigen zorgbeleid}
      - {thema: Gedigitaliseerde criminaliteit, geregeld-in: regionaal actieplan}
      - {thema: Weerbare jeugd, geregeld-in: jeugdbeleid}
    prioriteiten:
      - {id: ondermijning, naam: Ondermijning, niveau: regionaal, sluit-aan-bij: [Ondermijning]}
    ```
    """
    if not _takes_part(context) or context.lacks("prioriteiten", "afbakening"):
        return
    told = {folded(one.theme) for one in context.plan.scope}
    for priority in context.plan.priorities:
        told.update(map(folded, priority.follows_agenda))
    for point in context.words(AGENDA):
        if folded(point) not in told:
            yield context.finding("prioriteiten", name=point)


@rule(
    "IVZ002",
    "agenda-point-unknown",
    nl="De prioriteit {name} sluit aan bij '{value}', maar dat staat niet op de regionale"
    " agenda.{suggestion}",
    en="The priority {name} follows '{value}', which is not on the regional agenda.{suggestion}",
    summary=Texts(
        "Een prioriteit sluit aan bij iets wat niet op de regionale agenda staat.",
        "A priority follows something that is not on the regional agenda.",
    ),
    why=Texts(
        "Wat niet op de agenda staat, telt in regionale overzichten niet mee.",
        "What is not on the agenda does not count in regional overviews.",
    ),
    norms=(REGIONAL_AGENDA,),
)
def agenda_point_unknown(context: Context) -> Iterator[Finding]:
    """A priority that follows something that is not on the regional agenda.

    Faulty:

    ```yaml
    bouwstenen: [platform-ivz]
    prioriteiten:
      - {id: jeugd, naam: Jeugd, sluit-aan-bij: [Weerbare jongeren]}
    ```

    Put right:

    ```yaml
    bouwstenen: [platform-ivz]
    prioriteiten:
      - {id: jeugd, naam: Jeugd, sluit-aan-bij: [Weerbare jeugd]}
    ```
    """
    if not _takes_part(context):
        return
    agenda = context.words(AGENDA)
    known = {folded(point) for point in agenda}
    for priority in context.plan.priorities:
        for text in priority.follows_agenda:
            if folded(text) not in known:
                yield _unknown(context, priority, text, agenda)


def _unknown(context: Context, priority: Priority, text: str, agenda: tuple[str, ...]) -> Finding:
    near = next(iter(nearest(text, agenda)), "")
    return context.finding(
        f"prioriteiten/{priority.id}/sluit-aan-bij",
        name=priority.name,
        value=text,
        suggestion=suggestion(near),
    )
