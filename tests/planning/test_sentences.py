"""Sentences as plans hold them, composed of times of which the meaning is known.

Where something starts, goes on, comes back and ends, in the words and the order of running text:
one sentence, and two sentences in all ways in which people join them. Each has to be read as it
was meant, or refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import cycle, islice, product

import pytest

from ivbcore.planning.reader import read
from ivbcore.planning.wording import Status
from ivbcore.values.quarter import Period, Quarter

PERIOD = Period.of("2024-2027")
MOST_REFUSED = 0.3
Quarters = set[Quarter]

TIMES = {
    "Q2 2025": "2025Q2", "mei 2025": "2025Q2", "het voorjaar van 2025": "2025Q1..2025Q2",
    "2025": "2025Q1..2025Q4", "begin 2025": "2025Q1", "medio 2025": "2025Q2..2025Q3",
    "het derde kwartaal van 2025": "2025Q3", "september 2025": "2025Q3",
    "de eerste helft van 2025": "2025Q1..2025Q2",
}  # fmt: skip
OBJECTS = (
    "een campagne", "het plan", "de aanpak", "een training", "de nota handhaving",
    "het convenant", "een enquête", "de pilot", "het cameratoezicht", "een draaiboek",
)  # fmt: skip


def quarters_of(text: str) -> Quarters:
    first, _, last = text.partition("..")
    return set(Period(Quarter.of(first), Quarter.of(last or first)))


def since(one: Quarters, _: Quarters) -> Quarters:
    return set(Period(min(one), PERIOD.last))


def until(_: Quarters, other: Quarters) -> Quarters:
    return set(Period(PERIOD.first, max(other)))


def between(one: Quarters, other: Quarters) -> Quarters:
    return set(Period(min(one), max(other)))


def both(one: Quarters, other: Quarters) -> Quarters:
    return one | other


def first(one: Quarters, _: Quarters) -> Quarters:
    return one


def always(_: Quarters, __: Quarters) -> Quarters:
    return set(PERIOD)


def since_and(one: Quarters, other: Quarters) -> Quarters:
    return since(one, one) | other


def and_since(one: Quarters, other: Quarters) -> Quarters:
    return one | since(other, other)


def until_and(one: Quarters, other: Quarters) -> Quarters:
    return until(one, other) | one


# What is told of one time and of another, later one.
TOLD: dict[Callable[[Quarters, Quarters], Quarters], tuple[str, ...]] = {
    between: (
        "we starten in {a} met {o} en ronden dit in {b} af", "{o} loopt van {a} t/m {b}",
        "in {a} starten we met {o}, in {b} is dit gereed", "start {a}, afronding {b}",
        "start {o} in {a}, oplevering in {b}", "start: {a}; gereed: {b}", "{a} - {b}",
        "{a} start, {b} gereed", "{a}: start {o}\n{b}: afronding", "van {a} t/m {b} {o}",
        "van {a} tot en met {b}", "{a} t/m {b}: {o}", "de periode {a} t/m {b}",
        "{o} ({a} t/m {b})", "vanaf {a} t/m {b}", "start {a}, loopt door t/m {b}",
        "gestart in {a}, in {b} afgerond", "gestart in {a} en in {b} afgerond",
        "start {a}, implementatie t/m {b}",
    ),
    since: (
        "vanaf {a} {o}", "vanaf {a} doen we {o}", "{o} vanaf {a}", "doorlopend vanaf {a}",
        "sinds {a} loopt {o}", "we starten in {a} met {o}", "{o} start in {a}",
        "in {a} gaat {o} van start", "in {a} wordt gestart met {o}", "start {o} in {a}",
        "pilot in {a}, daarna doorlopend", "jaarlijks, start in {a}", "jaarlijks vanaf {a}",
        "vanaf {a} jaarlijks {o}", "vanaf {a} twee keer per jaar", "maandelijks overleg vanaf {a}",
        "in {a} eenmalig, daarna jaarlijks", "voor het eerst in {a}, daarna jaarlijks",
    ),
    since_and: (
        "start in {a}, evaluatie in {b}", "vanaf {a} {o}, evaluatie in {b}",
        "we starten in {a} met {o} en evalueren dit in {b}",
        "in {a} starten we met {o}; in {b} evalueren we",
        "{o} loopt sinds {a} en wordt in {b} geëvalueerd",
        "doorlopend vanaf {a}, evaluatie in {b}", "vanaf {a} doorlopend; evaluatie {b}",
        "doorlopend, start in {a}, evaluatie in {b}", "doorlopend (vanaf {a}), evaluatie in {b}",
    ),
    and_since: (
        "pilot {a}, vanaf {b} structureel", "opstellen in {a}, uitvoering vanaf {b}",
        "in {a} stellen we {o} op en vanaf {b} voeren we dit uit",
        "in {a} wordt {o} opgesteld, dat vanaf {b} wordt uitgevoerd",
        "voorbereiding {a}; start uitvoering {b}", "verkenning in {a}, start in {b}",
        "oplevering in {a}; gebruik vanaf {b}",
    ),
    always: (
        "doorlopend, evaluatie in {b}", "continu; in {b} evalueren we {o}",
        "doorlopend (evaluatie {b})", "2x per jaar, evaluatie in {b}",
        "op afroep, evaluatie in {b}",
    ),
    until: ("t/m {b} doorlopend", "doorlopend t/m {b}", "{o} loopt t/m {b}"),
    until_and: ("loopt tot en met {b}, evaluatie in {a}",),
    first: ("uiterlijk in {a} gereed", "in {a} gereed", "{o} is in {a} gereed"),
    both: (
        "gereed in {a}, evaluatie in {b}", "zowel in {a} als in {b}", "college {a}, raad {b}",
        "trainingen in {a} en in {b}", "fase 1: {a}, fase 2: {b}", "nulmeting {a}, eindmeting {b}",
        "{a} (fase 1) en {b} (fase 2)", "wijk A: {a}, wijk B: {b}", "{a} wijk A, {b} wijk B",
        "concept in {a}, definitief in {b}", "{a} nulmeting en {b} eindmeting",
    ),
}  # fmt: skip


def sentence(pattern: str, **words: str) -> str:
    """The sentence, with a capital, and without "in begin"."""
    text = pattern.format(**words)
    for word in ("begin", "medio"):
        text = text.replace(f"in {word}", word)
    return text[:1].upper() + text[1:]


def compared(sentences: dict[str, Quarters], most: float = MOST_REFUSED) -> None:
    wrong, refused = [], []
    for text, meant in sentences.items():
        wording = read(text).within(PERIOD)
        if wording.status is not Status.READ:
            refused.append(text)
            continue
        table = wording.over(PERIOD)
        if {*table.named, *table.window, *table.ongoing, *table.on_demand} != meant:
            wrong.append(text)
    assert not wrong, f"{len(wrong)} of {len(sentences)} read otherwise: {wrong[:10]}"
    assert len(refused) <= most * len(sentences), refused[:10]


def composed(
    meaning: Callable[[Quarters, Quarters], Quarters],
    patterns: Iterable[str],
    place: str,
    words: Iterable[str],
) -> dict[str, Quarters]:
    """Every pattern with two times in it, the second a year later, and what it says.

    `words` stand in turn at `place`.
    """
    turn = cycle(words)
    sentences = {}
    for pattern, one, other in product(patterns, TIMES, TIMES):
        filled = {"a": one, "b": other.replace("2025", "2026"), place: next(turn)}
        later = {quarter.shifted(4) for quarter in quarters_of(TIMES[other])}
        said = meaning(quarters_of(TIMES[one]), later)
        sentences[sentence(pattern, **filled)] = said & set(PERIOD)
    return sentences


@pytest.mark.parametrize("meaning", TOLD, ids=lambda meaning: meaning.__name__)
def test_a_sentence_says_when(meaning: Callable[[Quarters, Quarters], Quarters]) -> None:
    compared(composed(meaning, TOLD[meaning], "o", OBJECTS))


# One time each, in the places where it stands in a sentence.
CLAUSES = (
    "{t} organiseren we {o}", "we evalueren {o} {t}", "{o} wordt {t} opgesteld",
    "{t} wordt {o} geactualiseerd", "de evaluatie vindt {t} plaats", "de controle is {t}",
    "{t} vindt de training plaats", "{o} zal {t} worden vastgesteld",
    "het is de bedoeling om {o} {t} te bespreken", "het college stelt {o} {t} vast",
    "de raad besluit {t} over {o}", "er komt {t} {o}", "{t} gaat {o} naar de raad",
    "{t} ronden we {o} af", "{o} is {t} gereed", "de bijeenkomst wordt {t} gehouden",
    "{t}: uitvoering van {o}", "bespreking van {o}: {t}",
)  # fmt: skip
LED = {
    "in Q2 2025": "2025Q2", "in mei 2025": "2025Q2", "in 2025": "2025Q1..2025Q4",
    "op 15 mei 2025": "2025Q2", "begin 2025": "2025Q1", "in de zomer van 2025": "2025Q2..2025Q3",
    "in het voorjaar van 2025": "2025Q1..2025Q2", "in de eerste helft van 2025": "2025Q1..2025Q2",
    "in het derde kwartaal van 2025": "2025Q3", "in november 2025": "2025Q4",
}  # fmt: skip
JOINTS = (". ", "; ", " en ", ", en ", ", daarna ", ", waarna ", "; vervolgens ", " en vervolgens ")
# Told in a year that is named before it.
YEARLESS = {"in Q4": 4, "in december": 4, "in het vierde kwartaal": 4}
EACH = 7  # of so many, one is tried


@pytest.mark.parametrize("joint", JOINTS)
def test_two_sentences_are_the_one_and_the_other(joint: str) -> None:
    later = {
        time.replace("2025", "2026"): {quarter.shifted(4) for quarter in quarters_of(told)}
        for time, told in LED.items()
    }
    objects = cycle(OBJECTS)
    sentences = {}
    offset = JOINTS.index(joint)
    for one, other, time in islice(product(CLAUSES, CLAUSES, LED), offset, None, EACH):
        named = (*later.items(), *((t, {Quarter(2025, n)}) for t, n in YEARLESS.items()))
        behind, meant = named[len(sentences) % len(named)]
        if "2026" not in behind and "november" in time:
            continue  # nothing that is done in December follows what is done in the quarter
        second = other.format(t=behind, o=next(objects))
        text = sentence(one, t=time, o=next(objects)) + joint
        sentences[text + (sentence(second) if joint == ". " else second)] = (
            quarters_of(LED[time]) | meant
        )
    compared(sentences)


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_is_when_it_is_told(clause: str) -> None:
    compared(
        {
            sentence(clause, t=time, o=thing): quarters_of(LED[time])
            for time in LED
            for thing in OBJECTS
        }
    )


# A year, and a part of it in the same clause.
WITHIN = (
    "in {y} organiseren we {p} {o}", "in {y} wordt {p} {o} vastgesteld", "{p} is er in {y} {o}",
    "in {y} evalueren we {o} {p}", "in {y} is er {p} {o}", "in {y} gaat {o} {p} naar de raad",
    "in {y} {o} ({p})", "in {y} vindt {p} de evaluatie plaats",
)  # fmt: skip
PARTS = {
    "in mei": "2", "in Q3": "3", "in het voorjaar": "12", "in het najaar": "34",
    "in de eerste helft": "12", "in het derde kwartaal": "3", "tijdens de zomervakantie": "3",
    "op 15 mei": "2", "rond Koningsdag": "2", "in de Week van de Veiligheid": "4",
}  # fmt: skip


@pytest.mark.parametrize("clause", WITHIN)
def test_a_year_bounds_the_part_that_is_told_with_it(clause: str) -> None:
    compared(
        {
            sentence(clause, y="2025", p=part, o=thing): {Quarter(2025, int(n)) for n in numbers}
            for part, numbers in PARTS.items()
            for thing in OBJECTS
        }
    )


# What goes on or comes back, beside a time: two lines of a table.
LASTING = {
    "doorlopend": None, "continu": None, "structureel": None, "jaarlijks": None,
    "elk kwartaal": None, "2x per jaar": None, "maandelijks": None, "op afroep": None,
    "indien nodig": None, "jaarlijks in mei": 2, "elk jaar in Q4": 4,
}  # fmt: skip
DATED = {
    "Q2 2025": "2025Q2", "15 mei 2025": "2025Q2", "2025": "2025Q1..2025Q4",
    "begin 2026": "2026Q1", "najaar 2026": "2026Q3..2026Q4", "2025-2026": "2025Q1..2026Q4",
    "Q3 t/m Q4 2025": "2025Q3..2025Q4", "1e helft 2026": "2026Q1..2026Q2",
    "2025 en 2026": "2025Q1..2026Q4", "2025 Q3": "2025Q3",
}  # fmt: skip
HEADS = (
    "nota",
    "training",
    "verkenning",
    "werkgroep",
    "college",
    "evaluatie",
    "overleg",
    "controle",
)
CELLS = ("{h} {e}", "{h}: {e}", "{e} {h}", "{e}: {h}", "{h} ({e})", "{e} ({h})", "{h} - {e}")
MOST_REFUSED_CELLS = 0.8


@pytest.mark.parametrize("joint", [", ", "; ", "\n", ". ", " / ", " en ", " | "])
def test_what_lasts_and_a_time_are_both(joint: str) -> None:
    heads = cycle(HEADS)
    wrong, refused, count = [], 0, 0
    for number, (cell, lasts, time) in enumerate(product(CELLS, LASTING, DATED)):
        part = LASTING[lasts]
        meant = {quarter for quarter in PERIOD if part in (None, quarter.number)}
        lines = [cell.format(h=next(heads), e=lasts), cell.format(h=next(heads), e=time)]
        if number % 2:
            lines.reverse()
        if joint in ("\n", ". "):
            lines = [line.capitalize() for line in lines]
        text = joint.join(lines)
        wording = read(text).within(PERIOD)
        count += 1
        refused += wording.status is not Status.READ
        if wording.status is Status.READ:
            table = wording.over(PERIOD)
            got = {*table.named, *table.window, *table.ongoing, *table.on_demand}
            if got != meant | quarters_of(DATED[time]):
                wrong.append(text)
    assert not wrong, f"{len(wrong)} of {count} read otherwise: {wrong[:10]}"
    assert refused <= MOST_REFUSED_CELLS * count


# How often, and a time or two: since when, until when, in what, or beside something else.
OFTEN = (
    "maandelijks", "2x per jaar", "elk kwartaal", "wekelijks", "halfjaarlijks", "4 keer per jaar",
    "periodiek", "elke 6 weken", "minimaal 2x per jaar", "2-3x per jaar", "1x per maand",
)  # fmt: skip
TOLD_OFTEN: dict[Callable[[Quarters, Quarters], Quarters], tuple[str, ...]] = {
    since: (
        "vanaf {a} {f}", "met ingang van {a} {f} overleg", "{f} overleg vanaf {a}",
        "{f} overleg, start {a}", "start {a}, daarna {f}", "{f} overleg (vanaf {a})",
        "{f} overleg, voor het eerst in {a}", "{a} opstellen plan, daarna {f} overleg",
        "in {a} stellen we een plan op, daarna {f} overleg", "pilot in {a}, daarna {f}",
        "{f} vanaf {a}, evaluatie {b}", "vanaf {a} {f} overleg en in {b} een evaluatie",
        "doorlopend vanaf {a}, {f} overleg",
    ),
    until: ("{f} tot en met {b}", "{f} overleg t/m {b}"),
    between: (
        "van {a} t/m {b} {f}", "{f} in de periode {a} t/m {b}", "{a} t/m {b}: {f}",
        "{f} ({a} t/m {b})", "{f}, {a} - {b}",
    ),
    first: (
        "{f} in {a}", "{f} controles in {a}", "in {a} worden {f} controles gehouden",
        "{a}: {f} controles",
    ),
    and_since: (
        "in {a} stellen we een plan op en vanaf {b} {f} overleg",
        "opstellen plan {a}; {f} overleg vanaf {b}", "in {a} {f}, vanaf {b} wekelijks",
    ),
    both: ("in {a} {f}, in {b} wekelijks", "{a} {f}, {b} wekelijks"),
    always: (
        "{f}; evaluatie in {a}", "{f} overleg en evaluatie in {a}", "evaluatie {a}; overleg {f}",
        "{f} overleg. In {a} volgt een evaluatie.", "themadag {a}\nOverleg {f}",
        "overleg: {f}\nThemadag: {a}", "{f} overleg\nThemadag in {a}", "doorlopend, {f} overleg",
        "in {a} evalueren we; verder overleggen we {f}", "{f} overleg (evaluatie {a})",
    ),
}  # fmt: skip


@pytest.mark.parametrize("meaning", TOLD_OFTEN, ids=lambda meaning: meaning.__name__)
def test_how_often_is_told_of_its_time(meaning: Callable[[Quarters, Quarters], Quarters]) -> None:
    compared(
        composed(meaning, TOLD_OFTEN[meaning], "f", OFTEN), 0.5
    )  # "in 2025 2x per jaar" is two numbers side by side
