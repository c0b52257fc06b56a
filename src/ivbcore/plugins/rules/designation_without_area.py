"""IVB308: a designation without its area or its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    GEMEENTEWET_151C,
    Context,
    Finding,
    PhaseKind,
    Power,
    Row,
    Texts,
    powers_of,
    rule,
)

_AREA = Texts("het gebied", "the area")
_END = Texts("de duur", "the duration")
_BOTH = Texts("het gebied en de duur", "the area and the duration")
_NOT_THE_DECISION = (PhaseKind.EVALUATE, PhaseKind.PREPARE, PhaseKind.END, PhaseKind.REPORT)


@rule(
    "IVB308",
    "designation-without-area",
    nl="Bij '{action}' ontbreekt {expected} van: {power}.",
    en="'{action}' lacks {expected} of: {power}.",
    summary=Texts(
        "Bij een aanwijzing ontbreekt het gebied of de duur.",
        "A designation lacks its area or its duration.",
    ),
    why=Texts(
        "De wet laat deze bevoegdheid alleen toe voor een aangewezen gebied en een vaste tijd; "
        "zonder die twee is niet te toetsen of zij nog nodig is.",
        "The law allows this power only for a designated area and a fixed time; without both "
        "nobody can judge whether it is still needed.",
    ),
    norms=(GEMEENTEWET_151C,),
)
def designation_without_area(context: Context) -> Iterator[Finding]:
    """A power that needs an area and a fixed time, without one of them.

    Asked of powers in `bevoegdheden` for which the pack says that an area must be designated,
    and that were found right in the law. The area stands in `gebied`; the time in `geldig-tot`,
    or in a planning that ends. Title or measure may tell them too: "op het Marktplein", "voor
    drie maanden". Powers against persons are given case by case, and not asked. To
    prepare, evaluate or end a designation is not to give one.

    Faulty:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Uitgaan
        items:
          - naam: Centrum
            acties:
              - {id: cameras, maatregel: Camera's ophangen., planning: Doorlopend,
                 bevoegdheden: [cameratoezicht]}
    ```

    Put right:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Uitgaan
        items:
          - naam: Centrum
            acties:
              - {id: cameras, maatregel: Camera's ophangen., planning: Doorlopend,
                 bevoegdheden: [cameratoezicht], gebied: [centrum], geldig-tot: 2026-03-01}
    ```
    """
    for row in context.rows:
        if not row.action.powers or set(row.kinds) & set(_NOT_THE_DECISION):
            continue
        for use in powers_of(context, row):
            missing = _missing(row, use.power) if use.named and use.power.verified else None
            if missing is not None:
                yield context.finding(
                    use.path, action=row.key, power=use.power.name, expected=missing
                )


def _missing(row: Row, power: Power) -> Texts | None:
    """What a designation lacks."""
    if not power.needs_area:
        return None
    ends = row.action.valid_until is not None or row.end is not None or row.wording.planning is None
    text = f"{row.action.title or ''}\n{row.action.measure}"
    lacks_end = bool(power.needs_term) and not ends and not _names_term(text)
    if row.action.area or _names_place(text):
        return _END if lacks_end else None
    return _BOTH if lacks_end else _AREA


def _names_term(text: str) -> bool:
    """Whether a text says for how long: "hoogstens drie maanden"."""
    counted = r"(?<!\w)(?:\d+|een|één|twee|drie|vier|vijf|zes|acht|negen|tien|twaalf|achttien)"
    return bool(re.search(rf"{counted} (?:dagen|week|weken|maand|maanden|jaar)(?!\w)", text))


def _names_place(text: str) -> bool:
    """Whether a text says where, by the name of a place or the word for one.

    "Camera's Koningsplein", "in de Haagdijk", "rond het station"; the first word of a sentence
    has its capital from elsewhere, and one in capitals alone is an abbreviation.
    """
    where = r"(?:in|op|rond|bij|langs|aan|nabij|rondom) (?:(?:de|het|een|'t) )?"
    kinds = r"plein|straat|centrum|park|haven|station|wijk|markt|boulevard|stadion|strand"
    named = r"[A-Z][a-z'\u00e0-\u00ff-]+[a-z]"
    return bool(
        re.search(rf"(?<!\w){where}{named}", text)
        or re.search(rf"(?<!\w){where}\w*(?:{kinds})(?!\w)", text)
        or re.search(rf"(?<=[a-z'] ){named}(?:plein|straat|weg|laan|dijk|kade|park|markt)", text)
    )
