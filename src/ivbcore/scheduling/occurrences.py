"""Occurrences: every time that something of a plan happens, and where it may fall."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field

from ivbcore.planning.meaning import Frequency, Phase, PhaseKind, Unit
from ivbcore.planning.timetable import Occurrence, PhaseTimes, Timetable
from ivbcore.planning.wording import Status
from ivbcore.scheduling.spreading import spread
from ivbcore.values.language import Texts
from ivbcore.values.quarter import Period, Quarter, runs_of
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["NoPlace", "Occurrences", "Sort", "Task", "Unplaced", "occurrences_of"]


class Sort(StrEnum):
    """How firmly an occurrence stands in its quarters.

    Dutch: soort plaatsing
    """

    FIXED = "vast"
    FLEXIBLE = "flexibel"
    ONGOING = "doorlopend"
    ON_DEMAND = "op-afroep"


class NoPlace(StrEnum):
    """Why something has no place in the calendar.

    Dutch: reden
    """

    EMPTY = "geen-planning"
    NOT_YET_KNOWN = "nog-niet-bekend"
    NOT_APPLICABLE = "niet-van-toepassing"
    UNREAD = "niet-gelezen"
    AMBIGUOUS = "dubbelzinnig"
    PARTIAL = "deels-gelezen"
    OUTSIDE = "buiten-de-looptijd"
    HOW_OFTEN = "frequentie-onbekend"
    WHICH_YEARS = "jaren-onbekend"
    TOO_LONG = "past-niet-in-het-venster"
    TOO_CLOSE = "niet-te-spreiden"
    NO_PERIOD = "geen-looptijd"

    @property
    def sentence(self) -> Texts:
        """The reason in words."""
        return _SENTENCES[self]


_SENTENCES = {
    NoPlace.EMPTY: Texts("er staat geen planning", "no planning is given"),
    NoPlace.NOT_YET_KNOWN: Texts("de planning is nog niet bekend", "not known yet"),
    NoPlace.NOT_APPLICABLE: Texts("een planning is niet van toepassing", "not applicable"),
    NoPlace.UNREAD: Texts("de planning is niet gelezen", "the planning was not read"),
    NoPlace.AMBIGUOUS: Texts("de planning is dubbelzinnig", "the planning is ambiguous"),
    NoPlace.PARTIAL: Texts(
        "een deel van de planning is niet gelezen", "part of the planning was not read"
    ),
    NoPlace.OUTSIDE: Texts("het valt buiten de looptijd", "it lies outside the period"),
    NoPlace.HOW_OFTEN: Texts("hoe vaak het terugkomt is onbekend", "how often is not known"),
    NoPlace.WHICH_YEARS: Texts(
        "in welke jaren het terugkomt is onbekend", "in which years is not known"
    ),
    NoPlace.TOO_LONG: Texts(
        "het duurt langer dan het venster toelaat", "it takes longer than its window"
    ),
    NoPlace.TOO_CLOSE: Texts(
        "een keer is niet klaar voor de volgende begint", "one time is not over before the next"
    ),
    NoPlace.NO_PERIOD: Texts("het plan heeft geen looptijd", "the plan has no period"),
}
_BY_STATUS = {
    Status.EMPTY: NoPlace.EMPTY,
    Status.NOT_YET_KNOWN: NoPlace.NOT_YET_KNOWN,
    Status.NOT_APPLICABLE: NoPlace.NOT_APPLICABLE,
    Status.UNREAD: NoPlace.UNREAD,
    Status.AMBIGUOUS: NoPlace.AMBIGUOUS,
    Status.PARTIAL: NoPlace.PARTIAL,
}


@frozen
class Task:
    """One time that an action happens.

    Dutch: keer
    Quarters are ordinals (see `Quarter.ordinal`). It runs for `length` quarters in a row inside
    the window `earliest` to `latest`, both included; `start` is where it stands when nobody
    places it: as named, or spread evenly. `times` tells how often it happens in each of its
    quarters when that is more than once. Of a recurrence the next one begins at least `gap`
    quarters after this one; `group` holds what recurs together.
    """

    key: str
    action: str
    kind: PhaseKind
    sort: Sort
    earliest: int
    latest: int
    length: int
    start: int
    phase: int = 0
    number: int = 0
    group: str = ""
    gap: int = 0
    times: Fraction = Fraction(1)
    recurs: bool = False

    @property
    def quarters(self) -> range:
        """The quarters in which it runs when nobody moves it."""
        return range(self.start, self.start + self.length)

    @property
    def window(self) -> Period:
        """The quarters between which it falls."""
        return Period(Quarter.from_ordinal(self.earliest), Quarter.from_ordinal(self.latest))

    @property
    def first(self) -> Quarter:
        """The quarter in which it starts when nobody moves it."""
        return Quarter.from_ordinal(self.start)

    @property
    def last(self) -> Quarter:
        """The last quarter in which it runs when nobody moves it."""
        return Quarter.from_ordinal(self.start + self.length - 1)

    @property
    def starts(self) -> range:
        """The quarters in which it may start."""
        return range(self.earliest, self.latest - self.length + 2)


@frozen
class Unplaced:
    """What has no place in the calendar, with the reason; `key` is that of a task, if it is one.

    Dutch: niet geplaatst
    """

    action: str
    reason: NoPlace
    key: str = ""
    phase: int | None = None


@frozen
class Occurrences:
    """All occurrences of a plan.

    Dutch: keren
    """

    period: Period | None
    tasks: tuple[Task, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    by_key: dict[str, Task] = field(init=False, eq=False, repr=False)

    @by_key.default
    def _by_key(self) -> dict[str, Task]:
        return {task.key: task for task in self.tasks}

    def of(self, action: str) -> tuple[Task, ...]:
        """The occurrences of one action."""
        return tuple(task for task in self.tasks if task.action == action)

    def sorted_as(self, sort: Sort) -> tuple[Task, ...]:
        """The occurrences of one sort."""
        return tuple(task for task in self.tasks if task.sort is sort)


def occurrences_of(plan: Plan) -> Occurrences:
    """Every time that something of the plan happens; what has no place is listed, not refused."""
    tasks: list[Task] = []
    unplaced: list[Unplaced] = []
    # Plans say "doorlopend" over and over: a timetable is laid out once.
    laid: dict[tuple[int, int], tuple[list[Task], list[Unplaced]]] = {}
    for row in plan.rows:
        trouble = _BY_STATUS.get(row.status)
        if plan.period is None:
            trouble = NoPlace.NO_PERIOD
        if trouble is not None:
            unplaced.append(Unplaced(row.key, trouble))
        if plan.period is None:
            continue
        table = row.timetable
        duration = row.action.duration.quarters if row.action.duration else 1
        if (id(table), duration) not in laid:
            laid[id(table), duration] = _laid_out(table, duration)
        made, misfits = laid[id(table), duration]
        tasks += [_of_action(one, row.key) for one in made]
        for other in misfits:
            key = f"{row.key}/{other.key}" if other.key else ""
            unplaced.append(Unplaced(row.key, other.reason, key, other.phase))
    return Occurrences(plan.period, tuple(tasks), tuple(unplaced))


def _of_action(one: Task, action: str) -> Task:
    """A task laid out for nobody, for an action."""
    return Task(
        f"{action}/{one.key}", action, one.kind, one.sort, one.earliest, one.latest, one.length,
        one.start, one.phase, one.number, f"{action}/{one.group}", one.gap, one.times, one.recurs,
    )  # fmt: skip


def _laid_out(table: Timetable, duration: int) -> tuple[list[Task], list[Unplaced]]:
    """The tasks of a timetable, without an action; what has no place, with the reason."""
    tasks: list[Task] = []
    unplaced: list[Unplaced] = []
    if table.outside:
        unplaced.append(Unplaced("", NoPlace.OUTSIDE))
    for number, times in enumerate(table.phases):
        ongoing = _stretches(number, times, table)
        tasks += ongoing
        frequency = times.phase.frequency
        if frequency is not None and times.window and not (ongoing or times.occurrences):
            which = NoPlace.HOW_OFTEN if frequency.count is None else NoPlace.WHICH_YEARS
            unplaced.append(Unplaced("", which, phase=number))
        made = _happenings(number, times, table, duration)
        trouble = _misfit(made)
        if trouble is None:
            tasks += made
        else:
            unplaced += [Unplaced("", trouble, one.key, number) for one in made]
    return tasks, unplaced


def _stretches(number: int, times: PhaseTimes, table: Timetable) -> list[Task]:
    """What simply goes on, or can be called upon: one task for each run of quarters."""
    found = []
    for sort, quarters in ((Sort.ONGOING, times.ongoing), (Sort.ON_DEMAND, times.on_demand)):
        certain = [q for q in quarters if q not in table.doubtful] if table.doubtful else quarters
        for place, (first, last) in enumerate(runs_of(certain)):
            start, end = first.ordinal, last.ordinal
            key = f"{number + 1}.{'d' if sort is Sort.ONGOING else 'a'}{place + 1}"
            found.append(
                Task(key, "", times.phase.kind, sort, start, end, end - start + 1, start, number)
            )
    return found


def _happenings(number: int, times: PhaseTimes, table: Timetable, duration: int) -> list[Task]:
    """The occurrences of a phase, fixed where the planning names their quarters."""
    named = set(times.named)
    doubtful = set(table.doubtful)
    known = [part for one in times.occurrences for part in _certain(one, named, doubtful)]
    starts = spread([(one.first.ordinal, one.last.ordinal) for one in known], duration)
    group = f"{number + 1}"
    recurs = times.phase.frequency is not None and len(known) > 1
    made = []
    for place, (one, start) in enumerate(zip(known, starts, strict=True)):
        first, last = one.first.ordinal, one.last.ordinal
        fixed = named.issuperset(_quarters(one))
        flexible = not fixed
        made.append(
            Task(
                key=f"{group}.{place + 1}",
                action="",
                kind=one.kind,
                sort=Sort.FLEXIBLE if flexible else Sort.FIXED,
                earliest=first,
                latest=last,
                length=duration if flexible else last - first + 1,
                start=start if flexible else first,
                phase=number,
                number=place,
                group=group,
                gap=_gap(times.phase, known, duration) if flexible and recurs else 0,
                times=_times(times.phase, known, one),
                recurs=recurs,
            )
        )
    return made


def _certain(
    one: Occurrence, named: set[Quarter], doubtful: set[Quarter]
) -> tuple[Occurrence, ...]:
    """An occurrence without the quarters in doubt; what may fall there has no place at all."""
    quarters = _quarters(one)
    if doubtful.isdisjoint(quarters):
        return (one,)
    if not named.issuperset(quarters):
        return ()
    return tuple(
        Occurrence(one.kind, first, last)
        for first, last in runs_of(quarter for quarter in quarters if quarter not in doubtful)
    )


def _quarters(one: Occurrence) -> list[Quarter]:
    return [Quarter.from_ordinal(n) for n in range(one.first.ordinal, one.last.ordinal + 1)]


def _misfit(made: list[Task]) -> NoPlace | None:
    """Why flexible occurrences have no place even when nothing else is there."""
    flexible = [task for task in made if task.sort is Sort.FLEXIBLE]
    if any(not task.starts for task in flexible):
        return NoPlace.TOO_CLOSE if len(flexible) > 1 else NoPlace.TOO_LONG
    earliest = None
    for task in flexible:
        start = task.earliest if earliest is None else max(task.earliest, earliest)
        if start not in task.starts:
            return NoPlace.TOO_CLOSE
        earliest = start + task.gap
    return None


_QUARTERS_PER = {
    Unit.YEAR: Fraction(4),
    Unit.HALF_YEAR: Fraction(2),
    Unit.QUARTER: Fraction(1),
    Unit.MONTH: Fraction(1, 3),
    Unit.WEEK: Fraction(1, 13),
    Unit.DAY: Fraction(1, 91),
}


def _rhythm(frequency: Frequency) -> Fraction | None:
    """How many quarters lie between two times, as said; None when it is not said so."""
    if not frequency.count or frequency.total:
        return None
    return _QUARTERS_PER[frequency.unit] * frequency.every / frequency.count


def _gap(phase: Phase, known: list[Occurrence], duration: int) -> int:
    """The least distance between two times: half the rhythm, and no overlap with itself."""
    rhythm = _rhythm(phase.frequency) if phase.frequency else None
    if rhythm is None:
        room = known[-1].last.ordinal - known[0].first.ordinal + 1
        rhythm = Fraction(room, len(known))
    if rhythm < 1:
        return 0
    return max(duration, -(-rhythm.numerator // (2 * rhythm.denominator)))


def _times(phase: Phase, known: list[Occurrence], one: Occurrence) -> Fraction:
    """How often it happens inside one occurrence: the quarter is the smallest unit there is."""
    frequency = phase.frequency
    if frequency is None or not frequency.count or frequency.total:
        return Fraction(1)
    rhythm = _rhythm(frequency)
    assert rhythm is not None
    if frequency.unit in (Unit.MONTH, Unit.WEEK, Unit.DAY):
        return max(Fraction(1), 1 / rhythm)
    if frequency.unit is Unit.YEAR and frequency.every == 1:
        same_year = sum(1 for other in known if other.first.year == one.first.year)
        return max(Fraction(1), Fraction(frequency.count, same_year))
    return Fraction(1)
