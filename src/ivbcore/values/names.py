"""Names as people write them: comparing, finding what comes near, making identifiers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["folded", "nearest", "slug"]

_SLUG_LENGTH = 60
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


def nearest(name: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known names that look most like this one, the best first; only ever a suggestion."""
    # Imported on use: nothing that goes well needs it.
    from difflib import get_close_matches

    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(folded(candidate), candidate)
    close = get_close_matches(folded(name), by_folded, n=limit, cutoff=0.6)
    return tuple(by_folded[one] for one in close)
