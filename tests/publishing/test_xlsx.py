"""The workbook, read back by calamine and compared with the plan cell by cell."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ivbcore
from ivbcore.api import check, export
from ivbcore.contracts import (
    COLUMNS,
    KIND_NAMES,
    Indicator,
    Plan,
    Progress,
    Quarter,
    Row,
    agenda_of,
    by_titles,
    cells_of,
    harmless,
)
from ivbcore.findings.plugins import RULE_SLOW
from ivbcore.model.action import ProgressStatus
from ivbcore.model.effort import Amount, Capacity, Effort
from ivbcore.model.governance import Decision, EvaluationMoment
from ivbcore.model.objective import Measurement, Objective
from ivbcore.scheduling.workload import workload_of
from ivbcore.testing import plans
from tests.publishing.readers import sheets_of

ROOT = Path(__file__).resolve().parents[2]
APPROVED = Path(__file__).parent / "approved" / "hellendoorn.xlsx.txt"
HELLENDOORN = ROOT / "examples/hellendoorn/plan.yaml"
NAMES = {
    "nl": ["Maatregelen", "Kwartalen", "Belasting", "Partijen", "Agenda", "Doelen", "Leeswijzer"],
    "en": ["Measures", "Quarters", "Load", "Partners", "Agenda", "Objectives", "About"],
}

Cells = list[list[Any]]


@lru_cache(maxsize=1)
def hellendoorn() -> Plan:
    return ivbcore.load(HELLENDOORN)


def written(plan: Plan, **asked: Any) -> bytes:
    asked = {"level": "vertrouwelijk", **asked}
    (made,) = export(plan, "xlsx", **asked).artifacts
    assert made.name == "plan.xlsx"
    return made.content


def read(plan: Plan, **asked: Any) -> dict[str, Cells]:
    return sheets_of(written(plan, **asked))


def table(cells: Cells, heading: int = 0) -> list[dict[str, Any]]:
    """The rows under the headings, by heading."""
    names = cells[heading]
    assert all(names), names
    assert len(set(names)) == len(names)
    return [dict(zip(names, row, strict=True)) for row in cells[heading + 1 :]]


def column(quarter: Quarter) -> str:
    return f"{quarter.year} Q{quarter.number}"


def seen(text: str | None) -> str:
    return harmless(text or "")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sheet_is_there_and_its_first_cell_says_something(language: Any) -> None:
    sheets = read(hellendoorn(), language=language)
    assert list(sheets) == NAMES[language]
    assert all(cells[0][0] for cells in sheets.values())


@pytest.mark.parametrize("language", ["nl", "en"])
@given(plan=plans())
def test_the_table_of_measures_is_that_of_the_plan(language: Any, plan: Plan) -> None:
    rows = table(read(plan, language=language)[NAMES[language][0]])
    assert len(rows) == len(plan.rows)
    headings = [texts.in_language(language) for texts in COLUMNS]
    for told, row in zip(rows, plan.rows, strict=True):
        assert [told[heading] for heading in headings] == [*map(seen, cells_of(row).texts)]
        assert seen(row.priority.name) in told[["Prioriteit", "Priority"][language == "en"]]
        quarters = row.timetable.possible
        edges = [column(quarters[0]), column(quarters[-1])] if quarters else ["", ""]
        first, last = ["Eerste kwartaal", "Laatste kwartaal"], ["First quarter", "Last quarter"]
        names = first if language == "nl" else last
        assert [told[name] for name in names] == edges


@given(plan=plans(complete=False))
def test_every_quarter_of_every_action_has_its_sign(plan: Plan) -> None:
    rows = table(read(plan)["Kwartalen"], heading=1)
    assert plan.period is not None
    for told, row in zip(rows, plan.rows, strict=True):
        assert (told["Maatregel"], told["Planning"]) == (
            seen(row.label), seen(row.action.planning.text),
        )  # fmt: skip
        for quarter in plan.period:
            assert told[column(quarter)] == expected_sign(row, quarter)


SIGNS = {
    "B": ["vaststellen"],
    "E": ["evalueren", "rapporteren"],
    "A": ["afronden", "beëindigen"],
    "S": ["voorbereiden", "opstellen", "opstarten", "pilot", "ontwikkelen", "invoeren"],
}


def expected_sign(row: Row, quarter: Quarter) -> str:
    """By hand: the letters of all that is done in a quarter, in the order of the legend."""
    if quarter in row.timetable.doubtful:
        return "?"
    letters = set()
    for times in row.timetable.phases:
        kind = times.phase.kind.value
        own = next((letter for letter, kinds in SIGNS.items() if kind in kinds), "")
        if quarter in times.named:
            letters.add(own or {"doorlopend": "D", "op-afroep": "O"}.get(kind, "U"))
        if quarter in times.window:
            letters.update("~", own)
        if quarter in times.ongoing:
            letters.update("D", own)
        if quarter in times.on_demand:
            letters.add("O")
    return "".join(letter for letter in "BEASU~DO" if letter in letters)


def test_every_kind_of_phase_is_one_of_the_signs() -> None:
    told = {kind for kinds in SIGNS.values() for kind in kinds}
    others = {"uitvoeren", "actualiseren", "borgen", "verlengen", "doorlopend", "op-afroep"}
    assert told | others == {kind.value for kind in KIND_NAMES}


@given(plan=plans())
def test_the_load_is_that_of_the_plan(plan: Plan) -> None:
    rows = table(read(plan)["Belasting"], heading=1)
    lines = [one for one in workload_of(plan).lines if any(cell.actions for cell in one.cells)]
    if not lines:
        assert [row["Wie"] for row in rows] == ["Hier valt niets te melden."]
        return
    told = {(row["Wie"], row["Als"]): row for row in rows}
    assert len(told) == len(rows) == len(lines)
    for line in lines:
        row = told[seen(line.carrier.name), line.carrier.role.value]
        for cell in line.cells:
            assert row[column(cell.quarter)] == len(cell.actions)
        assert row["Maatregelen"] == len({key for cell in line.cells for key in cell.actions})


def test_days_stand_beside_what_there_is() -> None:
    plan = evolve(
        hellendoorn().with_action("cameratoezicht-evalueren", planning="Q4 2024"),
        capacity=(
            Capacity(
                partner="politie",
                per_quarter=Amount.of("10 dagen"),
                quarters={"2024Q4": Amount.of("2 dagen")},
            ),
        ),
    )
    plan = plan.with_action(
        "cameratoezicht-evalueren", effort={"politie": Effort.of("5 dagen per keer")}
    )
    asked, there, above = table(read(plan)["Dagen"], heading=1)
    assert [row["Wie"] for row in (asked, there, above)] == ["Politie"] * 3
    assert [row["Wat"] for row in (asked, there, above)] == ["gevraagd", "beschikbaar", "te veel"]
    assert [row["2024 Q4"] for row in (asked, there, above)] == [5, 2, 3]
    assert [row["2025 Q1"] for row in (asked, there, above)] == [0, 10, 0]
    assert [row["Totaal"] for row in (asked, there, above)] == [5, 112, 3]
    assert "Dagen" not in read(hellendoorn())


@given(plan=plans())
def test_partners_are_counted_by_priority(plan: Plan) -> None:
    cells = read(plan)["Partijen"]
    directory = plan.directory.partners
    counted = Counter(
        (key, row.place[0])
        for row in plan.rows
        for key in {directory.key(one.name) for one in row.partners}
    )
    told = {directory.key(row[0]): row for row in cells[2:]}
    assert set(told) == {key for key, _ in counted}
    for key, row in told.items():
        numbers = [counted[key, place] for place in range(len(plan.priorities))]
        assert row[2:] == [*numbers, sum(numbers)]


@given(plan=plans(complete=False))
def test_the_agenda_tells_each_quarter_and_what_has_none(plan: Plan) -> None:
    rows = table(read(plan)["Agenda"], heading=1)
    assert plan.period is not None
    for quarter in plan.period:
        agenda = agenda_of(plan, quarter)
        told = [row for row in rows if row["Kwartaal"] == column(quarter)]
        for words, wanted in [
            ("begint", agenda.starts),
            ("evaluatie", agenda.evaluated),
            ("vaststelling", agenda.decided),
            ("eindigt", agenda.ends),
            ("misschien", agenda.perhaps),
            ("niet zeker", agenda.doubtful),
        ]:
            found = [row["Onderwerp"] for row in told if words in row["Wat"].split(", ")]
            assert Counter(found) == Counter(seen(row.label) for row in wanted)
    undated = [row["Onderwerp"] for row in rows if row["Kwartaal"] == "onbekend"]
    assert undated == [seen(row.label) for row in plan.rows if not row.timetable.possible]


def test_days_are_real_days_and_decisions_stand_in_their_quarter() -> None:
    plan = evolve(
        hellendoorn(),
        decisions=(
            Decision(body="raad", kind="vaststellen", date=dt.date(2024, 2, 13)),
            Decision(body="raad", date=dt.date(1831, 1, 1)),
        ),
        evaluation_moments=(EvaluationMoment(kind="eind", when="2026Q3"),),
    )
    rows = table(read(plan)["Agenda"], heading=1)
    decision = next(row for row in rows if row["Wat"] == "besluit raad")
    assert (decision["Kwartaal"], decision["Van"]) == ("2024 Q1", dt.date(2024, 2, 13))
    assert decision["Onderwerp"] == "vaststellen"
    evaluation = next(row for row in rows if row["Wat"] == "evaluatie van het plan")
    assert (evaluation["Kwartaal"], evaluation["Onderwerp"]) == ("2026 Q3", "eind")
    weeks = next(
        row
        for row in rows
        if row["Onderwerp"] == "Ondermijningsweken Twente" and row["Kwartaal"] == "2024 Q2"
    )
    assert (weeks["Van"], weeks["Tot en met"]) == (dt.date(2024, 4, 15), dt.date(2024, 4, 19))


def test_figures_are_numbers_and_what_no_cell_can_hold_is_text() -> None:
    indicator = Indicator(
        name="meldingen",
        baseline=Measurement(value="210", year=2023),
        target=Measurement(value="160.5", year=2026),
        measurements=(
            Measurement(value="12345678901234567890", date=dt.date(2025, 1, 1)),
            Measurement(value="180", year=2024),
        ),
    )
    first = evolve(
        hellendoorn().priorities[0],
        objectives=(Objective(text="Minder", indicators=(indicator,)), Objective(text="Beter")),
    )
    plan = evolve(hellendoorn(), priorities=(first, *hellendoorn().priorities[1:]))
    told, bare = table(read(plan)["Doelen"])[:2]
    assert (told["Nulmeting"], told["Jaar nulmeting"]) == (210, 2023)
    assert (told["Streefwaarde"], told["Jaar streefwaarde"]) == (160.5, 2026)
    assert told["Laatste meting"] == "12345678901234567890"
    assert (bare["Doelstelling"], bare["Indicator"]) == ("Beter", "")


def test_progress_is_that_of_the_day_from_which_is_looked() -> None:
    progress = (
        Progress(date=dt.date(2025, 1, 1), status=ProgressStatus.DONE, result="klaar"),
        Progress(date=dt.date(2024, 7, 1), status=ProgressStatus.STUCK),
    )
    plan = hellendoorn().with_action("halt-verwijzen", progress=progress)
    row = next(row for row in plan.rows if row.action.progress)
    for as_of, state in [(None, "gereed"), ("2024-12-31", "knelpunt"), ("2024-01-01", "")]:
        told = table(read(plan, as_of=as_of)["Maatregelen"])[row.index]
        assert told["Stand"] == state
    assert table(read(plan)["Maatregelen"])[row.index]["Stand op"] == dt.date(2025, 1, 1)


def test_findings_are_told_when_asked_for() -> None:
    report = [one for one in check(hellendoorn()) if one.code is not RULE_SLOW]
    rows = table(read(hellendoorn(), findings=True)["Meldingen"])
    plan = hellendoorn()
    told = [by_titles(one, plan).message() for one in report]
    assert Counter(row["Melding"] for row in rows) == Counter(told)
    keys = [key for key in plan.rows.by_key if "-" in key]
    assert any(key in one.message() for one in report for key in keys)
    assert not [row["Melding"] for row in rows if any(f"'{key}'" in row["Melding"] for key in keys)]
    assert rows[0]["Ernst"] == max(report, key=lambda one: one.severity.weight).severity.value


def test_a_selection_is_all_there_is() -> None:
    sheets = read(hellendoorn(), partner="douane")
    (row,) = hellendoorn().rows.with_partner("douane")
    assert [told["Titel"] for told in table(sheets["Maatregelen"])] == [row.action.title]
    assert len(sheets["Kwartalen"]) == 3
    assert {told["Onderwerp"] for told in table(sheets["Agenda"], heading=1)} == {row.label}
    assert {told[0] for told in sheets["Partijen"][2:]} == {one.name for one in row.partners}
    assert all(told["Maatregelen"] == 1 for told in table(sheets["Belasting"], heading=1))
    assert ["Keuze", "Douane"] in [line[:2] for line in sheets["Leeswijzer"]]


@pytest.mark.parametrize("plan", [Plan(), Plan(title="Leeg", period="2024-2026")])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_empty_plan_is_a_workbook_too(plan: Plan, language: Any) -> None:
    sheets = read(plan, language=language, findings=True)
    assert all(cells[0][0] for cells in sheets.values())


def test_the_same_plan_gives_the_same_bytes_wherever_it_is_made(tmp_path: Path) -> None:
    first = written(hellendoorn())
    assert written(ivbcore.load(HELLENDOORN)) == first
    program = (
        "import sys, ivbcore; from ivbcore.api import export; "
        "export(ivbcore.load(sys.argv[1]), 'xlsx', level='vertrouwelijk').save(sys.argv[2])"
    )
    target = tmp_path / "x.xlsx"
    subprocess.run(
        [sys.executable, "-c", program, str(HELLENDOORN), str(target)],
        check=True,
        env={**os.environ, "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7"},
    )
    assert target.read_bytes() == first


def test_nothing_is_written_beside_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "mkdtemp", "NamedTemporaryFile", "TemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    assert written(hellendoorn())


HOSTILE = [
    "=1+1", "@SUM(A1)", "+1", "-2+3", "=cmd|' /C calc'!A0", "_x0041_", "mail: a@b.nl",
    "http://voorbeeld.nl", "<b>&amp;", "\x00\x08\x1b[31m", "a\u202eb", " spaties ",
    "x" * 40_000, "&L&P&A", "\ufffe", "regel\nregel", "\t=1+1", "\r=1",
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_text_that_looks_like_more_is_a_text(number: int) -> None:
    stands_in_its_cell(HOSTILE[number])


@given(text=st.text())
def test_whatever_a_plan_says_is_text_in_its_cell(text: str) -> None:
    stands_in_its_cell(text)


@lru_cache(maxsize=1)
def first_measures() -> Plan:
    """The real plan with nothing but its first two items."""
    plan = hellendoorn()
    first = plan.priorities[0]
    return evolve(plan, priorities=[evolve(first, items=first.items[:2])])


def stands_in_its_cell(text: str) -> None:
    plan = first_measures().with_action("halt-verwijzen", measure=text, title=text or None)
    row = table(read(evolve(plan, title=text))["Maatregelen"])[1]
    action = plan["halt-verwijzen"].action
    told, title = harmless(action.measure or plan["halt-verwijzen"].label), seen(action.title)
    if len(text) > 32_000:
        told = title = f"{text[:32_000]} […]"
    assert (row["Maatregelen/activiteiten"], row["Titel"]) == (told, title)


def parts_of(content: bytes) -> dict[str, str]:
    """The XML inside, by name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_nothing_in_it_is_a_formula_a_foreign_link_or_a_merged_cell() -> None:
    plan = hellendoorn().with_action("halt-verwijzen", measure="=1+1", title="http://voorbeeld.nl")
    parts = parts_of(written(plan, findings=True))
    sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == len(NAMES["nl"]) + 1
    for text in sheets:
        assert "<f>" not in text
        assert "mergeCell" not in text
        links = re.findall(r"<hyperlink ref=\S+(.*?)/>", text)
        assert all(link.startswith(" location=") for link in links)
    assert not any("TargetMode" in text for text in parts.values())
    # What begins like a formula stays a text when somebody edits it.
    assert 'quotePrefix="1"' in parts["xl/styles.xml"]
    assert "<drawing" not in "".join(sheets)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sheet_is_set_up_for_reading_and_for_paper(language: Any) -> None:
    parts = parts_of(written(hellendoorn(), language=language))
    names = NAMES[language]
    page = "Pagina &amp;P van &amp;N" if language == "nl" else "Page &amp;P of &amp;N"
    for number in range(1, len(names) + 1):
        text = parts[f"xl/worksheets/sheet{number}.xml"]
        assert 'paperSize="9"' in text
        assert 'orientation="landscape"' in text
        assert 'fitToHeight="0"' in text
        assert page in text
        assert "Integraal Veiligheidsbeleid 2024-2026" in text.partition("<oddHeader>")[2]
        if number < len(names):
            assert 'state="frozen"' in text
            assert "<tablePart " in text or "<autoFilter " in text
            repeated = f'name="_xlnm.Print_Titles" localSheetId="{number - 1}"'
            assert repeated in parts["xl/workbook.xml"]
    tables = [text for name, text in parts.items() if name.startswith("xl/tables/")]
    told = {one for text in tables for one in re.findall(r'displayName="(\w+)"', text)}
    assert told == set(names) - {names[3], names[-1]}
    core = parts["docProps/core.xml"]
    assert "<dc:title>Integraal Veiligheidsbeleid 2024-2026</dc:title>" in core
    assert "2000-01-01T00:00:00Z" in core


def test_hellendoorn_is_as_it_was_approved() -> None:
    sheets = read(hellendoorn(), level="openbaar")
    told = "".join(
        f"== {name}\n" + "".join(f"{' | '.join(map(str, row)).rstrip(' |')}\n" for row in cells)
        for name, cells in sheets.items()
    )
    assert told == APPROVED.read_text("utf-8")


@pytest.mark.parametrize(
    ("day", "told"),
    [("2025-09-01", "2025-09-01T"), (None, "2000-01-01T"), ("0001-01-01", "2000-01-01T")],
)
def test_it_says_it_was_made_on_the_day_from_which_is_looked(day: str | None, told: str) -> None:
    core = parts_of(written(hellendoorn(), as_of=day))["docProps/core.xml"]
    assert core.count(told) == 2
