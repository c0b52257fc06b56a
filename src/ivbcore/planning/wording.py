"""What stands in a planning cell, and what was read in it."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from attrs import evolve, field

from ivbcore.planning.meaning import Frequency, Phase, Planning, Yearly
from ivbcore.planning.timetable import Timetable, timetable_of
from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Period
from ivbcore.values.records import frozen

__all__ = ["Span", "Status", "Trouble", "TroubleKind", "Wording"]


class Status(StrEnum):
    """How far a wording was understood.

    Dutch: status (gelezen, dubbelzinnig, deels, ongelezen; nog niet bekend, n.v.t., leeg)
    """

    READ = "gelezen"
    AMBIGUOUS = "dubbelzinnig"
    PARTIAL = "deels"
    UNREAD = "ongelezen"
    NOT_YET_KNOWN = "nog-niet-bekend"
    NOT_APPLICABLE = "niet-van-toepassing"
    NOT_FILLED_IN = "niet-ingevuld"
    EMPTY = "leeg"


@frozen
class Span:
    """Which characters of the text (`start` to `end`) belong to which phase of the first reading.

    `phase` is the phase's index, or None for words that carry no time (a remark).
    """

    start: int
    end: int
    phase: int | None = None


class TroubleKind(StrEnum):
    """Why words were not read."""

    NO_SUCH_QUARTER = "kwartaal-bestaat-niet"
    NO_SUCH_DATE = "datum-bestaat-niet"
    RUNS_BACKWARDS = "loopt-terug"
    WEEKDAY = "weekdag-klopt-niet"
    RELATIVE = "hangt-af-van-vandaag"
    VAGUE = "te-vaag"
    DEPENDS = "hangt-af-van-iets-anders"
    DOCUMENT_YEAR = "jaartal-zonder-verband"
    NOT_UNDERSTOOD = "niet-begrepen"
    NO_TIME = "geen-tijd-genoemd"
    TOO_LONG = "te-lang"

    def explained(self, language: Language = "nl") -> str:
        """What is the matter, in a few words."""
        return _EXPLANATIONS[self].in_language(language)


_EXPLANATIONS = {
    TroubleKind.NO_SUCH_QUARTER: Texts("dit kwartaal bestaat niet", "there is no such quarter"),
    TroubleKind.NO_SUCH_DATE: Texts("deze datum bestaat niet", "there is no such date"),
    TroubleKind.RUNS_BACKWARDS: Texts("het eind ligt voor het begin", "it ends before it begins"),
    TroubleKind.WEEKDAY: Texts(
        "de weekdag hoort niet bij de datum", "the weekday does not fit the date"
    ),
    TroubleKind.RELATIVE: Texts(
        "dit hangt af van de dag waarop het is geschreven", "this depends on the day of writing"
    ),
    TroubleKind.VAGUE: Texts("dit noemt geen tijd", "this names no time"),
    TroubleKind.DEPENDS: Texts("dit hangt af van iets anders", "this depends on something else"),
    TroubleKind.DOCUMENT_YEAR: Texts(
        "het is niet zeker dat dit jaartal een planning is",
        "this year may not be a planning at all",
    ),
    TroubleKind.NOT_UNDERSTOOD: Texts("onbekende woorden", "unknown words"),
    TroubleKind.NO_TIME: Texts("hier staat geen tijd", "no time is named here"),
    TroubleKind.TOO_LONG: Texts(
        "dit is te lang voor een planning", "this is too long for a planning"
    ),
}


@frozen
class Trouble:
    """Words that were not read, and why. `start` and `end` are offsets in the text."""

    kind: TroubleKind
    words: str
    start: int
    end: int


@frozen
class Wording:
    """What stands in the cell: the text as written, and what was read in it.

    Dutch: planning (zoals geschreven)
    `readings` holds every defensible meaning, the likeliest first; `spans` which words belong to
    what; `troubles` the
    words that were not understood; `references` what it waits for ("na vaststelling APV").
    """

    text: str
    status: Status
    readings: tuple[Planning, ...] = ()
    spans: tuple[Span, ...] = field(default=(), eq=False)
    troubles: tuple[Trouble, ...] = field(default=(), eq=False)
    references: tuple[str, ...] = ()

    @property
    def planning(self) -> Planning | None:
        """The meaning, when there is exactly one and every word was accounted for."""
        return self.readings[0] if self.status is Status.READ else None

    @property
    def likeliest(self) -> Planning | None:
        """The first reading, doubtful or incomplete as it may be."""
        return self.readings[0] if self.readings else None

    @property
    def settling(self) -> tuple[str, ...]:
        """For each reading the wording that would leave no doubt."""
        from ivbcore.planning.writer import write

        return tuple(write(reading) for reading in self.readings)

    @property
    def remarks(self) -> tuple[str, ...]:
        """The words that carry no time."""
        return tuple(self.text[s.start : s.end] for s in self.spans if s.phase is None)

    @property
    def not_understood(self) -> tuple[str, ...]:
        """The words that could have meant something and were not used."""
        return tuple(trouble.words for trouble in self.troubles)

    def over(self, period: Period) -> Timetable:
        """The timetable over a period; of all readings, with what differs as doubtful.

        A wording that was read only in part gives the part that was read.
        """
        return _over(self.readings, period)

    def within(self, period: Period) -> Wording:
        """The same wording, settled by a period: readings that say the same there are one.

        "Q3" alone is ambiguous, but not in a plan of one year.
        """
        if self.status is not Status.AMBIGUOUS:
            return self
        first = _same_times(self.readings[0], period)
        if any(_same_times(other, period) != first for other in self.readings[1:]):
            return self
        return evolve(self, status=Status.READ, readings=self.readings[:1])

    def __str__(self) -> str:
        """The text as written."""
        return self.text


@lru_cache(maxsize=4096)
def _over(readings: tuple[Planning, ...], period: Period) -> Timetable:
    return timetable_of(readings, period)


def _same_times(reading: Planning, period: Period) -> object:
    table = _over((reading,), period)
    return [
        (
            times.phase.kind,
            _often(times.phase),
            times.named,
            times.window,
            times.ongoing,
            times.on_demand,
        )
        for times in table.phases
    ]


def _often(phase: Phase) -> object:
    """How often; a part of the year that comes round once a year, or once, needs no count."""
    plain = isinstance(phase.when[0], Yearly) and phase.frequency in (
        None, Frequency(), Frequency(1, total=True),
    )  # fmt: skip
    return None if plain else phase.frequency
