"""The tokens of a wording, how far they were read, and what was found on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.pieces import Atoms
from ivbcore.planning.grammar.words import scanner

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.grammar.words.scanner import Token
    from ivbcore.planning.wording import TroubleKind

__all__ = ["Walk"]


class Walk:
    """One walk along the tokens; what reads them is given it, and moves it on.

    `index` is the token that is read next, `noted` the words that are weighed when all times are
    known.
    """

    __slots__ = ("found", "index", "noted", "today", "tokens")

    def __init__(self, tokens: list[Token], today: date | None) -> None:
        self.tokens = tokens
        self.today = today
        self.index = 0
        self.noted: list[tuple[str, int]] = []
        self.found = Atoms([], [], [], [], [])

    def tag(self, index: int) -> str:
        """The tag of a token; nothing where there is none."""
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else ""

    def is_sign(self, index: int, signs: str) -> bool:
        """Whether one of these signs stands here, at once behind what is before it."""
        return self.tag(index) == scanner.SIGN and self.tokens[index].value in signs

    def trouble(self, kind: TroubleKind, first: int, stop: int | None = None) -> None:
        """Note what could not be used."""
        self.found.troubles.append((kind, first, stop or first + 1))
