"""Times that, once all is read, turn out to be those of something else."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.planning.grammar.atoms.things import is_last
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.pieces import Break, Deed, Time
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import PhaseKind, Stretch
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

__all__ = ["drop_aims", "drop_kept", "drop_names"]

# What may stand behind the verb at the end of a sentence: a price, a sign, "zie ook".
_BEHIND = ("", scanner.SIGN, Tag.REMARK, Tag.REFERENCE)
_HELPS = ("been", "moves", "passive")  # "is", "wordt", "zullen"


def drop_aims(walk: Walk) -> None:
    """As in "in november 2024 besluit de raad over de middelen voor 2025": for that year."""
    items = walk.found.items
    for place, item in enumerate(items):
        if not isinstance(item, Time) or not item.aimed:
            continue
        others = [*_beside(items, place, -1), *_beside(items, place, 1)]
        told = [one for one in others if isinstance(one, Time) and one.alternatives]
        if any((one.years and not one.named) or one.aimed for one in told) or not told:
            if item.open and any(isinstance(one, Time) and one is not item for one in items):
                # "het plan voor 2024 en verder, in 2024 vaststellen"
                walk.trouble(TroubleKind.NOT_UNDERSTOOD, item.first, item.stop)
            continue
        if not any(isinstance(one, Deed) and one.kind is PhaseKind.COMPLETE for one in others):
            walk.found.remarks += range(item.first, item.stop)
            item.alternatives = []
    walk.found.items = [
        item for item in items if not (isinstance(item, Time) and item.alternatives == [])
    ]


def drop_names(walk: Walk) -> None:
    """As in "in Q4 2024 stelt de raad het Beleidsplan 2025 vast": the plan of that year.

    Years that stand beside another time may also be those of something else: what is
    evaluated then, or what must be asked for before they begin. That is not settled.
    """
    items = walk.found.items
    for place, item in enumerate(items):
        if not isinstance(item, Time) or not (item.years or item.named):
            continue
        before, behind = list(_beside(items, place, -1)), list(_beside(items, place, 1))
        told = [one for one in (*before, *behind) if isinstance(one, Time)]
        told = [one for one in told if one.alternatives and not one.named]
        told = [t for t in told if not t.years or (item.named and _is_in(walk, t))]
        if item.named and _comes_often(walk, items[place + 1 : place + 2], item):
            _settle(walk, item)
        if not told or item.alternatives is None:
            continue
        if item.named:
            # "actieplan 2025 en evaluatie Q4 2025": each has its own
            apart = any(isinstance(one, Break) for one in items[place + 1 : place + 2])
            apart = (
                apart
                or any(  # "besluit Q1 2026 / actieplan 2026-2027"
                    isinstance(one, Break) and walk.is_sign(one.first, "/")
                    for one in items[:place][-1:]
                )
            )
            if not apart and not any(map(_lasts, (*before, *behind))):
                walk.found.remarks += range(item.first, item.stop)
                _settle(walk, item)
                item.alternatives = []
        elif not item.aimed and (
            any(one.term and _opens_before(one, item) for one in told)
            or (_is_spoken_of(before, told) and _opens_before(item, told[0]))
        ):
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, item.first, item.stop)
    walk.found.items = [
        item for item in items if not (isinstance(item, Time) and item.alternatives == [])
    ]


def _settle(walk: Walk, years: Time) -> None:
    """It is known what the years beside a name are."""
    doubt = (TroubleKind.DOCUMENT_YEAR, years.first, years.stop)
    walk.found.troubles = [one for one in walk.found.troubles if one != doubt]


def drop_kept(walk: Walk, index: int) -> None:
    """As in "in 2025 wordt de uitvoering van plan A en B voortgezet": of what it goes on."""
    if not is_last(walk, index) and walk.tag(index + 1) not in _BEHIND:
        return
    place = index - 1
    while place >= 0 and not walk.is_sign(place, ".,;:()") and not _helps(walk, place):
        place -= 1
    if place < 0 or not _helps(walk, place):
        return
    items = walk.found.items
    named = [one for one in items if one.first > place]
    if len(named) == len(items) or not isinstance(items[-len(named) - 1], Time):
        return
    if any(_tells(one) for one in named):
        return
    del items[len(items) - len(named) :]


def _helps(walk: Walk, index: int) -> bool:
    return walk.tokens[index].value in _HELPS


def _tells(item: Time | Deed | Break) -> bool:
    """Whether it is more than a noun, or "en" between two."""
    if isinstance(item, Break):
        return item.strength != "and"
    return isinstance(item, Time) or item.verb


def _comes_often(walk: Walk, behind: list[Time | Deed | Break], years: Time) -> bool:
    """As in "het actieplan 2023-2026 wordt jaarlijks geactualiseerd": in each of its years."""
    often = behind[0] if behind else None
    if not isinstance(often, Time) or not often.frequencies or often.alternatives is not None:
        return False
    moves = walk.tokens[years.stop].value in ("moves", "passive")
    several = walk.tokens[years.first].value != walk.tokens[years.stop - 1].value
    return moves and several and often.first == years.stop + 1


def _is_in(walk: Walk, year: Time) -> bool:
    """As in "in 2025", and not in "voor 2025"."""
    return not year.aimed and walk.tag(year.first - 1) == Tag.IN


def _beside(items: list[Time | Deed | Break], place: int, step: int) -> Iterator[object]:
    """What stands before or behind an item, up to a comma or the end of the sentence."""
    place += step
    while 0 <= place < len(items):
        item = items[place]
        if isinstance(item, Break) and item.strength != "and":
            return
        yield item
        place += step


def _opens_before(time: Time, other: Time) -> bool:
    """Whether both are told, and one begins before the other."""
    firsts = [
        min((one.first for one in whens if isinstance(one, Stretch) and one.first), default=None)
        for whens in (time.alternatives or [()])[:1] + (other.alternatives or [()])[:1]
    ]
    return None not in firsts and firsts[0] < firsts[1]  # type: ignore[operator]


def _lasts(item: object) -> bool:
    """Whether it may be what is done in the years of a plan: its execution, what goes on."""
    if isinstance(item, Time):
        return item.yearless or item.kind is not None
    return isinstance(item, Deed) and item.kind in (PhaseKind.EXECUTE, PhaseKind.INTRODUCE)


def _is_spoken_of(before: list[object], told: list[Time]) -> bool:
    """As in "eind 2024 bespreken we de resultaten in 2023-2024": the years are looked back at."""
    looks = (PhaseKind.EVALUATE, PhaseKind.REPORT)
    if any(isinstance(one, Deed) and one.kind in looks for one in before):
        return True
    return told[0] in before and not any(isinstance(one, (Deed, Break)) for one in before)
