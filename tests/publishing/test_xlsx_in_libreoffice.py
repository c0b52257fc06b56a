"""The workbook as LibreOffice opens it: the same cells, and pages that can be printed."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import ivbcore
from ivbcore.api import export
from ivbcore.contracts import Plan, cells_of, harmless
from ivbcore.testing.publication import HOSTILE
from tests.publishing.readers import sheets_of

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]

HELLENDOORN = Path(__file__).resolve().parents[2] / "examples/hellendoorn/plan.yaml"
# UTF-8, commas, numbers as they are and not as they look, a file for each sheet.
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def program(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is not installed: apt-get install {package}")
    return found


def converted(folder: Path, workbook: bytes, kind: str) -> None:
    """Have LibreOffice open a workbook and save it as something else in the same folder."""
    (folder / "plan.xlsx").write_bytes(workbook)
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [
        program("soffice", "libreoffice-calc"), home, "--headless", "--convert-to", kind,
        "--outdir", str(folder), str(folder / "plan.xlsx"),
    ]  # fmt: skip
    result = subprocess.run(command, capture_output=True, check=False, text=True, timeout=180)
    assert result.returncode == 0, result.stdout + result.stderr


def workbook(plan: Plan, **asked: Any) -> bytes:
    (made,) = export(plan, "xlsx", level="vertrouwelijk", **asked).artifacts
    return made.content


def hostile() -> Plan:
    """The real plan in which actions say what is meant to do harm."""
    plan = ivbcore.load(HELLENDOORN)
    tricks = [
        *HOSTILE,
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1",
        "-2",
        "@SUM(A1)",
        "_x0041_",
        "1e5",
        "1-2",
    ]
    for row, text in zip(plan.rows, tricks, strict=False):
        plan = plan.with_action(row.key, measure=text)
    return plan


@pytest.mark.parametrize("language", ["nl", "en"])
def test_libreoffice_finds_the_cells_that_calamine_finds(tmp_path: Path, language: Any) -> None:
    made = workbook(hostile(), language=language, findings=True)
    converted(tmp_path, made, EVERY_SHEET)
    for name, expected in sheets_of(made).items():
        with (tmp_path / f"plan-{name}.csv").open(encoding="utf-8", newline="") as file:
            found = list(csv.reader(file))
        assert len(found) == len(expected), name
        for told, cells in zip(found, expected, strict=True):
            dates = [hasattr(cell, "isoformat") for cell in cells]
            plain = [text for text, is_date in zip(told, dates, strict=True) if not is_date]
            assert plain == [
                shown(cell) for cell, is_date in zip(cells, dates, strict=True) if not is_date
            ]
            assert all(text for text, is_date in zip(told, dates, strict=True) if is_date)


def shown(cell: Any) -> str:
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def test_on_paper_the_five_columns_stand_under_a_heading_on_every_page(tmp_path: Path) -> None:
    plan = ivbcore.load(HELLENDOORN)
    converted(tmp_path, workbook(plan), "pdf")
    command = [program("pdftotext", "poppler-utils"), "-layout", str(tmp_path / "plan.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    pages = text.rstrip("\f").split("\f")
    assert 10 < len(pages) < 30
    for number, page in enumerate(pages, 1):
        assert "Integraal Veiligheidsbeleid 2024-2026" in page.splitlines()[0]
        assert f"Pagina {number} van {len(pages)}" in page
    table = [page for page in pages if page.splitlines()[0].endswith(" Maatregelen")]
    assert all("Maatregelen/activiteiten" in page for page in table)
    assert not any("Planning gelezen" in page for page in table)
    # Every word of the five columns is there.
    printed = set(re.findall(r"\w+", " ".join(table)))
    wanted = {
        word
        for row in plan.rows
        for word in re.findall(r"\w+", harmless(" ".join(cells_of(row).texts)))
    }
    assert wanted <= printed, sorted(wanted - printed)
