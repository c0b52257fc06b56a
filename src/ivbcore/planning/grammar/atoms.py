"""From tokens to atoms: the times, deeds and breaks a wording is made of.

A `Time` says when, in every defensible way; a `Deed` says what. Words that carry neither are
remarks, and words that could have changed the meaning and were not used are troubles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.between import between_at
from ivbcore.planning.grammar.frequencies import frequency_at
from ivbcore.planning.grammar.joints import is_nothing
from ivbcore.planning.grammar.mentions import SILENT
from ivbcore.planning.grammar.moments import Moment, moment_at
from ivbcore.planning.grammar.names import names_a_thing, settle_names, week_numbers_at
from ivbcore.planning.grammar.onwards import Onwards
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
_BREAKS = {",": "comma", "(": "open", ")": "close", "/": "and", "+": "and", "&": "and"}
# Signs that say something; a bullet or a quotation mark does not.
_POINTING = ">\u2192\u21d2\u27a1"
_TICKS = "\u2610\u2611\u2612\u2713\u2714\u2717\u2718\u25a1\u25cb\u25ef"
_TELLING = "?<>=~\u2264\u2265\u2248\u2190\u2192\u21d2\u27a1"
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
    }
)
_REFERENCE_ENDS = frozenset(
    {Tag.THEN, Tag.START, Tag.ONGOING, Tag.FREQUENCY, scanner.YEAR, scanner.QUARTER, scanner.DATE}
)
_WEIGHED = ("been", "less", "soon", "status", "earlier", "moves", "moved", "request")
_NAMES = (scanner.WORD, Tag.OCCASIONS)
_DEEDS = (Tag.KIND, Tag.DEED, Tag.START)


class _Collector(Onwards):
    __slots__ = ()

    def collect(self) -> Atoms:
        while self.index < len(self.tokens):
            self.step()
        if self.noted:
            self.weigh()
        if len(self.found.items) > 1:
            self.drop_aims()
            self.drop_names()
        if self.found.names:
            settle_names(self.tokens, self.found)
        return self.found

    def step(self) -> None:
        index = self.index
        token = self.tokens[index]
        tag = token.tag
        role = Tag.FROM if token.value == 1 and self.tells_next(index) else tag
        if role in ROLES and self.with_role(role):
            if self.is_told_of(index, self.index):
                self.trouble(TroubleKind.DOCUMENT_YEAR, index, self.index)
            return
        if tag in (Tag.SOFT, scanner.SIGN) and self.comes_to_end(token, index):
            return
        if token.value == "between" and (moment := between_at(self.tokens, index, self.today)):
            self.moment(moment, index)
            return
        if tag == Tag.SOFT and self.is_label(index) and self.headed(token, index):
            return
        if tag in _FREQUENCY_STARTS and not (
            tag == scanner.NUMBER and self.tag(index + 1) == Tag.MONTH
        ):
            often = frequency_at(self.tokens, index)
            if often is not None:
                self.index = often.stop
                self.add(Time(index, often.stop, None, often.alternatives, loose=True))
                return
        if tag == Tag.EVERY and self.every(index):
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

    def tells_next(self, index: int) -> bool:
        """As in "iedere 4 jaar, eerstvolgend 2026"."""
        dated = self.tag(index + 1) in (scanner.YEAR, scanner.QUARTER, scanner.DATE)
        return dated and self.tokens[index].tag == Tag.RELATIVE

    def comes_to_end(self, token: Token, index: int) -> bool:
        """As in "start mei 2024, einde juni 2025", "2024 - einde looptijd"."""
        if token.value == "ends":
            return self.has_begun() and self.with_role(Tag.BY)
        dash = token.tag == scanner.SIGN and token.value == "-" and index > 0
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
        elif token.value == "all" and self.tag(index + 1) not in MOMENT_STARTS:
            self.found.remarks.append(index)  # "staat geheel in het teken van"
        elif tag == Tag.ONGOING and self.is_quality(index):
            self.found.remarks.append(index)
        elif tag in (Tag.ONGOING, Tag.RUNS):
            begun = token.value == "begun"
            if token.value == "year":
                self.noted.append(("year", index))
            time = Time(index, index + 1, kind=PhaseKind.ONGOING, begins=begun)
            time.loose, time.of_year = tag == Tag.RUNS, token.value == "year"
            self.add(time)
        elif tag == Tag.ON_DEMAND:
            self.add(Time(index, index + 1, kind=PhaseKind.ON_DEMAND))
        elif tag == Tag.START:
            self.found.started = True
            items.append(Break("start", index))
        elif tag == Tag.THEN:
            self.then(index)
        elif tag == Tag.ONWARD:
            self.onward(index)
        elif tag == Tag.AND:
            items.append(Break("and", index))
            self.beside_event(index)
        elif tag == scanner.SIGN:
            self.sign(token, index)
        else:
            self.silent(token, index)

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
        elif (tag == Tag.BEFORE and (token.value == "prior" or self.is_half_said(index))) or (
            tag == Tag.PERIOD and self.is_of_period(index)
        ):  # "voor en na de zomer", "laatste kwartaal van de looptijd"
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)
        elif tag in SILENT:
            self.found.remarks.append(index)
            named = tag in (scanner.WORD, Tag.OCCASIONS)
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
        elif token.value != "between" or not self.is_between_words(index):
            self.trouble(_DANGER[token.tag], index)

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
        if verb and index and self.tokens[index - 1].value == "already":
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1, index + 1)  # "al uitgevoerd"
        elif token.value is PhaseKind.EXECUTE and self.was_planned():
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "planning Q3 2024, realisatie ..."
        elif verb and self.is_passive(index):
            if token.value is not PhaseKind.EXECUTE:
                self.found.items[-2] = Deed(token.value, True, self.found.items[-2].first)
            self.found.remarks.append(index)
        else:
            self.found.items.append(Deed(token.value, verb, index))

    def is_label(self, index: int) -> bool:
        return self.tag(index + 1) == scanner.SIGN and self.tokens[index + 1].value == ":"

    def is_of_period(self, index: int) -> bool:
        """Whether a time just before it is a part of the period, and of which is not known."""
        before = index - 1
        while self.tag(before) == Tag.ARTICLE:
            before -= 1
        last = self.found.items[-1] if self.found.items else None
        return self.tag(before) == Tag.OF and isinstance(last, Time) and last.stop == before

    def is_half_said(self, index: int) -> bool:
        if self.tag(index + 1) == scanner.SIGN:
            return self.tokens[index + 1].value in "-/"
        return self.tag(index + 1) in (Tag.AND, Tag.OR)

    def sign(self, token: Token, index: int) -> None:
        if token.value == "." and self.is_cut_short(index):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1)  # "vlg. 2025"
        elif token.value in ".;!|" and index + 1 < len(self.tokens):
            if token.value != "|" or self.has_time():
                self.found.items.append(Break("full", index))  # but "Oplevering | Q4 2025"
        elif token.value in _POINTING and all(
            one.tag == scanner.SIGN and one.value in _POINTING for one in self.tokens[index:]
        ):
            self.open_end(index)  # "2024 >", "Q3 2024 →"
        elif token.value in _TELLING or token.value in _TICKS or is_nothing(self.tokens, index):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index)
        elif token.value == "-" and all(
            one.tag == scanner.SIGN and one.value in ".\u2026" for one in self.tokens[index + 1 :]
        ):
            self.open_end(index)  # "2024-", "2024-..."
        elif (
            token.value == "-"
            and self.tag(index + 1) in (Tag.AND, Tag.OR)
            and self.tag(index - 1) not in ("", scanner.WORD)
            and self.tokens[index - 1].end == token.start
        ):
            self.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1)  # "kerst- en paasvakantie"
        elif token.value == "(" and (stop := self.falls_in(index)) is not None:
            self.found.remarks += range(index, stop)
            self.index = stop
        elif token.value in _BREAKS:
            self.found.items.append(Break(_BREAKS[token.value], index))
        elif token.value == ":" and self.tag(index - 1) == scanner.WORD:
            self.found.heads.append(index - 1)

    def has_time(self) -> bool:
        """Whether a time stands in the sentence that goes on here."""
        for item in reversed(self.found.items):
            if isinstance(item, Break) and item.strength == "full":
                return False
            if isinstance(item, Time):
                return True
        return False

    def is_cut_short(self, index: int) -> bool:
        """Whether a full stop ends a word cut short that stands before a time."""
        before = self.tokens[index - 1] if index else None
        return (
            before is not None and before.tag == scanner.WORD
            and before.end - before.start <= 3 and before.end == self.tokens[index].start
            and self.tag(index + 1) in (scanner.YEAR, scanner.QUARTER, scanner.DATE, Tag.MONTH)
        )  # fmt: skip

    def refer(self, index: int) -> None:
        """What it waits for: the words up to the next break."""
        stop = index + 1
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
        if time.heads:
            earlier = next((one for one in reversed(items) if not isinstance(one, Deed)), None)
            if isinstance(earlier, Time) and self.is_label(earlier.stop - 1):
                items.append(Break("full", time.first))  # "Q3 2024: nota doorlopend: overleg"
        items.append(time)

    def every(self, index: int) -> bool:
        """As in "ieder voorjaar": a part of the year that comes back."""
        start = index + 1
        while self.tokens[index].value == "each" and self.tag(start) in FILLERS:
            start += 1
        moment = moment_at(self.tokens, start, self.today)
        if moment is None or not moment.yearless:
            return False
        self.index = moment.stop
        each = self.tokens[index].value == "each"
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
            )
        )


def atoms_of(tokens: list[Token], today: date | None = None) -> Atoms:
    """What a wording is made of. Raises Refused when something named cannot be."""
    return _Collector(tokens, today).collect()
