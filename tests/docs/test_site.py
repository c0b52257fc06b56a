"""The documentation site builds without a warning, and leads everywhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, blocks_in, pages

INDEX = ROOT / "docs" / "index.md"


def test_every_page_stands_in_the_contents_of_the_site() -> None:
    named = set(re.findall(r"^(?:\.\./)?[\w-]+$", INDEX.read_text(encoding="utf-8"), re.MULTILINE))
    own = {page.stem for page in pages() if page.parent == INDEX.parent} - {"index"}
    assert own <= named
    assert {"../README", "../CONTRIBUTING", "../CHANGELOG"} <= named


def test_the_tutorial_shows_the_plan_as_it_stands_in_the_file() -> None:
    blocks = [
        block.text.strip()
        for block in blocks_in(ROOT / "docs" / "tutorial.md")
        if block.language == "yaml"
    ]
    plan = (ROOT / "examples" / "eerste-plan" / "plan.yaml").read_text(encoding="utf-8")
    assert "\n\n".join(blocks) == plan.strip()


@pytest.mark.slow
@pytest.mark.house
def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made = subprocess.run(
        [
            *(sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", "--keep-going"),
            *("-b", "html", "-c", "docs", ".", str(site)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    assert made.stderr == ""
    front = (site / "docs" / "index.html").read_text(encoding="utf-8")
    for page in ("tutorial", "rules", "glossary", "api"):
        assert f'href="{page}.html"' in front
    names = (site / "docs" / "api.html").read_text(encoding="utf-8")
    for name in ("Plan", "load", "Exporter", "check_publication"):
        assert re.search(rf'class="sig-name descname"><span class="pre">{name}<', names), name
