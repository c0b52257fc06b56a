"""How actions stand on a day, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ivbcore.model.action import Progress, ProgressStatus
from ivbcore.values.language import Language, Texts

if TYPE_CHECKING:
    from ivbcore.model.row import Row

__all__ = ["STANDINGS", "report_on", "standing_words"]

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
