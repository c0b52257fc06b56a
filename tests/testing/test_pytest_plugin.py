"""The pytest plugin, as a municipality uses it: in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import ivbcore
from ivbcore.testing.fragments import plan_text

LAWS = """
from ivbcore.testing import law

@law("elke maatregel heeft een planning", code="WET001")
def planned(row):
    return bool(row.action.planning.text)

@law("elke maatregel heeft een trekker")
def test_led(row):
    return row.lead is not None or "geen trekker"

def test_plan(ivb_plan, ivb_host):
    assert ivb_plan.title.startswith("Integraal")
    assert ivb_host.importers
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "test_laws.py").write_text(LAWS, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(plan_text(""), encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    plugin = ["-p", "ivbcore.testing.pytest_plugin", "-p", "no:cacheprovider"]
    # The library may be found by a path that only makes sense in the folder of the repository.
    source = str(Path(ivbcore.__file__).parents[1])
    known = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {
        **os.environ,
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONUTF8": "1",
        "PYTHONPATH": os.pathsep.join(known),
    }
    environment.pop("PYTEST_ADDOPTS", None)
    return subprocess.run(
        [sys.executable, "-m", "pytest", *plugin, "-ra", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_laws_are_tests_over_the_plan(folder: Path) -> None:
    result = run(folder, "--ivb-plan", "plan.yaml")
    assert "1 failed, 2 passed" in result.stdout, result.stdout + result.stderr
    assert "elke maatregel heeft een trekker: gaat niet op voor" in result.stdout
    assert "maatregel 1, straat (planning: Doorlopend): geen trekker" in result.stdout
    assert "During handling" not in result.stdout
    # On a machine that calls itself CI, pytest tells each failure whole again in its summary.
    told, _, _ = result.stdout.partition("short test summary info")
    assert told.count("maatregel 1, straat (planning: Doorlopend): geen trekker") == 1


def test_the_plan_may_stand_in_the_settings(folder: Path) -> None:
    (folder / "pytest.ini").write_text("[pytest]\nivb_plan = plan.yaml\n", encoding="utf-8")
    (folder / "below").mkdir()
    result = run(folder / "below", "-k", "planned or plan", "..")
    assert "2 passed" in result.stdout, result.stdout + result.stderr


def test_without_a_plan_it_says_how(folder: Path) -> None:
    result = run(folder, "-k", "test_plan")
    assert "give --ivb-plan PATH" in result.stdout
    assert result.returncode == 1


def test_a_plan_that_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "plan.yaml").write_text("titel: [", encoding="utf-8")
    result = run(folder, "--ivb-plan", "plan.yaml", "-k", "test_plan")
    assert "plan.yaml cannot be read whole" in result.stdout
    assert "The file cannot be followed here" in result.stdout
    assert "Traceback" not in result.stdout


def test_importing_it_costs_next_to_nothing() -> None:
    code = (
        "import sys, pytest\n"
        "before = set(sys.modules)\n"
        "import ivbcore.testing.pytest_plugin\n"
        "new = set(sys.modules) - before\n"
        "assert not {name for name in new if not name.startswith('ivbcore')}, new\n"
        "assert len(new) <= 3, new\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
