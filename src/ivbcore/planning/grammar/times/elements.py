"""Reading the parts of one expression of time, one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from ivbcore.planning.grammar.times.days import days_of_month_at
from ivbcore.planning.grammar.times.ends import is_its_end, is_soft_end
from ivbcore.planning.grammar.times.joints import is_led_anew, joint_at, season_aside
from ivbcore.planning.grammar.times.parts import (
    Joined,
    Part,
    Refused,
    check_event,
    date_part,
    half_part,
    quarter_part,
    season_part,
    softened,
    tertial_part,
    whole_year,
)
from ivbcore.planning.grammar.times.relatives import is_relative, relative_at
from ivbcore.planning.grammar.times.weeks import (
    bare_number_at,
    counted_units_at,
    numbers_at,
    quarter_closed_up_at,
    school_year_at,
    short_year_at,
    week_at,
)
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import Frequency, OfPeriod, PeriodPart, Precision, Unit
from ivbcore.planning.vocabulary import Season, Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["Elements"]


_SOFT_YEAR = {"begin": (1, 3), "middle": (4, 9), "end": (10, 12)}
_DAYS = (scanner.NUMBER, scanner.DATE, Tag.WEEKDAY)
_THROUGH = ("dash", "range", "slash")
_ALIKE = ("and", "comma", "slash", "range", "dash", "or")  # between numbers of one noun
_YEARS = (
    PeriodPart.FIRST_YEAR, PeriodPart.SECOND_YEAR, PeriodPart.THIRD_YEAR, PeriodPart.FOURTH_YEAR,
)  # fmt: skip
_ENDS = (scanner.DATE, scanner.YEAR, scanner.NUMBER)
_FILLERS = frozenset({Tag.OF, Tag.ARTICLE, Tag.IN})


class Elements:
    """Reads the parts of one expression, and how each is joined to the one before."""

    __slots__ = (
        "begins",
        "budget_choice",
        "index",
        "inner",
        "joined",
        "lasts",
        "relative",
        "today",
        "tokens",
        "whole",
    )

    def __init__(self, tokens: list[Token], start: int, today: date | None) -> None:
        self.tokens = tokens
        self.index = start
        self.today = today
        self.relative = False
        before = start - 1
        while before >= 0 and (tokens[before].tag in _FILLERS or tokens[before].value == ":"):
            before -= 1
        # Whether the word before it says that it has a beginning and an end.
        self.lasts = before >= 0 and tokens[before].tag in (Tag.PERIOD, Tag.RUNS)
        self.begins = before >= 0 and tokens[before].tag == Tag.START
        self.joined: Joined = []
        self.inner = "and"  # how the parts under one noun are joined: "eerste of tweede kwartaal"
        self.whole: tuple[OfPeriod, ...] = ()
        # A budget document that can be meant in two ways, and the year beside it.
        self.budget_choice: tuple[tuple[Season, ...], int] | None = None

    def _tag(self, index: int) -> str:
        return self.tokens[index].tag if index < len(self.tokens) else ""

    def _place(self, first: int, stop: int) -> tuple[int, int]:
        return (self.tokens[first].start, self.tokens[stop - 1].end)

    def read(self) -> bool:
        """Read as many parts as follow each other; False when there is none."""
        found = self._part(self.index)
        if found is None:
            return False
        joint = ""
        while found is not None:
            parts, self.index = found
            for number, part in enumerate(parts):
                self.joined.append((joint if number == 0 else self.inner, part))
            self.inner = "and"
            if self.whole:
                return True
            joint, index = joint_at(self.tokens, self.index)
            if (
                joint == "slash"
                and self._tag(index) in _ENDS
                and is_its_end(self.tokens, index, self.joined, lasts=self.lasts)
            ):
                joint = "range"  # "looptijd 1-9-2025 / 31-8-2027"
            if self.begins and joint in ("", "comma", "slash") and is_soft_end(self.tokens, index):
                joint = "range"  # "start 2023, eind 2024"
            if self._is_parted_at(joint, index):
                break
            last = self.joined[-1][1]
            found = self._part(index)
            if found is None:
                found = bare_number_at(self.tokens, self.joined, index, joint, self.index)
            if found is not None:
                check_event(last, joint, found[0][0])
        if self._tag(self.index) == scanner.SIGN and self.tokens[self.index].value == ")":
            self.index += 1
        return True

    def _is_parted_at(self, joint: str, index: int) -> bool:
        """Whether what stands here is another expression of time, or something that is done."""
        last = self.joined[-1][1]
        if joint in ("", "comma") and self._is_other_end(index):
            return True
        ends = self._tag(index) == Tag.SOFT and self.tokens[index].value == "end"
        if self.begins and joint in ("", "comma", "slash") and ends:
            return True  # "start 2023, eind 2024 evaluatie"
        if joint == "open" and _is_dated(self.joined) and season_aside(self.tokens, self.index):
            return True  # "juli 2025 (zomervakantie)"
        if (
            joint == "colon"
            and self._tag(index) == Tag.SEASON
            and not any(part.year for _, part in self.joined)
        ):
            return True  # "november en december: donkere dagen offensief"
        if joint in ("and", "comma"):
            return is_led_anew(self.tokens, (self.index, index), joint, self.joined)
        if joint == "in" and last.season and last.season.fine:
            # "Week van de Veiligheid in mei 2025": not in October as well
            return self._tag(index) == Tag.MONTH
        if joint in ("range", "until") and self._tag(index) == scanner.YEAR:
            # "jaarlijks in mei t/m 2026": each May until then
            return not any(one.year for _, one in self.joined)
        return False

    def _is_other_end(self, index: int) -> bool:
        """Whether "einde" stands here: "start mei 2024, einde juni 2025"."""
        return self._tag(index) == Tag.SOFT and self.tokens[index].value == "ends"

    # One part -----------------------------------------------------------------------------

    def _part(self, index: int) -> tuple[list[Part], int] | None:
        """The part that begins here, as one or (for days of one month) several."""
        if index >= len(self.tokens):
            return None
        tag, value, start, end = self.tokens[index]
        if tag == scanner.YEAR:
            closed = quarter_closed_up_at(self.tokens, index)
            return closed or ([whole_year(value, (start, end))], index + 1)
        if tag in _SINGLE:
            return [_SINGLE[tag](value, (start, end))], index + 1
        reader = _READERS.get(tag)
        return reader(self, index) if reader is not None else None

    def _season(self, index: int) -> tuple[list[Part], int]:
        token = self.tokens[index]
        part = season_part(token.value, (token.start, token.end))
        year = school_year_at(self.tokens, index)
        if year is not None:
            return [part._replace(year=year, season=None)], index + 4
        return [part], index + 1

    def _month(self, index: int) -> tuple[list[Part], int]:
        number = self.tokens[index].value
        year, stop = short_year_at(self.tokens, index + 1)
        part = Part((number, number), Precision.MONTH, year, place=self._place(index, stop))
        return [part], stop

    def _ordinal(self, index: int) -> tuple[list[Part], int] | None:
        """As in "1e kwartaal", "eerste en tweede kwartaal", "tweede helft", "eerste jaar"."""
        counted = counted_units_at(self.tokens, index)
        if counted is not None:
            return [counted[0]], counted[1]
        numbers = [self.tokens[index].value]
        stop = index + 1
        joints = [""]
        while True:
            joint, after = joint_at(self.tokens, stop)
            if joint in _ALIKE and self._tag(after) in (Tag.ORDINAL, scanner.NUMBER):
                numbers.append(self.tokens[after].value)
                joints.append(joint)
                stop = after + 1
            else:
                break
        tag, unit = self._tag(stop), self.tokens[stop].value if stop < len(self.tokens) else None
        place = self._place(index, min(stop + 1, len(self.tokens)))
        make = None
        of_month = self._tag(self._skip_fillers(stop + 1)) == Tag.MONTH
        if tag == Tag.UNIT and unit is Unit.QUARTER:
            make = quarter_part
        elif (
            tag == Tag.HALF
            and not of_month
            and self._tag(self._skip_fillers(stop + 1)) != Tag.PERIOD
        ):
            make = half_part
        elif tag == Tag.TERTIAL:
            make = tertial_part
        if make is not None:
            last = {quarter_part: 4, tertial_part: 3}.get(make, 2)
            numbers = [last if n == -1 else n for n in numbers]
            parts = [make(number, place) for number in numbers]
            if "range" in joints or "dash" in joints:
                low, high = parts[0].months[0], parts[-1].months[1]
                if high < low:
                    raise Refused(TroubleKind.RUNS_BACKWARDS, *place)
                return [parts[0]._replace(months=(low, high))], stop + 1
            self.inner = "or" if "or" in joints else "and"
            return parts, stop + 1
        if len(numbers) == 1 and tag == Tag.UNIT and unit is Unit.YEAR:
            return self._year_of_period(numbers[0], stop + 1)
        if len(numbers) == 1 and (
            (unit in (Unit.WEEK, Unit.DAY, None) and tag in (Tag.UNIT, Tag.HALF))
            or tag == Tag.WEEKDAY
        ):
            after = self._skip_fillers(stop + 1)
            if self._tag(after) == Tag.MONTH:
                parts, end = self._month(after)
                return [parts[0]._replace(approximate=True)], end
        if tag == Tag.MONTH:
            return days_of_month_at(self.tokens, index)
        return None

    def _year_of_period(self, number: int, stop: int) -> tuple[list[Part], int] | None:
        """As in "eerste jaar"; "tweede jaar van de pilot" is another's year."""
        after = self._skip_fillers(stop)
        others = after > stop and self._tag(stop) == Tag.OF and self._tag(after) != Tag.PERIOD
        if others or not (number == -1 or 1 <= number <= 4):
            return None
        return self._of_period(PeriodPart.LAST_YEAR if number == -1 else _YEARS[number - 1], stop)

    def _numbered_unit(self, index: int) -> tuple[list[Part], int] | None:
        """As in "kwartaal 3", "kw. 3", "week 16"."""
        unit = self.tokens[index].value
        after = index + 1
        if unit is Unit.YEAR and self._tag(after) == scanner.YEAR:
            return [whole_year(self.tokens[after].value, self._place(index, after + 1))], after + 1
        if self._tag(after) == scanner.SIGN and self.tokens[after].value in ".-":
            after += 1
        if unit is Unit.WEEK and self._tag(after) == Tag.OF:
            return self._week_of(self._skip_fillers(after))
        if self._tag(after) != scanner.NUMBER:
            return None
        number = self.tokens[after].value
        place = self._place(index, after + 1)
        if unit is Unit.QUARTER:
            return [quarter_part(number, place)], after + 1
        if unit is Unit.WEEK:
            return week_at(self.tokens, number, after + 1, place)
        return self._numbered_years(after) if unit is Unit.YEAR else None

    def _week_of(self, index: int) -> tuple[list[Part], int] | None:
        """As in "week van 12 mei 2025", "week van 17 tot 23 juni": the week of these days."""
        found = self._part(index) if self._tag(index) in _DAYS else None
        if found is None or found[0][0].day is None:
            return None
        return [one._replace(approximate=one.last_day is None) for one in found[0]], found[1]

    def _numbered_half(self, index: int) -> tuple[list[Part], int] | None:
        """As in "halfjaar 1"."""
        if self._tag(index + 1) == scanner.NUMBER:
            place = self._place(index, index + 2)
            return [half_part(self.tokens[index + 1].value, place)], index + 2
        return None

    def _skip_fillers(self, index: int) -> int:
        while self._tag(index) in _FILLERS:
            index += 1
        return index

    def _soft(self, index: int) -> tuple[list[Part], int] | None:
        """As in "medio 2025", "eind oktober", "halverwege de looptijd", "begin/medio 2025"."""
        word = self.tokens[index].value.removesuffix("s")  # "ends" is an end
        after = self._skip_fillers(index + 1)
        tag = self._tag(after)
        if tag == Tag.PERIOD:
            parts = {
                "begin": PeriodPart.BEGINNING, "middle": PeriodPart.MIDDLE, "end": PeriodPart.END
            }  # fmt: skip
            return self._of_period(parts[word], after + 1)
        months = _SOFT_YEAR[word]
        if tag == scanner.YEAR:
            place = self._place(index, after + 1)
            year = self.tokens[after].value
            part = Part(months, Precision.QUARTER, year, approximate=True, soft=True, place=place)
            return [part], after + 1
        if tag == Tag.UNIT and self.tokens[after].value is Unit.YEAR:
            place = self._place(index, after + 1)
            return [Part(months, Precision.QUARTER, approximate=True, place=place)], after + 1
        if tag == Tag.FREQUENCY and self.tokens[after].value == (Frequency(),):
            place = self._place(index, index + 1)  # "begin van elk jaar"
            return [Part(months, Precision.QUARTER, approximate=True, place=place)], index + 1
        joint, behind = joint_at(self.tokens, index + 1)
        if joint in ("slash", "dash", "and", "range", "or") and self._tag(behind) == Tag.SOFT:
            place = self._place(index, index + 1)
            return [Part(months, Precision.QUARTER, approximate=True, place=place)], index + 1
        if tag == Tag.RELATIVE and self._tag(after + 1) == Tag.UNIT:
            found = self._relative_part(after)
            if found is not None and found[0][0].is_year:
                part = found[0][0]._replace(
                    months=months, precision=Precision.QUARTER, approximate=True
                )
                return [part], found[1]
        found = self._part(after) if tag not in (Tag.SOFT, scanner.NUMBER) else None
        if found is not None and len(found[0]) == 1 and not self.whole:
            return [softened(found[0][0], word)], found[1]
        return None

    def _about(self, index: int) -> tuple[list[Part], int] | None:
        """As in "rond de zomer van 2025", "circa Q2 2025"."""
        found = self._part(self._skip_fillers(index + 1))
        if found is None or self.whole:
            return None
        return [part._replace(approximate=True) for part in found[0]], found[1]

    def _weekday(self, index: int) -> tuple[list[Part], int] | None:
        """As in "woensdag 13 januari 2021": the weekday must fit."""
        after = index + 1
        if self._tag(after) == scanner.SIGN and self.tokens[after].value == ",":
            after += 1
        found = self._part(after) if self._tag(after) in (scanner.NUMBER, scanner.DATE) else None
        if found is None or found[0][0].day is None:
            return None
        part, stop = found[0][0], found[1]
        year = part.year
        if year is None and self._tag(stop) == scanner.YEAR:
            year = self.tokens[stop].value
        if year is not None:
            try:
                fits = date(year, part.months[0], part.day or 1).isoweekday()
            except ValueError:
                raise Refused(TroubleKind.NO_SUCH_DATE, *part.place) from None
            if fits != self.tokens[index].value:
                raise Refused(TroubleKind.WEEKDAY, *self._place(index, stop))
        return found

    def _relative_part(self, index: int) -> tuple[list[Part], int] | None:
        """As in "dit jaar", "komend voorjaar": known only from the day of writing."""
        if is_relative(self.tokens, index):
            self.relative = True
        return relative_at(self.tokens, index, self.today, self._part)

    def _budget(self, index: int) -> tuple[list[Part], int] | None:
        """As in "begroting 2026", "voorjaarsnota 2025": decided at a fixed time."""
        seasons: tuple[Season, ...] = self.tokens[index].value
        after = self._skip_fillers(index + 1)
        joint, second = joint_at(self.tokens, after + 1)
        years = [after] if self._tag(after) == scanner.YEAR else []
        if joint == "and" and second == after + 2 and self._tag(second) == scanner.YEAR:
            years.append(second)  # "jaarstukken 2024 en 2025"
            joint, second = joint_at(self.tokens, second + 1)
        listed = joint == "comma" and joint_at(self.tokens, second + 1)[0] == "and"
        several = (listed or joint in _THROUGH) and self._tag(second) == scanner.YEAR
        doubtful = len(seasons) > 1 or self._tag(second) in (Tag.KIND, Tag.DEED)
        if not years or several or (len(years) > 1 and doubtful):
            return None
        first = seasons[0]
        if len(seasons) > 1:
            self.budget_choice = (seasons, self.tokens[after].value)
        precision = Precision.YEAR if first.months == (1, 12) else Precision.QUARTER
        part = Part(first.months, precision, place=self._place(index, years[-1] + 1))
        told = [part._replace(year=self.tokens[year].value + first.offset) for year in years]
        return told, years[-1] + 1

    def _of_period(self, part: PeriodPart, stop: int) -> tuple[list[Part], int] | None:
        if self.joined:
            return None
        after = self._skip_fillers(stop)
        if self._tag(after) == Tag.PERIOD:
            stop = after + 1
        self.whole = (OfPeriod(part),)
        return [], stop

    def _numbered_years(self, index: int) -> tuple[list[Part], int] | None:
        """As in "jaar 1", "jaar 2 en 3", "jaar 2-4": years of the period."""
        numbers = numbers_at(self.tokens, index)
        if self.joined or numbers is None or not 1 <= numbers[0][0] <= numbers[0][-1] <= 4:
            return None
        self.whole = tuple(OfPeriod(_YEARS[number - 1]) for number in numbers[0])
        return [], numbers[1]


