"""Each labelled wording reads as its label says; the rates over other plans stay honest."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivbcore.planning.dutch import DUTCH
from ivbcore.planning.reader import read
from ivbcore.planning.wording import Status, TroubleKind
from ivbcore.planning.writer import write
from ivbcore.values.quarter import Period
from tests.planning.corpus import Case, cases_in, judged, rates_of

WORDINGS = Path(__file__).parent.parent / "data" / "wordings"
PINNED = [case for name in ("seed", "traps") for case in cases_in(WORDINGS / f"{name}.tsv")]


@pytest.mark.parametrize("case", PINNED, ids=lambda case: f"{case.wording} ({case.period})")
def test_reads_as_labelled(case: Case) -> None:
    assert judged(case) == "right"


@pytest.mark.parametrize("case", PINNED, ids=lambda case: f"{case.wording} ({case.period})")
def test_phase_kinds_are_as_labelled(case: Case) -> None:
    if case.status == "gelezen":
        wording = read(case.wording).within(case.period)
        kinds = {phase.kind.value.replace("ë", "e") for phase in wording.readings[0].phases}
        assert kinds == case.kinds[0]


@pytest.mark.parametrize("name", ["tuning", "heldout", "audit"])
def test_rates(name: str) -> None:
    rates = rates_of(WORDINGS / f"{name}.tsv")
    assert rates.count >= 300
    assert rates.wrong <= 0.01
    assert rates.right >= 0.85


EXAMPLES = [example for entry in DUTCH.entries for example in entry.examples]


@pytest.mark.parametrize(("wording", "canonical"), EXAMPLES)
def test_examples_of_the_vocabulary(wording: str, canonical: str) -> None:
    found = read(wording)
    if not canonical:
        assert found.status is Status.UNREAD
        return
    assert found.status is Status.READ
    assert found.planning == read(canonical).planning
    assert found.planning is not None
    assert read(write(found.planning)).planning == found.planning


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Q5 2024", TroubleKind.NO_SUCH_QUARTER, "Q5"),
        ("gereed op 31 juni 2025", TroubleKind.NO_SUCH_DATE, "31 juni"),
        ("Q4-Q1 2024", TroubleKind.RUNS_BACKWARDS, "Q4-Q1"),
        ("dit voorjaar", TroubleKind.RELATIVE, "dit voorjaar"),
        ("zo snel mogelijk", TroubleKind.VAGUE, "zo snel mogelijk"),
        ("maandag 13 januari 2021", TroubleKind.WEEKDAY, "maandag 13 januari"),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, kind: TroubleKind, words: str) -> None:
    trouble = read(text).troubles[0]
    assert (trouble.kind, trouble.words) == (kind, words)
    assert trouble.kind.explained("nl") != trouble.kind.explained("en")


def test_a_document_in_the_cell_is_told_to_be_too_long() -> None:
    wording = read("Q4 2024, " * 400)
    assert wording.status is Status.UNREAD
    assert [trouble.kind for trouble in wording.troubles] == [TroubleKind.TOO_LONG]


def test_relative_words_count_from_the_day_of_writing() -> None:
    from datetime import date

    period = Period.of("2024-2026")
    wording = read("volgend voorjaar", as_of=date(2024, 10, 1))
    assert [str(q) for q in wording.over(period).named] == ["2025Q1", "2025Q2"]
    assert read("volgend voorjaar").status is Status.UNREAD


def test_spans_and_remarks() -> None:
    text = "Q1 2024 invoering PGAx (digitaal platform), Q2 2024 evaluatie"
    wording = read(text)
    phases = {span.phase: text[span.start : span.end] for span in wording.spans}
    assert "Q1 2024" in phases[0]
    assert "evaluatie" in phases[1]
    assert any("PGAx" in remark for remark in wording.remarks)


def test_an_ambiguous_wording_names_what_settles_it() -> None:
    wording = read("Q3 en Q4 2024 2025")
    assert wording.planning is None
    assert wording.likeliest == wording.readings[0]
    assert [read(text).planning for text in wording.settling] == list(wording.readings)
    table = wording.over(Period.of("2024-2026"))
    assert [str(q) for q in table.doubtful] == ["2025Q1", "2025Q2"]
    assert [str(q) for q in table.named] == ["2024Q3", "2024Q4", "2025Q3", "2025Q4"]
