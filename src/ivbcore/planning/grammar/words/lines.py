"""Lines of a cell that each say what is done and when: where they end, a sentence ends.

Any other line break is none: text is broken anywhere on its way from a document to a cell.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from ivbcore.planning.folding import folded
from ivbcore.planning.grammar.words.scanner import DATE, HALF, QUARTER, SIGN, WORD, YEAR, scan
from ivbcore.planning.vocabulary import Tag

if TYPE_CHECKING:
    from ivbcore.planning.vocabulary import Vocabulary

__all__ = ["parted"]

_NAMES = frozenset({WORD, Tag.OCCASIONS, Tag.KIND, Tag.DEED})
_TIMES = frozenset(
    {YEAR, QUARTER, HALF, DATE, Tag.MONTH, Tag.SEASON, Tag.UNIT, Tag.FREQUENCY, Tag.TIMES,
     Tag.ONGOING, Tag.ON_DEMAND, Tag.EVERY}
)  # fmt: skip
# A line that begins so goes on with the one before it.
_GOES_ON = frozenset(
    {
        Tag.AND,
        Tag.OR,
        Tag.IN,
        Tag.OF,
        Tag.RANGE,
        Tag.UNTIL,
        Tag.OVER,
        Tag.BESIDE,
        Tag.BEFORE,
        Tag.ABOUT,
    }
)
_OPEN_ENDS = ",/&+-("


def parted(text: str, vocabulary: Vocabulary, is_read: Callable[[str], bool]) -> str:
    """The text with a semicolon in place of each line break that ends a sentence.

    `is_read` tells whether a line is read with certainty when it stands alone.
    """
    lines = text.split("\n")
    result = lines[0]
    for before, line in pairwise(lines):
        ends = _is_whole(before, vocabulary) and _begins_anew(before, line, vocabulary)
        result += (";" if ends and is_read(before) and is_read(line) else "\n") + line
    return result


def _tags(line: str, vocabulary: Vocabulary) -> list[str]:
    """The tags of its first clause."""
    found: list[str] = []
    for token in scan(folded(line)[0], vocabulary):
        if token.tag == SIGN and token.value in ".,;" and found:
            break
        found.append(token.tag)
    return found


def _is_whole(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line names something, and ends like a sentence."""
    end = line.rstrip()[-1:]
    if not end or end in _OPEN_ENDS:
        return False
    # "a. Controle - maandelijks": not only in its first clause
    return any(token.tag in _NAMES for token in scan(folded(line)[0], vocabulary))


def _begins_anew(before: str, line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line begins with a clause of its own, that says what and when."""
    sentence = before.rpartition(". ")[2]
    first, start = sentence.lstrip()[:1], line.lstrip()[:1]
    if start == "-" or (start.islower() and first.isupper()):
        return False  # a list has its own marks; a sentence goes on in small letters
    tags = _tags(line, vocabulary)
    if not tags or tags[0] in _GOES_ON or (start.islower() and tags[0] == Tag.REMARK):
        return False  # "2 trainingen", "voor jeugd in Q2 2025"; "met de politie in Q2 2025"
    return not (_NAMES.isdisjoint(tags) or _TIMES.isdisjoint(tags))
