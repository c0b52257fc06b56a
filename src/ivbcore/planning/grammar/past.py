"""Times at which a thing was made, or with which another is compared: "beleid uit 2018"."""

from __future__ import annotations

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.joints import joint_at
from ivbcore.planning.grammar.moments import moment_at
from ivbcore.planning.grammar.roles import MOMENT_STARTS
from ivbcore.planning.grammar.things import Things
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

__all__ = ["Past"]


class Past(Things):
    """Passes over the time of what was made; the collector of atoms is one."""

    __slots__ = ()

    def is_of_past(self, index: int) -> bool:
        """As in "uit 2018", "uit het voorjaar van 2018", "t.o.v. eind 2023"."""
        compared = self.tokens[index].value == "compared"
        if not compared and self.is_of_year(index):
            return True
        return self.is_of_then(index, told=not compared)

    def is_of_year(self, index: int) -> bool:
        """As in "beleid uit 2018", "rapportage over 2024": a single year, and not when it is."""
        year = index + 1
        out = self.tokens[index].value == "out"  # "we voeren de pilot uit in 2025" is no such year
        if out and self.is_carried(index):
            return False
        while self.tag(year) in (Tag.ARTICLE, Tag.OF, Tag.UNIT) or (
            not out and self.tag(year) == Tag.IN
        ):
            year += 1
        if self.tag(year) != scanner.YEAR:
            return False
        joint, behind = joint_at(self.tokens, year + 1)
        if joint not in ("", "in", "open") and self.tag(behind) in (scanner.YEAR, scanner.NUMBER):
            return False  # "verdeeld over 2024 en 2025"
        self.found.remarks += range(index, year + 1)
        self.index = year + 1
        return True

    def is_of_then(self, index: int, *, told: bool = True) -> bool:
        """As in "beleid uit het voorjaar van 2018": when something was made.

        Not `told`: "t.o.v. eind 2023" compares, and may tell a goal.
        """
        start = index + 1
        while self.tag(start) in (Tag.ARTICLE, Tag.OF):
            start += 1
        if self.tag(start) not in MOMENT_STARTS or (told and self.is_carried(index)):
            return False
        moment = moment_at(self.tokens, start, self.today)
        if moment is None or moment.ranged or moment.of_period:
            return False
        if not told or moment.yearless or any(len(whens) > 1 for whens in moment.alternatives):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index, moment.stop)
        self.found.remarks += range(index, moment.stop)
        self.index = moment.stop
        return True

    def is_carried(self, index: int) -> bool:
        """As in "OOV voert dit uit": the word belongs to the verb before it."""
        while index and not self.is_sign(index, ".;"):
            index -= 1
            if self.tokens[index].value == "carries":
                return True
        return False
