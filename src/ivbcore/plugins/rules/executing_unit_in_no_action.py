"""IVB406: a unit that does the work in the street, and is in no action."""

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
    acting,
    few,
    folded,
    keyed,
    rule,
    spotted,
)


@rule(
    "IVB406",
    "executing-unit-in-no-action",
    nl="Bij de partijen staan uitvoerders van de gemeente zelf die aan geen enkele maatregel "
    "meedoen: {names}. Controleer waar hun werk staat.",
    en="Among the partners are units of the municipality itself that take part in no action: "
    "{names}. Check where their work stands.",
    summary=Texts(
        "Een uitvoerder van de gemeente doet aan geen maatregel mee.",
        "A unit of the municipality that executes is in no action.",
    ),
    why=Texts(
        "Het plan rekent op hun werk, en niemand vraagt het hun: de uren staan nergens, en wie op "
        "straat staat, weet van niets.",
        "The plan counts on their work and nobody asks for it: their hours stand nowhere.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
    may_also_fire=("IVB115",),
)
def executing_unit_in_no_action(context: Context) -> Iterator[Finding]:
    """A unit that does the work in the street (boa's, inspectors) and is in no action.

    Looked at are partners of the plan that are not external and have a name of the word list
    `uitvoerende-eenheden`. A unit takes part when its team, its members or a group that it belongs
    to does, and is left alone when a measure speaks of it. A plan that hardly says who takes part
    is silent. Told once.

    Faulty:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: boas, naam: Boa's, positie: intern}
      - {id: jongerenwerk, naam: Jongerenwerk, positie: extern}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Pleinen
            acties:
              - {id: rondes, maatregel: Rondes lopen op pleinen., partijen: [team, jongerenwerk]}
    ```

    Put right:

    ```yaml
    partijen:
      - {id: team, naam: Team veiligheid, positie: intern}
      - {id: boas, naam: Boa's, positie: intern}
      - {id: jongerenwerk, naam: Jongerenwerk, positie: extern}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Pleinen
            acties:
              - {id: rondes, maatregel: Rondes lopen op pleinen.,
                 partijen: [team, boas, jongerenwerk]}
    ```
    """
    rows = context.rows
    using = sum(bool(row.participations) for row in rows)
    if not using or few(using, len(rows)) or context.lacks("partijen", "acties", "items"):
        return
    found = {
        path: one.name
        for path, one in keyed("partijen", context.plan.partners)
        if one.origin is None and _idle(context, one)
    }
    if found:
        paths = list(found)
        yield context.finding(paths[0], related=paths[1:], names=tuple(found.values()))


def _idle(context: Context, one: Partner) -> bool:
    """Whether it is an executing unit of the municipality that nothing is asked of."""
    directory = context.plan.directory
    if directory.position_of(one) == "extern":
        return False
    if not context.spotted("uitvoerende-eenheden", "\n".join((one.name, *one.aliases))):
        return False
    wholes = (folded(directory.partners.key(whole.name)) for whole in directory.wholes_of(one.id))
    if not context.once(acting).isdisjoint((directory.partners.key(one.id), *wholes)):
        return False
    names = tuple(name for name in (one.name, *one.aliases) if name)
    return not any(spotted(names, text) for row in context.rows for text in _texts(row))


def _texts(row: Row) -> Iterator[str]:
    """Where a row may speak of a unit: its measure, and partners that nobody knows as written."""
    yield row.action.measure
    yield from (one.text for one in row.partners if isinstance(one, Unknown))
