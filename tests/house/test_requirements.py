"""The lock files: whole, hashed, agreeing with each other and without any address."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ["run.txt", "test.txt"]
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", re.MULTILINE)


def _name(requirement: str) -> str:
    """The normalised project name of a requirement."""
    return re.sub(r"[-_.]+", "-", re.split(r"[ <>=!~;\[]", requirement)[0]).lower()


def _pins(root: Path, lock: str) -> dict[str, str]:
    return dict(PIN.findall((root / "requirements" / lock).read_text("utf-8")))


@pytest.mark.parametrize("lock", LOCKS)
def test_names_no_address(root: Path, lock: str) -> None:
    text = (root / "requirements" / lock).read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_has_hashes(root: Path, lock: str) -> None:
    text = (root / "requirements" / lock).read_text("utf-8")
    for block in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(PIN, block), block
        assert "--hash=sha256:" in block, block


def test_both_lock_the_same_versions(root: Path) -> None:
    run, test = _pins(root, "run.txt"), _pins(root, "test.txt")
    assert run.items() <= test.items()


def test_every_dependency_is_locked(root: Path) -> None:
    pyproject = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    project = pyproject["project"]
    needed = {_name(each) for each in project["dependencies"]}
    build = {_name(each) for each in pyproject["build-system"]["requires"]}
    extras = {_name(each) for extra in project["optional-dependencies"].values() for each in extra}
    assert needed | build <= _pins(root, "run.txt").keys()
    assert needed | build | extras <= _pins(root, "test.txt").keys()


def test_build_backend_is_asked_for_in_the_same_words(root: Path) -> None:
    pyproject = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    lines = (root / "requirements" / "build.in").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == pyproject["build-system"][
        "requires"
    ]


def test_no_lock_file_that_holds_addresses(files: list[Path]) -> None:
    names = {path.name for path in files}
    assert not names & {"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock", "pdm.lock"}
