"""Plan files in JSON: the same shape as the YAML, with the same result.

The parser of the standard library tells no places; they are worked out in a second pass, and
only when a finding needs one.
"""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NoReturn

from ivbcore.contracts import (
    DEEPEST,
    Finding,
    Importer,
    Location,
    SourceData,
    Text,
    Texts,
    decoded,
    hookimpl,
    line_and_column,
    reading_codes,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["JSON", "ivb_importers", "read_json"]


@hookimpl
def ivb_importers() -> Sequence[Importer]:
    """JSON."""
    return (JSON,)


def read_json(data: bytes, name: str) -> SourceData:
    """Read the bytes of a JSON file; never raises."""
    text = decoded(data, name)
    if isinstance(text, Finding):
        return SourceData(None, findings=(text,))
    twice: list[str] = []
    try:
        parsed = _decoder(twice).decode(text.content)
    except json.JSONDecodeError as error:
        offset, reason = _fault(text.content, error)
        return _nothing(text, name, offset, reading_codes.SYNTAX_ERROR, reason)
    except _NoNumber as error:
        start = _outside_texts(text.content, str(error))
        return _nothing(text, name, start, reading_codes.SYNTAX_ERROR, _NO_NUMBER)
    except RecursionError:
        return _too_deep(text, name)
    if not _is_surely_shallow(data) and _is_too_deep(parsed):
        return _too_deep(text, name)
    if (half := _half_character(text.content, parsed)) is not None:
        return _nothing(text, name, half, reading_codes.SYNTAX_ERROR, _HALF_CHARACTER)
    if parsed is None:
        empty = Finding.of(reading_codes.EMPTY_FILE, location=Location(name), file=name)
        return SourceData(None, findings=(empty,))
    positions = _JsonPositions(text, name, parsed)
    return SourceData(parsed, positions, positions.duplicates() if twice else ())


JSON = Importer("json", (".json",), read_json, "json")


class _NoNumber(ValueError):  # noqa: N818
    """NaN or Infinity, which Python writes and JSON does not know."""


def _decoder(twice: list[str]) -> json.JSONDecoder:
    def refused(constant: str) -> NoReturn:
        raise _NoNumber(constant)

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        content = dict(pairs)
        if len(content) != len(pairs):
            # The first one counts, as in YAML.
            twice.append("")
            content = dict(reversed(pairs))
            content = {key: content[key] for key, _ in pairs}
        return content

    return json.JSONDecoder(
        parse_int=str, parse_float=str, parse_constant=refused, object_pairs_hook=mapping
    )


_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def _is_surely_shallow(data: bytes) -> bool:
    """Whether the brackets alone show that nothing is nested too deep; takes no time at all.

    Every round takes away the innermost level. Brackets inside texts can leave it undecided.
    """
    brackets = data.translate(None, _NO_BRACKETS)
    for _ in range(DEEPEST):
        if not brackets:
            return True
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
    return not brackets


def _is_too_deep(data: Any) -> bool:
    """Whether containers are nested deeper than is accepted; level by level."""
    level = [data] if isinstance(data, (dict, list)) else []
    for _ in range(DEEPEST):
        if not level:
            return False
        level = [
            value
            for container in level
            for value in (container.values() if type(container) is dict else container)
            if type(value) is dict or type(value) is list
        ]
    return bool(level)


def _half_character(content: str, data: Any) -> int | None:
    """Where half a character is escaped (a lone surrogate), which is no text at all."""
    if re.search(r"\\u[dD][89a-fA-F]", content) is None:
        return None
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        half = r"\\u[dD][89a-fA-F]..$"
        escapes = re.finditer(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.", content)
        return next((one.start() for one in escapes if re.match(half, one[0])), 0)
    return None


def _outside_texts(content: str, word: str) -> int:
    """Where a word first stands that is no part of a text."""
    found = re.finditer(rf"{_A_TEXT}|{re.escape(word)}", content)
    return next((one.start() for one in found if one[0] == word), 0)


def _fault(content: str, error: json.JSONDecodeError) -> tuple[int, Texts]:
    """Where and why a file is not JSON; the same with every version of Python."""
    at = error.pos
    if content.startswith(("//", "/*", "#"), at):
        return at, _NO_REMARKS
    if content.startswith("'", at):
        return at, _DOUBLE_QUOTES
    before = content[:at].rstrip()
    if content.startswith(("}", "]"), at) and before.endswith(","):
        return len(before) - 1, _COMMA_TOO_MANY
    return at, _reason(error.msg)


_A_TEXT = r'"(?:[^"\\]|\\.)*"'


def _nothing(text: Text, name: str, offset: int, code: Any, reason: Texts) -> SourceData:
    place = _place(text, name, offset)
    return SourceData(None, findings=(Finding.of(code, location=place, reason=reason),))


def _too_deep(text: Text, name: str) -> SourceData:
    """Find the bracket that goes too deep."""
    depth = 0
    offset = 0
    for match in re.finditer(rf"{_A_TEXT}|[\[\]{{}}]", text.content):
        sign = match[0]
        depth += (sign in "[{") - (sign in "]}")
        if depth > DEEPEST:
            offset = match.start()
            break
    place = _place(text, name, offset)
    finding = Finding.of(reading_codes.TOO_DEEP, location=place, limit=DEEPEST)
    return SourceData(None, findings=(finding,))


def _place(text: Text, name: str, start: int, end: int | None = None) -> Location:
    line, column = line_and_column(text.content, start)
    skipped = text.skipped
    return Location(name, line, column, start + skipped, None if end is None else end + skipped)


Spans = dict[Any, tuple[int, int]]


class _JsonPositions:
    """Places, worked out by scanning the text again beside the data."""

    def __init__(self, text: Text, name: str, data: Any) -> None:
        self._text = text
        self._name = name
        self._data = data
        self._found: dict[int, tuple[Spans, Spans]] | None = None
        self._again: list[tuple[str, tuple[int, int], tuple[int, int]]] = []

    def of_key(self, container: object, key: str | int) -> Location | None:
        """Where the key stands."""
        return self._span(0, container, key)

    def of_value(self, container: object, key: str | int) -> Location | None:
        """Where the value begins."""
        return self._span(1, container, key)

    def duplicates(self) -> tuple[Finding, ...]:
        """A finding for each key that stands twice."""
        self._spans()
        findings = []
        for key, first, again in self._again:
            before = _place(self._text, self._name, *first)
            findings.append(
                Finding.of(
                    reading_codes.DUPLICATE_KEY,
                    location=_place(self._text, self._name, *again),
                    related=(before,),
                    key=key,
                    line=before.line,
                )
            )
        return tuple(findings)

    def _span(self, which: int, container: object, key: str | int) -> Location | None:
        spans = self._spans().get(id(container))
        found = spans[which].get(key) if spans else None
        return _place(self._text, self._name, *found) if found else None

    def _spans(self) -> dict[int, tuple[Spans, Spans]]:
        if self._found is None:
            self._found = {}
            self._value(_skip(self._text.content, 0), self._data)
        return self._found

    def _value(self, start: int, data: Any) -> int:
        """Scan the value that begins here, which was parsed as `data`; give where it ends."""
        content = self._text.content
        if content[start] == '"':
            return int(scanstring(content, start + 1)[1])
        if content[start] == "{":
            return self._mapping(start, data)
        if content[start] == "[":
            return self._list(start, data)
        end = start
        while end < len(content) and content[end] not in ",]} \t\n\r":
            end += 1
        return end

    def _mapping(self, start: int, data: Any) -> int:
        content = self._text.content
        keys: Spans = {}
        values: Spans = {}
        if isinstance(data, dict) and self._found is not None:
            self._found[id(data)] = (keys, values)
        at = _skip(content, start + 1)
        while content[at] != "}":
            name, end = scanstring(content, at + 1)
            value_start = _skip(content, _skip(content, end) + 1)
            if name in values:
                self._again.append((name, keys[name], (at, end)))
                after = self._value(value_start, None)
            else:
                keys[name] = (at, end)
                after = self._value(value_start, data.get(name) if data else None)
                values[name] = (value_start, after)
            at = _skip(content, after)
            if content[at] == ",":
                at = _skip(content, at + 1)
        return at + 1

    def _list(self, start: int, data: Any) -> int:
        content = self._text.content
        spans: Spans = {}
        if isinstance(data, list) and self._found is not None:
            self._found[id(data)] = (spans, spans)
        at = _skip(content, start + 1)
        while content[at] != "]":
            index = len(spans)
            end = self._value(at, data[index] if data else None)
            spans[index] = (at, end)
            at = _skip(content, end)
            if content[at] == ",":
                at = _skip(content, at + 1)
        return at + 1


def _skip(content: str, at: int) -> int:
    """The next character that is no white space."""
    while content[at] in " \t\n\r":
        at += 1
    return at


_NO_NUMBER = Texts(
    "NaN en Infinity zijn geen getallen in JSON", "NaN and Infinity are no numbers in JSON"
)
_HALF_CHARACTER = Texts(
    "hier staat een half teken (\\ud8.. zonder wederhelft)",
    "here stands half a character (\\ud8.. without its other half)",
)
_NO_REMARKS = Texts("JSON kent geen opmerkingen", "JSON knows no comments")
_DOUBLE_QUOTES = Texts(
    "in JSON staat een tekst tussen dubbele aanhalingstekens, niet tussen enkele",
    "in JSON a text stands in double quotes, not in single ones",
)
_COMMA_TOO_MANY = Texts(
    "achter de laatste waarde staat een komma te veel", "there is a comma too many"
)
_REASONS = (
    ("Expecting value", Texts("hier wordt een waarde verwacht", "a value is expected here")),
    ("Expecting property name", Texts(
        "hier wordt een sleutel tussen dubbele aanhalingstekens verwacht",
        "a key in double quotes is expected here",
    )),
    ("Expecting ':'", Texts(
        "achter de sleutel ontbreekt een dubbele punt", "the colon after the key is missing",
    )),
    ("Expecting ','", Texts("hier ontbreekt een komma", "a comma is missing here")),
    ("Illegal trailing comma", _COMMA_TOO_MANY),
    ("Unterminated string", Texts(
        "een aanhalingsteken wordt niet gesloten", "a quotation mark is never closed",
    )),
    ("Invalid control character", Texts(
        "in deze tekst staat een regeleinde of stuurteken; schrijf een regeleinde als \\n",
        "this text holds a line end or control character; write a line end as \\n",
    )),
    ("Invalid \\", Texts(
        "na een backslash staat een teken dat daar niets betekent",
        "a backslash is followed by a character that means nothing there",
    )),
    ("Extra data", Texts(
        "hier houdt het plan op, maar er volgt nog iets", "the plan ends here, but more follows",
    )),
)  # fmt: skip


def _reason(message: str) -> Texts:
    for part, reason in _REASONS:
        if message.startswith(part):
            return reason
    return Texts(f"dit is geen geldige JSON ({message})", f"this is not valid JSON ({message})")
