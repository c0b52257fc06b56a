"""Planning words of packs and plugins, made ready for reading plannings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ivbcore.findings.finding import Finding
from ivbcore.findings.packs import PLANNING_WORD_UNUSABLE
from ivbcore.planning.folding import folded
from ivbcore.planning.meaning import PhaseKind, Precision, Stretch
from ivbcore.planning.reader import read
from ivbcore.planning.vocabulary import Entry, Season, Tag, Vocabulary
from ivbcore.planning.wording import Status
from ivbcore.values.language import Texts

if TYPE_CHECKING:
    from ivbcore.contracts.pack import PlanningWords
    from ivbcore.model.pack import Pack

__all__ = ["season_of", "vocabulary_with"]

# A year that no word depends on: parts of a year are read as parts of this one.
_YEAR = 2001
_PARTS = (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.HALF_YEAR)
_NO_PART_OF_YEAR = Texts(
    "{meaning} is geen aaneengesloten reeks maanden of kwartalen zonder jaar",
    "{meaning} is no unbroken stretch of months or quarters without a year",
)
_MEANS_SOMETHING = Texts(
    "dat woord betekent al iets anders", "that word already means something else"
)


def vocabulary_with(
    packs: Iterable[Pack], lists: Iterable[PlanningWords]
) -> tuple[Vocabulary | None, list[Finding]]:
    """The vocabulary with the words of these packs and lists; None when there are none.

    Words that cannot be used are left out, each with a finding.
    """
    from ivbcore.planning.dutch import DUTCH

    lists = tuple(lists)
    vocabulary = next((one.vocabulary for one in lists if one.vocabulary is not None), DUTCH)
    findings: list[Finding] = []
    groups = [(one.name, list(one.entries)) for one in lists]
    groups += [(one.label, list(_entries(one, findings))) for one in packs]
    for name, entries in groups:
        try:
            vocabulary = vocabulary.with_entries(name, entries) if entries else vocabulary
        except ValueError:
            # One of them does not fit: find out which.
            for entry in entries:
                try:
                    vocabulary = vocabulary.with_entries(name, (entry,))
                except ValueError:
                    findings.append(_unusable(entry.forms, name, _MEANS_SOMETHING))
    return (None if vocabulary is DUTCH else vocabulary), findings


def _entries(pack: Pack, findings: list[Finding]) -> Iterator[Entry]:
    for one in pack.planning_words:
        season = season_of(one.meaning)
        if season is None or not one.words:
            quoted = f"«{one.meaning}»"
            reason = Texts(
                _NO_PART_OF_YEAR.nl.format(meaning=quoted),
                _NO_PART_OF_YEAR.en.format(meaning=quoted),
            )
            findings.append(_unusable(one.words, pack.label, reason))
        else:
            yield Entry(Tag.SEASON, season, tuple(folded(word)[0].strip() for word in one.words))


def _unusable(words: tuple[str, ...], name: str, reason: Texts) -> Finding:
    return Finding.of(
        PLANNING_WORD_UNUSABLE, "bouwstenen", words=words or ("?",), name=name, reason=reason
    )


@lru_cache(maxsize=256)
def season_of(meaning: str) -> Season | None:
    """The part of the year that a wording without a year names; None when it names none.

    ``november`` is one month, ``Q3 en Q4`` six, ``november t/m februari`` four, over New Year;
    what recurs, does something or names a year is no part of the year.
    """
    return _in_one_year(meaning) or _over_new_year(meaning)


def _over_new_year(meaning: str) -> Season | None:
    """From the last part of one year to a part of the next, with every month between them."""
    for joint in (" t/m ", " tot en met ", " en "):
        first, found, last = meaning.partition(joint)
        low, high = (_in_one_year(one) if found and one.strip() else None for one in (first, last))
        if low is None or high is None or not high.months[1] < low.months[0] <= 12:
            continue
        if joint == " en " and low.months[1] + 1 != high.months[0] + 12:
            continue
        return Season(
            (low.months[0], high.months[1] + 12),
            approximate=low.approximate or high.approximate,
            two_years=True,
            fine=low.fine and high.fine,
        )
    return None


def _in_one_year(meaning: str) -> Season | None:
    wording = read(f"{meaning} {_YEAR}")
    if wording.status is not Status.READ or len(wording.readings) != 1:
        return None
    phases = wording.readings[0].phases
    if len(phases) != 1 or len(phases[0].when) != 1:
        return None
    phase, when = phases[0], phases[0].when[0]
    if phase.frequency is not None or phase.deadline is not None:
        return None
    if phase.kind is not PhaseKind.EXECUTE or not isinstance(when, Stretch):
        return None
    if when.first is None or when.last is None or when.precision not in _PARTS:
        return None
    if when.first.year != _YEAR:
        return None
    first = when.first_day.month if when.first_day else when.first.number * 3 - 2
    last = when.last_day.month if when.last_day else when.last.number * 3
    last += 12 * (when.last.year - when.first.year)
    fine = when.precision is Precision.MONTH
    return Season((first, last), approximate=when.approximate, fine=fine)
