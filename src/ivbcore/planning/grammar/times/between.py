"""Reading "tussen mei en juli 2025": what lies between two times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.times.moments import Moment, moment_at
from ivbcore.planning.meaning import Stretch, Yearly
from ivbcore.planning.vocabulary import Tag

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.grammar.words.scanner import Token

__all__ = ["between_at"]

_FARTHEST = 8  # tokens between "tussen" and its "en"


def between_at(tokens: list[Token], index: int, today: date | None) -> Moment | None:
    """From the first of two days or months to the other.

    Between two quarters or years may leave out both, and is not read.
    """
    start = index + 1
    while start < len(tokens) and tokens[start].tag in (Tag.ARTICLE, Tag.OF):
        start += 1
    for place in range(start + 1, min(start + _FARTHEST, len(tokens))):
        if tokens[place].tag == Tag.AND:
            return _through(tokens, start, place, today)
        if tokens[place].tag == Tag.SEASON:
            break  # where one season ends and another begins, nobody knows
    return None


def _through(tokens: list[Token], start: int, place: int, today: date | None) -> Moment | None:
    joined = [*tokens[:place], tokens[place]._replace(tag=Tag.RANGE), *tokens[place + 1 :]]
    moment = moment_at(joined, start, today)
    if moment is None or moment.stop <= place + 1 or moment.years or moment.season is not None:
        return None
    told = moment.alternatives[0][0]
    if isinstance(told, Yearly):
        return moment if told.months else None
    fine = isinstance(told, Stretch) and told.first_day is not None
    return moment if moment.ranged and fine else None
