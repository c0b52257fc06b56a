"""Settings, limits and baselines of ``ivb check``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def copy(plan: Path, tmp_path: Path) -> Path:
    """The example plan in a folder of its own."""
    (tmp_path / "plannen").mkdir()
    return Path(shutil.copy(plan, tmp_path / "plannen" / "plan.yaml"))


def codes(output: str) -> set[str]:
    return {one["code"] for one in json.loads(output)["meldingen"]}


def settings(folder: Path, text: str) -> None:
    (folder / "ivb.toml").write_text(text, "utf-8")


def test_the_nearest_file_is_taken_whole(run: Run, copy: Path) -> None:
    settings(copy.parents[1], 'select = ["IVB6"]\nignore = ["IVB616"]\n')
    above = codes(run("check", copy, "--json").stdout)
    assert above
    assert all(code.startswith("IVB6") for code in above)
    settings(copy.parent, 'select = ["IVB6", "IVB2"]\n')
    nearest = codes(run("check", copy, "--json").stdout)
    assert any(code.startswith("IVB2") for code in nearest)


def test_the_command_line_wins(run: Run, copy: Path) -> None:
    settings(copy.parent, 'select = ["IVB6"]\n')
    found = codes(run("check", copy, "--json", "--select", "IVB2").stdout)
    assert found
    assert all(code.startswith("IVB2") for code in found)
    free = codes(run("check", copy, "--json", "--settings", "uit").stdout)
    assert {code[:4] for code in free} > {"IVB2", "IVB6"}


def test_severity_fail_on_and_language(run: Run, copy: Path) -> None:
    assert run("check", copy).exit_code == 0
    settings(copy.parent, 'language = "en"\n[severity]\nIVB033 = "fout"\n')
    found = run("check", copy)
    assert found.exit_code == 1
    assert "1 error" in found.stdout
    assert "fout" in run("check", copy, "--lang", "nl").stdout
    assert run("check", copy, "--severity", "IVB033=informatie").exit_code == 0
    settings(copy.parent, 'fail-on = "waarschuwing"\n')
    assert run("check", copy).exit_code == 1


def test_everything_wrong_is_told_at_once_with_its_place(run: Run, copy: Path) -> None:
    settings(
        copy.parent,
        'selct = ["IVB9"]\nselect = ["IVB99"]\npreview = "ja"\n'
        '[severity]\nIVB033 = "erg"\n[limits.IVB622]\nmost = 1\nprioriteiten = "a"\n',
    )
    found = run("check", copy)
    assert found.exit_code == 2
    assert not found.stdout
    for line in (1, 2, 3, 5, 7, 8):
        assert f"ivb.toml:{line}:1: " in found.stderr
    assert "bedoelt u 'select'" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize(
    "text", ["select = [", "\x00", "severity = 3", "limits = []", "baseline = 1", "norm = 'x'",
             "select = 'IVB2'", "[limits]\nIVB622 = 3", "[limits.IVB622]\nprioriteiten = nan",
             "[severity]\nIVB2 = 'fout'", "fail-on = 'erg'", "code = 'x.py'"],
)  # fmt: skip
def test_wrong_settings_are_told_in_words(run: Run, copy: Path, text: str) -> None:
    settings(copy.parent, text)
    found = run("check", copy)
    assert found.exit_code == 2
    assert "ivb.toml:" in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_a_norm_nobody_knows_is_told_with_the_nearest(run: Run, copy: Path) -> None:
    settings(copy.parent, "norm = 'politiewet-38'")
    assert "een norm, zoals politiewet-38b" in run("check", copy).stderr


def test_show_settings_tells_what_holds(run: Run, copy: Path) -> None:
    settings(copy.parent, "preview = true\n[limits.IVB622]\nprioriteiten = 4\n")
    found = run("check", copy, "--show-settings", "--limit", "IVB622.prioriteiten=9")
    (shown,) = json.loads(found.stdout).values()
    assert shown["preview"] is True
    assert shown["limits"] == {"IVB622": {"prioriteiten": 9.0}}


def test_a_limit_changes_what_is_found(run: Run, copy: Path) -> None:
    found = run("check", copy, "--json", "--limit", "IVB622.prioriteiten=1")
    assert "IVB622" in codes(found.stdout)
    assert "IVB622" not in codes(run("check", copy, "--json").stdout)


def test_a_baseline_hides_what_is_known_and_tells_what_is_gone(run: Run, copy: Path) -> None:
    known = copy.parent / "nullijn.json"
    assert run("check", copy, "--write-baseline", known).exit_code == 0
    assert codes(run("check", copy, "--json", "--baseline", known).stdout) == set()
    text = copy.read_text("utf-8")
    # Moved lines change nothing; a new fault is new.
    copy.write_text("# een regel erbij\n\n" + text, "utf-8")
    assert codes(run("check", copy, "--json", "--baseline", known).stdout) == set()
    worse = text.replace("planning: Doorlopend\n", "planning: zo snel mogelijk\n", 1)
    copy.write_text(worse, "utf-8")
    settings(copy.parent, 'baseline = "nullijn.json"\nfail-on = "waarschuwing"\n')
    found = run("check", copy, "--json")
    assert "IVB031" in codes(found.stdout)
    assert found.exit_code == 1
    run("check", copy, "--write-baseline", known)
    copy.write_text(text, "utf-8")
    found = run("check", copy)
    assert found.exit_code == 0
    assert "niet meer" in found.stderr


def test_of_a_finding_about_several_actions_only_what_is_new_is_told(
    run: Run, tmp_path: Path
) -> None:
    plan, known = tmp_path / "plan.yaml", tmp_path / "nullijn.json"
    rows = [f"{{id: {one}, maatregel: Zorg voor {one}.}}" for one in ("een", "twee", "drie")]
    held = "{id: vier, maatregel: Vier., portefeuillehouders: [b]}"

    def told(*some: str) -> list[str]:
        layout = (
            "ivb: 1\ntitel: T\ngemeente: G\nlooptijd: 2024\n"
            "portefeuillehouders: [{id: b, naam: B}]\n"
            "prioriteiten: [{id: p, naam: P, items: [{id: i, naam: I, acties: [%s]}]}]\n"
        )
        plan.write_text(layout % ", ".join((*some, held)), encoding="utf-8")
        found = run("check", plan, "--json", "--select", "IVB301", "--baseline", known).stdout
        return [name for one in json.loads(found)["meldingen"] for name in one["gegevens"]["names"]]

    known.write_text('{"ivb-nullijn": 1, "plannen": {}}', encoding="utf-8")
    assert told(*rows[:2]) == ["een", "twee"]
    run("check", plan, "--select", "IVB301", "--write-baseline", known)
    assert told(*rows[:2]) == told(*rows[1::-1]) == told(rows[1]) == []
    assert told(*rows) == told(*rows[::-1]) == told(rows[2]) == ["drie"]


def test_a_plan_that_the_baseline_does_not_know_is_told(run: Run, copy: Path) -> None:
    known = copy.parent / "nullijn.json"
    run("check", copy, "--write-baseline", known)
    other = copy.with_name("ander.yaml")
    other.write_bytes(copy.read_bytes())
    assert "kent het plan" in run("check", other, "--baseline", known).stderr
    assert "kent het plan" not in run("check", copy, "--baseline", known).stderr


def test_the_same_findings_give_the_same_baseline(run: Run, copy: Path) -> None:
    known = copy.parent / "nullijn.json"
    run("check", copy, "--write-baseline", known)
    first = known.read_bytes()
    run("check", copy, "--write-baseline", known)
    assert known.read_bytes() == first


def test_findings_of_rules_in_preview_are_one_count(run: Run, copy: Path) -> None:
    counts = run("check", copy).stdout.splitlines()[-1]
    asked = json.loads(run("check", copy, "--preview", "--json").stdout)
    default = json.loads(run("check", copy, "--json").stdout)
    count = len(asked["meldingen"]) - len(default["meldingen"])
    assert count == default["op-proef"] > 0
    assert asked["op-proef"] == 0
    assert counts.endswith(f", {count} van regels op proef (--preview)")
    assert "op proef" not in run("check", copy, "--select", "IVB1").stdout


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"ivb-nullijn": 7}', '{"ivb-nullijn": 1}',
                                  '{"ivb-nullijn": 1, "plannen": {"a": [1]}}'])  # fmt: skip
def test_a_broken_baseline_is_refused(run: Run, copy: Path, text: str) -> None:
    known = copy.parent / "nullijn.json"
    known.write_text(text, "utf-8")
    found = run("check", copy, "--baseline", known)
    assert found.exit_code == 2
    assert "nullijn" in found.stderr
    assert "Traceback" not in found.stderr
