"""The door to icalendar: from entries to the bytes of a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ivbcore.contracts import Language, ProgressStatus, Texts, harmless

if TYPE_CHECKING:
    from icalendar import Component

    from ivbcore.plugins.exporters.ics.entries import Entry

__all__ = ["written"]

_DAY = timedelta(days=1)
_WARNING_TIME = timedelta(days=-14)
# Line ends that only some readers know as such.
_LINES = str.maketrans({"\u2028": " ", "\u2029": " "})
_ABOUT = Texts(
    "Niets in deze agenda houdt tijd bezet. Wat in een kwartaal valt, staat er over het hele "
    "kwartaal; de datum volgt.",
    "Nothing in this calendar keeps time occupied. What falls in a quarter stands over the whole "
    "quarter; the date follows.",
)


def written(
    entries: Iterable[Entry], *, title: str, language: Language, as_tasks: bool, remind: bool
) -> bytes:
    """A whole calendar. With `as_tasks` what has no day of its own is a task."""
    # The extra `calendar`, imported on use.
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", f"-//ivbcore//ivbcore//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name, about = _plain(" ".join(title.split())), _ABOUT.in_language(language)
    for key, value in (("name", name), ("x-wr-calname", name), ("x-wr-caldesc", about)):
        # As text: without being told, the names that begin with X are written as they are.
        calendar.add(key, vText(value))
    calendar.add("description", about)
    for entry in entries:
        for component in _components(entry, as_tasks=as_tasks and not entry.moment.settled):
            if remind and entry.remind and not _closed(entry):
                component.add_component(_alarm(entry))
            calendar.add_component(component)
    content: bytes = calendar.to_ical()
    return content


def _components(entry: Entry, *, as_tasks: bool) -> Iterator[Component]:
    """An entry, and the times of its series that are longer or shorter than the others."""
    moment = entry.moment
    lengths = [(last - first).days for first, last in moment.spans]
    # The length that most have, so that there are as few exceptions as can be.
    usual = max(lengths, key=lengths.count)
    first = moment.first
    series = _component(entry, first, first + timedelta(days=usual), as_tasks=as_tasks)
    if moment.rule is not None:
        from icalendar import vRecur

        series.add("rrule", vRecur.from_ical(moment.rule))
    yield series
    if moment.rule is None:
        return
    for (first, last), length in zip(moment.spans, lengths, strict=True):
        if length != usual:
            other = _component(entry, first, last, as_tasks=as_tasks)
            other.add("recurrence-id", first)
            yield other


def _component(entry: Entry, first: date, last: date, *, as_tasks: bool) -> Component:
    from icalendar import Event, Todo

    made: Any = Todo() if as_tasks else Event()
    made.add("uid", f"taak-{entry.uid}" if as_tasks else entry.uid)
    made.add("dtstamp", datetime(entry.stamp.year, entry.stamp.month, entry.stamp.day, tzinfo=UTC))
    made.add("sequence", entry.sequence)
    made.add("summary", _plain(entry.title))
    made.add("description", _plain(entry.text))
    made.add("dtstart", first)
    if not as_tasks:
        made.add("dtend", last + _DAY)  # the day after: the end of all-day events is exclusive
        made.add("transp", "TRANSPARENT")
        made.add("x-microsoft-cdo-busystatus", "FREE")
    elif last > first:
        made.add("due", last)
    if entry.categories:
        made.add("categories", [_plain(" ".join(one.split())) for one in entry.categories])
    if status := _status(entry, as_tasks=as_tasks):
        made.add("status", status)
    made.add("x-ivb-edtf", entry.moment.edtf)
    return made  # type: ignore[no-any-return]


def _status(entry: Entry, *, as_tasks: bool) -> str:
    if entry.status is ProgressStatus.DROPPED:
        return "CANCELLED"
    if as_tasks:
        return "COMPLETED" if entry.status is ProgressStatus.DONE else "NEEDS-ACTION"
    return "TENTATIVE" if entry.tentative else "CONFIRMED"


def _closed(entry: Entry) -> bool:
    """Whether nobody needs to be reminded any more."""
    return entry.status in (ProgressStatus.DROPPED, ProgressStatus.DONE)


def _alarm(entry: Entry) -> Component:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(entry.title))
    alarm.add("trigger", _WARNING_TIME)
    return alarm


def _plain(text: str) -> str:
    """A text of the plan as text: nothing in it can steer a reader."""
    return harmless(text).translate(_LINES)
