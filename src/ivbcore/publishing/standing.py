"""How actions stand on a day, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from ivbcore.model.action import Progress, ProgressStatus
from ivbcore.publishing.naming import short_name
from ivbcore.values.language import Language, Texts

if TYPE_CHECKING:
    from ivbcore.model.row import Row
    from ivbcore.publishing.timed import Timed

__all__ = ["STANDINGS", "is_over", "over_words", "report_on", "standing_words"]

STANDINGS = {
    ProgressStatus.NOT_STARTED: Texts("niet gestart", "not started"),
    ProgressStatus.ON_COURSE: Texts("op koers", "on course"),
    ProgressStatus.DELAYED: Texts("vertraagd", "delayed"),
    ProgressStatus.STUCK: Texts("knelpunt", "stuck"),
    ProgressStatus.DONE: Texts("gereed", "done"),
    ProgressStatus.SUSPENDED: Texts("aangehouden", "suspended"),
    ProgressStatus.DROPPED: Texts("vervallen", "dropped"),
}
"""The names of the statuses of progress."""

_UNKNOWN = Texts("niet gemeld", "not reported")


def report_on(row: Row, day: date | None = None) -> Progress | None:
    """The last report on an action, up to a day where one is given; None without any.

    A report without a day counts as the oldest.
    """
    known = [
        one for one in row.action.progress if one.date is None or day is None or one.date <= day
    ]
    return max(known, key=lambda one: one.date or date.min, default=None)


def standing_words(row: Row, day: date | None, language: Language = "nl") -> str:
    """How an action stands: ``op koers, 1 juli 2024``."""
    report = report_on(row, day)
    if report is None or report.status is None:
        return _UNKNOWN.in_language(language)
    status = STANDINGS[report.status].in_language(language)
    if report.date is None:
        return status
    # Imported on use: the door to pendulum.
    from ivbcore.values.calendar_dates import human_date

    return f"{status}, {human_date(report.date, language)}"


def is_over(line: Timed, day: date | None) -> bool:
    """Whether nothing of a line is to come on a day: it is reported closed, or its time is past.

    What is past and reported not to be done yet is still to come. Without a day only what is
    reported closed is over.
    """
    report = report_on(line.row, day)
    if report is not None and report.status is not None:
        if report.status.closed:
            return True
        if report.status is not ProgressStatus.ON_COURSE:
            return False
    if day is None or line.last is None:
        return False
    return (line.days[1] if line.days else line.last.end) < day


def over_words(lines: Iterable[Timed], day: date | None, language: Language = "nl") -> str:
    """What is over, in one sentence: ``Camera's plaatsen (Q1 2024); Jeugdplan (vervallen).``."""
    told: dict[str, None] = {}
    for line in lines:
        report = report_on(line.row, day)
        status = report.status if report is not None else None
        if status is not None and status.closed:
            name, why = short_name(line.row, language), STANDINGS[status]
            told[f"{name} ({why.in_language(language)})"] = None
        else:
            told[f"{line.name(language)} ({line.told(language)})"] = None
    return f"{'; '.join(told)}." if told else ""
