"""Two times of one clause that are one, and deeds reduced to their head."""

from __future__ import annotations

from attrs import evolve

from ivbcore.planning.grammar.phases.beginnings import begun
from ivbcore.planning.grammar.phases.narrowing import narrower
from ivbcore.planning.grammar.phases.uniting import (
    is_in_one_year,
    is_too_seldom,
    is_within_year,
    joined,
    said_twice,
)  # fmt: skip
from ivbcore.planning.grammar.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.meaning import PhaseKind, Stretch, Unit, Yearly
from ivbcore.planning.wording import TroubleKind

__all__ = ["Clause", "Merging", "is_only_often"]

Clause = list[Time | Deed | Break]

_CLOSE = 5  # what is done in a year is told no farther behind it
_NEAR = 3  # a name stands no farther before its time


class Merging:
    """Merges what belongs together in one clause."""

    def __init__(self, atoms: Atoms, *, started: bool) -> None:
        self.atoms = atoms
        self.started = started

    def trouble(self, item: Time | Deed) -> None:
        """Note what could not be used."""
        stop = item.stop if isinstance(item, Time) else item.first + 1
        self.atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, item.first, stop))

    def merged(self, clause: Clause) -> list[Time | Deed]:
        """Times and frequencies that belong together made one; deeds reduced to their head."""
        result: list[Time | Deed] = []
        break_before, break_at = "", 0
        for place, found in enumerate(clause):
            if isinstance(found, Break):
                if found.strength != "open" or break_before not in ("comma", "and"):
                    break_before, break_at = found.strength, found.first
                continue
            last = result[-1] if result else None
            one: Time | Deed | None = None
            if isinstance(found, Time) and isinstance(last, Deed):
                if break_before in ("", "open") and _stands_round(result, found):
                    # "jaarlijkse evaluatie in Q4": how often and when stand round what.
                    often = result.pop(-2)
                    assert isinstance(often, Time)
                    result.append(evolve(found, frequencies=often.frequencies))
                    continue
            elif isinstance(found, Time) and isinstance(last, Time):
                one = self._one(last, found, (break_before, break_at), clause[place:])
            elif isinstance(found, Deed) and isinstance(last, Deed) and break_before not in (
                "comma", "and", "open", "close",
            ):  # fmt: skip
                one = _head(last, found)
            break_before = ""
            if one is None:
                result.append(found)
            else:
                result[-1] = one
        return result

    def _one(self, last: Time, item: Time, parted: tuple[str, int], behind: Clause) -> Time | None:
        """One time out of two, or None when they stay apart. `behind` begins with the second."""
        break_before, break_at = parted
        if item.begins and last.frequencies and last.kind is None:
            item = begun(item)  # "jaarlijks in maart, start in 2024"
        elif last.begins and is_only_often(item) and not last.frequencies:
            return evolve(begun(last), frequencies=item.frequencies)  # "start sept 2024, 4x p/j"
        if break_before in ("comma", "and") and not _is_on(last) and _goes_on_in(item, behind[1:]):
            return None  # "Q2 2024, loopt door in 2025", "en zo nodig in 2026"
        deed = self._is_deed_behind(item, behind)
        if break_before and _is_apart_from(last, behind[:2]):
            return None  # "2x p.j. in Q2 en Q4, m.i.v. 2026 3x p.j.", "maandelijks, 2x in juli"
        its_own = deed and _is_of_one_year(last, item)
        led = item.led or break_before == "and"  # "in 2025", and not "2025"
        if break_before in ("comma", "and") and (
            its_own or (led and self._is_done_then(last, item, behind))
        ):
            # "convenant sluiten in 2024, jaarlijks evalueren", "maandelijks, in 2025 een markt"
            self.trouble(item)
            return None
        aside = self._aside(last, item, break_before, break_at, deed=deed)
        if aside is not None:
            if not (break_before == "comma" and self._are_headed(last, item, break_at)):
                self.atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, *aside))
            return None
        words = any(last.stop <= index < item.first for index, _ in self.atoms.asides)
        if break_before == "comma" and _comes_often(last) and _is_dated(item):
            if not words:
                self.trouble(item)  # "jaarlijks, Q4 2025"
            return None
        one = None
        if not words:
            one = said_twice(last, item, break_before) or narrower(last, item, break_before)
        one = one or joined(last, item, break_before, self.started)
        if one is None:
            return None
        if is_too_seldom(one) and not is_too_seldom(last) and (words or break_before):
            self.trouble(item)  # "maandelijks overleg in 2025 en in mei een themadag"
        named = any(is_word and last.stop <= n < item.first for n, is_word in self.atoms.asides)
        on = _is_on(last) and not last.loose and not break_before
        if on and named and not item.led and _is_dated(item):
            self.trouble(item)  # "doorlopend toetsing Q2 2025"
        return evolve(one, begins=last.begins or item.begins)

    def _is_done_then(self, often: Time, year: Time, behind: Clause) -> bool:
        """Whether something else may be done in a year than what comes so often."""
        if not (is_only_often(often) and year.years) or len(behind) > 1:
            return False
        return any(is_word and 0 <= n - year.stop < _CLOSE for n, is_word in self.atoms.asides)

    def _is_deed_behind(self, item: Time, behind: Clause) -> bool:
        """Whether a deed of its own is told behind what begins with `item`."""
        told = behind[1] if len(behind) > 1 else None
        if is_only_often(item) and isinstance(told, Time) and told.yearless:
            # "2025-2026 overleg, jaarlijks in mei een training"
            return self._is_named(told) or any(isinstance(one, Deed) for one in behind[2:4])
        if told is None or isinstance(told, Time):
            return False
        return any(isinstance(one, Deed) for one in behind[1:3])

    def _aside(
        self, before: Time, after: Time, break_before: str, break_at: int, *, deed: bool
    ) -> tuple[int, int] | None:
        """The words of "doorlopend, intensivering in 2023": the time may be theirs alone."""
        if _is_more(before, after) and break_before in ("comma", "and"):
            return (after.first, after.stop)
        between = [one for one in self.atoms.asides if before.stop <= one[0] < after.first]
        unknown = [index for index, is_word in between if is_word]
        if not unknown:
            return None
        words = (unknown[0], unknown[-1] + 1)
        headed = unknown[-1] in self.atoms.heads  # "evaluatie: 15 mei 2024, college: maandelijks"
        behind = break_before == "and" or (break_before == "comma" and unknown[-1] > break_at)
        behind = behind or (headed and not (before.yearless or (before.years and before.heads)))
        if behind and _is_on(after) and before.alternatives is not None:
            return words  # "in 2019-2022 verbeterd en wordt gecontinueerd"
        often = is_only_often(before) or is_only_often(after)
        often = often or (before.years and bool(before.frequencies) and not before.kind)
        named = deed or self._is_named(after)
        parted = break_before in ("comma", "and", "close") and unknown[0] < break_at
        if often and named and parted:
            return words  # "maandelijks (college), Q2 2024 (werkgroep)"
        # As in "maandelijks overleg, themadag in november", "training in mei 2025, jaarlijks
        # werkbezoek" and "nota (op afroep), training (2025)".
        since = _is_endless(after)  # "continu (college), vanaf 2025 met de raad"
        if (behind and _are_two(before, after)) or (
            _are_apart(before, after) and (behind or (parted and named and not since))
        ):
            return words
        if not _is_on(before) or after.alternatives is None or after.kind is not None:
            return None
        told = after.open or after.years
        if before.loose and (break_before != "comma" or (told and not behind)):
            return None
        often = bool(before.frequencies)  # "doorlopend, jaarlijks themaweek in november"
        apart = break_before in ("comma", "open") or len(unknown) < len(between) or often
        apart = apart or behind  # "jeugd: continu / volwassenen: vanaf 2025"
        return words if apart else None

    def _are_headed(self, before: Time, after: Time, comma: int) -> bool:
        """As in "overleg maandelijks, training Q2 2025": each has a name of its own."""
        if not (_are_two(before, after) or _are_apart(before, after)):
            return False
        if before.yearless or after.yearless:
            return False  # "jaarlijkse wijziging, raad december" may be one
        named = [index for index, is_word in self.atoms.asides if is_word]
        first = any(
            before.first - _NEAR <= n < before.first or before.stop <= n < comma for n in named
        )
        second = any(comma < n < after.first or after.stop <= n <= after.stop + 1 for n in named)
        return first and second

    def _is_named(self, time: Time) -> bool:
        """Whether a name stands behind it, in brackets or not."""
        return any(is_word and 0 <= index - time.stop <= 1 for index, is_word in self.atoms.asides)


