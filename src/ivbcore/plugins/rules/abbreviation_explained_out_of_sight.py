"""IVB715: an abbreviation in public text that only a hidden text explains, or none."""

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
    hidden_rows,
    prose_of,
    public_prose,
    rule,
)

_LIST = "bekende-afkortingen"
_READ = (ProseKind.HEADING, ProseKind.MEASURE, ProseKind.GOAL, ProseKind.ANALYSIS)


@rule(
    "IVB715",
    "abbreviation-explained-out-of-sight",
    nl="De openbare tekst gebruikt de afkorting {words}, en de uitleg staat {reason}. Controleer "
    "of de lezer haar kent.",
    en="The public text uses the abbreviation {words}, and it is explained {reason}. Check whether "
    "the reader knows it.",
    summary=Texts(
        "Een afkorting in openbare tekst wordt daar niet uitgelegd.",
        "An abbreviation in public text is not explained there.",
    ),
    why=Texts(
        "Wie de openbare uitgave leest, vindt de uitleg daar niet, ook als zij ergens in het plan "
        "staat.",
        "Whoever reads the public edition does not find the explanation there, even if the plan "
        "has it.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS, WCAG_ABBREVIATIONS),
)
def abbreviation_explained_out_of_sight(context: Context) -> Iterator[Finding]:
    """An abbreviation in public text that only a hidden text explains, or none.

    Two things that `unexplained-abbreviation` (IVB120) does not see: an abbreviation that is
    spelled out in an action that the public does not read; and one that stands only in the
    analysis (issues, figures, evaluations) and is explained nowhere. Told once for each.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Opschaling
            acties:
              - {id: a, openbaarheid: intern, maatregel: Aanpak voorkoming escalatie (AVE).}
              - {id: b, maatregel: Opschalen volgens AVE.}
    ```

    Put right:

    ```yaml
    begrippen: [{afkorting: AVE, betekenis: aanpak voorkoming escalatie}]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Opschaling
            acties:
              - {id: a, openbaarheid: intern, maatregel: Aanpak voorkoming escalatie (AVE).}
              - {id: b, maatregel: Opschalen volgens AVE.}
    ```
    """
    if context.lacks("begrippen", "partijen", "kaders", "overleggen"):
        return
    every = context.once(prose_of)
    hidden = context.once(hidden_rows)
    public = context.once(public_prose) if hidden else every
    used: dict[str, list[str]] = {}
    elsewhere: set[str] = set()
    for one in public:
        if one.kind in _READ:
            for token in abbreviations_in(one.text):
                used.setdefault(token, []).append(one.path)
                if one.kind is not ProseKind.ANALYSIS:
                    elsewhere.add(token)
    if not used:
        return
    known = context.once(abbreviations_known) | {word.upper() for word in context.words(_LIST)}
    told, seen = [one.text for one in every], [one.text for one in public]
    for token, paths in used.items():
        if token.upper() in known or explained_in(token, seen):
            continue
        if explained_in(token, told):
            reason = Texts(
                "alleen in een maatregel die niet openbaar is",
                "only in an action that is not public",
            )
        elif token in elsewhere:
            continue
        else:
            reason = Texts("nergens", "nowhere")
        yield context.finding(paths[0], related=paths[1:], words=token, reason=reason)
