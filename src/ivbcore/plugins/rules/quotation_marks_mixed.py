"""IVB124: quotation marks of several kinds side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from ivbcore.contracts import (
    Change,
    Context,
    Finding,
    Fix,
    ProseKind,
    Severity,
    Texts,
    prose_of,
    rule,
    shortened,
)

_STYLES = ("“”", '""', "„”")


@rule(
    "IVB124",
    "quotation-marks-mixed",
    nl="Teksten met andere aanhalingstekens dan {expected}: {count}. De eerste: '{value}'.",
    en="Texts with other quotation marks than {expected}: {count}. The first: '{value}'.",
    summary=Texts(
        "Aanhalingstekens van verschillende soorten staan door elkaar.",
        "Quotation marks of several kinds stand side by side.",
    ),
    why=Texts(
        "Krullen die verkeerd om staan, of rechte naast gekrulde, verraden knipwerk en komen zo "
        "in elke publicatie.",
        "Curls that face the wrong way, or straight marks beside curly ones, betray cut and paste "
        "and come into every publication like that.",
    ),
    severity=Severity.INFORMATION,
    no_norm=Texts(
        "De officiële spelling, die de Spellingwet overheden voorschrijft, gaat "
        "over woorden en niet over aanhalingstekens.",
        "The official spelling, which the Spellingwet prescribes to public "
        "bodies, is about words and not about quotation marks.",
    ),
)
def quotation_marks_mixed(context: Context) -> Iterator[Finding]:
    """Quotation marks of several kinds side by side.

    A plan quotes with curly, low or straight marks; the kind that most of its texts use is the
    one it means to use (curly ones when it is undecided). Told once, for the texts with another
    kind or with marks that face the wrong way (“better safe than sorry“), with a fix that is
    safe: names compare the same whatever their quotes. Only marks that clearly open and close are
    looked at: no inches, no quotation inside a quotation, no planning; apostrophes and single
    marks are left alone.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Voorlichting
            acties:
              - {id: a, maatregel: De campagne “Laat je niet hacken” voeren.}
              - {id: b, maatregel: De campagne “Better safe than sorry“ voeren.}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Voorlichting
            acties:
              - {id: a, maatregel: De campagne “Laat je niet hacken” voeren.}
              - {id: b, maatregel: De campagne “Better safe than sorry” voeren.}
    ```
    """
    quoting = [
        (one, marks)
        for one in context.once(prose_of)
        if one.kind is not ProseKind.PLANNING and (marks := _marks(one.text))
    ]
    used = Counter(style for _, marks in quoting for style in set(marks) if style in _STYLES)
    usual = max(_STYLES, key=lambda style: used[style])  # the first of equals
    odd = [one for one, marks in quoting if set(marks) != {usual}]
    if odd:
        yield context.finding(
            odd[0].path,
            related=[one.path for one in odd[1:]],
            fix=Fix(
                [Change(one.path, _in_style(one.text, usual)) for one in odd],
                Texts("Schrijf ze eender.", "Write them alike."),
                safe=True,
            ),
            count=len(odd),
            value=shortened(odd[0].text),
            expected=f"{usual[0]}…{usual[1]}",
        )


@lru_cache(maxsize=1)
def _double() -> re.Pattern[str]:
    return re.compile('[“”„‟"]')


def _marks(text: str) -> tuple[str, ...]:
    """The pairs of marks in a text; none when it is not clear what opens and what closes."""
    found = list(_double().finditer(text))
    if len(found) % 2:
        return ()
    pairs = []
    for opening, closing in zip(found[::2], found[1::2], strict=True):
        before, inside = text[: opening.start()][-1:], text[opening.end() : closing.start()]
        after = text[closing.end() :][:1]
        if before.isalnum() or after.isalnum() or not inside or inside != inside.strip():
            return ()
        pairs.append(opening[0] + closing[0])
    return tuple(pairs)


def _in_style(text: str, style: str) -> str:
    sides = iter(style * len(text))
    return _double().sub(lambda _: next(sides), text)
