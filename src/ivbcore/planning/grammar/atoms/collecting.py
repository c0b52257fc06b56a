"""From tokens to atoms: the times, deeds and breaks a wording is made of.

A `Time` says when, in every defensible way; a `Deed` says what. Words that carry neither are
remarks, and words that could have changed the meaning and were not used are troubles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.atoms.dropping import drop_aims, drop_kept, drop_names
from ivbcore.planning.grammar.atoms.mentions import is_passive, is_quality
from ivbcore.planning.grammar.atoms.names import settle_names, week_numbers_at
from ivbcore.planning.grammar.atoms.onwards import onward, then
from ivbcore.planning.grammar.atoms.others import tell_of_others
from ivbcore.planning.grammar.atoms.remarks import silent
from ivbcore.planning.grammar.atoms.roles import FILLERS, MOMENT_STARTS, ROLES, WHOLE, with_role
from ivbcore.planning.grammar.atoms.signs import has_time, sign
from ivbcore.planning.grammar.atoms.things import (
    WHICH,
    doubt,
    is_dated_behind,
    is_for_years,
    is_object,
    is_told_of,
)
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.atoms.weighing import (
    beside_event,
    doubt_years_since,
    goes_on_yearless,
    was_planned,
    weigh,
)
from ivbcore.planning.grammar.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.grammar.times.between import between_at
from ivbcore.planning.grammar.times.frequencies import frequency_at
from ivbcore.planning.grammar.times.lengths import LENGTH_STARTS, length_at
from ivbcore.planning.grammar.times.moments import Moment, moment_at, one_day
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.people import is_first_name
from ivbcore.planning.meaning import Frequency, PhaseKind, Unit
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["atoms_of"]


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
_NAMES = (scanner.WORD, Tag.OCCASIONS)
_EACH = ("each", "always")
_BETWEEN = (*FILLERS, scanner.WORD, Tag.REMARK)
_FAR = 4  # words between "altijd" and its time
_DEEDS = (Tag.KIND, Tag.DEED, Tag.START)


def _collect(walk: Walk) -> Atoms:
    while walk.index < len(walk.tokens):
        _step(walk)
    if walk.noted:
        weigh(walk)
    if len(walk.found.items) > 1:
        drop_aims(walk)
        drop_names(walk)
        doubt_years_since(walk)
        tell_of_others(walk.tokens, walk.found)
    if walk.found.names:
        settle_names(walk.tokens, walk.found)
    return walk.found


def _step(walk: Walk) -> None:
    index = walk.index
    token = walk.tokens[index]
    tag = token.tag
    role = Tag.FROM if token.value == 1 and _tells_next(walk, index) else tag
    is_day = tag == scanner.NUMBER and walk.tag(index + 1) == Tag.MONTH
    if tag in LENGTH_STARTS and not is_day and _length(walk, index):
        return
    if role in ROLES and with_role(walk, role):
        first_year = token.value == "next" and walk.index == index + 2  # "de eerste keer in 2024"
        told = not first_year and is_told_of(walk, index, walk.index)
        if told or is_for_years(walk, index):
            walk.trouble(TroubleKind.DOCUMENT_YEAR, index, walk.index)
        return
    if tag in (Tag.SOFT, scanner.SIGN) and (
        _comes_to_end(walk, token, index)
        or (tag == Tag.SOFT and _is_label(walk, index) and _headed(walk, token, index))
    ):
        return
    if token.value == "between" and (moment := between_at(walk.tokens, index, walk.today)):
        _add_moment(walk, moment, index)
        return
    if tag in _FREQUENCY_STARTS and not is_day:
        often = frequency_at(walk.tokens, index)
        if often is not None:
            walk.index = often.stop
            if walk.tag(often.stop) == Tag.OVER and walk.tokens[often.stop].value == "budgeted":
                walk.found.remarks += range(index, often.stop)  # "jaarlijks begroot op"
            else:
                _add_time(walk, Time(index, often.stop, None, often.alternatives, loose=True))
            return
    if (tag == Tag.EVERY or token.value == "always") and _every(walk, index):
        return
    if tag == Tag.UNIT:
        bracket = week_numbers_at(walk.tokens, index, walk.today)
        if bracket is not None:
            walk.found.remarks += range(index, bracket + 1)
            walk.index = bracket + 1
            return
    if tag in MOMENT_STARTS:
        moment = moment_at(walk.tokens, index, walk.today)
        if moment is not None:
            _add_moment(walk, moment, index)
            return
    walk.index += 1
    _single(walk, token, index)


def _length(walk: Walk, index: int) -> bool:
    """As in "voor twee jaar": how long what begins beside it lasts."""
    length = length_at(walk.tokens, index)
    if length is not None:
        walk.found.lengths.append(length)
        walk.found.remarks += range(index, length.stop)
        walk.index = length.stop
    return length is not None


def _tells_next(walk: Walk, index: int) -> bool:
    """As in "iedere 4 jaar, eerstvolgend 2026"."""
    dated = walk.tag(index + 1) in (scanner.YEAR, scanner.QUARTER, scanner.DATE)
    return dated and walk.tokens[index].tag == Tag.RELATIVE


def _comes_to_end(walk: Walk, token: Token, index: int) -> bool:
    """As in "start mei 2024, einde juni 2025", "2024 - einde looptijd"."""
    if token.value == "ends":
        return _has_begun(walk) and with_role(walk, Tag.BY)
    dash = token.tag == scanner.SIGN and token.value == "-" and index > 0
    if dash and walk.tag(index + 1) == Tag.PERIOD_PART and has_time(walk):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "augustus - gehele looptijd"
    behind = index + 2
    while walk.tag(behind) in FILLERS:
        behind += 1
    part = walk.tag(index + 1) == Tag.SOFT and walk.tag(behind) == Tag.PERIOD
    return dash and part and has_time(walk) and with_role(walk, Tag.RANGE)


def _headed(walk: Walk, token: Token, index: int) -> bool:
    """As in "begin: 1 mei 2024, eind: 31 mei 2025": the heads of two columns."""
    if token.value == "begin":
        walk.index += 1
        _single(walk, token._replace(tag=Tag.START), index)
        return True
    return token.value in ("end", "ends") and _has_begun(walk) and with_role(walk, Tag.BY)


def _has_begun(walk: Walk) -> bool:
    return walk.found.started or any(
        isinstance(item, Time) and item.open for item in walk.found.items
    )


def _single(walk: Walk, token: Token, index: int) -> None:
    tag = token.tag
    items = walk.found.items
    heads = tag in _DEEDS or (tag in _NAMES and _is_behind_time(walk, index))
    heads = heads and _is_label(walk, index) and is_dated_behind(walk, index, "")
    if heads and items and isinstance(items[-1], Time):
        items.append(Break("full", index))  # "Start: Q2 2024 Gereed: Q4 2024"
    if tag in (Tag.KIND, Tag.DEED):
        _deed(walk, token, index)
    elif token.value == "closes" and _has_begun(walk):
        items.append(Deed(PhaseKind.COMPLETE, False, index))
    elif (
        (token.value == "all" and walk.tag(index + 1) not in MOMENT_STARTS)
        or (tag == Tag.ONGOING and (is_quality(walk, index) or _is_each_time(walk, token, index)))
        or (tag == Tag.ON_DEMAND and _is_of_thing(walk, index))
    ):
        walk.found.remarks.append(index)  # "staat geheel in het teken van"
    elif tag in (Tag.ONGOING, Tag.RUNS):
        begun = token.value == "begun"
        if token.value == "year":
            walk.noted.append(("year", index))
        time = Time(index, index + 1, kind=PhaseKind.ONGOING, begins=begun)
        time.loose, time.of_year = tag == Tag.RUNS, token.value == "year"
        drop_kept(walk, index)
        _add_time(walk, time)
    elif tag == Tag.ON_DEMAND:
        _add_time(walk, Time(index, index + 1, kind=PhaseKind.ON_DEMAND))
    elif tag == Tag.START:
        _start(walk, index)
    elif tag == Tag.THEN:
        then(walk, index)
    elif tag == Tag.ONWARD:
        onward(walk, index)
    elif tag == Tag.AND or (token.value == "as" and _is_both(walk, index)):
        items.append(Break("and", index))
        beside_event(walk, index)
    elif tag == scanner.SIGN:
        sign(walk, token, index)
    else:
        silent(walk, token, index)


def _start(walk: Walk, index: int) -> None:
    """A word that says that something begins; not of a meeting, at a time of the day."""
    behind = index + 1
    often = frequency_at(walk.tokens, behind) if walk.tokens[index].value == "of" else None
    if often is not None and often.alternatives[0].unit is Unit.YEAR:
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "de start van elk schooljaar"
    while walk.tag(behind) in FILLERS or walk.is_sign(behind, ":"):
        behind += 1
    if walk.tag(behind) == Tag.REMARK and walk.tokens[behind].value == "clock":
        walk.found.remarks.append(index)  # "13 januari 2025, start 19.30 uur"
    else:
        walk.found.started = True
        walk.found.items.append(Break("start", index))


def _is_of_thing(walk: Walk, index: int) -> bool:
    """As in "in 2025 een team dat, indien nodig, bijspringt": what the team does, and not when."""
    before = index - 1 - walk.is_sign(index - 1, ",")
    return before >= 0 and walk.tokens[before].value in WHICH


def _is_both(walk: Walk, index: int) -> bool:
    """As in "zowel in 2025 als in 2026"."""
    while index and not walk.is_sign(index, ".;"):
        index -= 1
        if walk.tokens[index].value == "both":
            return True
    return False


def _deed(walk: Walk, token: Token, index: int) -> None:
    """What is done; or what was done already, which is no planning."""
    verb = token.tag == Tag.DEED
    done = verb or token.value is PhaseKind.COMPLETE
    if done and index and walk.tokens[index - 1].value == "already":
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index - 1, index + 1)  # "al uitgevoerd"
    elif token.value is PhaseKind.EXECUTE and was_planned(walk, verb):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "planning Q3 2024, realisatie ..."
    elif verb and is_passive(walk, index):
        if token.value is not PhaseKind.EXECUTE:
            walk.found.items[-2] = Deed(token.value, True, walk.found.items[-2].first)
        walk.found.remarks.append(index)
    else:
        walk.found.items.append(Deed(token.value, verb, index))


def _is_each_time(walk: Walk, token: Token, index: int) -> bool:
    """As in "altijd 1x in december", "altijd op maandag"."""
    if token.value != "always":
        return False
    when = walk.tag(index + 1) in (*ROLES, *FILLERS)
    return when or frequency_at(walk.tokens, index + 1) is not None


def _is_label(walk: Walk, index: int) -> bool:
    return walk.tag(index + 1) == scanner.SIGN and walk.tokens[index + 1].value == ":"


def _is_behind_time(walk: Walk, index: int) -> bool:
    """Whether a time stands at once before it: "plan: 2024 training: jaarlijks".

    Without a head before it, it is a clause: "wat we in 2024 doen: drie trainingen".
    """
    if not any(walk.is_sign(place, ":") for place in range(index)):
        return False
    last = walk.found.items[-1] if walk.found.items else None
    while walk.tag(index - 1) in _NAMES:
        index -= 1
    return isinstance(last, Time) and last.stop == index


def _add_time(walk: Walk, time: Time) -> None:
    """A time; with a colon behind it, it heads a line as the one before it does."""
    items = walk.found.items
    time.heads = _is_label(walk, time.stop - 1)
    if time.heads or _is_dashed(walk, time):
        earlier = next((one for one in reversed(items) if not _is_done(one)), None)
        heads = isinstance(earlier, Time) and (
            _is_label(walk, earlier.stop - 1) if time.heads else _is_dashed(walk, earlier)
        )
        if heads:
            items.append(Break("full", time.first))  # "Q3 2024: nota doorlopend: overleg"
    items.append(time)


def _is_dashed(walk: Walk, time: Time) -> bool:
    """As in "okt 2025 - start mrt 2026 - evaluatie": what happens then behind a dash."""
    dash = time.stop
    if not walk.is_sign(dash, "-") or walk.tokens[dash - 1].end == walk.tokens[dash].start:
        return False
    return walk.tag(dash + 1) in (*_DEEDS, *_NAMES)


def _every(walk: Walk, index: int) -> bool:
    """As in "ieder voorjaar": a part of the year that comes back."""
    start = index + 1
    each = walk.tokens[index].value in _EACH
    while each and walk.tag(start) in _BETWEEN and start <= index + _FAR:
        start += 1  # "vindt altijd plaats in oktober"
    moment = moment_at(walk.tokens, start, walk.today)
    if moment is None or not moment.yearless:
        if moment is not None and walk.tokens[index].value is None and not moment.of_period:
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "elk voorjaar en in Q4 2025"
        return False
    walk.index = moment.stop
    _add_time(walk, Time(index, moment.stop, moment.alternatives, (Frequency(),), yearless=True,
                  each=each))  # fmt: skip
    return True


def _add_moment(walk: Walk, moment: Moment, start: int) -> None:
    """A time without a role word before it."""
    walk.found.relative = walk.found.relative or moment.relative
    walk.index = moment.stop
    named = False
    if start or moment.stop < len(walk.tokens):  # most plannings are a time and no more
        if is_object(walk, moment, start):
            walk.found.remarks += range(start, moment.stop)
            return
        named = doubt(walk, moment, start)
    elif is_first_name(walk.tokens, start, moment.stop):  # "Q3 2025 (Jan)"
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, start, moment.stop)
    whole = moment.alternatives[0] == WHOLE if moment.of_period else False
    if moment.of_period and not whole and goes_on_yearless(walk, moment.stop):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, moment.stop - 1)  # "jaar 3 (Q2)"
    _add_time(
        walk,
        Time(
            start,
            moment.stop,
            moment.alternatives,
            yearless=moment.yearless,
            years=moment.years,
            kind=PhaseKind.ONGOING if whole else None,
            open=moment.ranged,
            named=named,
            led=start > 0 and walk.tag(start - 1) == Tag.IN,
        ),
    )


def _is_done(item: Time | Deed | Break) -> bool:
    """Whether it tells what is done, or that something starts."""
    return isinstance(item, Deed) or (isinstance(item, Break) and item.strength == "start")


def atoms_of(tokens: list[Token], today: date | None = None) -> Atoms:
    """What a wording is made of. Raises Refused when something named cannot be."""
    walk = Walk(tokens, today)
    if len(tokens) == 3 and (day := one_day(tokens, 0)) is not None:
        walk.found.items.append(Time(0, 3, [(day,)]))  # "15 april 2024", and no more
        return walk.found
    return _collect(walk)