# What reads the part that a tag begins: from its value alone, or with the tokens behind it.
_SINGLE: dict[str, Callable[[Any, tuple[int, int]], Part]] = {
    scanner.QUARTER: quarter_part,
    scanner.HALF: half_part,
    scanner.TERTIAL: tertial_part,
    scanner.DATE: date_part,
}
_READERS: dict[str, Callable[[Elements, int], tuple[list[Part], int] | None]] = {
    Tag.SEASON: Elements._season,
    Tag.MONTH: Elements._month,
    scanner.NUMBER: lambda self, index: days_of_month_at(self.tokens, index),
    Tag.ORDINAL: Elements._ordinal,
    Tag.UNIT: Elements._numbered_unit,
    Tag.HALF: Elements._numbered_half,
    Tag.SOFT: Elements._soft,
    Tag.ABOUT: Elements._about,
    Tag.WEEKDAY: Elements._weekday,
    Tag.RELATIVE: Elements._relative_part,
    Tag.BUDGET: Elements._budget,
    Tag.PERIOD_PART: lambda self, index: self._of_period(self.tokens[index].value, index + 1),
}


def _is_dated(joined: Joined) -> bool:
    """Whether a year and a part of it are named."""
    parts = [part for _, part in joined]
    return any(part.year for part in parts) and not all(part.is_year for part in parts)
