"""iCalendar (RFC 5545): the plan as an agenda, for everybody or for each partner, post or quarter.

Dutch: agenda
Nothing in it blocks an agenda: fixed dates are all-day events, quarters spans (or tasks) that say
that the date follows, ongoing work is one span, and what has no date stands in one note.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ivbcore.contracts import (
    Artifact,
    Exporter,
    ExportOption,
    ExportRequest,
    NotUsable,
    Texts,
    hookimpl,
)

if TYPE_CHECKING:
    from ivbcore.plugins.exporters.ics.dividing import Part

__all__ = ["EXPORTER"]

_MEDIA_TYPE = "text/calendar; charset=utf-8"
_LARGEST_NUMBER = 2**31 - 1
_NO_NUMBER = Texts(
    f"volgnummer is een heel getal van 0 tot en met {_LARGEST_NUMBER}.",
    f"volgnummer is a whole number from 0 to {_LARGEST_NUMBER}.",
)


def _export(request: ExportRequest) -> list[Artifact]:
    # Imported on use: most commands write no calendar.
    from ivbcore.plugins.exporters.ics.dividing import parts_of

    number = _sequence(request.options.get("volgnummer"))
    return [_calendar(request, part, number) for part in _named_apart(parts_of(request))]


def _calendar(request: ExportRequest, part: Part, number: int | None) -> Artifact:
    from ivbcore.plugins.exporters.ics.entries import entries_of
    from ivbcore.plugins.exporters.ics.writing import written

    entries = entries_of(request, part, number)
    content = written(
        entries,
        title=part.title,
        language=request.language,
        as_tasks=request.options.get("kwartalen") == "taken",
        remind=bool(request.options.get("herinnering")),
    )
    return Artifact(part.file, _MEDIA_TYPE, content)


def _named_apart(parts: Iterator[Part]) -> Iterator[Part]:
    """The parts, with file names of which no two are alike."""
    from attrs import evolve

    used: set[str] = set()
    for part in parts:
        stem, number, name = part.file.removesuffix(".ics"), 1, part.file
        while name in used:
            number += 1
            name = f"{stem}-{number}.ics"
        used.add(name)
        yield evolve(part, file=name)


def _sequence(given: str | None) -> int | None:
    """The number of the version that was asked for; NotUsable when it is no such number."""
    if given is None:
        return None
    text = str(given).strip()
    if not (text.isascii() and text.isdecimal()) or int(text[:12]) > _LARGEST_NUMBER:
        raise NotUsable(_NO_NUMBER)
    return int(text)


EXPORTER = Exporter(
    "ics",
    Texts(
        "agenda voor Outlook, Google en andere agenda's (iCalendar)",
        "calendar for Outlook, Google and other calendars (iCalendar)",
    ),
    _export,
    extra="calendar",
    selects=True,
    options=(
        ExportOption(
            "per",
            Texts(
                "een agenda voor het hele plan, of een bestand voor elk",
                "one calendar of the whole plan, or a file for each",
            ),
            choices=("plan", "partij", "portefeuillehouder", "kwartaal"),
            default="plan",
        ),
        ExportOption(
            "kwartalen",
            Texts(
                "wat in een kwartaal valt als balk in de agenda of als taak",
                "what falls in a quarter as a bar in the calendar or as a task",
            ),
            choices=("blokken", "taken"),
            default="blokken",
        ),
        ExportOption(
            "herinnering",
            Texts(
                "twee weken vooraf herinneren aan datums, besluiten, evaluaties en termijnen",
                "remind two weeks before dates, decisions, evaluations and terms",
            ),
            flag=True,
            default=False,
        ),
        ExportOption(
            "volgnummer",
            Texts(
                "nummer van deze versie van de agenda, hoger dan dat van de vorige",
                "number of this version of the calendar, higher than that of the last one",
            ),
        ),
    ),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of calendars."""
    return (EXPORTER,)
