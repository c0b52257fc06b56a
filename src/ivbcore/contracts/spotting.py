"""Finding the words of a word list in the texts of a plan."""

from __future__ import annotations

import re
from functools import lru_cache

from ivbcore.values.names import folded

__all__ = ["spotted"]


def spotted(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The words of a list that stand in a text, each once, in the order of the text.

    Whole words count, in any capitals and spacing; a star at the end or at the beginning of a
    word stands for further letters: ``beleidsregel*`` is in "beleidsregels", ``*beleid`` in
    "evenementenbeleid". What is given back is what stands in the text, in lower case.
    """
    if not words or not text:
        return ()
    plain = folded(text)
    # Most texts hold no word of a list: that is seen sooner than an expression is compiled.
    held = [word for word, stem in _stems(words) if stem in plain]
    return tuple(dict.fromkeys(_expression(tuple(held)).findall(plain))) if held else ()


@lru_cache(maxsize=512)
def _stems(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each word with the longest part of it that stands in the text whatever the stars mean."""
    return tuple((word, max(folded(word).split("*"), key=len)) for word in words)


@lru_cache(maxsize=512)
def _expression(words: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for a list, the longest words first."""
    plain = sorted({folded(word) for word in words}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, plain))})(?!\w)")


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*")
