"""Laws of the planning language."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from ivbcore.planning.meaning import Planning
from ivbcore.planning.normal import normalised
from ivbcore.planning.reader import read
from ivbcore.planning.wording import Status
from ivbcore.planning.writer import MONTHS, write
from ivbcore.testing.time_strategies import _restyled, periods, plannings
from ivbcore.values.quarter import Period


@given(plannings())
def test_what_is_written_reads_the_same(planning: Planning) -> None:
    wording = read(write(planning))
    assert wording.status is Status.READ, (write(planning), wording)
    assert wording.planning == planning, write(planning)


@given(plannings())
def test_the_normal_form_is_final(planning: Planning) -> None:
    assert normalised(planning) == planning


@given(plannings(), st.randoms(use_true_random=False))
def test_typography_changes_nothing(planning: Planning, random) -> None:  # type: ignore[no-untyped-def]
    text = write(planning)
    restyled = read(_restyled(text, random))
    assert (restyled.status, restyled.readings) == (read(text).status, read(text).readings)


WORDS = ["Q1", "Q3", "2024", "2025", "en", "t/m", "-", "daarna", "doorlopend", "evaluatie",
         "uiterlijk", "vanaf", "2x", "per", "jaar", "jaarlijks", "in", "oktober", "15", "(", ")",
         ",", ";", ".", "eind", "medio", "week", "3e", "kwartaal", "na", "voor", "de", "zomer",
         "tot", "start", "opstellen", "'24", "e.v.", "schooljaar", "/", "begroting", "elke", "om",
         "eerste", "helft", "H1", "K3", "volgend", "31", "juni", "x", "n.t.b.", "looptijd", "1e",
         "bij", "beleid", "of", "circa", "minimaal", ":", "à", "halverwege", "II-2025", "pilot",
         "gestart in", "loopt door", "gereed", "31 mrt.", "okt.", "2e", "H2", "dec/jan",
         "2024/2025", "tweemaandelijks", "per", "acties", "-\n-", "einde", "gepland",
         "1e helft", "24/25",
         "03-2025", "laatste", "twee", "kwartalen", "kerst", "na de",
         "reeds gestart", "2 x per jaar", "→", "1٣27"]  # fmt: skip


@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), periods())
@example("İ 2024", Period.of("2024-2026"))
@example("Q1 2024 - ", Period.of("2024"))
@example("\xad", Period.of("2024"))
@example("e\u0301e\u0301n keer per jaar", Period.of("2024"))
@example("II-2025 per kwartaal", Period.of("2024"))
@example("het vierde kwartaal van 2024 t/m 2023", Period.of("2024"))
@example("eind 2026/begin 1٣27", Period.of("2024"))
@example("tegen eind het schooljaar", Period.of("2024"))
@example("31 mrt. t/m okt. 2025", Period.of("2025"))
@example("H1 2025 / H2 2025 2025 en 2026", Period.of("2025"))
@example("Start 2023, doorlopend voor het einde van Q3 2024", Period.of("2024"))
@example("week 14 t/m 16 2-maandelijks", Period.of("2024"))
@example("Pilot Q3 2024, loopt door tot eind 2025 eerste kwartaal", Period.of("2024"))
@example("per medio 2024 eind 2024", Period.of("2024"))
@example("Start maart 2024, daarna doorlopend", Period.of("2024"))
@example("reeds gestart, loopt 2 x per jaar (april en oktober)", Period.of("2024"))
def test_reading_never_raises(text: str, period: Period) -> None:
    wording = read(text).within(period)
    table = wording.over(period)
    assert wording.text == text
    assert set(table.named) <= set(table.possible)
    assert all(quarter in period for quarter in table.possible)
    assert all(0 <= span.start < span.end <= len(text) for span in wording.spans)
    assert all(text[t.start : t.end] == t.words for t in wording.troubles if len(text) < 2000)
    if wording.status is Status.READ:
        assert len(wording.readings) == 1
        assert not wording.troubles
    for reading in wording.readings:
        assert normalised(reading) == reading
        assert read(write(reading)).planning == reading, write(reading)


@given(plannings(), st.sampled_from("\xad\u200b\u200c\u200d\u2060\ufeff"), st.integers(0, 200))
def test_what_nobody_sees_changes_nothing(planning: Planning, unseen: str, place: int) -> None:
    text = write(planning)
    hidden = text[:place] + unseen + text[place:]
    assert read(hidden).readings == read(text).readings
    assert all(hidden[s.start : s.end] for s in read(hidden).spans)


@given(st.integers(0, 32), st.sampled_from(MONTHS), st.integers(2000, 2040))
def test_a_date_alone_is_read_as_a_date_among_words(day: int, month: str, year: int) -> None:
    """The short way of a date that stands alone says what the long way says."""
    alone, among = read(f"{day} {month} {year}"), read(f"{day} {month} {year}.")
    assert (alone.status, alone.readings) == (among.status, among.readings)
    assert [one.kind for one in alone.troubles] == [one.kind for one in among.troubles]
