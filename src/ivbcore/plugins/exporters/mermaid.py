"""Mermaid: the plan as a Gantt chart in text, for wikis and for pages on GitHub and GitLab."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from ivbcore.contracts import (
    KIND_NAMES,
    Artifact,
    Exporter,
    ExportRequest,
    Moment,
    MomentSort,
    PhaseKind,
    Row,
    Status,
    Texts,
    calendar_moments,
    harmless,
    hookimpl,
    report_on,
    title_line,
)

if TYPE_CHECKING:
    import re

__all__ = ["EXPORTER"]

_PLAN = Texts("Veiligheidsplan", "Safety plan")
_ABOUT = Texts(
    "Een balk is de tijd waarin een maatregel speelt, in hele kwartalen. Doorlopend werk, wat nog "
    "geen kwartaal heeft en wat onder voorbehoud is, zegt dat achter de naam.",
    "A bar is the time in which an action comes up, in whole quarters. Ongoing work, what has no "
    "quarter as yet and what is provisional say so behind the name.",
)
_NO_PRIORITY = Texts("Zonder prioriteit", "Without a priority")
_UNDATED = Texts("Op afroep en zonder datum", "On demand and without a date")
_BEHIND = {
    MomentSort.ONGOING: Texts("doorlopend", "ongoing"),
    MomentSort.WINDOW: Texts("kwartaal volgt", "quarter follows"),
    MomentSort.MARK: Texts("komt steeds terug", "comes back"),
    MomentSort.DOUBT: Texts("niet zeker", "in doubt"),
    MomentSort.DEADLINE: Texts("termijn", "term"),
}
_PROVISIONAL = Texts("onder voorbehoud", "provisional")
_ON_DEMAND = Texts("op afroep", "on demand")
_WITHOUT_DATE = Texts("zonder datum", "without a date")
# What the bar itself says already, or the words behind the name.
_PLAIN = (PhaseKind.EXECUTE, PhaseKind.ONGOING)
_DAY = timedelta(days=1)
_NO_DAY = date(2000, 1, 1)


def _export(request: ExportRequest) -> Artifact:
    title = _text(request.plan.title) or _text(request.say(_PLAN))
    lines = [
        "gantt",
        f"    title {title}",
        f"    accTitle: {title}",
        f"    accDescr: {_text(request.say(_ABOUT))}",
        "    dateFormat YYYY-MM-DD",
        "    axisFormat %Y-%m",
        "    todayMarker off",
    ]
    number = 0
    section = None
    undated = []
    for row in request.rows:
        moments = [one for one in calendar_moments(row) if _asked(one, request)]
        if not moments or row.timetable.on_demand:
            undated.append(row)
        if moments and section != row.place[0]:
            section = row.place[0]
            name = _text(row.priority.name) or request.say(_NO_PRIORITY)
            lines.append(f"    section {name}")
        for name, tags, first, last in _tasks(row, moments, request):
            number += 1
            lines.append(f"    {name} :{tags}t{number}, {first}, {last + _DAY}")
    if undated:
        lines.append(f"    section {_text(request.say(_UNDATED))}")
    first, last = _whole(request)
    for row in undated:
        number += 1
        words = _ON_DEMAND if row.timetable.on_demand else _WITHOUT_DATE
        name = _name(title_line(row, request.language), [request.say(words)])
        lines.append(f"    {name} :t{number}, {first}, {last + _DAY}")
    text = "".join(f"{line}\n" for line in lines)
    return Artifact("planning.mmd", "text/vnd.mermaid; charset=utf-8", text.encode())


def _tasks(
    row: Row, moments: list[Moment], request: ExportRequest
) -> Iterator[tuple[str, str, date, date]]:
    """The tasks of an action: name, tags, first and last day."""
    report = report_on(row, request.as_of)
    finished = report is not None and report.status is not None and report.status.closed
    for moment in moments:
        behind = []
        if moment.kind not in _PLAIN and moment.kind is not row.action.kind:
            behind.append(request.say(KIND_NAMES[moment.kind]))
        if moment.sort in _BEHIND:
            behind.append(request.say(_BEHIND[moment.sort]))
        if row.status in (Status.AMBIGUOUS, Status.PARTIAL):
            behind.append(request.say(_PROVISIONAL))
        name = _name(title_line(row, request.language), behind)
        spans = moment.spans if moment.until is None else ((moment.first, moment.until),)
        for first, last in spans:
            if moment.sort is MomentSort.DEADLINE:
                tags = "milestone, "
            elif finished:
                tags = "done, "
            else:
                tags = "active, " if moment.sort is MomentSort.ONGOING else ""
            yield name, tags, first, last


def _asked(moment: Moment, request: ExportRequest) -> bool:
    quarter = request.selection.quarter
    return quarter is None or moment.touches(quarter)


def _whole(request: ExportRequest) -> tuple[date, date]:
    """Where what has no time stands: over the whole time that is shown."""
    if request.selection.quarter is not None:
        return request.selection.quarter.start, request.selection.quarter.end
    period = request.plan.period
    day = request.as_of or _NO_DAY
    return (day, day) if period is None else (period.first.start, period.last.end)


def _name(label: str, behind: list[str]) -> str:
    """The name of a task: no word in front that Mermaid takes for one of its own."""
    told = f" ({', '.join(behind)})" if behind else ""
    if _own_words().match(label):
        label = f"“{label}”"
    return _text(label + told)


@lru_cache(maxsize=1)
def _own_words() -> re.Pattern[str]:
    """With what a line of a Gantt chart can begin that is no task."""
    import re

    words = (
        "acc", "axisformat", "call", "click", "dateformat", "excludes", "gantt", "href", "includes",
        "inclusiveenddates", "section", "tickinterval", "title", "todaymarker", "topaxis",
        "weekday", "weekend",
    )  # fmt: skip
    return re.compile(rf"\s*(?:{'|'.join(words)})", re.IGNORECASE)


def _text(text: str) -> str:
    """A text on one line in which every letter is a letter: signs by their number."""
    line = " ".join(harmless(text).split())
    return "".join(f"#{ord(one)};" if one in _SIGNS else one for one in line)


# What ends a text, begins a remark, or means something in the picture or the page around it.
_SIGNS = frozenset("#;:%<>&\"'`\\{}[]$|*_~@")


EXPORTER = Exporter(
    "mermaid",
    Texts(
        "tijdlijn als tekst voor wiki's, GitHub en GitLab (Mermaid)",
        "timeline as text for wikis, GitHub and GitLab (Mermaid)",
    ),
    _export,
    selects=True,
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of charts."""
    return (EXPORTER,)
