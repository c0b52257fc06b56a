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
        "edtf": "2024-34",
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


def test_workload_with_assumptions(run: Run, plan: Path) -> None:
    assumed = Path("examples/hellendoorn/aannames.yaml").resolve()
    options = ["--who", "team-veiligheid", "--json"]
    (alone,) = data(run("workload", plan, *options))["regels"]
    (line,) = data(run("workload", plan, *options, "--assume", assumed))["regels"]
    assert alone["kwartalen"] != line["kwartalen"]
    assert run("workload", plan, "--assume", "weg.yaml").exit_code == 2


def test_workload_of_nobody(run: Run, plan: Path) -> None:
    result = run("workload", plan, "--who", "polite")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Politie" in result.stderr


def test_schedule_shows_places_and_reasons(run: Run, crowded: Path) -> None:
    result = run("schedule", crowded)
    assert result.exit_code == 0, result.stderr
    assert narrow(result.stdout)
    text = " ".join(result.stdout.split())
    assert "los/1.1: " in text
    assert "overbelasting in dagen: 0, bewezen" in text
    assert "later: de planning is nog niet bekend" in text
    assert "Bewezen" in text
    assert "Proven" in run("schedule", crowded, "--lang", "en").stdout


def test_a_crisis_moves_little_and_says_so(run: Run, crowded: Path, tmp_path: Path) -> None:
    kept = tmp_path / "rooster.json"
    before = data(run("schedule", crowded, "--json"))
    kept.write_text(run("schedule", crowded, "--json").stdout, "utf-8")
    (old,) = [one["van"] for one in before["plaatsingen"] if one["keer"] == "los/1.1"]
    again = data(run("schedule", crowded, "--json", "--keep", kept))
    assert again["verschillen"] == []
    options = ["--keep", kept, "--hard", "--capacity", f"team=-50%@{old}"]
    result = run("schedule", crowded, *options)
    assert f"verschoven van Q{old[-1]} {old[:4]} naar" in " ".join(result.stdout.split())
    gone = ["--keep", kept, "--hard", "--capacity", "team=-90%@2024Q1.."]
    text = " ".join(run("schedule", crowded, *gone).stdout.split())
    assert "niet meer haalbaar" in text
    assert "Later weer oppakken" in text
    assert "kan niet" in text
    found = data(run("schedule", crowded, *gone, "--json"))
    assert found["later-hervatten"] == ["los"]
    assert crowded.read_text("utf-8").count("planning: '2024'") == 1


def test_scenarios_side_by_side(run: Run, crowded: Path) -> None:
    options = ["--scenario", "crisis:team=-50%@2024Q3..", "--scenario", "hulp:team=+4 dagen"]
    result = run("schedule", crowded, *options)
    assert result.exit_code == 0, result.stderr
    head = result.stdout.splitlines()[0].split()
    assert head == ["ongewijzigd", "crisis", "hulp"]
    assert set(data(run("schedule", crowded, *options, "--json"))["scenarios"]) == {
        "",
        "crisis",
        "hulp",
    }


@pytest.mark.parametrize(
    "options",
    [
        ["--capacity", "team"],
        ["--capacity", "niemand=-50%"],
        ["--capacity", "team=veel"],
        ["--exclude", "ooit"],
        ["--keep", "weg.json"],
        ["--scenario", "zonder"],
        ["--seconds", "0"],
        ["--seconds", "nan"],
        ["--seconds", "lang"],
        ["--capacity", "team=-50%@2031Q1"],
        ["--capacity", "team=-50%@2025Q3..2025Q1"],
        ["--exclude", "2031Q1"],
        ["--from", "2031Q1"],
        ["--scenario", "half:team=veel"],
        ["--from", "ooit"],
    ],
)
def test_what_cannot_be_asked_of_a_schedule(run: Run, crowded: Path, options: list[str]) -> None:
    result = run("schedule", crowded, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) in (1, 2)
    english = run("schedule", crowded, *options, "--lang", "en")
    assert english.stderr != result.stderr
    # What a library says to a programmer is English: none of it may stand in a Dutch message.
    assert not {"not", "the", "than"} & set(result.stderr.split())


def test_what_is_no_schedule_is_not_kept(run: Run, crowded: Path, tmp_path: Path) -> None:
    placed = '{"plaatsingen": [{"keer": "%s/1.1", "plaatsing": "flexibel", "van": "%s"}]}'
    wrong = (placed % ("elders", "2024Q1"), placed % ("los", "2024Q9"))
    for text in ("{}", "geen json", "[" * 100_000, *wrong):
        (tmp_path / "x.json").write_text(text, "utf-8")
        result = run("schedule", crowded, "--keep", tmp_path / "x.json")
        assert (result.exit_code, result.stdout) == (2, "")


def test_assumptions_are_laid_over_a_plan(run: Run, crowded: Path, tmp_path: Path) -> None:
    path = tmp_path / "aannames.yaml"
    path.write_text(
        "ivb: 1\ntitel: Aannames\ngemeente: {naam: Ergens}\nlooptijd: 2024-2025\n"
        "capaciteit: [{partij: team, per-kwartaal: 20 dagen}]\n"
        "prioriteiten: [{naam: A, items: [{naam: A, acties: [{id: los, maatregel: x,"
        " inzet: {team: 3 dagen per keer}}]}]}]\n",
        "utf-8",
    )
    result = run("schedule", crowded, "--assume", path)
    assert result.exit_code == 0, result.stderr
    path.write_text(path.read_text("utf-8").replace("id: los", "id: loos"), "utf-8")
    result = run("schedule", crowded, "--assume", path)
    assert result.exit_code == 2
    assert "'los'" in result.stderr


def test_why_shows_the_place(run: Run, crowded: Path) -> None:
    text = " ".join(run("why", crowded, "los").stdout.split())
    assert "Plaats in het rooster" in text
    (one,) = data(run("why", crowded, "los", "--json"))["plaatsingen"]
    assert one["reden"]["code"]
    assert data(run("why", crowded, "vast", "--json"))["plaatsingen"] == []


def test_a_plan_that_was_not_read_as_a_whole_is_not_scheduled(
    run: Run, crowded: Path, tmp_path: Path
) -> None:
    path = tmp_path / "half.yaml"
    text = crowded.read_text("utf-8").replace(
        "        acties:\n", "        acties:\n          - 3\n"
    )
    path.write_text(text, "utf-8")
    result = run("schedule", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--partial" in result.stderr
    assert run("schedule", path, "--partial").exit_code == 0
