"""Where one clause of a wording ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ivbcore.planning.grammar.phases.pairing import Clause
from ivbcore.planning.grammar.pieces import Break, Deed, Time
from ivbcore.planning.meaning import Frequency, OfPeriod, PhaseKind, Stretch
from ivbcore.planning.terms import from_then_on

__all__ = ["clauses_of", "is_yearly"]

SHORTEST_LIST = 4  # two times, a comma and "ieder jaar"


def clauses_of(items: Clause, named: frozenset[int]) -> Iterator[tuple[Clause, bool]]:
    """Clauses, and whether each begins with "daarna".

    `named`: the tokens that name things.
    """
    clause: Clause = []
    follows = False
    for item in items:
        if isinstance(item, Break) and item.strength in ("full", "then"):
            if clause:
                yield from _split_at_commas(_to_its_end(clause), follows, named)
                follows = False
                clause = []
            follows = follows or item.strength == "then"
            continue
        if isinstance(item, Deed) and _goes_on_often(clause):
            yield from _split_at_commas(clause[:-1], follows, named)
            clause, follows = clause[-1:], False
        clause.append(item)
    if clause:
        yield from _split_at_commas(_to_its_end(clause), follows, named)


def _to_its_end(clause: Clause) -> Clause:
    """Without what parts only names behind it: "besluit Q2 2026 i.s.m. politie en OM"."""
    stop = len(clause)
    while stop > 1 and _strength(clause[stop - 1]) in ("comma", "and", "open", "close"):
        stop -= 1
    while stop < len(clause) and _strength(clause[stop]) == "close":
        stop += 1
    if any(_strength(one) in ("comma", "and") for one in clause[stop:]):
        return clause[:stop]
    return clause


def _goes_on_often(clause: Clause) -> bool:
    """As in "doorlopend met jaarlijkse": what comes each year is the deed behind it."""
    if any(isinstance(item, Deed) for item in clause):
        return False
    goes_on, often = [None, None, *clause][-2:]
    return (
        isinstance(goes_on, Time)
        and goes_on.kind is PhaseKind.ONGOING
        and isinstance(often, Time)
        and often.alternatives is None
        and often.kind is None
        and bool(often.frequencies)
        and not (goes_on.alternatives is not None and often.frequencies[0].total)
    )


def _split_at_commas(
    clause: Clause, follows: bool, named: frozenset[int]
) -> Iterator[tuple[Clause, bool]]:
    """Pieces between commas stand alone when each has its own time and a deed to it."""
    clause = _each_of_them_yearly(_since_then(_unbracketed(clause), named))
    aside = _aside(clause)
    if aside is not None:
        for number, piece in enumerate(aside):
            yield from _split_at_commas(piece, follows and number == 0, named)
        return
    recurring = any(isinstance(item, Time) and bool(item.frequencies) for item in clause)
    commas = ("comma", "open", "close")
    for strengths in ((*commas, "and"), commas, ("and",)):
        pieces: list[Clause] = [[]]
        for item in clause:
            if isinstance(item, Break) and item.strength in strengths:
                pieces.append([])
            else:
                pieces[-1].append(item)
        pieces = [piece for piece in pieces if any(not isinstance(i, Break) for i in piece)]
        if (
            len(pieces) > 1
            and not _is_one(pieces)
            and (
                all(_complete(piece, recurring) for piece in pieces)
                or _each_recurs(pieces)
                or _then_deeds(pieces)
                or _each_named(pieces, named)
                or (strengths == commas and _each_headed(pieces, named, recurring))
            )
        ):
            for number, piece in enumerate(pieces):
                yield piece, follows and number == 0
            return
    yield clause, follows


def _each_of_them_yearly(clause: Clause) -> Clause:
    """As in "Q1 opstellen, Q4 evaluatie, ieder jaar": said at the end of all before it."""
    behind = clause[:-1] if clause and _strength(clause[-1]) == "close" else clause
    if len(behind) < SHORTEST_LIST:
        return clause
    *before, parted, last = behind
    if not isinstance(last, Time) or not is_yearly(last) or last.alternatives is not None:
        return clause
    if not isinstance(parted, Break) or parted.strength not in ("comma", "open"):
        return clause
    times = [item for item in before if isinstance(item, Time)]
    starts = any(isinstance(item, Break) and item.strength == "start" for item in before)
    pilots = any(isinstance(item, Deed) and item.kind is PhaseKind.PILOT for item in before)
    if len(times) < 2 or starts or pilots:
        return clause
    if not all(map(_is_part_or_count, times)):
        return clause
    result: Clause = []
    for item in before:
        counted = isinstance(item, Time) and item.alternatives is None
        often = result[-1] if result else None
        told = isinstance(often, Time) and often.alternatives is None
        if not isinstance(item, Time) or (told and not counted):
            result.append(item)  # "2x in voorjaar, 1x in najaar, elk jaar": so often in each
        else:
            each = tuple(evolve(one, total=False) for one in item.frequencies)
            result.append(evolve(item, frequencies=each or last.frequencies))
    return result


def _is_part_or_count(time: Time) -> bool:
    """Whether it is a part of the year, or how often something is done in it."""
    if time.kind or any(not one.total for one in time.frequencies):
        return False
    return time.yearless or (time.alternatives is None and bool(time.frequencies))


def _since_then(clause: Clause, named: frozenset[int]) -> Clause:
    """As in "doorlopend, start in 2025, evaluatie Q4 2026": since when it goes on is said of it."""
    for n, goes_on in enumerate(clause):
        if not isinstance(goes_on, Time) or not _only_goes_on([goes_on]) or goes_on.frequencies:
            continue
        if (n and not isinstance(clause[n - 1], Break)) or goes_on.alternatives is not None:
            continue
        near: list[Time | Deed | Break | None] = [*clause[n + 1 : n + 5], None, None, None, None]
        parted, starts = near[0], _strength(near[1]) == "start"
        time, end = near[starts + 1 : starts + 3]
        if _strength(parted) not in ("comma", "open") or not isinstance(time, Time):
            continue
        if not (starts or time.open) or time.kind or time.frequencies or time.yearless:
            continue
        if any(index in named for index in range(goes_on.stop, time.first)):
            continue  # "op afroep college, vanaf 2025 de raad, evaluatie Q4"
        if len(time.alternatives or ()) != 1 or _strength(end) not in ("comma", "close"):
            continue
        opened = [from_then_on(one) for one in time.alternatives or []]
        told = evolve(time, first=goes_on.first, kind=goes_on.kind, years=False, open=True)
        told = evolve(told, alternatives=opened) if starts else told
        shut = _strength(end) == "close"
        return [*clause[:n], told, *clause[n + 3 + starts + shut :]]
    return clause


def _unbracketed(clause: Clause) -> Clause:
    """As in "nov 2023 (evaluatie), gestart (jan 2024)": what is in brackets belongs before it."""
    result: Clause = []
    for n, item in enumerate(clause):
        closes = _strength(item) == "close" and _is_deed_of(clause[n - 3 : n + 1] if n > 2 else [])
        deed, time = [*clause[n + 1 : n + 3], None, None][:2]
        if closes and isinstance(deed, Deed) and isinstance(time, Time):
            # As in "1e meting: Q4 2024 (gereed) 2e meting: Q4 2025".
            result.append(Break("comma", item.first))
        elif not closes and not (
            _strength(item) == "open" and _is_deed_of(clause[n - 1 : n + 3] if n else [])
        ):
            result.append(item)
    return result


def _is_deed_of(items: Clause) -> bool:
    """Whether these are a time and, in brackets, a deed; or a start and when it is."""
    time, opened, deed, closed = [*items, None, None, None, None][:4]
    if not isinstance(opened, Break) or not isinstance(closed, Break):
        return False
    if isinstance(time, Break):
        return time.strength == "start" and isinstance(deed, Time)
    return isinstance(deed, Deed) and isinstance(time, Time)


def _aside(clause: Clause) -> list[Clause] | None:
    """As in "Q3 2024 (evaluatie Q3 2025)": what is said in brackets, when it says when and what."""
    ends = [n for n, item in enumerate(clause) if isinstance(item, Break)]
    timed = next((n for n, item in enumerate(clause) if isinstance(item, Time)), len(clause))
    opened = next((n for n in ends if n > timed and _strength(clause[n]) == "open"), None)
    shut = [_strength(clause[n]) for n in ends if n < timed]
    if opened is None or shut.count("open") > shut.count("close"):
        return None  # "pilot (2024), uitrol (2025)"
    closed = next((n for n in ends if n > opened and _strength(clause[n]) == "close"), len(clause))
    before, inside, behind = clause[:opened], clause[opened + 1 : closed], clause[closed + 1 :]
    told = [item for item in before if not isinstance(item, Break)]
    often = told[0] if len(told) == 1 and before[-1] is told[0] else None
    if isinstance(often, Time) and is_yearly(often):
        times = [item for item in inside if isinstance(item, Time)]
        if times and all(time.yearless and not time.frequencies for time in times):
            # "jaarlijks (Q1 opstellen, Q4 evaluatie)": what is said in brackets comes each year.
            inside = [
                evolve(item, frequencies=often.frequencies) if isinstance(item, Time) else item
                for item in inside
            ]
            return [piece for piece in (inside, behind) if piece]
    whole = any(isinstance(item, Time) for item in before) and all(
        any(isinstance(item, wanted) for item in inside) for wanted in (Time, Deed)
    )
    return [piece for piece in (before, inside, behind) if piece] if whole else None


def is_yearly(time: Time) -> bool:
    """Whether it says that something comes back each year."""
    return time.frequencies == (Frequency(),) and time.kind is None


def _strength(item: Time | Deed | Break | None) -> str:
    return item.strength if isinstance(item, Break) else ""


def _is_one(pieces: list[Clause]) -> bool:
    """As in "Doorlopend, vanaf 2025": what goes on, and since when, without any deed."""
    if any(isinstance(item, Deed) for piece in pieces for item in piece):
        return False
    return _goes_on_until(pieces) or (
        len(pieces) == 2
        and (
            (sum(map(_only_goes_on, pieces)) or sum(map(_goes_on_for, pieces))) == 1
            or _goes_on_throughout(*pieces)
        )
        and not any(
            item.frequencies or item.term
            for piece in pieces
            for item in piece
            if isinstance(item, Time)
        )
    )


def _goes_on_throughout(piece: Clause, behind: Clause) -> bool:
    """As in "op afroep, gehele looptijd": what goes on, and the whole of the period."""
    return (
        _only_goes_on(piece)
        and _only_goes_on(behind)
        and any(isinstance(item, Time) and item.alternatives is not None for item in behind)
    )


def _goes_on_until(pieces: list[Clause]) -> bool:
    """As in "loopt sinds 2022, t/m 2025": since when, and then until when."""
    times = [item for piece in pieces for item in piece if isinstance(item, Time)]
    if len(pieces) != 2 or len(times) < 2:
        return False
    *_, since, until = times
    kinds = {item.kind for item in pieces[0] if isinstance(item, Time)}
    if pieces[1] != [until] or PhaseKind.ONGOING not in kinds:
        return False
    return _open_ends(since) == (False, True) and _open_ends(until) == (True, False)


def _open_ends(time: Time) -> tuple[bool, bool] | None:
    """Whether no beginning and no end is told of the one stretch that a time is."""
    one = time.alternatives or []
    only = one[0][-1] if len(one) == 1 else None
    return (only.first is None, only.last is None) if isinstance(only, Stretch) else None


def _only_goes_on(piece: Clause) -> bool:
    only = _only_time(piece)
    return only is not None and only.kind in _GOING_ON and only.alternatives is None


def _goes_on_for(piece: Clause) -> bool:
    """As in "gehele looptijd (2024-2026)": for all of the period."""
    only = _only_time(piece)
    return only is not None and only.kind in _GOING_ON and only.alternatives == [(OfPeriod(),)]


_GOING_ON = (PhaseKind.ONGOING, PhaseKind.ON_DEMAND)


def _only_time(piece: Clause) -> Time | None:
    times = [item for item in piece if isinstance(item, Time)]
    return times[0] if len(times) == 1 else None


def _then_deeds(pieces: list[Clause]) -> bool:
    """As in "Q2 2025, evaluatie Q1 2026": a time, and then deeds with times of their own."""
    first, *others = pieces
    return all(isinstance(item, (Time, Break)) for item in first) and all(
        isinstance(piece[0], Deed)
        and sum(isinstance(item, Deed) for item in piece) == 1
        and sum(isinstance(item, Time) and item.alternatives is not None for item in piece) == 1
        for piece in others
    )


def _each_named(pieces: list[Clause], named: frozenset[int]) -> bool:
    """As in "Q1 2025 vaststelling, Q2 2025 lancering": a time each, a deed or a name behind it."""
    for number, piece in enumerate(pieces):
        times = [item for item in piece if isinstance(item, Time)]
        if number == 0 and len(times) == 2 and is_yearly(times[0]) and not times[0].alternatives:
            times = times[1:]  # "jaarlijks: mrt jaarplan, nov evaluatie"
        if len(times) != 1 or times[0].alternatives is None or not isinstance(piece[0], Time):
            return False
        behind = pieces[number + 1][0].first if number + 1 < len(pieces) else times[0].stop + 3
        words = any(index in named for index in range(times[0].stop, behind))
        if not words and not any(isinstance(item, Deed) for item in piece):
            return False
    return any(isinstance(item, Deed) for piece in pieces for item in piece)


def _each_headed(pieces: list[Clause], named: frozenset[int], recurring: bool) -> bool:
    """As in "evaluatie Q1 2026, besluit Q2 2026": a deed or a name, and then a time of its own."""
    for number, piece in enumerate(pieces):
        times = [item for item in piece if isinstance(item, Time)]
        if len(times) != 1 or times[0].alternatives is None or piece[-1] is not times[0]:
            return False
        begin = _stop_of(pieces[number - 1][-1]) if number else 0
        words = any(index in named for index in range(begin, times[0].first))
        if not words and not _complete(piece, recurring):
            return False
    return any(isinstance(item, Deed) for piece in pieces for item in piece)


def _stop_of(item: Time | Deed | Break) -> int:
    return item.stop if isinstance(item, Time) else item.first + 1


def _each_recurs(pieces: list[Clause]) -> bool:
    """As in "maandelijks overleg, jaarlijkse evaluatie"."""
    return any(isinstance(item, Deed) for piece in pieces for item in piece) and all(
        any(isinstance(item, Time) and bool(item.frequencies) for item in piece) for piece in pieces
    )


def _is_whole(time: Time) -> bool:
    return time.alternatives is None or time.alternatives == [(OfPeriod(),)]


def _complete(piece: Clause, recurring: bool) -> bool:
    """Whether a piece says both when and what; a recurrence may be bounded by an open time."""
    has_time = any(isinstance(item, Time) for item in piece)
    acts = any(
        isinstance(item, Deed)
        or (isinstance(item, Break) and item.strength == "start")
        or (isinstance(item, Time) and item.kind is not None and _is_whole(item))
        or (isinstance(item, Time) and item.open and not recurring)
        for item in piece
    )
    return has_time and acts
