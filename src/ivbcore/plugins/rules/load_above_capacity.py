"""IVB521: more asked of somebody in a quarter than there is."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import AUDIT_PLANNING, Context, Finding, Line, Role, Texts, days_text, rule


@rule(
    "IVB521",
    "load-above-capacity",
    nl="Van {name} wordt in {quarters} {amount} gevraagd, en er zijn er {limit}: {names}.",
    en="{quarters} asks {amount} of {name}, and there are {limit}: {names}.",
    summary=Texts(
        "In een kwartaal wordt meer gevraagd dan er is.", "A quarter asks more than there is."
    ),
    why=Texts(
        "Wat niet kan, gebeurt niet: dan beslist het toeval welke maatregel blijft liggen.",
        "What cannot be done is not done: then chance decides which action is left.",
    ),
    norms=(AUDIT_PLANNING,),
)
def load_above_capacity(context: Context) -> Iterator[Finding]:
    """More asked of a partner or portfolio holder in a quarter than there is.

    The days that actions ask (`inzet`) are added up for every quarter that their planning names
    or in which they simply go on, and held against `capaciteit`. What may fall in several
    quarters does not count here: it can still move, which is what `ivb schedule` is for. A
    partner without capacity, or an action without effort, is not judged; neither are quarters
    before the reference day (`--as-of`), in which nothing can be moved any more.

    Faulty:

    ```yaml
    partijen: [{id: team-veiligheid, naam: Team veiligheid}]
    capaciteit: [{partij: team-veiligheid, per-kwartaal: 10 dagen}]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties:
              - {id: schouwen, maatregel: Pleinen bezoeken., planning: Doorlopend,
                 partijen: [team-veiligheid], inzet: {team-veiligheid: 6 dagen per kwartaal}}
              - {id: opleiden, maatregel: Jongerenwerkers opleiden., planning: Q2 2025,
                 partijen: [team-veiligheid], inzet: {team-veiligheid: 6 dagen per kwartaal}}
    ```

    Put right:

    ```yaml
    partijen: [{id: team-veiligheid, naam: Team veiligheid}]
    capaciteit: [{partij: team-veiligheid, per-kwartaal: 12 dagen}]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties:
              - {id: schouwen, maatregel: Pleinen bezoeken., planning: Doorlopend,
                 partijen: [team-veiligheid], inzet: {team-veiligheid: 6 dagen per kwartaal}}
              - {id: opleiden, maatregel: Jongerenwerkers opleiden., planning: Q2 2025,
                 partijen: [team-veiligheid], inzet: {team-veiligheid: 6 dagen per kwartaal}}
    ```
    """
    if not context.plan.capacity or context.lacks("acties", "partijen", "capaciteit"):
        return
    for line in context.workload.lines:
        if line.carrier.role is not Role.LEAD:
            yield from _overloads(context, line)


def _overloads(context: Context, line: Line) -> Iterator[Finding]:
    carrier = line.carrier
    listed = "partijen" if carrier.role is Role.PARTNER else "portefeuillehouders"
    day = context.as_of
    for cell in line.cells:
        if day is not None and cell.quarter.end < day:
            continue
        if cell.capacity is None or cell.certain_days <= cell.capacity:
            continue
        asking = [one for one in cell.certain if one not in line.unmeasured]
        yield context.finding(
            f"{listed}/{carrier.key}",
            related=[f"acties/{one}/inzet" for one in asking],
            name=carrier.name,
            quarters=str(cell.quarter),
            amount=Texts(
                f"{days_text(cell.certain_days)} dagen",
                f"{days_text(cell.certain_days, 'en')} days",
            ),
            limit=Texts(days_text(cell.capacity), days_text(cell.capacity, "en")),
            names=tuple(asking),
        )
