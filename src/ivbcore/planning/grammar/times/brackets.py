"""A part of the year in brackets that tells the one before it more finely."""

from __future__ import annotations

from ivbcore.planning.grammar.times.parts import Joined, Part
from ivbcore.planning.meaning import Precision

__all__ = ["COARSENESS", "finer_in_brackets"]

COARSENESS = tuple(Precision)


def finer_in_brackets(joined: Joined) -> Joined:
    """As in "Q3 2025 (september)", "voorjaar (april)": the finer part, in brackets, is meant."""
    for number, (joint, part) in enumerate(joined):
        heads = [n for n, (_, one) in enumerate(joined[:number]) if not one.is_year]
        by_name = joint == "" and joined[number - 1][1].season is not None  # "DDO okt t/m dec"
        told = joint == "open" or (number > 0 and by_name)
        if not told or part.year is not None or part.is_year:
            continue
        around = part.season is not None and len(heads) == number
        if around and all(_lies_in(one, part) for _, one in joined[:number]):
            return [*joined[:number], *joined[number + 1 :]]  # "aug/sept (schooljaar)"
        if len(heads) == 1 and _lies_in(part, joined[heads[0]][1]):
            rest = [one for n, one in enumerate(joined) if n != heads[0]]
            return [("", rest[0][1]), *rest[1:]]
    return joined


def _lies_in(part: Part, head: Part) -> bool:
    finer = COARSENESS.index(part.precision) < COARSENESS.index(head.precision)
    (low, high), (start, end) = part.months, head.months
    inside = (start <= low and high <= end) or (start <= low + 12 and high + 12 <= end)
    return head.year is None and finer and inside
