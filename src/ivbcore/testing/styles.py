"""The styles in which people write YAML, and a writer that can write in all of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import cycle
from typing import Any

from attrs import field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["Style", "styles", "written"]

QUOTES = ("plain", "single", "double", "folded", "literal")


@frozen
class Style:
    """How a file is written. `quotes` take turns."""

    quotes: tuple[str, ...] = ("plain",)
    indent: int = 2
    hanging: bool = True
    flow: bool = False
    comments: bool = False
    airy: bool = False
    marker: bool = False
    line_end: str = "\n"
    mark: str = ""
    yes_no: tuple[str, str] = field(default=("ja", "nee"))


def styles() -> SearchStrategy[Style]:
    """Styles in which people write YAML, the plainest first."""
    return st.builds(
        Style,
        quotes=st.lists(st.sampled_from(QUOTES), min_size=1, max_size=4).map(tuple),
        indent=st.sampled_from((2, 4, 3)),
        hanging=st.sampled_from((True, False)),
        flow=st.booleans(),
        comments=st.booleans(),
        airy=st.booleans(),
        marker=st.booleans(),
        line_end=st.sampled_from(("\n", "\r\n")),
        mark=st.sampled_from(("", "\ufeff")),
        yes_no=st.sampled_from((("ja", "nee"), ("true", "false"), ("Ja", "Nee"))),
    )


def written(data: dict[str, Any], style: Style) -> str:
    """Plain data as YAML in a style."""
    writer = _Writer(style)
    lines = [*(["---"] if style.marker else []), *writer.mapping(data, "")]
    return style.mark + style.line_end.join(lines) + style.line_end


# What needs no quotes anywhere, whoever reads it.
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ./()'+-]*[A-Za-z0-9.)])?")
_PRINTABLE = r" -~\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_PRINTED = re.compile(f"[{_PRINTABLE}]*")
_NOT_PRINTED = re.compile(f"[^{_PRINTABLE}]")
_FOLDS = re.compile(r"[^\s#:&*!|>%@`'\"\[\]{},?-]\S*(?: \S+)*")
_NOTHING = ("null", "~", "Null", "NULL")


class _Writer:
    def __init__(self, style: Style) -> None:
        self.style = style
        self.quotes = cycle(style.quotes)

    def mapping(self, data: dict[str, Any], indent: str) -> Iterator[str]:
        for number, (key, value) in enumerate(data.items()):
            if self.style.airy and number:
                yield ""
            if self.style.comments:
                yield f"{indent}# {key}: zie de toelichting"
            name = f"{indent}{self.scalar(str(key), key=True)}:"
            yield from self.value(name, value, indent)

    def value(self, name: str, value: Any, indent: str) -> Iterator[str]:
        """What stands behind a name, on its line or below it."""
        deeper = indent + " " * self.style.indent
        if isinstance(value, (dict, list)) and value and not self.style.flow:
            yield name + (" # hieronder" if self.style.comments else "")
            if isinstance(value, dict):
                yield from self.mapping(value, deeper)
            else:
                yield from self.sequence(value, deeper if self.style.hanging else indent)
            return
        if isinstance(value, str) and (block := self.block(value, deeper)):
            yield f"{name} {block[0]}"
            yield from block[1:]
            return
        behind = "  # let op" if self.style.comments else ""
        yield f"{name} {self.inline(value)}{behind}"

    def sequence(self, values: list[Any], indent: str) -> Iterator[str]:
        for value in values:
            if isinstance(value, dict) and value:
                lines = [one for one in self.mapping(value, indent + "  ") if one]
                first = next(at for at, one in enumerate(lines) if one.lstrip()[0] != "#")
                yield from lines[:first]
                yield f"{indent}- {lines[first].lstrip()}"
                yield from lines[first + 1 :]
            else:
                yield f"{indent}- {self.inline(value)}"

    def inline(self, value: Any) -> str:
        if isinstance(value, dict):
            pairs = (f"{self.scalar(str(k), key=True)}: {self.inline(v)}"
                     for k, v in value.items())  # fmt: skip
            return f"{{{', '.join(pairs)}}}"
        if isinstance(value, list):
            return f"[{', '.join(self.inline(one) for one in value)}]"
        return self.scalar(value)

    def scalar(self, value: Any, *, key: bool = False) -> str:
        if value is None:
            return "null"
        if isinstance(value, bool):
            return self.style.yes_no[0 if value else 1]
        if not isinstance(value, str):
            return str(value)
        text = str(value)
        quotes = "plain" if key else next(self.quotes)
        bare = quotes in ("plain", "folded", "literal") and text not in _NOTHING
        if bare and _PLAIN.fullmatch(text):
            return text
        if quotes == "single" and _PRINTED.fullmatch(text):
            return "'" + text.replace("'", "''") + "'"
        return _double_quoted(text)

    def block(self, text: str, indent: str) -> list[str]:
        """A text on lines of its own, folded or literal; none when it cannot be so written."""
        quotes = self.style.quotes[0]
        if quotes not in ("folded", "literal") or self.style.comments:
            return []
        words = text.split(" ")
        if not (_FOLDS.fullmatch(text) and _PRINTED.fullmatch(text) and len(words) > 2):
            return []
        if quotes == "literal":
            return ["|-", f"{indent}{text}"]
        half = len(words) // 2
        return [">-", indent + " ".join(words[:half]), indent + " ".join(words[half:])]


def _double_quoted(text: str) -> str:
    # The escapes of JSON are escapes of YAML, surrogate pairs aside.
    return _NOT_PRINTED.sub(
        lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
