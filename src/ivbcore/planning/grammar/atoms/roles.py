"""What the word before a time does to it: "vanaf", "t/m", "uiterlijk", "voor", "na"."""

from __future__ import annotations

from attrs import evolve

from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.pieces import Break, Deed, Time
from ivbcore.planning.grammar.times.frequencies import frequency_at
from ivbcore.planning.grammar.times.moments import Moment, moment_at
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import Frequency, OfPeriod, PeriodPart, PhaseKind, Stretch, Unit, When
from ivbcore.planning.terms import (
    as_quarters,
    by_term,
    from_then_on,
    moved,
    quarter_before,
    until,
)
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

__all__ = ["FILLERS", "MOMENT_STARTS", "ROLES", "WHOLE", "is_dated_before", "with_role"]

WHOLE = (OfPeriod(),)
LONGEST_PLAN = 4  # years
_DUE = (scanner.WORD, Tag.OCCASIONS, Tag.ARTICLE, Tag.OF)  # what stands behind "deadline"
FILLERS = (Tag.IN, Tag.ARTICLE, Tag.OF)
ROLES = frozenset({Tag.FROM, Tag.UNTIL, Tag.RANGE, Tag.BY, Tag.BEFORE, Tag.AFTER})
MOMENT_STARTS = frozenset(
    {scanner.YEAR, scanner.QUARTER, scanner.HALF, scanner.TERTIAL, scanner.DATE, scanner.NUMBER,
     Tag.MONTH, Tag.SEASON, Tag.ORDINAL, Tag.UNIT, Tag.HALF, Tag.SOFT, Tag.ABOUT, Tag.WEEKDAY,
     Tag.RELATIVE, Tag.BUDGET, Tag.PERIOD_PART}
)  # fmt: skip


def with_role(walk: Walk, tag: str) -> bool:
    """A time behind "vanaf", "t/m", "uiterlijk", "voor" or "na"."""
    start = walk.index
    index = start + 1
    while walk.tokens[start].value == "due" and walk.tag(index) in _DUE:
        index += 1
    named = index > start + 1
    if walk.tag(index) == scanner.SIGN and walk.tokens[index].value == ":":
        index += 1  # "deadline: 1 mei 2025"
    while walk.tag(index) in FILLERS:
        index += 1
    if named and walk.tag(index) == scanner.YEAR:
        return False  # "deadline beleidsplan 2025-2028: Q2 2025"
    if walk.tag(index) not in MOMENT_STARTS:
        return False
    is_next = walk.tokens[start].value in ("next", 1)
    if is_next and (often := _comes_back(walk)) is None:
        return False
    if tag == Tag.AFTER and walk.tag(index) == Tag.BUDGET:
        return False  # "na vaststelling begroting 2025"
    if tag == Tag.FROM and (frequency_at(walk.tokens, index) or frequency_at(walk.tokens, start)):
        return False
    moment = moment_at(walk.tokens, index, walk.today)
    if moment is None or moment.alternatives[0] == (OfPeriod(),):
        return False
    begun = walk.tokens[start].value == "begun"
    if tag == Tag.FROM and (moment.years or begun) and not moment.ranged:
        moment = _first_of(walk, index, moment)
    walk.found.relative = walk.found.relative or moment.relative
    time = Time(start, moment.stop, moment.alternatives, yearless=moment.yearless,
                years=moment.years)  # fmt: skip
    if is_next and often is not None and often.unit is Unit.YEAR and often.every > 2:
        # Once in four years is once in a plan: this time is the one.
        made = often.every >= LONGEST_PLAN and not moment.yearless and not moment.of_period
    else:
        made = _apply(walk, tag, time, moment)
    if made:
        if tag == Tag.FROM:
            _doubt_from(walk, index, moment)
        walk.index = moment.stop
        _add(walk.found.items, time, is_next=is_next)
    return made


def _doubt_from(walk: Walk, index: int, moment: Moment) -> None:
    """As in "vanaf 2025, in mei", "vanaf 2024 eind 2025 evaluatie": is it from both?"""
    if _is_parted(walk, index, moment.stop):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index + 2)
    if not moment.ranged and any(map(_is_two, moment.alternatives)):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)


