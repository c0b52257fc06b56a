"""YAML: scalars stay text, everything has a place, and whatever is wrong is told at once."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from ivbcore.contracts import SourceData
from ivbcore.plugins.sources import yaml_source
from ivbcore.plugins.sources.yaml_source import read_yaml


def read(text: str | bytes) -> SourceData:
    return read_yaml(text.encode() if isinstance(text, str) else text, "plan.yaml")


def told(data: SourceData) -> list[tuple[str, int, int]]:
    """The findings as code, line and column."""
    places = [(one.code.code, one.location) for one in data.findings]
    return [(code, place.line, place.column) for code, place in places if place]


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers; the one in Python is used where libyaml is absent."""
    if request.param == "python":
        monkeypatch.setattr(
            yaml_source, "_parser", lambda module, content: module.SafeLoader(content)
        )
    return str(request.param)


def test_scalars_stay_the_text_that_was_written(parser: str) -> None:
    text = "a: nee\nb: 010\nc: 10:30\nd: 4.10\ne: on\nf: 2024-01-01\ng: 'null'\nh: \"~\"\n"
    expected = {"a": "nee", "b": "010", "c": "10:30", "d": "4.10", "e": "on", "f": "2024-01-01"}
    assert read(text).data == {**expected, "g": "null", "h": "~"}


def test_plain_nothing_is_none(parser: str) -> None:
    assert read("a: ~\nb: null\nc:\nd: ''\ne: [~]\n").data == {
        "a": None, "b": None, "c": None, "d": "", "e": [None],
    }  # fmt: skip


def test_keys_and_values_have_places(parser: str) -> None:
    data = read("a: 1\nb:\n  - c: x\n  - [y, z]\n")
    positions = data.positions
    inner = data.data["b"]
    places = [
        positions.of_key(data.data, "b"),
        positions.of_value(data.data, "a"),
        positions.of_value(inner, 0),
        positions.of_value(inner[0], "c"),
        positions.of_value(inner[1], 1),
    ]
    assert [(p.line, p.column) for p in places if p] == [(2, 1), (1, 4), (3, 5), (3, 8), (4, 9)]
    assert [(p.offset, p.end) for p in places if p][1] == (3, 4)
    assert positions.of_value(inner, 7) is None
    assert positions.of_value([], 0) is None


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_offsets_are_those_of_the_file(mark: str, end: str, parser: str) -> None:
    text = f"{mark}a: één{end}b: twee{end}"
    data = read(text)
    place = data.positions.of_value(data.data, "b")
    assert place is not None
    assert (place.line, place.column) == (2, 4)
    assert text[place.offset : place.end] == "twee"
    assert not data.findings


@pytest.mark.parametrize(
    ("text", "expected", "arguments"),
    [
        ("a: 1\na: 2\n", ("IVB011", 2, 1), {"key": "a", "line": 1}),
        ("a:\n  - {b: 1, c: [d], b: {e: f}}\n", ("IVB011", 2, 20), {"key": "b", "line": 2}),
        ("a: &x 1\n", ("IVB009", 1, 4), {"value": "&x"}),
        ("a: *x\n", ("IVB009", 1, 4), {"value": "*x"}),
        ("a: !!int 3\n", ("IVB010", 1, 4), {"value": "!!int"}),
        ("a: 1\n---\nb: 2\n", ("IVB008", 2, 1), {}),
        ("[" * 60, ("IVB006", 1, 41), {"limit": 40}),
        ("# niets\n", ("IVB004", 1, 1), {"file": "plan.yaml"}),
        ("", ("IVB004", 1, 1), {"file": "plan.yaml"}),
        ("\ufeff\n", ("IVB004", 1, 1), {"file": "plan.yaml"}),
    ],
)
def test_faults_are_told_with_their_place(
    text: str, expected: tuple[str, int, int], arguments: dict[str, Any], parser: str
) -> None:
    data = read(text)
    assert told(data) == [expected]
    assert data.findings[0].arguments == arguments


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b: c\n", (1, 5)),
        ("a: [1, 2\nb: 3\n", (2, 2)),
        ("a: {b: 1\nc: 3\n", (2, 2)),
        # What is never closed, or is no key, is told where it begins.
        ("a: [1, 2\nb, c\n\n", (1, 4)),
        ('x: 1\na: "b\nc: d\n', (2, 4)),
        ("a: 'b\n---\nc: d\n", (1, 4)),
        ("a: 1\nlooptijd 2024\nb: 2\n", (2, 1)),
        ("a: 1\nplanning:Q4\n", (2, 1)),
        ("a: 1\n b\nc", (3, 1)),
        # What a text may begin with by accident.
        ("a: * b\n", (1, 5)),
        ("a: & zonen\n", (1, 5)),
        ("a: > 50 dB\n", (1, 6)),
        ("a: | b\n", (1, 6)),
        ("a: |0\n b\n", (1, 5)),
        ("a: ? b\n", (1, 4)),
        ("a: ,b\n", (1, 4)),
        ("a: ]b\n", (1, 4)),
        ("a: [b,,c]\n", (1, 7)),
        ("a: %b\n", (1, 4)),
        ("a: !b!c d\n", (1, 4)),
        ("a: !<b\n", None),
        ("a: !! b\n", None),
        ("a: !b{c} d\n", None),
        ('a: "\\xZZ"\n', (1, 7)),
        ('a: "\\q"\n', None),
        ("a: 1\n%b: 2\n", None),
        ("%YAML 2.0\n---\na: 1\n", (1, 1)),
        ("%YAML 1.1\n%YAML 1.1\n---\na: 1\n", None),
        ("%TAG ! x\n%TAG ! x\n---\na: 1\n", None),
        ("%TAG x\n---\na: 1\n", None),
        ("- a\nb: c\n", (2, 1)),
        ("a:\n  b: 1\n c: 2\n", (3, 2)),
        ("a:\n\t- b\n", (2, 1)),
        ("a: 'x\n", None),
        ("a: {b: {{c}}}\n", (1, 9)),
        ("a: @b\n", (1, 4)),
        ("titel: x\nb\u0007: 1\n", (2, 2)),
        ("? [a]\n: b\n", (1, 3)),
    ],
)
def test_a_syntax_error_is_told_in_plain_words(
    text: str, place: tuple[int, int] | None, parser: str
) -> None:
    data = read(text)
    assert data.data is None
    (finding,) = data.findings
    assert finding.code.name == "syntax-error"
    assert finding.location is not None
    if place:
        assert (finding.location.line, finding.location.column) == place
    assert "(" not in finding.message("nl"), "a reason that nobody put into Dutch"


