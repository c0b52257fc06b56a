"""VBG001: what waits for the council has a case number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ivbcore
import ivbcore_voorbeeldgemeenten
from ivbcore import Host

PLAN = Path(__file__).parents[1] / "plan.yaml"
HEAD = "ivb: 1\ntitel: Proef\ngemeente: Oosterhaven\nlooptijd: 2025-2028\n"


@pytest.fixture(scope="module")
def host() -> Host:
    return ivbcore.standard_host(off=True).with_plugins(ivbcore_voorbeeldgemeenten)


def found(text: str, host: Host) -> list[tuple[str, object]]:
    report = ivbcore.check(ivbcore.read(text=text, host=host), host=host)
    return [(one.path, one.arguments["reason"]) for one in report if one.code.code == "VBG001"]


def test_the_page_shows_the_fault_and_its_repair(host: Host) -> None:
    (rule,) = (one for one in host.rules if one.code.code == "VBG001")
    faulty, right = re.findall(r"```yaml\n(.*?)```", rule.page, re.DOTALL)
    assert found(HEAD + faulty, host) == [("acties/cameras", "Cameraverordening")]
    assert found(HEAD + right, host) == []


def test_the_plan_is_clean_and_faulty_without_its_numbers(host: Host) -> None:
    text = PLAN.read_text("utf-8")
    assert found(text, host) == []
    assert found(text.replace("zaaknummer: Z2", "zaaknummer: A2"), host) == [
        ("acties/verordening-buitengebied", "Verordening toezicht buitengebied"),
        ("acties/kermis-beleidsnota", "beleidsnota"),
    ]


def test_words_of_another_plugin_count(host: Host) -> None:
    from ivbcore.contracts import PluginInfo, WordList, hookimpl

    class More:
        @hookimpl
        def ivb_plugin(self) -> PluginInfo:
            return PluginInfo("More", "MORE")

        @hookimpl
        def ivb_word_lists(self) -> list[WordList]:
            return [WordList("raadsstukken", ("actieplan",))]

    text = HEAD + (
        "prioriteiten: [{naam: P, items: [{naam: I, acties:"
        " [{id: a, maatregel: Een actieplan maken., planning: vaststellen in Q4 2025}]}]}]"
    )
    assert found(text, host) == []
    assert found(text, host.with_plugins(More())) == [("acties/a", "actieplan")]


def test_is_told_at_its_place_in_two_languages(host: Host) -> None:
    text = PLAN.read_text("utf-8").replace("zaaknummer: Z25-0123", "zaaknummer: volgt")
    report = ivbcore.check(ivbcore.read(text=text, host=host), host=host)
    (finding,) = (one for one in report if one.code.code == "VBG001")
    assert finding.location is not None
    assert "verordening-buitengebied" in text.splitlines()[finding.location.line - 1]
    assert "zaaknummer" in finding.message("nl")
    assert "case number" in finding.message("en")
