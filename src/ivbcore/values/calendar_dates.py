"""The door to pendulum: dates that leave the library. Imported on use, never while reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    import pendulum

    from ivbcore.values.language import Language

__all__ = ["human_date", "public_date"]


def public_date(day: date) -> pendulum.Date:
    """The same day as a pendulum date, which callers can add to and format."""
    import pendulum

    return pendulum.Date(day.year, day.month, day.day)


def human_date(day: date, language: Language = "nl") -> str:
    """The day as people write it: ``15 april 2024`` or ``15 April 2024``."""
    return public_date(day).format("D MMMM YYYY", locale=language)
