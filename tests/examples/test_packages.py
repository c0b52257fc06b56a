"""The example packages as an outsider has them: wheels of their own beside the wheel of ivbcore.

All wheels are built and installed without a network; what they depend on is borrowed from the
environment that runs this test. Nothing in the fresh environment comes from the working tree.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {
    "ivbcore-voorbeeldgemeenten": "ivbcore_voorbeeldgemeenten",
    "ivbcore-platform-ivz": "ivbcore_platform_ivz",
}
BUILD = "import sys; from flit_core.buildapi import build_wheel; build_wheel(sys.argv[1])"


def run(*command: object, cwd: Path) -> str:
    """What a command prints; its whole output when it fails."""
    ours = ("PYTHON", "PYTEST", "VIRTUAL_ENV", "MYPY", "IVB")
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    result = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**inherited, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment in which the three wheels are installed."""
    folder = tmp_path_factory.mktemp("packages")
    wheels = folder / "wheels"
    wheels.mkdir()
    for project in (ROOT, *(ROOT / "examples" / name for name in PACKAGES)):
        run(sys.executable, "-c", BUILD, wheels, cwd=project)
    venv.create(folder / "venv", symlinks=os.name != "nt")
    folders = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    interpreter = folder.joinpath("venv", *folders)
    run(
        sys.executable, "-m", "pip", "--python", interpreter, "install", "--quiet", "--no-index",
        "--no-deps", *sorted(wheels.glob("*.whl")), cwd=folder,
    )  # fmt: skip
    home = run(
        interpreter, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder
    ).strip()
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(home, "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n", "utf-8")
    return interpreter


SEEN = """
import json, sys
import ivbcore
from ivbcore.api import standard_host

host = standard_host()
hooks = (
    "ivb_importers", "ivb_exporters", "ivb_rules", "ivb_planning_words", "ivb_word_lists",
    "ivb_packs", "ivb_extensions",
)
print(json.dumps({
    "home": ivbcore.__file__,
    "prefix": sys.prefix,
    "findings": [str(one) for one in host.findings_of(*hooks)],
    "plugins": {one.name: one.version for one in host.plugins if not one.built_in},
    "rules": [one.code.code for one in host.rules],
    "packs": [one.name for one in host.packs],
    "exporters": [one.name for one in host.exporters],
    "words": [one.name for one in host.planning_words],
    "extensions": [one.prefix for one in host.extensions],
}))
"""


def test_a_host_finds_both_by_their_entry_points(python: Path, tmp_path: Path) -> None:
    seen: dict[str, Any] = json.loads(run(python, "-c", SEEN, cwd=tmp_path))
    assert Path(seen["home"]).is_relative_to(seen["prefix"]), "not the wheel"
    assert seen["findings"] == []
    assert seen["plugins"] == {"platform_ivz": "2026.1", "voorbeeldgemeenten": "1.0"}
    assert {"IVZ001", "IVZ002", "VBG001"} <= set(seen["rules"])
    assert {"nationaal", "platform-ivz"} <= set(seen["packs"])
    assert "raadsagenda" in seen["exporters"]
    assert {"ivz-engels", "vbg-weken"} <= set(seen["words"])
    assert seen["extensions"] == ["VBG"]


@pytest.mark.parametrize("name", PACKAGES)
def test_the_tests_of_a_package_pass_with_the_wheels(
    name: str, python: Path, tmp_path: Path
) -> None:
    # Without its source: what the tests import is what was installed.
    kept = shutil.ignore_patterns("src", "__pycache__", ".*")
    project = shutil.copytree(ROOT / "examples" / name, tmp_path / name, ignore=kept)
    told = run(python, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", cwd=project)
    assert " passed" in told
    assert " skipped" not in told, told


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where mypy keeps what it knows of the wheel of ivbcore, for each package that uses it."""
    return tmp_path_factory.mktemp("types")


@pytest.mark.parametrize("package", PACKAGES.values())
def test_a_package_is_typed_against_the_wheel(
    package: str, python: Path, types: Path, tmp_path: Path
) -> None:
    told = run(
        sys.executable, "-m", "mypy", "--strict", "--config-file=", "--python-executable", python,
        "--cache-dir", types, "-p", package, cwd=tmp_path,
    )  # fmt: skip
    assert told.startswith("Success")


@pytest.mark.parametrize("name", PACKAGES)
def test_a_wheel_holds_the_whole_package(name: str, python: Path) -> None:
    package = PACKAGES[name]
    (shipped,) = python.parents[1].rglob(f"site-packages/{package}")
    source = ROOT / "examples" / name / "src" / package
    expected = {
        path.relative_to(source)
        for path in source.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    found = {
        path.relative_to(shipped)
        for path in shipped.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert found == expected
    assert Path("py.typed") in found
