"""The commands that are about load and schedules."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, data, narrow

HEAD = """\
ivb: 1
titel: Proef
gemeente: {naam: Ergens}
looptijd: 2024-2025
partijen: [{id: team, naam: Team veiligheid}, {id: politie, naam: Politie},
           {id: basisteam, naam: Basisteam, onderdeel-van: politie}]
capaciteit: [{partij: team, per-kwartaal: 10 dagen}]
"""


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """A plan in which one quarter asks too much."""
    path = tmp_path / "vol.yaml"
    actions = [
        (
            "{id: vast, maatregel: Vast., planning: Q2 2024, partijen: [team, politie],"
            " inzet: {team: 8 dagen per keer}}"
        ),
        (
            "{id: los, maatregel: Los., planning: '2024', partijen: [team],"
            " inzet: {team: 8 dagen per keer}}"
        ),
        (
            "{id: wet, maatregel: Wet., planning: Q3 2024, partijen: [team], wettelijk: ja,"
            " inzet: {team: 6 dagen per keer}}"
        ),
        "{id: later, maatregel: Later., planning: n.n.b., partijen: [team]}",
    ]
    rows = "".join(f"          - {one}\n" for one in actions)
    path.write_text(
        f"{HEAD}prioriteiten:\n  - naam: Jeugd\n    items:\n      - naam: School\n"
        f"        acties:\n{rows}",
        "utf-8",
    )
    return path


def test_workload_shows_a_heat_map(run: Run, crowded: Path) -> None:
    result = run("workload", crowded)
    assert result.exit_code == 0
    assert narrow(result.stdout)
    (line,) = [one for one in result.stdout.splitlines() if one.startswith("Team veiligheid")]
    assert line.split() == ["Team", "veiligheid", "d", "·", "16!", "6", "·", "·", "·", "·", "·"]
    text = " ".join(result.stdout.split())
    assert "Team veiligheid 2024Q2: 16 dagen gevraagd, 10 beschikbaar (vast, los)" in text
    assert "Politie: het plan zegt niet welk team het draagt (Basisteam)" in text
    assert "later: de planning is nog niet bekend" in text


def test_workload_as_data(run: Run, crowded: Path) -> None:
    found = data(run("workload", crowded, "--json", "--who", "Team veiligheid"))
    (line,) = found["regels"]
    assert line["maat"] == "dagen"
    assert line["kwartalen"][1] == {
        "kwartaal": "2024Q2",
        "maatregelen": ["vast"],
        "gespreid": ["los"],
        "dagen": 16,
        "capaciteit": 10,
        "overbelasting": 6,
    }
    assert line["pieken"] == ["2024Q2"]
    assert found["niet-geplaatst"][0]["reden"] == "nog-niet-bekend"


def test_workload_of_the_example(run: Run, plan: Path) -> None:
    result = run("workload", plan, "--lang", "en")
    assert result.exit_code == 0
    assert narrow(result.stdout)
    assert "Portfolio holders" in result.stdout


def test_workload_of_nobody(run: Run, plan: Path) -> None:
    result = run("workload", plan, "--who", "polite")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Politie" in result.stderr
