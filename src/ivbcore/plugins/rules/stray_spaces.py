"""IVB123: spaces that were left behind when a text was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ivbcore.contracts import (
    Change,
    Context,
    Finding,
    Fix,
    Prose,
    ProseKind,
    Severity,
    Texts,
    prose_of,
    read_planning,
    rule,
    shortened,
)


@rule(
    "IVB123",
    "stray-spaces",
    nl="Teksten met dubbele spaties, spaties aan de rand of vaste spaties tussen woorden: {count}. "
    "De eerste: '{value}'.",
    en="Texts with doubled spaces, spaces at an end or non-breaking spaces between words: {count}. "
    "The first: '{value}'.",
    summary=Texts(
        "In teksten staan spaties te veel, of vaste spaties.",
        "Texts hold spaces too many, or non-breaking ones.",
    ),
    why=Texts(
        "Wie een naam of zin zoekt, vindt hem niet als er een onzichtbaar teken in staat, en in "
        "een brief springen de regels.",
        "Who looks for a name or sentence does not find it with an invisible sign in it, and in a "
        "letter the lines jump.",
    ),
    severity=Severity.INFORMATION,
    no_norm=Texts(
        "Spaties die bij het overnemen achterbleven zijn een slordigheid; geen norm noemt ze.",
        "Spaces that were left behind in copying are a slip; no norm speaks of them.",
    ),
)
def stray_spaces(context: Context) -> Iterator[Finding]:
    r"""Spaces that were left behind when texts were copied.

    Doubled spaces, spaces at the ends of a text, tabs, and non-breaking spaces between two words,
    as word processors and PDF files leave them. Told once, with a fix that is safe: names compare
    the same without them, and a planning is left alone when it would read otherwise. A
    non-breaking space beside a number, a sign or a point ("artikel 13b", "€ 500") stands there on
    purpose; how lines of a longer text begin is its own affair.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Regie
            acties: [{id: regie, maatregel: "Regie voeren  bij escalatie. "}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Regie
            acties: [{id: regie, maatregel: "Regie voeren bij escalatie."}]
    ```
    """
    stray = [
        (one, text)
        for one in context.once(prose_of)
        if (text := _tidied(one.text)) != one.text and _says_the_same(one, text)
    ]
    if stray:
        first = stray[0][0]
        yield context.finding(
            first.path,
            related=[one.path for one, _ in stray[1:]],
            fix=Fix(
                [Change(one.path, text) for one, text in stray],
                Texts("Laat de spaties weg.", "Leave out the spaces."),
                safe=True,
            ),
            count=len(stray),
            value=shortened(_tidied(first.text)),
        )


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Non-breaking spaces between letters, runs of spaces inside a line, and spaces at the ends."""
    return (
        re.compile(r"(?<=[^\W\d_])[\xa0\u2007\u202f](?=[^\W\d_])"),
        re.compile(r"(?<=\S)(?:[ \t\xa0]{2,}|\t)(?=[^\s])"),
        re.compile(r"\A[ \t\xa0]+|[ \t\xa0]+(?=\n|\Z)"),
    )


def _tidied(text: str) -> str:
    if text == " ".join(text.split()):
        return text  # as nearly all are: words with one space between them
    between, doubled, ends = _patterns()
    return doubled.sub(" ", between.sub(" ", ends.sub("", text)))


def _says_the_same(one: Prose, text: str) -> bool:
    if not text:
        return False
    if one.kind is not ProseKind.PLANNING:
        return True
    return read_planning(one.text).readings == read_planning(text).readings