def _is_two(whens: tuple[When, ...]) -> bool:
    """Whether the second of several times begins in a later year than the first."""
    firsts = [when.first.year for when in whens if isinstance(when, Stretch) and when.first]
    return len(firsts) > 1 and firsts[0] < firsts[-1]


def _first_of(walk: Walk, index: int, moment: Moment) -> Moment:
    """As in "gestart in 2023 en in 2024 afgerond": the second time is of something else."""
    for place in range(index + 1, moment.stop):
        if walk.tag(place) == Tag.AND or (
            walk.tag(place) == scanner.SIGN and walk.tokens[place].value in ",/"
        ):
            first = moment_at(walk.tokens[:place], index, walk.today)
            if first is not None and first.stop == place and not first.yearless:
                return first
    return moment


def _add(items: list[Time | Deed | Break], time: Time, *, is_next: bool) -> None:
    """A time; in "Jaarlijks; voor het eerst in 2024" of the sentence before it."""
    last, before = [None, None, *items][-1], [None, None, *items][-2]
    parted = isinstance(last, Break) and last.strength == "full" and isinstance(before, Time)
    if is_next and parted and isinstance(last, Break):
        items[-1] = evolve(last, strength="comma")
    if is_next:
        _bring_forward(items)
    items.append(time)


def _bring_forward(items: list[Time | Deed | Break]) -> None:
    """As in "elke twee jaar herzien, voor het eerst in 2025": what is done, before how often."""
    place = max(n for n, item in enumerate(items) if isinstance(item, Time))
    behind = items[place + 1 :]
    commas = all(isinstance(one, Deed) or one.strength == "comma" for one in behind
                 if not isinstance(one, Time))  # fmt: skip
    deeds = [one for one in behind if isinstance(one, Deed)]
    if deeds and commas and not any(isinstance(one, Deed) for one in items[:place]):
        rest = [one for one in behind if not isinstance(one, Deed)]
        items[place:] = [*deeds, items[place], *rest]


def _comes_back(walk: Walk) -> Frequency | None:
    """How often what was read last comes back: "elke 2 jaar, eerstvolgend in 2025"."""
    times = [item for item in walk.found.items if isinstance(item, Time)]
    often = times[-1].frequencies if times else ()
    return often[0] if often and not often[0].total else None


def _apply(walk: Walk, tag: str, time: Time, moment: Moment) -> bool:
    """Change a time by the word before it; False when the two do not go together."""
    if moment.of_period:
        return _of_period(walk, tag, time)
    if moment.yearless and tag in (Tag.FROM, Tag.RANGE):
        # "vanaf oktober": of which year, and up to when? But "vanaf 17 april tot 17 juli".
        return (tag == Tag.FROM and _has_end(walk, time)) or _left_over(walk, tag, time)
    moves = moment.season is not None or tag in (Tag.FROM, Tag.UNTIL, Tag.RANGE)
    if moment.several and moves and not moment.ranged and not _is_one(moment):
        return _left_over(walk, tag, time)  # "voor de zomer en het najaar": of which is it said?
    if tag == Tag.FROM:
        if moment.ranged:
            time.open = True
        else:
            time.alternatives = [from_then_on(one) for one in moment.alternatives]
            time.open = True
    elif tag in (Tag.UNTIL, Tag.RANGE):
        if moment.season is not None and moment.season.before and tag == Tag.UNTIL:
            time.alternatives = [moved(w, moment.season.before) for w in moment.alternatives]
        inclusive = tag == Tag.RANGE
        if moment.yearless and tag == Tag.UNTIL:
            return False
        time.alternatives = [
            ending for one in time.alternatives or [] for ending in until(one, inclusive)
        ]
        time.open = True
    elif tag in (Tag.BY, Tag.BEFORE):
        _before(walk, tag, time, moment)
    elif tag == Tag.AFTER:
        if moment.season is not None and moment.season.after:
            after = moment.season.after
            time.alternatives = [moved(one, after) for one in moment.alternatives]
        elif moment.yearless:
            return False
        else:
            time.alternatives = [from_then_on(one, after=True) for one in moment.alternatives]
            last = moment.alternatives[0][-1]
            time.after = isinstance(last, Stretch) and last.first_day is None
            time.open = True
    time.years = time.years and tag not in (Tag.FROM, Tag.UNTIL, Tag.RANGE)
    return True


