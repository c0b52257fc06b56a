"""IVB621: two things planned in one row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    CodeStatus,
    Context,
    Finding,
    Severity,
    Texts,
    folded,
    rule,
)

_PHASES = "fasewoorden"
_THINGS = ("producten", "gelegenheden", "kosten", "voorlichting")
_PARTS = re.compile(r"[;\n]|(?<=\w)\.\s+(?=[A-Z])")
# "Training boa's: Q1 2024": what is planned, then when.
_LABEL = re.compile(r"\s*((?:[^\W\d_][\w'’-]*)(?: [\w'’-]+){0,3})\s*:\s*(?=.*\d)")


@rule(
    "IVB621",
    "plannings-in-one-row",
    nl="De planning van '{action}' plant meer dan één ding: {names}. Controleer of elk een eigen "
    "regel moet hebben.",
    en="The planning of '{action}' plans more than one thing: {names}. Check whether each needs "
    "a row of its own.",
    summary=Texts("Eén regel plant twee dingen.", "One row plans two things."),
    why=Texts(
        "Twee dingen in één regel hebben samen één trekker en één status; als het ene klaar is "
        "en het andere niet, klopt geen rapportage.",
        "Two things in one row share a lead and a status; when one is done and the other is not, "
        "no report is right.",
    ),
    severity=Severity.INFORMATION,
    status=CodeStatus.PREVIEW,
    norms=(AUDIT_PLANNING,),
)
def plannings_in_one_row(context: Context) -> Iterator[Finding]:
    """Two things planned in one row.

    The cell names several things with a colon and a time for each, and at least one of them is
    known as a thing of its own: a product, an occasion, a purchase or a lesson (the word lists
    `producten`, `gelegenheden`, `kosten` and `voorlichting`). Places, groups of people and
    numbered rounds are the same thing several times, and the phases of one thing
    ("voorbereiding: Q1; uitvoering: Q2"; the word list `fasewoorden`) belong together. Guessed
    from words, and so only a preview.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Handhaving
        items:
          - naam: Boa's
            acties:
              - id: boas
                maatregel: Boa's trainen en bodycams aanschaffen.
                planning: "Training: Q1 2025; bodycams: Q3 2026"
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Handhaving
        items:
          - naam: Boa's
            acties:
              - {id: trainen, maatregel: Boa's trainen., planning: Q1 2025}
              - {id: bodycams, maatregel: Bodycams aanschaffen., planning: Q3 2026}
    ```
    """
    for row in context.rows:
        text = row.action.planning.text
        if text.count(":") < len(("one", "other")):
            continue
        labels = dict.fromkeys(
            folded(match[1]) for part in _PARTS.split(text) if (match := _LABEL.match(part))
        )
        others = tuple(one for one in labels if not context.spotted(_PHASES, one))
        things = [one for one in others if any(context.spotted(name, one) for name in _THINGS)]
        # Beside a phase both must be known: the other may be what the phase is of.
        enough = len(others) > 1 if len(others) == len(labels) else len(things) > 1
        if things and enough and len({_unnumbered(one) for one in others}) > 1:
            yield context.finding(f"{row.path}/planning", action=row.key, names=others)


def _unnumbered(label: str) -> str:
    """A label without the number or letter that it ends with: "training 2"."""
    head, _, last = label.rpartition(" ")
    return head if head and (last.isdecimal() or len(last) == 1) else label
