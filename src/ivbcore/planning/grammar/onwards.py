"""Words behind a time that leave its end open: "e.v.", "daarna", a dash or an arrow."""

from __future__ import annotations

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.mentions import Mentions
from ivbcore.planning.grammar.moments import moment_at
from ivbcore.planning.grammar.pieces import Break, Time
from ivbcore.planning.grammar.roles import FILLERS
from ivbcore.planning.meaning import Stretch
from ivbcore.planning.terms import from_then_on
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

__all__ = ["Onwards"]


_OF_WHAT = (Tag.OF, Tag.KIND, Tag.IN, Tag.OCCASIONS, scanner.WORD)


class Onwards(Mentions):
    """Opens the end of a time that was read; the collector of atoms is one."""

    __slots__ = ()

    def then(self, index: int) -> None:
        """As in "daarna": what stands behind it follows; with nothing behind, what is before."""
        last = self.found.items[-1] if self.found.items else None
        goes_on = isinstance(last, Time) and last.kind is not None and last.stop == index
        shut = goes_on and self.is_sign(index + 1, ",;.()")  # "doorlopend daarna, evaluatie Q4"
        if shut or all(token.tag == scanner.SIGN for token in self.tokens[index + 1 :]):
            self.behind(index)
        elif self.tokens[index].value == "done" and self.tag(index + 1) in _OF_WHAT:
            self.trouble(TroubleKind.DEPENDS, index)  # "na implementatie van het beleid"
        elif self.tokens[index].value == "than" and self.compares(index):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "meer dan in 2022"
        elif self.tokens[index].value == "than" and self.is_supposed(index):
            self.trouble(TroubleKind.DEPENDS, index)  # "Komt er in 2025 geld, dan ..."
        elif self.tokens[index].value == "than" and self.must(index):
            self.found.remarks.append(index)  # "in mei kan het dan worden vastgesteld"
        else:
            self.found.items.append(Break("then", index))

    def behind(self, index: int) -> None:
        """As in "Q1 opstarten, doorlopend daarna", and as in "2025 en daarna"."""
        last = self.found.items[-1] if self.found.items else None
        if isinstance(last, Time) and last.kind is not None and last.alternatives is None:
            self.found.items.insert(-1, Break("then", index))
        else:
            self.onward(index)

    def open_end(self, index: int) -> None:
        """A dash behind everything: the end is open, when a time stands before it."""
        last = self.found.items[-1] if self.found.items else None
        if isinstance(last, Time) and last.alternatives is not None:
            self.index = len(self.tokens)
            self.onward(index)
        elif self.tokens[index].value != "-":
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)

    def onward(self, index: int) -> None:
        """As in "e.v." behind a time opens its end; standing alone it says nothing."""
        last = self.found.items[-1] if self.found.items else None
        behind = index + 1
        while self.tag(behind) in FILLERS:
            behind += 1
        points = self.tokens[index].value == "arrow" and not self.is_last(index)
        if points or moment_at(self.tokens, behind, self.today) is not None:
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "2023 -> 2026"
        elif isinstance(last, Time) and last.yearless:
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "Q2 e.v.": from which year on?
        elif isinstance(last, Time) and last.alternatives is not None and not last.open:
            last.alternatives = [from_then_on(one) for one in last.alternatives]
            last.open = True
            last.years = False
            last.stop = index + 1
        elif isinstance(last, Time) and _endless(last):
            last.stop = index + 1  # "vanaf 2025 e.v."
        else:
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)


def _endless(time: Time) -> bool:
    """Whether a time has no end already, in whichever way it is read."""
    return bool(time.alternatives) and all(
        isinstance(whens[-1], Stretch) and whens[-1].last is None
        for whens in time.alternatives or ()
    )
