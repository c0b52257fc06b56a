"""Reading time: from tokens to stretches of the calendar.

`moment_at` reads the longest expression of time that begins at a token: quarters, months, dates
and years joined by commas, "en", "t/m" and the like. People write a year once for several
quarters, or a quarter once for several years; where two ways of sharing them out are
defensible, both come back as alternatives, the likeliest first.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import define, evolve, frozen

from ivbcore.planning import scanner
from ivbcore.planning.meaning import OfPeriod, PeriodPart, Precision, Stretch, Unit, When, Yearly
from ivbcore.planning.timetable import month_end
from ivbcore.planning.vocabulary import Season, Tag
from ivbcore.planning.wording import TroubleKind
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.planning.scanner import Token

__all__ = ["Moment", "Refused", "moment_at"]


class Refused(Exception):  # noqa: N818 - it carries a refusal, it is no error
    """Something is written that cannot be: no such quarter or date, or it runs backwards."""

    def __init__(self, kind: TroubleKind, start: int, end: int) -> None:
        """`start` and `end` are offsets in the folded text."""
        super().__init__(kind)
        self.kind = kind
        self.start = start
        self.end = end


@define
class Moment:
    """An expression of time as it was read.

    `alternatives` holds at least one list of stretches. `yearless`: no year is named; `years`:
    nothing finer than years is named; `stop` is the index of the first token behind it.
    """

    alternatives: list[tuple[When, ...]]
    stop: int
    yearless: bool = False
    years: bool = False
    relative: bool = False
    ranged: bool = False
    season: Season | None = None


@frozen
class Part:
    """A part of a year, or a whole one: months counted from January, past 12 in the next year."""

    months: tuple[int, int]
    precision: Precision
    year: int | None = None
    approximate: bool = False
    day: int | None = None
    last_day: int | None = None
    season: Season | None = None
    days: tuple[date, date] | None = None
    place: tuple[int, int] = (0, 0)

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year and nothing finer."""
        return self.precision is Precision.YEAR

    def stretch(self) -> Stretch:
        """Where it lies in the calendar."""
        year = self.year
        assert year is not None
        if self.days is not None:
            first_day, last_day = self.days
            return Stretch(
                Quarter.containing(first_day), Quarter.containing(last_day), self.precision,
                first_day, last_day, self.approximate,
            )  # fmt: skip
        low, high = self.months
        first = _quarter_of_month(year, low)
        last = _quarter_of_month(year, high)
        if self.day is not None:
            try:
                day = date(year, low, self.day)
                end = date(year, low, self.last_day or self.day)
            except ValueError:
                raise Refused(TroubleKind.NO_SUCH_DATE, *self.place) from None
            return Stretch(first, last, self.precision, day, end, self.approximate)
        if self.precision is Precision.MONTH:
            start = date(year + (low - 1) // 12, (low - 1) % 12 + 1, 1)
            end = month_end(year + (high - 1) // 12, (high - 1) % 12 + 1)
            return Stretch(first, last, self.precision, start, end, self.approximate)
        return Stretch(first, last, self.precision, None, None, self.approximate)


def _quarter_of_month(year: int, month: int) -> Quarter:
    return Quarter(year + (month - 1) // 12, (month - 1) % 12 // 3 + 1)


def _year(year: int, place: tuple[int, int], *, approximate: bool = False) -> Part:
    return Part((1, 12), Precision.YEAR, year, approximate, place=place)


_SOFT_YEAR = {"begin": (1, 3), "middle": (4, 9), "end": (10, 12)}
_FILLERS = frozenset({Tag.OF, Tag.ARTICLE, Tag.IN})
# How two parts are joined, the strongest first.
_STRENGTH = ("range", "until", "dash", "slash", "or", "and", "comma", "colon", "open", "in", "")
_SIGNS = {",": "comma", "/": "slash", "+": "and", "&": "and", "-": "dash", ":": "colon", "(": "open"}


class _Elements:
    """Reads the parts of one expression, and how each is joined to the one before."""

    def __init__(self, tokens: list[Token], start: int, today: date | None) -> None:
        self.tokens = tokens
        self.index = start
        self.today = today
        self.relative = False
        self.joined: list[tuple[str, Part]] = []
        self.whole: OfPeriod | None = None

    def tag(self, index: int) -> str:
        return self.tokens[index].tag if index < len(self.tokens) else ""

    def place(self, first: int, stop: int) -> tuple[int, int]:
        return (self.tokens[first].start, self.tokens[stop - 1].end)

    def read(self) -> bool:
        """Read as many parts as follow each other; False when there is none."""
        found = self.part(self.index)
        if found is None:
            return False
        joint = ""
        while found is not None:
            parts, self.index = found
            for number, part in enumerate(parts):
                self.joined.append((joint if number == 0 else "and", part))
            if self.whole is not None:
                return True
            joint, index = self.joint(self.index)
            found = self.part(index)
            if found is None and joint:
                found = self.bare_number(index, joint)
        if self.tag(self.index) == scanner.SIGN and self.tokens[self.index].value == ")":
            self.index += 1
        return True

    def joint(self, index: int) -> tuple[str, int]:
        """How the next part is joined, and where it begins."""
        best = len(_STRENGTH) - 1
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.tag == scanner.SIGN:
                name = _SIGNS.get(token.value)
                if token.value == ")":
                    name = ""
                if name is None:
                    break
            elif token.tag in (Tag.AND, Tag.RANGE, Tag.OR, Tag.UNTIL):
                name = str(token.tag)
            elif token.tag in (Tag.IN, Tag.OF):
                name = "in"
            elif token.tag == Tag.ARTICLE:
                name = ""
            else:
                break
            best = min(best, _STRENGTH.index(name))
            index += 1
        return _STRENGTH[best], index

    def bare_number(self, index: int, joint: str) -> tuple[list[Part], int] | None:
        """The 2 of "Q1/2", or the 25 of "2024/25"."""
        if self.tag(index) != scanner.NUMBER or not self.joined:
            return None
        number = self.tokens[index].value
        width = self.tokens[index].end - self.tokens[index].start
        before = self.joined[-1][1]
        following = self.tag(index + 1)
        if following in (Tag.TIMES, Tag.UNIT, Tag.MONTH, Tag.COUNT, scanner.WORD, Tag.OCCASIONS):
            return None
        place = self.place(index, index + 1)
        if before.is_year and before.year and joint in ("slash", "dash") and width == 2:
            year = before.year // 100 * 100 + number
            if year > before.year:
                return [_year(year, place)], index + 1
            if joint == "dash" and 1 <= number <= 12:
                self.joined.pop()
                month = Part((number, number), Precision.MONTH, before.year, place=place)
                return [month], index + 1
        if before.precision is Precision.QUARTER and width == 1 and 1 <= number <= 4:
            return [self.quarter(number, place)], index + 1
        return None

    # One part -----------------------------------------------------------------------------

    def part(self, index: int) -> tuple[list[Part], int] | None:
        """The part that begins here, as one or (for days of one month) several."""
        tag = self.tag(index)
        token = self.tokens[index] if tag else None
        if token is None:
            return None
        place = (token.start, token.end)
        if tag == scanner.YEAR:
            return [_year(token.value, place)], index + 1
        if tag == scanner.QUARTER:
            return [self.quarter(token.value, place)], index + 1
        if tag == scanner.HALF:
            return [self.half(token.value, place)], index + 1
        if tag == scanner.TERTIAL:
            return [self.tertial(token.value, place)], index + 1
        if tag == scanner.DATE:
            return [self.full_date(token.value, place)], index + 1
        if tag == Tag.MONTH:
            return self.month(index)
        if tag == Tag.SEASON:
            return [self.season(token.value, place)], index + 1
        reader = {
            scanner.NUMBER: self.days_of_month,
            Tag.COUNT: None,
            Tag.ORDINAL: self.ordinal,
            Tag.UNIT: self.numbered_unit,
            Tag.HALF: self.numbered_half,
            Tag.SOFT: self.soft,
            Tag.ABOUT: self.about,
            Tag.WEEKDAY: self.weekday,
            Tag.RELATIVE: self.relative_part,
            Tag.BUDGET: self.budget,
            Tag.PERIOD_PART: self.period_part,
        }.get(tag)
        return reader(index) if reader is not None else None

    def quarter(self, number: int, place: tuple[int, int]) -> Part:
        if not 1 <= number <= 4:
            raise Refused(TroubleKind.NO_SUCH_QUARTER, *place)
        return Part((number * 3 - 2, number * 3), Precision.QUARTER, place=place)

    def half(self, number: int, place: tuple[int, int]) -> Part:
        if number not in (1, 2):
            raise Refused(TroubleKind.NO_SUCH_QUARTER, *place)
        return Part((number * 6 - 5, number * 6), Precision.HALF_YEAR, place=place)

    def tertial(self, number: int, place: tuple[int, int]) -> Part:
        if number not in (1, 2, 3):
            raise Refused(TroubleKind.NO_SUCH_QUARTER, *place)
        return Part((number * 4 - 3, number * 4), Precision.MONTH, place=place)

    def season(self, season: Season, place: tuple[int, int]) -> Part:
        precision = Precision.MONTH if season.fine else Precision.SEASON
        return Part(
            season.months, precision, approximate=season.approximate, season=season, place=place
        )

    def full_date(self, numbers: tuple[int, int, int], place: tuple[int, int]) -> Part:
        year, month, day = numbers
        if not (1 <= month <= 12 and 1900 <= year <= 2199):
            raise Refused(TroubleKind.NO_SUCH_DATE, *place)
        return Part((month, month), Precision.DATE, year, day=day, place=place)

    def month(self, index: int) -> tuple[list[Part], int]:
        number = self.tokens[index].value
        year, stop = self.short_year(index + 1)
        part = Part((number, number), Precision.MONTH, year, place=self.place(index, stop))
        return [part], stop

    def short_year(self, index: int) -> tuple[int | None, int]:
        """The year of "dec-17" and of "18-dec-17"."""
        if (
            self.tag(index) == scanner.SIGN
            and self.tokens[index].value in "-/"
            and self.tag(index + 1) in (scanner.NUMBER, scanner.YEAR)
        ):
            token = self.tokens[index + 1]
            if token.tag == scanner.YEAR:
                return token.value, index + 2
            if token.end - token.start == 2 and self.tag(index + 2) != Tag.MONTH:
                return 2000 + token.value, index + 2
        return None, index

    def days_of_month(self, index: int) -> tuple[list[Part], int] | None:
        """"15 april", "15, 16 en 17 april", "15 t/m 19 april", "18-dec-17"."""
        days: list[tuple[str, int, int]] = []
        joint = ""
        while self.tag(index) in (scanner.NUMBER, Tag.ORDINAL):
            token = self.tokens[index]
            if not 1 <= token.value <= 31:
                return None
            days.append((joint, token.value, index))
            following = index + 1
            if (
                self.tag(following) == scanner.SIGN
                and self.tokens[following].value == "-"
                and self.tag(following + 1) == Tag.MONTH
            ):
                following += 1
            joint, after = self.joint(following)
            if self.tag(following) == Tag.MONTH or joint not in (
                "and", "comma", "range", "dash", "slash",
            ):  # fmt: skip
                index = following
                break
            if self.tag(after) == Tag.WEEKDAY:
                after += 1
            index = after
        if not days or self.tag(index) != Tag.MONTH:
            return None
        month = self.tokens[index].value
        year, stop = self.short_year(index + 1)
        if year is None and self.tag(stop) == scanner.NUMBER:
            token = self.tokens[stop]
            if token.end - token.start == 2 and self.tag(stop + 1) not in (Tag.MONTH, Tag.TIMES):
                year, stop = 2000 + token.value, stop + 1
        place = self.place(days[0][2], stop)
        return self.days(days, month, year, place), stop

    def days(
        self,
        days: list[tuple[str, int, int]],
        month: int,
        year: int | None,
        place: tuple[int, int],
    ) -> list[Part]:
        """The days as parts; a range of days becomes one part as soon as its year is known."""
        parts: list[Part] = []
        for joint, day, _ in days:
            if joint in ("range", "dash") and parts:
                start = parts.pop()
                if day < (start.day or 0):
                    raise Refused(TroubleKind.RUNS_BACKWARDS, *place)
                parts.append(evolve(start, last_day=day))
            else:
                parts.append(Part((month, month), Precision.DATE, year, day=day, place=place))
        return parts

    def ordinal(self, index: int) -> tuple[list[Part], int] | None:
        """"1e kwartaal", "eerste en tweede kwartaal", "tweede helft", "eerste jaar"."""
        numbers = [self.tokens[index].value]
        stop = index + 1
        joints = [""]
        while True:
            joint, after = self.joint(stop)
            if joint in ("and", "comma", "slash", "range", "dash") and self.tag(after) in (
                Tag.ORDINAL, scanner.NUMBER,
            ):  # fmt: skip
                numbers.append(self.tokens[after].value)
                joints.append(joint)
                stop = after + 1
            else:
                break
        tag, unit = self.tag(stop), self.tokens[stop].value if stop < len(self.tokens) else None
        place = self.place(index, min(stop + 1, len(self.tokens)))
        make = None
        if tag == Tag.UNIT and unit is Unit.QUARTER:
            make = self.quarter
        elif tag == Tag.HALF:
            make = self.half
        elif tag == Tag.TERTIAL:
            make = self.tertial
        if make is not None:
            numbers = [{-1: 4 if make == self.quarter else 2}.get(n, n) for n in numbers]
            parts = [make(number, place) for number in numbers]
            if "range" in joints or "dash" in joints:
                low, high = parts[0].months[0], parts[-1].months[1]
                return [evolve(parts[0], months=(low, high))], stop + 1
            return parts, stop + 1
        if len(numbers) == 1 and tag == Tag.UNIT and unit is Unit.YEAR and numbers[0] in (1, -1):
            return self.of_period(
                PeriodPart.FIRST_YEAR if numbers[0] == 1 else PeriodPart.LAST_YEAR, stop + 1
            )
        if len(numbers) == 1 and tag == Tag.UNIT and unit in (Unit.WEEK, Unit.DAY):
            after = self.skip_fillers(stop + 1)
            if self.tag(after) == Tag.MONTH:
                parts, end = self.month(after)
                return [evolve(parts[0], approximate=True)], end
        if tag == Tag.MONTH:
            return self.days_of_month(index)
        return None

    def numbered_unit(self, index: int) -> tuple[list[Part], int] | None:
        """"kwartaal 3", "kw. 3", "week 16"."""
        unit = self.tokens[index].value
        after = index + 1
        if self.tag(after) == scanner.SIGN and self.tokens[after].value in ".-":
            after += 1
        if self.tag(after) != scanner.NUMBER:
            return None
        number = self.tokens[after].value
        place = self.place(index, after + 1)
        if unit is Unit.QUARTER:
            return [self.quarter(number, place)], after + 1
        if unit is Unit.WEEK:
            return self.week(number, after + 1, place)
        return None

    def week(
        self, number: int, stop: int, place: tuple[int, int]
    ) -> tuple[list[Part], int] | None:
        """"week 16 2024", "week 16 t/m 18 2024", "week 16 van 2024"."""
        last = number
        joint, after = self.joint(stop)
        if joint in ("range", "dash") and self.tag(after) in (scanner.NUMBER, Tag.UNIT):
            if self.tag(after) == Tag.UNIT:
                after += 1
            if self.tag(after) == scanner.NUMBER:
                last = self.tokens[after].value
                stop = after + 1
        _, after = self.joint(stop)
        if self.tag(after) != scanner.YEAR:
            return None
        year = self.tokens[after].value
        try:
            days = (date.fromisocalendar(year, number, 1), date.fromisocalendar(year, last, 7))
        except ValueError:
            raise Refused(TroubleKind.NO_SUCH_DATE, *place) from None
        if days[1] < days[0]:
            raise Refused(TroubleKind.RUNS_BACKWARDS, *place)
        return [Part((1, 1), Precision.WEEK, year, days=days, place=place)], after + 1

    def numbered_half(self, index: int) -> tuple[list[Part], int] | None:
        """"halfjaar 1"."""
        if self.tag(index + 1) == scanner.NUMBER:
            place = self.place(index, index + 2)
            return [self.half(self.tokens[index + 1].value, place)], index + 2
        return None

    def skip_fillers(self, index: int) -> int:
        while self.tag(index) in _FILLERS:
            index += 1
        return index

    def soft(self, index: int) -> tuple[list[Part], int] | None:
        """"medio 2025", "eind oktober", "halverwege de looptijd", "begin/medio 2025"."""
        word = self.tokens[index].value
        after = self.skip_fillers(index + 1)
        tag = self.tag(after)
        if tag == Tag.PERIOD:
            parts = {
                "begin": PeriodPart.BEGINNING, "middle": PeriodPart.MIDDLE, "end": PeriodPart.END
            }  # fmt: skip
            return self.of_period(parts[word], after + 1)
        months = _SOFT_YEAR[word]
        if tag == scanner.YEAR:
            place = self.place(index, after + 1)
            year = self.tokens[after].value
            return [Part(months, Precision.QUARTER, year, approximate=True, place=place)], after + 1
        if tag == Tag.UNIT and self.tokens[after].value is Unit.YEAR:
            place = self.place(index, after + 1)
            return [Part(months, Precision.QUARTER, approximate=True, place=place)], after + 1
        joint, behind = self.joint(index + 1)
        if joint in ("slash", "dash", "and", "range", "or") and self.tag(behind) == Tag.SOFT:
            place = self.place(index, index + 1)
            return [Part(months, Precision.QUARTER, approximate=True, place=place)], index + 1
        if tag == Tag.RELATIVE and self.tag(after + 1) == Tag.UNIT:
            found = self.relative_part(after)
            if found is not None and found[0][0].is_year:
                part = evolve(
                    found[0][0], months=months, precision=Precision.QUARTER, approximate=True
                )
                return [part], found[1]
        found = self.part(after) if tag not in (Tag.SOFT, scanner.NUMBER) else None
        if found is not None and len(found[0]) == 1 and self.whole is None:
            return [evolve(found[0][0], approximate=True)], found[1]
        return None

    def about(self, index: int) -> tuple[list[Part], int] | None:
        """"rond de zomer van 2025", "circa Q2 2025"."""
        found = self.part(self.skip_fillers(index + 1))
        if found is None or self.whole is not None:
            return None
        return [evolve(part, approximate=True) for part in found[0]], found[1]

    def weekday(self, index: int) -> tuple[list[Part], int] | None:
        """"woensdag 13 januari 2021": the weekday must fit."""
        after = index + 1
        if self.tag(after) == scanner.SIGN and self.tokens[after].value == ",":
            after += 1
        found = self.part(after) if self.tag(after) in (scanner.NUMBER, scanner.DATE) else None
        if found is None or found[0][0].day is None:
            return None
        part, stop = found[0][0], found[1]
        year = part.year
        if year is None and self.tag(stop) == scanner.YEAR:
            year = self.tokens[stop].value
        if year is not None:
            try:
                fits = date(year, part.months[0], part.day or 1).isoweekday()
            except ValueError:
                raise Refused(TroubleKind.NO_SUCH_DATE, *part.place) from None
            if fits != self.tokens[index].value:
                raise Refused(TroubleKind.WEEKDAY, *self.place(index, stop))
        return found

    def relative_part(self, index: int) -> tuple[list[Part], int] | None:
        """"dit jaar", "komend voorjaar", "volgend kwartaal": known only from the day of writing."""
        shift = self.tokens[index].value
        after = index + 1
        tag = self.tag(after)
        place = self.place(index, min(after + 1, len(self.tokens)))
        unit = self.tokens[after].value if tag == Tag.UNIT else None
        if unit not in (Unit.YEAR, Unit.QUARTER) and tag not in (Tag.SEASON, Tag.MONTH):
            return None
        self.relative = True
        if self.today is None:
            raise Refused(TroubleKind.RELATIVE, *place)
        now = Quarter.containing(self.today)
        if unit is Unit.YEAR:
            return [_year(now.year + shift, place)], after + 1
        if unit is Unit.QUARTER:
            quarter = now.shifted(shift)
            part = self.quarter(quarter.number, place)
            return [evolve(part, year=quarter.year)], after + 1
        found = self.part(after)
        if found is None:
            return None
        part = found[0][0]
        month, (low, high) = self.today.month, part.months
        year = now.year
        if shift > 0 and low <= month:
            year += 1
        elif shift < 0 and high >= month:
            year -= 1
        return [evolve(part, year=year)], found[1]

    def budget(self, index: int) -> tuple[list[Part], int] | None:
        """"begroting 2026", "voorjaarsnota 2025": documents that are decided at a fixed time."""
        seasons: tuple[Season, ...] = self.tokens[index].value
        after = self.skip_fillers(index + 1)
        place = self.place(index, index + 1)
        if self.tag(after) == scanner.YEAR:
            place = self.place(index, after + 1)
            first = seasons[0]
            if len(seasons) > 1:
                self.budget_choice = (seasons, self.tokens[after].value)
            precision = Precision.YEAR if first.months == (1, 12) else Precision.QUARTER
            year = self.tokens[after].value + first.offset
            return [Part(first.months, precision, year, place=place)], after + 1
        return None

    budget_choice: tuple[tuple[Season, ...], int] | None = None

    def period_part(self, index: int) -> tuple[list[Part], int] | None:
        return self.of_period(self.tokens[index].value, index + 1)

    def of_period(self, part: PeriodPart, stop: int) -> tuple[list[Part], int] | None:
        if self.joined:
            return None
        after = self.skip_fillers(stop)
        if self.tag(after) == Tag.PERIOD:
            stop = after + 1
        self.whole = OfPeriod(part)
        return [], stop


Joined = list[tuple[str, Part]]


def moment_at(tokens: list[Token], start: int, today: date | None = None) -> Moment | None:
    """The expression of time that begins at a token, or None when there is none.

    Raises Refused when what stands there cannot be.
    """
    elements = _Elements(tokens, start, today)
    if not elements.read():
        return None
    if elements.whole is not None:
        whole: tuple[When, ...] = (elements.whole,)
        return Moment([whole], elements.index, relative=elements.relative)
    joined = _with_two_years(elements.joined)
    if all(part.year is None for _, part in joined):
        season = joined[0][1].season
        return Moment([_yearly(joined)], elements.index, yearless=True, season=season)
    alternatives = [_stretches(shared) for shared in _sharings(joined)]
    if elements.budget_choice is not None and len(joined) == 1:
        seasons, year = elements.budget_choice
        alternatives = [
            (
                Part(
                    season.months,
                    Precision.YEAR if season.months == (1, 12) else Precision.QUARTER,
                    year + season.offset,
                ).stretch(),
            )
            for season in seasons
        ]
    last_joint, last_part = joined[-1]
    if last_joint == "until" and not last_part.approximate and last_part.day is None:
        alternatives = [(*a[:-1], _shortened(a[-1], last_part)) for a in alternatives] + alternatives
    unique = list(dict.fromkeys(alternatives))
    return Moment(
        unique,
        elements.index,
        years=all(part.is_year for _, part in joined),
        relative=elements.relative,
        ranged=last_joint in ("range", "dash", "until") and len(joined) > 1,
        season=elements.joined[0][1].season,
    )


def _shortened(when: When, last: Part) -> When:
    """"Van 2024 tot 2026" read without 2026."""
    assert isinstance(when, Stretch)
    assert when.last is not None
    quarters = 4 if last.is_year else 1 if last.precision is Precision.QUARTER else 0
    end = when.last.shifted(-quarters)
    return when if when.first is None or end < when.first else evolve(when, last=end)


def _with_two_years(joined: Joined) -> Joined:
    """"winter 2024/2025": a part that runs over New Year takes both years that follow it."""
    result: Joined = []
    index = 0
    while index < len(joined):
        joint, part = joined[index]
        crosses = part.season is not None and part.months[1] > 12 and part.year is None
        if crosses and index + 1 < len(joined) and joined[index + 1][1].is_year:
            first = joined[index + 1][1].year or 0
            second = joined[index + 2][1] if index + 2 < len(joined) else None
            if (
                second is not None
                and second.is_year
                and second.year == first + 1
                and joined[index + 2][0] in ("slash", "dash", "and", "range")
            ):
                result.append((joint, evolve(part, year=first, season=None)))
                index += 3
                continue
        result.append((joint, part))
        index += 1
    return result


def _sharings(joined: Joined) -> list[Joined]:
    """Every defensible way in which the years belong to the parts, the likeliest first."""
    shape = "".join("Y" if part.is_year else "D" if part.year else "P" for _, part in joined)
    if "P" not in shape:
        return [joined]
    if shape[0] == "Y":
        return _year_first(joined, shape)
    return _part_first(joined, shape)


def _year_first(joined: Joined, shape: str) -> list[Joined]:
    """"2024 Q2", "2024: Q1 en Q2; 2025: Q3", "2024 en Q1 2025"."""
    split = len(shape) - len(shape.lstrip("Y"))
    joint = joined[split][0]
    rest = shape[split:]
    own_year_follows = "Y" in rest
    loose = joint in ("and", "comma", "slash", "range", "dash", "or") and own_year_follows
    if loose and not (joint in ("dash", "comma") and _alternates(shape)):
        return [joined[:split] + tail for tail in _sharings(joined[split:])]
    by_year = _taking_last_year(joined)
    if own_year_follows and not _alternates(shape) and joint not in ("colon", "open"):
        others = [joined[:split] + tail for tail in _sharings(joined[split:])]
        return [by_year, *others]
    return [by_year]


def _alternates(shape: str) -> bool:
    """Whether every year is followed by its parts: Y P P Y P."""
    return shape[-1] == "P" and "YY" not in shape


def _taking_last_year(joined: Joined) -> Joined:
    """Each part takes the year before it; a year that has parts is no longer alone."""
    result: Joined = []
    year: Part | None = None
    used = True
    for joint, part in joined:
        if part.is_year:
            if year is not None and not used:
                result.append((year_joint, year))
            year, used, year_joint = part, False, joint
        elif part.year is not None or year is None:
            result.append((joint, part))
        else:
            result.append((joint if used else year_joint, _in_year(part, year)))
            used = True
    if year is not None and not used:
        result.append((year_joint, year))
    return result


def _in_year(part: Part, year: Part) -> Part:
    return evolve(part, year=year.year, approximate=part.approximate or year.approximate)


def _part_first(joined: Joined, shape: str) -> list[Joined]:
    """"Q2 en Q4 2025", "Q4 in 2024, 2025 en 2026", "Q3 2024 t/m Q1 2025"."""
    parts_end = len(shape) - len(shape.lstrip("PD"))
    parts, rest = joined[:parts_end], joined[parts_end:]
    years_end = next(
        (n for n, (_, part) in enumerate(rest) if not part.is_year), len(rest)
    )
    years, tail = rest[:years_end], rest[years_end:]
    if not years:
        return [_borrowed(parts)]
    # A year joined by "en" to a part that follows belongs to what follows: "Q1 2024, 2025: Q3".
    tails: list[Joined]
    if tail and tail[0][0] in ("colon", "open") and len(years) > 1:
        years, tail = years[:-1], [years[-1], *tail]
    if tail and "Y" not in "".join("Y" if part.is_year or part.year else "P" for _, part in tail):
        # "Q2 2024 en Q4": the last year named goes on.
        tail = [(joint, _in_year(part, years[-1][1])) for joint, part in tail]
        tails = [tail]
    else:
        tails = _sharings(tail) if tail else [[]]
    heads = _block(parts, years)
    return [head + end for head in heads for end in tails][:4]


def _block(parts: Joined, years: Joined) -> list[Joined]:
    """Parts followed by one or more years."""
    open_parts = [part for _, part in parts if part.year is None]
    if not open_parts:
        return [parts + years]
    first_joint, first_year = years[0]
    single = [
        (joint, part if part.year else _in_year(part, first_year)) for joint, part in parts
    ]
    if any(part.season is not None and part.season.two_years for part in open_parts):
        earlier = [
            (joint, evolve(part, year=(part.year or 0) - 1)) for joint, part in single
        ]
        return [single + years[1:], earlier + years[1:]]
    if len(years) == 1:
        return [single]
    if years[1][0] in ("range", "until") or (years[1][0] == "dash" and len(years) == 2):
        through = single + years[1:]
        if first_joint in ("in", "open"):
            return [_spread(parts, _every_year(years))]
        return [through, _spread(parts, _every_year(years))]
    spread = _spread(parts, [year for _, year in years])
    if first_joint in ("in", "open", "colon") and all(joint != "" for joint, _ in years[1:]):
        return [spread]
    going_on = single + years[1:]
    if all(joint == "" for joint, _ in years[1:]):
        return [_closed_up(going_on), spread]
    return [spread, going_on]


def _every_year(years: Joined) -> list[Part]:
    first, last = years[0][1], years[-1][1]
    return [
        evolve(first, year=year) for year in range(first.year or 0, (last.year or 0) + 1)
    ]


def _spread(parts: Joined, years: list[Part]) -> Joined:
    return [
        (joint if number or year is not years[0] else "", _in_year(part, year))
        for year in years
        for number, (joint, part) in enumerate(parts)
    ]


def _closed_up(joined: Joined) -> Joined:
    """"Q3 en Q4 2024 2025" read as one stretch: the quarters, and the year that follows them."""
    parts = [part for _, part in joined]
    if all(part.precision in (Precision.QUARTER, Precision.YEAR) for part in parts):
        quarters = [("and", evolve(part, precision=Precision.QUARTER)) for part in parts]
        return [("", quarters[0][1]), *quarters[1:]]
    return joined


def _borrowed(parts: Joined) -> Joined:
    """Parts without a year take that of the next part that has one ("mei en 18 juni 2024")."""
    result: Joined = []
    year: int | None = None
    for joint, part in reversed(parts):
        if part.year is None and year is not None:
            part = evolve(part, year=year)
        year = part.year or year
        result.append((joint, part))
    result.reverse()
    last: int | None = None
    filled: Joined = []
    for joint, part in result:
        if part.year is None and last is not None:
            part = evolve(part, year=last)
        last = part.year or last
        filled.append((joint, part))
    return filled


def _stretches(joined: Joined) -> tuple[When, ...]:
    """The calendar stretches; ranges closed, neighbours joined by "en" made one."""
    result: list[Stretch] = []
    for joint, part in joined:
        stretch = part.stretch()
        if joint in ("range", "dash") and result:
            result[-1] = _range(result[-1], stretch, part)
        elif joint == "until" and result:
            result[-1] = _range(result[-1], stretch, part)
        elif result and (
            joint in ("and", "comma", "slash") or stretch.precision is Precision.YEAR
        ) and _touch(result[-1], stretch):
            result[-1] = _joined(result[-1], stretch)
        else:
            result.append(stretch)
    return tuple(result)


_COARSENESS = tuple(Precision)


def _range(low: Stretch, high: Stretch, part: Part) -> Stretch:
    assert low.first is not None
    assert high.last is not None
    days_run_back = (
        low.first_day is not None and high.last_day is not None and high.last_day < low.first_day
    )
    if high.last < low.first or days_run_back or (high.first or high.last) < low.first:
        raise Refused(TroubleKind.RUNS_BACKWARDS, *part.place)
    precision = max(low.precision, high.precision, key=_COARSENESS.index)
    fine = low.first_day is not None and high.last_day is not None
    if precision is Precision.YEAR and low.precision is not high.precision:
        precision = Precision.QUARTER
    return Stretch(
        low.first,
        high.last,
        precision if fine or precision in _PLAIN else Precision.QUARTER,
        low.first_day if fine else None,
        high.last_day if fine else None,
        low.approximate or high.approximate,
    )


_PLAIN = (Precision.QUARTER, Precision.SEASON, Precision.HALF_YEAR, Precision.YEAR)


def _touch(before: Stretch, after: Stretch) -> bool:
    if before.precision is not after.precision or before.approximate is not after.approximate:
        return False
    if before.last is None or after.first is None:
        return False
    if before.last_day is not None and after.first_day is not None:
        return (
            before.precision is Precision.MONTH
            and before.last_day + timedelta(days=1) == after.first_day
        )
    return before.precision is not Precision.SEASON and before.last.shifted(1) == after.first


def _joined(before: Stretch, after: Stretch) -> Stretch:
    return evolve(before, last=after.last, last_day=after.last_day)


def _yearly(joined: Joined) -> tuple[When, ...]:
    """Parts without any year: what comes back each year, or the first time only."""
    quarters: set[int] = set()
    months: list[int] = []
    previous: Part | None = None
    precision = joined[0][1].precision
    for joint, part in joined:
        low, high = part.months
        if joint in ("range", "dash") and previous is not None:
            low = previous.months[0]
            if high < low:
                raise Refused(TroubleKind.RUNS_BACKWARDS, *part.place)
        span = [(month - 1) % 12 + 1 for month in range(low, high + 1)]
        quarters.update((month - 1) // 3 + 1 for month in span)
        if part.precision in (Precision.MONTH, Precision.DATE):
            months += [month for month in span if month not in months]
        previous = part
    fine = precision in (Precision.MONTH, Precision.DATE) and all(
        part.precision in (Precision.MONTH, Precision.DATE) for _, part in joined
    )
    return (
        Yearly(
            tuple(sorted(quarters)),
            tuple(sorted(months)) if fine else (),
            Precision.MONTH if fine else max(
                (part.precision for _, part in joined if part.precision in _PLAIN),
                key=_COARSENESS.index, default=Precision.QUARTER,
            ),
            any(part.approximate for _, part in joined),
        ),
    )  # fmt: skip
