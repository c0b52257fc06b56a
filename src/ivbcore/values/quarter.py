"""Quarters and periods: the units in which a safety plan is planned.

A quarter is the pair (year, number). It is a tuple underneath, because comparing tuples is
done in C and the inner loops compare quarters all the time; but it is a quarter to the reader:
it prints as ``2024Q4``, refuses arithmetic that would mean nothing, and never equals a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NoReturn, Self

from attrs import field, frozen, validators

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Period", "Quarter", "runs_of"]

FIRST_YEAR = 1900
LAST_YEAR = 2199

_QUARTER = re.compile(r"(\d{4})-?[QqKk]([1-4])")
_SPOKEN_QUARTER = re.compile(r"[QqKk]([1-4])\s+(\d{4})")
_EDTF_QUARTER = re.compile(r"(\d{4})-(3[3-6])")
_PERIOD_SEPARATOR = re.compile(r"\s*(?:\.\.|/|-(?!\d\d?(?:\D|$))|–|—|t/m)\s*")


class Quarter(tuple[int, int]):
    """One quarter of a calendar year.

    Dutch: kwartaal
    Ordered and hashable; prints as ``2024Q4``. Not comparable with a number.
    """

    __slots__ = ()

    def __new__(cls, year: int, number: int) -> Self:
        """Make the quarter `number` (1 to 4) of `year` (1900 to 2199); ValueError otherwise."""
        if not (1 <= number <= 4 and FIRST_YEAR <= year <= LAST_YEAR):
            raise ValueError(f"no such quarter: Q{number} {year}")
        return tuple.__new__(cls, (year, number))

    @classmethod
    def of(cls, text: str | Quarter) -> Quarter:
        """Read ``2024Q4``, ``2024-Q4``, ``Q4 2024`` or the EDTF form ``2024-36``.

        Raises ValueError when the text is none of these.
        """
        if isinstance(text, Quarter):
            return text
        if not isinstance(text, str):
            raise TypeError(f"not a quarter: {text!r} (write it as 2024Q4)")
        stripped = text.strip()
        if match := _QUARTER.fullmatch(stripped):
            return Quarter(int(match[1]), int(match[2]))
        if match := _SPOKEN_QUARTER.fullmatch(stripped):
            return Quarter(int(match[2]), int(match[1]))
        if match := _EDTF_QUARTER.fullmatch(stripped):
            return Quarter(int(match[1]), int(match[2]) - 32)
        raise ValueError(f"not a quarter: {text!r} (write it as 2024Q4)")

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Quarter:
        """The quarter with this running number (see `ordinal`)."""
        return cls(ordinal // 4, ordinal % 4 + 1)

    @classmethod
    def containing(cls, day: date) -> Quarter:
        """The quarter in which a day falls."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def year(self) -> int:
        """The calendar year."""
        return self[0]

    @property
    def number(self) -> int:
        """The number within the year, 1 to 4."""
        return self[1]

    @property
    def ordinal(self) -> int:
        """A running number: the next quarter's is one higher. For inner loops."""
        return self[0] * 4 + self[1] - 1

    @property
    def start(self) -> date:
        """The first day."""
        return date(self[0], self[1] * 3 - 2, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return self.shifted(1).start - timedelta(days=1)

    @property
    def edtf(self) -> str:
        """The ISO 8601-2 / EDTF spelling: ``2024-33`` is the first quarter of 2024."""
        return f"{self[0]}-{self[1] + 32}"

    def shifted(self, quarters: int) -> Quarter:
        """The quarter so many quarters later (earlier when negative)."""
        return Quarter.from_ordinal(self.ordinal + quarters)

    def __str__(self) -> str:
        """``2024Q4``."""
        return f"{self[0]}Q{self[1]}"

    def __repr__(self) -> str:
        """``Quarter(2024, 4)``."""
        return f"Quarter({self[0]}, {self[1]})"

    def __getnewargs__(self) -> tuple[int, int]:
        """For copying and pickling."""
        return (self[0], self[1])

    # A tuple would glue or repeat itself here; a quarter has no such sum.
    def __add__(self, other: Any) -> NoReturn:
        """Refused: say ``quarter.shifted(n)``."""
        raise TypeError("a quarter has no sum; say quarter.shifted(n)")

    __mul__ = __rmul__ = __add__


def runs_of(quarters: Iterable[Quarter]) -> list[tuple[Quarter, Quarter]]:
    """Group quarters into runs without a gap: (first, last) pairs in order of time."""
    runs: list[tuple[Quarter, Quarter]] = []
    for quarter in sorted(set(quarters)):
        if runs and runs[-1][1].ordinal + 1 == quarter.ordinal:
            runs[-1] = (runs[-1][0], quarter)
        else:
            runs.append((quarter, quarter))
    return runs


@frozen(order=False)
class Period:
    """A first and a last quarter, both included.

    Dutch: looptijd, periode
    Iterating gives its quarters; `len` their count. ValueError when it runs backwards.
    """

    first: Quarter = field(validator=validators.instance_of(Quarter))
    last: Quarter = field(validator=validators.instance_of(Quarter))

    def __attrs_post_init__(self) -> None:
        """Refuse a period that runs backwards."""
        if self.last < self.first:
            raise ValueError(f"the period runs backwards: {self.first} to {self.last}")

    @classmethod
    def of(cls, text: str | int | Quarter | Period) -> Period:
        """Read ``2024-2026``, ``2024Q3-2027Q2``, ``2024Q1..2026Q4``, ``2025`` or ``2025Q2``.

        A year may be a number, and a quarter is a period of its own. Raises ValueError when the
        text is none of these or runs backwards.
        """
        if isinstance(text, Period):
            return text
        if isinstance(text, Quarter):
            return cls(text, text)
        if isinstance(text, int) and not isinstance(text, bool):
            text = str(text)
        if not isinstance(text, str):
            raise TypeError(f"not a period: {text!r} (write it as 2024-2026)")
        stripped = text.strip()
        if re.fullmatch(r"\d{4}-[QqKk]?\d", stripped):
            ends = [stripped]
        else:
            ends = _PERIOD_SEPARATOR.split(stripped)
        if len(ends) not in (1, 2):
            raise ValueError(f"not a period: {text!r} (write it as 2024-2026)")
        return cls(_edge(ends[0], 1, text), _edge(ends[-1], 4, text))

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """All its quarters in order."""
        return tuple(self)

    @property
    def years(self) -> range:
        """The calendar years it touches."""
        return range(self.first.year, self.last.year + 1)

    @property
    def edtf(self) -> str:
        """The EDTF interval, for example ``2024-33/2026-36``."""
        return f"{self.first.edtf}/{self.last.edtf}"

    def __iter__(self) -> Iterator[Quarter]:
        """Its quarters in order."""
        for ordinal in range(self.first.ordinal, self.last.ordinal + 1):
            yield Quarter.from_ordinal(ordinal)

    def __len__(self) -> int:
        """How many quarters."""
        return self.last.ordinal - self.first.ordinal + 1

    def __contains__(self, quarter: object) -> bool:
        """Whether a quarter lies inside."""
        return isinstance(quarter, Quarter) and self.first <= quarter <= self.last

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a quarter."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        """``2024Q1..2026Q4``, the form written in plan files."""
        return f"{self.first}..{self.last}"


def _edge(text: str, number: int, whole: str) -> Quarter:
    if re.fullmatch(r"\d{4}", text):
        return Quarter(int(text), number)
    try:
        return Quarter.of(text)
    except ValueError:
        raise ValueError(f"not a period: {whole!r} (write it as 2024-2026)") from None
