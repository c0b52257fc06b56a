"""What a check said before is said again, and only when nothing has changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PLAN = """\
ivb: 1
titel: Plan
gemeente: Borne
looptijd: 2024-2026
bestanden: [meer.yaml]
prioriteiten:
  - naam: Jeugd
    items:
      - naam: Straat
        acties: [{id: straat, maatregel: Op straat werken., planning: Q5 2024}]
"""
MORE = "ivb: 1\npartijen: [{id: politie, naam: Politie, positie: extern}]\n"
# Runs the command, and tells on a last line of standard error whether click was needed for it.
SCRIPT = """\
import sys
from ivbcore.cli.entry import main
code = main()
sys.stderr.write("\\nclick" if "click" in sys.modules else "\\nmemory")
sys.exit(code)
"""

Check = Callable[..., tuple[str, str, int]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "meer.yaml").write_text(MORE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def check(folder: Path) -> Check:
    """Runs ``ivb check``: what it wrote, whether it had to be found out, and the exit code."""

    def run(*arguments: str, **environment: str) -> tuple[str, str, int]:
        kept = {name: value for name, value in os.environ.items() if name != "IVBCORE_NO_CACHE"}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, "check", *(arguments or ("plan.yaml",))],
            cwd=folder,
            env={**kept, "XDG_CACHE_HOME": str(folder / "cache"), **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        note, _, how = done.stderr.rpartition("\n")
        return done.stdout + note, how, done.returncode

    return run


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "cache").rglob("*.json"))


def test_the_second_time_it_is_said_from_memory(check: Check, folder: Path) -> None:
    first, how, code = check()
    assert (how, code) == ("click", 1)
    assert "Q5" in first
    assert check() == (first, "memory", 1)
    assert check("plan.yaml", "--fail-on", "nooit")[1:] == ("click", 0)
    assert check("plan.yaml", "--fail-on", "nooit")[1:] == ("memory", 0)
    assert len(kept(folder)) == 2


def _plan(folder: Path) -> None:
    (folder / "plan.yaml").write_text(PLAN.replace("Q5", "Q4"), encoding="utf-8")


def _included(folder: Path) -> None:
    (folder / "meer.yaml").write_text(MORE.replace("extern", "intern"), encoding="utf-8")


def _settings(folder: Path) -> None:
    (folder / "ivb.toml").write_text('ignore = ["IVB601"]\n', encoding="utf-8")


def _gone(folder: Path) -> None:
    (folder / "meer.yaml").unlink()


@pytest.mark.parametrize("change", [_plan, _included, _settings, _gone])
def test_a_change_is_seen(check: Check, folder: Path, change: Callable[[Path], None]) -> None:
    before = check()[0]
    assert check()[1] == "memory"
    change(folder)
    after, how, _ = check()
    assert how == "click"
    assert after != before
    assert check("plan.yaml", "--no-cache")[0] == after


def test_another_language_another_width_and_another_plugin_are_other_questions(
    check: Check, folder: Path
) -> None:
    check()
    assert check("plan.yaml", "--lang", "en")[1] == "click"
    assert check(COLUMNS="100")[1] == "click"
    (folder / "extra").mkdir()
    options = ("plan.yaml", "--plugin-dir", "extra")
    assert check(*options)[1] == "click"
    assert check(*options)[1] == "memory"
    (folder / "extra" / "leeg.py").write_text("", encoding="utf-8")
    assert check(*options)[1] == "click"


def test_a_baseline_is_part_of_the_question(check: Check, folder: Path) -> None:
    check("plan.yaml", "--write-baseline", "bekend.json")
    (folder / "ivb.toml").write_text('baseline = "bekend.json"\n', encoding="utf-8")
    hidden = check()[0]
    assert "Q5" not in hidden
    assert check() == (hidden, "memory", 0)
    (folder / "bekend.json").unlink()
    assert check()[1] == "click"


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff\x00", b'{"files": 3}'])
def test_what_is_damaged_is_passed_over(check: Check, folder: Path, content: bytes) -> None:
    before = check()
    (entry,) = kept(folder)
    entry.write_bytes(content)
    assert check() == before
    assert check()[1] == "memory"


def test_it_can_be_switched_off_and_needs_no_place(check: Check, folder: Path) -> None:
    for _ in range(2):
        assert check("plan.yaml", "--no-cache")[1] == "click"
        assert check(IVBCORE_NO_CACHE="1")[1] == "click"
        assert check("plan.yaml", "--diff")[1] == "click"
        assert check(XDG_CACHE_HOME=str(folder / "plan.yaml"))[1:] == ("click", 1)
    assert not kept(folder)


def test_only_the_user_can_read_it(check: Check, folder: Path) -> None:
    check()
    (entry,) = kept(folder)
    assert entry.stat().st_mode & 0o077 == 0
    assert json.loads(entry.read_text(encoding="ascii"))["code"] == 1


# Runs the command, and tells on a last line of standard error which plans had to be read.
COUNTING = """\
import sys
from ivbcore import api
from ivbcore.cli.entry import main
real, read = api.read, []
def reading(path, **given):
    read.append(str(path))
    return real(path, **given)
