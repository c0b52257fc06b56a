"""From bytes to text: what every importer of a text format begins with."""

from __future__ import annotations

from ivbcore.contracts.importer import LARGEST
from ivbcore.findings.finding import Finding
from ivbcore.findings.reading import EMPTY_FILE, NOT_TEXT, NOT_UTF8, TOO_LARGE
from ivbcore.values.location import Location
from ivbcore.values.records import frozen

__all__ = ["Text", "decoded", "line_and_column", "shortened"]

_LONGEST_VALUE = 60
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@frozen
class Text:
    """A decoded file: its text without byte-order mark, and how many characters that mark took."""

    content: str
    skipped: int = 0


def decoded(data: bytes, name: str) -> Text | Finding:
    """The text of a file, or why there is none: too large, binary, not UTF-8, empty."""
    place = Location(name)
    if len(data) > LARGEST:
        return Finding.of(TOO_LARGE, location=place, file=name, limit=LARGEST // 1_000_000)
    if data.startswith(_UTF16):
        return Finding.of(NOT_UTF8, location=place, file=name, value=f"0x{data[0]:02X}")
    if b"\0" in data:
        return Finding.of(NOT_TEXT, location=place, file=name)
    try:
        content = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        place = Location(name, *line_and_column(before, len(before)), len(before))
        value = f"0x{data[error.start]:02X}"
        return Finding.of(NOT_UTF8, location=place, file=name, value=value)
    skipped = int(content.startswith("\ufeff"))
    if not content or content.isspace() or not content[skipped:].strip():
        return Finding.of(EMPTY_FILE, location=place, file=name)
    return Text(content[skipped:], skipped)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The line and column, from 1, of the character at an offset; CRLF is one line end."""
    lines = text.count("\n", 0, offset) + 1
    last = text.rfind("\n", 0, offset)
    if "\r" in text:
        # A file of an old Mac has nothing else; editors count those lines too.
        lines += text.count("\r", 0, offset) - text.count("\r\n", 0, offset)
        last = max(last, text.rfind("\r", 0, offset))
    return lines, offset - last


def shortened(value: object) -> str:
    """A value as it is quoted in a finding: on one line, and not too long."""
    if value is None:
        return "niets"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{" + shortened(", ".join(map(str, value))) + "}"
    if isinstance(value, list):
        return "[" + shortened(", ".join(shortened(one) for one in value[:5])) + "]"
    line = " ".join(str(value).split())
    return line if len(line) <= _LONGEST_VALUE else line[: _LONGEST_VALUE - 1] + "…"
