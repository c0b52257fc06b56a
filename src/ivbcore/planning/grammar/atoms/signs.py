"""Signs between words: full stops, colons, strokes, arrows, ticks and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.atoms.onwards import onward, open_end
from ivbcore.planning.grammar.atoms.things import is_last
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.atoms.weighing import beside_event, falls_in
from ivbcore.planning.grammar.pieces import Break, Time
from ivbcore.planning.grammar.times.joints import is_nothing
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["has_time", "sign"]

_BREAKS = {",": "comma", "(": "open", ")": "close", "/": "and", "+": "and", "&": "and"}
# Signs that say something; a bullet or a quotation mark does not.
_POINTING = ">\u2192\u21d2\u27a1"
_TICKS = "\u2610\u2611\u2612\u2713\u2714\u2717\u2718\u25a1\u25cb\u25ef"
_TELLING = "?<>=~\u2264\u2265\u2248\u2190\u2192\u21d2\u27a1"


def sign(walk: Walk, token: Token, index: int) -> None:
    """What a sign says: a break, an open end, something that is not understood, or nothing."""
    if token.value == "." and _is_cut_short(walk, index):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1)  # "vlg. 2025"
    elif token.value in ".;!|" and index + 1 < len(walk.tokens):
        if token.value != "|" or has_time(walk):
            point = token.value in ".!"
            walk.found.items.append(Break("full", index, point))  # but "Oplevering | Q4 2025"
    elif token.value in _POINTING and all(
        one.tag == scanner.SIGN and one.value in _POINTING for one in walk.tokens[index:]
    ):
        open_end(walk, index)  # "2024 >", "Q3 2024 →"
    elif token.value in _TELLING or token.value in _TICKS or is_nothing(walk.tokens, index):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)
    elif token.value == "-" and all(
        one.tag == scanner.SIGN and one.value in ".\u2026" for one in walk.tokens[index + 1 :]
    ):
        open_end(walk, index)  # "2024-", "2024-..."
    elif token.value == "-" and walk.is_sign(index + 1, ",;|)") and _is_dated_at(walk, index):
        onward(walk, index)  # "2024-; evaluatie 2026"
    elif (
        token.value == "-"
        and walk.tag(index + 1) in (Tag.AND, Tag.OR)
        and walk.tag(index - 1) not in ("", scanner.WORD)
        and walk.tokens[index - 1].end == token.start
    ):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1)  # "kerst- en paasvakantie"
    elif token.value == "(" and (stop := falls_in(walk, index)) is not None:
        walk.found.remarks += range(index, stop)
        walk.index = stop
    elif token.value in "+&/" and is_last(walk, index):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "Q3 2025 +"
    elif _has_nothing_before(walk, token):
        walk.found.items.clear()
    elif token.value in _BREAKS:
        walk.found.items.append(Break(_BREAKS[token.value], index))
        behind = index + 2
        if token.value == "," and (walk.tag(behind) == Tag.AND or walk.is_sign(behind, ",)")):
            beside_event(walk, index)  # "Koningsdag, kermis, jaarwisseling"
    elif token.value == ":":
        _head(walk, index)


def _head(walk: Walk, index: int) -> None:
    """A colon behind words: "college: maandelijks", "in 2025 twee avonden: mei en juni"."""
    if walk.tag(index - 1) in (scanner.WORD, Tag.ALTERNATE):
        walk.found.heads.append(index - 1)
    last = walk.found.items[-1] if walk.found.items else None
    if isinstance(last, Time) and last.years and not last.open:
        last.heads = True


def _has_nothing_before(walk: Walk, token: Token) -> bool:
    """As in "Ja, in Q1 2025", "(nieuw) jaarlijks in Q1": no time and no deed."""
    items = walk.found.items
    if token.value == ",":
        return not items
    opened = len(items) == 1 and isinstance(items[0], Break) and items[0].strength == "open"
    return bool(token.value == ")") and opened


def _is_dated_at(walk: Walk, index: int) -> bool:
    """Whether a time stands at once before it."""
    last = walk.found.items[-1] if walk.found.items else None
    return isinstance(last, Time) and last.alternatives is not None and last.stop == index


def has_time(walk: Walk) -> bool:
    """Whether a time stands in the sentence that goes on here."""
    for item in reversed(walk.found.items):
        if isinstance(item, Break) and item.strength == "full":
            return False
        if isinstance(item, Time):
            return True
    return False


def _is_cut_short(walk: Walk, index: int) -> bool:
    """Whether a full stop ends a word cut short that stands before a time."""
    before = walk.tokens[index - 1] if index else None
    if before is None or before.tag != scanner.WORD:
        return False
    opens = walk.tag(index - 2) == "" or walk.is_sign(index - 2, "-;|/(")  # "kadern. 2026"
    return (
        (opens or before.end - before.start <= 3) and before.end == walk.tokens[index].start
        and walk.tag(index + 1) in (scanner.YEAR, scanner.QUARTER, scanner.DATE, Tag.MONTH)
    )  # fmt: skip
