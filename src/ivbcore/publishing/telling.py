"""When an action runs, told to people: quarters, stretches and phases in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.told import KIND_NAMES
from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Quarter, runs_of

if TYPE_CHECKING:
    from ivbcore.model.row import Row

__all__ = ["quarter_words", "quarters_words", "timing_words"]

_THROUGH = Texts("t/m", "to")
_NO_TIME = Texts("geen tijd bekend", "no time known")
_DOUBT = Texts("niet zeker: {quarters}", "in doubt: {quarters}")
_SORTS = {
    "named": Texts("{quarters}", "{quarters}"),
    "window": Texts("ergens in {quarters}", "somewhere in {quarters}"),
    "ongoing": Texts("doorlopend {quarters}", "ongoing {quarters}"),
    "on_demand": Texts("op afroep {quarters}", "on demand {quarters}"),
}
# Kinds that the sorts above tell already.
_PLAIN = (PhaseKind.EXECUTE, PhaseKind.ONGOING, PhaseKind.ON_DEMAND)


def quarter_words(quarter: Quarter) -> str:
    """As people write it: ``Q4 2024``."""
    return f"Q{quarter.number} {quarter.year}"


def quarters_words(quarters: Iterable[Quarter], language: Language = "nl") -> str:
    """Quarters as people write them: ``Q1 2024 t/m Q3 2024, Q1 2025``."""
    through = _THROUGH.in_language(language)
    return ", ".join(
        quarter_words(first)
        if first == last
        else f"{quarter_words(first)} {through} {quarter_words(last)}"
        for first, last in runs_of(quarters)
    )


def timing_words(row: Row, language: Language = "nl") -> str:
    """When an action runs, in words: ``opstarten: Q1 2024 t/m Q2 2024; doorlopend ...``.

    The same facts as a bar in a picture, for who does not see the picture.
    """
    table = row.timetable
    told = []
    for times in table.phases:
        pieces = []
        for sort, words in _SORTS.items():
            certain = [one for one in getattr(times, sort) if one not in table.doubtful]
            if certain:
                quarters = quarters_words(certain, language)
                pieces.append(words.in_language(language).format(quarters=quarters))
        if pieces:
            kind = KIND_NAMES[times.phase.kind].in_language(language)
            text = ", ".join(pieces)
            told.append(text if times.phase.kind in _PLAIN else f"{kind}: {text}")
    if table.doubtful:
        doubtful = quarters_words(table.doubtful, language)
        told.append(_DOUBT.in_language(language).format(quarters=doubtful))
    return "; ".join(told) or _NO_TIME.in_language(language)
