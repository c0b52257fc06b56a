"""Signs for what an action does in a quarter: letters first, a colour beside them."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ivbcore.contracts import Language, PhaseKind, PhaseTimes, Quarter, Row, Texts

__all__ = ["MARKS", "Mark", "marks_of"]


@frozen
class Mark:
    """A sign, what it means in a word and in full, and the style of its cell.

    Dutch: teken
    """

    sign: Texts
    word: Texts
    meaning: Texts
    style: str


_DECIDE = Mark(
    Texts("B", "D"),
    Texts("besluiten", "deciding"),
    Texts("besluiten: vaststellen", "deciding: adopting"),
    "decide",
)
_EVALUATE = Mark(
    Texts("E", "E"),
    Texts("evalueren", "evaluating"),
    Texts("evalueren, rapporteren", "evaluating, reporting"),
    "evaluate",
)
_FINISH = Mark(
    Texts("A", "F"),
    Texts("afronden", "finishing"),
    Texts("afronden, beëindigen", "finishing, ending"),
    "finish",
)
_START = Mark(
    Texts("S", "S"),
    Texts("starten", "starting"),
    Texts(
        "starten: voorbereiden, opstellen, ontwikkelen, opstarten, invoeren",
        "starting: preparing, drafting, developing, starting up, introducing",
    ),
    "start",
)
_WORK = Mark(
    Texts("U", "W"),
    Texts("uitvoeren", "work"),
    Texts("uitvoeren, actualiseren, borgen", "work, updating, anchoring"),
    "work",
)
_WINDOW = Mark(
    Texts("~", "~"),
    Texts("ergens in deze kwartalen", "somewhere here"),
    Texts(
        "ergens in deze kwartalen, welk kwartaal staat nog niet vast",
        "somewhere in these quarters, which one is not fixed yet",
    ),
    "window",
)
_DOUBT = Mark(
    Texts("?", "?"),
    Texts("niet zeker", "in doubt"),
    Texts(
        "niet zeker: de planning is op meer manieren te lezen",
        "in doubt: the planning can be read in more ways",
    ),
    "doubt",
)
_ONGOING = Mark(
    Texts("D", "O"), Texts("doorlopend", "ongoing"), Texts("doorlopend", "ongoing"), "ongoing"
)
_DEMAND = Mark(
    Texts("O", "C"), Texts("op afroep", "on call"), Texts("op afroep", "on call"), "demand"
)

# The weightiest first: it colours a cell that holds several.
MARKS = (_DECIDE, _EVALUATE, _FINISH, _START, _WORK, _WINDOW, _DOUBT, _ONGOING, _DEMAND)
"""All signs, in the order in which a legend tells them."""

_OF_KIND = {
    PhaseKind.ADOPT: _DECIDE,
    PhaseKind.EVALUATE: _EVALUATE,
    PhaseKind.REPORT: _EVALUATE,
    PhaseKind.COMPLETE: _FINISH,
    PhaseKind.END: _FINISH,
    PhaseKind.PREPARE: _START,
    PhaseKind.DRAFT: _START,
    PhaseKind.START_UP: _START,
    PhaseKind.PILOT: _START,
    PhaseKind.DEVELOP: _START,
    PhaseKind.INTRODUCE: _START,
    PhaseKind.ONGOING: _ONGOING,
    PhaseKind.ON_DEMAND: _DEMAND,
}


def marks_of(row: Row, language: Language) -> Mapping[Quarter, tuple[str, str]]:
    """For each quarter that an action can touch: its letters, and the style of the cell."""
    found: dict[Quarter, set[Mark]] = {}
    table = row.timetable
    for times in table.phases:
        for quarters, marks in _sorts(times):
            for quarter in quarters:
                found.setdefault(quarter, set()).update(marks)
    for quarter in table.doubtful:
        found[quarter] = {_DOUBT}
    told = {}
    for quarter, some in found.items():
        ordered = [mark for mark in MARKS if mark in some]
        letters = "".join(mark.sign.in_language(language) for mark in ordered)
        uncertain = next((mark for mark in ordered if mark in (_WINDOW, _DOUBT)), None)
        told[quarter] = (letters, (uncertain or ordered[0]).style)
    return told


def _sorts(times: PhaseTimes) -> tuple[tuple[tuple[Quarter, ...], set[Mark]], ...]:
    kind = _OF_KIND.get(times.phase.kind, _WORK)
    # Work that may fall anywhere needs no letter of its own; an evaluation that may does.
    somewhere = {_WINDOW} if kind is _WORK else {_WINDOW, kind}
    going_on = {_ONGOING} if kind is _WORK else {_ONGOING, kind}
    return (
        (times.named, {kind}),
        (times.window, somewhere),
        (times.ongoing, going_on),
        (times.on_demand, {_DEMAND}),
    )
