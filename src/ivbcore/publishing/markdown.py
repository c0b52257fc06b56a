"""Texts and tables in Markdown, as CommonMark and GitHub read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ivbcore.publishing.rendering import harmless

__all__ = ["markdown_inside", "markdown_table", "markdown_text"]


def markdown_text(text: str) -> str:
    """A text on one line, so that Markdown shows every sign of it and obeys none."""
    return _patterns()[1].sub(r"\1\\\2", markdown_inside(text))


def markdown_inside(text: str) -> str:
    """The same for what does not stand at the start of a line, where less has a meaning."""
    return _patterns()[0].sub(r"\\\g<0>", " ".join(harmless(text).split()))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What means something anywhere, and what does at the start of a line.

    Anywhere: emphasis, code, links, tags, tables, sums, what would be read as a sign by its name,
    and addresses that would become links by themselves.
    """
    return (
        re.compile(r"[\\`*_{}\[\]<>|~$#]|&(?=#|\w+;)|(?<=\w)@(?=\w)|:(?=//)|(?<=www)\."),
        re.compile(r"^(\d{0,9})([-+=.):])"),
    )


def markdown_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a table; headings and cells are texts, not Markdown."""
    cells = [markdown_inside(one) for one in headings]
    yield _line(cells)
    yield _line(["---"] * len(cells))
    for row in rows:
        yield _line([markdown_inside(one) for one in row])


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
