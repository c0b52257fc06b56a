"""What people read is called as they call it: short titles, and times in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ivbcore
from ivbcore.contracts import by_titles, short_name
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import RULE_SLOW
from ivbcore.findings.report import Report
from ivbcore.publishing.naming import cut_off
from tests.publishing.readers import visible_text

HELLENDOORN = Path(__file__).resolve().parents[2] / "examples/hellendoorn/plan.yaml"
FOR_PROGRAMS = re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{4}Q[1-4]\b")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", ["html", "xlsx"])
def test_published_findings_tell_no_time_as_programs_write_it(form: str, language: str) -> None:
    plan = ivbcore.load(HELLENDOORN).with_action(
        "cameratoezicht-evalueren", valid_until=ivbcore.Quarter.of("2025Q3").end
    )
    report = [one for one in ivbcore.check(plan) if one.code is not RULE_SLOW]
    told = [by_titles(one, plan, language).message(language) for one in report]
    assert any(re.search(r"Q3 2025|30 sept?ember 2025", one) for one in told)
    assert not [one for one in told if FOR_PROGRAMS.search(one)]
    made = ivbcore.export(plan, form, findings=True, language=language).artifacts[0]
    text = " ".join(visible_text(made.media_type, made.content).split())
    assert all(" ".join(one.split()) in text for one in told)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kort.", "Kort."),
        ("De buurt bespreekt de overlast. Daarna volgt een lange zin over van alles en nog wat,",
         "De buurt bespreekt de overlast"),
        ("1. De buurt bespreekt de overlast. Daarna volgt een lange zin over van alles en nog wat",
         "1. De buurt bespreekt de overlast"),
        ("overlast " * 20, f"{'overlast ' * 8}".strip() + "…"),
        ("x" * 100, "x" * 79 + "…"),
        ("kort " + "x" * 100, "kort " + "x" * 74 + "…"),
    ],
)  # fmt: skip
def test_a_long_text_is_cut_off_at_a_sentence_or_a_word(text: str, short: str) -> None:
    assert cut_off(text) == short
    assert len(short) <= 80


def test_an_action_without_a_title_goes_by_how_its_measure_begins() -> None:
    key = "cameratoezicht-evalueren"
    plan = ivbcore.load(HELLENDOORN)
    assert short_name(plan[key]) == "Cameratoezicht evalueren"
    bare = plan.with_action(key, title=None)
    assert short_name(bare[key]) == bare[key].action.measure
    long = plan.with_action(key, title=" ", measure="Nagaan wat er is bereikt. " * 9)
    assert short_name(long[key]) == "Nagaan wat er is bereikt"
    assert short_name(plan.with_action(key, title=None, measure="")[key]) == "Cameratoezicht"


def test_how_long_a_rule_took_is_not_published(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = ivbcore.load(HELLENDOORN)
    slow = Finding.of(RULE_SLOW, name="r", value="IVB101", amount="2.3")
    monkeypatch.setattr("ivbcore.api.check", lambda *_, **__: Report([slow]))
    made = ivbcore.export(plan, "html", findings=True).artifacts[0]
    text = visible_text(made.media_type, made.content)
    assert "IVB101" not in text
    assert "Er is niets gevonden." in text
