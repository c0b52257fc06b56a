"""A planning told no finer than in quarters: for whoever may not know the day."""

from __future__ import annotations

from attrs import evolve

from ivbcore.planning.meaning import Phase, Planning, Precision, Stretch, When, Yearly
from ivbcore.planning.normal import normalised
from ivbcore.planning.wording import Status, Wording
from ivbcore.planning.writer import write

__all__ = ["in_quarters"]

_FINE = (Precision.DATE, Precision.WEEK, Precision.MONTH)


def in_quarters(wording: Wording) -> Wording:
    """The wording without days, weeks and months; itself where it names none.

    Where it does, the author's words make place for canonical ones. Of what was not read nobody
    knows what it gives away: words with a figure in them are left out.
    """
    told = any(letter.isdigit() for words in wording.not_understood for letter in words)
    if not wording.readings:
        has_figures = told or any(letter.isdigit() for letter in wording.text)
        return Wording("", Status.EMPTY) if has_figures else wording
    readings = tuple(dict.fromkeys(map(_coarse, wording.readings)))
    if readings == wording.readings and not told:
        return wording
    text = " of ".join(map(write, readings))
    status = Status.READ if len(readings) == 1 else Status.AMBIGUOUS
    return Wording(text, status, readings)


def _coarse(planning: Planning) -> Planning:
    phases = tuple(
        Phase(phase.kind, tuple(map(_when, phase.when)), phase.frequency)
        if phase.deadline is not None or any(map(_is_fine, phase.when))
        else phase
        for phase in planning.phases
    )
    return planning if phases == planning.phases else normalised(Planning(phases))


def _is_fine(when: When) -> bool:
    return isinstance(when, (Stretch, Yearly)) and when.precision in _FINE


def _when(when: When) -> When:
    if not _is_fine(when):
        return when
    if isinstance(when, Yearly):
        return evolve(when, months=(), precision=Precision.QUARTER)
    assert isinstance(when, Stretch)
    return evolve(when, precision=Precision.QUARTER, first_day=None, last_day=None)
