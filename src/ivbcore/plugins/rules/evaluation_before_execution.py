"""IVB213: an evaluation before what it evaluates, or in the quarter in which that begins."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_EVALUATION,
    Context,
    Finding,
    PhaseKind,
    PhaseTimes,
    Quarter,
    Texts,
    read_times,
    rule,
    shortened,
)

_BEGUN = (PhaseKind.PILOT, PhaseKind.START_UP, PhaseKind.INTRODUCE)
_DONE = (*_BEGUN, PhaseKind.EXECUTE)


@rule(
    "IVB213",
    "evaluation-before-execution",
    nl="In '{wording}' valt de evaluatie in {quarters}, niet later dan het begin van '{value}' "
    "({expected}).",
    en="In '{wording}' the evaluation falls in {quarters}, no later than the beginning of "
    "'{value}' ({expected}).",
    summary=Texts(
        "Er wordt geëvalueerd voordat er iets te evalueren is.",
        "There is an evaluation before there is anything to evaluate.",
    ),
    why=Texts(
        "Een evaluatie zonder ervaring zegt niets, en daarna komt er geen meer.",
        "An evaluation without experience says nothing, and no other follows.",
    ),
    norms=(AUDIT_EVALUATION,),
)
def evaluation_before_execution(context: Context) -> Iterator[Finding]:
    """An evaluation before what it evaluates, or in the quarter in which that begins.

    Of a pilot, a start-up or an introduction the evaluation must come after the quarter in which
    it begins. Other execution counts only where it is written before its evaluation and yet
    comes later, or goes on after the quarter in which both begin: to evaluate first and renew,
    carry on or repeat afterwards is the right order. Nothing is said of what simply goes on from
    the start of the plan, or of an evaluation that comes back.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Wijk-GGD
            acties:
              - id: wijk-ggd
                maatregel: Een verpleegkundige in de wijk.
                planning: Q3 2025 pilot, Q2 2025 evaluatie
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Wijk-GGD
            acties:
              - id: wijk-ggd
                maatregel: Een verpleegkundige in de wijk.
                planning: Q3 2025 pilot, Q2 2026 evaluatie
    ```
    """
    for row in context.rows:
        phases = read_times(row)
        if len(phases) > 1 and (pair := _wrong(phases)):
            evaluation, other = pair
            yield context.finding(
                f"{row.path}/planning",
                wording=shortened(row.action.planning.text),
                quarters=tuple(map(str, evaluation.named)),
                value=other.phase.kind.value,
                expected=str(other.named[0]),
            )


def _wrong(phases: tuple[PhaseTimes, ...]) -> tuple[PhaseTimes, PhaseTimes] | None:
    """An evaluation with the phase that it should come after."""
    evaluations = [
        (place, one) for place, one in enumerate(phases) if one.phase.kind is PhaseKind.EVALUATE
    ]
    if len(evaluations) != 1 or evaluations[0][1].quarters != evaluations[0][1].named:
        return None
    place, evaluation = evaluations[0]
    if not evaluation.named:
        return None
    last = evaluation.named[-1]
    for other_place, other in enumerate(phases):
        if (
            other.phase.kind in _DONE
            and other.named
            and _too_late(other, last, other_place < place)
        ):
            return evaluation, other
    return None


def _too_late(other: PhaseTimes, evaluated: Quarter, written_before: bool) -> bool:
    first, last = other.named[0], other.named[-1]
    if other.phase.kind in _BEGUN:
        return evaluated <= first and not _same_quarter_by_day(other)
    if not written_before:
        return False
    return evaluated < first or (evaluated == first < last)


def _same_quarter_by_day(other: PhaseTimes) -> bool:
    """Whether days are told: within a quarter an evaluation may come after a day."""
    return any(one.first_day is not None for one in other.occurrences)
