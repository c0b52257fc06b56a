"""A small reader of Gantt charts in Mermaid, after the grammar that its documentation gives."""

from __future__ import annotations

import re
from datetime import date, timedelta

from attrs import field, frozen

__all__ = ["Chart", "Task", "chart_of"]

_DAY = timedelta(days=1)
# Lines that are no tasks; the reader of Mermaid looks at how a line begins, whatever follows.
_WRITTEN = ("title", "acctitle:", "accdescr:", "dateformat", "axisformat", "todaymarker")
_SETTINGS = re.compile(
    r"(dateformat|axisformat|tickinterval|todaymarker|excludes|includes|inclusiveenddates|topaxis|"
    r"weekday|weekend|click|call|href|title|section|gantt|acctitle|accdescr)",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"(?P<name>(?:[^:#;%\n]|#\d+;)+):(?P<tags>(?:(?:active|done|crit|milestone), )*)"
    r"(?P<id>t\d+), (?P<first>\d{4}-\d\d-\d\d), (?P<end>\d{4}-\d\d-\d\d)"
)


@frozen
class Task:
    """One bar: `last` is its last day, where Mermaid has the day after."""

    section: str
    name: str
    tags: tuple[str, ...]
    first: date
    last: date


@frozen
class Chart:
    """What the chart shows."""

    settings: dict[str, str] = field(factory=dict)
    sections: list[str] = field(factory=list)
    tasks: list[Task] = field(factory=list)

    @property
    def text(self) -> str:
        """All that can be read in it."""
        told = [*self.settings.values(), *self.sections, *(one.name for one in self.tasks)]
        return "\n".join(told)


def chart_of(text: str) -> Chart:
    """Read a chart; ValueError for what Mermaid would not read as meant."""
    head, *lines = text.splitlines()
    if head != "gantt":
        raise ValueError(f"no chart: {head!r}")
    chart = Chart()
    for raw in lines:
        line = raw.strip()
        # Signs by their number are put back after all is read, so they mean nothing.
        bare = re.sub(r"#\d+;", "", line)
        if ("%" in bare and not bare.startswith("axisFormat")) or "#" in bare or ";" in bare:
            raise ValueError(f"a sign that means something: {raw!r}")
        if _SETTINGS.match(line):
            word, _, rest = line.partition(" ")
            if word == "section":
                chart.sections.append(_plain(rest))
            elif word.lower() not in _WRITTEN or word in chart.settings:
                raise ValueError(f"begins like a setting: {raw!r}")
            else:
                chart.settings[word] = _plain(rest)
        elif found := _TASK.fullmatch(line):
            chart.tasks.append(
                Task(
                    chart.sections[-1] if chart.sections else "",
                    _plain(found["name"]),
                    tuple(found["tags"].split(", ")[:-1]),
                    date.fromisoformat(found["first"]),
                    date.fromisoformat(found["end"]) - _DAY,
                )
            )
        else:
            raise ValueError(f"no line of a chart: {raw!r}")
    return chart


def _plain(text: str) -> str:
    return re.sub(r"#(\d+);", lambda match: chr(int(match[1])), text).strip()
