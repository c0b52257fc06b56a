"""IVB204: a date that stands with a quarter it does not lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    PhaseKind,
    Precision,
    Quarter,
    Texts,
    read_planning,
    rule,
    shortened,
)

_QUARTER = (
    r"(?:[QK] ?[1-4]|kw(?:artaal)?\.? ?[1-4]|"
    r"(?:[1-4]e|eerste|tweede|derde|vierde) kwartaal)(?: (?:van )?\d{4})?"
)
_FINE = (Precision.DATE, Precision.WEEK, Precision.MONTH)


@rule(
    "IVB204",
    "date-outside-its-quarter",
    nl="In de planning '{wording}' staat '{words}' bij {quarters}, maar ligt er niet in.",
    en="In the planning '{wording}' the words '{words}' stand with {quarters}, and lie outside it.",
    summary=Texts(
        "Een datum ligt niet in het kwartaal waar zij bij staat.",
        "A date does not lie in the quarter that it stands with.",
    ),
    why=Texts(
        "Een van beide klopt niet: de kwartaalrapportage en de agenda zeggen dan iets anders.",
        "One of the two is wrong: the quarterly report and the diary then differ.",
    ),
    norms=(AUDIT_PLANNING,),
)
def date_outside_its_quarter(context: Context) -> Iterator[Finding]:
    """A date that stands with a quarter it does not lie in.

    "Q1 2024 (15 april 2024)" says two things that cannot both be true. Only a date, week or
    month that stands in brackets behind a quarter, or behind a quarter and a colon, belongs to
    that quarter, and the other way round; dates and quarters in a row are moments of their own.
    What cannot be read with certainty is left alone.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - id: horeca
                maatregel: Horeca controleren.
                planning: Q1 2024 (15 april 2024)
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - id: horeca
                maatregel: Horeca controleren.
                planning: Q2 2024 (15 april 2024)
    ```
    """
    for row in context.rows:
        text = row.action.planning.text
        if not ("(" in text or ":" in text) or not row.wording.readings:
            continue
        for quarter, words in _pairs(text):
            told, days = _quarter(quarter, words), _fine(words, quarter)
            if told is not None and days is not None and told not in days:
                yield context.finding(
                    f"{row.path}/planning",
                    wording=shortened(text),
                    words=words,
                    quarters=(str(told),),
                )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each quarter with the words that belong to it."""
    for match in re.finditer(rf"({_QUARTER})\s*\(([^()]+)\)", text, re.IGNORECASE):
        yield match[1], match[2].strip()
    for match in re.finditer(rf"([^();:]+?)\s*\(({_QUARTER})\)", text, re.IGNORECASE):
        yield match[2], re.sub(r"^[\s,]*(?:en )?", "", match[1])
    for match in re.finditer(
        rf"({_QUARTER})\s*:\s*((?:(?!{_QUARTER}\s*:)[^();:])+)", text, re.IGNORECASE
    ):
        yield match[1], match[2].strip(" ,")


def _quarter(text: str, words: str) -> Quarter | None:
    """The quarter that is told; its year may stand with the date."""
    years = re.findall(r"\d{4}", text) or sorted(set(re.findall(r"(?<!\d)\d{4}(?!\d)", words)))
    if len(years) != 1:
        return None
    planning = read_planning(text if years[0] in text else f"{text} {years[0]}").planning
    whens = planning.phases[0].when if planning is not None else ()
    first = getattr(whens[0], "first", None) if len(whens) == 1 else None
    return first if isinstance(first, Quarter) else None


def _fine(words: str, quarter: str) -> tuple[Quarter, ...] | None:
    """The quarters of dates, weeks and months; None when it is anything else, or not plain."""
    year = re.search(r"\d{4}", quarter)
    readings = [read_planning(words)]
    if year is not None and not re.search(r"\d{4}", words):
        readings.append(read_planning(f"{words} {year[0]}"))
    planning = readings[-1].planning
    if planning is None or len(planning.phases) != 1:
        return None
    phase = planning.phases[0]
    if phase.kind is not PhaseKind.EXECUTE or phase.frequency or phase.deadline:
        return None
    found: list[Quarter] = []
    for when in phase.when:
        first, last = getattr(when, "first", None), getattr(when, "last", None)
        if first is None or last is None or getattr(when, "precision", None) not in _FINE:
            return None
        found += [first, last]
    return tuple(found)
