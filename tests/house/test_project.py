"""What the project says about itself is true."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import ivbcore


@pytest.fixture
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def test_version_is_the_same_in_both_places(project: dict[str, Any]) -> None:
    assert ivbcore.__version__ == project["project"]["version"]


def test_changelog_has_a_place_for_the_next_version(root: Path) -> None:
    headings = re.findall(r"^## (.+)$", (root / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"


def test_licence_is_whole(root: Path) -> None:
    text = (root / "LICENSE").read_text("utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    articles = re.findall(r"^(\d+)\. [A-Z]", text, re.MULTILINE)
    assert articles == [str(number) for number in range(1, 16)]
    assert "\nAppendix\n" in text
    assert text.endswith("require the production of a new\nEUPL version.\n")


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_documented_make_commands_exist(root: Path, document: str) -> None:
    makefile = (root / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    text = (root / document).read_text("utf-8")
    commands = set(re.findall(r"(?:^|`|\$ )make ([a-z][a-z-]*)", text, re.MULTILINE))
    assert commands, "the document names no command at all"
    assert commands <= targets


def test_every_make_target_that_help_names_exists(root: Path) -> None:
    makefile = (root / "Makefile").read_text("utf-8")
    named = set(re.findall(r"^#   make (\S+)", makefile, re.MULTILINE))
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony
    assert named <= set(phony[1].split())
