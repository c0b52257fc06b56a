"""IVB114: the same measure in two actions."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import Context, Finding, Row, Texts, rule, skeleton

_WORDS_THAT_TELL = 4


@rule(
    "IVB114",
    "measure-twice",
    nl="De maatregel van '{action}' staat ook bij '{other}'.",
    en="The measure of '{action}' is also that of '{other}'.",
    summary=Texts("Dezelfde maatregel staat twee keer.", "The same measure stands twice."),
    why=Texts(
        "Dubbel werk wordt dubbel geteld: bij de belasting, in rapportages en in de agenda.",
        "What stands twice is counted twice: in the load, in reports and in the agenda.",
    ),
    may_also_fire=("IVB616",),
    no_norm=Texts(
        "Een maatregel mag twee prioriteiten dienen; dat hij dan maar één keer "
        "mag staan, vraagt geen norm.",
        "A measure may serve two priorities; no norm asks that it then stands only once.",
    ),
)
def measure_twice(context: Context) -> Iterator[Finding]:
    """The same measure in two actions.

    A measure that serves two priorities is often copied under both. From then on it is counted
    twice in the load of the partners, reported twice to the council, and changed once. One
    action can contribute to several issues (`draagt-bij-aan`). Actions that are for another
    area, target group or municipality, or of another kind, are not the same; neither are short
    measures ("Evalueren.") under different items, and measures under different items that each have
    a title of their own.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Alcohol
            acties: [{id: alcohol, maatregel: Leerlingen voorlichten over alcohol en drugs.}]
      - naam: Ondermijning
        items:
          - naam: Drugs
            acties: [{id: drugs, maatregel: Leerlingen voorlichten over alcohol en drugs.}]
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken:
      - {id: alcohol-en-drugs, naam: Alcohol en drugs onder jongeren}
      - {id: drugshandel, naam: Drugshandel}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Alcohol
            acties:
              - {id: alcohol, maatregel: Leerlingen voorlichten over alcohol en drugs.,
                 draagt-bij-aan: [alcohol-en-drugs, drugshandel]}
    ```
    """
    alike: dict[tuple[object, ...], list[Row]] = {}
    for row in context.rows:
        if not row.action.measure.strip():
            continue
        earlier = alike.setdefault(_sameness(row), [])
        before = next((one for one in earlier if not _told_apart(one, row)), None)
        earlier.append(row)
        if before is not None:
            yield context.finding(
                f"{row.path}/maatregel",
                related=[f"{before.path}/maatregel"],
                action=row.key,
                other=before.key,
            )


def _sameness(row: Row) -> tuple[object, ...]:
    """What two actions have in common when they are the same."""
    action = row.action
    short = len(action.measure.split()) < _WORDS_THAT_TELL
    return (
        skeleton(action.measure),
        row.place[:2] if short else None,
        skeleton(action.title or "") if short else None,
        action.kind,
        action.area,
        row.target_group,
        action.municipalities,
    )


def _told_apart(one: Row, other: Row) -> bool:
    """Whether two rows stand under different items with titles that differ: "Schouw Noord"."""
    titles = (one.action.title or "", other.action.title or "")
    differ = all(titles) and skeleton(titles[0]) != skeleton(titles[1])
    return differ and one.place[:2] != other.place[:2]
