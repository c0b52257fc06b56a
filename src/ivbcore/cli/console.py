"""Where the output goes: data to standard output, all else to standard error.

Colour and width depend on the terminal here, and nowhere else.
"""

from __future__ import annotations

import os
import re
import sys
from textwrap import wrap
from typing import TYPE_CHECKING, Any, TextIO

import click

from ivbcore.cli.streams import columns, forget_output, output

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ivbcore.cli.remembering import Recording
    from ivbcore.values.language import Language, Texts

__all__ = [
    "CannotDo",
    "Console",
    "current_console",
    "json_text",
    "plain",
    "quoted",
]

_NARROWEST, _WIDEST = 40, 120
_CODES = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "cyan": "36",
}
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class CannotDo(click.ClickException):
    """The work cannot be done; the reason in both languages. Exit code 2."""

    exit_code = 2

    def __init__(self, texts: Texts, **arguments: object) -> None:
        """Say why."""
        super().__init__(texts.nl.format(**arguments))
        self.texts = texts
        self.arguments = arguments

    def said(self, console: Console) -> str:
        """The reason in the language of the console."""
        return console.say(self.texts, **self.arguments)


class Console:
    """Output in one language, as wide as the terminal is and with colour where it has some."""

    def __init__(self, language: Language = "nl", recording: Recording | None = None) -> None:
        self.language = language
        self.recording = recording
        self._closed = False

    @property
    def width(self) -> int:
        """How many columns a line may take: 80 where there is no terminal."""
        return max(_NARROWEST, min(columns(), _WIDEST))

    def say(self, texts: Texts, **arguments: object) -> str:
        """A text in the language of this console; without arguments it is no template."""
        text = texts.in_language(self.language)
        return text.format(**arguments) if arguments else text

    def out(self, text: str = "") -> None:
        """Write data. When the reader has gone away the rest is dropped in silence."""
        if self._closed:
            return
        self._record("out", text)
        try:
            output().write(f"{text}\n")
            output().flush()
        except BrokenPipeError:
            self._closed = True
            if self.recording is not None:
                self.recording.repeatable = False
            forget_output()

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines of data in one go."""
        self.out("\n".join(lines))

    def json(self, data: Any, *, compact: bool = False) -> None:
        """Write data for a program: on one line when `compact`."""
        self.out(json_text(data, compact=compact))

    def note(self, text: str) -> None:
        """Write what is no data, to standard error."""
        self._record("note", text)
        try:
            sys.stderr.write(f"{text}\n")
        except BrokenPipeError:
            return

    def _record(self, stream: str, text: str) -> None:
        if self.recording is not None:
            self.recording.written.append((stream, text))

    def style(self, text: str, *styles: str, stream: TextIO | None = None) -> str:
        """The text with colour, where the stream is a terminal that wants it."""
        if not text or not _wants_colour(stream or output()):
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"

    def hanging(self, first: str, text: str, indent: int | None = None) -> list[str]:
        """The text wrapped behind `first`, the lines below it indented as far."""
        indent = len(first) if indent is None else indent
        room = max(20, self.width - indent)
        parts = wrap(text, room, break_on_hyphens=False) or [""]
        if len(first) > indent:
            return [first.rstrip(), *(" " * indent + part for part in parts)]
        return [
            ((first.ljust(indent) if number == 0 else " " * indent) + part).rstrip()
            for number, part in enumerate(parts)
        ]


def current_console() -> Console:
    """The console of the command that is running."""
    console = click.get_current_context().find_object(Console)
    assert console is not None
    return console


def json_text(data: Any, *, compact: bool = False) -> str:
    """Data as JSON: readable, with the letters as they are."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=None if compact else 2)


def plain(text: str) -> str:
    """A text of somebody else on one line, safe to show in a terminal."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def quoted(text: str) -> str:
    """A text of somebody else in quotes."""
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"


def _wants_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()
