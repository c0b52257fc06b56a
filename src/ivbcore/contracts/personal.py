"""Personal data in a text: what may not come into a public document unseen.

Pure: a text in, spans out. Built to stay silent on what plans are full of: years, quarters,
numbers of laws and cases, general telephone numbers, mail addresses of teams.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from ivbcore.values.records import frozen

__all__ = ["PersonalKind", "PersonalSpan", "masked", "personal_data"]


class PersonalKind(StrEnum):
    """What kind of personal data.

    Dutch: soort persoonsgegeven
    """

    CITIZEN_NUMBER = "burgerservicenummer"
    PHONE = "telefoonnummer"
    MAIL = "e-mailadres"
    ADDRESS = "adres"
    NAME = "naam"


@frozen
class PersonalSpan:
    """Personal data in a text, with its place in it.

    Dutch: persoonsgegeven
    `certain` False: it may as well be of an organisation (a fixed telephone number, an address
    of a neighbourhood or a club with a free mail service, initials with a name). Whoever hides
    data takes both; whoever warns takes what is certain.
    """

    kind: PersonalKind
    start: int
    end: int
    text: str
    certain: bool = True


@lru_cache(maxsize=4096)  # plans name the same people and places over and over
def personal_data(text: str) -> tuple[PersonalSpan, ...]:
    """The personal data in a text, in the order of the text; what overlaps counts once."""
    if not text or _ANY.search(text) is None:
        return ()
    found: list[PersonalSpan] = []
    for detect in (_mails, _citizen_numbers, _phones, _addresses, _names):
        for span in detect(text):
            if not any(span.start < other.end and other.start < span.end for other in found):
                found.append(span)
    return tuple(sorted(found, key=lambda span: span.start))


def masked(span: PersonalSpan) -> str:
    """The data as it may be quoted in a report: its first two characters."""
    return f"{span.text[:2]}…"


# Most texts hold nothing that could be personal data: one look for what each kind begins with
# settles that. The other patterns are plain texts, for `re` to compile when a text has what the
# kind cannot do without.
_ANY = re.compile(
    r"@|[A-Za-z] \d|\d[\d .()-]{6}|[Hh]eer |[Dd]hr|[Mm](?:eneer|evr|w\b)|[Ff]am\. |[A-Z]\. ?"
)

_NINE = r"(?<![\w.,-])(?:\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3} \d{3} \d{3})(?![\w-]|[.,]\d)"
# What a number of nine digits is called when it is no citizen service number.
_OTHER_NUMBER = (
    r"(?i:\b(?:rsin|kvk|btw|fiscaal|zaak\w*|kenmerk|dossier\w*|iban|rekening\w*|bank\w*|tel\w*|"
    r"order\w*|polis\w*|factuur\w*|project\w*|vergunning\w*|registratie\w*|document\w*|raadsnummer)"
    r"\b\W*(?:nummer|nr)?\W*)$"
)
_BEFORE = 30
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN = 11


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def _citizen_numbers(text: str) -> Iterator[PersonalSpan]:
    if _digits(text) < 9:
        return
    for match in re.finditer(_NINE, text):
        digits = [int(one) for one in match[0] if one.isdigit()]
        total = sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True))
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if total % _ELEVEN == 0 and len(set(digits)) > 1 and not re.search(_OTHER_NUMBER, before):
            yield PersonalSpan(PersonalKind.CITIZEN_NUMBER, match.start(), match.end(), match[0])


_MOBILE = r"(?<![\w+-])(?:(?:\+|00)31[ -]?(?:\(0\))?[ -]?|0)6(?:[ -]?\d){8}(?![\w-]*\d)"
_FIXED = r"(?<![\w+-])(?:(?:\+|00)31[ -]?(?:\(0\))?|0)[1-57]\d(?:\d?[ -]\d{6,7})(?!\d)"


def _phones(text: str) -> Iterator[PersonalSpan]:
    if _digits(text) < 9:
        return
    for pattern, certain in ((_MOBILE, True), (_FIXED, False)):
        for match in re.finditer(pattern, text):
            yield PersonalSpan(PersonalKind.PHONE, match.start(), match.end(), match[0], certain)


_MAIL = r"(?<![\w.+-])([A-Za-z0-9][\w.+-]*)@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(?!\w)"
_PERSON = r"(?:[a-z]\.)+(?:[a-z]+[.-])*[a-z]{2,}|[a-z]{2,}(?:\.[a-z]{2,}){1,3}"
_FREE = r"(?:gmail|hotmail|outlook|live|icloud|ziggo|kpnmail|home|planet|yahoo)\.\w+"
# Words in the mail addresses of teams and functions.
_OFFICES = frozenset((
    "aanmelden", "adviseur", "advies", "afdeling", "algemeen", "balie", "beheer", "beleid",
    "bestuur", "boa", "buurt", "casus", "college", "communicatie", "contact", "coordinator",
    "dienst", "digitaal", "driehoek", "ggd", "gemeente", "griffie", "handhaving", "help", "info",
    "informatie", "integrale", "inwoners", "jeugd", "klant", "loket", "media", "meld", "melding",
    "meldingen", "meldpunt", "nieuwsbrief", "openbare", "orde", "organisatie", "pers", "politie",
    "post", "postbus", "privacy", "project", "raad", "redactie", "regio", "riec", "secretariaat",
    "service", "servicedesk", "sociaal", "stichting", "support", "team", "toezicht", "veilig",
    "veiligheid", "vergunningen", "verkeer", "vereniging", "voorlichting", "website", "werk",
    "wijk", "wijkteam", "woo", "zorg", "bewoners", "club", "dorp", "kerk", "school", "wacht",
    "winkel",
))  # fmt: skip
_TELLING = 4  # a shorter word may be part of a name: "boa" of "Boaz"


def _mails(text: str) -> Iterator[PersonalSpan]:
    if "@" not in text:
        return
    for match in re.finditer(_MAIL, text):
        local, domain = match[1].lower(), match[2].lower()
        if not _OFFICES.isdisjoint(re.split(r"[._+-]", local)):
            continue
        free = re.fullmatch(_FREE, domain) is not None
        body = any(word in local for word in _OFFICES if len(word) >= _TELLING)
        certain = re.fullmatch(_PERSON, local) is not None or (free and not body)
        if certain or free:
            yield PersonalSpan(PersonalKind.MAIL, match.start(), match.end(), match[0], certain)


_STREET = (
    r"(?!(?:Aan|Bij|De|Het|In|Langs|Naar|Nabij|Op|Rond|Van|Vanaf) )"
    r"[A-Z][\w'’.-]*(?: (?:van|de|der|den|het|'t|[A-Z][\w'’.-]*)){0,4}?"
    r"(?:straat|laan|weg|plein|dreef|singel|steeg|gracht|kade|dijk|hof|pad|stege|allee)"
)
_ADDRESS = (
    rf"(?<![\w-])({_STREET}) (\d{{1,4}})(?:[ -]?[A-Za-z])?"
    r"(?![\w%]|[.,:/-]\d| (?:km|meter|m|jaar|x)\b)"
    r"(?:,? [1-9]\d{3} ?[A-Z]{2}(?!\w))?"
)
_NO_STREET = (
    r"(?:rijksweg|snelweg|autoweg|provincialeweg|"
    r"(?:tijd|zorg|leer|groei|stappen|ontwikkel|taal)pad)$"
)
_YEARS = range(1900, 2200)


def _addresses(text: str) -> Iterator[PersonalSpan]:
    if not _digits(text):
        return
    for match in re.finditer(_ADDRESS, text):
        if int(match[2]) not in _YEARS and not re.search(_NO_STREET, match[1].lower()):
            yield PersonalSpan(PersonalKind.ADDRESS, match.start(), match.end(), match[0])


_LINK = r"(?:(?:van|de|der|den|ten|ter|te|het|el|von|'t|’t) )*"
_SURNAME = r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?![\w-])"
_TITLED = (
    r"(?<![\w-])(?:[Dd]e heer|[Dd]hr\.?|[Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Ff]am\.) "
    rf"(?:[A-Z]\. ?)*{_LINK}(?:{_SURNAME} {_LINK})?({_SURNAME})"
)
_INITIALS = rf"(?<![\w.-])(?:[A-Z]\. ?){{1,4}}{_LINK}({_SURNAME})"
# Who holds a public office is named in public; a street or school may bear a name as well.
_OFFICE = (
    r"(?i:burgemeester|wethouder|minister|staatssecretaris|raadslid|gedeputeerde|commissaris|"
    r"officier|voorzitter|secretaris|griffier|portefeuillehouder)\W*(?:is\W*)?$"
)
_NO_NAME = (
    r"(?i:burgemeester|wethouder|minister|voorzitter|officier|secretaris|"
    r".*(?:straat|laan|weg|plein|school|college|stichting|park|hof))$"
)


def _names(text: str) -> Iterator[PersonalSpan]:
    for pattern, certain in ((_TITLED, True), (_INITIALS, False)):
        for match in re.finditer(pattern, text):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            if not re.search(_OFFICE, before) and not re.match(_NO_NAME, match[1]):
                yield PersonalSpan(PersonalKind.NAME, match.start(), match.end(), match[0], certain)
