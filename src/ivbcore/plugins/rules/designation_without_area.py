"""IVB308: a designation without its area or its end."""

from __future__ import annotations

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
    or in a planning that ends. Powers against persons are given case by case, and not asked. To
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
    lacks_end = bool(power.needs_term) and not ends
    if row.action.area:
        return _END if lacks_end else None
    return _BOTH if lacks_end else _AREA
