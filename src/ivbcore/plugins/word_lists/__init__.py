"""The word lists that come with ivbcore: one text file a list, read when a rule asks for words.

The name of a file is that of its list. Each line holds one word or a few; a star at its
beginning or end stands for further letters, and what comes behind ``#`` is for the reader.
Putting a file here adds the list; a plugin adds words of its own to a list by its name.
"""

from __future__ import annotations

from pathlib import Path

from ivbcore.contracts import WordList, hookimpl

__all__ = ["ivb_word_lists"]


@hookimpl
def ivb_word_lists() -> tuple[WordList, ...]:
    """The lists, for the host."""
    return tuple(
        WordList(path.stem, _words(path)) for path in sorted(Path(__file__).parent.glob("*.txt"))
    )


def _words(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if (word := line.partition("#")[0].strip())]
