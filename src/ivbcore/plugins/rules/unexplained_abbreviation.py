"""IVB120: an abbreviation that is explained nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ivbcore.contracts import (
    WCAG_ABBREVIATIONS,
    Context,
    Finding,
    Plan,
    ProseKind,
    Severity,
    Texts,
    prose_of,
    rule,
)

_READ = (ProseKind.HEADING, ProseKind.MEASURE, ProseKind.GOAL)

# What every reader of a council document knows, and what stands in a dictionary as a word.
_COMMON = frozenset((
    "AI", "ANWB", "APV", "BOA", "BRP", "BSN", "BTW", "BV", "CBS", "EHBO", "EU", "GGD", "GGZ",
    "HAVO", "HBO", "HRM", "ICT", "IT", "KVK", "MBO", "MKB", "NAVO", "NL", "NS", "NV", "OM", "OV",
    "PDF", "QR", "RIVM", "ROC", "SMS", "TBS", "TV", "UWV", "VMBO", "VN", "VNG", "VWO", "WC", "WOZ",
    "ZZP",
))  # fmt: skip
_LIST = "bekende-afkortingen"
_ROMAN = re.compile(r"[IVX]+")
_TOKEN = re.compile(r"\w[\w-]*(?:/\w[\w-]*)*(?=(?:['’]\w+)?)")
_CAPITALS = re.compile(r"[A-Z]{2,}[A-Za-z]?[0-9]*")
_LONGEST = 6
_SHOUTED = 0.7


@rule(
    "IVB120",
    "unexplained-abbreviation",
    nl="De afkorting {words} wordt nergens in het plan uitgelegd ({count} keer gebruikt). "
    "Controleer of de lezer haar kent.",
    en="The abbreviation {words} is explained nowhere in the plan (used {count} times). "
    "Check whether the reader knows it.",
    summary=Texts(
        "Een afkorting wordt nergens uitgelegd.", "An abbreviation is explained nowhere."
    ),
    why=Texts(
        "Raadsleden en inwoners lezen mee; wie een afkorting niet kent, kan er niet over oordelen.",
        "Council members and residents read along; who does not know an abbreviation cannot "
        "judge what it says.",
    ),
    severity=Severity.INFORMATION,
    norms=(WCAG_ABBREVIATIONS,),
)
def unexplained_abbreviation(context: Context) -> Iterator[Finding]:
    """An abbreviation that is explained nowhere.

    A word in capitals in a heading, measure or objective that is not under `begrippen`, not in
    the name or alias of a partner, power, meeting or framework, not explained where it stands
    ("Halt-officier van justitie (HOvJ)"), and not one that everybody knows. Told once for each
    abbreviation, at its first place. Texts written wholly in capitals are left alone. A plugin
    can add to what everybody knows with the word list `bekende-afkortingen`.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Opschaling
            acties: [{id: opschalen, maatregel: Opschalen volgens AVE.}]
    ```

    Put right:

    ```yaml
    begrippen: [{afkorting: AVE, betekenis: aanpak voorkoming escalatie}]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Opschaling
            acties: [{id: opschalen, maatregel: Opschalen volgens AVE.}]
    ```
    """
    if context.lacks("begrippen", "partijen", "kaders", "overleggen"):
        return
    used: dict[str, list[str]] = {}
    for one in context.once(prose_of):
        if one.kind in _READ:
            for token in _abbreviations(one.text):
                used.setdefault(token, []).append(one.path)
    if not used:
        return
    known = _known(context.plan) | {word.upper() for word in context.words(_LIST)}
    told = [one.text for one in context.once(prose_of)]
    for token, paths in used.items():
        if token.upper() not in known and not _explained(token, told):
            yield context.finding(paths[0], related=paths[1:], words=token, count=len(paths))


def _abbreviations(text: str) -> Iterator[str]:
    """The abbreviations in a text, each once."""
    letters = [letter for letter in text if letter.isalpha()]
    if sum(letter.isupper() for letter in letters) > _SHOUTED * len(letters) and " " in text:
        return
    found: dict[str, None] = {}
    for match in _TOKEN.finditer(text):
        for word in match[0].split("/"):
            # "KVO-B" is one abbreviation, "MMA-meldingen" begins with one.
            for part in (word, word.partition("-")[0]):
                if _CAPITALS.fullmatch(part.replace("-", "")) and len(part) <= _LONGEST:
                    found[part] = None
                    break
    yield from (one for one in found if not _ROMAN.fullmatch(one))


def _known(plan: Plan) -> set[str]:
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
    return known


def _words_of(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield name.upper()
        for match in _TOKEN.finditer(name.upper()):
            yield match[0]
            yield from re.split(r"[/-]", match[0])


def _explained(token: str, texts: Iterable[str]) -> bool:
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
