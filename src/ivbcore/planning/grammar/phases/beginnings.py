"""Times at which something begins: the word that says so, and what it does to them."""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve

from ivbcore.planning.grammar.pieces import Break, Deed, Time
from ivbcore.planning.meaning import PhaseKind, Stretch
from ivbcore.planning.terms import from_then_on, whole_years

__all__ = ["begun", "ended_by_start", "ends_of", "is_apart", "with_beginnings"]

Clause = list[Time | Deed | Break]


def begun(time: Time) -> Time:
    """As in "Start Q3 2025": the end is open."""
    if not time.begins or time.alternatives is None or time.open or time.term:
        return time
    if is_apart(time):
        return time  # "start Q1 2024, Q3 2024 en Q1 2025": it starts more than once
    if time.kind is PhaseKind.ON_DEMAND or any(one.total for one in time.frequencies):
        return time
    return evolve(
        time, alternatives=[from_then_on(one) for one in time.alternatives], open=True,
        years=False, begins=False, starts=True,
    )  # fmt: skip


def with_beginnings(clause: Clause, named: frozenset[int], doubts: list[int]) -> Clause:
    """Marks the time that a word such as "start" stands beside: behind it, or else before it.

    `named` are the tokens that name things; `doubts` gets the token of a start that has no time.
    """
    result = list(clause)
    for index, item in enumerate(clause):
        if not isinstance(item, Break) or item.strength != "start":
            continue
        behind, before = range(index + 1, len(clause)), range(index - 1, -1, -1)
        near = [_up_to_comma(clause, behind), _up_to_comma(clause, before), behind, before]
        previous = clause[index - 1] if index else None
        if isinstance(previous, Break) and previous.strength == "open":
            near.insert(0, before)  # "april 2025 (start) - oktober 2025"
        for places in near:
            time = _moment_in([clause[n] for n in places])
            if time is None:
                continue
            if places is behind and _is_of_other(clause[index + 1 :], time, named):
                doubts.append(item.first)  # "voorbereiding is gestart, besluit volgt in Q2 2025"
            else:
                result[clause.index(time)] = evolve(time, begins=True)
            break
    return result


def ended_by_start(clause: Clause) -> list[Time]:
    """As in "Q4 2024, zomer 2025 start": several times, and of which it is said is not told."""
    found = []
    for place, (before, item) in enumerate(pairwise(clause), 2):
        starts = isinstance(item, Break) and item.strength == "start"
        last = not any(isinstance(one, Time) for one in clause[place:])
        if starts and last and isinstance(before, Time) and is_apart(before):
            found.append(before)
    return found


def _is_of_other(behind: Clause, time: Time, named: frozenset[int]) -> bool:
    """Whether a comma and then a name stand before a time."""
    commas = [one.first for one in behind if isinstance(one, Break) and one.strength == "comma"]
    return bool(commas) and any(commas[0] < index < time.first for index in named)


def _moment_in(items: Clause) -> Time | None:
    """The first moment, when no other deed stands between the comma and the moment itself."""
    apart = done = False
    for item in items:
        if isinstance(item, Time) and item.alternatives is not None:
            return None if done else item
        apart = apart or (isinstance(item, Break) and item.strength == "comma")
        done = done or (apart and isinstance(item, Deed))
    return None


def _up_to_comma(clause: Clause, places: range) -> list[int]:
    found = []
    for place in places:
        item = clause[place]
        if isinstance(item, Break) and item.strength in ("comma", "open", "close"):
            break
        found.append(place)
    return found


def ends_of(time: Time) -> tuple[Stretch, Stretch] | None:
    """The two times of "start 2023 en 2024 gereed"; the one of both; None when there are more."""
    if time.alternatives is None or len(time.alternatives) != 1:
        return None
    told = [one for when in time.alternatives[0] for one in whole_years(when)]
    closed = all(one.first is not None and one.last is not None for one in told)
    return (told[0], told[-1]) if closed and 1 <= len(told) <= 2 else None


def is_apart(time: Time) -> bool:
    """Whether it is several stretches of time."""
    return any(len(whens) > 1 for whens in time.alternatives or ())
