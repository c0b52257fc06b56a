"""IVB714: a public text that names an internal action."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    WOO_5_1,
    Context,
    Finding,
    Severity,
    Texts,
    folded,
    hidden_rows,
    public_prose,
    rule,
)

# A title of one word is a word of the language: that it stands somewhere says nothing.
_WORDS = 2


@rule(
    "IVB714",
    "internal-action-named",
    nl="Deze openbare tekst noemt '{name}', een maatregel die {words} is. Controleer of dat mag.",
    en="This public text names '{name}', an action that is {words}. Check whether it may.",
    summary=Texts(
        "Een openbare tekst noemt een maatregel die niet openbaar is.",
        "A public text names an action that is not public.",
    ),
    why=Texts(
        "De maatregel zelf blijft buiten de openbare uitgave, maar wie de tekst leest weet dat "
        "hij er is.",
        "The action itself stays out of the public edition, but whoever reads the text knows that "
        "it exists.",
    ),
    severity=Severity.INFORMATION,
    norms=(WOO_5_1,),
)
def internal_action_named(context: Context) -> Iterator[Finding]:
    """A public text that names an internal action.

    The title of an action with `openbaarheid` regio, intern or vertrouwelijk stands in a
    heading, measure, objective or evaluation that the public can read. References by identifier
    (`volgt-op`, `acties`) need no care: public output leaves them out. Titles of one word are
    not looked for.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: a, titel: Inval garageboxen, maatregel: Boxen openen., openbaarheid: intern}
              - {id: b, maatregel: Na de inval garageboxen de buurt informeren.}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: a, titel: Inval garageboxen, maatregel: Boxen openen., openbaarheid: intern}
              - {id: b, maatregel: De buurt informeren na optreden., volgt-op: [a]}
    ```
    """
    hidden = [
        row
        for row in context.once(hidden_rows)
        if len(folded(row.action.title or "").split()) >= _WORDS
    ]
    if not hidden:
        return
    texts = [(one.path, folded(one.text)) for one in context.once(public_prose)]
    for row in hidden:
        title = row.action.title or ""
        name = re.compile(rf"(?<!\w){re.escape(folded(title))}(?!\w)")
        for path, text in texts:
            if name.search(text) and row.action.openness:
                yield context.finding(path, name=title, words=row.action.openness.value)
