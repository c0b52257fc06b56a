"""IVB121: brackets or quotation marks that do not close."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import Context, Finding, Texts, prose_of, rule, shortened

_PAIRS = {")": "(", "]": "[", "}": "{", "»": "«"}
_OPENING = frozenset(_PAIRS.values())
_BRACKETS = _OPENING.union(_PAIRS)
_ANY = re.compile(r"[][(){}«»\"“”„‟‘‚]")
_DOUBLE = re.compile(r"[“”„‟]|(?<!\d)\"|(?<=\d)\"(?=\w)")
_SINGLE_OPENING = re.compile(r"(?<!\w)[‘‚](?![tsnmkr]\b|\d\d\b)")
_ENUMERATED = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[a-z]|[ivx]{1,4})\)", re.MULTILINE)


@rule(
    "IVB121",
    "unbalanced-marks",
    nl="In '{value}' ontbreekt de tegenhanger van {words}",
    en="In '{value}' the other half is missing of {words}",
    summary=Texts(
        "Een haakje of aanhalingsteken wordt niet geopend of niet gesloten.",
        "A bracket or quotation mark is not opened or not closed.",
    ),
    why=Texts(
        "Een los haakje verraadt tekst die bij het overnemen is weggevallen, en komt zo in "
        "elke publicatie.",
        "A loose bracket betrays text that was lost in copying, and comes into every publication.",
    ),
    no_norm=Texts(
        "De officiële spelling, die de Spellingwet overheden voorschrijft, gaat "
        "over woorden en niet over haakjes en aanhalingstekens.",
        "The official spelling, which the Spellingwet prescribes to public "
        "bodies, is about words and not about brackets and quotation marks.",
    ),
)
def unbalanced_marks(context: Context) -> Iterator[Finding]:
    """Brackets or quotation marks that do not close.

    Plans are copied from tables and PDF files; a bracket without its other half is often all
    that is left of a lost line. It is printed in the letter to the council like that. One
    finding for each text. Enumerations ("1) ... 2) ..."), apostrophes and inches are no marks,
    and quotation marks are only counted: which shape opens is a matter of style.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Regie
            acties: [{id: regie, maatregel: Regie voeren bij escalatie (samen met de zorg.}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Regie
            acties: [{id: regie, maatregel: Regie voeren bij escalatie (samen met de zorg).}]
    ```
    """
    for one in context.once(prose_of):
        if _ANY.search(one.text) is None:
            continue
        mark = _loose_bracket(one.text) or _loose_quote(one.text)
        if mark:
            yield context.finding(one.path, value=shortened(one.text), words=mark)


def _loose_bracket(text: str) -> str:
    waiting: list[str] = []
    plain = _ENUMERATED.sub("", text) if _loose(text) else text
    for letter in filter(_BRACKETS.__contains__, plain):
        if letter in _OPENING:
            waiting.append(letter)
        elif not waiting or waiting.pop() != _PAIRS[letter]:
            return letter
    return waiting[-1] if waiting else ""


def _loose(text: str) -> bool:
    """Whether more brackets close than open: some may be those of an enumeration."""
    return text.count(")") > text.count("(")


def _loose_quote(text: str) -> str:
    double = _DOUBLE.findall(text)
    if len(double) % 2:
        return str(double[-1])
    single = _SINGLE_OPENING.findall(text)
    return str(single[-1]) if len(single) > text.count("’") + text.count("‘") - len(single) else ""
