"""What a text means for a field: the lexical table.

| field holds       | written                                  |
|-------------------|------------------------------------------|
| text              | anything                                 |
| a whole number    | digits: ``13``                           |
| a number          | point or comma: ``4.1``, ``4,1``         |
| yes or no         | ``ja``, ``nee``, ``true``, ``false``     |
| a day             | ``2024-02-13``                           |
| a quarter         | ``2024Q4``                               |
| a period          | ``2024-2026``, ``2024Q3-2027Q2``         |
| one of a list     | the Dutch word                           |

Whatever the source: importers leave scalars as the text that was written, so that ``4.1``,
``010`` and ``nee`` cannot turn into something else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Any

from ivbcore.planning.wording import Wording
from ivbcore.values.language import Texts
from ivbcore.values.quarter import Period, Quarter

__all__ = ["Misfit", "expected", "scalar_reader"]

_WHOLE = re.compile(r"-?[0-9]{1,15}")
_DECIMAL = re.compile(r"-?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YES_NO = {"ja": True, "nee": False, "true": True, "false": False}


class Misfit(ValueError):  # noqa: N818 - no error of the program: the value does not fit
    """A value is not what its field holds."""


def text(raw: Any) -> str:
    """A text, as it stands."""
    if raw.__class__ is str:
        return raw
    raise Misfit


def whole(raw: Any) -> int:
    """A whole number."""
    if raw.__class__ is str and _WHOLE.fullmatch(raw.strip()):
        return int(raw)
    raise Misfit


def decimal(raw: Any) -> Decimal:
    """A number, with a point or a comma."""
    if raw.__class__ is str and _DECIMAL.fullmatch(raw.strip()):
        return Decimal(raw.strip().replace(",", "."))
    raise Misfit


def yes_no(raw: Any) -> bool:
    """Yes or no."""
    if raw.__class__ is bool:
        return raw
    if raw.__class__ is str and (value := _YES_NO.get(raw.strip().lower())) is not None:
        return value
    raise Misfit


def day(raw: Any) -> dt.date:
    """A day."""
    if raw.__class__ is str and _DAY.fullmatch(raw.strip()):
        return dt.date.fromisoformat(raw.strip())
    raise Misfit


def _member_reader(enum: type[Enum]) -> Callable[[Any], Any]:
    members = {str(member.value): member for member in enum}
    folded = {value.lower(): member for value, member in members.items()}

    def member(raw: Any) -> Any:
        if raw.__class__ is str:
            found = members.get(raw) or folded.get(raw.strip().lower())
            if found is not None:
                return found
        raise Misfit

    return member


def _of_reader(cls: Any) -> Callable[[Any], Any]:
    of = cls.of

    def parsed(raw: Any) -> Any:
        if raw.__class__ is str:
            return of(raw)
        raise Misfit

    return parsed


_READERS: dict[Any, Callable[[Any], Any]] = {
    str: text,
    int: whole,
    float: lambda raw: float(decimal(raw)),
    Decimal: decimal,
    bool: yes_no,
    dt.date: day,
}


def scalar_reader(cls: Any) -> Callable[[Any], Any] | None:
    """The function that reads a scalar of this type; ValueError from it is a misfit.

    None when the type is no scalar. Wordings are read elsewhere: they need a vocabulary.
    """
    if cls in _READERS:
        return _READERS[cls]
    if isinstance(cls, type):
        if issubclass(cls, Enum):
            return _member_reader(cls)
        if callable(getattr(cls, "of", None)):
            return _of_reader(cls)
    return None


_EXPECTED: dict[Any, Texts] = {
    str: Texts("een tekst", "a text"),
    int: Texts("een geheel getal", "a whole number"),
    float: Texts("een getal, zoals 4,1", "a number such as 4.1"),
    Decimal: Texts("een getal, zoals 4,1", "a number such as 4.1"),
    bool: Texts("ja of nee", "ja (yes) or nee (no)"),
    dt.date: Texts("een datum, zoals 2024-02-13", "a day such as 2024-02-13"),
    Quarter: Texts("een kwartaal, zoals 2024Q4", "a quarter such as 2024Q4"),
    Period: Texts(
        "een looptijd, zoals 2024-2026 of 2024Q3-2027Q2",
        "a period such as 2024-2026 or 2024Q3-2027Q2",
    ),
    Wording: Texts("een planning in woorden", "a planning in words"),
}
_EXAMPLE = re.compile(r"\((?:write it as) (.+)\)")


def expected(cls: Any) -> Texts:
    """What a scalar of this type looks like."""
    if cls in _EXPECTED:
        return _EXPECTED[cls]
    if isinstance(cls, type) and issubclass(cls, Enum):
        values = ", ".join(str(member.value) for member in cls)
        return Texts(f"een van: {values}", f"one of: {values}")
    try:
        cls.of("\N{REPLACEMENT CHARACTER}")
    except ValueError as error:
        # The class itself knows an example of how it is written.
        if match := _EXAMPLE.search(str(error)):
            return Texts(f"iets als {match[1]}", f"something like {match[1]}")
    return Texts("een waarde", "a value")
