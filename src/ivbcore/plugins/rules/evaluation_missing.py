"""IVB214: a pilot, camera surveillance or a newly introduced power that nobody evaluates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_EVALUATION,
    GEMEENTEWET_151C,
    Context,
    Finding,
    PhaseKind,
    Plan,
    Power,
    Row,
    Texts,
    folded,
    followers,
    read_times,
    rows_by_item,
    rule,
)

_NEW = (PhaseKind.START_UP, PhaseKind.INTRODUCE)
_CALLED_PILOT = (
    r"(?:een |de )?(?:pilot|proef|proefproject|experiment) "
    r"(?:met|waarin|waarbij|om|starten|houden|draaien|opzetten|uitvoeren)(?!\w)"
)
_PILOT = Texts("een pilot", "a pilot")
_CAMERA = Texts("cameratoezicht", "camera surveillance")
_POWER = Texts("een nieuw gebruikte bevoegdheid", "a newly used power")


@rule(
    "IVB214",
    "evaluation-missing",
    nl="'{action}' is {reason}, en nergens staat een evaluatie daarvan.",
    en="'{action}' is {reason}, and an evaluation of it stands nowhere.",
    summary=Texts(
        "Een pilot, camera of nieuwe bevoegdheid wordt niet geëvalueerd.",
        "A pilot, camera or new power is not evaluated.",
    ),
    why=Texts(
        "Zonder evaluatie kan niemand besluiten of het doorgaat; cameratoezicht mag bovendien "
        "niet langer duren dan nodig is.",
        "Without an evaluation nobody can decide whether it goes on; and cameras may not stay "
        "longer than they are needed.",
    ),
    norms=(AUDIT_EVALUATION, GEMEENTEWET_151C),
)
def evaluation_missing(context: Context) -> Iterator[Finding]:
    """A pilot, camera surveillance or a newly introduced power that nobody evaluates.

    A pilot is what the planning or `soort` calls one, or title or measure as they begin ("Pilot
    met ..."); camera surveillance what uses the power of Gemeentewet 151c; a new power one whose
    use the planning starts up or introduces, both as far as the pack found them in the law. An
    evaluation in the row itself counts, in another row of the same item, in one that follows on it
    and in one that uses the same power.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Schoolstraat
            acties: [{id: pilot, maatregel: De straat bij school sluiten., planning: pilot Q2 2025}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Schoolstraat
            acties:
              - id: pilot
                maatregel: De straat bij school sluiten.
                planning: pilot Q2 2025, evaluatie Q4 2025
    ```
    """
    if context.lacks("acties", "items", "evaluatiemomenten"):
        return
    for row in context.rows:
        reason = _reason(row)
        if reason is not None and not row.wording.troubles and not _evaluated(context, row):
            yield context.finding(row.path, action=row.key, reason=reason)


def _is_pilot(row: Row) -> bool:
    """Whether title or measure begins by calling it one: "Pilot met een jeugdboa"."""
    texts = (folded(row.action.title or ""), folded(row.action.measure))
    return any(re.match(_CALLED_PILOT, text) for text in texts)


def _evaluated(context: Context, row: Row) -> bool:
    """Whether an evaluation is, or may be, about this row."""
    near = (
        *context.once(rows_by_item)[id(row.item)],
        *context.once(followers).get(row.key, ()),
    )
    return any(one.evaluated for one in near) or not context.once(_evaluated_powers).isdisjoint(
        _powers(row)
    )


def _evaluated_powers(plan: Plan) -> frozenset[str]:
    """The powers that are evaluated somewhere."""
    return frozenset(power for row in plan.rows if row.evaluated for power in _powers(row))


def _powers(row: Row) -> tuple[str, ...]:
    return tuple(one.id for one in row.powers if isinstance(one, Power))


def _reason(row: Row) -> Texts | None:
    """Why the row must be evaluated; None when it need not be."""
    kinds = {times.phase.kind for times in read_times(row)}
    if PhaseKind.PILOT in kinds or row.action.kind is PhaseKind.PILOT or _is_pilot(row):
        return _PILOT
    powers = [one for one in row.powers if isinstance(one, Power)] if row.action.powers else []
    if any("151c" in (one.article or "") and one.verified for one in powers):
        return _CAMERA
    # Without a competent body it is no power of the municipality.
    # What was not found in the law yet bears no warning.
    if any(one.competent_bodies and one.verified for one in powers) and not kinds.isdisjoint(_NEW):
        return _POWER
    return None
