"""IVB206: one occasion or product, planned at several moments that do not touch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    PhaseKind,
    Quarter,
    Row,
    Severity,
    Texts,
    folded,
    read_times,
    rule,
    runs_of,
    shortened,
)

_ONE = re.compile(r"(?<!\w)(?:[eé][eé]n|eenmalige)(?!\w)")
_WORD = re.compile(r"[\w-]+")
_NEAR = 3
_STRESSED = re.compile(r"(?<!\w)[eé]én(?!\w)")
_EVERY = re.compile(
    r"(?<!\w)(?:elke?|iedere?|telkens|steeds|per|twee|drie|vier"
    r"|voorjaar|najaar|lente|zomer|herfst|winter)(?!\w)"
)


@rule(
    "IVB206",
    "one-occasion-several-moments",
    nl="Er is sprake van '{words}', maar de planning '{wording}' noemt {count} losse momenten. "
    "Controleer of het er één is of {count}.",
    en="The measure speaks of '{words}', but the planning '{wording}' names {count} separate "
    "moments. Check whether it is one or {count}.",
    summary=Texts(
        "Eén gelegenheid of product staat op meer losse momenten.",
        "One occasion or product stands at several separate moments.",
    ),
    why=Texts(
        "Partners maken ruimte voor één controle en worden er twee keer voor gevraagd, of "
        "andersom.",
        "Partners make room for one inspection and are asked for two, or the other way round.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_PLANNING,),
)
def one_occasion_several_moments(context: Context) -> Iterator[Finding]:
    """One occasion or product, planned at several moments that do not touch.

    "Een controle" in the second and the fourth quarter is two controls, or one that is spread
    over half a year. Found where the measure or title names one occasion (word list
    `gelegenheden`) or product (`producten`), the planning has no frequency, and nothing says
    that it comes back. The same quarter of several years is taken to be yearly and left alone.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Bedrijventerreinen
            acties:
              - id: loodsen
                maatregel: Een controle houden in leegstaande loodsen.
                planning: Q2 en Q4 2024
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Bedrijventerreinen
            acties:
              - id: loodsen
                maatregel: Twee controles houden in leegstaande loodsen.
                planning: Q2 en Q4 2024
    ```
    """
    for row in context.rows:
        apart = _apart(row)
        if apart and (words := _one(context, f"{row.action.title or ''}\n{row.action.measure}")):
            yield context.finding(
                f"{row.path}/planning",
                words=words,
                wording=shortened(row.action.planning.text),
                count=len(apart),
            )


def _apart(row: Row) -> list[tuple[Quarter, Quarter]]:
    """The separate moments of a planning with nothing but those."""
    phases = read_times(row)
    if len(phases) != 1 or phases[0].phase.frequency or phases[0].window or phases[0].ongoing:
        return []
    if phases[0].phase.kind is PhaseKind.EVALUATE:
        return []
    runs = runs_of(phases[0].named)
    yearly = len({(first.number, last.number) for first, last in runs}) == 1
    return runs if len(runs) > 1 and not yearly else []


def _one(context: Context, text: str) -> str:
    plain = folded(text)
    if _EVERY.search(plain) or len(_STRESSED.findall(plain)) > 1:
        return ""
    if context.spotted("herhalingen", plain):
        return ""
    for match in _ONE.finditer(plain):
        before: list[str] = []
        for word in _WORD.findall(plain, match.end())[:_NEAR]:
            for name in ("gelegenheden", "producten"):
                if context.spotted(name, word) == (word,):
                    return " ".join((match[0], *before, word))
            if not word.endswith("e"):  # between "een" and its noun stand only adjectives
                break
            before.append(word)
    return ""