def _has_end(walk: Walk, time: Time) -> bool:
    """Whether one end is told, and behind it nothing more."""
    ends = [n for n in range(time.first, time.stop) if walk.tag(n) in (Tag.UNTIL, Tag.RANGE)]
    if len(ends) != 1:
        return False
    between = walk.tokens[time.first + 1 : time.stop]
    return all(one.tag not in (Tag.AND, Tag.OR, scanner.SIGN) for one in between)


def _left_over(walk: Walk, tag: str, time: Time) -> bool:
    """The word cannot be used; words that may also be mere remarks are told here."""
    if tag in (Tag.RANGE, Tag.BEFORE):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, time.first)
    return False


def _of_period(walk: Walk, tag: str, time: Time) -> bool:
    """As in "tot einde looptijd", "vanaf het begin van de looptijd": all of it."""
    assert time.alternatives is not None
    if len(time.alternatives[0]) > 1:
        return False  # "vanaf jaar 2 en 3"
    part = time.alternatives[0][0]
    assert isinstance(part, OfPeriod)
    whole = {
        Tag.FROM: (PeriodPart.BEGINNING, PeriodPart.FIRST_YEAR),
        Tag.UNTIL: (PeriodPart.END,),
        Tag.RANGE: (PeriodPart.END, PeriodPart.LAST_YEAR),
    }
    if tag in whole:
        if part.part not in whole[tag]:
            return False
        if tag != Tag.FROM and _opens_before(walk, time):
            return True
        time.alternatives, time.kind = [WHOLE], PhaseKind.ONGOING
        return True
    if tag == Tag.BY:
        time.term = True
    return tag == Tag.BY


def _opens_before(walk: Walk, time: Time) -> bool:
    """As in "2024 t/m einde looptijd": the time before it has its end there."""
    last = walk.found.items[-1] if walk.found.items else None
    if not isinstance(last, Time) or last.stop != time.first or last.open:
        return False
    if last.alternatives is None or not isinstance(last.alternatives[0][-1], Stretch):
        return False
    walk.found.items.pop()
    time.alternatives = [from_then_on(one) for one in last.alternatives]
    time.first, time.kind, time.open = last.first, last.kind, True
    return True


def _before(walk: Walk, tag: str, time: Time, moment: Moment) -> None:
    """A term: "uiterlijk", "vóór"; "voor" may also mean "for"."""
    if moment.yearless and _is_tied(walk, moment.stop):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, moment.stop)  # "vóór de mei-vergadering"
        return
    if tag == Tag.BEFORE and _is_meant_for(walk, time, moment):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, time.first, moment.stop)
    elif tag == Tag.BEFORE and _is_planned_for(walk, time, moment):
        ends = [by_term(one, exclusive=False) for one in moment.alternatives]
        if any(day is not None for _, day in ends):  # "gepland voor 1 juli 2025": on, or before
            time.alternatives = [*moment.alternatives, *(end for end, _ in ends)]
        elif moment.season is not None and moment.season.before:  # "gepland voor de zomer"
            before = [moved(one, moment.season.before) for one in moment.alternatives]
            time.alternatives = [*map(as_quarters, before), *moment.alternatives]
    elif tag == Tag.BEFORE and moment.years:
        time.aimed = True
        if not _is_of_years(walk, time, moment):
            before = [by_term(one, exclusive=True)[0] for one in moment.alternatives]
            time.alternatives = before + moment.alternatives
    else:
        exclusive = tag == Tag.BEFORE or walk.tokens[time.first].value == "exclusive"
        _by(walk, time, moment, exclusive)


