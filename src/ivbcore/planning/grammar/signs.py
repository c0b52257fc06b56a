"""Signs between words: full stops, colons, strokes, arrows, ticks and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.joints import is_nothing
from ivbcore.planning.grammar.onwards import Onwards
from ivbcore.planning.grammar.pieces import Break, Time
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.scanner import Token

__all__ = ["Signs"]

_BREAKS = {",": "comma", "(": "open", ")": "close", "/": "and", "+": "and", "&": "and"}
# Signs that say something; a bullet or a quotation mark does not.
_POINTING = ">\u2192\u21d2\u27a1"
_TICKS = "\u2610\u2611\u2612\u2713\u2714\u2717\u2718\u25a1\u25cb\u25ef"
_TELLING = "?<>=~\u2264\u2265\u2248\u2190\u2192\u21d2\u27a1"


class Signs(Onwards):
    """Tells what a sign says; the collector of atoms is one."""

    __slots__ = ()

    def sign(self, token: Token, index: int) -> None:
        """What a sign says: a break, an open end, something that is not understood, or nothing."""
        if token.value == "." and self.is_cut_short(index):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1)  # "vlg. 2025"
        elif token.value in ".;!|" and index + 1 < len(self.tokens):
            if token.value != "|" or self.has_time():
                self.found.items.append(Break("full", index))  # but "Oplevering | Q4 2025"
        elif token.value in _POINTING and all(
            one.tag == scanner.SIGN and one.value in _POINTING for one in self.tokens[index:]
        ):
            self.open_end(index)  # "2024 >", "Q3 2024 →"
        elif token.value in _TELLING or token.value in _TICKS or is_nothing(self.tokens, index):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)
        elif token.value == "-" and all(
            one.tag == scanner.SIGN and one.value in ".\u2026" for one in self.tokens[index + 1 :]
        ):
            self.open_end(index)  # "2024-", "2024-..."
        elif token.value == "-" and self.is_sign(index + 1, ",;|)") and self.is_dated_at(index):
            self.onward(index)  # "2024-; evaluatie 2026"
        elif (
            token.value == "-"
            and self.tag(index + 1) in (Tag.AND, Tag.OR)
            and self.tag(index - 1) not in ("", scanner.WORD)
            and self.tokens[index - 1].end == token.start
        ):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1)  # "kerst- en paasvakantie"
        elif token.value == "(" and (stop := self.falls_in(index)) is not None:
            self.found.remarks += range(index, stop)
            self.index = stop
        elif token.value in "+&/" and self.is_last(index):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "Q3 2025 +"
        elif token.value in _BREAKS:
            self.found.items.append(Break(_BREAKS[token.value], index))
            behind = index + 2
            if token.value == "," and (self.tag(behind) == Tag.AND or self.is_sign(behind, ",)")):
                self.beside_event(index)  # "Koningsdag, kermis, jaarwisseling"
        elif token.value == ":":
            self.head(index)

    def head(self, index: int) -> None:
        """A colon behind words: "college: maandelijks", "in 2025 twee avonden: mei en juni"."""
        if self.tag(index - 1) in (scanner.WORD, Tag.ALTERNATE):
            self.found.heads.append(index - 1)
        last = self.found.items[-1] if self.found.items else None
        if isinstance(last, Time) and last.years and not last.open:
            last.heads = True

    def is_dated_at(self, index: int) -> bool:
        """Whether a time stands at once before it."""
        last = self.found.items[-1] if self.found.items else None
        return isinstance(last, Time) and last.alternatives is not None and last.stop == index

    def has_time(self) -> bool:
        """Whether a time stands in the sentence that goes on here."""
        for item in reversed(self.found.items):
            if isinstance(item, Break) and item.strength == "full":
                return False
            if isinstance(item, Time):
                return True
        return False

    def is_cut_short(self, index: int) -> bool:
        """Whether a full stop ends a word cut short that stands before a time."""
        before = self.tokens[index - 1] if index else None
        if before is None or before.tag != scanner.WORD:
            return False
        opens = self.tag(index - 2) == "" or self.is_sign(index - 2, "-;|/(")  # "kadern. 2026"
        return (
            (opens or before.end - before.start <= 3) and before.end == self.tokens[index].start
            and self.tag(index + 1) in (scanner.YEAR, scanner.QUARTER, scanner.DATE, Tag.MONTH)
        )  # fmt: skip
