"""Names as people write them: comparing, finding what comes near, making identifiers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["folded", "likeness", "nearest", "slug"]

_SLUG_LENGTH = 60
_NEAR = 0.65
_WORTH_LOADING = 10_000
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "„": '"', "\xad": ""})


@lru_cache(maxsize=16384)
def folded(name: str) -> str:
    """The name without what does not tell names apart: capitals, spacing, the shape of quotes."""
    return " ".join(unicodedata.normalize("NFC", name).translate(_QUOTES).casefold().split())


def slug(name: str) -> str:
    """An identifier made from a name: lower case ASCII letters and digits, with hyphens.

    Long names are cut at a word: "Project Integrale Jeugdaanpak" gives
    ``project-integrale-jeugdaanpak``. A name without letters or digits gives an empty text.
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("'", "")
    hyphened = _NOT_IN_SLUG.sub("-", plain.replace("’", "")).strip("-")
    if len(hyphened) <= _SLUG_LENGTH:
        return hyphened
    return hyphened[: _SLUG_LENGTH + 1].rpartition("-")[0] or hyphened[:_SLUG_LENGTH]


def likeness(name: str, other: str) -> float:
    """How much two names look alike, from 0 to 1; capitals, spacing and quotes do not matter.

    Twice the letters that stand in both, in one order, as a share of all their letters.
    """
    one, two = folded(name), folded(other)
    return _share(_in_common(_letters(one), len(one), two), one, two)


def nearest(name: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known names that look most like this one, the best first; only ever a suggestion.

    Of names that look as much like it, the one that is known first comes first.
    """
    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(folded(candidate), candidate)
    wanted = folded(name)
    letters = _letters(wanted)
    found: list[tuple[float, int, str]] = []
    for index, one in _worth_comparing(wanted, tuple(by_folded)):
        if _share(min(len(one), len(wanted)), one, wanted) < _NEAR:
            continue  # so much longer or shorter that no letters can bring them near
        share = _share(_in_common(letters, len(wanted), one), one, wanted)
        if share >= _NEAR:
            found.append((-share, index, by_folded[one]))
    return tuple(candidate for _, _, candidate in sorted(found)[:limit])


def _worth_comparing(wanted: str, names: tuple[str, ...]) -> Iterable[tuple[int, str]]:
    """The names that may be near, with their place among all.

    Where there are so many that loading it pays, the extra `names` (rapidfuzz) leaves out those
    that are not; what is near, and how near, is decided in one way with it and without it.
    """
    if len(names) < _WORTH_LOADING:
        return enumerate(names)
    try:
        from rapidfuzz import process
        from rapidfuzz.distance import Indel
    except ImportError:
        return enumerate(names)
    found = process.extract(
        wanted, names, scorer=Indel.normalized_similarity, score_cutoff=_NEAR - 0.01, limit=None
    )
    return [(index, one) for one, _, index in found]


def _share(in_common: int, one: str, two: str) -> float:
    return 2 * in_common / (len(one) + len(two) or 1)


def _letters(name: str) -> dict[str, int]:
    """For each letter the places where it stands, as the bits of a number."""
    found: dict[str, int] = {}
    for place, letter in enumerate(name):
        found[letter] = found.get(letter, 0) | 1 << place
    return found


def _in_common(letters: dict[str, int], length: int, other: str) -> int:
    """The length of the longest common subsequence, all places of one name at once (Hyyrö)."""
    every = (1 << length) - 1
    free = every
    for letter in other:
        here = free & letters.get(letter, 0)
        free = (free + here) | (free - here)
    return length - (free & every).bit_count()
