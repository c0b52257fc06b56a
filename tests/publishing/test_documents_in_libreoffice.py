"""The documents as LibreOffice opens them: the same text, on the pages that were promised."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import ivbcore
from ivbcore.api import export
from ivbcore.contracts import Progress, ProgressStatus
from tests.publishing.document_readers import word_paragraphs

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]

HERE = Path(__file__).parent
PLANS = {
    "hellendoorn": HERE.parents[1] / "examples/hellendoorn/plan.yaml",
    "uitgaan": HERE / "uitgaan.yaml",
}


def program(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is not installed: apt-get install {package}")
    return found


def pages(folder: Path, files: dict[str, bytes]) -> dict[str, list[str]]:
    """The text of each page of each document, as printed by LibreOffice."""
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    command = [
        program("soffice", "libreoffice-writer"),
        f"-env:UserInstallation={(folder / 'home').as_uri()}", "--headless", "--convert-to", "pdf",
        "--outdir", str(folder), *(str(folder / f"{name}.docx") for name in files),
    ]  # fmt: skip
    result = subprocess.run(command, capture_output=True, check=False, text=True, timeout=180)
    assert result.returncode == 0, result.stdout + result.stderr
    found = {}
    for name in files:
        reader = [
            program("pdftotext", "poppler-utils"),
            "-layout",
            str(folder / f"{name}.pdf"),
            "-",
        ]
        text = subprocess.run(reader, capture_output=True, check=True, text=True).stdout
        found[name] = text.split("\f")[:-1]
    return found


def word(plan: str, form: str, **asked: Any) -> bytes:
    (artifact,) = export(ivbcore.load(PLANS[plan]), form, **asked).artifacts
    return artifact.content


def reported() -> ivbcore.Plan:
    """The real plan in which every action has a lead and a report, each status in turn."""
    plan = ivbcore.load(PLANS["hellendoorn"])
    for at, row in enumerate(plan.rows):
        status = list(ProgressStatus)[at % len(ProgressStatus)]
        cause = "Te weinig mensen." if status is ProgressStatus.DELAYED else None
        report = Progress(date=dt.date(2024, 7, 1), status=status, cause=cause)
        plan = plan.with_action(row.key, lead="team-veiligheid", progress=(report,))
    return plan


def test_documents_for_somebody_are_one_or_two_pages(tmp_path: Path) -> None:
    plan = ivbcore.load(PLANS["hellendoorn"])
    partners = sorted({key for row in plan.rows for key in row.partner_keys})
    assert len(partners) > 20
    files = {
        f"partner-{at}": word("hellendoorn", "partner", partner=key)
        for at, key in enumerate(partners)
    }
    for at, holder in enumerate(plan.holders):
        files[f"wethouder-{at}"] = word(
            "hellendoorn", "wethouder", holder=holder.id, as_of="2024-10-01"
        )
    files["wethouder-x"] = word("uitgaan", "wethouder", holder="burgemeester", as_of="2025-08-20")
    (made,) = export(reported(), "wethouder", holder="burgemeester", as_of="2024-10-01").artifacts
    files["wethouder-full"] = made.content
    files["driehoek"] = word("hellendoorn", "driehoek")
    files["overdracht"] = word("hellendoorn", "overdracht", holder="burgemeester")
    most = {name: 1 if name.startswith("wethouder") else 2 for name in files}
    counted = {name: len(found) for name, found in pages(tmp_path, files).items()}
    assert {name: count for name, count in counted.items() if count > most[name]} == {}


def test_what_a_large_plan_asks_fits_as_well(tmp_path: Path) -> None:
    plan = ivbcore.load(PLANS["hellendoorn"])
    twice = [
        evolve(item, id=f"{item.id}-{at}", actions=tuple(
            evolve(one, id=f"{one.id}-{at}", measure=one.measure * 5) for one in item.actions
        ))
        for at in range(2)
        for item in plan.priorities[1].items
    ]  # fmt: skip
    large = evolve(plan, priorities=[*plan.priorities, evolve(plan.priorities[1], items=twice)])
    assert len(large.rows) > 80
    asked = {
        "wethouder": {"holder": "burgemeester"},
        "partner-a": {"partner": "politie"},
        "partner-b": {"partner": "team-veiligheid"},
    }
    files = {}
    for name, selected in asked.items():
        (made,) = export(large, name.partition("-")[0], as_of="2024-10-01", **selected).artifacts
        files[name] = made.content
    counted = {name: len(found) for name, found in pages(tmp_path, files).items()}
    assert counted["wethouder"] == 1
    assert max(counted["partner-a"], counted["partner-b"]) <= 2


FORMS = ("docx", "partner", "wethouder", "driehoek", "overdracht")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, list[str]]]:
    """Every document of every plan and its pages; LibreOffice is started once for all."""
    asked: dict[str, dict[str, Any]] = {
        "partner": {"partner": "politie"}, "wethouder": {"holder": "burgemeester"},
    }  # fmt: skip
    files = {
        f"{form}-{plan}": word(plan, form, level="vertrouwelijk", **asked.get(form, {}))
        for form in FORMS
        for plan in PLANS
    }
    found = pages(tmp_path_factory.mktemp("printed"), files)
    return {name: (content, found[name]) for name, content in files.items()}


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("form", FORMS)
def test_libreoffice_reads_every_word(
    form: str, plan: str, printed: dict[str, tuple[bytes, list[str]]]
) -> None:
    content, found = printed[f"{form}-{plan}"]
    # No word is broken at the edge of a column either.
    read, told = "\n".join(found), re.findall(r"\w+", "\n".join(word_paragraphs(content)))
    assert [word for word in told if word not in read] == []
    for number, page in enumerate(found, start=1):
        assert "VERTROUWELIJK" in page
        assert f"Pagina {number} van {len(found)}" in page
