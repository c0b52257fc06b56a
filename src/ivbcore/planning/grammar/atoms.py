"""From tokens to atoms: the times, deeds and breaks a wording is made of.

A `Time` says when, in every defensible way; a `Deed` says what. Words that carry neither are
remarks, and words that could have changed the meaning and were not used are troubles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.between import between_at
from ivbcore.planning.grammar.former import Former
from ivbcore.planning.grammar.frequencies import frequency_at
from ivbcore.planning.grammar.lengths import LENGTH_STARTS, length_at
from ivbcore.planning.grammar.mentions import SILENT
from ivbcore.planning.grammar.moments import Moment, moment_at
from ivbcore.planning.grammar.names import names_a_thing, settle_names, week_numbers_at
from ivbcore.planning.grammar.people import is_first_name
from ivbcore.planning.grammar.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.grammar.roles import FILLERS, MOMENT_STARTS, ROLES, WHOLE
from ivbcore.planning.meaning import (
    Frequency,
    PhaseKind,
)  # fmt: skip
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.grammar.scanner import Token

__all__ = ["atoms_of"]


_DANGER: dict[str, TroubleKind] = {
    Tag.VAGUE: TroubleKind.VAGUE,
    Tag.DEPENDS: TroubleKind.DEPENDS,
    Tag.CONDITION: TroubleKind.DEPENDS,
    Tag.PAST: TroubleKind.NOT_UNDERSTOOD,
    scanner.SLIP: TroubleKind.NOT_UNDERSTOOD,
}
_FREQUENCY_STARTS = frozenset(
    {
        Tag.FREQUENCY,
        Tag.BOUND,
        Tag.ABOUT,
        Tag.EVERY,
        Tag.ALTERNATE,
        Tag.COUNT,
        scanner.NUMBER,
        Tag.ORDINAL,
        Tag.FROM,
    }
)
_REFERENCE_ENDS = frozenset(
    {Tag.THEN, Tag.START, Tag.ONGOING, Tag.FREQUENCY, scanner.YEAR, scanner.QUARTER, scanner.DATE}
)
_WEIGHED = ("been", "some season", "less", "soon", "status", "earlier", "moves", "moved", "request")
_NAMES = (scanner.WORD, Tag.OCCASIONS)
_EACH = ("each", "always")
_DEEDS = (Tag.KIND, Tag.DEED, Tag.START)


class _Collector(Former):
    __slots__ = ()

    def collect(self) -> Atoms:
        while self.index < len(self.tokens):
            self.step()
        if self.noted:
            self.weigh()
        if len(self.found.items) > 1:
            self.drop_aims()
            self.drop_names()
            self.doubt_years_since()
        if self.found.names:
            settle_names(self.tokens, self.found)
        return self.found

    def step(self) -> None:
        index = self.index
        token = self.tokens[index]
        tag = token.tag
        role = Tag.FROM if token.value == 1 and self.tells_next(index) else tag
        if tag in LENGTH_STARTS and self.length(index):
            return
        if role in ROLES and self.with_role(role):
            if self.is_told_of(index, self.index):
                self.trouble(TroubleKind.DOCUMENT_YEAR, index, self.index)
            return
        if tag in (Tag.SOFT, scanner.SIGN) and (
            self.comes_to_end(token, index)
            or (tag == Tag.SOFT and self.is_label(index) and self.headed(token, index))
        ):
            return
        if token.value == "between" and (moment := between_at(self.tokens, index, self.today)):
            self.moment(moment, index)
            return
        if tag in _FREQUENCY_STARTS and not (
            tag == scanner.NUMBER and self.tag(index + 1) == Tag.MONTH
        ):
            often = frequency_at(self.tokens, index)
            if often is not None:
                self.index = often.stop
                if self.tag(often.stop) == Tag.OVER and self.tokens[often.stop].value == "budgeted":
                    self.found.remarks += range(index, often.stop)  # "jaarlijks begroot op"
                else:
                    self.add(Time(index, often.stop, None, often.alternatives, loose=True))
                return
        if (tag == Tag.EVERY or token.value == "always") and self.every(index):
            return
        if tag == Tag.UNIT:
            bracket = week_numbers_at(self.tokens, index, self.today)
            if bracket is not None:
                self.found.remarks += range(index, bracket + 1)
                self.index = bracket + 1
                return
        if tag in MOMENT_STARTS:
            moment = moment_at(self.tokens, index, self.today)
            if moment is not None:
                self.moment(moment, index)
                return
        self.index += 1
        self.single(token, index)

    def length(self, index: int) -> bool:
        """As in "voor twee jaar": how long what begins beside it lasts."""
        length = length_at(self.tokens, index)
        if length is not None:
            self.found.lengths.append(length)
            self.found.remarks += range(index, length.stop)
            self.index = length.stop
        return length is not None

    def tells_next(self, index: int) -> bool:
        """As in "iedere 4 jaar, eerstvolgend 2026"."""
        dated = self.tag(index + 1) in (scanner.YEAR, scanner.QUARTER, scanner.DATE)
        return dated and self.tokens[index].tag == Tag.RELATIVE

    def comes_to_end(self, token: Token, index: int) -> bool:
        """As in "start mei 2024, einde juni 2025", "2024 - einde looptijd"."""
        if token.value == "ends":
            return self.has_begun() and self.with_role(Tag.BY)
        dash = token.tag == scanner.SIGN and token.value == "-" and index > 0
        if dash and self.tag(index + 1) == Tag.PERIOD_PART and self.has_time():
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "augustus - gehele looptijd"
        behind = index + 2
        while self.tag(behind) in FILLERS:
            behind += 1
        part = self.tag(index + 1) == Tag.SOFT and self.tag(behind) == Tag.PERIOD
        return dash and part and self.has_time() and self.with_role(Tag.RANGE)

    def headed(self, token: Token, index: int) -> bool:
        """As in "begin: 1 mei 2024, eind: 31 mei 2025": the heads of two columns."""
        if token.value == "begin":
            self.index += 1
            self.single(token._replace(tag=Tag.START), index)
            return True
        return token.value in ("end", "ends") and self.has_begun() and self.with_role(Tag.BY)

    def has_begun(self) -> bool:
        return self.found.started or any(
            isinstance(item, Time) and item.open for item in self.found.items
        )

    def single(self, token: Token, index: int) -> None:
        tag = token.tag
        items = self.found.items
        heads = tag in _DEEDS or (tag in _NAMES and self.is_behind_time(index))
        heads = heads and self.is_label(index) and self.is_dated_behind(index, "")
        if heads and items and isinstance(items[-1], Time):
            items.append(Break("full", index))  # "Start: Q2 2024 Gereed: Q4 2024"
        if tag in (Tag.KIND, Tag.DEED):
            self.deed(token, index)
        elif token.value == "closes" and self.has_begun():
            items.append(Deed(PhaseKind.COMPLETE, False, index))
        elif (token.value == "all" and self.tag(index + 1) not in MOMENT_STARTS) or (
            tag == Tag.ONGOING and (self.is_quality(index) or self.is_each_time(token, index))
        ):
            self.found.remarks.append(index)  # "staat geheel in het teken van"
        elif tag in (Tag.ONGOING, Tag.RUNS):
            begun = token.value == "begun"
            if token.value == "year":
                self.noted.append(("year", index))
            time = Time(index, index + 1, kind=PhaseKind.ONGOING, begins=begun)
            time.loose, time.of_year = tag == Tag.RUNS, token.value == "year"
            time.led = token.value == "all"
            self.add(time)
        elif tag == Tag.ON_DEMAND:
            self.add(Time(index, index + 1, kind=PhaseKind.ON_DEMAND))
        elif tag == Tag.START:
            self.start(index)
        elif tag == Tag.THEN:
            self.then(index)
        elif tag == Tag.ONWARD:
            self.onward(index)
        elif tag == Tag.AND or (token.value == "as" and self.is_both(index)):
            items.append(Break("and", index))
            self.beside_event(index)
        elif tag == scanner.SIGN:
            self.sign(token, index)
        else:
            self.silent(token, index)

    def start(self, index: int) -> None:
        """A word that says that something begins; not of a meeting, at a time of the day."""
        behind = index + 1
        while self.tag(behind) in FILLERS or self.is_sign(behind, ":"):
            behind += 1
        if self.tag(behind) == Tag.REMARK and self.tokens[behind].value == "clock":
            self.found.remarks.append(index)  # "13 januari 2025, start 19.30 uur"
        else:
            self.found.started = True
            self.found.items.append(Break("start", index))

    def silent(self, token: Token, index: int) -> None:
        """A word that names neither time nor deed: a remark, or a trouble."""
        tag = token.tag
        harmless = token.value == "follows" and self.is_followed(index)
        harmless = harmless or (token.value in ("has", "have") and self.is_by_then(index))
        harmless = harmless or (token.value == "next" and self.is_then(index))
        if harmless or (token.value == "still" and self.is_still(index)):
            self.found.remarks.append(index)
        elif tag in (Tag.NOT_YET_KNOWN, Tag.NOT_APPLICABLE):
            self.found.absence = self.found.absence or str(tag)
        elif tag in (Tag.REFERENCE, Tag.AFTER):
            self.refer(index)
        elif token.value in _WEIGHED:
            self.noted.append((token.value, index))
        elif tag in _DANGER:
            self.danger(token, index)
        elif tag == Tag.RELATIVE and token.value in (0, "new"):
            self.found.remarks.append(index)
        elif self.mentions(token, index):
            pass  # used up
        elif tag == Tag.LABEL:
            self.label(index)
        elif self.is_doubtful(token, index):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)
        elif tag in SILENT:
            self.found.remarks.append(index)
            named = tag in (scanner.WORD, Tag.OCCASIONS) or (
                tag == Tag.ALTERNATE and self.tag(index + 1) in (scanner.SIGN, "")
            )  # "OM: Q2 2025"
            if named or token.value in ("with", "chiefly"):
                self.found.asides.append((index, named))
            if token.value == "chiefly":
                self.found.asides.append((index, True))
        elif names_a_thing(self.tokens, index):
            self.found.names.append(index)
        else:
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)

    def danger(self, token: Token, index: int) -> None:
        """A word that could change the meaning: a trouble, unless it does not here."""
        if token.value == "have" and self.must(index):
            self.found.remarks.append(index)
        elif self.is_replaced(index):
            pass  # used up: "Q4 2025 i.p.v. Q2 2025"
        elif token.value != "between" or not self.is_between_words(index):
            self.trouble(_DANGER[token.tag], index)

    def is_both(self, index: int) -> bool:
        """As in "zowel in 2025 als in 2026"."""
        while index and not self.is_sign(index, ".;"):
            index -= 1
            if self.tokens[index].value == "both":
                return True
        return False

    def is_followed(self, index: int) -> bool:
        """As in "In mei 2025 volgt de training", "uitvoering volgt in Q2 2024"."""
        if self.tag(index + 1) == Tag.ARTICLE:
            return bool(self.found.items)
        index += 1
        while self.tag(index) in FILLERS:
            index += 1
        return self.tag(index) in MOMENT_STARTS

    def is_by_then(self, index: int) -> bool:
        """As in "Uiterlijk 1 mei 2025 hebben alle scholen": a term stands at once before it."""
        last = self.found.items[-1] if self.found.items else None
        return isinstance(last, Time) and last.term and last.stop == index

    def is_then(self, index: int) -> bool:
        """As in "voor het eerst in 2024 en daarna elk jaar"."""
        while index < len(self.tokens) and not self.is_sign(index, ".;"):
            if self.tag(index) == Tag.THEN:
                return True
            index += 1
        return False

    def is_still(self, index: int) -> bool:
        """As in "nog in 2025", "vanaf 2025 nog twee keer per jaar"."""
        if self.tag(index + 1) == Tag.IN:
            return self.tag(index + 2) in (scanner.YEAR, scanner.QUARTER, Tag.MONTH)
        return frequency_at(self.tokens, index + 1) is not None

    def deed(self, token: Token, index: int) -> None:
        """What is done; or what was done already, which is no planning."""
        verb = token.tag == Tag.DEED
        done = verb or token.value is PhaseKind.COMPLETE
        if done and index and self.tokens[index - 1].value == "already":
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1, index + 1)  # "al uitgevoerd"
        elif token.value is PhaseKind.EXECUTE and self.was_planned(verb):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "planning Q3 2024, realisatie ..."
        elif verb and self.is_passive(index):
            if token.value is not PhaseKind.EXECUTE:
                self.found.items[-2] = Deed(token.value, True, self.found.items[-2].first)
            self.found.remarks.append(index)
        else:
            self.found.items.append(Deed(token.value, verb, index))

    def is_each_time(self, token: Token, index: int) -> bool:
        """As in "altijd 1x in december", "altijd op maandag"."""
        if token.value != "always":
            return False
        when = self.tag(index + 1) in (*ROLES, *FILLERS)
        return when or frequency_at(self.tokens, index + 1) is not None

    def is_label(self, index: int) -> bool:
        return self.tag(index + 1) == scanner.SIGN and self.tokens[index + 1].value == ":"

    def refer(self, index: int) -> None:
        """What it waits for: the words up to the next break."""
        stop = index + 1
        while self.tag(stop) in FILLERS:
            stop += 1
        if self.tag(stop) in MOMENT_STARTS:  # "zie 2025", "zie ook Q1 2024"
            moment = moment_at(self.tokens, stop, self.today)
            if moment is not None:
                self.found.references.append((index, moment.stop))
                self.trouble(TroubleKind.DEPENDS, index, moment.stop)
                self.index = moment.stop
                return
        while stop < len(self.tokens) and self.tokens[stop].tag not in _REFERENCE_ENDS:
            token = self.tokens[stop]
            if token.tag == scanner.SIGN and token.value in ",;":
                break
            stop += 1
        self.found.references.append((index, stop))
        if self.tokens[index].value == "also" and any(
            isinstance(item, Time) for item in self.found.items
        ):
            self.found.remarks += range(index, stop)
        else:
            self.trouble(TroubleKind.DEPENDS, index, stop)
        self.index = stop

    def is_behind_time(self, index: int) -> bool:
        """Whether a time stands at once before it: "plan: 2024 training: jaarlijks".

        Without a head before it, it is a clause: "wat we in 2024 doen: drie trainingen".
        """
        if not any(self.is_sign(place, ":") for place in range(index)):
            return False
        last = self.found.items[-1] if self.found.items else None
        while self.tag(index - 1) in _NAMES:
            index -= 1
        return isinstance(last, Time) and last.stop == index

    def add(self, time: Time) -> None:
        """A time; with a colon behind it, it heads a line as the one before it does."""
        items = self.found.items
        time.heads = self.is_label(time.stop - 1)
        if time.heads or self.is_dashed(time):
            earlier = next((one for one in reversed(items) if not _is_done(one)), None)
            heads = isinstance(earlier, Time) and (
                self.is_label(earlier.stop - 1) if time.heads else self.is_dashed(earlier)
            )
            if heads:
                items.append(Break("full", time.first))  # "Q3 2024: nota doorlopend: overleg"
        items.append(time)

    def is_dashed(self, time: Time) -> bool:
        """As in "okt 2025 - start mrt 2026 - evaluatie": what happens then behind a dash."""
        dash = time.stop
        if not self.is_sign(dash, "-") or self.tokens[dash - 1].end == self.tokens[dash].start:
            return False
        return self.tag(dash + 1) in (*_DEEDS, *_NAMES)

    def every(self, index: int) -> bool:
        """As in "ieder voorjaar": a part of the year that comes back."""
        start = index + 1
        while self.tokens[index].value in _EACH and self.tag(start) in FILLERS:
            start += 1
        moment = moment_at(self.tokens, start, self.today)
        if moment is None or not moment.yearless:
            if moment is not None and self.tokens[index].value is None and not moment.of_period:
                self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "elk voorjaar en in Q4 2025"
            return False
        self.index = moment.stop
        each = self.tokens[index].value in _EACH
        self.add(Time(index, moment.stop, moment.alternatives, (Frequency(),), yearless=True,
                      each=each))  # fmt: skip
        return True

    # Moments and the words that stand before or behind them ---------------------------------

    def moment(self, moment: Moment, start: int) -> None:
        """A time without a role word before it."""
        self.found.relative = self.found.relative or moment.relative
        self.index = moment.stop
        named = False
        if start or moment.stop < len(self.tokens):  # most plannings are a time and no more
            if self.is_object(moment, start):
                self.found.remarks += range(start, moment.stop)
                return
            named = self.doubt(moment, start)
        elif is_first_name(self.tokens, start, moment.stop):  # "Q3 2025 (Jan)"
            self.trouble(TroubleKind.DOCUMENT_YEAR, start, moment.stop)
        whole = moment.alternatives[0] == WHOLE if moment.of_period else False
        if moment.of_period and not whole and self.goes_on_yearless(moment.stop):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, moment.stop - 1)  # "jaar 3 (Q2)"
        self.add(
            Time(
                start,
                moment.stop,
                moment.alternatives,
                yearless=moment.yearless,
                years=moment.years,
                kind=PhaseKind.ONGOING if whole else None,
                open=moment.ranged,
                named=named,
                led=start > 0 and self.tag(start - 1) == Tag.IN,
            )
        )


def _is_done(item: Time | Deed | Break) -> bool:
    """Whether it tells what is done, or that something starts."""
    return isinstance(item, Deed) or (isinstance(item, Break) and item.strength == "start")


def atoms_of(tokens: list[Token], today: date | None = None) -> Atoms:
    """What a wording is made of. Raises Refused when something named cannot be."""
    return _Collector(tokens, today).collect()