def _is_endless(time: Time) -> bool:
    return any(
        isinstance(whens[-1], Stretch) and whens[-1].last is None
        for whens in time.alternatives or ()
    )


def _are_two(before: Time, after: Time) -> bool:
    """Whether one only tells how often, and the other some time."""
    first = is_only_often(before) and after.alternatives and not after.each
    return bool(first or (is_only_often(after) and before.alternatives and not before.kind))


def _are_apart(before: Time, after: Time) -> bool:
    """Whether one goes on or comes back, and the other is some time: two things, if named."""
    dated = [
        time.alternatives is not None and not time.frequencies and time.kind is None
        and not time.yearless
        for time in (before, after)
    ]  # fmt: skip
    lasts = [
        (time.kind is not None and time.alternatives is None)
        or (bool(time.frequencies) and time.yearless)
        for time in (before, after)
    ]
    return (dated[0] and lasts[1]) or (lasts[0] and dated[1])


def _stands_round(before: list[Time | Deed], item: Time) -> bool:
    often = before[-2] if len(before) > 1 else None
    return (
        item.yearless and not item.frequencies and isinstance(often, Time) and is_only_often(often)
    )


def _comes_often(time: Time) -> bool:
    """Whether it only tells how often something comes back."""
    return is_only_often(time) and not time.frequencies[0].total


