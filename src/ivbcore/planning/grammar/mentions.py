"""Words that only mention something: an amount, a document, what else happens then.

A time that such words speak of is not when the action takes place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.frequencies import frequency_at
from ivbcore.planning.grammar.moments import moment_at
from ivbcore.planning.grammar.pieces import Break, Deed, Time
from ivbcore.planning.grammar.roles import FILLERS, MOMENT_STARTS
from ivbcore.planning.grammar.things import DATED
from ivbcore.planning.grammar.weighing import Weighing
from ivbcore.planning.meaning import PhaseKind, Stretch, Unit
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.scanner import Token

__all__ = ["SILENT", "Mentions"]

SILENT = frozenset(
    {scanner.WORD, Tag.REMARK, Tag.ARTICLE, Tag.IN, Tag.OF, Tag.OVER, Tag.ALTERNATE, Tag.TO,
     Tag.PER, Tag.BEFORE, Tag.EVERY, Tag.ABOUT, Tag.WEEKDAY, Tag.OCCASIONS, Tag.PERIOD,
     Tag.RANGE, Tag.BUDGET, Tag.LASTS, Tag.LENGTH}
)  # fmt: skip
# What stands before a number that counts things; before another word it may be a time.
_BEFORE_AMOUNT = frozenset(
    {"", scanner.WORD, scanner.YEAR, Tag.REMARK, Tag.IN, Tag.ARTICLE, Tag.AND, Tag.BEFORE,
     Tag.BOUND, Tag.DEED, Tag.KIND, Tag.START, Tag.ABOUT, Tag.OF, Tag.RELATIVE, Tag.OCCASIONS}
)  # fmt: skip

_COUNTED = (scanner.NUMBER, Tag.COUNT, Tag.TIMES, Tag.ORDINAL, Tag.BOUND)


class Mentions(Weighing):
    """Tells what is only mentioned from what is planned."""

    __slots__ = ()

    def drop_aims(self) -> None:
        """As in "in november 2024 besluit de raad over de middelen voor 2025": for that year."""
        items = self.found.items
        for place, item in enumerate(items):
            if not isinstance(item, Time) or not item.aimed:
                continue
            others = [*_beside(items, place, -1), *_beside(items, place, 1)]
            told = [one for one in others if isinstance(one, Time) and one.alternatives]
            if any(one.years or one.aimed for one in told) or not told:
                if item.open and any(isinstance(one, Time) and one is not item for one in items):
                    # "het plan voor 2024 en verder, in 2024 vaststellen"
                    self.trouble(TroubleKind.NOT_UNDERSTOOD, item.first, item.stop)
                continue
            if not any(isinstance(one, Deed) and one.kind is PhaseKind.COMPLETE for one in others):
                self.found.remarks += range(item.first, item.stop)
                item.alternatives = []
        self.found.items = [
            item for item in items if not (isinstance(item, Time) and item.alternatives == [])
        ]

    def drop_names(self) -> None:
        """As in "in Q4 2024 stelt de raad het Beleidsplan 2025 vast": the plan of that year.

        Years that stand beside another time may also be those of something else: what is
        evaluated then, or what must be asked for before they begin. That is not settled.
        """
        items = self.found.items
        for place, item in enumerate(items):
            if not isinstance(item, Time) or not (item.years or item.named):
                continue
            before, behind = list(_beside(items, place, -1)), list(_beside(items, place, 1))
            told = [one for one in (*before, *behind) if isinstance(one, Time)]
            told = [one for one in told if one.alternatives and not one.named]
            told = [t for t in told if not t.years or (item.named and self.is_in(t))]
            if not told or item.alternatives is None:
                continue
            if item.named:
                # "actieplan 2025 en evaluatie Q4 2025": each has its own
                apart = any(isinstance(one, Break) for one in items[place + 1 : place + 2])
                if not apart and not any(map(_lasts, (*before, *behind))):
                    self.found.remarks += range(item.first, item.stop)
                    self.found.troubles.remove((TroubleKind.DOCUMENT_YEAR, item.first, item.stop))
                    item.alternatives = []
            elif not item.aimed and (
                any(one.term and _opens_before(one, item) for one in told)
                or (_is_spoken_of(before, told) and _opens_before(item, told[0]))
            ):
                self.trouble(TroubleKind.NOT_UNDERSTOOD, item.first, item.stop)
        self.found.items = [
            item for item in items if not (isinstance(item, Time) and item.alternatives == [])
        ]

    def is_in(self, year: Time) -> bool:
        """As in "in 2025", and not in "voor 2025"."""
        return not year.aimed and self.tag(year.first - 1) == Tag.IN

    def is_passive(self, index: int) -> bool:
        """As in "de pilot zal in 2025 worden geëvalueerd": what is named is done then."""
        if len(self.found.items) < 2 or self.is_dated_behind(index + 1):
            return False
        deed, time = self.found.items[-2:]
        if not isinstance(deed, Deed) or deed.verb or not isinstance(time, Time):
            return False
        if any(one.tag == scanner.SIGN for one in self.tokens[time.stop : index]):
            return False  # "update maart: we zijn bezig dit te verkennen"
        between = {one.value for one in self.tokens[deed.first : index]}
        return not between.isdisjoint({"passive", "moves", "been"})

    def mentions(self, token: Token, index: int) -> bool:
        """Whether words begin here that only mention something; they are used up then."""
        if token.tag == Tag.BESIDE:
            self.beside(index)
            return True
        if token.value == "about":
            return self.is_of_year(index) or self.is_about(index)
        if token.value in ("out", "compared"):
            return self.is_of_past(index)
        if token.value == "off":
            self.ends(index)
            return True
        if token.tag == Tag.BY and token.value in (None, "due"):
            return self.is_term(index)
        if token.tag in (scanner.NUMBER, Tag.COUNT):
            stop = self.amount(index)
        elif token.tag == Tag.OR:
            stop = self.whether(index)
        elif token.tag == Tag.SOFT:
            stop = self.of_each(index)
        elif token.tag == Tag.UNIT:
            before = (scanner.WORD, Tag.REMARK, Tag.RELATIVE)
            named = token.value is Unit.DAY and self.tag(index - 1) in before
            stop = index + 1 if named else 0  # "open dag", "deze dag"
        elif token.tag == Tag.ORDINAL:
            stop = index + 1 if self.is_numbered(index) else 0
        elif token.value == "money":
            stop = self.behind_rate(index + 1)
        elif token.tag == Tag.BOUND and self.tag(index + 1) == Tag.REMARK:
            stop = index + (self.tokens[index + 1].value == "money")  # "maximaal € 200"
        else:
            stop = index + 1 if self.is_aim(token, index) else 0
        if stop:
            self.found.remarks += range(index, stop)
            self.index = stop
        return bool(stop)

    def is_numbered(self, index: int) -> bool:
        """As in "eerste fase", "1e: Q2 2025", "de eerste in 2025 en de tweede in 2027"."""
        if self.tag(index + 1) == Tag.LABEL or self.is_sign(index + 1, ":"):
            return True
        counted = any(one.tag == Tag.ORDINAL for one in self.tokens[:index])
        return counted and self.tag(index + 1) == Tag.IN and self.tag(index + 2) in DATED

    def is_term(self, index: int) -> bool:
        """As in "1 mei 2025 (deadline)", "30 juni is de uiterste datum": the time before it."""
        last = self.found.items[-1] if self.found.items else None
        if isinstance(last, Break) and last.strength == "open" and len(self.found.items) > 1:
            last = self.found.items[-2]
        if not isinstance(last, Time) or last.alternatives is None or last.open or last.term:
            return False
        for place in range(last.stop, index):
            if self.tag(place) not in (Tag.REMARK, Tag.ARTICLE) and not self.is_sign(place, "("):
                return False
        if self.is_dated_behind(index + 1, ".;"):
            return False
        last.term = True
        self.found.remarks.append(index)
        return True

    def ends(self, index: int) -> None:
        """As in "loopt op 31 december 2025 af": what runs, ends."""
        items = self.found.items
        self.found.remarks.append(index)
        for place in range(index - 1, -1, -1):
            if self.is_sign(place, ".;"):
                break
            if self.tokens[place].value == "rounds":
                items.append(Deed(PhaseKind.COMPLETE, True, index))  # "ronden het in 2025 af"
                return
        for place in range(len(items) - 1, -1, -1):
            item = items[place]
            if isinstance(item, Break) and item.strength in ("full", "then"):
                return
            if isinstance(item, Time) and item.kind is PhaseKind.ONGOING and item.loose:
                items[place] = Deed(PhaseKind.END, True, item.first)
                return

    def must(self, index: int) -> bool:
        """As in "uiterlijk in 2025 moet elke gemeente een visie hebben": it still has to be."""
        while index and not self.is_sign(index, ",.;"):
            if self.tokens[index].value == "passive":
                return True
            index -= 1
        return False

    def is_between_words(self, index: int) -> bool:
        """As in "overleg tussen gemeente en politie": it tells no time; they are used up then."""
        stop = index + 1
        while stop < len(self.tokens) and not self.is_sign(stop, ",;.()"):
            if self.tag(stop) == Tag.AND:
                break
            if self.tag(stop) not in SILENT:
                return False
            stop += 1
        behind = stop + 1 + (self.tag(stop + 1) == Tag.ARTICLE)
        if self.tag(stop) != Tag.AND or self.tag(behind) != scanner.WORD:
            return False
        self.found.remarks += range(index, behind)
        self.index = behind
        return True

    def is_aim(self, token: Token, index: int) -> bool:
        """Whether a role word says nothing of time: "per wijk", "tot stand", "tegen inbraak"."""
        if token.tag == Tag.UNTIL or token.value == "loose":
            if token.tag == Tag.UNTIL and self.is_dated_behind(index):
                return False  # "loopt tot oplevering in 2025"
            if self.tag(index + 1) in (Tag.ARTICLE, Tag.RELATIVE):  # "vanuit dit onderzoek"
                return token.tag != Tag.UNTIL and self.tag(index + 2) == scanner.WORD
            return self.tag(index + 1) in (scanner.WORD, Tag.REMARK)
        clock = token.tag == Tag.FROM and self.tag(index + 1) == Tag.REMARK
        return bool(token.value == "against") or (clock and self.tokens[index + 1].value == "clock")

    def amount(self, index: int) -> int:
        """Behind a number that counts things or is a time of the day; 0 when it may be more."""
        stop = index + 1
        if self.is_sign(stop, ",.") and self.tag(stop + 1) == scanner.NUMBER:
            stop += 2  # "1,5 fte"
            if self.is_version(index):
                return stop
        if self.tag(stop) == Tag.REMARK and self.tokens[stop].value == "amount":
            return self.behind_rate(stop + 1)
        if self.is_share(index):
            return stop + 1  # "2025 (80%)"
        if self.tag(stop) == Tag.OF and (out_of := self.out_of(stop + 1)):
            return out_of
        if self.is_sign(stop, "+") and self.tag(stop + 1) not in (scanner.NUMBER, scanner.YEAR):
            return stop + 1 if self.tokens[index].end == self.tokens[stop].start else 0  # "65+"
        counts = (
            stop == index + 1
            and (
                self.tag(index - 1) in _BEFORE_AMOUNT
                or self.is_sign(index - 1, ":")
                or self.tokens[index - 1].value == "out"
            )
            and self.tag(stop) in (scanner.WORD, Tag.OCCASIONS)
            and self.tokens[stop].end - self.tokens[stop].start > 3
            and not self.is_sign(stop + 1, ".-")
        )
        return stop if counts else 0

    def is_share(self, index: int) -> bool:
        """As in "2025 (80%)", "Q3 2025 (50 %)"."""
        shut = self.is_sign(index + 1, "%") and self.is_sign(index + 2, ")")
        dated = self.tag(index - 2) in (scanner.YEAR, scanner.QUARTER, Tag.MONTH)
        return shut and dated and self.is_sign(index - 1, "(")

    def out_of(self, index: int) -> int:
        """Behind "8 wijken" in "3 van de 8 wijken"; 0 where it is something else."""
        index += self.tag(index) == Tag.ARTICLE
        counted = self.tag(index) in (scanner.NUMBER, Tag.COUNT)
        return index + 1 if counted and self.tag(index + 1) in (scanner.WORD, Tag.OCCASIONS) else 0

    def of_each(self, index: int) -> int:
        """As in "aan het eind van elk kwartaal": more often than yearly, and the end of each."""
        stop = index + 1
        while self.tag(stop) in FILLERS:
            stop += 1
        often = frequency_at(self.tokens, stop)
        if often is None or often.alternatives[0].total:
            return 0
        return stop if often.alternatives[0].unit in (Unit.QUARTER, Unit.MONTH, Unit.WEEK) else 0

    def is_version(self, index: int) -> bool:
        """As in "Buurt Bestuurt 2.0"."""
        number, point, behind = self.tokens[index : index + 3]
        touching = number.end == point.start and point.end == behind.start
        return bool(touching and behind.value == 0 and self.tag(index - 1) == scanner.WORD)

    def whether(self, index: int) -> int:
        """Behind "of dit voldoende is", "of ondernemers": a choice of things, not of times."""
        if self.tag(index - 1) not in (scanner.WORD, Tag.REMARK, Tag.KIND, Tag.DEED, Tag.OCCASIONS):
            return 0
        if all(self.tag(place) in (Tag.KIND, Tag.DEED) for place in (index - 1, index + 1)):
            return 0  # "evalueren of stoppen"
        stop = index + 1
        while stop < len(self.tokens) and not self.is_sign(stop, ",;.()"):
            tag = self.tag(stop)
            if tag in DATED or not (tag in SILENT or tag in (Tag.KIND, Tag.DEED)):
                return 0
            stop += 1
        return stop

    def behind_rate(self, stop: int) -> int:
        """Behind "per jaar" in "€ 5.000 per jaar", "200 uur p.j.": that counts no times."""
        return stop + (self.tag(stop) == Tag.FREQUENCY)

    def beside(self, index: int) -> None:
        """As in "i.v.m. de jaarwisseling", "zoals in 2023": the time is that of something else."""
        some = self.tokens[index].value == "some"
        self.found.remarks.append(index)
        stop = index + 1
        while stop < len(self.tokens) and not self.is_sign(stop, ",;."):
            stop += 1
        dated = any(self.tag(place) in DATED for place in range(index + 1, stop))
        stop = next((n for n in range(index + 1, stop) if self.is_sign(n, "(")), stop)
        tags = [self.tag(place) for place in range(index + 1, stop)]
        if dated or (some and not self.is_often()):
            self.trouble(TroubleKind.DEPENDS, index)
        elif all(
            tag in SILENT or tag in (Tag.KIND, Tag.DEED) or (some and tag in _COUNTED)
            for tag in tags
        ):
            self.found.remarks += range(index + 1, stop)
            self.index = stop
        elif some:
            self.trouble(TroubleKind.DEPENDS, index)

    def is_quality(self, index: int) -> bool:
        """As in "structureel overleg uiterlijk in 2025": of what kind it is that is due then."""
        if self.tag(index + 1) not in (scanner.WORD, Tag.OCCASIONS):
            return False
        stop = index + 2
        while stop < len(self.tokens) and not self.is_sign(stop, ",;.():-/"):
            if self.tag(stop) == Tag.BY:
                return self.is_dated_behind(stop)
            if self.tag(stop) not in SILENT:
                return False
            stop += 1
        return False

    def is_often(self) -> bool:
        """Whether what was read last tells how often, as a number of times."""
        last = next((one for one in reversed(self.found.items) if not isinstance(one, Break)), None)
        return isinstance(last, Time) and bool(last.frequencies)

    def compares(self, index: int) -> bool:
        """Whether "dan" compares: a word such as "meer" stands before it in the clause."""
        for place in range(index - 1, -1, -1):
            if self.is_sign(place, ".;"):
                return False
            if self.tokens[place].value in ("more", "less"):
                return True
        return False

    def is_supposed(self, index: int) -> bool:
        """As in "Wordt het budget toegekend, dan ...": the sentence begins with its verb."""
        while index and not self.is_sign(index - 1, ".;"):
            index -= 1
        return self.tokens[index].value in ("moves", "passive", "been", "has", "have", "turns")

    def is_about(self, index: int) -> bool:
        """As in "besluit over verlenging": what it is about is not what is done then."""
        about = index + 1
        while self.tag(about) in FILLERS:
            about += 1
        if self.tag(about) in MOMENT_STARTS and moment_at(self.tokens, about, self.today):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "verslag over Q1 2024"
            self.index = index + 1
            return True
        if self.tag(about) not in (Tag.KIND, Tag.DEED, Tag.ONGOING):
            return False
        self.found.remarks += range(index, about + 1)
        self.index = about + 1
        return True

    def label(self, index: int) -> None:
        """As in "fase 2": the number behind it counts nothing; before a month it may be a day."""
        self.found.remarks.append(index)
        self.found.asides.append((index, True))
        if self.tag(index + 1) == scanner.NUMBER and self.tag(index + 2) == Tag.MONTH:
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)
        elif self.tag(index + 1) == scanner.NUMBER:
            self.index = self.past_numbers(index + 1)
            self.found.remarks += range(index + 1, self.index)
            if self.is_day_behind(self.index):
                self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "stap 1 t/m 3 maart 2025"
            number = self.tokens[self.index - 1]
            if self.tag(self.index) == scanner.WORD and self.tokens[self.index].start == number.end:
                self.index += 1  # "art. 13b"

    def is_day_behind(self, index: int) -> bool:
        """Whether a joint and the day of a month stand here."""
        joined = self.tag(index) in (Tag.AND, Tag.RANGE) or self.is_sign(index, "-")
        return joined and (self.tag(index + 1), self.tag(index + 2)) == (scanner.NUMBER, Tag.MONTH)

    def past_numbers(self, index: int) -> int:
        """The token behind the numbers of "fase 1.6" and "fase 2 en 3"."""
        tokens = self.tokens
        while self.tag(index + 2) == scanner.NUMBER:
            joint = tokens[index + 1]
            part = joint.value == "." and tokens[index].end == joint.start
            part = part and joint.end == tokens[index + 2].start
            also = joint.tag in (Tag.AND, Tag.RANGE) and self.tag(index + 3) in (
                scanner.WORD, Tag.REMARK, Tag.IN, Tag.FROM, "",
            )  # fmt: skip
            if not part and not also:
                break
            index += 2
        return index + 1


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