def test_what_is_open_over_several_lines_is_told_with_its_beginning(parser: str) -> None:
    (finding,) = read("x: 1\na: {b: c,\n  d: e\nf: g\n").findings
    assert "dit begint op regel 2." in finding.message("nl")
    (finding,) = read("x: 1\na: {b: c} d\n").findings
    assert "begint op regel" not in finding.message("nl")


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_lines_are_counted_as_editors_do(sign: str, parser: str) -> None:
    data = read(f'a: "x{sign}y"\nb: 1\nb: 2\n')
    assert told(data) == [("IVB011", 3, 1)]
    assert told(read("a: 1\rb: 1\rb: 2\r")) == [("IVB011", 3, 1)]


def test_several_faults_are_told_at_once(parser: str) -> None:
    text = "a: &x 1\nb: *x\na: 3\nc: !t 4\nb: 5\n"
    assert sorted(told(read(text))) == [
        ("IVB009", 1, 4), ("IVB009", 2, 4), ("IVB010", 4, 4), ("IVB011", 3, 1), ("IVB011", 5, 1),
    ]  # fmt: skip
    assert read(text).data == {"a": "1", "b": None, "c": "4"}


@pytest.mark.parametrize(
    ("content", "expected", "value"),
    [
        (b"a: 1\nb: caf\xe9\n", ("IVB003", 2, 7), "0xE9"),
        ("a: 1".encode("utf-16"), ("IVB003", 1, 1), "0xFF"),
    ],
)
def test_other_encodings_are_told(
    content: bytes, expected: tuple[str, int, int], value: str
) -> None:
    data = read(content)
    assert told(data) == [expected]
    assert data.findings[0].arguments["value"] == value


def test_binary_and_too_large_are_told() -> None:
    assert told(read(b"\x89PNG\r\n\x1a\n\0\0")) == [("IVB002", 1, 1)]
    large = read(b"a: 1\n" + b"#" * 10_000_000)
    assert told(large) == [("IVB005", 1, 1)]
    assert large.findings[0].arguments == {"file": "plan.yaml", "limit": 10}


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"!<tag:x> a")
@example(b"%TAG ! x\n--- !a b")
@example(b"- &a [*a]")
def test_no_bytes_raise(content: bytes) -> None:
    read(content)


@given(st.text("ab:-[]{},'\"&*!#|>?~ \n\t%@`\u2028\x85", max_size=60))
def test_what_looks_like_yaml_never_raises_and_is_read_like_pyyaml(text: str) -> None:
    data = read(text)
    if data.findings:
        return
    try:
        expected = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - texts only
    except (yaml.YAMLError, TypeError):
        return
    assert _as_text(data.data) == _as_text(expected)


def _as_text(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _as_text(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_text(value) for value in data]
    return "" if data in (None, "~") else data
