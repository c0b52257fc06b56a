"""What is to be done when, line by line and in words: for letters, agendas and lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from ivbcore.planning.meaning import Bound, PhaseKind, Unit
from ivbcore.planning.told import KIND_NAMES
from ivbcore.publishing.naming import short_name
from ivbcore.publishing.telling import days_words, stretch_words
from ivbcore.values.language import Language, Texts
from ivbcore.values.names import folded
from ivbcore.values.quarter import Quarter, runs_of
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.row import Row
    from ivbcore.planning.meaning import Frequency
    from ivbcore.planning.timetable import PhaseTimes

__all__ = [
    "Timed",
    "TimedSort",
    "frequency_words",
    "timed",
    "timed_rows",
    "timing_words",
]

_WORDS = {
    "somewhere": Texts("ergens in {when}", "somewhere in {when}"),
    "often": Texts("{often}, {when}", "{often}, {when}"),
    "doubt": Texts("niet zeker: {when}", "not certain: {when}"),
    "whole": Texts("de hele looptijd", "the whole period"),
    "deadline": Texts("{when}, uiterlijk {day}", "{when}, {day} at the latest"),
    "none": Texts("nog niet bekend", "not yet known"),
    "unread": Texts("„{text}”", "“{text}”"),
}
_OFTEN = {
    "some": Texts("regelmatig", "regularly"),
    "once": Texts("1 keer", "once"),
    "times": Texts("{count} keer", "{count} times"),
    "range": Texts("{count} tot {most} keer", "{count} to {most} times"),
    "per": Texts("{count} per {unit}", "{count} per {unit}"),
}
_BOUNDS = {
    Bound.EXACT: Texts("{count}", "{count}"),
    Bound.AT_LEAST: Texts("minstens {count}", "at least {count}"),
    Bound.AT_MOST: Texts("hoogstens {count}", "at most {count}"),
    Bound.ABOUT: Texts("ongeveer {count}", "about {count}"),
}
_UNITS = {
    Unit.YEAR: (Texts("jaar", "year"), Texts("jaar", "years")),
    Unit.HALF_YEAR: (Texts("halfjaar", "half year"), Texts("halve jaren", "half years")),
    Unit.QUARTER: (Texts("kwartaal", "quarter"), Texts("kwartalen", "quarters")),
    Unit.MONTH: (Texts("maand", "month"), Texts("maanden", "months")),
    Unit.WEEK: (Texts("week", "week"), Texts("weken", "weeks")),
    Unit.DAY: (Texts("dag", "day"), Texts("dagen", "days")),
}
_PLAIN = (PhaseKind.EXECUTE, PhaseKind.ONGOING, PhaseKind.ON_DEMAND)


class TimedSort(StrEnum):
    """How surely a time is known.

    Dutch: soort (van een tijd)
    """

    NAMED = "genoemd"
    WINDOW = "venster"
    DOUBTFUL = "twijfel"
    ONGOING = "doorlopend"
    ON_DEMAND = "op-afroep"
    NONE = "geen"


_GOING_ON = {
    TimedSort.ONGOING: Texts("doorlopend", "ongoing"),
    TimedSort.ON_DEMAND: Texts("op afroep", "on demand"),
}


@frozen
class Timed:
    """One thing that an action brings, with its time.

    Dutch: regel (met een tijd)
    An action has one for every stretch of quarters, and one of the sort `NONE` when nothing is
    known of when. `days` are first and last day where they are told, `deadline` the day on which
    it is to be done, `frequency` how often.
    """

    row: Row
    sort: TimedSort
    kind: PhaseKind = PhaseKind.EXECUTE
    first: Quarter | None = None
    last: Quarter | None = None
    days: tuple[date, date] | None = None
    deadline: date | None = None
    frequency: Frequency | None = None

    @property
    def order(self) -> tuple[int, ...]:
        """What sorts lines by time: what begins first, what is short, then as the plan has it."""
        if self.first is None or self.last is None:
            return (9999 * 4, 0, 0, self.row.index)
        day = (self.days[0] - self.first.start).days if self.days else 0
        return (self.first.ordinal, day, self.last.ordinal, self.row.index)

    def kind_words(self, language: Language = "nl") -> str:
        """What is done; empty for what is simply carried out, goes on or can be called upon."""
        return "" if self.kind in _PLAIN else KIND_NAMES[self.kind].in_language(language)

    def deed(self, language: Language = "nl") -> str:
        """What is done, where the planning says more than the name of the action; else empty."""
        told = KIND_NAMES[self.kind].nl in folded(short_name(self.row))
        return "" if told else self.kind_words(language)

    def name(self, language: Language = "nl") -> str:
        """The action, with what is done: ``Integrale jeugdaanpak (opstarten)``."""
        deed, name = self.deed(language), short_name(self.row, language)
        return f"{name} ({deed})" if deed else name

    def when(self, language: Language = "nl") -> str:
        """When, in words; the words of the author where nobody understood them."""
        if self.first is None or self.last is None:
            text = self.row.action.planning.text
            name = "unread" if text else "none"
            return _WORDS[name].in_language(language).format(text=text)
        words = self._quarters(language)
        if self.frequency is not None and not self._is_one_time(self.frequency):
            often = frequency_words(self.frequency, language)
            words = _WORDS["often"].in_language(language).format(often=often, when=words)
        elif self.sort is TimedSort.WINDOW:
            words = _WORDS["somewhere"].in_language(language).format(when=words)
        if self.sort is TimedSort.DOUBTFUL:
            words = _WORDS["doubt"].in_language(language).format(when=words)
        if self.deadline is not None:
            # Imported on use: the door to pendulum.
            from ivbcore.values.calendar_dates import human_date

            day = human_date(self.deadline, language)
            words = _WORDS["deadline"].in_language(language).format(when=words, day=day)
        return words

    def told(self, language: Language = "nl") -> str:
        """When, with whether it goes on or can be called upon: ``doorlopend 2025 t/m 2026``."""
        going_on = _GOING_ON.get(self.sort)
        if going_on is None:
            return self.when(language)
        words, whole = going_on.in_language(language), _WORDS["whole"].in_language(language)
        return words if self.when(language) == whole else f"{words} {self.when(language)}"

    def _is_one_time(self, frequency: Frequency) -> bool:
        """Whether this is one of the times, so that how often says nothing of it."""
        yearly = frequency.count == 1 and frequency.unit is Unit.YEAR
        once = self.sort is TimedSort.NAMED and self.first == self.last
        return self.sort is TimedSort.DOUBTFUL or self.days is not None or (once and yearly)

    def _quarters(self, language: Language) -> str:
        if self.days is not None:
            return days_words(*self.days, language)
        assert self.first is not None
        assert self.last is not None
        period = self.row.plan.period
        whole = period is not None and (self.first, self.last) == (period.first, period.last)
        if whole and self.sort is not TimedSort.DOUBTFUL and self.first != self.last:
            return _WORDS["whole"].in_language(language)
        return stretch_words(self.first, self.last, language)


def timed(row: Row) -> tuple[Timed, ...]:
    """The lines of an action, phase by phase; what is in doubt comes last."""
    table = row.timetable
    doubtful = frozenset(table.doubtful)
    lines = [line for times in table.phases for line in _of_phase(row, times, doubtful)]
    lines += (
        Timed(row, TimedSort.DOUBTFUL, PhaseKind.EXECUTE, first, last)
        for first, last in runs_of(doubtful)
    )
    return tuple(lines) or (Timed(row, TimedSort.NONE),)


def timed_rows(rows: Iterable[Row]) -> tuple[Timed, ...]:
    """The lines of all these actions, in order of time."""
    return tuple(sorted((line for row in rows for line in timed(row)), key=lambda one: one.order))


def timing_words(row: Row, language: Language = "nl") -> str:
    """When an action runs, in one line: ``opstarten Q1 t/m Q2 2024; doorlopend 2025 t/m 2026``.

    The same facts as a bar in a picture, for who does not see the picture. What is done is told
    unless the name of the action says it; where several things are done it is always told.
    """
    lines = timed(row)
    several = len({line.kind for line in lines}) > 1
    told: dict[str, list[str]] = {}
    for line in lines:
        deed = line.kind_words(language) if several else line.deed(language)
        told.setdefault(deed, []).append(line.told(language))
    return "; ".join(f"{deed} {', '.join(times)}".strip() for deed, times in told.items())


def _of_phase(row: Row, times: PhaseTimes, doubtful: frozenset[Quarter]) -> Iterator[Timed]:
    kind, deadline, often = times.phase.kind, times.phase.deadline, times.phase.frequency
    told: set[Quarter] = set()
    for one in times.occurrences:
        if one.first_day and one.last_day and not {one.first, one.last} & doubtful:
            told |= {q for q in times.named if one.first <= q <= one.last}
            days = (one.first_day, one.last_day)
            yield Timed(row, TimedSort.NAMED, kind, one.first, one.last, days, deadline, often)
    for sort, quarters in (
        (TimedSort.NAMED, times.named),
        (TimedSort.WINDOW, times.window),
        (TimedSort.ONGOING, times.ongoing),
        (TimedSort.ON_DEMAND, times.on_demand),
    ):
        told |= doubtful
        for first, last in runs_of(q for q in quarters if q not in told):
            yield Timed(row, sort, kind, first, last, None, deadline, often)


def frequency_words(frequency: Frequency, language: Language = "nl") -> str:
    """How often: ``2 keer per jaar``, ``minstens 1 keer per 2 kwartalen``."""
    if frequency.count is None:
        return _OFTEN["some"].in_language(language)
    word = "once" if frequency.count == 1 and frequency.most is None else "times"
    word = "range" if frequency.most is not None else word
    count = _OFTEN[word].in_language(language).format(count=frequency.count, most=frequency.most)
    count = _BOUNDS[frequency.bound].in_language(language).format(count=count)
    if frequency.total:
        return count
    one, more = _UNITS[frequency.unit]
    unit = one.in_language(language)
    if frequency.every > 1:
        unit = f"{frequency.every} {more.in_language(language)}"
    return _OFTEN["per"].in_language(language).format(count=count, unit=unit)
