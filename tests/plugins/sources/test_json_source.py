"""JSON: the same data as YAML would give, and places only when they are asked for."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ivbcore.contracts import SourceData
from ivbcore.plugins.sources.json_source import read_json


def read(text: str | bytes) -> SourceData:
    return read_json(text.encode() if isinstance(text, str) else text, "plan.json")


def test_numbers_stay_the_text_that_was_written() -> None:
    data = read('{"a": 4.10, "b": 1e5, "c": 7, "d": true, "e": null, "f": "nee"}')
    assert data.data == {"a": "4.10", "b": "1e5", "c": "7", "d": True, "e": None, "f": "nee"}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_keys_and_values_have_places(mark: str) -> None:
    text = mark + '{"a": {"b": [1, "tw\\u00e9e"]},\r\n  "c" : true}'
    data = read(text)
    place = data.positions.of_value(data.data["a"]["b"], 1)
    assert place is not None
    assert (place.line, place.column) == (1, 17)
    assert text[place.offset : place.end] == '"tw\\u00e9e"'
    key = data.positions.of_key(data.data, "c")
    assert key is not None
    assert (key.line, key.column) == (2, 3)
    assert data.positions.of_value([], 0) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1, "a": 2}', ("IVB011", 1, 10)),
        ('{"a": [{"b": 1,\n "b": {"c": 1}}]}', ("IVB011", 2, 2)),
        ('{"a": NaN}', ("IVB007", 1, 7)),
        ('{"a": 1,}', ("IVB007", 1, 8)),
        ('{"a": [1 ,\n]}', ("IVB007", 1, 10)),
        ('{"a": 1} // x', ("IVB007", 1, 10)),
        ('{ // x\n"a": 1}', ("IVB007", 1, 3)),
        ("{\"a\": 'b'}", ("IVB007", 1, 7)),
        ('{"a": "NaN",\r"b": NaN}', ("IVB007", 2, 6)),
        ('{"a": "\\ud83d\\ude00 \\\\ud800", "b": "\\ud800"}', ("IVB007", 1, 37)),
        ('{"a" 1}', ("IVB007", 1, 6)),
        ('{"a": "x\ny"}', ("IVB007", 1, 9)),
        ('{"a": 1} x', ("IVB007", 1, 10)),
        ('{"a": "\\ud83d"}', ("IVB007", 1, 8)),
        ("[" * 60 + "]" * 60, ("IVB006", 1, 41)),
        ('["]", ' + "[" * 60 + "]" * 61, ("IVB006", 1, 46)),
        ("[" * 100_000, ("IVB006", 1, 41)),
        (" ", ("IVB004", 1, 1)),
    ],
)
def test_faults_are_told_with_their_place(text: str, expected: tuple[str, int, int] | None) -> None:
    (finding,) = read(text).findings
    place = finding.location
    assert place is not None
    if expected:
        assert (finding.code.code, place.line, place.column) == expected
    assert "(" not in finding.message("nl").replace("(\\ud8", "").replace("(regel", "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a": 1,}', "komma te veel"),
        ('{"a": [1,]}', "komma te veel"),
        ('{/* x */ "a": 1}', "JSON kent geen opmerkingen"),
        ("{'a': 1}", "dubbele aanhalingstekens"),
    ],
)
def test_the_reason_is_the_same_with_every_python(text: str, why: str) -> None:
    (finding,) = read(text).findings
    assert why in finding.message("nl")


def test_the_first_of_equal_keys_counts_as_in_yaml() -> None:
    assert read('{"a": 1, "b": {"c": 2, "c": 3}, "a": 4}').data == {"a": "1", "b": {"c": "2"}}


def test_depth_is_measured_in_brackets_that_are_no_text() -> None:
    data = read('{"a": "' + "[" * 100 + '", "b": [["]]]"]]}')
    assert not data.findings


@given(st.binary(max_size=100))
@example(b"{")
@example(b'{"\\ud800": "\\udc00"}')
@example(b"-Infinity")
@example(b"1" * 5000)
def test_no_bytes_raise(content: bytes) -> None:
    read(content)


def values(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(children, max_size=3) | st.dictionaries(st.text(max_size=3), children)


@given(st.recursive(st.none() | st.booleans() | st.text(max_size=5), values, max_leaves=12))
def test_every_value_has_the_place_where_it_stands(value: Any) -> None:
    text = json.dumps({"x": value}, ensure_ascii=False, indent=1)
    data = read(text)
    assert data.data == {"x": value}

    def look(container: Any) -> None:
        pairs = container.items() if isinstance(container, dict) else enumerate(container)
        for key, one in pairs:
            place = data.positions.of_value(container, key)
            assert place is not None
            assert json.loads(text[place.offset : place.end]) == one
            if isinstance(one, (dict, list)):
                look(one)

    look(data.data)
