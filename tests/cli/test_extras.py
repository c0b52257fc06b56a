"""Without an extra one line says which, whatever needs it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run

PLAN = ROOT / "examples" / "hellendoorn" / "plan.yaml"
LIBRARIES = {
    "solver": ("highspy", "numpy"),
    "office": ("docx", "lxml", "xlsxwriter"),
    "calendar": ("icalendar",),
}
NEEDING = [
    ("solver", ("schedule", PLAN)),
    ("office", ("export", PLAN, "--to", "xlsx")),
    ("office", ("export", PLAN, "--to", "docx")),
    ("office", ("export", PLAN, "--to", "partner", "--partner", "politie")),
    ("calendar", ("export", PLAN, "--to", "ics")),
]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with ivbcore and what it always needs, and nothing more."""
    for library in (one for some in LIBRARIES.values() for one in some):
        for module in [m for m in sys.modules if m == library or m.startswith(f"{library}.")]:
            monkeypatch.delitem(sys.modules, module)
        monkeypatch.setitem(sys.modules, library, None)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("extra", "command"), NEEDING)
def test_one_line_names_the_extra(
    run: Run, tmp_path: Path, extra: str, command: tuple[object, ...], language: str
) -> None:
    made = tmp_path / "iets"
    output = ("-o", made) if command[0] == "export" else ()
    result = run(*command, *output, "--lang", language)
    assert result.exit_code == 2
    assert f"pip install 'ivbcore[{extra}]'" in result.stderr
    assert ("extra nodig" if language == "nl" else "an extra") in " ".join(result.stderr.split())
    assert not made.exists()


@pytest.mark.usefixtures("bare")
def test_an_action_is_explained_without_the_solver(run: Run) -> None:
    result = run("why", PLAN, "integrale-controles")
    assert result.exit_code == 0
    assert "ivbcore[solver]" in result.stdout


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("form", ["html", "json", "csv", "md", "mermaid"])
def test_what_needs_no_extra_is_written(run: Run, tmp_path: Path, form: str) -> None:
    made = tmp_path / "iets"
    assert run("export", PLAN, "--to", form, "-o", made).exit_code == 0
    assert made.read_bytes()
