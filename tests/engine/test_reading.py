"""Reading plans: everything that is wrong at once, each with its place."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ivbcore
from ivbcore.api import PlanUnreadable, built_in_host
from ivbcore.engine.host import Host
from ivbcore.engine.reading import Loaded
from ivbcore.findings.finding import Change
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts
from ivbcore.values.quarter import Period

PLAN = """\
ivb: 1
titel: Veilig Borne
gemeente: {naam: Borne, code: GM0147}
looptijd: 2024-2026
partijen:
  - {id: politie, naam: Politie, positie: extern}
prioriteiten:
  - id: jeugd
    naam: Jeugd
    items:
      - id: aanpak
        naam: Aanpak
        acties:
          - id: starten
            maatregel: Starten.
            partijen: [politie, {partij: om, rol: adviseren}]
            planning: Q1 2024
          - id: volgen
            maatregel: Volgen.
            planning: Doorlopend
"""


def read(*changes: tuple[str, str], name: str = "plan.yaml") -> Loaded:
    """The plan above, with pieces of its text replaced."""
    text = PLAN
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return ivbcore.read(text=text, name=name)


def told(loaded: Loaded) -> list[tuple[str, str, int, int]]:
    """The findings as name, path, line and column."""
    return [
        (one.code.name, one.path, one.location.line, one.location.column)
        for one in loaded.findings
        if one.location
    ]


def test_a_plan_without_faults_has_no_findings() -> None:
    loaded = read()
    assert not loaded.findings
    assert loaded.complete
    assert loaded.plan is not None
    assert loaded.plan["starten"].action.planning.text == "Q1 2024"
    assert repr(loaded) == "<Loaded: 2 actions, 0 findings>"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_byte_order_marks_and_line_ends_make_no_difference(mark: str, end: str) -> None:
    loaded = ivbcore.read(text=mark + PLAN.replace("\n", end))
    assert not loaded.findings
    assert loaded.plan == read().plan
    place = loaded.place("acties/volgen/planning")
    assert place is not None
    assert (place.line, place.column) == (20, 23)


def test_everything_is_told_at_once() -> None:
    loaded = read(
        ("titel:", "title:"),
        ("2024-2026", "ooit"),
        ("naam: Politie,", "naam: Politie, naam: OM,"),
        ("positie: extern", "positie: buiten"),
        ("id: jeugd", "id: Jeugd"),
        ("planning: Q1 2024", "plannning: Q1 2024"),
        ("planning: Doorlopend", "planning: zodra het kan"),
    )
    assert told(loaded) == [
        ("missing-value", "titel", 1, 1),
        ("english-key", "title", 2, 1),
        ("wrong-type", "looptijd", 4, 11),
        ("duplicate-key", "", 6, 34),
        ("wrong-type", "partijen/politie/positie", 6, 53),
        ("malformed-identifier", "prioriteiten/Jeugd/id", 8, 9),
        ("misspelt-key", "acties/starten/plannning", 17, 13),
        ("wording-unread", "acties/volgen/planning", 20, 23),
    ]
    assert loaded.plan is not None
    assert len(loaded.plan.rows) == 2
    assert loaded.plan.period is None
    assert repr(loaded) == "<Loaded: 2 actions, 1 wording not read, 8 findings>"


@pytest.mark.parametrize("key", ["ivb", "titel", "gemeente", "looptijd", "prioriteiten"])
def test_what_every_plan_has_is_missed(key: str) -> None:
    lines = [line for line in PLAN.splitlines() if not line.startswith(f"{key}:")]
    if key == "prioriteiten":
        lines = lines[:6]
    loaded = ivbcore.read(text="\n".join(lines))
    assert told(loaded) == [("missing-value", key, 1, 1)]
    assert loaded.plan is not None
    assert told(ivbcore.read(text="titel:\n".join(PLAN.split("titel: Veilig Borne\n")))) == [
        ("missing-value", "titel", 1, 1)
    ]


def test_a_joint_plan_needs_no_single_municipality() -> None:
    assert not read(
        ("gemeente: {naam: Borne, code: GM0147}", "gemeenten: [Borne, Almelo]")
    ).findings


def test_a_newer_format_is_told_and_the_rest_is_read() -> None:
    loaded = read(("ivb: 1", "ivb: 2"), ("naam: Jeugd", "naam: Jeugd\n    gloednieuw: x"))
    assert told(loaded) == [
        ("format-too-new", "ivb", 1, 6),
        ("unknown-key", "prioriteiten/jeugd/gloednieuw", 10, 5),
    ]
    assert loaded.findings[0].arguments == {"version": "2", "expected": "1"}
    assert loaded.plan is not None
    assert not loaded.complete


def test_what_is_no_mapping_is_left_out_and_said_so() -> None:
    loaded = read(("          - id: volgen\n", "          - losse tekst\n          - id: volgen\n"))
    assert told(loaded) == [("element-left-out", "items/aanpak/acties/1", 18, 13)]
    assert loaded.left_out == ("items/aanpak/acties/1",)
    assert loaded.plan is not None
    assert [row.id for row in loaded.plan.rows] == ["starten", "volgen"]
    assert "1 left out" in repr(loaded)
    assert not loaded.complete


def test_identifiers_are_unique_within_their_kind() -> None:
    loaded = read(("id: volgen", "id: starten"), ("id: aanpak", "id: politie"))
    assert told(loaded) == [("identifier-not-unique", "acties/starten#2/id", 18, 17)]
    (finding,) = loaded.findings
    place_before = Texts("regel 14", "line 14")
    assert finding.arguments == {
        "identifier": "starten", "element": "acties", "place": place_before,
    }  # fmt: skip
    assert [place.line for place in finding.related] == [14]
    place = loaded.place("acties/starten#2/planning")
    assert place is not None
    assert place.line == 20


def test_identifiers_left_out_are_derived_and_can_be_written() -> None:
    loaded = read(
        ("id: aanpak\n        naam", "naam"),
        ("id: starten\n            maatregel", "maatregel"),
        ("id: volgen\n            maatregel: Volgen.", "maatregel: Starten."),
    )
    assert told(loaded) == [
        ("identifier-left-out", "items/aanpak", 11, 9),
        ("identifier-left-out", "acties/starten", 13, 13),
    ]
    assert loaded.plan is not None
    assert [row.id for row in loaded.plan.rows] == ["starten", "starten-2"]
    finding = loaded.findings[1]
    assert finding.arguments == {"count": 2, "element": "acties"}
    assert finding.severity is Severity.INFORMATION
    assert finding.fix is not None
    assert finding.fix.safe
    assert finding.fix.changes == (
        Change("acties/starten/id", "starten"),
        Change("acties/starten-2/id", "starten-2"),
    )
    assert loaded.complete


def test_a_malformed_identifier_comes_with_a_better_one() -> None:
    (finding,) = read(("id: volgen", "id: Één Ding")).findings
    assert finding.arguments == {"identifier": "Één Ding", "nearest": "een-ding"}
    assert finding.fix is not None
    assert finding.fix.changes == (Change("acties/Één Ding/id", "een-ding"),)
    assert not finding.fix.safe


@pytest.mark.parametrize(
    ("wording", "name", "arguments"),
    [
        ("zodra het kan", "wording-unread", {"wording": "zodra het kan"}),
        ("Q3", "wording-ambiguous", {"wording": "Q3"}),
        ("Q1 2031", "wording-outside-period", {"wording": "Q1 2031", "period": "2024Q1..2026Q4"}),
        ("Q4 2026 en Q1 2027", "wording-partly-outside-period", {"wording": "Q4 2026 en Q1 2027"}),
    ],
)
def test_wordings_are_told(wording: str, name: str, arguments: dict[str, str]) -> None:
    loaded = read(("Doorlopend", wording))
    assert told(loaded) == [(name, "acties/volgen/planning", 20, 23)]
    assert arguments.items() <= dict(loaded.findings[0].arguments).items()
    assert loaded.complete
    assert loaded.plan is not None
    assert loaded.plan["volgen"].action.planning.text == wording


def test_a_period_settles_what_it_can() -> None:
    loaded = read(("Doorlopend", "Q3"), ("2024-2026", "2024"))
    assert not loaded.findings
    assert loaded.plan is not None
    assert loaded.plan["volgen"].action.planning.planning is not None
    assert loaded.plan.period == Period.of("2024")


@pytest.mark.parametrize("absent", ["n.v.t.", "n.n.b.", "'-'", ""])
def test_the_four_kinds_of_nothing_are_no_fault(absent: str) -> None:
    assert not read(("Doorlopend", absent)).findings


def test_places_of_paths() -> None:
    loaded = read()
    places = {
        "titel": (2, 8),
        "gemeente/code": (3, 31),
        "partijen/politie": (6, 5),
        "partijen/politie/naam": (6, 25),
        "acties/starten/partijen/1/rol": (16, 51),
        "acties/starten/partijen/0": (16, 24),
        "acties/starten/trekker": (14, 13),
        "items/aanpak/naam": (12, 15),
    }
    found = {path: loaded.place(path) for path in places}
    assert {path: (at.line, at.column) for path, at in found.items() if at} == places
    assert loaded.place("nergens/iets") is None
    as_json = ivbcore.read(text='{"titel": "x", "partijen": [{"id": "a"}]}', name="x.json")
    at = as_json.place("partijen/a/id")
    assert at is not None
    assert (at.line, at.column) == (1, 36)


@pytest.mark.parametrize("text", ["tekst", "[a, b]", "- a", "1"])
def test_a_file_that_is_no_plan_is_told(text: str) -> None:
    loaded = ivbcore.read(text=text)
    assert loaded.plan is None
    assert told(loaded) == [("wrong-type", "", 1, 1)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # Content where it cannot stand is lost, and said to be: no word of a newer ivbcore.
        ((("items:", "acties:"),), ("key-out-of-place", "prioriteiten/jeugd/acties", 10, 5)),
        (
            (("        naam: Aanpak", "        naam: Aanpak\n        planning: Q1 2024"),),
            ("key-out-of-place", "items/aanpak/planning", 13, 9),
        ),
        ((("ivb: 1", "ivb: 1\nacties: []"),), ("key-out-of-place", "acties", 2, 1)),
        ((("ivb: 1", "ivb: 0"),), ("wrong-type", "ivb", 1, 6)),
        ((("ivb: 1", "ivb: -1"),), ("wrong-type", "ivb", 1, 6)),
        ((("ivb: 1", "ivb: 1.0"),), ("wrong-type", "ivb", 1, 6)),
        # What the file could not give is told once, and is not missing as well.
        ((("titel: Veilig Borne", "titel: *naam"),), ("anchor-or-alias", "", 2, 8)),
        ((("looptijd:", "---\nlooptijd:"),), ("several-documents", "", 4, 1)),
        (
            (("    naam: Jeugd", "    <<: {naam: Jeugd}"),),
            ("anchor-or-alias", "prioriteiten/jeugd/<<", 9, 5),
        ),
        ((("    naam: Jeugd", "    <<: *basis"),), ("anchor-or-alias", "", 9, 9)),
    ],
)
def test_each_fault_is_told_once(
    changes: tuple[tuple[str, str], ...], expected: tuple[str, str, int, int]
) -> None:
    loaded = read(*changes)
    assert [one for one in told(loaded) if one[0] != "identifier-left-out"] == [expected]
    assert not loaded.complete


def test_a_key_that_belongs_elsewhere_is_told_where() -> None:
    (finding,) = read(("items:", "acties:")).findings
    assert finding.message("nl").startswith(
        "De sleutel acties kan hier niet staan en is overgeslagen; zij hoort bij items."
    )
    (finding,) = read(("        naam: Aanpak", "        looptijd: 2025")).findings.by_code(
        "key-out-of-place"
    )
    assert "zij hoort bij het plan als geheel of kaders" in finding.message("nl")


def test_signs_that_nobody_sees_are_shown_in_a_key() -> None:
    (finding,) = read(("titel:", "ti\u200btel:")).findings.by_code("misspelt-key")
    assert "De sleutel ti\ufffdtel bestaat niet. Bedoelt u titel?" in finding.message("nl")
    (finding,) = read(("titel: Veilig Borne", 'titel: Veilig Borne\n"": x')).findings
    assert 'De sleutel "" is niet bekend' in finding.message("nl")


@pytest.mark.parametrize(
    ("name", "told_of"),
    [
        ("https://example.org/plan.yaml", "internet"),
        ("rondje.yaml", "koppeling"),
        ("nergens.yaml", "koppeling|bestaat niet"),
        ("weg.yaml", "bestaat niet"),
        ("a\0b.yaml", "zo kan geen bestand heten"),
        (f"{'a' * 5000}.yaml", "zo kan geen bestand heten"),
    ],
)
@pytest.mark.parametrize("further", [False, True])
def test_why_a_file_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, told_of: str, further: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rondje.yaml").symlink_to("rondje.yaml")
    (tmp_path / "nergens.yaml").symlink_to("weg.yaml")
    if further:
        (tmp_path / "plan.yaml").write_text(f"{PLAN}bestanden: {json.dumps([name])}\n", "utf-8")
    (finding,) = ivbcore.read("plan.yaml" if further else name).findings
    assert finding.code.name == "unreadable-file"
    assert re.search(told_of, finding.message("nl"))
    assert finding.location is not None
    if "://" in name:
        assert "bestand verwacht" in finding.message("nl")
        assert "a file is expected" in finding.message("en")
    if not further:
        assert (finding.location.file, finding.arguments["file"]) == (name, name)
    else:
        assert (finding.location.line, finding.arguments["file"]) == (21, name)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").mkdir()
    (tmp_path / "leeg.yaml").write_bytes(b"")
    (tmp_path / "plan.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "foto.yaml").write_bytes(b"\x89PNG\0")
    for name, code in (
        ("map.yaml", "unreadable-file"),
        ("weg.yaml", "unreadable-file"),
        ("a\0b.yaml", "unreadable-file"),
        ("leeg.yaml", "empty-file"),
        ("plan.docx", "unknown-file-kind"),
        ("foto.yaml", "binary-file"),
    ):
        loaded = ivbcore.read(tmp_path / name)
        assert [one.code.name for one in loaded.findings] == [code], name
        assert loaded.plan is None
        assert loaded.left_out
        place = loaded.findings[0].location
        assert place is not None
        assert place.file == str(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.yaml")
    loaded = ivbcore.read(tmp_path / "pijp.yaml")
    assert [one.code.name for one in loaded.findings] == ["unreadable-file"]


def test_load_gives_the_complete_plan_or_raises_with_the_findings(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    assert ivbcore.load(path) == read().plan
    path.write_text(PLAN.replace("titel:", "title:"), "utf-8")
    with pytest.raises(PlanUnreadable, match="title") as raised:
        ivbcore.load(path)
    assert raised.value.findings.by_code("english-key")
    path.write_text(PLAN.replace("Doorlopend", "zodra het kan"), "utf-8")
    assert len(ivbcore.load(path).rows) == 2


def test_a_digest_tells_whether_a_file_changed(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    first = ivbcore.read(path).sources[0]
    assert first.path == path
    assert first.digest == ivbcore.read(path).sources[0].digest
    path.write_text(PLAN + "\n", "utf-8")
    assert first.digest != ivbcore.read(path).sources[0].digest


def test_read_takes_a_path_or_a_text() -> None:
    with pytest.raises(TypeError):
        ivbcore.read()
    with pytest.raises(TypeError):
        ivbcore.read("plan.yaml", text="ivb: 1")


def test_two_hosts_live_side_by_side() -> None:
    bare, full = Host(()), built_in_host()
    loaded = ivbcore.read(text=PLAN, host=bare)
    assert [one.code.name for one in loaded.findings] == ["unknown-file-kind"]
    assert ivbcore.read(text=PLAN, host=full).plan is not None


@given(st.binary(max_size=120), st.sampled_from(["plan.yaml", "plan.json", "plan"]))
def test_no_bytes_raise(content: bytes, name: str) -> None:
    loaded = ivbcore.read(text=content, name=name)
    assert list(loaded.findings) is not None
    repr(loaded)


PIECES = [
    "",
    ":",
    "-",
    "  ",
    "[",
    "{",
    "}",
    "\n",
    "'",
    '"',
    "&a ",
    "*a",
    "!x ",
    "#",
    "nee",
    "~",
    "x",
]


@given(st.data())
def test_no_small_change_raises_or_hides_what_is_lost(data: st.DataObject) -> None:
    text = PLAN
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        end = min(len(text), at + data.draw(st.integers(0, 6)))
        text = text[:at] + data.draw(st.sampled_from(PIECES)) + text[end:]
    loaded = ivbcore.read(text=text)
    for finding in loaded.findings:
        assert finding.message("nl")
        assert finding.message("en")
        assert finding.location is not None
        loaded.place(finding.path)
    if loaded.plan is None or loaded.left_out:
        assert loaded.findings.at_or_above(Severity.ERROR)


trees: Any = st.recursive(
    st.none() | st.booleans() | st.text("ab1:", max_size=3),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["prioriteiten", "items", "acties", "id", "naam", "planning", "partijen", "gemeente",
             "doelstellingen", "indicatoren", "bestanden", "looptijd", "eigen", "inzet", "x"]
        ),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@given(trees)
def test_no_shape_of_data_raises(data: Any) -> None:
    from ivbcore.contracts import NoPositions

    structured = ivbcore.standard_host().structuring.plan(data, NoPositions(), "x")
    findings = structured.findings()
    assert (structured.plan is None) == (not isinstance(data, dict))
    if structured.left_out:
        assert findings


@pytest.mark.parametrize(
    ("period", "codes"),
    [
        ("looptijd: 2024", []),
        ("looptijd: 2024-2026", ["IVB033"]),
        ("looptijd: 2024-01-01..2024-12-31", ["IVB015"]),
        ("", ["IVB016"]),
    ],
)
def test_without_a_period_nothing_is_said_of_plannings_that_it_settles(
    period: str, codes: list[str]
) -> None:
    text = f"""\
ivb: 1
titel: Veilig
gemeente: Borne
{period}
prioriteiten:
  - id: p
    naam: P
    items: [{{id: i, naam: I, acties: [{{id: a, maatregel: Doen., planning: Q3}}]}}]
"""
    assert [one.code.code for one in ivbcore.read(text=text).findings] == codes
