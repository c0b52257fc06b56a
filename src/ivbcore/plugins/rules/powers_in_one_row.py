"""IVB620: powers of different bodies in one action."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    Context,
    Finding,
    Power,
    Row,
    Severity,
    Texts,
    about_working,
    rule,
)

# From here on powers are too many for one row, whoever holds them.
_MANY = 3


@rule(
    "IVB620",
    "powers-in-one-row",
    nl="De maatregel '{action}' gebruikt {count} bevoegdheden in één regel: {names}. Controleer "
    "of elk een eigen regel moet hebben.",
    en="The action '{action}' uses {count} powers in one row: {names}. Check whether each needs "
    "a row of its own.",
    summary=Texts(
        "Eén maatregel gebruikt bevoegdheden van verschillende organen.",
        "One action uses powers of different bodies.",
    ),
    why=Texts(
        "Wie beslist, wie erbij moet zijn en wat eraan voorafgaat verschilt per bevoegdheid; in "
        "één regel is dat niet te plannen of te evalueren.",
        "Who decides, who must be involved and what comes before differ from power to power; in "
        "one row that can be neither planned nor evaluated.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_LOGIC,),
)
def powers_in_one_row(context: Context) -> Iterator[Finding]:
    """Powers of different bodies in one action.

    Two powers of the same body may go well in one row; two that different bodies hold, such as
    the mayor's crisis measure and the judge's care authorisation, or three or more of any,
    rarely do. Powers that no pack describes are not counted.

    Faulty:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Verplichte zorg
            acties:
              - {id: zorg, maatregel: Verplichte zorg toepassen.,
                 bevoegdheden: [crisismaatregel, zorgmachtiging]}
    ```

    Put right:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Verplichte zorg
            acties:
              - {id: crisis, maatregel: Bij acuut gevaar verplichte zorg opleggen.,
                 bevoegdheden: [crisismaatregel]}
              - {id: machtiging, maatregel: Meldingen onderzoeken en een machtiging vragen.,
                 bevoegdheden: [zorgmachtiging]}
    ```
    """
    for row in context.rows:
        if len(row.action.powers) > 1 and not about_working(row):
            powers = _known(row)
            bodies = {frozenset(one.competent_bodies) for one in powers.values()}
            if len(bodies) > 1 or len(powers) >= _MANY:
                names = tuple(one.name for one in powers.values())
                yield context.finding(
                    f"{row.path}/bevoegdheden", action=row.key, count=len(names), names=names
                )


def _known(row: Row) -> dict[str, Power]:
    return {one.id: one for one in row.powers if isinstance(one, Power)}
