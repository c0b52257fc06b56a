"""A document as Markdown, with tables as GitHub writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ivbcore.publishing.document import (
    Blank,
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Table,
)
from ivbcore.publishing.rendering import harmless

__all__ = ["as_markdown", "markdown_text"]

_LINE = "." * 16


def as_markdown(document: Document) -> str:
    """The document as Markdown."""
    parts = [f"# {_inside(document.title)}"]
    if document.marking:
        parts.insert(0, f"**{_inside(document.marking)}**")
    if document.subtitle:
        parts.append(f"*{_inside(document.subtitle)}*")
    for block in document.blocks:
        parts.extend(_block(block))
    return "\n\n".join(parts) + "\n"


def markdown_text(text: str) -> str:
    """A text on one line, so that Markdown shows it and obeys nothing in it."""
    return _patterns()[1].sub(r"\1\\\2", _inside(text))


def _inside(text: str) -> str:
    """The same for what does not stand at the start of a line, where less has a meaning."""
    return _patterns()[0].sub(r"\\\1", " ".join(harmless(text).split()))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What means something anywhere, and what does at the start of a line."""
    return re.compile(r"([\\`*_\[\]<>|~#&{}])"), re.compile(r"^(\d{0,9})([-+=.)])")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, level=level):
            yield f"{'#' * (level + 1)} {_inside(text)}"
        case Paragraph(text=text, label=label):
            yield f"**{_inside(label)}** {_inside(text)}" if label else markdown_text(text)
        case Bullets(items=items):
            if items:
                yield "\n".join(f"- {markdown_text(one)}" for one in items)
        case Blank():
            yield _blank(block)
        case PageBreak():
            yield "---"
        case Table():
            if block.shown:
                yield f"**{_inside(block.caption)}**"
            rows = [tuple(map(_cell, row)) for row in block.rows]
            lines = [tuple(map(_inside, block.headings)), ("---",) * len(block.headings)]
            yield "\n".join(f"| {' | '.join(line)} |" for line in (*lines, *rows))


def _cell(cell: Cell) -> str:
    if isinstance(cell, Blank):
        return _blank(cell)
    lines = [line for one in harmless(cell).split("\n") if (line := _inside(one))]
    if len(lines) > 1:
        lines[0] = f"**{lines[0]}**"
    return "<br>".join(lines)


def _blank(blank: Blank) -> str:
    return f"{markdown_text(blank.label)}: {_LINE}"
