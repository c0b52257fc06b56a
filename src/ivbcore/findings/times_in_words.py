"""Quarters, periods and days in arguments of findings, as people write them in a sentence.

Arguments hold them for programs (``2024Q4``, ``2024Q1..2026Q4``, ``2024-03-01``). What is not
wholly one of those is left as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ivbcore.values.language import Language

if TYPE_CHECKING:
    from ivbcore.findings.arguments import Argument

__all__ = ["in_words"]

_QUARTER = r"(\d{4})Q([1-4])"
_DAY = r"(\d{4})-(\d\d)-(\d\d)"
_THROUGH = {"nl": "t/m", "en": "to"}
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def in_words(value: Argument, language: Language) -> Argument:
    """The argument with what is a quarter, a period or a day written out."""
    if isinstance(value, str):
        return _written(value, language) if value[:2].isdigit() else value
    if isinstance(value, tuple):
        return tuple(_written(one, language) for one in value)
    return value


def _written(text: str, language: Language) -> str:
    if match := re.fullmatch(_QUARTER, text):
        return f"Q{match[2]} {match[1]}"
    if match := re.fullmatch(rf"{_QUARTER}\.\.{_QUARTER}", text):
        return _stretch(match[1], match[2], match[3], match[4], language)
    if match := re.fullmatch(_DAY, text):
        months = _MONTHS[language].split()
        month = int(match[2])
        return f"{int(match[3])} {months[month - 1]} {match[1]}" if 0 < month <= 12 else text
    return text


def _stretch(year: str, number: str, last_year: str, last: str, language: Language) -> str:
    through = _THROUGH[language]
    if (number, last) == ("1", "4"):
        return year if year == last_year else f"{year} {through} {last_year}"
    first = f"Q{number}" if year == last_year else f"Q{number} {year}"
    return (
        f"Q{last} {last_year}"
        if (year, number) == (last_year, last)
        else (f"{first} {through} Q{last} {last_year}")
    )
