"""Words whose weight depends on the times around them: "status", "wordt", "z.s.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar.atoms.roles import FILLERS
from ivbcore.planning.grammar.atoms.things import is_last
from ivbcore.planning.grammar.atoms.walk import Walk
from ivbcore.planning.grammar.pieces import Deed, Time
from ivbcore.planning.grammar.times.joints import joint_at, season_aside
from ivbcore.planning.grammar.times.moments import moment_at
from ivbcore.planning.grammar.words import scanner
from ivbcore.planning.meaning import PhaseKind, Stretch, Unit
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.words.scanner import Token

__all__ = [
    "beside_event",
    "doubt_years_since",
    "falls_in",
    "goes_on_yearless",
    "is_doubtful",
    "was_planned",
    "weigh",
]


def _goes_on(time: Time) -> bool:
    """Whether no end is told: "per 1 mei 2025 is er een meldpunt"."""
    last = time.alternatives[0][-1] if time.alternatives else None
    return time.open and isinstance(last, Stretch) and last.last is None


# Beside "is" they tell that it still has to be.
_NOT_YET = frozenset({"passive", "planned", "moves"})


def weigh(walk: Walk) -> None:
    """Words whose weight depends on the times around them."""
    times = [item for item in walk.found.items if isinstance(item, Time)]
    for word, index in walk.noted:
        if word in ("status", "moved") and len(times) > 1:
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "Status: loopt. Planning: Q4"
        elif (word == "year" and _is_other_year(walk, index, times)) or (
            word == "moves" and _is_between(walk, index, times)
        ):
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)
        elif word == "request" and not _has_time_beside(walk, index, times):
            place = sum(item.first < index for item in walk.found.items)
            walk.found.items.insert(place, Time(index, index + 1, kind=PhaseKind.ON_DEMAND))
        elif word == "less" and any(time.alternatives for time in times):
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "minder overlast in 2026"
        elif word == "soon" and not any(time.term for time in times):
            walk.trouble(TroubleKind.VAGUE, index)
        elif word == "some season" and not any(time.alternatives for time in times):
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "wekelijks in het hoogseizoen"
        elif word == "been" and (_is_told(walk, index, times) or _is_before(walk, index, times)):
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)
        elif word == "earlier" and walk.is_sign(index - 1, ",;"):
            # "vanaf 2025 structureel, daarvoor pilot"; else it means "for that"
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)
        else:
            walk.found.remarks.append(index)  # "z.s.m., uiterlijk Q2 2025"


def _is_told(walk: Walk, index: int, times: list[Time]) -> bool:
    """As in "op 15 december 2022 is het in de raad behandeld": it was, and is no planning.

    "Eind 2025", "uiterlijk 1 mei 2025" and what must still be tell what will be by then.
    """
    first = last = index
    while first and not walk.is_sign(first - 1, ":;.(") and walk.tag(first - 1) != Tag.BY:
        first -= 1
    while last + 1 < len(walk.tokens) and not walk.is_sign(last + 1, ";.)"):
        last += 1
    tokens = walk.tokens[first : last + 1]
    values = {one.value for one in tokens}
    if not _NOT_YET.isdisjoint(values):
        return False
    if _is_by_now(walk, index, times):
        return True
    if values.isdisjoint({"done", "told"}):
        return False
    dated = [one for one in times if first <= one.first <= last and one.alternatives]
    if "done" not in values:  # "in 2026 is de samenwerking versterkt" may be a goal
        dated = [one for one in dated if not one.years or one.aimed]
    soft = any(one.tag == Tag.BY or _is_end(walk, first + n) for n, one in enumerate(tokens))
    return not soft and any(not (one.term or _goes_on(one)) for one in dated)


def _is_by_now(walk: Walk, index: int, times: list[Time]) -> bool:
    """As in "inmiddels is de kalender voor 2024 bekend": what there is, and not when it was made.

    Where its end is told ("inmiddels verlengd tot 2026"), or its start, it goes on.
    """
    first = last = index
    while first and not walk.is_sign(first - 1, ";.(,"):
        first -= 1
    while last + 1 < len(walk.tokens) and not walk.is_sign(last + 1, ";.),"):
        last += 1
    if all(walk.tokens[n].value != "by now" for n in range(first, last + 1)):
        return False
    begun = any(walk.tag(n) in (Tag.START, Tag.RUNS, Tag.ONGOING) for n in range(first, last + 1))
    return not begun and any(
        first <= one.first <= last and one.alternatives and not (one.open or one.term)
        for one in times
    )


def _is_end(walk: Walk, index: int) -> bool:
    """As in "eind 2025", "eind Q3 2025", and not "eind december"."""
    value = walk.tokens[index].value
    return value in ("end", "ends") and walk.tag(index + 1) in (scanner.YEAR, scanner.QUARTER)


def _is_before(walk: Walk, index: int, times: list[Time]) -> bool:
    """As in "is in 2023 uitgebreid en wordt in 2025 bekeken": the one was, not the other."""
    stop = index
    while stop < len(walk.tokens) and walk.tag(stop) != Tag.AND and not walk.is_sign(stop, ".;"):
        stop += 1
    if walk.tag(stop) != Tag.AND or walk.tokens[stop + 1].value not in ("moves", "passive"):
        return False
    was = [time for time in times if index < time.first < stop and time.alternatives]
    done = walk.tokens[was[-1].stop : stop] if was else []
    told = any(one.tag in (scanner.WORD, Tag.DEED) for one in done)
    still = any(one.value in ("planned", PhaseKind.COMPLETE) for one in done)
    return told and not still and any(time.first > stop for time in times)


def _has_time_beside(walk: Walk, index: int, times: list[Time]) -> bool:
    """Whether a time stands in the same sentence."""
    low = high = index
    while low and not walk.is_sign(low - 1, ".;"):
        low -= 1
    while high < len(walk.tokens) and not walk.is_sign(high, ".;"):
        high += 1
    return any(low <= time.first < high for time in times)


def _is_between(walk: Walk, index: int, times: list[Time]) -> bool:
    """Whether a time is moved: one stands at once before the word, and one at once behind."""
    before, behind = index - 1, index + 1
    while walk.is_sign(before, "'\""):
        before -= 1
    while walk.is_sign(behind, ":'\""):
        behind += 1
    starts = any(time.first == behind and time.alternatives for time in times)
    return starts and any(time.stop == before + 1 and not time.named for time in times)


def _is_other_year(walk: Walk, index: int, times: list[Time]) -> bool:
    """As in "start Q1 2025, loopt het hele jaar": which year is said apart from it."""
    for time in times:
        dated = time.alternatives is not None and not time.yearless
        between = range(time.stop, index) or range(index + 1, time.first)
        if dated and any(walk.tag(n) != scanner.SIGN for n in between):
            return True
    return False


def doubt_years_since(walk: Walk) -> None:
    """As in "Q1 2025 opstarten, in het tweede jaar evalueren": of the plan, or since then?"""
    times = [one for one in walk.found.items if isinstance(one, Time) and one.alternatives]
    dated = [
        one
        for one in times
        if any(isinstance(when, Stretch) for when in (one.alternatives or [()])[0])
    ]
    for time in times:
        ordinal, unit = walk.tag(time.stop - 2), walk.tokens[time.stop - 1]
        year = unit.tag == Tag.UNIT and unit.value is Unit.YEAR
        if ordinal != Tag.ORDINAL or not year or walk.is_sign(time.stop, "("):
            continue
        beside = [range(*sorted((one.stop, time.first))) for one in dated]
        if any(not any(walk.is_sign(n, ".;") for n in between) for between in beside):
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, time.stop - 2, time.stop)


def was_planned(walk: Walk, verb: bool) -> bool:
    """Whether all there is so far is when it was planned: "planning Q3 2024, ..."."""
    times = [item for item in walk.found.items if isinstance(item, Time)]
    if not times or times[0].alternatives is None or (times[0].years and not verb):
        return False
    if any(isinstance(item, Deed) and item.first > times[0].first for item in walk.found.items):
        return False
    before = times[0].first - 1
    before -= walk.is_sign(before, ":")
    while walk.tag(before) in FILLERS:
        before -= 1
    return before >= 0 and walk.tokens[before].value == "planned"


def beside_event(walk: Walk, index: int) -> None:
    """As in "Koningsdag en kermis", "kermis en Koningsdag": the other event is not known."""
    if is_last(walk, index):
        walk.trouble(TroubleKind.NOT_UNDERSTOOD, index)  # "Q3 2025 en"
    before, behind = index - 1, index + 1
    while walk.tag(behind) in FILLERS:
        behind += 1
    words = (scanner.WORD, Tag.OCCASIONS)
    for event, other in ((before, behind), (behind, before)):
        if walk.tag(event) == Tag.SEASON and walk.tag(other) in words:
            walk.trouble(TroubleKind.NOT_UNDERSTOOD, other)


def falls_in(walk: Walk, index: int) -> int | None:
    """As in "3 juli 2025 (voor het zomerreces)": in brackets, what a dated time falls in."""
    last = walk.found.items[-1] if walk.found.items else None
    dated = (
        isinstance(last, Time) and last.stop == index and last.alternatives is not None
        and not last.yearless and not last.years and not last.frequencies
        and isinstance(last.alternatives[0][0], Stretch)
    )  # fmt: skip
    return season_aside(walk.tokens, index) if dated else None


def goes_on_yearless(walk: Walk, stop: int) -> bool:
    """Whether a time without a year stands at once behind a part of the period."""
    _, index = joint_at(walk.tokens, stop)
    moment = moment_at(walk.tokens, index, walk.today) if index < len(walk.tokens) else None
    return moment is not None and moment.yearless


def is_doubtful(walk: Walk, token: Token, index: int) -> bool:
    """As in "voor en na de zomer", "laatste kwartaal van de looptijd", "al georganiseerd"."""
    if token.value == "where":  # "Waar de afspraken eind 2025 aflopen, ..."
        begins = index == 0 or walk.is_sign(index - 1, ".;")
        return begins and walk.tag(index + 1) == Tag.ARTICLE
    if token.value == "already":
        done = walk.tag(index + 1) == scanner.WORD
        return done and walk.tag(index + 2) in (scanner.SIGN, "")
    if token.tag == Tag.PERIOD:
        return _is_of_period(walk, index)
    if token.tag in (Tag.BEFORE, Tag.IN) and _is_with_another(walk, index):
        return True
    half = token.tag == Tag.BEFORE and _is_half_said(walk, index, Tag.START)
    return half or (token.tag == Tag.BEFORE and token.value == "prior")


def _is_with_another(walk: Walk, index: int) -> bool:
    """As in "zowel voor als na de zomer", "voor, tijdens en na Koningsdag": two, not one."""
    behind = walk.tokens[index + 1] if index + 1 < len(walk.tokens) else None
    joins = behind is not None and (behind.tag == Tag.AND or behind.value in ("as", ","))
    return joins and walk.tag(index + 2) in (Tag.IN, Tag.BEFORE, Tag.AFTER, Tag.BY)


def _is_of_period(walk: Walk, index: int) -> bool:
    """Whether a time just before it is a part of the period, and of which is not known."""
    before = index - 1
    while walk.tag(before) == Tag.ARTICLE:
        before -= 1
    last = walk.found.items[-1] if walk.found.items else None
    return walk.tag(before) == Tag.OF and isinstance(last, Time) and last.stop == before


def _is_half_said(walk: Walk, index: int, *others: str) -> bool:
    """As in "voor en na de zomer", "voor start schooljaar"."""
    if walk.tag(index + 1) == scanner.SIGN:
        return walk.tokens[index + 1].value in "-/"
    if walk.tag(index - 1) == scanner.WORD:
        others = ()  # "bereidt de ronde voor start procedure"
    return walk.tag(index + 1) in (Tag.AND, Tag.OR, *others)
