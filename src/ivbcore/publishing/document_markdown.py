"""A document as Markdown, with tables as GitHub writes them."""

from __future__ import annotations

from collections.abc import Iterator

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
from ivbcore.publishing.markdown import markdown_inside, markdown_text
from ivbcore.publishing.rendering import harmless

__all__ = ["as_markdown"]

_LINE = "." * 16


def as_markdown(document: Document) -> str:
    """The document as Markdown."""
    parts = [f"# {markdown_inside(document.title)}"]
    if document.marking:
        parts.insert(0, f"**{markdown_inside(document.marking)}**")
    if document.subtitle:
        parts.append(f"*{markdown_inside(document.subtitle)}*")
    for block in document.blocks:
        parts.extend(_block(block))
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, level=level):
            yield f"{'#' * (level + 1)} {markdown_inside(text)}"
        case Paragraph(text=text, label=label):
            before = f"**{markdown_inside(label)}** " if label else ""
            yield before + (markdown_inside(text) if label else markdown_text(text))
        case Bullets(items=items):
            if items:
                yield "\n".join(f"- {markdown_text(one)}" for one in items)
        case Blank():
            yield _blank(block)
        case PageBreak():
            yield "---"
        case Table():
            if block.shown:
                yield f"**{markdown_inside(block.caption)}**"
            rows = [tuple(map(_cell, row)) for row in block.rows]
            lines = [tuple(map(markdown_inside, block.headings)), ("---",) * len(block.headings)]
            yield "\n".join(f"| {' | '.join(line)} |" for line in (*lines, *rows))


def _cell(cell: Cell) -> str:
    if isinstance(cell, Blank):
        return _blank(cell)
    lines = [line for one in harmless(cell).split("\n") if (line := markdown_inside(one))]
    if len(lines) > 1:
        lines[0] = f"**{lines[0]}**"
    return "<br>".join(lines)


def _blank(blank: Blank) -> str:
    return f"{markdown_text(blank.label)}: {_LINE}"
