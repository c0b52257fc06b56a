"""Abbreviations in the texts of a plan, and what explains them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["abbreviations_in", "abbreviations_known", "explained_in"]

# What every reader of a council document knows, and what stands in a dictionary as a word.
_COMMON = frozenset((
    "AED", "AI", "AIDS", "ANWB", "AOW", "APK", "APV", "AZC", "BHV", "BOA", "BRP", "BSN", "BTW",
    "BV", "CAO", "CBS", "CD", "COVID", "CV", "DJ", "DNA", "DVD", "EHBO", "EU", "GFT", "GGD", "GGZ",
    "GHB", "GPS", "HAVO", "HBO", "HIV", "HRM", "ICT", "ID", "IQ", "IT", "KVK", "LED", "LHBTI",
    "LHBTIQ", "LSD", "MBO", "MDMA", "MKB", "NAVO", "NGO", "NL", "NS", "NV", "OM", "OV", "PC", "PDF",
    "PGB", "PIN", "QR", "RIVM", "ROC", "SMS", "SOA", "SUV", "TBS", "TL", "TV", "USB", "UWV", "VMBO",
    "VN", "VNG", "VOG", "VVE", "VWO", "WC", "WIFI", "WOZ", "XTC", "ZZP",
))  # fmt: skip
_TWO = re.compile(r"[A-Z]-*[A-Z]")
_ROMAN = re.compile(r"[IVX]+")
_TOKEN = re.compile(r"\w[\w-]*(?:/\w[\w-]*)*(?=(?:['’]\w+)?)")
_CAPITALS = re.compile(r"[A-Z]{2,}[A-Za-z]?[0-9]*")
_LONGEST = 6
_SHOUTED = 0.7


@lru_cache(maxsize=4096)
def abbreviations_in(text: str) -> tuple[str, ...]:
    """The abbreviations in a text, each once."""
    if not _TWO.search(text):
        return ()
    letters = [letter for letter in text if letter.isalpha()]
    if sum(letter.isupper() for letter in letters) > _SHOUTED * len(letters) and " " in text:
        return ()
    found: dict[str, None] = {}
    for match in _TOKEN.finditer(text):
        for word in match[0].split("/"):
            # "KVO-B" is one abbreviation, "MMA-meldingen" begins with one.
            for part in (word, word.partition("-")[0]):
                if _CAPITALS.fullmatch(part.replace("-", "")) and len(part) <= _LONGEST:
                    found[part] = None
                    break
    return tuple(one for one in found if not _ROMAN.fullmatch(one))


def abbreviations_known(plan: Plan) -> frozenset[str]:
    """The abbreviations that the plan explains, or that are the name of something in it."""
    known = set(_COMMON)
    for one in plan.abbreviations:
        known.update(_words_of([one.short]))
    for registry in (plan.partners, plan.holders, plan.powers, plan.themes):
        for named in registry:
            known.update(_words_of((named.name, *named.aliases)))
    for kind in (plan.frameworks, plan.consultations, plan.sources):
        known.update(_words_of(other.name for other in kind))
    for priority in plan.priorities:
        known.update(_words_of(priority.aliases))
    return frozenset(known)


def _words_of(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield name.upper()
        for match in _TOKEN.finditer(name.upper()):
            yield match[0]
            yield from re.split(r"[/-]", match[0])


def explained_in(token: str, texts: Iterable[str]) -> bool:
    """Whether some text says what it stands for: "Code (X)" or "X (code)", by its letters."""
    quoted = re.escape(token)
    before = re.compile(rf"([^().;:]+)\([^()]*(?<!\w){quoted}(?!\w)[^()]*\)")
    after = re.compile(rf"(?<!\w){quoted}(?:['’]s)?\s*\(([^()]+)\)")
    for text in texts:
        if token in text:
            for match in (*before.finditer(text), *after.finditer(text)):
                if _spelled_out(token, match[1]):
                    return True
    return False


def _spelled_out(token: str, words: str) -> bool:
    """Whether the capitals of an abbreviation stand in the words, in order, from a first letter."""
    plain = words.casefold()
    for start in re.finditer(r"(?<!\w)\w", plain):
        rest = iter(plain[start.start() :])
        if plain[start.start()] == token[0].casefold() and all(
            letter.casefold() in rest for letter in token if letter.isupper()
        ):
            return True
    return False
