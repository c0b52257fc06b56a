"""From text to tokens: what stands where, each with its tag and value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ivbcore.planning.grammar.words.lexemes import (
    QUARTER_WORDS,
    Lexeme,
    clock_at,
    is_beside_year,
    is_month_of_year,
    is_roman_quarter,
    is_short_year,
    is_version,
    touches_letter,
)
from ivbcore.planning.grammar.words.marks import money_at, passed_over
from ivbcore.planning.grammar.words.slips import cut_short, is_slip
from ivbcore.planning.vocabulary import END, LEXEME, Tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ivbcore.planning.vocabulary import Vocabulary

__all__ = ["Token", "scan", "tag_at"]


class Token(NamedTuple):
    """One token: its tag (a `Tag`, or one of the scanner's own names), value and place."""

    tag: str
    value: Any
    start: int
    end: int


# Scanner tags beside those of the vocabulary.
DATE, QUARTER, HALF, TERTIAL, YEAR, NUMBER, WORD, SIGN, SLIP = (
    "date",
    "quarter",
    "half-number",
    "tertial-number",
    "year",
    "number",
    Tag.WORD,
    "sign",
    "slip",  # nearly a word of time
)

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CENTURY = 2000


def tag_at(tokens: list[Token], index: int) -> str:
    """The tag of a token; nothing where there is none."""
    return tokens[index].tag if 0 <= index < len(tokens) else ""


def scan(text: str, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a folded text."""
    lexemes = [(match[0], *match.span()) for match in LEXEME.finditer(text)]
    phrases = vocabulary.phrases
    tokens: list[Token] = []
    index, count = 0, len(lexemes)
    listed = ")" in text or "[" in text or text.startswith(("1.", "a."))
    marks = passed_over(text) if listed else {}
    beside = marks or "€" in text or "eur" in text
    while index < count:
        found, start, end = lexemes[index]
        if beside and (passed := _beside(lexemes, index, marks)) is not None:
            token, index = passed
            tokens.append(token)
            continue
        if found.isdecimal():
            if found in phrases:  # "24/7", "1e bestuursrapportage"
                meaning, length = _phrase(lexemes, index, phrases)
                if meaning is not None and length > 1:
                    last = lexemes[index + length - 1][2]
                    tokens.append(Token(meaning[0], meaning[1], start, last))
                    index += length
                    continue
            token, index = _figure(lexemes, index, vocabulary)
            tokens.append(token)
            continue
        if found in _NUMBERED and (numbered := _numbered(lexemes, index)) is not None:
            tokens.append(numbered)
            index += 2
            continue
        if found in _ROMAN and (numeral := _numeral(lexemes, index, tokens, text)) is not None:
            tokens.append(numeral)
            index += 1
            continue
        if found == "'" and index + 1 < count and is_short_year(lexemes, index + 1):
            tokens.append(Token(YEAR, _CENTURY + int(lexemes[index + 1][0]), start, end + 2))
            index += 2
            continue
        meaning, length = _phrase(lexemes, index, phrases)
        if meaning is not None:
            last = lexemes[index + length - 1][2]
            tokens.append(Token(meaning[0], meaning[1], start, last))
            index += length
        elif found.isalpha():
            index = _word(lexemes, index, tokens, vocabulary)
        else:
            tokens.append(Token(SIGN, found, start, end))
            index += 1
    return tokens


def _numeral(lexemes: list[Lexeme], index: int, tokens: list[Token], text: str) -> Token | None:
    """A quarter in Roman numerals, or what may be one; None for what is no number."""
    found, start, end = lexemes[index]
    if is_roman_quarter(lexemes, index) or _goes_on(tokens, text):
        if index and lexemes[index - 1][0] in QUARTER_WORDS:
            start = tokens.pop().start  # "kwartaal III 2024"
        return Token(QUARTER, _ROMAN[found], start, end)
    if len(found) > 1 and is_beside_year(lexemes, index):
        return Token(SLIP, "", start, end)  # "2025 II": a quarter, or a part?
    return None


def _goes_on(tokens: list[Token], text: str) -> bool:
    """Whether a numeral just before it numbers a quarter: "kwartaal I t/m III 2024"."""
    if len(tokens) < 2 or tokens[-2].tag != QUARTER or text[tokens[-2].end - 1] not in "iv":
        return False
    joint = tokens[-1]
    return joint.tag in (Tag.AND, Tag.RANGE) or (joint.tag == SIGN and joint.value in "-/,&+")


# Letters that number a part of the year: tag, whether a space may follow, most digits.
_NUMBERED = {
    "q": (QUARTER, True, 2),
    "k": (QUARTER, False, 1),
    "h": (HALF, False, 1),
    "t": (TERTIAL, False, 1),
}


def _beside(lexemes: list[Lexeme], index: int, marks: dict[int, int]) -> tuple[Token, int] | None:
    """What stands beside a planning and is none: the mark of a list, a sum of money."""
    found, start, _ = lexemes[index]
    if start in marks:
        if found in "[(":
            return Token(Tag.REMARK, None, start, marks[start]), index + 3
        return Token(SIGN, ";", start, marks[start]), index + 2
    stop = money_at(lexemes, index)
    if stop is None:
        return None
    return Token(Tag.REMARK, "money", start, lexemes[stop - 1][2]), stop


def _numbered(lexemes: list[Lexeme], index: int) -> Token | None:
    """As in "Q3", "H1", "T2"."""
    found, start, end = lexemes[index]
    if index + 1 == len(lexemes) or not lexemes[index + 1][0].isdecimal():
        return None
    tag, spaced, width = _NUMBERED[found]
    digits, low, high = lexemes[index + 1]
    apart = low != end and not spaced
    if apart or len(digits) > width or touches_letter(lexemes, index + 1):
        return None
    return Token(tag, int(digits), start, high)


def _phrase(lexemes: list[Lexeme], index: int, phrases: Mapping[str, Any]) -> tuple[Any, int]:
    """The longest phrase that begins here, and how many lexemes it takes."""
    best, length = None, 0
    node: Any = phrases
    for position in range(index, len(lexemes)):
        node = node.get(lexemes[position][0])
        if node is None:
            break
        if END in node:
            best, length = node[END], position - index + 1
    if length == 1 and index > 1 and len(lexemes[index][0]) <= 2 and _hangs_on(lexemes, index):
        return None, 0
    return best, length


def _hangs_on(lexemes: list[Lexeme], index: int) -> bool:
    """Whether a short word is only a piece of another: the "s" and "x" of "boa's", "x-ray"."""
    found, start, _ = lexemes[index]
    return (
        len(found) <= 2
        and found.isalpha()
        and index > 1
        and lexemes[index - 1][0] == "'"
        and lexemes[index - 1][2] == start
        and lexemes[index - 2][2] == lexemes[index - 1][1]
    )


def _weekday(lexemes: list[Lexeme], index: int, phrases: Mapping[str, Any]) -> int | None:
    """The day of "ma 13 t/m vr 17 maart": its full stop left out, before a number."""
    if index + 1 == len(lexemes) or not lexemes[index + 1][0].isdecimal():
        return None
    tag, value = phrases.get(lexemes[index][0], {}).get(".", {}).get(END, ("", None))
    return value if tag == Tag.WEEKDAY else None


def _word(lexemes: list[Lexeme], index: int, tokens: list[Token], vocabulary: Vocabulary) -> int:
    """An unknown word, with the numbers and letters that hang on it ("covid-19", "kvo-b")."""
    word, start, end = lexemes[index]
    if len(word) == 2 and (weekday := _weekday(lexemes, index, vocabulary.phrases)) is not None:
        tokens.append(Token(Tag.WEEKDAY, weekday, start, end))
        return index + 1
    if word in _WEEKS and _is_behind_year(tokens, start):
        tokens.append(Token(SLIP, "", start, end))  # "2025W12", "2025-W12": a week of that year
        return index + 1
    index += 1
    # A full stop behind the last of several words ends the sentence.
    cut = index + 1 < len(lexemes) or (index == 1 and len(lexemes) == 2)
    if cut and lexemes[index][0] == "." and lexemes[index][1] == end:
        meaning = cut_short(word, vocabulary)
        if meaning is not None:
            tokens.append(Token(*meaning, start, lexemes[index][2]))
            return index + 1
    while index < len(lexemes) and lexemes[index][1] == end:
        found = lexemes[index][0]
        if found.isalnum() and not (len(found) == 4 and found.isdecimal()):
            end = lexemes[index][2]
            index += 1
        elif (
            found in "-'.&"
            and index + 1 < len(lexemes)
            and lexemes[index + 1][1] == end + 1
            and lexemes[index + 1][0].isalnum()
            and not (len(lexemes[index + 1][0]) == 4 and lexemes[index + 1][0].isdecimal())
        ):
            end = lexemes[index + 1][2]
            index += 2
        else:
            break
    if end - start == len(word) and is_slip(word, vocabulary):
        tokens.append(Token(SLIP, "", start, end))
    else:
        tag, value = vocabulary.ending(word) if end - start == len(word) else (WORD, "")
        tokens.append(Token(tag, value, start, end))
    return index


_WEEKS = ("w", "p", "m")


def _is_behind_year(tokens: list[Token], start: int) -> bool:
    """Whether a year stands at once before this place, with or without a dash."""
    dash = bool(tokens) and tokens[-1].tag == SIGN and tokens[-1].value in "-/"
    year = tokens[-1 - dash] if len(tokens) > dash else None
    return year is not None and year.tag == YEAR and year.end == start - dash


def _figure(lexemes: list[Lexeme], index: int, vocabulary: Vocabulary) -> tuple[Token, int]:
    """A number with what belongs to it: a time of the day, a date, a quarter, or itself alone."""
    behind = lexemes[index + 1][0] if index + 1 < len(lexemes) else ""
    digits, start, end = lexemes[index]
    apart = not behind or (behind.isalpha() and lexemes[index + 1][1] > end)
    if apart and behind not in _CLOCK_SIGNS:  # "15 april 2024": nothing hangs on it
        return _bare(digits, start, end), index + 1
    clock = clock_at(lexemes, index) if behind in _CLOCK_SIGNS else 0
    if clock:
        return Token(Tag.REMARK, "clock", lexemes[index][1], lexemes[clock - 1][2]), clock
    return _number(lexemes, index, vocabulary)


def _number(lexemes: list[Lexeme], index: int, vocabulary: Vocabulary) -> tuple[Token, int]:
    digits, start, end = lexemes[index]
    if index + 1 < len(lexemes) and lexemes[index + 1][0] in "-/.":
        date = _date(lexemes, index)
        if date is not None:
            return date, index + 5 + (lexemes[index + 4][0] == "'")
    if index + 1 < len(lexemes) and lexemes[index + 1][1] == end:
        if is_version(lexemes, index):
            return Token(WORD, "", start, lexemes[index + 2][2]), index + 3
        behind, _, after = lexemes[index + 1]
        if behind in vocabulary.ordinal_suffixes:
            return Token(Tag.ORDINAL, int(digits[:9]), start, after), index + 2
        if behind in ("q", "k") and not touches_letter(lexemes, index + 1):
            number = lexemes[index + 2] if index + 2 < len(lexemes) else None
            if len(digits) == 2 and number and number[0].isdecimal() and number[1] == after:
                return Token(YEAR, _CENTURY + int(digits), start, end), index + 1
            if len(digits) == 1 and not (
                number and len(number[0]) not in (2, 4) and number[1] == after
            ):  # "3q", "3q24"
                return Token(QUARTER, int(digits), start, after), index + 2
        if behind in ("-", "/") and len(digits) == 2 and digits >= "10":
            letter, number = [*lexemes[index + 2 : index + 4], None, None][:2]
            if letter and number and letter[0] == "q" and number[0] in ("1", "2", "3", "4"):
                return Token(YEAR, _CENTURY + int(digits), start, end), index + 2  # "24-Q3"
    if is_month_of_year(lexemes, index):
        return Token(Tag.MONTH, int(digits), start, end), index + 1
    return _bare(digits, start, end), index + 1


def _bare(digits: str, start: int, end: int) -> Token:
    """A year, or a number."""
    year = len(digits) == 4 and 1900 <= int(digits) <= 2199
    return Token(YEAR if year else NUMBER, int(digits[:9]), start, end)


_CLOCK_SIGNS = (".", ":", "uur", "-", "tot", "en")


def _date(lexemes: list[Lexeme], index: int) -> Token | None:
    """A date in figures: day first, or year first with hyphens."""
    if index + 4 >= len(lexemes):
        return None
    (a, start, _), (sign, _, _), (b, _, _), (again, _, _), (c, _, end) = lexemes[index : index + 5]
    if c == "'" and sign == again and index + 5 < len(lexemes) and len(lexemes[index + 5][0]) == 2:
        c, _, end = lexemes[index + 5]  # "12-4-'24"
    if sign != again or sign not in "-/." or not (b.isdecimal() and c.isdecimal()):
        return None
    near, far = (lexemes[n][2] == lexemes[n + 1][1] for n in (index + 1, index + 3))
    if sign == "." and near and not far:
        return None  # "actie 3.2. 2024"
    if len(a) == 4 and sign == "-" and len(b) <= 2 and len(c) <= 2:
        return Token(DATE, (int(a), int(b), int(c)), start, end)
    if len(a) <= 2 and len(b) <= 2 and len(c) in (2, 4):
        behind = [one[0] for one in lexemes[index + 5 : index + 7]]
        if len(c) == 2 and behind[:1] == [sign] and behind[-1].isdecimal():
            return None  # "3. 01.03.2023": the number of a line, and then a date
        year = int(c) if len(c) == 4 else _CENTURY + int(c)
        return Token(DATE, (year, int(b), int(a)), start, end)
    return None
