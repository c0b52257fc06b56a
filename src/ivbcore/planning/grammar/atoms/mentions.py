"""Words that only mention something: an amount, a document, what else happens then.

A time that such words speak of is not when the action takes place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.atoms.amounts import amount, behind_rate
from ivbcore.planning.grammar.atoms.past import is_of_past, is_of_year
from ivbcore.planning.grammar.atoms.roles import FILLERS, MOMENT_STARTS
from ivbcore.planning.grammar.atoms.things import DATED, is_dated_behind
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.pieces import Break, Deed, Time
from ivbcore.planning.grammar.times.frequencies import frequency_at
from ivbcore.planning.grammar.times.moments import moment_at
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import PhaseKind, Unit
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = [
    "SILENT",
    "compares",
    "is_between_words",
    "is_passive",
    "is_quality",
    "is_supposed",
    "label",
    "mentions",
    "must",
]

SILENT = frozenset(
    {scanner.WORD, Tag.REMARK, Tag.ARTICLE, Tag.IN, Tag.OF, Tag.OVER, Tag.ALTERNATE, Tag.TO,
     Tag.PER, Tag.BEFORE, Tag.EVERY, Tag.ABOUT, Tag.WEEKDAY, Tag.OCCASIONS, Tag.PERIOD,
     Tag.RANGE, Tag.BUDGET, Tag.LASTS, Tag.LENGTH}
)  # fmt: skip

_COUNTED = (scanner.NUMBER, Tag.COUNT, Tag.TIMES, Tag.ORDINAL, Tag.BOUND)


def is_passive(walk: Walk, index: int) -> bool:
    """As in "de pilot zal in 2025 worden geëvalueerd": what is named is done then."""
    if len(walk.found.items) < 2 or is_dated_behind(walk, index + 1):
        return False
    deed, time = walk.found.items[-2:]
    if not isinstance(deed, Deed) or deed.verb or not isinstance(time, Time):
        return False
    if any(one.tag == scanner.SIGN for one in walk.tokens[time.stop : index]):
        return False  # "update maart: we zijn bezig dit te verkennen"
    between = {one.value for one in walk.tokens[deed.first : index]}
    return not between.isdisjoint({"passive", "moves", "been"})


def mentions(walk: Walk, token: Token, index: int) -> bool:
    """Whether words begin here that only mention something; they are used up then."""
    if token.tag == Tag.BESIDE:
        _beside_thing(walk, index)
        return True
    if token.value == "about":
        return is_of_year(walk, index) or _is_about(walk, index)
    if token.value in ("out", "compared"):
        return is_of_past(walk, index)
    if token.value == "off":
        _ends(walk, index)
        return True
    if token.tag == Tag.BY and token.value in (None, "due"):
        return _is_term(walk, index)
    if token.tag in (scanner.NUMBER, Tag.COUNT):
        stop = amount(walk, index)
    elif token.tag == Tag.OR:
        stop = _whether(walk, index)
    elif token.tag == Tag.SOFT:
        stop = _of_each(walk, index)
    elif token.tag == Tag.UNIT:
        before = (scanner.WORD, Tag.REMARK, Tag.RELATIVE)
        named = token.value is Unit.DAY and walk.tag(index - 1) in before
        stop = index + 1 if named else 0  # "open dag", "deze dag"
    elif token.tag == Tag.ORDINAL:
        stop = index + 1 if _is_numbered(walk, index) else 0
    elif token.value == "money":
        stop = behind_rate(walk, index + 1)
    elif token.tag == Tag.BOUND and walk.tag(index + 1) == Tag.REMARK:
        stop = index + (walk.tokens[index + 1].value == "money")  # "maximaal € 200"
    else:
        stop = index + 1 if _is_aim(walk, token, index) else 0
    if stop:
        walk.found.remarks += range(index, stop)
        walk.index = stop
    return bool(stop)


def _is_numbered(walk: Walk, index: int) -> bool:
    """As in "eerste fase", "1e: Q2 2025", "1e meting Q2 2025, 2e Q4 2026"."""
    if walk.tag(index + 1) == Tag.LABEL or walk.is_sign(index + 1, ":"):
        return True
    if walk.tag(index + 1) == Tag.KIND:
        return bool(walk.tokens[index].value > 0)  # "de eerste evaluatie in Q2 2025"
    counted = any(one.tag == Tag.ORDINAL for one in walk.tokens[:index])
    dated = walk.tag(index + 1) in (scanner.QUARTER, scanner.DATE, Tag.SOFT)
    dated = dated or (walk.tag(index + 1) == Tag.IN and walk.tag(index + 2) in DATED)
    return counted and dated


def _is_term(walk: Walk, index: int) -> bool:
    """As in "1 mei 2025 (deadline)", "30 juni is de uiterste datum": the time before it."""
    last = walk.found.items[-1] if walk.found.items else None
    if isinstance(last, Break) and last.strength == "open" and len(walk.found.items) > 1:
        last = walk.found.items[-2]
    if not isinstance(last, Time) or last.alternatives is None or last.open or last.term:
        return False
    for place in range(last.stop, index):
        if walk.tag(place) not in (Tag.REMARK, Tag.ARTICLE) and not walk.is_sign(place, "("):
            return False
    if is_dated_behind(walk, index + 1, ".;"):
        return False
    last.term = True
    walk.found.remarks.append(index)
    return True


def _ends(walk: Walk, index: int) -> None:
    """As in "loopt op 31 december 2025 af": what runs, ends."""
    items = walk.found.items
    walk.found.remarks.append(index)
    for place in range(index - 1, -1, -1):
        if walk.is_sign(place, ".;"):
            break
        if walk.tokens[place].value == "rounds":
            items.append(Deed(PhaseKind.COMPLETE, True, index))  # "ronden het in 2025 af"
            return
    for place in range(len(items) - 1, -1, -1):
        item = items[place]
        if isinstance(item, Break) and item.strength in ("full", "then"):
            return
        if isinstance(item, Time) and item.kind is PhaseKind.ONGOING and item.loose:
            items[place] = Deed(PhaseKind.END, True, item.first)
            return


def must(walk: Walk, index: int) -> bool:
    """As in "uiterlijk in 2025 moet elke gemeente een visie hebben": it still has to be."""
    while index and not walk.is_sign(index, ",.;"):
        index -= 1
        if walk.tokens[index].value in ("passive", "wants"):
            return True
    return False


def is_between_words(walk: Walk, index: int) -> bool:
    """As in "overleg tussen gemeente en politie": it tells no time; they are used up then."""
    stop = index + 1
    while stop < len(walk.tokens) and not walk.is_sign(stop, ",;.()"):
        if walk.tag(stop) == Tag.AND:
            break
        if walk.tag(stop) not in SILENT:
            return False
        stop += 1
    behind = stop + 1 + (walk.tag(stop + 1) == Tag.ARTICLE)
    if walk.tag(stop) != Tag.AND or walk.tag(behind) != scanner.WORD:
        return False
    walk.found.remarks += range(index, behind)
    walk.index = behind
    return True


def _is_aim(walk: Walk, token: Token, index: int) -> bool:
    """Whether a role word says nothing of time: "per wijk", "tot stand", "tegen inbraak"."""
    if token.tag == Tag.UNTIL or token.value == "loose":
        if token.tag == Tag.UNTIL and is_dated_behind(walk, index):
            return False  # "loopt tot oplevering in 2025"
        if walk.tag(index + 1) in (Tag.ARTICLE, Tag.RELATIVE):  # "vanuit dit onderzoek"
            return token.tag != Tag.UNTIL and walk.tag(index + 2) == scanner.WORD
        return walk.tag(index + 1) in (scanner.WORD, Tag.REMARK)
    clock = token.tag == Tag.FROM and walk.tag(index + 1) == Tag.REMARK
    return bool(token.value == "against") or (clock and walk.tokens[index + 1].value == "clock")


def _of_each(walk: Walk, index: int) -> int:
    """As in "aan het eind van elk kwartaal": more often than yearly, and the end of each."""
    stop = index + 1
    while walk.tag(stop) in FILLERS:
        stop += 1
    often = frequency_at(walk.tokens, stop)
    if often is None or often.alternatives[0].total:
        return 0
    return stop if often.alternatives[0].unit in (Unit.QUARTER, Unit.MONTH, Unit.WEEK) else 0


def _whether(walk: Walk, index: int) -> int:
    """Behind "of dit voldoende is", "of ondernemers": a choice of things, not of times."""
    if stop := _asked(walk, index):
        return stop
    if walk.tag(index - 1) not in (scanner.WORD, Tag.REMARK, Tag.KIND, Tag.DEED, Tag.OCCASIONS):
        return 0
    if all(walk.tag(place) in (Tag.KIND, Tag.DEED) for place in (index - 1, index + 1)):
        return 0  # "evalueren of stoppen"
    stop = index + 1
    while stop < len(walk.tokens) and not walk.is_sign(stop, ",;.()"):
        tag = walk.tag(stop)
        if tag in DATED or not (tag in SILENT or tag in (Tag.KIND, Tag.DEED)):
            return 0
        stop += 1
    return stop


def _asked(walk: Walk, index: int) -> int:
    """Behind what is asked in "onderzoeken in 2025 of een gebiedsverbod mogelijk is"."""
    this = walk.tag(index + 1) == Tag.RELATIVE and walk.tokens[index + 1].value == 0
    if not (this or walk.tag(index + 1) in _ASKED) or walk.tokens[index + 1].value in _VERBS:
        return 0
    place = index - 1
    told = place - (place > 0 and walk.tokens[place].value in ("moves", "passive"))
    asks = told >= 0 and walk.tokens[told].value in ("told", "done")
    while place >= 0 and not asks and not walk.is_sign(place, ".;("):
        asks = walk.tokens[place].value == "asks"
        place -= 1
    stop = index + 1
    while asks and stop < len(walk.tokens) and not walk.is_sign(stop, ",;.()"):
        tag = walk.tag(stop)
        if tag == Tag.AND and not _is_of_nouns(walk, stop + 1):
            return 0 if is_dated_behind(walk, stop) and walk.tag(stop + 1) == scanner.WORD else stop
        relative = tag == Tag.RELATIVE and walk.tokens[stop].value != 0
        if relative or tag in DATED or tag in _COUNTED or tag in (Tag.FREQUENCY, Tag.EVERY):
            return 0
        stop += 1
    return stop if asks else 0


def _is_of_nouns(walk: Walk, index: int) -> bool:
    """Whether "en" joins two nouns: "of de inzet van boa's en de politie wordt voortgezet"."""
    if walk.tag(index) in (Tag.ARTICLE, Tag.OCCASIONS, Tag.KIND):
        return True
    behind = walk.tokens[index + 1].tag if index + 1 < len(walk.tokens) else ""
    return walk.tag(index) == scanner.WORD and behind in ("", scanner.SIGN, Tag.REMARK)


_VERBS = ("moves", "passive", "been", "turns", "planned")
_ASKED = (scanner.WORD, Tag.ARTICLE, Tag.REMARK, Tag.OCCASIONS, Tag.KIND)


def _beside_thing(walk: Walk, index: int) -> None:
    """As in "i.v.m. de jaarwisseling", "zoals in 2023": the time is that of something else."""
    some = walk.tokens[index].value == "some"
    walk.found.remarks.append(index)
    stop = index + 1
    while stop < len(walk.tokens) and not walk.is_sign(stop, ",;."):
        stop += 1
    dated = any(walk.tag(place) in DATED for place in range(index + 1, stop))
    ends = (n for n in range(index + 1, stop) if walk.is_sign(n, "(") or _refers(walk, n))
    stop = next(ends, stop)
    tags = [walk.tag(n) for n in range(index + 1, stop) if not walk.is_sign(n, "*'\"[]-")]
    if dated or (some and not _is_often(walk)):
        walk.trouble(TroubleKind.DEPENDS, index)
    elif all(
        tag in SILENT or tag in (Tag.KIND, Tag.DEED) or (some and tag in _COUNTED) for tag in tags
    ):
        walk.found.remarks += range(index + 1, stop)
        walk.index = stop
    elif some:
        walk.trouble(TroubleKind.DEPENDS, index)


def _refers(walk: Walk, index: int) -> bool:
    return walk.tag(index) == Tag.REFERENCE


def is_quality(walk: Walk, index: int) -> bool:
    """As in "structureel overleg uiterlijk in 2025": of what kind it is that is due then."""
    if walk.tag(index + 1) not in (scanner.WORD, Tag.OCCASIONS):
        return False
    stop = index + 2
    while stop < len(walk.tokens) and not walk.is_sign(stop, ",;.():-/"):
        if walk.tag(stop) == Tag.BY:
            return is_dated_behind(walk, stop)
        if walk.tag(stop) not in SILENT:
            return False
        stop += 1
    return False


def _is_often(walk: Walk) -> bool:
    """Whether what was read last tells how often, as a number of times."""
    last = next((one for one in reversed(walk.found.items) if not isinstance(one, Break)), None)
    return isinstance(last, Time) and bool(last.frequencies)


def compares(walk: Walk, index: int) -> bool:
    """Whether "dan" compares: a word such as "meer" stands before it in the clause."""
    for place in range(index - 1, -1, -1):
        if walk.is_sign(place, ".;"):
            return False
        if walk.tokens[place].value in ("more", "less"):
            return True
    return False


def is_supposed(walk: Walk, index: int) -> bool:
    """As in "Wordt het budget toegekend, dan ...": the sentence begins with its verb."""
    while index and not walk.is_sign(index - 1, ".;:?-|"):
        index -= 1
    return walk.tokens[index].value in ("moves", "passive", "been", "has", "have", "turns")


def _is_about(walk: Walk, index: int) -> bool:
    """As in "besluit over verlenging": what it is about is not what is done then."""
    about = index + 1
    while walk.tag(about) in FILLERS:
        about += 1
    if walk.tag(about) in MOMENT_STARTS and moment_at(walk.tokens, about, walk.today):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "verslag over Q1 2024"
        walk.index = index + 1
        return True
    if walk.tag(about) not in (Tag.KIND, Tag.DEED, Tag.ONGOING):
        return False
    walk.found.remarks += range(index, about + 1)
    walk.index = about + 1
    return True


def label(walk: Walk, index: int) -> None:
    """As in "fase 2": the number behind it counts nothing; before a month it may be a day."""
    walk.found.remarks.append(index)
    walk.found.asides.append((index, True))
    if walk.tag(index + 1) == scanner.NUMBER and walk.tag(index + 2) == Tag.MONTH:
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)
    elif walk.tag(index + 1) == scanner.NUMBER:
        walk.index = _past_numbers(walk, index + 1)
        walk.found.remarks += range(index + 1, walk.index)
        if _is_day_behind(walk, walk.index):
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "stap 1 t/m 3 maart 2025"
        number = walk.tokens[walk.index - 1]
        if walk.tag(walk.index) == scanner.WORD and walk.tokens[walk.index].start == number.end:
            walk.index += 1  # "art. 13b"


def _is_day_behind(walk: Walk, index: int) -> bool:
    """Whether a joint and the day of a month stand here."""
    joined = walk.tag(index) in (Tag.AND, Tag.RANGE) or walk.is_sign(index, "-")
    return joined and (walk.tag(index + 1), walk.tag(index + 2)) == (scanner.NUMBER, Tag.MONTH)


def _past_numbers(walk: Walk, index: int) -> int:
    """The token behind the numbers of "fase 1.6" and "fase 2 en 3"."""
    tokens = walk.tokens
    while walk.tag(index + 2) == scanner.NUMBER:
        joint = tokens[index + 1]
        part = joint.value == "." and tokens[index].end == joint.start
        part = part and joint.end == tokens[index + 2].start
        also = joint.tag in (Tag.AND, Tag.RANGE) and walk.tag(index + 3) in (
            scanner.WORD, Tag.REMARK, Tag.IN, Tag.FROM, "",
        )  # fmt: skip
        if not part and not also:
            break
        index += 2
    return index + 1
