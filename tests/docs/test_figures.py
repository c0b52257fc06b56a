"""Pages that are made from data, and figures in pages, are what the data says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from docs.make_words import PAGES, classes_of
from ivbcore.engine.lexical import scalar_reader
from ivbcore.model.effort import Effort
from ivbcore.model.plan import Plan
from ivbcore.planning.reader import read
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.term import terms_of
from tests.docs.pages import ROOT
from tests.planning.corpus import rates_of

PLANNING = (ROOT / "docs" / "planning.md").read_text(encoding="utf-8")
TRIED = (ROOT / "docs" / "tried.md").read_text(encoding="utf-8")
PLAN_FILE = (ROOT / "docs" / "plan-file.md").read_text(encoding="utf-8")
WORDINGS = ROOT / "tests" / "data" / "wordings"


@pytest.mark.parametrize("name", PAGES)
def test_made_pages_are_up_to_date(name: str) -> None:
    shown = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert shown == PAGES[name](), "run python -m docs.make_words"


@pytest.mark.parametrize(
    ("part", "file"),
    [("tuning", "tuning.tsv"), ("held out", "heldout.tsv"), ("audit, after mending", "audit.tsv")],
)
def test_rates_are_those_measured(part: str, file: str) -> None:
    rates = rates_of(WORDINGS / file)
    shares = " | ".join(f"{share:.1%}".replace("%", " %") for share in rates[1:])
    assert f"| {part} | {rates.count} | {shares} |" in PLANNING


@pytest.mark.parametrize(("file", "found"), [("heldout.tsv", 99), ("tuning.tsv", 37)])
def test_where_the_wordings_come_from(file: str, found: int) -> None:
    lines = (WORDINGS / file).read_text(encoding="utf-8").splitlines()
    sources = [line.rpartition("\t")[2] for line in lines if line and line[0] != "#"][1:]
    assert len([source for source in sources if source != "eigen kennis"]) == found
    told = " ".join(TRIED.split())
    assert f" {len(sources)} wordings" in told
    assert f" {found} come from" in told


def test_table_of_readings() -> None:
    section = PLANNING.partition("## Wordings and readings")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| ([a-z-]+) \|(.*)\|$", section, re.MULTILINE)
    assert len(rows) > 25
    period = Period.of("2024-2026")
    shown = {text: (status, reading.strip()) for text, status, reading in rows}
    shown.pop("wording", None)
    wordings = {text: read(text).within(period) for text in shown}
    assert shown == {
        text: (wording.status.value, " / ".join(wording.settling))
        for text, wording in wordings.items()
    }


@pytest.mark.parametrize(
    ("holds", "cls"),
    [
        ("whole number", int),
        ("number", Decimal),
        ("yes or no", bool),
        ("date", dt.date),
        ("quarter", Quarter),
        ("period", Period),
        ("effort", Effort),
    ],
)
def test_how_texts_are_read(holds: str, cls: type[Any]) -> None:
    row = re.search(rf"^\| {holds} \| (.+) \| (.+) \|$", PLAN_FILE, re.MULTILINE)
    assert row is not None
    fits, misfits = (re.findall("`([^`]+)`", cell) for cell in row.groups())
    reader = scalar_reader(cls)
    assert reader is not None
    assert fits
    assert misfits
    assert {text: _fits(reader, text) for text in (*fits, *misfits)} == {
        **dict.fromkeys(fits, True),
        **dict.fromkeys(misfits, False),
    }


def _fits(reader: Callable[[Any], Any], text: str) -> bool:
    try:
        reader(text)
    except ValueError:
        return False
    return True


def test_short_forms() -> None:
    shown = re.findall(r"^\| \[(\w+)\]\(terms.md#\w+\) \| `(.+)` \|$", PLAN_FILE, re.MULTILINE)
    assert shown == [
        (cls.__name__, terms_of(cls)[cls.SHORT_FORM].key)
        for cls in classes_of(Plan)
        if hasattr(cls, "SHORT_FORM")
    ]
