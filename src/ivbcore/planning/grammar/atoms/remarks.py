"""Words that name neither time nor deed: remarks, or what could change the meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.atoms.former import is_replaced
from ivbcore.planning.grammar.atoms.mentions import (
    SILENT,
    is_between_words,
    label,
    mentions,
    must,
)
from ivbcore.planning.grammar.atoms.names import names_a_thing
from ivbcore.planning.grammar.atoms.roles import FILLERS, MOMENT_STARTS
from ivbcore.planning.grammar.atoms.things import DATED
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.atoms.weighing import (
    is_doubtful,
)
from ivbcore.planning.grammar.pieces import Time
from ivbcore.planning.grammar.times.frequencies import frequency_at
from ivbcore.planning.grammar.times.moments import moment_at
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["silent"]

_DANGER: dict[str, TroubleKind] = {
    Tag.VAGUE: TroubleKind.VAGUE,
    Tag.DEPENDS: TroubleKind.DEPENDS,
    Tag.CONDITION: TroubleKind.DEPENDS,
    Tag.PAST: TroubleKind.NOT_UNDERSTOOD,
    scanner.SLIP: TroubleKind.NOT_UNDERSTOOD,
}


_REFERENCE_ENDS = frozenset(
    {Tag.THEN, Tag.START, Tag.ONGOING, Tag.FREQUENCY, scanner.YEAR, scanner.QUARTER, scanner.DATE}
)


_WEIGHED = ("been", "some season", "less", "soon", "status", "earlier", "moves", "moved", "request")


def silent(walk: Walk, token: Token, index: int) -> None:
    """A word that names neither time nor deed: a remark, or a trouble."""
    tag = token.tag
    harmless = token.value == "follows" and _is_followed(walk, index)
    harmless = harmless or (token.value in ("has", "have") and _is_by_then(walk, index))
    harmless = harmless or (token.value == "next" and _is_then(walk, index))
    if harmless or (token.value == "still" and _is_still(walk, index)):
        walk.found.remarks.append(index)
    elif tag in (Tag.NOT_YET_KNOWN, Tag.NOT_APPLICABLE):
        walk.found.absence = walk.found.absence or str(tag)
    elif tag in (Tag.REFERENCE, Tag.AFTER):
        _refer(walk, index)
    elif token.value in _WEIGHED:
        walk.noted.append((token.value, index))
    elif tag in _DANGER:
        _danger(walk, token, index)
    elif tag == Tag.RELATIVE and token.value in (0, "new"):
        walk.found.remarks.append(index)
    elif mentions(walk, token, index):
        pass  # used up
    elif tag == Tag.LABEL:
        label(walk, index)
    elif is_doubtful(walk, token, index) or (token.value == "past" and _looks_back(walk, index)):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)
    elif tag in SILENT:
        walk.found.remarks.append(index)
        named = tag in (scanner.WORD, Tag.OCCASIONS) or (
            tag == Tag.ALTERNATE and walk.tag(index + 1) in (scanner.SIGN, "")
        )  # "OM: Q2 2025"
        if named or token.value in ("with", "chiefly"):
            walk.found.asides.append((index, named))
        if token.value == "chiefly":
            walk.found.asides.append((index, True))
    elif names_a_thing(walk.tokens, index):
        walk.found.names.append(index)
    else:
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)


def _danger(walk: Walk, token: Token, index: int) -> None:
    """A word that could change the meaning: a trouble, unless it does not here."""
    if token.value == "have" and must(walk, index):
        walk.found.remarks.append(index)
    elif is_replaced(walk, index):
        pass  # used up: "Q4 2025 i.p.v. Q2 2025"
    elif token.value != "between" or not is_between_words(walk, index):
        walk.trouble(_DANGER[token.tag], index)


def _looks_back(walk: Walk, index: int) -> bool:
    """As in "de gemeente verhoogde in 2025 de inzet", but not "de verhoogde inzet in 2025"."""
    before, behind = walk.tag(index - 1), walk.tag(index + 1)
    if before not in _BEFORE_VERB or behind not in _BEHIND_VERB:
        return False
    # A sentence has a subject with an article, or a time before its verb.
    return any(token.tag == Tag.ARTICLE or token.tag in DATED for token in walk.tokens[:index])


_BEFORE_VERB = frozenset(
    {scanner.WORD, Tag.OCCASIONS, Tag.KIND, scanner.YEAR, scanner.QUARTER, scanner.DATE, Tag.MONTH,
     Tag.SEASON, Tag.REMARK}
)  # fmt: skip
_BEHIND_VERB = frozenset(
    {Tag.IN, Tag.ARTICLE, Tag.RELATIVE, Tag.OVER, scanner.NUMBER, Tag.COUNT, scanner.YEAR,
     scanner.QUARTER, scanner.DATE}
)  # fmt: skip


_FOLLOWS = (Tag.ARTICLE, Tag.KIND, Tag.OCCASIONS, scanner.WORD)


def _is_followed(walk: Walk, index: int) -> bool:
    """As in "In mei 2025 volgt de training", "uitvoering volgt in Q2 2024"."""
    if walk.tag(index + 1) in _FOLLOWS:
        last = walk.found.items[-1] if walk.found.items else None
        return isinstance(last, Time) or (walk.tag(index + 1) == Tag.ARTICLE and last is not None)
    index += 1
    while walk.tag(index) in FILLERS:
        index += 1
    return walk.tag(index) in MOMENT_STARTS


def _is_by_then(walk: Walk, index: int) -> bool:
    """As in "Uiterlijk 1 mei 2025 hebben alle scholen": a term stands at once before it."""
    last = walk.found.items[-1] if walk.found.items else None
    return isinstance(last, Time) and last.term and last.stop == index


def _is_then(walk: Walk, index: int) -> bool:
    """As in "voor het eerst in 2024 en daarna elk jaar"."""
    while index < len(walk.tokens) and not walk.is_sign(index, ".;"):
        if walk.tag(index) == Tag.THEN:
            return True
        index += 1
    return False


def _is_still(walk: Walk, index: int) -> bool:
    """As in "nog in 2025", "vanaf 2025 nog twee keer per jaar"."""
    if walk.tag(index + 1) == Tag.IN:
        return walk.tag(index + 2) in (scanner.YEAR, scanner.QUARTER, Tag.MONTH)
    return frequency_at(walk.tokens, index + 1) is not None


def _refer(walk: Walk, index: int) -> None:
    """What it waits for: the words up to the next break."""
    stop = index + 1
    while walk.tag(stop) in FILLERS:
        stop += 1
    if walk.tag(stop) in MOMENT_STARTS:  # "zie 2025", "zie ook Q1 2024"
        moment = moment_at(walk.tokens, stop, walk.today)
        if moment is not None:
            walk.found.references.append((index, moment.stop))
            walk.trouble(TroubleKind.DEPENDS, index, moment.stop)
            walk.index = moment.stop
            return
    while stop < len(walk.tokens) and walk.tokens[stop].tag not in _REFERENCE_ENDS:
        token = walk.tokens[stop]
        if token.tag == scanner.SIGN and token.value in ",;":
            break
        stop += 1
    walk.found.references.append((index, stop))
    if walk.tokens[index].value == "also" and any(
        isinstance(item, Time) for item in walk.found.items
    ):
        walk.found.remarks += range(index, stop)
    else:
        walk.trouble(TroubleKind.DEPENDS, index, stop)
    walk.index = stop
