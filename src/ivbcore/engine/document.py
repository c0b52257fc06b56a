"""One plan file as text, and changing values in it at exact places.

Works on YAML and on JSON, which is written like YAML on one line. What stands where is known from
the positions of the importer; everything outside a changed value stays to the byte.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ivbcore.engine.writing import block_lines, flow_text, scalar_text
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.contracts.importer import SourceData
    from ivbcore.engine.files import SourceFile

__all__ = ["Document", "Edit", "Splice", "Unpatchable"]


class Unpatchable(Exception):  # noqa: N818 - no error of the program: this text cannot be changed so
    """A change cannot be made in this text without touching more than the change."""


@frozen(eq=False)
class Edit:
    """One change in plain data: under a key of a mapping or an index of a list.

    `deed` is set, remove, insert (a key, behind the key `after` or first) or add (a list of
    elements, before an index).
    """

    container: Any
    key: Any
    deed: str
    value: Any = None
    after: str | None = None


@frozen(order=True)
class Splice:
    """What stands from `start` to `end` becomes `text`."""

    start: int
    end: int
    text: str


_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\r\n]*)?")
_COMMENT = re.compile(r"[ \t]*(#[^\r\n]*)")
_DASH = re.compile(r" *-[ ]+")
_PLAIN_OLD = re.compile(r"[^\"'|>\[{&*!%@`]")


class Document:
    """A file, its data and the places of that."""

    def __init__(self, source: SourceFile, read: SourceData, notation: str) -> None:
        self.source = source
        self.text = source.content.decode("utf-8")
        self.data = read.data
        self.positions = read.positions
        self.json = notation == "json"
        self.line_end = "\r\n" if "\r\n" in self.text else "\n"
        self.homes: dict[int, tuple[Any, Any]] = {}
        if isinstance(self.data, (dict, list)):
            self.homes[id(self.data)] = (None, "")
            self._walk(self.data)

    def _walk(self, container: Any) -> None:
        for key, value in _pairs(container):
            if isinstance(value, (dict, list)):
                self.homes[id(value)] = (container, key)
                self._walk(value)

    def holds(self, container: Any) -> bool:
        """Whether a mapping or list stands in this file, by identity."""
        return id(container) in self.homes

    def splice(self, edit: Edit) -> Splice:
        """The change of the text that makes a change of the data."""
        if edit.deed == "set":
            return self._set(edit.container, edit.key, edit.value)
        if edit.deed == "remove":
            if isinstance(edit.container, dict):
                return self._remove_key(edit.container, edit.key)
            return self._remove_element(edit.container, edit.key)
        if edit.deed == "insert":
            return self._insert_key(edit.container, edit.key, edit.value, edit.after)
        return self._add_elements(edit.container, edit.key, edit.value)

    # Places

    def _place(self, container: Any, key: Any) -> tuple[int, int]:
        place = self.positions.of_value(container, key)
        if place is None or place.offset is None or place.end is None:
            raise Unpatchable
        return place.offset, place.end

    def _key_place(self, container: Any, key: Any) -> tuple[int, int]:
        place = self.positions.of_key(container, key)
        if place is None or place.offset is None or place.end is None:
            raise Unpatchable
        return place.offset, place.end

    def _keys(self, container: Any) -> list[Any]:
        """The keys that stand in the text, in its order."""
        known = [k for k, _ in _pairs(container) if self.positions.of_key(container, k)]
        return sorted(known, key=lambda key: self._key_place(container, key)[0])

    def _is_flow(self, container: Any) -> bool:
        """Whether a mapping or list is written between brackets."""
        if self.json:
            return True
        holder, key = self.homes[id(container)]
        if holder is not None:
            start, _ = self._place(holder, key)
            return self.text[start : start + 1] in ("{", "[")
        keys = self._keys(container)
        before = self.text[: self._key_place(container, keys[0])[0]] if keys else "{"
        return before.rstrip().endswith(("{", "["))

    def _in_flow(self, container: Any) -> bool:
        while container is not None:
            if self._is_flow(container):
                return True
            container = self.homes[id(container)][0]
        return False

    def _end(self, container: Any, key: Any) -> int:
        """Where the value really ends, without what follows it."""
        start, end = self._place(container, key)
        value = container[key]
        if start == end and isinstance(container, dict):
            _, behind_key = self._key_place(container, key)
            # Between braces a key may stand there without a colon.
            return end if end == behind_key else self._behind_colon(container, key)
        if isinstance(value, (dict, list)) and not self._is_flow(value):
            keys = self._keys(value)
            return self._end(value, keys[-1]) if keys else end
        if self._is_block_scalar(start):
            return start + len(self.text[start:end].rstrip())
        return end

    def _is_block_scalar(self, start: int) -> bool:
        return not self.json and self.text[start : start + 1] in ("|", ">")

    def _behind_colon(self, container: Any, key: Any) -> int:
        _, end = self._key_place(container, key)
        colon = self.text.find(":", end)
        if colon < 0 or self.text[end:colon].strip():
            raise Unpatchable
        return colon + 1

    def _column(self, at: int) -> int:
        begin = self.text.rfind("\n", 0, at) + 1
        if begin == 0 and self.text.startswith("\ufeff"):
            begin = 1
        return at - begin

    def _line_end_at(self, at: int) -> int:
        """The end of the line, when nothing but a comment follows."""
        found = _REST_OF_LINE.match(self.text, at)
        end = found.end() if found else at
        if self.text[end : end + 1] not in ("", "\n", "\r"):
            raise Unpatchable
        return end

    def _dash(self, container: Any, at: int) -> int:
        """Where the hyphen of an element stands, first on its line."""
        start, _ = self._place(container, at)
        begin = start - self._column(start)
        found = _DASH.fullmatch(self.text, begin, start)
        if not found:
            raise Unpatchable
        return begin + found[0].index("-")

    # Texts

    def _written(self, value: Any, *, flow: bool) -> str:
        if self.json:
            return json.dumps(value, ensure_ascii=False)
        if isinstance(value, (dict, list)):
            return flow_text(value)
        return scalar_text(value, flow)

    def _like(self, old: str, value: Any, *, flow: bool) -> str:
        """A scalar between the quotation marks that the old one had."""
        if self.json or not isinstance(value, str):
            return self._written(value, flow=flow)
        printable = value.isprintable()
        if old.startswith("'") and printable:
            return "'" + value.replace("'", "''") + "'"
        if old.startswith('"') and printable:
            return json.dumps(value, ensure_ascii=False)
        return self._written(value, flow=flow)

    def _entry(self, key: str, value: Any, *, flow: bool) -> str:
        name = json.dumps(key, ensure_ascii=False) if self.json else scalar_text(key, flow)
        return f"{name}: {self._written(value, flow=flow)}"

    # Deeds

    def _set(self, container: Any, key: Any, value: Any) -> Splice:
        flow = self._in_flow(container)
        start, _ = self._place(container, key)
        end = self._end(container, key)
        old = container[key]
        if isinstance(container, dict) and not self.json:
            colon = self._behind_colon(container, key)
            between = self.text[colon:start] if start > colon else ""
            block = isinstance(old, (dict, list)) and not self._is_flow(old)
            if self._place(container, key)[0] == self._place(container, key)[1]:
                return Splice(colon, colon, f" {self._written(value, flow=flow)}")
            if block or self._is_block_scalar(start):
                head = between if block else self.text[start : self.text.find("\n", start)]
                comment = _COMMENT.search(head.rstrip("\r"))
                behind = f"  {comment[1]}" if comment else ""
                return Splice(colon, end, f" {self._written(value, flow=flow)}{behind}")
        elif isinstance(old, (dict, list)) and old and not self._is_flow(old):
            return Splice(start, end, self._written(value, flow=flow))
        if isinstance(value, (dict, list)) or isinstance(old, (dict, list)):
            return Splice(start, end, self._written(value, flow=flow))
        return Splice(start, end, self._like(self.text[start:end], value, flow=flow))

    def _insert_key(self, container: Any, key: str, value: Any, after: str | None) -> Splice:
        keys = self._keys(container)
        holder, name = self.homes[id(container)]
        if not keys:
            if holder is None:
                raise Unpatchable
            return self._set(holder, name, {key: value})
        flow = self._in_flow(container)
        entry = self._entry(key, value, flow=flow)
        first, _ = self._key_place(container, keys[0])
        if after is not None and after in keys:
            end = self._end(container, after)
            if flow:
                return Splice(end, end, f", {entry}")
            at = self._line_end_at(end)
            return Splice(at, at, f"{self.line_end}{' ' * self._column(first)}{entry}")
        if not flow:
            return Splice(first, first, f"{entry}{self.line_end}{' ' * self._column(first)}")
        indent = self.text[first - self._column(first) : first]
        line = f",{self.line_end}{indent}" if not indent.strip(" \t") and indent else ", "
        return Splice(first, first, f"{entry}{line}")

    def _remove_key(self, container: Any, key: Any) -> Splice:
        keys = self._keys(container)
        holder, name = self.homes[id(container)]
        if len(keys) == 1:
            if holder is None:
                raise Unpatchable
            return self._set(holder, name, {})
        at = keys.index(key)
        start, _ = self._key_place(container, key)
        end = self._end(container, key)
        if self._is_flow(container):
            if at:
                return Splice(self._end(container, keys[at - 1]), end, "")
            return Splice(start, self._key_place(container, keys[1])[0], "")
        if self._in_flow(container):
            raise Unpatchable
        begin = start - self._column(start)
        if self.text[begin:start].strip():  # behind the hyphen of an element
            following, _ = self._key_place(container, keys[at + 1])
            upto = following if not self.text[end:following].strip() else end
            return Splice(start, upto, "")
        return Splice(begin, self._next_line(end), "")

    def _next_line(self, end: int) -> int:
        at = self._line_end_at(end)
        found = re.compile(r"\r?\n?").match(self.text, at)
        return found.end() if found else at

    def _remove_element(self, container: Any, at: int) -> Splice:
        holder, name = self.homes[id(container)]
        if len(container) == 1:
            if holder is None:
                raise Unpatchable
            return self._set(holder, name, [])
        start, _ = self._place(container, at)
        end = self._end(container, at)
        if self._is_flow(container):
            if at + 1 < len(container):
                return Splice(start, self._place(container, at + 1)[0], "")
            return Splice(self._end(container, at - 1), end, "")
        dash = self._dash(container, at)
        return Splice(dash - self._column(dash), self._next_line(end), "")

    def _add_elements(self, container: Any, at: int, values: list[Any]) -> Splice:
        holder, name = self.homes[id(container)]
        if not container:
            if holder is None:
                raise Unpatchable
            return self._set(holder, name, values)
        if self._is_flow(container):
            written = ", ".join(self._written(one, flow=True) for one in values)
            if at:
                end = self._end(container, at - 1)
                return Splice(end, end, f", {written}")
            start, _ = self._place(container, 0)
            return Splice(start, start, f"{written}, ")
        dash = self._dash(container, at - 1 if at else 0)
        lines = block_lines(values, " " * self._column(dash), str(name))
        text = self.line_end.join(lines)
        if at:
            end = self._line_end_at(self._end(container, at - 1))
            return Splice(end, end, f"{self.line_end}{text}")
        begin = dash - self._column(dash)
        return Splice(begin, begin, f"{text}{self.line_end}")


def _pairs(container: Any) -> Iterator[tuple[Any, Any]]:
    return iter(container.items()) if isinstance(container, dict) else enumerate(container)
