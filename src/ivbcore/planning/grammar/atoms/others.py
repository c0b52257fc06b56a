"""Times beside the planning that are those of something else: a decision, a law, a contract, money.

"Q3 2026 (besproken in driehoek 12-3-2025)", "Q3 2026; wet per 1 januari 2025". Alone, such a time
may be the planning; beside another it is not said which of the two is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.atoms.things import WHICH
from ivbcore.planning.grammar.pieces import Time
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.scanner import tag_at
from ivbcore.planning.meaning import PhaseKind, Precision, Stretch
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.pieces import Atoms
    from ivbcore.planning.grammar.words.scanner import Token
    from ivbcore.planning.meaning import When

__all__ = ["tell_of_others"]

_BOUNDS = ",;.()|"
# Beside what was done they tell that it still has to be.
_NOT_YET = frozenset({"passive", "planned", "moves", "follows"})
_THROUGH = (scanner.WORD, Tag.REMARK, Tag.ARTICLE, Tag.ORDINAL, Tag.IN)
_SINCE = (Tag.FROM,)
_LASTS = (Tag.UNTIL, Tag.RANGE, Tag.RUNS)
_FAR = 3  # words between a law and its time


def tell_of_others(tokens: list[Token], atoms: Atoms) -> None:
    """Note the times that may be those of something else, when there is another one."""
    times = [
        item for item in atoms.items if isinstance(item, Time) and item.alternatives is not None
    ]
    often = [item for item in atoms.items if isinstance(item, Time) and item.alternatives is None]
    for time in (*times, *often):
        if time.frequencies and _is_of_which(tokens, time, times):
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))
    for time in times:
        if _is_of_noun(tokens, time):
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))
    if sum(len((time.alternatives or [()])[0]) for time in times) < 2:
        return
    for time in times:
        if not time.frequencies and _is_of_another(tokens, time):
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))


def _is_of_which(tokens: list[Token], often: Time, times: list[Time]) -> bool:
    """As in "in 2024 stellen we een plan op dat we jaarlijks actualiseren": not in that year."""
    place = often.first - 1
    while place >= 0 and not _is_bound(tokens, place) and tokens[place].value not in WHICH:
        place -= 1
    if place < 0 or tokens[place].value not in WHICH:
        return False
    low = place
    while low and not _is_full(tokens, low - 1):
        low -= 1
    if any(token.tag == Tag.START for token in tokens[low:place]):
        return False  # "in Q2 2024 start een overleg dat maandelijks plaatsvindt"
    dated = [time for time in times if not (time.frequencies or time.open or time.begins)]
    return any(low <= time.first < place for time in dated)


def _is_of_noun(tokens: list[Token], time: Time) -> bool:
    """As in "de werving voor de training in mei 2025 loopt": goes on now, and not then."""
    stop, before = time.stop, time.first - 1
    while tag_at(tokens, before) in (Tag.IN, Tag.OF, Tag.ARTICLE):
        before -= 1
    if tag_at(tokens, before) not in _NOUNS or not stop < len(tokens):
        return False
    if tokens[stop].value == "been" and stop + 1 < len(tokens):
        stop += 1
        goes = tokens[stop].tag == Tag.START or tokens[stop].value == "by now"
    else:
        goes = tokens[stop].tag == Tag.RUNS or tokens[stop].value in ("begun", "now")
    return goes and (stop + 1 == len(tokens) or _is_bound(tokens, stop + 1))


_NOUNS = (scanner.WORD, Tag.OCCASIONS, Tag.KIND)


def _is_of_another(tokens: list[Token], time: Time) -> bool:
    low, high = time.first, time.stop
    low -= _opens(tokens, low - 1)  # "overgedragen aan de GGD (1-1-2025)"
    while low and not _is_bound(tokens, low - 1):
        low -= 1
    while high < len(tokens) and not _is_bound(tokens, high):
        high += 1
    beside = tokens[low : time.first] + tokens[time.stop : high]
    values = {token.value for token in beside if isinstance(token.value, str)}
    told = "done" in values or ("told" in values and _is_day_told(time))
    if told and values.isdisjoint(_NOT_YET):
        return True
    if _has_head(tokens, time):
        return True
    deeds = any(token.tag in (Tag.KIND, Tag.DEED, Tag.START) for token in beside)
    return not deeds and _is_of_law(tokens, time.first - 1)


def _has_head(tokens: list[Token], time: Time) -> bool:
    """Whether the word at once before it says whose time it is."""
    role, place = tokens[time.first].tag, time.first - 1
    if tag_at(tokens, place) in (Tag.IN, Tag.RUNS) or _opens(tokens, place):
        role, place = tokens[place].tag, place - 1
    if place < 0:
        return False
    if role == Tag.IN and tokens[time.first].tag == scanner.YEAR and _is_for_one(tokens, place):
        return True
    return _says_whose(tokens, time, role, place) or _is_update(tokens[place], time)


def _says_whose(tokens: list[Token], time: Time, role: str, place: int) -> bool:
    tag, value, _, _ = tokens[place]
    if tokens[time.first].value == "since" and tag in (scanner.WORD, Tag.OCCASIONS):
        return True  # "Q3 2026 (overleg met politie sinds 2019)"
    if tag in (Tag.REMARK, scanner.WORD) and value in (None, "") and place:
        value = tokens[place - 1].value  # "geld beschikbaar t/m 2026"
    return value == "field" or (isinstance(value, str) and role in _OF_THING.get(value, ()))


_MONEY = (Tag.IN, Tag.FROM, scanner.YEAR, scanner.SIGN)
# What stands between a thing and a time of its own.
_OF_THING: dict[str, tuple[str, ...]] = {
    "person": _SINCE,  # "nieuwe collega per 1 april 2025"
    "vacancy": _SINCE,
    "contract": _LASTS,  # "contract tot 1-1-2028"
    "paper": _LASTS,
    "money": _MONEY,  # "€ 10.000 in 2025"
    "amount": _MONEY,
    "for": (Tag.BUDGET,),  # "t.b.v. jaarverslag 2025"
}


def _is_update(token: Token, time: Time) -> bool:
    """As in "Q3 2026 (update 1 maart 2025)"."""
    if token.value is not PhaseKind.UPDATE or token.end - token.start != len("update"):
        return False
    return bool(time.alternatives) and _is_day((time.alternatives or [])[0][0])


def _is_day_told(time: Time) -> bool:
    """As in "gehonoreerd op 30 januari 2025": to the day, and with nothing round it."""
    return bool(time.alternatives) and not time.open and _is_day((time.alternatives or [])[0][0])


def _is_for_one(tokens: list[Token], place: int) -> bool:
    """As in "een verzoek voor een evenement in 2025, indienen vóór 1 oktober 2024"."""
    while place > 0 and tokens[place].tag == scanner.WORD:
        place -= 1
    one = tokens[place].tag == Tag.ARTICLE and tokens[place].value == 1
    return one and tag_at(tokens, place - 1) == Tag.BEFORE


def _is_day(when: When) -> bool:
    return isinstance(when, Stretch) and when.precision is Precision.DATE


def _is_of_law(tokens: list[Token], place: int) -> bool:
    """As in "nieuwe wet verwacht 2027", "wet per 1 januari 2025"."""
    for _ in range(_FAR):
        if place < 0 or tokens[place].tag not in _THROUGH:
            return False
        if tokens[place].value == "law":
            return True
        place -= 1
    return False


def _opens(tokens: list[Token], index: int) -> bool:
    return tag_at(tokens, index) == scanner.SIGN and tokens[index].value == "("


def _is_full(tokens: list[Token], index: int) -> bool:
    return tokens[index].tag == scanner.SIGN and tokens[index].value in ".;"


def _is_bound(tokens: list[Token], index: int) -> bool:
    tag, value, start, _ = tokens[index]
    if tag != scanner.SIGN:
        return False
    return value in _BOUNDS or (value == "-" and index > 0 and tokens[index - 1].end < start)
