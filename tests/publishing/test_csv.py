"""CSV: read back cell by cell, and nothing in it is a formula."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore import export, read
from ivbcore.contracts import cells_of, harmless
from tests.publishing.texts import APPROVED, HELLENDOORN, plan_saying, written


def rows_of(text: str, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))


def test_the_real_plan_as_approved() -> None:
    approved = (APPROVED / "hellendoorn-maatregelen.csv").read_bytes()
    (artifact,) = export(HELLENDOORN, "csv").artifacts
    assert artifact.content == approved
    assert approved.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(("name", "sign"), [("puntkomma", ";"), ("komma", ","), ("tab", "\t")])
def test_every_cell_is_that_of_the_plan(name: str, sign: str) -> None:
    headings, *lines = rows_of(written(HELLENDOORN, "csv", scheiding=name), sign)
    assert len(headings) == 11
    assert len(lines) == len(HELLENDOORN.rows) == 45
    for line, row in zip(lines, HELLENDOORN.rows, strict=True):
        priority, item, title, *cells = line
        assert (priority, title) == (row.priority.name, row.action.title)
        assert (item, *cells[:4]) == tuple(" ".join(t.split()) for t in cells_of(row).texts)
        first, last = row.timetable.possible[0], row.timetable.possible[-1]
        assert cells[4:6] == [f"Q{one.number} {one.year}" for one in (first, last)]
    assert lines[16][-2] == "dubbelzinnig"


def test_a_selection_and_the_other_language() -> None:
    text = written(HELLENDOORN, "csv", partner="Reggewoon", quarter="2024Q4", language="en")
    headings, *lines = rows_of(text)
    assert headings[0] == "Priority"
    assert [line[2] for line in lines] == [
        row.action.title for row in HELLENDOORN.rows.possibly_in("2024Q4").with_partner("Reggewoon")
    ]
    assert {line[-2] for line in lines} == {"read"}


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+31", "'+31"),
        ("- opstellen", "'- opstellen"),
        ("\t=1", "'=1"),
        ("\u202e=1", "'=1"),
        ("＝1", "'＝1"),
        ("-", "-"),
        ("1-2", "1-2"),
    ],
)
def test_a_formula_becomes_text(text: str, cell: str) -> None:
    _, line = rows_of(written(plan_saying(text), "csv"))
    assert line[:3] == [cell] * 3


@given(st.text() | st.text(alphabet="=+-@;,\"'\t\n\r a"))
def test_whatever_a_plan_says_is_a_cell(text: str) -> None:
    (_, line) = rows_of(written(plan_saying(text), "csv"))
    assert len(line) == 11
    plain = harmless(text).strip()
    assert line[0] in (plain, f"'{plain}")
    assert line[0] in "-+=@" or line[0][0] not in "=+-@\t\r"


def test_what_has_no_quarter_has_empty_cells() -> None:
    _, line = rows_of(written(plan_saying("Doen", planning="zo snel mogelijk"), "csv"))
    assert line[-4:] == ["", "", "niet gelezen", ""]


def test_how_an_action_stands_on_a_day() -> None:
    plan = read(
        text="""
ivb: 1
looptijd: 2024
prioriteiten:
  - naam: Jeugd
    items:
      - naam: Straat
        acties:
          - titel: Doen
            planning: Q1 2024
            voortgang: [{peildatum: 2024-07-01, status: op-koers}]
"""
    ).plan
    assert plan is not None
    assert rows_of(written(plan, "csv"))[1][-1] == "op koers, 1 juli 2024"
    assert rows_of(written(plan, "csv", as_of="2024-06-30"))[1][-1] == ""
