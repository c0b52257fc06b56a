"""Times that belong to a thing: to a document, a budget, an event, or whatever was made then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.atoms.roles import ROLES, is_dated_before
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.pieces import Time
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.grammar.words.people import is_first_name
from ivbcore.planning.meaning import Precision, Stretch
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.times.moments import Moment

__all__ = [
    "DATED",
    "WHICH",
    "doubt",
    "is_dated_behind",
    "is_for_years",
    "is_last",
    "is_object",
    "is_told_of",
]

# Words by which a time is told.
DATED = frozenset(
    {scanner.YEAR, scanner.QUARTER, scanner.HALF, scanner.DATE, Tag.MONTH, Tag.SEASON, Tag.BUDGET}
)

# "die", "dat", "wat": what is told of something behind it.
WHICH = ("which", "what")
_SPOKEN = 2  # from there on something stands before "wat we"
_NAMING = (scanner.WORD, Tag.OCCASIONS, Tag.OF, Tag.ARTICLE)
_PARTS = DATED - {scanner.YEAR, scanner.DATE}
_WITHIN_YEAR = (scanner.QUARTER, scanner.DATE, Tag.MONTH)
# What may stand between an event and when it is.
_UP_TO = (scanner.WORD, scanner.YEAR, Tag.REMARK, Tag.RUNS, Tag.ONGOING, Tag.IN, Tag.ARTICLE,
          Tag.OF, Tag.FROM, Tag.EVERY, Tag.FREQUENCY)  # fmt: skip


def _is_sum(walk: Walk, start: int, stop: int) -> bool:
    """As in "Begroting 2025: € 10.000": money of that budget."""
    behind = walk.tokens[stop : stop + 2]
    return walk.tag(start) == Tag.BUDGET and any(one.value == "money" for one in behind)


def is_last(walk: Walk, index: int) -> bool:
    """Whether nothing stands behind it in the cell, or in the brackets."""
    return index + 1 == len(walk.tokens) or walk.is_sign(index + 1, ");.")


def is_dated_behind(walk: Walk, index: int, ends: str = ",;.()") -> bool:
    """Whether a time is told from here to the end of the clause."""
    while index < len(walk.tokens) and not walk.is_sign(index, ends):
        if walk.tag(index) in DATED:
            return True
        index += 1
    return False


def is_object(walk: Walk, moment: Moment, start: int) -> bool:
    """As in "evaluatie van de jaarwisseling in februari": what is evaluated, not when."""
    if moment.season is None or not moment.yearless or walk.tag(start) != Tag.SEASON:
        return False
    before = start - 1
    if walk.is_sign(before, ":") and walk.tag(before - 1) in _PARTS:
        return True  # "november en december: donkere dagen offensief"
    while walk.tag(before) in (Tag.OF, Tag.ARTICLE):
        before -= 1
    if walk.tag(start - 1) == Tag.ARTICLE and walk.tag(before) in (scanner.WORD, Tag.REMARK):
        return is_dated_before(walk)  # "in september 2024 organiseren we weer de kermis"
    first = walk.tag(start - 1) in ("", scanner.SIGN)
    if first and walk.tag(moment.stop) == Tag.IN:  # "Week van de Veiligheid in mei 2024"
        return moment.season.fine and walk.tag(moment.stop + 1) in _WITHIN_YEAR
    if _is_subject(walk, moment, start):
        return True
    if Tag.OF not in (walk.tag(place) for place in range(before + 1, start)):
        return False
    if walk.tag(before) not in (Tag.KIND, Tag.DEED):
        return False
    return is_dated_behind(walk, moment.stop, ".;")


_BULLETS = ("*", "\u2022", "-")


def _is_subject(walk: Walk, moment: Moment, start: int) -> bool:
    """As in "de Week van de Veiligheid wordt in november gehouden": its own time is told."""
    if moment.season is None or not moment.season.fine:
        return False
    opened = start
    while opened and not walk.is_sign(opened - 1, ".;:|,()"):
        opened -= 1
    head = [one for one in walk.tokens[opened:start] if one.value not in _BULLETS]
    if any(one.tag not in (scanner.WORD, Tag.ARTICLE, Tag.REMARK, Tag.OCCASIONS) for one in head):
        return False
    place = moment.stop
    verb = walk.tokens[place] if place < len(walk.tokens) else None
    if verb is None or not (verb.tag == Tag.RUNS or verb.value in ("moves", "been", "held")):
        return False
    while walk.tag(place) in _UP_TO:
        place += 1
    return walk.tag(place) in _WITHIN_YEAR or (
        walk.tag(place) == scanner.NUMBER
        and any(walk.tag(n) == Tag.MONTH for n in range(place + 1, place + 4))
    )


def is_told_of(walk: Walk, start: int, stop: int) -> bool:
    """As in "het in 2019 vastgestelde beleid", "die in 2023 is ontwikkeld": of something."""
    before = start - (walk.tag(start) not in ROLES)  # the word before the time: "in", "vanaf"
    if before < start and walk.tag(before) != Tag.IN:
        if before < 0 or walk.tokens[before].value not in WHICH:
            return False
        before = start  # "die begin 2023 zijn gestart"
    article = walk.tokens[before - 1] if before > 0 else None
    if article is None:
        return False
    if before > _SPOKEN and walk.tokens[before - 2].value == "what" and article.tag == Tag.REMARK:
        return True  # "aangegeven wordt wat we in 2024 gaan doen"
    if article.value in WHICH:
        since = walk.tag(start) == Tag.FROM
        return _is_done_behind(walk, stop) and not (since and _is_so_behind(walk, stop))
    if article.tag != Tag.ARTICLE:  # "evaluatie van de in mei 2024 gehouden oefening"
        return article.tag == Tag.OF and article.end - article.start > len("van")
    if article.value is None and article.end - article.start == len("het"):
        # "We pakken het in 2025 op": behind a verb it is no article.
        return walk.tag(before - 2) in ("", scanner.SIGN, Tag.IN, Tag.OF, Tag.BESIDE, Tag.OVER)
    return True


def _is_done_behind(walk: Walk, stop: int) -> bool:
    """As in "die op 1 mei 2023 door de raad is vastgesteld"."""
    while stop < len(walk.tokens) and not walk.is_sign(stop, ",.;"):
        if walk.tokens[stop].value == "been":
            return True
        if walk.tag(stop) in (Tag.KIND, Tag.DEED):
            return False
        stop += 1
    return False


def _is_so_behind(walk: Walk, stop: int) -> bool:
    """As in "dat vanaf 2027 volledig operationeel is": what it will be, and not what was done."""
    while stop + 1 < len(walk.tokens) and not walk.is_sign(stop + 1, ",.;"):
        stop += 1
    so = walk.tokens[stop - 1]
    plain = so.tag == Tag.REMARK or (so.tag == scanner.WORD and so.value not in ("told", "done"))
    return walk.tokens[stop].value == "been" and plain


def _is_lesson(walk: Walk, start: int) -> bool:
    """As in "lessen van de jaarwisseling 2023": what is spoken of, and not when."""
    if walk.tag(start) != Tag.SEASON:
        return False
    of = start - 1 - (walk.tag(start - 1) == Tag.ARTICLE)
    return walk.tag(of) == Tag.OF and walk.tag(of - 1) == scanner.WORD


def _is_dated(walk: Walk, start: int) -> bool:
    """As in "stand: 1 oktober 2023"; "vastgesteld d.d. 8 juli 2021" is when it was."""
    before = start - 1
    before -= walk.is_sign(before, ":")
    if before >= 0 and before < start - 1 and walk.tokens[before].value == "field":
        return walk.tag(before - 1) in ("", scanner.SIGN)  # "Aanleiding: 12 maart 2025"
    opened = before - (walk.tag(before) == Tag.IN)
    first = opened >= 0 and walk.tag(opened - 1) in ("", scanner.SIGN)
    if first and walk.tokens[opened].value == "done" and walk.tag(start) != scanner.YEAR:
        return True  # "gepubliceerd op 8 april 2021"
    if before < 0 or walk.tokens[before].value != "dated":
        return False
    return walk.tag(before - 1) not in (Tag.DEED, Tag.KIND)


def _is_of_paper(walk: Walk, start: int, moment: Moment) -> bool:
    """Whether it dates a document: "brief van de minister van 3 maart 2023"."""
    if moment.ranged:
        return False  # "de regeling is open van 1 mei 2025 tot 1 juli 2025"
    if walk.tag(start - 1) not in (Tag.OF, Tag.OVER):
        if _is_by_paper(walk, start):
            return True
        opened = _opening(walk, start) + 1  # "(motie raad febr. 2024)"
        words = walk.tokens[opened:start] if opened else []
        only = all(one.tag in (scanner.WORD, Tag.REMARK) for one in words)
        return bool(words) and only and words[0].value in ("paper", "motion", "law")
    for before in range(start - 2, max(start - 9, -1), -1):
        if walk.tokens[before].value in ("paper", "motion", "law", "out"):
            return True  # "afspraken uit het overleg van 22 mei 2024"
        if walk.tag(before) not in (Tag.OF, Tag.ARTICLE, Tag.REMARK, scanner.WORD):
            return False
    return False


def _is_by_paper(walk: Walk, start: int) -> bool:
    """As in "motie 12 mei 2025", "conform besluit 12-3-2025": what a body has said already."""
    for before in range(start - 1, max(start - 4, -1), -1):
        if walk.tokens[before].value == "motion":
            return True
        if walk.tag(before) not in (scanner.WORD, Tag.KIND):
            return walk.tag(before) == Tag.OVER and walk.tokens[before].value is None
    return False


def doubt(walk: Walk, moment: Moment, start: int) -> bool:
    """Note a time that may be that of something named beside it; tell whether it is a plan."""
    alone = moment.years or (
        walk.tag(start) == scanner.YEAR
        and any(isinstance(one, Stretch) and one.precision is Precision.YEAR
                for whens in moment.alternatives for one in whens)
    )  # fmt: skip
    named = alone and _is_of_plan(walk, start)
    if moment.yearless and walk.tokens[start - 1].value == "lasting" and _is_of_start(walk, start):
        walk.trouble(TroubleKind.DEPENDS, start, moment.stop)
    doubtful = named or (alone and _is_doubtful_year(walk, moment, start))
    doubtful = doubtful or _is_of_paper(walk, start, moment)
    doubtful = doubtful or _is_dated(walk, start)
    doubtful = doubtful or is_told_of(walk, start, moment.stop) or _is_lesson(walk, start)
    doubtful = doubtful or _is_noted(walk, start, moment.stop)
    if is_first_name(walk.tokens, start, moment.stop):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, start, moment.stop)  # "trekker Jan"
    elif doubtful or _is_sum(walk, start, moment.stop):
        walk.trouble(TroubleKind.DOCUMENT_YEAR, start, moment.stop)
    return named


def _is_of_start(walk: Walk, start: int) -> bool:
    """As in "gedurende de eerste zes maanden extra toezicht": from when it starts."""
    counted = walk.tag(start + 1) in (Tag.COUNT, scanner.NUMBER) and walk.tag(start + 2) == Tag.UNIT
    return walk.tag(start) == Tag.ORDINAL and counted and walk.tag(start + 3) != Tag.OF


def _is_doubtful_year(walk: Walk, moment: Moment, start: int) -> bool:
    """Whether a bare year may belong to the name of something: "Beleidsplan 2021-2024"."""
    before = walk.tag(start - 1)
    if before in (scanner.WORD, Tag.OVER, Tag.OCCASIONS, Tag.BUDGET, Tag.PERIOD):
        return True
    if start and walk.tokens[start - 1].value == "status":
        return True
    if walk.is_sign(start - 1, ":") and walk.tag(start - 2) == Tag.OVER:
        return True  # "budget: 2024"
    if before == Tag.ARTICLE and walk.tag(start) == Tag.UNIT:
        return False  # "het jaar 2025"
    if before in (Tag.OF, Tag.ARTICLE):
        return not moment.ranged or before == Tag.ARTICLE
    single = isinstance(moment.alternatives[0][0], Stretch) and _one_year(moment.alternatives[0][0])
    opens = before == scanner.SIGN and walk.tokens[start - 1].value == "("
    if walk.is_sign(start - 1, ")"):  # "Programma Toerisme (vrije tijd) 2020-2023"
        start = _opening(walk, start - 1) + 1
        opens = start > 0
    return opens and not single and walk.tag(start - 2) == scanner.WORD


def _opening(walk: Walk, index: int) -> int:
    """Where the bracket opens that is shut here; -1 when it does not."""
    while index >= 0 and not walk.is_sign(index, "("):
        index -= 1
    return index


def is_for_years(walk: Walk, start: int) -> bool:
    """As in "beleidsplan van de regio voor de jaren 2021-2024": the years are its name."""
    time = walk.found.items[-1]
    if not isinstance(time, Time) or not (time.aimed and time.alternatives):
        return False
    years, place = time.alternatives[-1], start - 1
    if len(years) == 1 and isinstance(years[0], Stretch) and _one_year(years[0]):
        return False
    while place >= 0 and walk.tokens[place].value != "plan":
        if walk.tag(place) not in _NAMING:
            return False
        place -= 1
    time.named, time.aimed = place >= 0, place < 0
    return time.named


def _is_of_plan(walk: Walk, start: int) -> bool:
    """Whether years are the name of a plan: "Beleidsplan 2025", "Agenda Toerisme 2018-2026"."""
    if walk.tag(start - 1) == Tag.BUDGET:
        return True
    if walk.tag(start - 1) == Tag.PERIOD and walk.tag(start - 2) == Tag.BEFORE:
        return True  # "een nieuw plan voor de periode 2025-2028"
    steps: tuple[str, ...] = (scanner.WORD, Tag.OCCASIONS)
    if walk.is_sign(start - 1, ")") and walk.tag(start - 2) == scanner.WORD:
        start = _opening(walk, start - 1)  # "Programma Toezicht en Handhaving (VTH) 2024"
        steps = (scanner.WORD, Tag.OCCASIONS, Tag.AND)
    while start > 0 and walk.tag(start - 1) in steps:
        start -= 1
        if walk.tokens[start].value == "plan":
            return True
    return False


def _is_noted(walk: Walk, start: int, stop: int) -> bool:
    """As in "8-4-2020: de woningen zijn gereed", "update mei 2025: loopt": a day of a note."""
    if not walk.is_sign(stop, ":"):
        return False
    head = walk.tokens[start - 1] if start else None
    if head is not None and head.tag != scanner.SIGN:
        update = head.tag == Tag.KIND and head.end - head.start == len("update")
        return (update or head.value == "noted") and walk.tag(start - 2) in ("", scanner.SIGN)
    if walk.tag(stop + 1) == Tag.RUNS:
        return walk.tag(start) in (scanner.DATE, Tag.MONTH)  # "juni 2025: loopt"
    values = []
    while stop < len(walk.tokens) and not walk.is_sign(stop, ".;"):
        values.append(walk.tokens[stop].value)
        if walk.tag(stop) in (Tag.KIND, Tag.DEED):
            values.append("deed")
        stop += 1
    day = walk.tag(start) == scanner.DATE
    return "by now" in values or (day and "been" in values and "deed" not in values)


def _one_year(stretch: Stretch) -> bool:
    return (
        stretch.first is not None
        and stretch.last is not None
        and stretch.first.year == stretch.last.year
    )
