"""A wording as plain data: the shape that `ivb planning --json` and exports share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.planning.meaning import Bound, Precision, Stretch, Yearly
from ivbcore.planning.standards import edtf, edtf_of_quarters
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ivbcore.planning.meaning import Frequency, Phase, Planning
    from ivbcore.planning.timetable import PhaseTimes, Timetable
    from ivbcore.planning.wording import Wording

__all__ = [
    "days_of",
    "named_period",
    "needs_period",
    "phase_words",
    "precision_of",
    "wording_data",
]

_COARSENESS = {precision: place for place, precision in enumerate(Precision)}


def wording_data(wording: Wording, period: Period) -> dict[str, Any]:
    """The wording over a period as plain data with Dutch keys; JSON can hold it as it is.

    With several readings the top level shows the likeliest, with the quarters in doubt under
    `twijfel`. `kwartalen` is every quarter in which the action can be active; `edtf` says the
    same in intervals of ISO 8601-2.
    """
    table = wording.over(period)
    words = phase_words(wording)
    several = len(wording.readings) > 1
    return {
        "tekst": wording.text,
        "status": wording.status.value,
        "fasen": [
            _phase(times, words[index] if index < len(words) else "")
            for index, times in enumerate(table.phases)
        ],
        "kwartalen": _texts(table.possible),
        "genoemd": _texts(table.named),
        "venster": _texts(table.window),
        "doorlopend": _texts(table.ongoing),
        "op-afroep": _texts(table.on_demand),
        "twijfel": _texts(table.doubtful),
        "edtf": list(edtf(table)),
        "lezingen": [_reading(wording, one, period) for one in wording.readings if several],
        "onbegrepen": list(wording.not_understood),
    }


def needs_period(wording: Wording) -> bool:
    """Whether its quarters can only be told when a period is given."""
    return bool(wording.readings) and named_period(wording) is None


def named_period(wording: Wording) -> Period | None:
    """The whole years that a wording itself names, from the first to the last."""
    named = [
        quarter
        for reading in wording.readings
        for phase in reading.phases
        for when in phase.when
        for quarter in _edges(when)
        if quarter is not None
    ]
    if not named:
        return None
    return Period(Quarter(min(named).year, 1), Quarter(max(named).year, 4))


def phase_words(wording: Wording) -> list[str]:
    """For each phase of the likeliest reading the words from which it was read."""
    if wording.likeliest is None:
        return []
    words: list[list[str]] = [[] for _ in wording.likeliest.phases]
    for span in sorted(wording.spans, key=lambda one: one.start):
        if span.phase is not None and span.phase < len(words):
            words[span.phase].append(wording.text[span.start : span.end])
    return [" ".join(parts) for parts in words]


def precision_of(phase: Phase) -> Precision:
    """How finely a phase is told: the coarsest of its parts; an open end runs with the plan."""
    return max((_precision(when) for when in phase.when), key=_COARSENESS.__getitem__)


def days_of(times: PhaseTimes) -> list[tuple[date, date]]:
    """First and last day of everything in a phase that is known to the day.

    A term that belongs to the quarter before it keeps its day: ``gereed per 1 januari``.
    """
    phase = times.phase
    if phase.deadline is not None:
        return [(phase.deadline, phase.deadline)]
    days = [
        (when.first_day or when.last_day, when.last_day or when.first_day)
        for when in phase.when
        if isinstance(when, Stretch)
    ]
    days += [
        (one.first_day, one.last_day)
        for one in times.occurrences
        if any(isinstance(when, Yearly) for when in phase.when)
    ]
    return [(first, last) for first, last in days if first is not None and last is not None]


def _phase(times: PhaseTimes, words: str | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "soort": times.phase.kind.value,
        "kwartalen": _texts(times.quarters),
        "edtf": list(edtf_of_quarters(times.quarters)),
        "nauwkeurigheid": precision_of(times.phase).value,
        "frequentie": _frequency(times.phase.frequency),
        "datums": [[first.isoformat(), last.isoformat()] for first, last in days_of(times)],
    }
    if words is not None:
        data["woorden"] = words
    return data


def _reading(wording: Wording, reading: Planning, period: Period) -> dict[str, Any]:
    table = _alone(wording, reading, period)
    return {
        "fasen": [_phase(times, None) for times in table.phases],
        "kwartalen": _texts(table.possible),
        "edtf": list(edtf(table)),
    }


def _alone(wording: Wording, reading: Planning, period: Period) -> Timetable:
    from attrs import evolve

    return evolve(wording, readings=(reading,)).over(period)


def _frequency(frequency: Frequency | None) -> dict[str, Any] | None:
    if frequency is None:
        return None
    data: dict[str, Any] = {"aantal": frequency.count}
    if frequency.most is not None:
        data["hoogstens"] = frequency.most
    if frequency.total:
        data["in-totaal"] = True
    elif frequency.count is not None:
        data["per"] = frequency.unit.value
        if frequency.every != 1:
            data["elke"] = frequency.every
    if frequency.bound is not Bound.EXACT:
        data["grens"] = frequency.bound.value
    return data


def _precision(when: object) -> Precision:
    if isinstance(when, Stretch):
        return Precision.PERIOD if None in (when.first, when.last) else when.precision
    return when.precision if isinstance(when, Yearly) else Precision.PERIOD


def _edges(when: object) -> tuple[Quarter | None, ...]:
    if isinstance(when, Stretch):
        return (when.first, when.last)
    return (when.since, when.until) if isinstance(when, Yearly) else ()


def _texts(quarters: Iterable[Quarter]) -> list[str]:
    return [str(quarter) for quarter in quarters]
