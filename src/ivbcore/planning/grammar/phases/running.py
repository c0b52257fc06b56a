"""What goes on, or is worked at, from a beginning that was told before it."""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve

from ivbcore.planning.grammar.phases.pairing import Draft
from ivbcore.planning.grammar.pieces import Atoms, Break
from ivbcore.planning.meaning import Phase, PhaseKind, Precision, Stretch, When
from ivbcore.planning.wording import TroubleKind

__all__ = ["carried_on", "may_follow", "run_on", "tell_of_next_sentence"]

_BEGINNINGS = (PhaseKind.PILOT, PhaseKind.START_UP, PhaseKind.INTRODUCE)
_WORKS = (
    PhaseKind.PREPARE, PhaseKind.DRAFT, PhaseKind.INTRODUCE, PhaseKind.PILOT, PhaseKind.DEVELOP,
    PhaseKind.UPDATE, PhaseKind.ANCHOR,
)  # fmt: skip


# What comes before that which goes on.
_FIRST = (
    PhaseKind.PREPARE, PhaseKind.DRAFT, PhaseKind.START_UP, PhaseKind.PILOT, PhaseKind.INTRODUCE,
    PhaseKind.DEVELOP, PhaseKind.ADOPT, PhaseKind.COMPLETE, PhaseKind.EXECUTE,
)  # fmt: skip


def may_follow(drafts: list[Draft]) -> list[Draft]:
    """Those of which is not said whether they begin behind what stands before them."""
    _since_begun(drafts)
    behind = []
    for before, draft in pairwise(drafts):
        if _may_follow(before, draft):
            behind.append(draft)
            if draft.kind is before.kind:
                draft.kind = None  # "gereed Q2 2024, per kwartaal overleg"
    return behind


def tell_of_next_sentence(drafts: list[Draft], atoms: Atoms) -> None:
    """As in "In mei 2024 starten we. De voortgang bespreken we elk kwartaal": not before that."""
    points = [one.first for one in atoms.items if isinstance(one, Break) and one.point]
    for before, draft in pairwise(drafts):
        time, earlier = draft.time, before.time
        if time is None or earlier is None or draft.follows or time.alternatives is not None:
            continue
        if not any(before.first < point < draft.stop for point in points):
            continue
        often = bool(time.frequencies) and not time.frequencies[0].total and time.kind is None
        begun = (earlier.alternatives or [()])[-1][-1:]
        starts = bool(begun) and _is_endless(begun[0]) and not earlier.frequencies
        if often and (starts or before.kind in _FIRST) and not earlier.kind:
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))


def _may_follow(before: Draft, draft: Draft) -> bool:
    """As in "pilot Q2 2024, structureel", "opstellen 2024, jaarlijks evalueren": from then on?"""
    time, earlier = draft.time, before.time
    if time is None or earlier is None or draft.apart or draft.follows:
        return False
    often = bool(time.frequencies) and not time.frequencies[0].total and time.kind is None
    told = time.alternatives is not None and not (often and time.yearless)
    closed = earlier.alternatives is not None and not (earlier.open or earlier.kind)
    if told or not closed or earlier.frequencies or earlier.yearless:
        return False
    first = before.kind in _FIRST or earlier.term or (often and before.kind is None)
    return first and (often or time.kind is PhaseKind.ONGOING)


def _since_begun(drafts: list[Draft]) -> None:
    """As in "start 2024, jaarlijks evalueren", "starten in mei 2024 en zetten dit voort"."""
    for before, draft in pairwise(drafts):
        time, earlier = draft.time, before.time
        if time is None or earlier is None or draft.apart or draft.follows:
            continue
        often = bool(time.frequencies) and not time.frequencies[0].total
        beside = draft.kind is None and time.first - earlier.stop <= 1  # "vanaf Q3, doorlopend, "
        begins = before.kind in _FIRST or earlier.starts or beside
        goes_on = time.kind is PhaseKind.ONGOING and begins
        if not (often or goes_on) or time.alternatives is not None or earlier.frequencies:
            continue
        whens = [one[-1] for one in earlier.alternatives or () if len(one) == 1]
        if len(whens) == len(earlier.alternatives or ()) == 1 and _is_endless(whens[0]):
            draft.time = evolve(time, alternatives=[(whens[0],)], open=True)


def _is_endless(when: When) -> bool:
    return isinstance(when, Stretch) and when.first is not None and when.last is None


def carried_on(phases: list[Phase], drafts: list[Draft]) -> list[Phase]:
    """As in "Pilot Q3 2024, loopt door tot eind 2025": what goes on begins behind the pilot."""
    result = phases[:1]
    for (before, phase), draft in zip(pairwise(phases), drafts[1:], strict=True):
        last, until = before.when[-1], phase.when[0]
        begins = (
            phase.kind is PhaseKind.ONGOING and before.kind in _BEGINNINGS and not draft.apart
            and len(phase.when) == 1 and phase.frequency is None
            and isinstance(until, Stretch) and until.first is None and until.last is not None
            and isinstance(last, Stretch) and last.last is not None and last.last < until.last
        )  # fmt: skip
        if begins:
            assert isinstance(until, Stretch)
            assert isinstance(last, Stretch)
            assert last.last is not None
            first = last.last.shifted(1)
            begun = Stretch(first, until.last, Precision.QUARTER, approximate=until.approximate)
            result.append(evolve(phase, when=(begun,)))
        else:
            result.append(phase)
    return result


def run_on(phases: list[Phase], drafts: list[Draft]) -> list[Phase]:
    """As in "start Q1 2024, implementatie t/m Q4 2025": what is told to end began then."""
    result = phases[:1]
    for (before, phase), (begun, draft) in zip(pairwise(phases), pairwise(drafts), strict=True):
        start, until = before.when[0], phase.when[0]
        starts = begun.time is not None and begun.time.starts and not draft.follows
        if (
            starts and before.kind is PhaseKind.EXECUTE and phase.kind in _WORKS
            and len(phase.when) == len(before.when) == 1 and before.frequency is None
            and isinstance(until, Stretch) and until.first is None
            and isinstance(start, Stretch) and start.last is None and result[-1] is before
        ):  # fmt: skip
            soft = until.approximate or start.approximate
            whole = Stretch(start.first, until.last, Precision.QUARTER, approximate=soft)
            result[-1] = evolve(phase, when=(whole,))
        else:
            result.append(phase)
    return result
