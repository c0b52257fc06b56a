"""Take the pictures of what is published: ``python -m docs.make_pictures``.

Needs chromium and poppler-utils. Every picture is made from the example plan and stays small.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import ivbcore

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "examples" / "hellendoorn" / "plan.yaml"
PICTURES = Path(__file__).parent / "pictures"
LARGEST = 200_000

# Name, width, height, scale, colours, and what stands at the top.
REPORT = (
    ("report-top", 1200, 860, 1, "light", "body"),
    ("report-timeline", 1200, 1000, 1, "light", "#timeline"),
    ("report-load", 1200, 1000, 1, "light", "#load"),
    ("report-table", 1200, 900, 1, "light", "#priorities"),
    ("report-agenda", 1200, 900, 1, "light", "#agenda"),
    ("report-dark", 1200, 1000, 1, "dark", "#timeline"),
    ("report-phone", 320, 640, 2, "light", "#priorities"),
)  # fmt: skip
PAGES = (2, 6)
"""The pages of the printed report that are shown."""


def main() -> None:
    """Make all pictures anew."""
    from playwright.sync_api import sync_playwright

    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "plan.html"
        ivbcore.export(ivbcore.load(PLAN), "html").save(page)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        _on_screen(browser, page)
        _on_paper(browser, page)
        browser.close()
    for picture in sorted(PICTURES.glob("*.png")):
        if picture.stat().st_size > LARGEST:
            raise SystemExit(f"{picture.name} is larger than {LARGEST // 1000} kB")


def _on_screen(browser: Browser, page: Path) -> None:
    for name, width, height, scale, colours, top in REPORT:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=scale,
            color_scheme="dark" if colours == "dark" else "light",
            reduced_motion="reduce",
        )
        opened = context.new_page()
        opened.goto(page.as_uri())
        opened.evaluate("name => document.querySelector(name).scrollIntoView()", top)
        opened.screenshot(path=PICTURES / f"{name}.png")
        context.close()


def _on_paper(browser: Browser, page: Path) -> None:
    """Pages of the printed report, as pictures."""
    opened = browser.new_page()
    opened.goto(page.as_uri())
    printed = page.with_suffix(".pdf")
    opened.pdf(path=printed, prefer_css_page_size=True)
    for number in PAGES:
        target = PICTURES / f"report-page-{number}"
        subprocess.run(
            ["pdftoppm", "-r", "80", "-png", "-singlefile", "-f", str(number), "-l", str(number),
             printed, target],
            check=True,
        )  # fmt: skip


if __name__ == "__main__":
    main()
