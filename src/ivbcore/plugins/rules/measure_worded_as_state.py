"""IVB619: a measure that says what something is, not what will be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    CodeStatus,
    Context,
    Finding,
    Severity,
    Texts,
    folded,
    rule,
)

_LIST = "geen-handeling"
# "De basis is op orde", "het meldpunt is een loket": the verb is the whole of what is said.
_DEEDS = ("daden", "maakwoorden", "wijzigwoorden", "uitvoerwoorden")
_IS = re.compile(r"(?:[\w'-]+ ){1,4}(?:is|zijn) (?:een|op orde|actueel|bekend|beschikbaar)(?!\w)")
_MORE = re.compile(r"[.;!?]\s+\S")


@rule(
    "IVB619",
    "measure-worded-as-state",
    nl="De maatregel '{action}' zegt wat er is ('{words}') en niet wat er gaat gebeuren. "
    "Controleer welke handeling bedoeld is.",
    en="The measure '{action}' says what there is ('{words}'), and not what will be done. Check "
    "which deed is meant.",
    summary=Texts(
        "Een maatregel is verwoord als toestand of omschrijving.",
        "A measure is worded as a state or a definition.",
    ),
    why=Texts(
        "Wie de maatregel moet uitvoeren leest niet wat hij moet doen, en niemand kan zeggen of "
        "het is gebeurd.",
        "Whoever has to carry it out does not read what to do, and nobody can say whether it was "
        "done.",
    ),
    severity=Severity.INFORMATION,
    status=CodeStatus.PREVIEW,
    norms=(AUDIT_LOGIC,),
)
def measure_worded_as_state(context: Context) -> Iterator[Finding]:
    """A measure that says what something is, not what will be done.

    A measure of one sentence that begins with a thing or a state ("een document waarin", "er
    zijn", "plek om": the word list `geen-handeling`), or says that something is in order. Such
    texts are copied from the description of an instrument; one that ends with a deed ("openen":
    the word list `daden`, and those of making, changing and
    carrying out) is none. Guessed from words, and so only a preview.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: School
            acties: [{id: plan, maatregel: Een document waarin staat hoe een school veilig is.}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: School
            acties: [{id: plan, maatregel: Met elke school een veiligheidsplan opstellen.}]
    ```
    """
    for row in context.rows:
        text = folded(row.action.measure)
        if _MORE.search(text) or _ends_with_a_deed(context, text):
            continue
        found = context.spotted(_LIST, text)
        if found and text.startswith(found[0]):
            yield context.finding(f"{row.path}/maatregel", action=row.key, words=found[0])
        elif match := _IS.match(text):
            yield context.finding(f"{row.path}/maatregel", action=row.key, words=match[0])


def _ends_with_a_deed(context: Context, text: str) -> bool:
    """Whether a measure ends with what is done: "een meldpunt openen", not "er is ... te doen"."""
    *before, last = text.rstrip(" .!").split(" ")
    if not before or before[0] == "er" or before[-1] == "te" or not last.endswith("en"):
        return False
    return any(context.spotted(words, last) for words in _DEEDS)