def _is_dated(time: Time) -> bool:
    """Whether it is a part of one year."""
    if time.term or time.open:
        return False
    if time.alternatives is None or time.yearless or time.frequencies or time.kind:
        return False
    return all(all(map(is_within_year, whens)) for whens in time.alternatives)


def _head(before: Deed, after: Deed) -> Deed:
    """Of "evaluatie van de pilot", "pilot evalueren" and "evaluatie uitgevoerd": the evaluation."""
    verb = after.verb and after.kind is not PhaseKind.EXECUTE
    return after if verb or after.kind is PhaseKind.COMPLETE else before


def _goes_on_in(item: Time, behind: Clause) -> bool:
    """Whether something goes on in the time that stands at once behind it."""
    return (
        item.kind in (PhaseKind.ONGOING, PhaseKind.ON_DEMAND)
        and item.alternatives is None
        and bool(behind)
        and isinstance(behind[0], Time)
        and behind[0].kind is None
        and behind[0].alternatives is not None
    )


def _is_of_one_year(before: Time, after: Time) -> bool:
    """Whether something that comes back each year stands behind one year: since then, or in it?"""
    if before.frequencies or before.kind is not None or before.open:
        return False
    if not is_only_often(after) or after.frequencies[0].unit is not Unit.YEAR:
        return False
    whens = [when for one in before.alternatives or () for when in one]
    return not after.frequencies[0].total and len(whens) == 1 and is_in_one_year(whens[0])


def _is_more(before: Time, after: Time) -> bool:
    """As in "elk kwartaal, in Q4 met de raad", "op afroep en in Q4": more than the time behind."""
    if after.alternatives is None or after.kind is not None or after.frequencies:
        return False
    if before.kind is PhaseKind.ON_DEMAND and before.alternatives is None:
        return not (after.open or after.years)
    when = after.alternatives[0][0]
    if not is_only_often(before) or not isinstance(when, Yearly):
        return False
    if before.frequencies[0].unit is Unit.QUARTER:
        return len(when.quarters) == 1
    return before.frequencies[0].unit in (Unit.MONTH, Unit.WEEK) and len(when.months) == 1


def _is_on(time: Time) -> bool:
    return time.kind is PhaseKind.ONGOING and time.alternatives is None


def _has_own_often(items: Clause) -> bool:
    """Whether how often is said at once behind a time that has a beginning or an end."""
    match items:
        case [Time() as time, Time() as often]:
            return time.open and not time.frequencies and is_only_often(often)
    return False


def _is_apart_from(often: Time, items: Clause) -> bool:
    """Whether what stands behind a frequency has its own time, or its own frequency."""
    if not often.frequencies:
        return False
    return _has_own_often(items) or (_is_finer(often) and _has_own_time(items))


def _has_own_time(items: Clause) -> bool:
    """Whether the time of what is counted stands at once behind it."""
    match items:
        case [Time() as often, Time() as time] if is_only_often(often):
            told = time.alternatives is not None and not time.frequencies
            return often.frequencies[0].total and told
    return False


def _is_finer(time: Time) -> bool:
    """Whether it comes back more often than each year."""
    return is_only_often(time) and time.frequencies[0].unit is not Unit.YEAR


def is_only_often(time: Time) -> bool:
    """Whether it tells how often, and no time."""
    return bool(time.frequencies) and time.alternatives is None and time.kind is None
