"""Words behind a time that leave its end open: "e.v.", "daarna", a dash or an arrow."""

from __future__ import annotations

from ivbcore.planning.grammar.atoms.mentions import compares, is_supposed, must
from ivbcore.planning.grammar.atoms.roles import FILLERS
from ivbcore.planning.grammar.atoms.things import is_last
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.pieces import Break, Time
from ivbcore.planning.grammar.times.moments import moment_at
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import Stretch
from ivbcore.planning.terms import from_then_on
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

__all__ = ["onward", "open_end", "then"]


_OF_WHAT = (Tag.OF, Tag.KIND, Tag.IN, Tag.OCCASIONS, scanner.WORD)


def then(walk: Walk, index: int) -> None:
    """As in "daarna": what stands behind it follows; with nothing behind, what is before."""
    last = walk.found.items[-1] if walk.found.items else None
    goes_on = isinstance(last, Time) and last.kind is not None and last.stop == index
    shut = goes_on and walk.is_sign(index + 1, ",;.()")  # "doorlopend daarna, evaluatie Q4"
    if shut or all(token.tag == scanner.SIGN for token in walk.tokens[index + 1 :]):
        _behind(walk, index)
    elif index and walk.tokens[index - 1].value == "held":
        walk.found.remarks.append(index)  # "vaststelling vindt daarna plaats op 20 februari 2020"
    elif walk.tokens[index].value == "done" and walk.tag(index + 1) in _OF_WHAT:
        walk.trouble(TroubleKind.DEPENDS, index)  # "na implementatie van het beleid"
    elif walk.tokens[index].value == "than" and compares(walk, index):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "meer dan in 2022"
    elif walk.tokens[index].value == "than" and is_supposed(walk, index):
        walk.trouble(TroubleKind.DEPENDS, index)  # "Komt er in 2025 geld, dan ..."
    elif walk.tokens[index].value == "than" and must(walk, index):
        walk.found.remarks.append(index)  # "in mei kan het dan worden vastgesteld"
    else:
        walk.found.items.append(Break("then", index))


def _behind(walk: Walk, index: int) -> None:
    """As in "Q1 opstarten, doorlopend daarna", and as in "2025 en daarna"."""
    last = walk.found.items[-1] if walk.found.items else None
    goes_on = isinstance(last, Time) and last.kind is not None and last.alternatives is None
    if goes_on or _is_often_since(walk, last, index):
        walk.found.items.insert(-1, Break("then", index))
    else:
        onward(walk, index)


def _is_often_since(walk: Walk, last: object, index: int) -> bool:
    """As in "2026 en jaarlijks daarna": so often from then on; the joint says no more than that."""
    items = walk.found.items
    if not isinstance(last, Time) or not last.frequencies or last.frequencies[0].total:
        return False
    if last.alternatives is not None or last.stop != index or len(items) < 2:
        return False
    if isinstance(items[-2], Break) and items[-2].strength in ("and", "comma"):
        items.pop(-2)
    return isinstance(items[-2], Time) if len(items) > 1 else False


def open_end(walk: Walk, index: int) -> None:
    """A dash behind everything: the end is open, when a time stands before it."""
    last = walk.found.items[-1] if walk.found.items else None
    if isinstance(last, Time) and last.alternatives is not None:
        walk.index = len(walk.tokens)
        onward(walk, index)
    elif walk.tokens[index].value != "-":
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)


def onward(walk: Walk, index: int) -> None:
    """As in "e.v." behind a time opens its end; standing alone it says nothing."""
    last = walk.found.items[-1] if walk.found.items else None
    behind = index + 1
    while walk.tag(behind) in FILLERS:
        behind += 1
    points = walk.tokens[index].value == "arrow" and not is_last(walk, index)
    if points or moment_at(walk.tokens, behind, walk.today) is not None:
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "2023 -> 2026"
    elif isinstance(last, Time) and last.yearless:
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "Q2 e.v.": from which year on?
    elif isinstance(last, Time) and last.term and last.stop == index:
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "voor Q3 2025 en verder"
    elif isinstance(last, Time) and last.alternatives is not None and not last.open:
        if last.aimed:  # "voor 2025 en verder" is for it, and not before it
            last.alternatives = last.alternatives[len(last.alternatives) // 2 :]
        last.alternatives = [from_then_on(one) for one in last.alternatives]
        last.open = True
        last.years = False
        last.stop = index + 1
    elif isinstance(last, Time) and _endless(last):
        last.stop = index + 1  # "vanaf 2025 e.v."
    else:
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)


def _endless(time: Time) -> bool:
    """Whether a time has no end already, in whichever way it is read."""
    return bool(time.alternatives) and all(
        isinstance(whens[-1], Stretch) and whens[-1].last is None
        for whens in time.alternatives or ()
    )
