"""Pieces of a text that stand beside each other, and what hangs together of them."""

from __future__ import annotations

__all__ = [
    "QUARTER_WORDS",
    "Lexeme",
    "clock_at",
    "is_beside_year",
    "is_month_of_year",
    "is_roman_quarter",
    "is_short_year",
    "is_version",
    "touches_letter",
]

# A piece of the text in plain lower case, where it begins and where it ends.
Lexeme = tuple[str, int, int]
QUARTER_WORDS = ("kwartaal", "kw")
_SHORT, _LONG = 3, 4  # lexemes in "14:00", and before the seconds behind it


def is_roman_quarter(lexemes: list[Lexeme], index: int) -> bool:
    """Whether a numeral such as "iii" numbers a quarter: "III-2024", "2024-III", "kwartaal III"."""

    def at(position: int) -> str:
        return lexemes[position][0] if 0 <= position < len(lexemes) else ""

    def is_year(text: str) -> bool:
        return len(text) == 4 and text.isdecimal()

    return (
        (at(index + 1) in ("-", "/") and is_year(at(index + 2)))
        or (
            at(index - 1) in ("-", "/")
            and is_year(at(index - 2))
            and (at(index + 1) != "." or index + 2 == len(lexemes) or _touches_year(lexemes, index))
        )
        or (index > 0 and at(index - 1) in QUARTER_WORDS and not _is_letters(lexemes, index))
    )


def _touches_year(lexemes: list[Lexeme], index: int) -> bool:
    """As in "2025-II. Trekker: OOV", and not as in "2025 - I. Inventariseren"."""
    year, dash, numeral = lexemes[index - 2 : index + 1]
    return year[2] == dash[1] and dash[2] == numeral[1]


def _is_letters(lexemes: list[Lexeme], index: int) -> bool:
    """As in "1x per kwartaal i.s.m. politie": the first of letters with full stops."""
    point, behind = [*lexemes[index + 1 : index + 3], None, None][:2]
    return (
        point is not None and behind is not None and point[0] == "." and behind[0].isalpha()
        and lexemes[index][2] == point[1] and point[2] == behind[1]
    )  # fmt: skip


def is_beside_year(lexemes: list[Lexeme], index: int) -> bool:
    """Whether four digits stand here or beside it."""
    beside = lexemes[max(index - 1, 0) : index + 2]
    return any(len(text) == 4 and text.isdecimal() for text, _, _ in beside)


def is_version(lexemes: list[Lexeme], index: int) -> bool:
    """As in "RES 1.0": no day, no month and no count ends in a nought behind a full stop."""
    point, nought, behind = [*lexemes[index + 1 : index + 4], None, None][:3]
    return (
        point is not None and nought is not None and len(lexemes[index][0]) <= 2
        and point[0] == "." and nought[:2] == ("0", point[2])
        and not (behind is not None and behind[1] == nought[2] and behind[0] not in ".,;:)")
    )  # fmt: skip


def clock_at(lexemes: list[Lexeme], index: int) -> int:
    """Behind a time of the day, as "19.30 uur" and "13:00 - 17:00 uur"; 0 where none stands."""
    texts = [text for text, _, _ in lexemes[index : index + 9]]

    def told(place: int) -> int:
        text = texts[place] if place < len(texts) else ""
        if not text.isdecimal() or len(text) > 2 or int(text) > _HOURS:
            return 0
        minutes = [*texts[place + 1 : place + 3], "", ""]
        return place + 3 if minutes[0] in ".:" and len(minutes[1]) == 2 else place + 1

    stop = told(0)
    if stop and texts[stop : stop + 1] and texts[stop] in ("tot", "-", "en"):
        stop = told(stop + 1) or stop
    unit, behind = [*texts[stop : stop + 2], "", ""][:2]
    seconds = texts[1:4:2] == [":", ":"] and len(texts) > _LONG and texts[_LONG].isdecimal()
    if seconds and stop == _SHORT:
        return index + _LONG + 1  # "2025-03-01 00:00:00"
    both = stop == _BOTH and texts[3] in ("-", "tot") and {texts[2], texts[6]} <= _MINUTES
    if both and unit not in ("uur", "u", ".", ":", "-", "/"):
        return index + stop  # "14.00 - 16.00"
    if not stop or unit not in ("uur", "u"):
        return 0
    stop += 1 + (unit == "u" and behind == ".")
    # "16 uur per week", "8 u/week", "36 uur p/w" is how much.
    return 0 if texts[stop : stop + 1] in (["per"], ["/"], ["p"]) else index + stop


_HOURS = 24


_BOTH = 7  # lexemes in "14.00-16.00"


_MINUTES = {"00", "15", "30", "45"}


def is_month_of_year(lexemes: list[Lexeme], index: int) -> bool:
    """As in "03-2025" and "11/2024", when nothing hangs on it that would make it a number."""
    digits, start, end = lexemes[index]
    if len(digits) != 2 or not 1 <= int(digits) <= 12:
        return False
    sign, year, behind = [*lexemes[index + 1 : index + 4], None, None, None][:3]
    if sign is None or year is None or sign[0] not in "-/" or sign[1] != end:
        return False
    if year[0] == "'" and year[1] == sign[2] and behind is not None:  # "09-'25"
        return behind[1] == year[2] and len(behind[0]) == 2 and behind[0].isdecimal()
    if year[1] != sign[2] or len(year[0]) != 4 or not year[0].isdecimal():
        return False
    if not 1900 <= int(year[0]) <= 2199:
        return False
    if behind is not None and behind[1] == year[2] and behind[0] not in ".,;:)":
        return False
    before = lexemes[index - 1] if index else None
    return (
        before is None
        or not (before[0].isalnum() or before[2] == start)
        or (before[0] == "(" or before[0] in _MONTH_COMES_AFTER)
    )


_MONTH_COMES_AFTER = frozenset(
    {"vanaf", "per", "in", "m", "tot", "en", "uiterlijk", "sinds", "gereed", "start", "gestart",
     "startdatum", "einddatum", "deadline", "eind", "begin", "medio", "voor", "na", "planning",
     "gepland", "oplevering", "evaluatie", "afgerond", "klaar"}
)  # fmt: skip


def is_short_year(lexemes: list[Lexeme], index: int) -> bool:
    """Whether two digits behind an apostrophe are a year: "'25"."""
    digits, start, _ = lexemes[index]
    if [text for text, _, _ in lexemes[index + 1 : index + 3]] in _COUNTING:
        return False  # "de '14-daagse van de Veiligheid'"
    return len(digits) == 2 and digits.isdecimal() and lexemes[index - 1][2] == start


_COUNTING = [["-", word] for word in ("daagse", "daags", "jarige", "jarig", "uurs", "weekse")]


def touches_letter(lexemes: list[Lexeme], index: int) -> bool:
    """Whether a letter stands at once behind it."""
    return (
        index + 1 < len(lexemes)
        and lexemes[index + 1][1] == lexemes[index][2]
        and lexemes[index + 1][0].isalpha()
    )
