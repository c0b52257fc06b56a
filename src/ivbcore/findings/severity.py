"""How much a finding weighs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivbcore.values.language import Language

__all__ = ["Severity"]


class Severity(StrEnum):
    """How much a finding weighs; information is less than a warning, a warning less than an error.

    Dutch: ernst (fout, waarschuwing, informatie)
    The values are the Dutch names.
    """

    INFORMATION = "informatie"
    WARNING = "waarschuwing"
    ERROR = "fout"

    @property
    def weight(self) -> int:
        """A number for comparing: higher is more serious."""
        return _WEIGHTS[self.value]

    def named(self, language: Language = "nl") -> str:
        """The name in the language asked for."""
        return self.name.lower() if language == "en" else self.value

    # A severity is a text underneath, but it is ordered by weight, and only among its own kind.
    def __lt__(self, other: object) -> bool:
        return self.weight < other.weight if isinstance(other, Severity) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.weight <= other.weight if isinstance(other, Severity) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.weight > other.weight if isinstance(other, Severity) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.weight >= other.weight if isinstance(other, Severity) else NotImplemented


_WEIGHTS = {"informatie": 0, "waarschuwing": 1, "fout": 2}
