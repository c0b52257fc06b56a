"""The text in plain letters: capitals, accents, dashes and line breaks make no difference."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["folded", "without_addresses"]

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘﹣－⁃", "-"),
        **dict.fromkeys("‘’‚‛`´′ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
                        "\u200a\u202f\u205f\u3000\t\r\n\f\v\u2028\u2029"
                        "\x85", " "),
        **dict(zip("àáâãäåèéêëìíîïòôõöùúûüýÿñç", "aaaaaaeeeeiiiioooouuuuyync", strict=True)),
        "İ": "i", "×": "x",
    }
)  # fmt: skip
# A word broken at a line end, or by a hyphen left over from one; "zorg- en" is none.
# A month behind the hyphen ends a range: "juli- oktober"; "pilot- Q2 2025" is two words.
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_TIMES = "voorjaar|najaar|begin|medio|doorlopend|vanaf|uiterlijk|q[1-4]"
_BROKEN = re.compile(
    rf"(?<=[^\W\d_])-\s+(?!(?:en|of|and|or|t/m|tot|{_MONTHS}|{_TIMES})\b)(?=[^\W\d_])"
)
_BULLET = re.compile(r"(?:^|\n)\s*-")
# Characters that nobody sees: a soft hyphen, a joiner, a byte-order mark.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_COMBINING = re.compile("[\u0300-\u036f]")


# Addresses of mail and pages: "jan.mei@gemeente.nl" is no month.
_ADDRESS = re.compile(r"\S+@\S+|(?:www\.|https?://)\S+")
_MARKS = ("@", "www.", "://")


def without_addresses(plain: str) -> str:
    """The folded text in which an address is a word without meaning, of the same length."""
    if not any(mark in plain for mark in _MARKS):
        return plain
    return _ADDRESS.sub(lambda found: _word(found[0]), plain)


def _word(address: str) -> str:
    kept = address.rstrip(".,;:)")
    return "z" * len(kept) + address[len(kept) :]


def folded(text: str) -> tuple[str, list[int] | None]:
    """The text in plain lower case, and where each character came from (None: unmoved)."""
    if not text.isascii() and _UNSEEN.search(text):
        seen = [index for index, letter in enumerate(text) if not _UNSEEN.match(letter)]
        plain, moved = folded("".join(text[index] for index in seen))
        return plain, seen if moved is None else [seen[place] for place in moved]
    plain = text.lower()
    if len(plain) != len(text):
        plain = "".join(character.lower()[:1] for character in text)
    plain = plain.translate(_PLAIN)
    if "-" not in plain and plain.isascii():
        return plain, None
    if plain.lstrip().startswith("- ") and "\n" in text.strip():
        # A list with a dash before each line: the dashes are no ranges.
        plain = _BULLET.sub(lambda bullet: bullet[0][:-1] + ";", _lines(text, plain))
    origin: list[int] | None = None
    if _COMBINING.search(plain):
        plain, origin = _composed(plain)
    if "- " in plain and (breaks := list(_BROKEN.finditer(plain))):
        kept = [True] * len(plain)
        for broken in breaks:
            kept[broken.start() : broken.end()] = [False] * (broken.end() - broken.start())
        origin = [(origin[i] if origin else i) for i in range(len(plain)) if kept[i]]
        plain = "".join(letter for letter, keep in zip(plain, kept, strict=True) if keep)
    return plain, origin


def _lines(text: str, plain: str) -> str:
    """The folded text with the line breaks of the original."""
    return "".join("\n" if raw == "\n" else letter for raw, letter in zip(text, plain, strict=True))


def _composed(plain: str) -> tuple[str, list[int]]:
    """Letter and combining accent as one character, folded like the others."""
    letters: list[str] = []
    origin: list[int] = []
    for index, letter in enumerate(plain):
        if letters and _COMBINING.match(letter):
            joined = unicodedata.normalize("NFC", letters[-1] + letter)
            letters[-1] = joined if len(joined) == 1 else letters[-1]
        else:
            letters.append(letter)
            origin.append(index)
    return "".join(letters).translate(_PLAIN), origin
