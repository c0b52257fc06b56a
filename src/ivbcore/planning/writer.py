"""Writing a planning in canonical Dutch words, such that reading them gives it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.meaning import (
    Bound,
    Frequency,
    OfPeriod,
    PeriodPart,
    Phase,
    PhaseKind,
    Precision,
    Stretch,
    Unit,
    Yearly,
)  # fmt: skip
from ivbcore.planning.normal import SEASONS, normalised

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.meaning import Planning, When
    from ivbcore.values.quarter import Quarter

__all__ = ["write"]

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_PARTS = {
    PeriodPart.WHOLE: "gehele looptijd",
    PeriodPart.FIRST_YEAR: "eerste jaar",
    PeriodPart.SECOND_YEAR: "tweede jaar",
    PeriodPart.THIRD_YEAR: "derde jaar",
    PeriodPart.FOURTH_YEAR: "vierde jaar",
    PeriodPart.LAST_YEAR: "laatste jaar",
    PeriodPart.BEGINNING: "begin looptijd",
    PeriodPart.MIDDLE: "halverwege de looptijd",
    PeriodPart.END: "einde looptijd",
}
_UNITS = {Unit.MONTH: "maanden", Unit.WEEK: "weken", Unit.DAY: "dagen", Unit.QUARTER: "kwartalen"}
_BOUNDS = {
    Bound.EXACT: "",
    Bound.AT_LEAST: "minimaal ",
    Bound.AT_MOST: "maximaal ",
    Bound.ABOUT: "ongeveer ",
}


def write(planning: Planning) -> str:
    """The planning in one canonical Dutch wording.

    Reading it gives the planning in its normal form.
    """
    phases = normalised(planning).phases
    return "; ".join(_phase(phase, alone=len(phases) == 1) for phase in phases)


def _phase(phase: Phase, *, alone: bool) -> str:
    words = []
    if phase.kind is PhaseKind.ON_DEMAND:
        words.append("op afroep")
    elif phase.kind is not PhaseKind.EXECUTE or not alone:
        words.append(phase.kind.value)
    if phase.frequency is not None:
        words.append(_frequency(phase.frequency))
    if phase.deadline is not None:
        words.append(f"vóór {_day(phase.deadline)}")
    elif phase.when != (OfPeriod(),):
        when = _whens(phase.when)
        bare = phase.frequency is None or when.startswith(("vanaf", "t/m"))
        words.append(when if bare else f"in {when}")
    elif phase.kind not in (PhaseKind.ONGOING, PhaseKind.ON_DEMAND) and phase.frequency is None:
        words.append(_PARTS[PeriodPart.WHOLE])
    return " ".join(words)


def _frequency(frequency: Frequency) -> str:
    if frequency.count is None:
        return "periodiek"
    count = str(frequency.count)
    if frequency.most is not None:
        count += f" à {frequency.most}"
    text = f"{_BOUNDS[frequency.bound]}{count} keer"
    if frequency.total:
        return text
    if frequency.every == 1:
        return f"{text} per {frequency.unit.value}"
    return f"{text} per {frequency.every} {_UNITS.get(frequency.unit, 'jaar')}"


def _whens(whens: tuple[When, ...]) -> str:
    if len(whens) == 1:
        return _alone(whens[0])
    return ", ".join(
        f"{_beginning(when)} e.v." if when.last is None else _closed(when)
        for when in whens
        if isinstance(when, Stretch)
    )


def _alone(when: When) -> str:
    if isinstance(when, OfPeriod):
        return _PARTS[when.part]
    if isinstance(when, Yearly):
        return _yearly(when)
    if when.last is None:
        return f"vanaf {_beginning(when)}"
    if when.first is None:
        return f"t/m {_ending(when)}"
    return _closed(when)


def _yearly(when: Yearly) -> str:
    about = "circa " if when.approximate else ""
    if when.months:
        text = ", ".join(about + MONTHS[month - 1] for month in when.months)
    elif when.precision is Precision.HALF_YEAR:
        text = about + _half(when.quarters[0])
    elif when.precision is Precision.SEASON:
        first = 4 if when.quarters == (1, 4) else when.quarters[0]
        text = SEASONS[first, len(when.quarters)][0]
    else:
        text = ", ".join(f"{about}Q{number}" for number in when.quarters)
    if when.since is not None:
        text += f", vanaf {_from_quarter(when.since)}"
    if when.until is not None:
        text += f", t/m {_to_quarter(when.until)}"
    return text


def _from_quarter(quarter: Quarter) -> str:
    return str(quarter.year) if quarter.number == 1 else f"Q{quarter.number} {quarter.year}"


def _to_quarter(quarter: Quarter) -> str:
    return str(quarter.year) if quarter.number == 4 else f"Q{quarter.number} {quarter.year}"


def _closed(when: Stretch) -> str:
    first, last = when.first, when.last
    assert first is not None
    assert last is not None
    about = "circa " if when.approximate else ""
    length = last.ordinal - first.ordinal + 1
    if when.precision is Precision.SEASON:
        return _season(SEASONS[first.number, length][0], first)
    if when.precision is Precision.HALF_YEAR:
        return f"{about}{_half(first.number)} {first.year}"
    if when.precision is Precision.WEEK and when.first_day and when.last_day:
        year, week, _ = when.first_day.isocalendar()
        end_year, end, _ = when.last_day.isocalendar()
        if end_year != year:
            return f"{about}week {week} {year} t/m week {end} {end_year}"
        return f"{about}week {week}{f' t/m {end}' if end != week else ''} {year}"
    low, high = _edge(when, first, when.first_day), _edge(when, last, when.last_day)
    return f"{about}{low}" if low == high else f"{about}{low} t/m {high}"


def _beginning(when: Stretch) -> str:
    assert when.first is not None
    if when.precision is Precision.SEASON:
        return _season(SEASONS[when.first.number, 2][0], when.first)
    return _about(when) + _open_edge(when, when.first, when.first_day)


def _ending(when: Stretch) -> str:
    assert when.last is not None
    if when.precision is Precision.SEASON:
        first = when.last.shifted(-1)
        return _season(SEASONS[first.number, 2][0], first)
    return _about(when) + _open_edge(when, when.last, when.last_day)


def _about(when: Stretch) -> str:
    return "circa " if when.approximate else ""


def _open_edge(when: Stretch, quarter: Quarter, day: date | None) -> str:
    if when.precision is Precision.HALF_YEAR:
        return f"{_half(quarter.number)} {quarter.year}"
    if when.precision is Precision.WEEK and day is not None:
        year, week, _ = day.isocalendar()
        return f"week {week} {year}"
    return _edge(when, quarter, day)


def _edge(when: Stretch, quarter: Quarter, day: date | None) -> str:
    if when.precision is Precision.YEAR:
        return str(quarter.year)
    if when.precision is Precision.MONTH and day is not None:
        return f"{MONTHS[day.month - 1]} {day.year}"
    if day is not None:
        return _day(day)
    return f"Q{quarter.number} {quarter.year}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _half(quarter: int) -> str:
    return "eerste helft" if quarter <= 2 else "tweede helft"


def _season(name: str, first: Quarter) -> str:
    crosses = name in ("winter", "schooljaar")
    return f"{name} {first.year}/{first.year + 1}" if crosses else f"{name} {first.year}"
