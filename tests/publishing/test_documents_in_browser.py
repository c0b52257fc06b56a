"""The documents as web pages, in a real browser: accessible, narrow, and marked on every sheet."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

import ivbcore
from ivbcore.api import export
from tests.publishing.test_html_in_browser import browser, closed, complaints, shown

__all__ = ["browser"]

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
PLANS = [HERE.parents[1] / "examples/hellendoorn/plan.yaml", HERE / "uitgaan.yaml"]
ASKED: dict[str, dict[str, Any]] = {
    "docx": {},
    "partner": {"partner": "politie"},
    "wethouder": {"holder": "burgemeester", "as_of": "2025-08-20"},
    "driehoek": {"level": "vertrouwelijk"},
    "overdracht": {"as_of": "2025-08-20"},
}


def page(plan: Path, form: str, **asked: Any) -> str:
    made = export(ivbcore.load(plan), form, vorm="html", **asked)
    return made.artifacts[0].content.decode()


@pytest.mark.parametrize("form", ASKED)
@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_documents_are_accessible_and_narrow(browser: Browser, plan: Path, form: str) -> None:
    content = page(plan, form, **ASKED[form])
    for width, scheme in ((1200, "light"), (320, "dark")):
        opened = shown(browser, content, width, color_scheme=scheme)
        assert complaints(opened) == []
        assert opened.said == []  # type: ignore[attr-defined]
        # Only a table may be wider than the window, and it can be moved by itself.
        assert opened.evaluate("document.documentElement.scrollWidth") <= width
        closed(opened)


def test_a_house_style_is_used_and_the_rest_stays_outside(browser: Browser, tmp_path: Path) -> None:
    style = tmp_path / "stijl.css"
    style.write_text("h1 { color: rgb(1, 2, 3) } body { background: url(http://x.example/y.png) }")
    opened = shown(browser, page(PLANS[0], "driehoek", huisstijl=style))
    assert opened.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)"
    assert any("x.example" in one and "Content Security Policy" in one for one in opened.said)  # type: ignore[attr-defined]
    closed(opened)


def test_every_printed_page_is_marked(browser: Browser, tmp_path: Path) -> None:
    opened = shown(browser, page(PLANS[0], "overdracht", level="vertrouwelijk"))
    opened.pdf(path=str(tmp_path / "a.pdf"), prefer_css_page_size=True)
    closed(opened)
    program = shutil.which("pdftotext")
    if program is None:
        pytest.fail("pdftotext is not installed: apt-get install poppler-utils")
    command = [program, str(tmp_path / "a.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    sheets = text.split("\f")[:-1]
    assert len(sheets) > 1
    assert all("VERTROUWELIJK" in re.sub(r"\s", "", sheet) for sheet in sheets)
