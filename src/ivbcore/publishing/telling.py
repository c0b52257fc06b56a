"""Quarters and days as people write them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Quarter, runs_of

__all__ = ["days_words", "quarter_words", "quarters_words", "stretch_words"]

_THROUGH = Texts("t/m", "to")


def quarter_words(quarter: Quarter) -> str:
    """As people write it: ``Q4 2024``."""
    return f"Q{quarter.number} {quarter.year}"


def stretch_words(first: Quarter, last: Quarter, language: Language = "nl") -> str:
    """A stretch of quarters as people write it: ``Q1 t/m Q2 2024``; whole years are years."""
    through = _THROUGH.in_language(language)
    if (first.number, last.number) == (1, 4):
        return str(first.year) if first.year == last.year else f"{first.year} {through} {last.year}"
    if first == last:
        return quarter_words(first)
    start = f"Q{first.number}" if first.year == last.year else quarter_words(first)
    return f"{start} {through} {quarter_words(last)}"


def quarters_words(quarters: Iterable[Quarter], language: Language = "nl") -> str:
    """Quarters as people write them: ``Q1 t/m Q3 2024, Q1 2025``."""
    return ", ".join(stretch_words(first, last, language) for first, last in runs_of(quarters))


def days_words(first: date, last: date, language: Language = "nl") -> str:
    """Days as people write them: ``15 t/m 19 april 2024``; a whole month is ``april 2024``."""
    # Imported on use: the door to pendulum.
    from ivbcore.values.calendar_dates import human_date

    whole = human_date(last, language)
    if first == last:
        return whole
    beginning = human_date(first, language)
    one_month = (first.year, first.month) == (last.year, last.month)
    if one_month and first.day == 1 and (last + timedelta(days=1)).day == 1:
        return whole.partition(" ")[2]
    if first.year == last.year:
        beginning = beginning.rpartition(" ")[0]
        if first.month == last.month:
            beginning = str(first.day)
    return f"{beginning} {_THROUGH.in_language(language)} {whole}"
