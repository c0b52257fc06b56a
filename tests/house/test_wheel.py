"""What is shipped: the wheel holds the whole library and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = "import sys; from flit_core.buildapi import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", command, folder], cwd=root, check=True)
    (path,) = folder.iterdir()
    return zipfile.ZipFile(path)


def test_types_are_shipped(wheel: zipfile.ZipFile) -> None:
    assert "ivbcore/py.typed" in wheel.namelist()


def test_every_file_of_the_library_is_shipped(
    wheel: zipfile.ZipFile, root: Path, files: list[Path]
) -> None:
    source = root / "src"
    expected = {path.relative_to(source).as_posix() for path in files if source in path.parents}
    shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert shipped == expected


def test_command_and_licence_are_shipped(wheel: zipfile.ZipFile) -> None:
    (points,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    assert "ivb=ivbcore.cli.entry:main" in wheel.read(points).decode("utf-8")
    assert any(name.endswith("licenses/LICENSE") for name in wheel.namelist())
