"""Phases that say one thing: what goes on and until when, what is done once and when that is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from ivbcore.planning.meaning import Frequency, OfPeriod, Phase, PhaseKind, Precision, Stretch
from ivbcore.planning.terms import by_term
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.phases.pairing import Draft
    from ivbcore.planning.grammar.pieces import Atoms
    from ivbcore.planning.meaning import When

__all__ = ["ended_on", "tell_of_more_starts", "told_once"]

_ONCE = Frequency(1, total=True)


def told_once(drafts: list[Draft]) -> list[Draft]:
    """As in "eenmalig, wordt uitgevoerd in 2026": once, and that is then."""
    result: list[Draft] = []
    for draft in drafts:
        time, before = draft.time, result[-1] if result else None
        plain = time is not None and time.alternatives is not None and not time.frequencies
        if time is not None and plain and before is not None and _is_once(before, draft):
            result[-1] = evolve(draft, time=evolve(time, frequencies=(_ONCE,)), first=before.first)
        else:
            result.append(draft)
    return result


def _is_once(before: Draft, draft: Draft) -> bool:
    """Whether all that is said before is that it is done once."""
    time = before.time
    if time is None or time.alternatives is not None or time.kind is not None or draft.follows:
        return False
    return time.frequencies == (_ONCE,) and before.kind is None and draft.kind in _DONE


_DONE = (None, PhaseKind.EXECUTE)


def tell_of_more_starts(drafts: list[Draft], atoms: Atoms) -> None:
    """As in "start met Oost (2025), gevolgd door West (2026)": how long does the first last?"""
    for before, draft in pairwise(drafts):
        first, time = before.time, draft.time
        if first is None or time is None or not first.starts or draft.kind is not None:
            continue
        plain = time.years and not (time.kind or time.open or time.frequencies or time.term)
        if plain and before.kind is None and any(map(_is_year, first.alternatives or ())):
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, first.first, first.stop))


def _is_year(whens: tuple[When, ...]) -> bool:
    return isinstance(whens[-1], Stretch) and whens[-1].precision is Precision.YEAR


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
