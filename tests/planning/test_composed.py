"""Cells composed of times of which the meaning is known: read as those together, or refused.

Pairs and triples of times in the patterns of tables, and every part of a year with the year in
every place: some sixteen thousand cells. Wordings that people wrote cannot cover how they meet.
"""

from __future__ import annotations

from itertools import cycle, islice, permutations

import pytest

from ivbcore.planning.reader import read
from ivbcore.planning.wording import Status
from ivbcore.values.quarter import Period, Quarter

PERIOD = Period.of("2023-2026")
# What the reader may refuse of each pattern: more would make the test say nothing.
MOST_REFUSED = 0.3

TIMES = {
    "Q2 2024": "2024Q2",
    "2e kwartaal 2024": "2024Q2",
    "mei 2024": "2024Q2",
    "mei '25": "2025Q2",
    "15 mei 2024": "2024Q2",
    "15-5-2024": "2024Q2",
    "begin 2024": "2024Q1",
    "eind 2024": "2024Q4",
    "medio 2025": "2025Q2..2025Q3",
    "najaar 2024": "2024Q3..2024Q4",
    "1e helft 2025": "2025Q1..2025Q2",
    "jan-mrt 2025": "2025Q1",
    "dec. 2024": "2024Q4",
    "kw 3 '24": "2024Q3",
    "2024-Q3": "2024Q3",
    "eind Q1 2025": "2025Q1",
    "Q3/Q4 2024": "2024Q3..2024Q4",
    "Q1 t/m Q3 2025": "2025Q1..2025Q3",
    "Q4 2024 - Q1 2025": "2024Q4..2025Q1",
    "week 20 2024": "2024Q2",
    "uiterlijk 1 juni 2024": "2024Q2",
    "vóór 1 juli 2026": "2026Q2",
}
HEADS = (
    "opstellen", "vaststelling", "pilot", "uitvoering", "nota", "besluit raad", "implementatie",
    "training", "verkenning", "werkgroep", "college", "actieplan",
)  # fmt: skip
OF_TIMES = (
    "{h1} {t1}, {h2} {t2}", "{h1}: {t1}; {h2}: {t2}", "{t1} {h1}, {t2} {h2}",
    "{t1}: {h1}; {t2}: {h2}", "{h1} ({t1}), {h2} ({t2})", "{t1} ({h1}), {t2} ({h2})",
    "{h1} {t1} en {h2} {t2}", "{h1}: {t1}\n{h2}: {t2}", "{h1} {t1} / {h2} {t2}",
    "{h1} {t1}. {h2} {t2}.", "{t1} {h1}; {t2} {h2}", "- {h1}: {t1}\n- {h2}: {t2}",
    "{h1} - {t1}, {h2} - {t2}", "{h1} {t1} | {h2} {t2}", "{t1}, {t2}", "{t1} en {t2}",
    "{t1}; {t2}",
)  # fmt: skip

OF_THREE_TIMES = (
    "{h1} {t1}, {h2} {t2}, {h3} {t3}", "{t1} {h1}, {t2} {h2}, {t3} {h3}",
    "{h1}: {t1}; {h2}: {t2}; {h3}: {t3}", "{t1} ({h1}), {t2} ({h2}), {t3} ({h3})",
    "{t1}: {h1}\n{t2}: {h2}\n{t3}: {h3}",
)  # fmt: skip

BEFORE = (
    "Planning: ", "Gepland: ", "Uitvoering: ", "Actie 3: ", "3.2 ", "* ", "- ", "• ", "Team OOV: ",
    "OOV - ", "Wanneer: ", "Termijn: ", "In principe ", "Politie/gemeente: ", "(nieuw) ",
    "Deadline: ", "Raad: ", "I.s.m. politie: ", "Prio 1: ",
)  # fmt: skip
BEHIND = (
    " (OOV)", " i.s.m. politie", " (1)", "*", " (Anja)", " (€ 5.000)", " - zie ook 3.2",
    ", trekker politie", " (prio 1)", ".", " (concept)", " / team Zorg", ", OOV", " [nieuw]",
    " (politie, OM)", " met partners", " (capaciteit: 0,2 fte)", ", 40 uur", " - politie",
    " + communicatie", " (bron: IVB)", " conform afspraak", " op alle scholen", " in 3 wijken",
    " voor 12 jongeren", " (4 wijken)", " bij 10 bedrijven", " (wijk 3)", " na afstemming",
)  # fmt: skip

PARTS = {
    "Q1": "1", "Q2": "2", "Q3": "3", "Q4": "4", "1e kw.": "1", "3e kwartaal": "3", "mrt": "1",
    "mei": "2", "sept.": "3", "nov.": "4", "december": "4", "voorjaar": "12", "najaar": "34",
    "1e helft": "12", "2e helft": "34", "Q1/Q2": "12", "Q3-Q4": "34", "apr/mei": "2",
    "okt t/m dec": "4", "15 mei": "2", "eind Q3": "3", "begin mei": "2", "K3": "3",
    "juli-aug.": "3",
}  # fmt: skip
OF_ONE_YEAR = (
    "{p} {y}", "{y} {p}", "{y}: {p}", "{y} - {p}", "{p} van {y}", "{p} ({y})", "{y} ({p})",
    "{p} in {y}", "{h} {p} {y}", "{p} {y} {h}", "{h}: {p} {y}", "{h} {y} ({p})", "{h} {y}: {p}",
)  # fmt: skip
OF_TWO_YEARS = (
    "{p} {y} en {p} {z}", "{y}: {p}; {z}: {p}", "{y} {p}, {z} {p}", "{p} in {y} en {z}",
    "{p} ({y} en {z})", "{y}/{z}: {p}", "{y}: {p}\n{z}: {p}", "{h} {p} {y}, training {p} {z}",
)  # fmt: skip


