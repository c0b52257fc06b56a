"""IVB116: a priority whose name is spelled in different ways."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Severity, Texts, keyed, rule, skeleton


@rule(
    "IVB116",
    "priority-spelled-differently",
    nl="Prioriteit '{name}' is in het plan ook anders gespeld: {names}. Controleer of één "
    "spelling volstaat.",
    en="Priority '{name}' is also spelled otherwise in the plan: {names}. Check whether one "
    "spelling will do.",
    summary=Texts(
        "De naam van een prioriteit is op verschillende manieren gespeld.",
        "The name of a priority is spelled in different ways.",
    ),
    why=Texts(
        "Wie in een document of raadssysteem op de naam zoekt, vindt maar een deel.",
        "Whoever searches a document or a council system for the name finds only part.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def priority_spelled_differently(context: Context) -> Iterator[Finding]:
    """A priority whose name is spelled in different ways.

    Under `ook-genoemd` a plan lists the names that a priority has in other chapters. Where such
    a name is the same but for capitals, "&", hyphens or an addition in brackets, the document
    has no reason to differ, and a search by name misses chapters. Names that are really others
    are what the key is for, and are left alone.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg & Veiligheid
        ook-genoemd: [Zorg en veiligheid]
        items: [{naam: Meldpunt, acties: [{id: meldpunt, maatregel: Het meldpunt openen.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items: [{naam: Meldpunt, acties: [{id: meldpunt, maatregel: Het meldpunt openen.}]}]
    ```
    """
    for path, one in keyed("prioriteiten", context.plan.priorities):
        own = skeleton(one.name)
        spellings = tuple(
            alias for alias in one.aliases if alias != one.name and skeleton(alias) == own
        )
        if own and spellings:
            yield context.finding(f"{path}/ook-genoemd", name=one.name, names=spellings)
