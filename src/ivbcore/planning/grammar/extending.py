"""What goes on, and until when it was extended or is to end: one phase out of two."""

from __future__ import annotations

from attrs import evolve

from ivbcore.planning.meaning import OfPeriod, Phase, PhaseKind, Precision, Stretch
from ivbcore.planning.terms import by_term

__all__ = ["ended_on"]


def ended_on(phases: list[Phase]) -> list[Phase]:
    """As in "loopt sinds 2024; verlengd tot eind 2026", "vanaf 2024 doorlopend; stopt in 2026"."""
    result = phases[:1]
    for phase in phases[1:]:
        before, until = result[-1], phase.when[-1]
        ends = phase.kind is PhaseKind.END and before.kind is PhaseKind.ONGOING
        if ends and isinstance(until, Stretch) and until.last is None:  # "stopt per 1 januari"
            until = by_term((evolve(until, last=until.first, last_day=until.first_day),),
                            exclusive=False)[0][0]  # fmt: skip
        closed = None
        if len(phase.when) == 1 and phase.frequency is None and isinstance(until, Stretch):
            extends = phase.kind is PhaseKind.EXTEND and until.first is None
            closed = _closed(before, until) if (extends or ends) and until.last else None
        if closed is not None:
            result[-1] = closed
        if closed is None or ends:
            result.append(phase)
    return result


def _closed(phase: Phase, until: Stretch) -> Phase | None:
    """A phase without an end, ended; None when it has one, or begins only later."""
    last = phase.when[-1]
    if last == OfPeriod() and phase.kind is PhaseKind.ONGOING:
        return evolve(phase, when=(evolve(until, first=None, first_day=None),))
    if not isinstance(last, Stretch) or last.last is not None or last.first is None:
        return None
    assert until.last is not None
    if until.last < last.first:
        return None
    years = last.precision is until.precision is Precision.YEAR
    end = Stretch(
        last.first, until.last, Precision.YEAR if years else Precision.QUARTER,
        approximate=last.approximate or until.approximate,
    )  # fmt: skip
    return evolve(phase, when=(*phase.when[:-1], end))
