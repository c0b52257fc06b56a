"""A plan over several files: lists are appended, and every finding names its own file."""

from pathlib import Path

import pytest

import ivbcore
from ivbcore.engine.reading import Loaded

MAIN = """\
ivb: 1
titel: Plan
gemeente: Borne
looptijd: 2024-2026
bestanden: [delen/partijen.yaml, delen/jeugd.yaml]
partijen:
  - {id: politie, naam: Politie}
prioriteiten: []
"""
PARTNERS = "partijen:\n  - {id: om, naam: OM}\n  - {id: politie, naam: Nog eens}\n"
YOUTH = """\
prioriteiten:
  - id: jeugd
    naam: Jeugd
    items:
      - id: i
        naam: I
        acties:
          - {id: a, maatregel: A., planning: zodra het kan, partij: om}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "delen").mkdir()
    (tmp_path / "plan.yaml").write_text(MAIN, "utf-8")
    (tmp_path / "delen" / "partijen.yaml").write_text(PARTNERS, "utf-8")
    (tmp_path / "delen" / "jeugd.yaml").write_text(YOUTH, "utf-8")
    return tmp_path


def told(loaded: Loaded, folder: Path) -> list[tuple[str, str, int, int]]:
    return [
        (
            one.code.name,
            Path(one.location.file).relative_to(folder).as_posix(),
            one.location.line,
            one.location.column,
        )
        for one in loaded.findings
        if one.location
    ]


def test_every_finding_names_its_own_file(folder: Path) -> None:
    loaded = ivbcore.read(folder / "plan.yaml")
    assert loaded.plan is not None
    assert [one.id for one in loaded.plan.partners] == ["politie", "om", "politie"]
    assert [row.id for row in loaded.plan.rows] == ["a"]
    assert told(loaded, folder) == [
        ("wording-unread", "delen/jeugd.yaml", 8, 46),
        ("misspelt-key", "delen/jeugd.yaml", 8, 61),
        ("identifier-not-unique", "delen/partijen.yaml", 3, 10),
    ]
    double = loaded.findings.by_code("identifier-not-unique")[0]
    assert [(Path(one.file).name, one.line) for one in double.related] == [("plan.yaml", 7)]
    assert f"eerder op regel 7 van {folder / 'plan.yaml'}." in double.message("nl")
    place = loaded.place("partijen/om/naam")
    assert place is not None
    assert (Path(place.file).name, place.line) == ("partijen.yaml", 2)


@pytest.mark.parametrize(
    ("listed", "code", "left_out"),
    [
        ("[weg.yaml]", "unreadable-file", True),
        ("delen", "unreadable-file", True),
        ("[../buiten.yaml]", "file-outside-folder", True),
        ("[/etc/passwd]", "file-outside-folder", True),
        ("['C:\\\\plan.yaml']", "file-outside-folder", True),
        ("[delen/partijen.yaml, delen/../delen/partijen.yaml]", "file-included-twice", True),
        ("[plan.yaml]", "file-included-twice", True),
        ("[[a]]", "wrong-type", False),
        ("[kort.yaml]", "wrong-type", True),
        ("[leeg.yaml]", "empty-file", True),
        ("[titel.yaml]", "key-only-in-main-file", False),
        ("[fout.yaml]", "misspelt-key", False),
        ("[nieuw.yaml]", "format-too-new", False),
        ("[vaag.yaml]", "wrong-type", False),
        ("[plaats.yaml]", "key-out-of-place", False),
    ],
)
def test_what_is_wrong_with_further_files(
    folder: Path, listed: str, code: str, left_out: bool
) -> None:
    (folder / "kort.yaml").write_text("alleen tekst", "utf-8")
    (folder / "leeg.yaml").write_text("", "utf-8")
    (folder / "titel.yaml").write_text("titel: Anders\n", "utf-8")
    (folder / "fout.yaml").write_text("partij: [x]\n", "utf-8")
    (folder / "nieuw.yaml").write_text("ivb: 2\n", "utf-8")
    (folder / "vaag.yaml").write_text("ivb: een\n", "utf-8")
    (folder / "plaats.yaml").write_text("acties: []\n", "utf-8")
    text = MAIN.replace("[delen/partijen.yaml, delen/jeugd.yaml]", listed)
    (folder / "plan.yaml").write_text(text, "utf-8")
    loaded = ivbcore.read(folder / "plan.yaml")
    found = [one.code.name for one in loaded.findings]
    assert code in found
    assert set(found) <= {code, "identifier-not-unique"}
    assert all(one.location for one in loaded.findings)
    assert loaded.plan is not None
    assert bool(loaded.left_out) == left_out
    assert not loaded.complete


def test_the_same_fault_in_two_files_is_told_of_both(folder: Path) -> None:
    (folder / "plan.yaml").write_text(f"{MAIN}prioriteitn: []\n", "utf-8")
    for name in ("partijen", "jeugd"):
        (folder / "delen" / f"{name}.yaml").write_text("prioriteitn: [x]\n", "utf-8")
    assert told(ivbcore.read(folder / "plan.yaml"), folder) == [
        ("misspelt-key", "delen/jeugd.yaml", 1, 1),
        ("misspelt-key", "delen/partijen.yaml", 1, 1),
        ("misspelt-key", "plan.yaml", 9, 1),
    ]


def test_files_name_further_files_and_rings_end(folder: Path) -> None:
    (folder / "delen" / "partijen.yaml").write_text(
        "bestanden: [meer.yaml, ../plan.yaml]\n", "utf-8"
    )
    (folder / "delen" / "meer.yaml").write_text("bronnen: Dashboard\n", "utf-8")
    loaded = ivbcore.read(folder / "plan.yaml")
    assert loaded.plan is not None
    assert [one.name for one in loaded.plan.sources] == ["Dashboard"]
    twice = loaded.findings.by_code("file-included-twice")
    assert [(one.arguments["file"], one.location.line) for one in twice if one.location] == [
        ("../plan.yaml", 1)
    ]


def test_a_text_has_no_folder_to_look_in() -> None:
    loaded = ivbcore.read(text=MAIN)
    assert [one.code.name for one in loaded.findings] == ["unreadable-file"] * 2
    assert loaded.left_out == ("delen/partijen.yaml", "delen/jeugd.yaml")
