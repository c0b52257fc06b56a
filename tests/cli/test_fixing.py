"""``ivb check --fix``, ``--unsafe`` and ``--diff``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PLAN = """\
ivb: 1
titel: Veiligheidsplan   # werktitel
gemeente: Hellendoorn
looptijd: 2024-2026
prioriteiten:
  - naam: Jeugd
    items:
      - naam: Aanpak
        acties:
          - id: Te Starten   # met een hoofdletter
            maatregel: Aanpak starten
            planning: Q1 2024
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan that lacks identifiers, and has one that is malformed."""
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.encode())
    return path


def test_diff_shows_and_does_not_write(run: Run, path: Path) -> None:
    found = run("check", path, "--diff")
    assert found.exit_code == 1
    assert "+  - id: jeugd" in found.stdout
    assert "te-starten" not in found.stdout
    assert (
        "+          - id: te-starten   # met een hoofdletter"
        in run("check", path, "--diff", "--unsafe").stdout
    )
    assert path.read_bytes() == PLAN.encode()


def test_safe_fixes_are_written_and_the_rest_waits_for_unsafe(run: Run, path: Path) -> None:
    assert "IVB020" in run("check", path).stdout
    found = run("check", path, "--fix")
    assert "IVB020" not in found.stdout
    assert "hersteld" in found.stderr
    safe = PLAN.replace("  - naam: Jeugd", "  - id: jeugd\n    naam: Jeugd")
    safe = safe.replace("      - naam: Aanpak", "      - id: aanpak\n        naam: Aanpak")
    assert path.read_text("utf-8") == safe
    run("check", path, "--fix", "--unsafe")
    assert path.read_text("utf-8") == safe.replace("Te Starten", "te-starten")
    assert run("check", path, "--diff", "--unsafe").exit_code == 0


def test_what_is_ignored_is_not_fixed(run: Run, path: Path) -> None:
    assert run("check", path, "--diff", "--ignore", "IVB020").stdout == ""


def test_a_file_that_is_no_plan_is_left_as_it_is(run: Run, path: Path) -> None:
    for text in ("titel: [", "- a\n", "", "a: &x 1\nb: *x\n"):
        path.write_text(text, "utf-8")
        found = run("check", path, "--fix", "--unsafe")
        assert "Traceback" not in found.stderr
        assert path.read_text("utf-8") == text


def test_the_real_plan_keeps_every_other_line(run: Run, plan: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(plan, tmp_path / "plan.yaml"))
    before = path.read_text("utf-8").splitlines()
    run("check", path, "--fix", "--unsafe")
    after = path.read_text("utf-8").splitlines()
    changed = [line for line in before if line not in after]
    named = [sum("opdrachtgever:" in line for line in lines) for lines in (before, after)]
    assert named == [0, 2]  # two officials became principal
    # A name on two lines, with marks that faced the same way, came on one.
    assert len(after) - len(before) == 2 - 1
    (quoted,) = (line for line in changed if "Better safe than sorry“" in line)
    assert any("“Better safe than sorry”" in line for line in after)
    changed.remove(quoted)
    allowed = ("planning:", "- ", "trekker:", "portefeuillehouders:")
    assert all(line.strip().startswith(allowed) for line in changed)
    assert run("check", path, "--diff", "--unsafe").stdout == ""


def test_unsafe_goes_with_fix_or_diff(run: Run, path: Path) -> None:
    found = run("check", path, "--unsafe")
    assert found.exit_code == 2
    assert "--fix" in found.stderr
    assert path.read_bytes() == PLAN.encode()
