"""IVB120: an abbreviation that is explained nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    WCAG_ABBREVIATIONS,
    Context,
    Finding,
    ProseKind,
    Severity,
    Texts,
    abbreviations_in,
    abbreviations_known,
    explained_in,
    prose_of,
    rule,
)

_READ = (ProseKind.HEADING, ProseKind.MEASURE, ProseKind.GOAL)

_LIST = "bekende-afkortingen"


@rule(
    "IVB120",
    "unexplained-abbreviation",
    nl="De afkorting {words} wordt nergens in het plan uitgelegd ({count} keer gebruikt). "
    "Controleer of de lezer haar kent.",
    en="The abbreviation {words} is explained nowhere in the plan (used {count} times). "
    "Check whether the reader knows it.",
    summary=Texts(
        "Een afkorting wordt nergens uitgelegd.", "An abbreviation is explained nowhere."
    ),
    why=Texts(
        "Raadsleden en inwoners lezen mee; wie een afkorting niet kent, kan er niet over oordelen.",
        "Council members and residents read along; who does not know an abbreviation cannot "
        "judge what it says.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS, WCAG_ABBREVIATIONS),
)
def unexplained_abbreviation(context: Context) -> Iterator[Finding]:
    """An abbreviation that is explained nowhere.

    A word in capitals in a heading, measure or objective that is not under `begrippen`, not in
    the name or alias of a partner, power, meeting or framework, not explained where it stands
    ("Halt-officier van justitie (HOvJ)"), and not one that everybody knows. Told once for each
    abbreviation, at its first place. Texts written wholly in capitals are left alone. A plugin
    can add to what everybody knows with the word list `bekende-afkortingen`.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Opschaling
            acties: [{id: opschalen, maatregel: Opschalen volgens AVE.}]
    ```

    Put right:

    ```yaml
    begrippen: [{afkorting: AVE, betekenis: aanpak voorkoming escalatie}]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Opschaling
            acties: [{id: opschalen, maatregel: Opschalen volgens AVE.}]
    ```
    """
    if context.lacks("begrippen", "partijen", "kaders", "overleggen"):
        return
    used: dict[str, list[str]] = {}
    for one in context.once(prose_of):
        if one.kind in _READ:
            for token in abbreviations_in(one.text):
                used.setdefault(token, []).append(one.path)
    if not used:
        return
    known = context.once(abbreviations_known) | {word.upper() for word in context.words(_LIST)}
    told = [one.text for one in context.once(prose_of)]
    for token, paths in used.items():
        if token.upper() not in known and not explained_in(token, told):
            yield context.finding(paths[0], related=paths[1:], words=token, count=len(paths))
