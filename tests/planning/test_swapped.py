"""Wordings with one thing put in the place of another: nothing else may change.

The wordings are those that people wrote and labelled. Whatever time stands in one of them, the
rest of it says the same; years later it means the same, years later; and words that tell no time
change none, in it or around it. What is refused is passed over: the laws are about silent faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import cycle, islice, pairwise
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import pytest

from ivbcore.planning.dutch import DUTCH
from ivbcore.planning.folding import folded
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import PhaseKind, Planning, Stretch, When, Yearly
from ivbcore.planning.reader import read
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import Status
from ivbcore.values.quarter import Period, Quarter
from tests.planning.corpus import cases_in

WORDINGS = Path(__file__).parents[1] / "data" / "wordings"
PARTS = ("traps", "tuning", "audit")
# So many that one of them is enough, whichever it is.
ONE_OF = 3
# Below this a test would say nothing.
FEWEST = 300


class Written(NamedTuple):
    """A wording as someone wrote it, and what is read of it."""

    text: str
    period: Period
    planning: Planning


def chosen(one: Written) -> int:
    """What is put in or around it: the same whatever other wordings there are."""
    return crc32(one.text.encode()) // ONE_OF


@lru_cache(maxsize=1)
def written() -> tuple[Written, ...]:
    """The wordings that are read with certainty, each once."""
    found: dict[str, Written] = {}
    for part in PARTS:
        for case in cases_in(WORDINGS / f"{part}.tsv"):
            if part == "audit" and crc32(case.wording.encode()) % ONE_OF:
                continue
            planning = planning_of(case.wording, case.period)
            if planning is not None:
                found.setdefault(case.wording, Written(case.wording, case.period, planning))
    return tuple(found.values())


def planning_of(text: str, period: Period) -> Planning | None:
    """What is read with certainty; None when it is refused or in doubt."""
    wording = read(text).within(period)
    return wording.planning if wording.status is Status.READ else None


# Times ------------------------------------------------------------------------------------------

# Bare, and behind "in" where that is said otherwise; the first and the last quarter of 2025.
TIMES = {
    "Q2 2025": ("Q2 2025", 2, 2),
    "2e kwartaal 2025": ("het tweede kwartaal van 2025", 2, 2),
    "mei 2025": ("mei 2025", 2, 2),
    "15 mei 2025": (None, 2, 2),
    "15-05-2025": (None, 2, 2),
    "eind mei 2025": ("eind mei 2025", 2, 2),
    "begin 2025": ("begin 2025", 1, 1),
    "medio 2025": ("medio 2025", 2, 3),
    "eind 2025": ("eind 2025", 4, 4),
    "2025": ("2025", 1, 4),
    "week 20 2025": ("week 20 2025", 2, 2),
    "voorjaar 2025": ("het voorjaar van 2025", 1, 2),
    "najaar 2025": ("het najaar van 2025", 3, 4),
    "eerste helft 2025": ("de eerste helft van 2025", 1, 2),
    "1e halfjaar 2025": ("het eerste halfjaar van 2025", 1, 2),
    "Q2/Q3 2025": ("Q2/Q3 2025", 2, 3),
    "2025-Q2": ("2025-Q2", 2, 2),
    "Q2 '25": ("Q2 '25", 2, 2),
}  # fmt: skip
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
SHORT = "jan|feb|febr|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
PART = (
    r"Q[1-4]|kw\.? ?[1-4]|[1-4]e (?:kwartaal|kw\.?)|(?:eerste|tweede|derde|vierde) kwartaal"
    r"|(?:eerste|tweede|1e|2e) (?:helft|halfjaar)|voorjaar|najaar|zomer|week \d\d?"
    rf"|(?:\d\d? )?(?:{MONTHS}|(?:{SHORT})\b\.?)"
)
ONE_TIME = re.compile(
    rf"(?<![\w/'-])(?:(?:het|de) )?(?:(?:begin|medio|eind) )?"
    rf"(?:(?:{PART})(?: van)? (?P<a>20[12]\d)|\d\d?-\d\d?-(?P<b>20[12]\d)|(?P<c>20[12]\d))"
    r"(?![\w/'-])",
    re.IGNORECASE,
)
OF_TIME = frozenset(
    {scanner.YEAR, scanner.QUARTER, scanner.HALF, scanner.TERTIAL, scanner.DATE, scanner.NUMBER,
     Tag.MONTH, Tag.SEASON, Tag.ORDINAL, Tag.UNIT, Tag.HALF, Tag.TERTIAL, Tag.SOFT, Tag.ABOUT,
     Tag.WEEKDAY, Tag.RELATIVE, Tag.BUDGET, Tag.PERIOD_PART, Tag.PERIOD, Tag.COUNT, Tag.LENGTH}
)  # fmt: skip


# Before and after a month is not what it is before and after a quarter.
FINER_OR_COARSER = frozenset({Tag.BEFORE, Tag.AFTER, Tag.UNTIL, Tag.BY})


class Frame(NamedTuple):
    """A wording around its one time."""

    before: str
    behind: str
    period: Period
    year: int

    def holding(self, time: str) -> str:
        """The wording with another time in it."""
        before, led = self.before, TIMES[time][0]
        preposition = re.search(r"\b(in|op) $", before, re.IGNORECASE)
        if preposition is not None:
            word = "in" if led else "op"
            if preposition[1][0].isupper():
                word = word.capitalize()
            before = f"{before[: preposition.start()]}{word} "
        elif led and re.search(r"\b(vanaf|tot|voor|vóór|na|sinds|van|tegen) $", before):
            pass
        else:
            led = None
        told = (led or time).replace("2025", str(self.year))
        return before + told.replace("'25", f"'{self.year % 100}") + self.behind


@lru_cache(maxsize=1)
def frames() -> tuple[Frame, ...]:
    """The wordings that tell one time with its year, and no other word of time."""
    found: dict[tuple[str, str], Frame] = {}
    for one in written():
        times = list(ONE_TIME.finditer(one.text))
        if len(times) != 1:
            continue
        time = times[0]
        before, behind = one.text[: time.start()], one.text[time.end() :]
        tokens = scanner.scan(folded(f"{before}dan{behind}")[0], DUTCH)
        tags = {token.tag for token in tokens}
        # "Start in Q2, daarna doorlopend" starts in the first quarter that it can.
        if tags.isdisjoint(OF_TIME | FINER_OR_COARSER) and not {Tag.START, Tag.THEN} <= tags:
            year = next(int(year) for year in time.groups() if year)
            found.setdefault((before, behind), Frame(before, behind, one.period, year))
    return tuple(found.values())


def shape(planning: Planning, first: Quarter, last: Quarter) -> tuple[object, ...]:
    """What a planning says of a time, whichever that is."""

    def told(when: When, kind: PhaseKind) -> object:
        if not isinstance(when, Stretch):
            return when
        # "Gereed per najaar 2025" is done when that begins.
        done = kind in (PhaseKind.COMPLETE, PhaseKind.END) and when.first == when.last == first
        if done or (when.first, when.last) in ((first, last), (last, last)):
            return "in"
        begins = {first: "with it", last.shifted(1): "behind it"}
        return begins.get(when.first, when.first), "with it" if when.last == last else when.last

    return tuple(
        (phase.kind, tuple(told(when, phase.kind) for when in phase.when), phase.frequency)
        for phase in planning.phases
    )


def test_whatever_time_it_is_the_rest_says_the_same() -> None:
    assert len(frames()) > FEWEST
    faults = []
    for frame in frames():
        shapes: dict[object, str] = {}
        for time, (_, low, high) in TIMES.items():
            text = frame.holding(time)
            planning = planning_of(text, frame.period)
            if planning is not None:
                ends = Quarter(frame.year, low), Quarter(frame.year, high)
                shapes.setdefault(shape(planning, *ends), text)
        if len(shapes) > 1:
            faults.append(list(shapes.values()))
    assert not faults, f"{len(faults)} say several things: {faults[:10]}"


# Years ------------------------------------------------------------------------------------------

FULL_YEAR = re.compile(r"(?<![\d,])(?:19|20)\d\d(?!\d)(?![.,]\d{3})")
SHORT_YEAR = re.compile(
    rf"(?:'|(?:{MONTHS}|{SHORT}|zomer|voorjaar|najaar|herfst)\.?[ -]?|\b\d\d?[-/.]\d\d?[-/.]"
    r"|(?:19|20)\d\d[/-]|Q[1-4][ -]?)"
    r"(\d\d)(?!\d)|\b(\d\d)(?=Q)"
)
# Until there a number behind a year may be its month.
MOST_MONTHS = 12


def later(text: str, years: int) -> str:
    """The wording so many years later."""

    def moved(year: re.Match[str]) -> str:
        number = int(year[1] or year[2])
        short = f"{(number + years) % 100:02}"
        kept = number <= MOST_MONTHS
        return (
            year[0]
            if kept
            else year[0].replace(f"{number:02}", short, 1)
            if year[2]
            else (year[0][:-2] + short)
        )

    text = SHORT_YEAR.sub(moved, text)
    return FULL_YEAR.sub(lambda year: str(int(year[0]) + years), text)


def shifted(planning: Planning, quarters: int) -> tuple[object, ...]:
    """What a planning says so many quarters later; days are left out."""

    def moved(quarter: Quarter | None) -> Quarter | None:
        return None if quarter is None else quarter.shifted(quarters)

    def told(when: When) -> object:
        if isinstance(when, Stretch):
            return moved(when.first), moved(when.last), when.precision
        if isinstance(when, Yearly):
            return when.quarters, when.months, moved(when.since), moved(when.until), when.once
        return when

    return tuple(
        (phase.kind, tuple(map(told, phase.when)), phase.frequency) for phase in planning.phases
    )


@pytest.mark.parametrize("years", [1, 3])
def test_years_later_it_is_years_later(years: int) -> None:
    faults, count = [], 0
    for one in written():
        text = later(one.text, years)
        # The weeks of a year begin elsewhere in the next.
        if text == one.text or re.search(r"\bwe?e?k", text, re.IGNORECASE):
            continue
        period = Period(one.period.first.shifted(4 * years), one.period.last.shifted(4 * years))
        planning = planning_of(text, period)
        count += planning is not None
        if planning is not None and shifted(planning, 0) != shifted(one.planning, 4 * years):
            faults.append(text)
    assert count > FEWEST
    assert not faults, f"{len(faults)} of {count} are other times: {faults[:10]}"


# Things -----------------------------------------------------------------------------------------

THINGS = (
    "cameratoezicht", "woonwagenbeleid", "PGAx", "weerbaarheidsscan", "AVE 2.0", "VVE-3",
    "112-app", "Q-koorts", "T-splitsing", "jaarwisselingsplan", "kwartaalbericht",
    "weekendarrangement", "meicirculaire", "maartencollege", "winterparaplu", "zomeroffensief",
    "dagbesteding", "nachtburgemeester", "maandoverzicht", "K80", "covid-19", "WhatsApp-groep",
    "Z&V", "wijk-GGZ'er", "Meierijstad", "Julianadorp", "Novemberstorm", "startersloket",
    "periodiekenregeling", "beginsituatie", "eenmanszaken", "termijnkalender", "halfpension",
    "looptijdanalyse", "herfstakkoord", "eindejaarsfeest", "1Overheid",
)  # fmt: skip
# Shorter words, and words like these, may be verbs.
SHORTEST_THING = 7
OF_VERBS = ("en", "de", "te", "t", "d", "e")


def things_in(text: str) -> Iterator[tuple[int, int]]:
    """Where words stand that are not known and name something."""
    plain, origin = folded(text)
    if origin is not None:
        return
    for token in scanner.scan(plain, DUTCH):
        word = plain[token.start : token.end]
        unknown = token.tag == scanner.WORD and not token.value and word.isalpha()
        if unknown and len(word) >= SHORTEST_THING and not word.endswith(OF_VERBS):
            yield token.start, token.end


def test_whatever_thing_it_is_the_time_is_the_same() -> None:
    faults, count = [], 0
    for one in written():
        number = chosen(one)
        for start, stop in islice(things_in(one.text), 2):
            for thing in islice(cycle(THINGS), number % len(THINGS), number % len(THINGS) + 4):
                named = thing[:1].upper() + thing[1:] if one.text[start].isupper() else thing
                text = one.text[:start] + named + one.text[stop:]
                planning = planning_of(text, one.period)
                count += planning is not None
                if planning not in (None, one.planning):
                    faults.append((one.text, text))
    assert count > FEWEST
    assert not faults, f"{len(faults)} of {count} are other times: {faults[:10]}"


# Around -----------------------------------------------------------------------------------------

BEFORE = (
    "Actie 3.2: ", "Planning: ", "Ja, ", "(nieuw) ", "a. ", "2.1.3 ", "Prioriteit hoog: ",
    "i.s.m. politie: ", "Portefeuillehouder: burgemeester. ", "€ 25.000; ", "• ", "OOV: ",
    "Doel 4, actie 2: ", "Kosten: € 5.000. ", "Let op: ", "NB: ", "[A1] ", "P1 - ", "Hoog | ",
)  # fmt: skip
BEHIND = (
    " (portefeuillehouder: burgemeester)", " € 25.000", ", prioriteit hoog", " (2 fte)",
    " zie ook www.x.nl", " (in overleg met de regio)", " (actie 3.2)", ". Kosten: € 5.000.",
    "; budget € 10.000", " (trekker: OOV)", ". Trekker: OOV", " [1]", " *", " (nieuw)",
    " - zie ook 4.1", " (A1)", " (wijk 3 en 4)", " (bron: VNG)", " (M. de Vries)",
    " (kenmerk Z-24-1234)", " (0,5 fte)", " (concept)", " (motie M12)",
)  # fmt: skip


def test_what_stands_around_it_is_no_time() -> None:
    faults, count = [], 0
    for one in written():
        text, number = one.text.strip(), chosen(one)
        if text.startswith("-") or text.endswith("-"):
            continue  # a list has its dash first, an open end has it last
        texts = [
            BEFORE[number % len(BEFORE)] + text,
            text + BEHIND[number % len(BEHIND)],
            text + BEHIND[(number + 7) % len(BEHIND)],
        ]
        for around in texts:
            planning = planning_of(around, one.period)
            count += planning is not None
            if planning not in (None, one.planning):
                faults.append(around)
    assert count > FEWEST
    assert not faults, f"{len(faults)} of {count} are other times: {faults[:10]}"


# Joins ------------------------------------------------------------------------------------------


def is_closed(planning: Planning) -> bool:
    """Whether it tells moments only: nothing goes on, comes back or waits for its year."""
    return all(
        phase.frequency is None
        and all(isinstance(when, Stretch) and when.first and when.last for when in phase.when)
        for phase in planning.phases
    )


def quarters_of(planning: Planning) -> set[Quarter]:
    return {
        quarter
        for phase in planning.phases
        for when in phase.when
        if isinstance(when, Stretch) and when.first and when.last
        for quarter in Period(when.first, when.last)
    }


@pytest.mark.parametrize("joint", [". ", "; ", " | ", "\n- "])
def test_two_lines_of_a_cell_are_the_one_and_the_other(joint: str) -> None:
    closed = [one for one in written() if len(one.text) < 90 and is_closed(one.planning)]
    faults, count = [], 0
    for one, other in islice(pairwise(closed), None):
        first = one.text.strip().rstrip(".;,")
        text = ("- " if "\n" in joint else "") + first + joint + other.text.strip()
        planning = planning_of(text, one.period)
        if planning is None:
            continue
        count += 1
        if quarters_of(planning) != quarters_of(one.planning) | quarters_of(other.planning):
            faults.append(text)
    assert count > FEWEST
    assert not faults, f"{len(faults)} of {count} are other times: {faults[:10]}"
