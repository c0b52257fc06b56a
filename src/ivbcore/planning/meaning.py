"""What a planning means: phases, symbolic, free of text, plan and language."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field

from ivbcore.values.quarter import Quarter
from ivbcore.values.records import frozen

__all__ = [
    "Bound",
    "Frequency",
    "OfPeriod",
    "PeriodPart",
    "Phase",
    "PhaseKind",
    "Planning",
    "Precision",
    "Stretch",
    "Unit",
    "When",
    "Yearly",
]


class PhaseKind(StrEnum):
    """What is done in a phase.

    Dutch: soort (van een fase)
    """

    PREPARE = "voorbereiden"
    DRAFT = "opstellen"
    START_UP = "opstarten"
    EXECUTE = "uitvoeren"
    INTRODUCE = "invoeren"
    PILOT = "pilot"
    DEVELOP = "ontwikkelen"
    UPDATE = "actualiseren"
    EVALUATE = "evalueren"
    ADOPT = "vaststellen"
    REPORT = "rapporteren"
    COMPLETE = "afronden"
    ANCHOR = "borgen"
    EXTEND = "verlengen"
    END = "beëindigen"
    ONGOING = "doorlopend"
    ON_DEMAND = "op-afroep"


class Precision(StrEnum):
    """How finely a moment is told.

    Dutch: nauwkeurigheid
    """

    DATE = "datum"
    WEEK = "week"
    MONTH = "maand"
    QUARTER = "kwartaal"
    SEASON = "seizoen"
    HALF_YEAR = "halfjaar"
    YEAR = "jaar"
    PERIOD = "looptijd"


class Unit(StrEnum):
    """The stretch of time a frequency counts in.

    Dutch: per (jaar, kwartaal ...)
    """

    YEAR = "jaar"
    HALF_YEAR = "halfjaar"
    QUARTER = "kwartaal"
    MONTH = "maand"
    WEEK = "week"
    DAY = "dag"


class Bound(StrEnum):
    """Whether a count is meant exactly.

    Dutch: grens
    """

    EXACT = "precies"
    AT_LEAST = "minstens"
    AT_MOST = "hoogstens"
    ABOUT = "ongeveer"


@frozen
class Frequency:
    """How often something recurs.

    Dutch: frequentie
    `count` times per `every` units ("eens per twee jaar" is count 1, every 2, year). `most` is
    the upper end of a range ("2 à 3 keer"). `count` None: recurring, frequency unknown.
    `total`: so many in the phase as a whole ("5 campagnes in 2025"), not per unit.
    """

    count: int | None = 1
    unit: Unit = Unit.YEAR
    every: int = 1
    bound: Bound = Bound.EXACT
    most: int | None = None
    total: bool = False

    @property
    def reaches_every_quarter(self) -> bool:
        """Whether something certainly falls in every quarter."""
        if self.count is None or self.total or self.bound is Bound.AT_MOST:
            return False
        longest = {Unit.QUARTER: 1, Unit.MONTH: 3, Unit.WEEK: 13, Unit.DAY: 91}.get(self.unit, 0)
        return self.every <= longest


@frozen
class Stretch:
    """A stretch of quarters fixed in the calendar, with days where they are told.

    `first` None: since before anything known; `last` None: the end is open. `first_day` and
    `last_day` stand where the precision is finer than a quarter (date, week, month).
    `approximate` marks soft words (medio, voorjaar, circa).
    """

    first: Quarter | None
    last: Quarter | None
    precision: Precision = Precision.QUARTER
    first_day: date | None = None
    last_day: date | None = None
    approximate: bool = False


@frozen
class Yearly:
    """A part of the year that comes back every year of the plan: "elk jaar in Q4".

    `quarters` are the quarter numbers; `months` (1 to 12) where months are named. `since` and
    `until` bound the years. `once`: only the first time it comes round in the period.
    """

    quarters: tuple[int, ...]
    months: tuple[int, ...] = ()
    precision: Precision = Precision.QUARTER
    approximate: bool = False
    since: Quarter | None = None
    until: Quarter | None = None
    once: bool = False


class PeriodPart(StrEnum):
    """A part of the plan's own period.

    Dutch: deel van de looptijd
    """

    WHOLE = "looptijd"
    FIRST_YEAR = "eerste jaar"
    SECOND_YEAR = "tweede jaar"
    THIRD_YEAR = "derde jaar"
    FOURTH_YEAR = "vierde jaar"
    LAST_YEAR = "laatste jaar"
    BEGINNING = "begin looptijd"
    MIDDLE = "halverwege de looptijd"
    END = "einde looptijd"


@frozen
class OfPeriod:
    """A part of the plan's own period, whatever that is."""

    part: PeriodPart = PeriodPart.WHOLE


When = Stretch | Yearly | OfPeriod


@frozen
class Phase:
    """One thing that is done at some time.

    Dutch: fase
    `deadline` is the day of a term that belongs to the quarter before it ("gereed per
    1 januari 2026" is the last quarter of 2025, and the day is kept).
    """

    kind: PhaseKind = PhaseKind.EXECUTE
    when: tuple[When, ...] = (OfPeriod(),)
    frequency: Frequency | None = None
    deadline: date | None = None


@frozen
class Planning:
    """A meaning: phases in order.

    Dutch: planning
    """

    phases: tuple[Phase, ...] = field()
