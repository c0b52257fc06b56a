"""How a wording is shown to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.cli import wording_texts as texts
from ivbcore.cli.console import plain, quoted
from ivbcore.engine.wording_data import days_of, phase_words, precision_of
from ivbcore.planning.meaning import PhaseKind, Precision, Stretch, Yearly
from ivbcore.planning.told import KIND_NAMES, STATUS_NAMES
from ivbcore.planning.wording import Status
from ivbcore.publishing.telling import quarters_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ivbcore.cli.console import Console
    from ivbcore.planning.meaning import Frequency, Phase, Planning
    from ivbcore.planning.timetable import PhaseTimes, Timetable
    from ivbcore.planning.wording import Wording
    from ivbcore.values.quarter import Period, Quarter

__all__ = ["period_text", "phase_lines", "quarters_text", "trouble_lines", "wording_lines"]

_STATUS_STYLES = {
    Status.READ: "green",
    Status.AMBIGUOUS: "yellow",
    Status.PARTIAL: "yellow",
    Status.UNREAD: "red",
}
_INDENT = "  "
_KIND_WIDTH = 14
_SURE = (
    ("named", texts.NAMED),
    ("window", texts.WINDOW),
    ("ongoing", texts.ONGOING),
    ("on_demand", texts.ON_DEMAND),
)


def wording_lines(
    wording: Wording,
    period: Period | None,
    console: Console,
    *,
    titled: bool = True,
    numbered: bool = False,
) -> list[str]:
    """Everything that was read in a wording, and what was not."""
    style = _STATUS_STYLES.get(wording.status, "blue")
    status = console.style(console.say(STATUS_NAMES[wording.status]), style)
    lines: list[str] = []
    if titled:
        title = plain(wording.text) or console.say(texts.EMPTY)
        lines += [console.style(part, "bold") for part in console.hanging("", title)]
    lines.append(f"{_INDENT}{status}")
    lines += phase_lines(wording, period, console, numbered=numbered)
    lines += trouble_lines(wording, console)
    lines += _remark_lines(wording, console)
    return lines + _alternatives(wording, period, console)


def phase_lines(
    wording: Wording, period: Period | None, console: Console, *, numbered: bool = False
) -> list[str]:
    """The phases of the likeliest reading: what, when, how surely, how often, on which days."""
    if wording.likeliest is None:
        return []
    words = phase_words(wording)
    table = wording.over(period) if period else None
    whole = len(wording.likeliest.phases) == 1
    lines: list[str] = []
    for number, phase in enumerate(wording.likeliest.phases):
        mark = f"{number + 1} " if numbered else ""
        first = f"{_INDENT}{mark}{console.say(KIND_NAMES[phase.kind])}"
        if table is None:
            when = _written(wording.likeliest, number)
        else:
            when = _times_text(table.phases[number], table, console)
        indent = len(_INDENT) + len(mark) + _KIND_WIDTH
        lines += console.hanging(first, when, indent)
        extra = list(_phase_notes(phase, table.phases[number] if table else None, console))
        if words[number] and not whole and not numbered:
            extra.append(quoted(plain(words[number])))
        for note in extra:
            lines += [console.style(one, "dim") for one in console.hanging(" " * indent, note)]
    if table is not None and table.doubtful:
        doubt = console.say(texts.DOUBT, quarters=quarters_text(table.doubtful, console))
        lines += [console.style(one, "yellow") for one in console.hanging(_INDENT, doubt)]
    if table is not None and table.clipped and period is not None:
        clipped = console.say(texts.CLIPPED, period=period_text(period, console))
        lines += console.hanging(_INDENT, clipped)
    return lines


def trouble_lines(wording: Wording, console: Console) -> list[str]:
    """The words that were not understood, each with the reason."""
    return [
        line
        for trouble in wording.troubles
        for line in console.hanging(
            _INDENT,
            console.say(
                texts.TROUBLE,
                words=plain(trouble.words),
                reason=trouble.kind.explained(console.language),
            ),
            len(_INDENT),
        )
    ]


def quarters_text(quarters: Iterable[Quarter], console: Console) -> str:
    """Quarters as people write them: ``2024, Q2 2026``."""
    return quarters_words(quarters, console.language)


def period_text(period: Period, console: Console) -> str:
    """A period as people write it: ``2024 t/m 2026``."""
    return quarters_words(period, console.language)


def _times_text(times: PhaseTimes, table: Timetable, console: Console) -> str:
    parts = [
        console.say(how, quarters=quarters_text(found, console))
        for name, how in _SURE
        if (found := getattr(times, name))
    ]
    if not parts:
        outside = console.say(texts.OUTSIDE, period=period_text(table.period, console))
        parts.append(outside)
    if times.phase.frequency is not None:
        parts.append(frequency_text(times.phase.frequency, console))
    return "; ".join(parts)


def _phase_notes(phase: Phase, times: PhaseTimes | None, console: Console) -> Iterable[str]:
    if times is not None:
        days = days_of(times)
        if phase.deadline is not None:
            yield console.say(texts.DEADLINE, day=_day(phase.deadline, console))
        elif days and precision_of(phase) is not Precision.MONTH:
            yield ", ".join(_days(first, last, console) for first, last in days)
    sure = console.say(texts.PRECISIONS[precision_of(phase)])
    about = any(isinstance(w, (Stretch, Yearly)) and w.approximate for w in phase.when)
    lasting = phase.kind in (PhaseKind.ONGOING, PhaseKind.ON_DEMAND)
    if precision_of(phase) not in (Precision.QUARTER, Precision.PERIOD) or (about and not lasting):
        yield console.say(texts.ABOUT, precision=sure) if about else sure


def _remark_lines(wording: Wording, console: Console) -> list[str]:
    lines = []
    if wording.remarks:
        remarks = ", ".join(f"'{plain(one)}'" for one in wording.remarks)
        lines += console.hanging(_INDENT, console.say(texts.REMARKS, words=remarks))
    if wording.references:
        waits = ", ".join(map(plain, wording.references))
        lines += console.hanging(_INDENT, console.say(texts.WAITS_FOR, words=waits))
    return lines


def _alternatives(wording: Wording, period: Period | None, console: Console) -> list[str]:
    """Every reading, with the wording that would leave no doubt."""
    if len(wording.readings) < 2:
        return []
    lines = [_INDENT + console.say(texts.ALTERNATIVES)]
    for number, (reading, settled) in enumerate(
        zip(wording.readings, wording.settling, strict=True), start=1
    ):
        first = f"{_INDENT * 2}{number}. "
        lines += console.hanging(first, settled)
        if period is not None:
            quarters = _quarters_of(wording, reading, period)
            lines += [
                console.style(one, "dim")
                for one in console.hanging(" " * len(first), quarters_text(quarters, console))
            ]
    return lines


def _quarters_of(wording: Wording, reading: Planning, period: Period) -> tuple[Quarter, ...]:
    from attrs import evolve

    return evolve(wording, readings=(reading,)).over(period).possible


def _written(planning: Planning, number: int) -> str:
    """One phase in canonical words, where there is no calendar to lay it over."""
    from ivbcore.planning.meaning import Planning as One
    from ivbcore.planning.writer import write

    return write(One(phases=(planning.phases[number],)))


def frequency_text(frequency: Frequency, console: Console) -> str:
    """How often, in words."""
    if frequency.count is None:
        return console.say(texts.RECURRING)
    count = str(frequency.count)
    if frequency.most is not None:
        count = console.say(texts.RANGE, low=count, high=frequency.most)
    bound = console.say(texts.BOUNDS[frequency.bound])
    if frequency.total:
        return bound + console.say(texts.IN_TOTAL, count=count)
    unit = console.say(texts.UNITS[frequency.unit])
    if frequency.every == 1:
        once = texts.ONCE_PER if count == "1" else texts.PER
        return bound + console.say(once, count=count, unit=unit)
    units = console.say(texts.UNITS_PLURAL[frequency.unit])
    return bound + console.say(texts.PER_SEVERAL, count=count, every=frequency.every, units=units)


def _days(first: date, last: date, console: Console) -> str:
    if first == last:
        return _day(first, console)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} {console.say(texts.THROUGH)} {_day(last, console)}"
    return f"{_day(first, console)} {console.say(texts.THROUGH)} {_day(last, console)}"


def _day(day: date, console: Console) -> str:
    from ivbcore.values.calendar_dates import human_date

    return human_date(day, console.language)
