"""Times that no longer count: "Q4 2025 i.p.v. Q2 2025", "Q4 2025 (was Q2 2025)"."""

from __future__ import annotations

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.moments import Moment, moment_at
from ivbcore.planning.grammar.pieces import Break, Time
from ivbcore.planning.grammar.roles import FILLERS, MOMENT_STARTS
from ivbcore.planning.grammar.signs import Signs

__all__ = ["Former"]


class Former(Signs):
    """Passes over the time that another took the place of; the collector of atoms is one."""

    __slots__ = ()

    def is_replaced(self, index: int) -> bool:
        """Whether a time stands behind this word that no longer counts; it is used up then."""
        word = self.tokens[index].value
        if word not in ("instead", "formerly"):
            return False
        start = index + 1
        start += self.is_sign(start, ":")
        while self.tag(start) in FILLERS or self.is_planned(start):
            start += 1
        moment = self.moment_behind(start)
        if moment is None or moment.of_period:
            return False
        if word == "formerly" and not self.is_in_brackets(index, moment.stop):
            return False
        before, behind = self.told_before(), self.moment_in_clause(moment.stop)
        kept = [one for one in (before, behind) if one is not None]
        # "Q4 i.p.v. Q2 2025": the year of the one is that of the other.
        if not kept or any(one.yearless and not moment.yearless for one in kept):
            return False
        self.found.remarks += range(index, moment.stop)
        self.index = moment.stop
        return True

    def is_planned(self, index: int) -> bool:
        """As in "oorspronkelijk gepland in"."""
        return index < len(self.tokens) and self.tokens[index].value == "planned"

    def moment_behind(self, index: int) -> Moment | None:
        """The moment that begins here."""
        if self.tag(index) not in MOMENT_STARTS:
            return None
        return moment_at(self.tokens, index, self.today)

    def is_in_brackets(self, index: int, stop: int) -> bool:
        """Whether brackets open before it and shut behind the moment."""
        return self.is_sign(index - 1, "(") and (
            self.is_sign(stop, ")") or self.is_sign(stop - 1, ")")
        )

    def told_before(self) -> Time | None:
        """The time in the sentence that goes on here, when it is told as a moment."""
        for item in reversed(self.found.items):
            if isinstance(item, Break) and item.strength in ("full", "then"):
                return None
            if isinstance(item, Time):
                plain = item.alternatives is not None and not item.frequencies
                return item if plain else None
        return None

    def moment_in_clause(self, index: int) -> Moment | None:
        """The first moment behind, up to the end of the sentence."""
        while index < len(self.tokens) and not self.is_sign(index, ".;,"):
            if self.tag(index) in MOMENT_STARTS and self.tag(index) != scanner.NUMBER:
                return moment_at(self.tokens, index, self.today)
            index += 1
        return None
