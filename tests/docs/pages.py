"""The pages of the documentation: their code blocks, and running them."""

from __future__ import annotations

import doctest
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["ROOT", "Block", "blocks_in", "console_runs", "headings_in", "pages", "run_python"]

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(
    r"^```(?P<info>[a-z]*|\{eval-rst\}) *\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_OPTIONS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


class Block(NamedTuple):
    """A block of code, and the line on which its text begins."""

    language: str
    text: str
    line: int


def pages() -> list[Path]:
    """Every page, the front page first."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks_in(page: Path) -> Iterator[Block]:
    """The blocks of code of a page, in order."""
    content = page.read_text(encoding="utf-8")
    for match in _FENCE.finditer(content):
        line = content.count("\n", 0, match.start("text")) + 1
        yield Block(match["info"], match["text"], line)


def headings_in(page: Path) -> set[str]:
    """The anchors of a page: its headings, as links name them."""
    prose = _FENCE.sub("", page.read_text(encoding="utf-8"))
    texts = re.findall(r"^#+ +(.+?) *$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in texts}


def run_python(block: Block, page: Path, names: dict[str, Any]) -> str:
    """Run a block among these names; what is wrong with its answers, or nothing."""
    if ">>>" not in block.text:
        source = "\n" * (block.line - 1) + block.text
        exec(compile(source, str(page), "exec"), names)  # noqa: S102 - our own pages
        return ""
    test = doctest.DocTestParser().get_doctest(
        block.text, names, page.name, str(page), block.line - 1
    )
    report: list[str] = []
    doctest.DocTestRunner(optionflags=_OPTIONS).run(test, out=report.append, clear_globs=False)
    names.update(test.globs)
    return "".join(report)


def console_runs(block: Block) -> Iterator[tuple[list[str], str]]:
    """The commands in a block, as arguments of ``ivb``, each with the output that is shown."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, output = part.replace("\\\n", " ").partition("\n")
        program, *arguments = shlex.split(command)
        if program != "ivb":
            raise ValueError(f"only ivb is run here, not {program}")
        yield arguments, output
