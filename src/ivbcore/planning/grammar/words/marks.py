"""Signs that stand beside a planning and say nothing of time: list marks, footnotes, money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["money_at", "passed_over"]

Lexeme = tuple[str, int, int]
_FIRST = ("1)", "1.", "a)", "a.")


def passed_over(text: str) -> dict[int, int]:
    """Where a mark of a list or a footnote begins and ends: "1) ... 2) ...", "Q3 2024 1)"."""
    found: dict[int, int] = {}
    for first in _FIRST:
        if first in text and (first[1] == ")" or text.lstrip().startswith(first)):
            found.update(_list_marks(text, first))
    footnote = _patterns()["footnote"].search(text) if text.endswith(")") else None
    if footnote is not None and text.count("(") < text.count(")"):
        found[footnote.start(1)] = footnote.end(1)
    if "[" in text or text.endswith(")"):  # "2023 [1]", "eind 2024 (1)"
        for note in _patterns()["note"].finditer(text):
            found[note.start()] = note.end()
    return found


def _list_marks(text: str, first: str) -> Iterator[tuple[int, int]]:
    """The marks of one kind, when they count up from the first to at least the second."""
    marks = [
        mark
        for mark in _patterns()["mark"].finditer(text)
        if mark[0][-1] == first[1] and mark[1].isdecimal() is first[0].isdecimal()
    ]
    numbers = [int(one[1]) if one[1].isdecimal() else ord(one[1]) - 96 for one in marks]
    if len(marks) > 1 and numbers == list(range(1, len(marks) + 1)):
        for mark in marks:
            yield mark.span()


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "mark": re.compile(r"(?<!\S)(\d{1,2}|[a-h])[.)](?=\s)"),
        "note": re.compile(r"\[\d{1,2}\]|(?<=\S )\(\d\)$"),
        "footnote": re.compile(r"\s(\d\))$"),
    }


def money_at(lexemes: list[Lexeme], index: int) -> int | None:
    """The lexeme behind a sum of money that begins here: "€ 15.000,-", "15.000 euro"."""
    signed = lexemes[index][0] in _CURRENCIES
    stop = index + signed
    if stop >= len(lexemes) or not lexemes[stop][0].isdecimal():
        return None
    stop += 1
    while stop + 1 < len(lexemes) and lexemes[stop][0] in ".,":
        behind = lexemes[stop + 1]
        if behind[1] != lexemes[stop][2] or not (behind[0].isdecimal() or behind[0] == "-"):
            break
        stop += 2
    if signed:
        return stop
    counted = stop + 1 < len(lexemes) and lexemes[stop + 1][0].isdecimal()
    if counted and stop == index + 1 and len(lexemes[index][0]) == len("2024"):
        return None  # "Q2 2024 € 25.000"
    return stop + 1 if stop < len(lexemes) and lexemes[stop][0] in _CURRENCIES else None


_CURRENCIES = ("€", "euro", "eur")
