"""Take the pictures of what is published: ``python -m docs.make_pictures``.

Needs chromium, LibreOffice and poppler-utils. Every picture is made from the example plan and stays
small.
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

# Name, format, what is asked of it, and the page that is shown.
OFFICE: tuple[tuple[str, str, dict[str, str], int], ...] = (
    ("letter-to-a-partner", "partner", {"partner": "politie"}, 1),
    (
        "one-page-for-an-alderman",
        "wethouder",
        {"holder": "wethouder zorg", "as_of": "2024-03-01"},
        1,
    ),
    ("agenda-of-the-driehoek", "driehoek", {}, 1),
    ("handover", "overdracht", {"as_of": "2024-03-01"}, 1),
    ("chapter-in-word", "docx", {}, 1),
    ("workbook-quarters", "xlsx", {}, 4),
)


def main() -> None:
    """Make all pictures anew."""
    from playwright.sync_api import sync_playwright

    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "plan.html"
        plan = ivbcore.load(PLAN)
        ivbcore.export(plan, "html").save(page)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        _on_screen(browser, page)
        _on_paper(browser, page)
        browser.close()
        for name, form, asked, number in OFFICE:
            suffix = "xlsx" if form == "xlsx" else "docx"
            file = Path(folder) / f"{name}.{suffix}"
            ivbcore.export(plan, form, **asked).save(file)  # type: ignore[arg-type]
            _page_of(_printed(file), number, name)
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
        _page_of(printed, number, f"report-page-{number}")


def _printed(file: Path) -> Path:
    """A file of an office as LibreOffice prints it."""
    profile = (file.parent / "office").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", file.parent, file],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return file.with_suffix(".pdf")


def _page_of(printed: Path, number: int, name: str) -> None:
    """One page as a picture."""
    page = str(number)
    subprocess.run(
        ["pdftoppm", "-r", "80", "-png", "-singlefile", "-f", page, "-l", page, printed,
         PICTURES / name],
        check=True,
    )  # fmt: skip


if __name__ == "__main__":
    main()