def _is_tied(walk: Walk, index: int) -> bool:
    """Whether a hyphen ties a word to the time before it."""
    if walk.tag(index) != scanner.SIGN or walk.tokens[index].value != "-":
        return False
    touching = walk.tokens[index - 1].end == walk.tokens[index].start
    behind = walk.tokens[index + 1] if index + 1 < len(walk.tokens) else None
    return touching and behind is not None and behind.start == walk.tokens[index].end


def _is_parted(walk: Walk, index: int, stop: int) -> bool:
    """Whether a comma parts a year from what stands behind it: since then, or each year?"""
    if walk.tag(index) != scanner.YEAR or index + 2 >= stop:
        return False
    return walk.tag(index + 1) == scanner.SIGN and walk.tokens[index + 1].value == ","


def is_dated_before(walk: Walk, *, years: bool = False) -> bool:
    """Whether a moment with its year was said in the piece that goes on here, or only one."""
    for item in reversed(walk.found.items):
        if isinstance(item, Time):
            if item.alternatives is None or item.yearless or (item.years and not years):
                return False
            return not (item.frequencies or item.open or item.kind)
        if isinstance(item, Break):
            return False
    return False


def _is_meant_for(walk: Walk, time: Time, moment: Moment) -> bool:
    """As in "in Q2 2024 een draaiboek voor Koningsdag": what it is for, or by then?"""
    event = moment.season is not None and moment.season.fine and moment.yearless
    named = walk.tag(time.first - 1) in (scanner.WORD, Tag.OCCASIONS, Tag.KIND)
    return event and named and is_dated_before(walk, years=True)


def _is_planned_for(walk: Walk, time: Time, moment: Moment) -> bool:
    """As in "gepland voor Q3 2025", "voor Q3 2025 gepland": for it, and not before it."""
    beside = [n for n in (time.first - 1, moment.stop) if walk.tag(n) == Tag.REMARK]
    words = {walk.tokens[n].value for n in beside}
    # "besluit verwacht voor de zomer" is before it
    return "planned" in words or ("expected" in words and moment.season is None)


def _is_of_years(walk: Walk, time: Time, moment: Moment) -> bool:
    """As in "voor de jaren 2024 en 2025", "geldt voor 2025": what is said of years is for them."""
    if any(one.value is PhaseKind.COMPLETE for one in walk.tokens):
        return False  # "gereed voor 2024/2025"
    if walk.tag(time.first - 1) == Tag.RUNS or walk.tag(time.first + 1) == Tag.UNIT:
        return True
    return sum(walk.tag(n) == scanner.YEAR for n in range(time.first, moment.stop)) > 1


def _by(walk: Walk, time: Time, moment: Moment, exclusive: bool) -> None:
    """A term at a moment; `exclusive` when it must be done before that begins."""
    season = moment.season
    soft = season is not None and not season.before and (season.approximate or season.two_years)
    if exclusive and (soft or moment.ranged or _is_mixed(moment)):
        # "voor het najaar": how long? "vóór 1 juli 2025, Q2 2024": before the second as well?
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, time.first)
        return
    if moment.yearless and (season is None or not season.before):
        if moment.opens_quarter or (exclusive and moment.bounds_quarter):
            time.alternatives = [quarter_before(one) for one in moment.alternatives]
    elif season is not None and season.before and exclusive:
        time.alternatives = [moved(one, season.before) for one in moment.alternatives]
        time.alternatives = [as_quarters(one) for one in time.alternatives]
    else:
        ends = [by_term(one, exclusive=exclusive) for one in moment.alternatives]
        time.alternatives = [end[0] for end in ends]
        time.deadline = ends[0][1]
    time.term = True


def _is_mixed(moment: Moment) -> bool:
    """Whether it names days beside months, quarters or years."""
    return any(
        len({getattr(when, "precision", None) for when in one}) > 1 for one in moment.alternatives
    )


def _is_one(moment: Moment) -> bool:
    """Whether the parts it names are one stretch: "Q3/Q4 2024"."""
    return not moment.yearless and all(len(whens) == 1 for whens in moment.alternatives)
