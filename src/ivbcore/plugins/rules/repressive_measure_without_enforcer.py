"""IVB405: a repressive measure in which nobody can enforce."""

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
    Unknown,
    rule,
    unsettled,
)

_NOT = ("geen", "niet", "zonder", "plaats van", "minder", "dan")


@rule(
    "IVB405",
    "repressive-measure-without-enforcer",
    nl="'{action}' lijkt repressief ({words}), en onder wie meedoet ({names}) is geen handhaver. "
    "Controleer wie handhaaft.",
    en="'{action}' seems repressive ({words}), and among those who take part ({names}) is no "
    "enforcer. Check who enforces.",
    summary=Texts(
        "Aan een repressieve maatregel doet niemand mee die kan handhaven.",
        "Nobody who takes part in a repressive measure can enforce.",
    ),
    why=Texts(
        "Zonder politie, toezichthouder of boa blijft het bij de aankondiging.",
        "Without police, inspectors or enforcement officers it stays an announcement.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def repressive_measure_without_enforcer(context: Context) -> Iterator[Finding]:
    """A repressive measure in which nobody who takes part can enforce.

    A measure is repressive when its nature (`aard`) or its own words say so (word list
    `repressie`). Who can enforce is seen from the name and kind of a partner, of its members and
    of what it is part of (word list `handhavers`): police, inspectors, boa's. A row without
    partners, with an unknown one or with a group without members is left alone.

    Faulty:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: jongerenwerk, naam: Jongerenwerk, positie: extern}
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Themaweek
            acties:
              - {id: week, maatregel: Activiteiten houden., aard: [repressief],
                 partijen: [team, jongerenwerk]}
    ```

    Put right:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Themaweek
            acties:
              - {id: week, maatregel: Activiteiten houden., aard: [repressief],
                 partijen: [team, politie]}
    ```
    """
    if context.lacks("partijen"):
        return
    for row in context.rows:
        words = _repressive(context, row)
        if words and row.partners and not unsettled(context, row):
            here = (*row.partners, *((row.lead,) if row.lead else ()))
            if not any(_enforces(context, row, one) for one in here):
                yield context.finding(
                    f"{row.path}/partijen",
                    action=row.key,
                    words=words,
                    names=tuple(one.name for one in row.partners),
                )


def _repressive(context: Context, row: Row) -> tuple[str, ...]:
    """By which words the action is repressive."""
    found = context.spotted("repressie", "\n".join(row.action.nature))
    if found:
        return found
    text = row.action.measure.casefold()
    said = context.spotted("repressie", text)
    return tuple(one for one in said if not text.partition(one)[0].rstrip().endswith(_NOT))


def _enforces(context: Context, row: Row, one: Partner | Unknown) -> bool:
    directory = row.plan.directory
    near = (one, *directory.members_of(one.name), *directory.wholes_of(one.name))
    return any(
        context.spotted("handhavers", f"{other.name}\n{getattr(other, 'kind', '') or ''}")
        for other in near
    )
