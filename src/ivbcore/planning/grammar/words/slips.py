"""Slips of the pen: words that are nearly a word of time, and words cut short with a full stop.

An unknown word is a remark, so "vanf Q3 2024" would read as the quarter alone. A word that is one
slip away from a word of time is therefore never passed over; a word cut short with a full stop
("uiterl.", "jaarl.") is the word it begins, when it can be one alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ivbcore.planning.vocabulary import Tag

if TYPE_CHECKING:
    from ivbcore.planning.vocabulary import Vocabulary

__all__ = ["cut_short", "is_slip"]

# Words that change the time itself: short ones count, too.
_ROLES = frozenset(
    {Tag.FROM, Tag.UNTIL, Tag.RANGE, Tag.BY, Tag.THEN, Tag.ONWARD, Tag.FREQUENCY}
)  # fmt: skip
_TIMES = frozenset({Tag.MONTH, Tag.SEASON, Tag.UNIT, Tag.ORDINAL, Tag.ONGOING, Tag.EVERY})
_CUT = frozenset({Tag.BY, Tag.FREQUENCY, Tag.MONTH, Tag.SEASON})
_SHORTEST = {**dict.fromkeys(_ROLES, 5), **dict.fromkeys(_TIMES, 6), Tag.ONGOING: 8}
_SHORTEST_STUMP = 5
_Form = tuple[str, bool]  # a word, and whether it has other forms of its own
# What stands behind a word that is whole: "school." is no "schooljaar", "regel." not "regelmatig".
_WHOLE = frozenset(
    {"jaar", "jaren", "jr", "dag", "sdag", "seizoen", "periode", "vakantie", "reces", "week",
     "kerend", "kerende", "matig", "matige", "nota", "stukken", "rekening", "boek"}
)  # fmt: skip
# "doorlopen" beside "doorlopend" is another form of a verb, no slip.
_ENDINGS = frozenset({"e", "en", "n", "s", "t", "d", "de", "den", "r", "er"})


@lru_cache(maxsize=4096)
def is_slip(word: str, vocabulary: Vocabulary) -> bool:
    """Whether an unknown word is one slip away from a word of time."""
    if len(word) < 4:
        return False
    if word.endswith(_months(vocabulary)):
        return True  # "ontwerpenjuni": a space was lost
    known = _known(vocabulary)
    return any(one in known and _by_slip(word, known[one]) for one in (word, *_shorter(word)))


@lru_cache(maxsize=1024)
def cut_short(stump: str, vocabulary: Vocabulary) -> tuple[str, Any] | None:
    """The meaning of a word cut short with a full stop, when it can have one alone."""
    if len(stump) < _SHORTEST_STUMP:
        return None
    found = {
        meaning
        for word, meaning in _long_words(vocabulary)
        if word.startswith(stump) and word[len(stump) :].removeprefix("en") not in _WHOLE
    }
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=8)
def _long_words(vocabulary: Vocabulary) -> tuple[tuple[str, tuple[str, Any]], ...]:
    """The words that people cut short."""
    return tuple(
        (form, (entry.tag, entry.value))
        for entry in vocabulary.entries
        if entry.tag in _CUT
        for form in entry.forms
        if form.isalpha() and len(form) > _SHORTEST_STUMP
    )


@lru_cache(maxsize=8)
def _months(vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(
        form
        for entry in vocabulary.entries
        if entry.tag == Tag.MONTH
        for form in entry.forms
        if form.isalpha() and len(form) >= 4
    )


@lru_cache(maxsize=8)
def _known(vocabulary: Vocabulary) -> dict[str, tuple[_Form, ...]]:
    """The words of time, under themselves and under each of them with one letter left out."""
    found: dict[str, tuple[_Form, ...]] = {}
    for entry in vocabulary.entries:
        shortest = _SHORTEST.get(entry.tag)
        if shortest is None:
            continue
        for form in entry.forms:
            if form.isalpha() and len(form) >= shortest:
                for one in (form, *_shorter(form)):
                    found[one] = (*found.get(one, ()), (form, entry.tag == Tag.ONGOING))
    return found


def _shorter(word: str) -> Iterator[str]:
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]


def _by_slip(word: str, known: tuple[_Form, ...]) -> bool:
    return any(
        _is_one_slip(word, form) and not (inflects and _is_inflected(word, form))
        for form, inflects in known
    )


def _is_one_slip(one: str, other: str) -> bool:
    """One letter too many, too few or another, or two that changed places."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[2:] == right[2:] and left[:2] == right[1::-1])
    )


def _is_inflected(word: str, form: str) -> bool:
    return any(
        longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS
        for shorter, longer in ((word, form), (form, word))
    )
