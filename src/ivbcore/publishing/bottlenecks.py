"""What stands in the way: overload, plannings that are not certain, progress that lags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from ivbcore.model.action import ProgressStatus
from ivbcore.planning.told import STATUS_NAMES
from ivbcore.planning.wording import Status
from ivbcore.publishing.naming import listed, short_name
from ivbcore.publishing.standing import STANDINGS, report_on
from ivbcore.publishing.telling import quarter_words
from ivbcore.values.amounts import days_text
from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.model.row import Row
    from ivbcore.scheduling.workload import Workload

__all__ = ["bottlenecks"]

_WORDS = {
    "overload": Texts(
        "{who} is overvraagd: {quarters}.", "More is asked of {who} than there is: {quarters}."
    ),
    "quarter": Texts(
        "{quarter} vraagt {days} dagen, er zijn er {capacity}",
        "{quarter} asks {days} days of {capacity}",
    ),
    "planning": Texts("Planning {status}: {name}.", "Planning {status}: {name}."),
    "quoted": Texts("{name} („{text}”)", "{name} (“{text}”)"),
    "behind": Texts(
        "Volgens de planning klaar, maar niet gereed gemeld: {name}.",
        "Done by the planning, but not reported as done: {name}.",
    ),
    "standing": Texts("{status}: {name}.", "{status}: {name}."),
    "because": Texts("{told} Oorzaak: {text}", "{told} Cause: {text}"),
    "corrected": Texts("{told} Bijsturing: {text}", "{told} Correction: {text}"),
}
_UNSETTLED = (
    Status.AMBIGUOUS, Status.PARTIAL, Status.UNREAD, Status.NOT_YET_KNOWN, Status.NOT_FILLED_IN,
    Status.EMPTY,
)  # fmt: skip
_LAGGING = (ProgressStatus.STUCK, ProgressStatus.DELAYED, ProgressStatus.SUSPENDED)


def bottlenecks(
    rows: Iterable[Row], workload: Workload, day: date | None, language: Language = "nl"
) -> tuple[str, ...]:
    """What stands in the way of these actions, from a day on; nothing when nothing is known."""
    rows = tuple(rows)
    return (
        *_lagging(rows, day, language),
        *_overloads({row.key for row in rows}, workload, day, language),
        *_unsettled(rows, language),
    )


def _say(word: str, language: Language, **values: object) -> str:
    return _WORDS[word].in_language(language).format(**values)


def _overloads(
    keys: set[str], workload: Workload, day: date | None, language: Language
) -> Iterator[str]:
    now = None if day is None else Quarter.containing(day)
    for line in workload.lines:
        quarters = [
            _say(
                "quarter",
                language,
                quarter=quarter_words(cell.quarter),
                days=days_text(cell.days, language),
                capacity=days_text(cell.capacity or Fraction(0), language),
            )
            for cell in line.overloaded
            if (now is None or cell.quarter >= now) and not keys.isdisjoint(cell.actions)
        ]
        if quarters:
            yield _say("overload", language, who=line.carrier.name, quarters="; ".join(quarters))


def _unsettled(rows: Iterable[Row], language: Language) -> Iterator[str]:
    names: dict[Status, list[str]] = {}
    for row in rows:
        if row.status in _UNSETTLED:
            text, name = row.action.planning.text, short_name(row, language)
            quoted = _say("quoted", language, name=name, text=text) if text else name
            names.setdefault(row.status, []).append(quoted)
    for status, some in names.items():
        told = STATUS_NAMES[status].in_language(language)
        yield _say("planning", language, status=told, name=listed(some, language))


def _lagging(rows: Iterable[Row], day: date | None, language: Language) -> Iterator[str]:
    """What lags, those with the same reason together; then what is done by the planning alone."""
    found: dict[tuple[ProgressStatus, str, str], list[str]] = {}
    behind = []
    for row in rows:
        report = report_on(row, day)
        if report is None or report.status is None:
            continue
        if report.status in _LAGGING:
            reason = (report.status, report.cause or "", report.correction or "")
            found.setdefault(reason, []).append(short_name(row, language))
        elif day is not None and not report.status.closed and row.end and row.end.end < day:
            behind.append(short_name(row, language))
    for status in _LAGGING:
        for (of, cause, correction), names in found.items():
            if of is status:
                name = STANDINGS[status].in_language(language).capitalize()
                told = _say("standing", language, status=name, name="; ".join(names))
                for word, text in (("because", cause), ("corrected", correction)):
                    if text:
                        told = _say(word, language, told=told, text=f"{text.rstrip('. ')}.")
                yield told
    if behind:
        yield _say("behind", language, name="; ".join(behind))