YEARLY = ("jaarlijks", "elk jaar", "ieder jaar", "1x per jaar", "eens per jaar", "eenmaal per jaar")
OF_EACH_YEAR = {
    "{f} in {p}": "2023..2026", "{f} {p}": "2023..2026", "{f}, {p}": "2023..2026",
    "{p} ({f})": "2023..2026", "{f}: {p}": "2023..2026", "{f} {h} in {p}": "2023..2026",
    "{h}: {f} in {p}": "2023..2026", "{f} in {p}: {h}": "2023..2026",
    "{f} in {p}, vanaf 2024": "2024..2026", "vanaf 2024 {f} in {p}": "2024..2026",
    "{f} in {p} (2024-2026)": "2024..2026", "2024-2026: {f} in {p}": "2024..2026",
    "{f} in {p} t/m 2025": "2023..2025", "{f} in {p} in 2024 en 2025": "2024..2025",
}  # fmt: skip
ONGOING = ("doorlopend", "continu", "structureel")
OF_WHAT_GOES_ON = (
    "{o} vanaf {t}", "vanaf {t} {o}", "{h} {o} vanaf {t}", "{o} (vanaf {t})", "vanaf {t}: {o}",
    "{t} {h}, daarna {o}", "{h} {t}, daarna {o}", "{h} {t} en daarna {o}",
)  # fmt: skip


def quarters_of(text: str) -> set[Quarter]:
    first, _, last = text.partition("..")
    return set(Period(Quarter.of(first), Quarter.of(last or first)))


def read_quarters(text: str) -> set[Quarter] | None:
    """The quarters of what is read with certainty; None when it is refused."""
    wording = read(text).within(PERIOD)
    if wording.status is not Status.READ:
        return None
    table = wording.over(PERIOD)
    return {*table.named, *table.window, *table.ongoing, *table.on_demand}


def compared(cells: dict[str, set[Quarter]]) -> None:
    found = {text: read_quarters(text) for text in cells}
    wrong = [text for text, got in found.items() if got is not None and got != cells[text]]
    assert not wrong, f"{len(wrong)} of {len(cells)} read otherwise: {wrong[:10]}"
    refused = [text for text, got in found.items() if got is None]
    assert len(refused) <= MOST_REFUSED * len(cells), refused[:10]


@pytest.mark.parametrize("pattern", OF_TIMES)
def test_two_times_are_the_one_and_the_other(pattern: str) -> None:
    heads = cycle(permutations(HEADS, 2))
    cells = {}
    for one, other in permutations(TIMES, 2):
        first, second = next(heads)
        text = pattern.format(t1=one, t2=other, h1=first, h2=second)
        cells[text] = quarters_of(TIMES[one]) | quarters_of(TIMES[other])
    compared(cells)


def test_what_stands_round_a_time_is_no_time() -> None:
    texts = [(f"{before}{time}", time) for before in BEFORE for time in TIMES]
    texts += [(f"{time}{behind}", time) for behind in BEHIND for time in TIMES]
    compared({text: quarters_of(TIMES[time]) for text, time in texts})


@pytest.mark.parametrize("pattern", OF_THREE_TIMES)
def test_three_times_are_all_of_them(pattern: str) -> None:
    heads = cycle(permutations(HEADS, 3))
    cells = {}
    for times in islice(permutations(TIMES, 3), 0, None, 7):
        named = zip(("h1", "h2", "h3"), next(heads), strict=True)
        placed = zip(("t1", "t2", "t3"), times, strict=True)
        cells[pattern.format(**dict(named), **dict(placed))] = set().union(
            *(quarters_of(TIMES[time]) for time in times)
        )
    compared(cells)


@pytest.mark.parametrize("pattern", OF_ONE_YEAR)
def test_a_part_of_a_year_is_that_part_of_it(pattern: str) -> None:
    compared(
        {
            pattern.format(p=part, y=2024, h=head): {Quarter(2024, int(n)) for n in numbers}
            for part, numbers in PARTS.items()
            for head in HEADS
        }
    )


@pytest.mark.parametrize("pattern", OF_TWO_YEARS)
def test_a_part_of_two_years_is_that_part_of_both(pattern: str) -> None:
    compared(
        {
            pattern.format(p=part, y=2024, z=2025, h=head): {
                Quarter(year, int(n)) for year in (2024, 2025) for n in numbers
            }
            for part, numbers in PARTS.items()
            for head in HEADS
        }
    )


@pytest.mark.parametrize("pattern", OF_EACH_YEAR)
def test_what_comes_each_year_is_in_every_year_that_is_named(pattern: str) -> None:
    first, last = map(int, OF_EACH_YEAR[pattern].split(".."))
    compared(
        {
            pattern.format(f=often, p=part, h=head): {
                Quarter(year, int(n)) for year in range(first, last + 1) for n in numbers
            }
            for often in YEARLY
            for part, numbers in PARTS.items()
            for head in HEADS[:3]
        }
    )


@pytest.mark.parametrize("pattern", OF_WHAT_GOES_ON)
def test_what_goes_on_from_a_time_goes_on_until_the_end(pattern: str) -> None:
    moments = [time for time, quarters in TIMES.items() if " " in time and ".." not in quarters]
    cells = {
        pattern.format(o=ongoing, t=time, h=head): set(
            Period(min(quarters_of(TIMES[time])), PERIOD.last)
        )
        for ongoing in ONGOING
        for time in moments
        if not time.startswith(("uiterlijk", "vóór", "jan"))
        for head in HEADS[:3]
    }
    compared(cells)