api.read = reading
code = main()
sys.stderr.write("\\n" + ",".join(read))
sys.exit(code)
"""


@pytest.fixture
def several(folder: Path) -> Callable[..., tuple[tuple[str, str, int], list[str]]]:
    """Runs ``ivb check`` on plans: what it wrote, and which of them it had to read."""
    for name in ("een", "twee", "drie"):
        (folder / f"{name}.yaml").write_text(PLAN.replace("Plan", name), encoding="utf-8")

    def run(*arguments: str) -> tuple[tuple[str, str, int], list[str]]:
        kept = {name: value for name, value in os.environ.items() if name != "IVBCORE_NO_CACHE"}
        done = subprocess.run(
            [sys.executable, "-c", COUNTING, "check", *arguments],
            cwd=folder, env={**kept, "XDG_CACHE_HOME": str(folder / "cache")},
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        note, _, read = done.stderr.rpartition("\n")
        return (done.stdout, note, done.returncode), [one for one in read.split(",") if one]

    return run


Several = Callable[..., tuple[tuple[str, str, int], list[str]]]
THREE = ("een.yaml", "twee.yaml", "drie.yaml")


@pytest.mark.parametrize("options", [(), ("--json",), ("--fail-on", "nooit", "--lang", "en")])
def test_of_several_plans_only_the_changed_one_is_read_again(
    several: Several, folder: Path, options: tuple[str, ...]
) -> None:
    assert several(*THREE, *options)[1] == list(THREE)
    assert several(*THREE, *options)[1] == []
    path = folder / "twee.yaml"
    path.write_text(path.read_text("utf-8").replace("Q5", "Q6"), encoding="utf-8")
    said, read = several(*THREE, *options)
    assert read == ["twee.yaml"]
    assert "Q6" in said[0]
    assert several(*THREE, *options, "--no-cache")[0] == said
    # Another choice of plans: what is known of each serves there too.
    assert several("drie.yaml", "een.yaml", *options)[1] == []
    assert several("een.yaml", "een.yaml", *options)[1] == []


def test_what_a_plan_rests_on_counts_for_each(several: Several, folder: Path) -> None:
    several(*THREE)
    (folder / "meer.yaml").write_text(MORE.replace("extern", "intern"), encoding="utf-8")
    assert several(*THREE)[1] == list(THREE)
    (folder / "ivb.toml").write_text('ignore = ["IVB601"]\n', encoding="utf-8")
    assert several(*THREE)[1] == list(THREE)
    assert several(*THREE, "--preview")[1] == list(THREE)


def test_what_is_known_is_told_again_with_its_notes(several: Several, folder: Path) -> None:
    several(*THREE, "--write-baseline", "bekend.json")
    for name in ("een", "twee"):
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text("utf-8").replace("Q5", "Q4"), encoding="utf-8")
    options = ("--baseline", "bekend.json")
    several(*THREE, *options)
    path = folder / "drie.yaml"
    path.write_text(path.read_text("utf-8") + "# einde\n", encoding="utf-8")
    said, read = several(*THREE, *options)
    assert read == ["drie.yaml"]
    assert "bekend.json" in said[1]
    assert several(*THREE, *options, "--no-cache")[0] == said


def test_a_plan_that_is_an_option_too_is_not_confused(several: Several) -> None:
    strange = ("--baseline", "een.yaml", "een.yaml", "twee.yaml")
    assert several(*strange)[0] == several(*strange, "--no-cache")[0]


def test_a_plan_that_cannot_be_read_is_tried_again(several: Several, folder: Path) -> None:
    (folder / "een.yaml").write_text("ivb: [", encoding="utf-8")
    assert several(*THREE)[0][2] == 2
    said, read = several(*THREE)
    assert (said[2], read) == (2, ["een.yaml"])
