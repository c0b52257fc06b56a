"""What a wording is made of: times, deeds and breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from ivbcore.planning.meaning import Frequency, PhaseKind, When
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.grammar.times.lengths import Length

__all__ = ["Atoms", "Break", "Deed", "Time"]


@define
class Time:
    """A time, a frequency, or both; or that something simply goes on.

    `alternatives` are the ways in which the time can be read; None when no time was named.
    """

    first: int
    stop: int
    alternatives: list[tuple[When, ...]] | None = None
    frequencies: tuple[Frequency, ...] = ()
    kind: PhaseKind | None = None  # ONGOING or ON_DEMAND
    yearless: bool = False
    years: bool = False
    open: bool = False
    term: bool = False
    deadline: date | None = None
    each: bool = False  # "telkens in Q4": where in the year that comes what comes often
    aimed: bool = False  # "voor 2025": before it, or for it
    named: bool = False  # "Beleidsplan 2025": the years of a plan
    after: bool = False  # "na 2025": its last quarter lies before the one it begins with
    begins: bool = False  # a word beside it says that something starts
    starts: bool = False
    heads: bool = False  # a colon stands behind it
    of_year: bool = False  # "gehele jaar": goes on in the year beside it, and no longer
    led: bool = False  # "in" stands before it
    loose: bool = False  # "jaarlijks" and the like: can join a time beside it


@define
class Deed:
    """What is done: a phase kind named by a noun or by a verb."""

    kind: PhaseKind
    verb: bool
    first: int


@define
class Break:
    """Where a clause ends: "full" (sentence, semicolon), "comma", "and", "then" (daarna).

    "open" and "close" are brackets, "start" is a word that says that something begins.
    """

    strength: str
    first: int
    point: bool = False  # a full stop, which does not part two phases as a semicolon does


@define
class Atoms:
    """Everything that was found, in order."""

    items: list[Time | Deed | Break]
    troubles: list[tuple[TroubleKind, int, int]]  # with first token and the one behind the last
    remarks: list[int]
    references: list[tuple[int, int]]
    asides: list[tuple[int, bool]]  # words like "met", and those that are not known (True)
    absence: str | None = None
    relative: bool = False
    started: bool = False
    lengths: list[Length] = field(factory=list)
    names: list[int] = field(factory=list)  # numbers and ordinals beside a noun: "2e ronde"
    heads: list[int] = field(factory=list)  # words before a colon: "college: maandelijks"
