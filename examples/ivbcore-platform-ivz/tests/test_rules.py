"""The rules: silent on plans that have nothing to do with the platform, precise on the rest."""

from __future__ import annotations

import re

import pytest

import ivbcore
import ivbcore_platform_ivz
from ivbcore import Host

HEAD = "ivb: 1\ntitel: Proef\ngemeente: Wierden\nlooptijd: 2025-2028\n"
AGENDA = ("Gedigitaliseerde criminaliteit", "Ondermijning", "Weerbare jeugd", "Zorg en veiligheid")


@pytest.fixture
def host() -> Host:
    return ivbcore.standard_host(off=True).with_plugins(ivbcore_platform_ivz)


def found(text: str, host: Host) -> list[tuple[str, str, str]]:
    report = ivbcore.check(ivbcore.read(text=HEAD + text, host=host), host=host)
    return [
        (one.code.code, one.path, str(one.arguments.get("value") or one.arguments["name"]))
        for one in report
        if one.code.code.startswith("IVZ")
    ]


def test_every_point_that_is_not_followed_is_told(host: Host) -> None:
    text = """\
bouwstenen: [platform-ivz]
afbakening: [Weerbare jeugd]
prioriteiten:
  - {id: p, naam: Ondermijning, sluit-aan-bij: [ondermijning]}
"""
    assert [(code, name) for code, _, name in found(text, host)] == [
        ("IVZ001", "Gedigitaliseerde criminaliteit"),
        ("IVZ001", "Zorg en veiligheid"),
    ]


def test_a_plan_that_follows_all_points_is_clean(host: Host) -> None:
    followed = ", ".join(AGENDA)
    text = f"bouwstenen: [platform-ivz]\nprioriteiten: [{{naam: P, sluit-aan-bij: [{followed}]}}]\n"
    assert found(text, host) == []


def test_what_is_not_on_the_agenda_is_told_with_what_comes_near(host: Host) -> None:
    text = (
        "bouwstenen: [platform-ivz]\nprioriteiten: [{id: p, naam: P, sluit-aan-bij: Ondermining}]\n"
    )
    unknown = [one for one in found(text, host) if one[0] == "IVZ002"]
    assert unknown == [("IVZ002", "prioriteiten/p/sluit-aan-bij", "Ondermining")]
    report = ivbcore.check(ivbcore.read(text=HEAD + text, host=host), host=host)
    (finding,) = (one for one in report if one.code.code == "IVZ002")
    assert "Bedoelt u 'Ondermijning'?" in finding.message("nl")
    assert "Did you mean 'Ondermijning'?" in finding.message("en")
    assert finding.location is not None


def test_plans_without_the_pack_are_left_alone(host: Host) -> None:
    assert found("prioriteiten: [{id: p, naam: P, sluit-aan-bij: [iets anders]}]\n", host) == []


def test_a_priority_that_was_left_out_is_not_missed(host: Host) -> None:
    text = "bouwstenen: [platform-ivz]\nprioriteiten: [geen prioriteit]\n"
    assert [one for one in found(text, host) if one[0] == "IVZ001"] == []


@pytest.mark.parametrize("code", ["IVZ001", "IVZ002"])
def test_the_page_shows_the_fault_and_its_repair(code: str, host: Host) -> None:
    (rule,) = (one for one in host.rules if one.code.code == code)
    faulty, right = re.findall(r"```yaml\n(.*?)```", rule.page, re.DOTALL)
    assert code in {one[0] for one in found(faulty, host)}
    assert code not in {one[0] for one in found(right, host)}
