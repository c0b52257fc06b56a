"""What the documentation shows is what happens."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from ivbcore.api import built_in_host
from ivbcore.cli.root import ivb
from ivbcore.engine.settings import settings_of
from tests.docs.pages import (
    ROOT,
    blocks_in,
    console_runs,
    headings_in,
    pages,
    run_python,
)

PAGES = pages()


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages name files as seen from the root of the repository, in a terminal of 80 columns."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_python_blocks_run_and_answer_as_shown(page: Path) -> None:
    names: dict[str, Any] = {"__name__": "__docs__"}
    blocks = [block for block in blocks_in(page) if block.language == "python"]
    faults = [run_python(block, page, names) for block in blocks]
    assert not any(faults), "".join(faults)


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_commands_print_what_is_shown(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in blocks_in(page):
        if block.language != "console":
            continue
        for arguments, shown in console_runs(block):
            ivb.run(arguments)
            printed = "".join(capsys.readouterr())
            assert _trimmed(printed) == _trimmed(shown), " ".join(["ivb", *arguments])


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CONTRIBUTING.md"], ids=_name)
def test_links_lead_somewhere(page: Path) -> None:
    prose = re.sub(
        r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        linked = (page.parent / file).resolve() if file else page
        assert linked.exists(), target
        if anchor:
            assert anchor in headings_in(linked), target


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_blocks_say_what_they_are(page: Path) -> None:
    """A block with a misspelt language would never be run."""
    known = {"python", "console", "sh", "yaml", "json", "text", "toml", "{eval-rst}"}
    assert {block.language for block in blocks_in(page)} <= known


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_settings_that_are_shown_hold(page: Path) -> None:
    for block in blocks_in(page):
        if block.language == "toml":
            assert not settings_of(tomllib.loads(block.text), built_in_host()).findings


def test_every_page_is_linked_from_the_front_page() -> None:
    front = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [
        name
        for name in map(_name, PAGES[1:])
        if f"({name})" not in front and name != "docs/index.md"
    ] == []
