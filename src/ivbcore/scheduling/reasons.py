"""Reasons: why something stands where it stands, as a code with arguments."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import field

from ivbcore.findings.arguments import Argument, Arguments, shown
from ivbcore.scheduling.setting import Barred, Setting
from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Quarter
from ivbcore.values.records import frozen

__all__ = ["Reason", "ReasonCode", "barred_reason", "reasons_of"]


class ReasonCode(StrEnum):
    """Why a task stands in its quarter, or nowhere.

    Dutch: reden
    """

    NAMED = "in-de-planning"
    PAST = "al-voorbij"
    ONLY = "enige-kwartaal"
    KEPT = "als-voorheen"
    ORDER = "volgorde"
    OVERLOAD = "minste-overbelasting"
    CAPACITY = "binnen-de-capaciteit"
    PEAK = "laagste-piek"
    EVEN = "gelijkmatig"
    TOGETHER = "samen-het-beste"
    NO_ROOM = "geen-plaats"
    RING = "kring"
    WAITS = "volgorde-onmogelijk"
    OVER = "venster-voorbij"


_SENTENCES = {
    ReasonCode.NAMED: Texts("de planning noemt dit kwartaal", "the planning names this quarter"),
    ReasonCode.PAST: Texts("dit is al geweest", "this is in the past"),
    ReasonCode.ONLY: Texts(
        "geen ander kwartaal kan: {period}", "no other quarter is possible: {period}"
    ),
    ReasonCode.KEPT: Texts("het blijft waar het stond", "it stays where it was"),
    ReasonCode.ORDER: Texts(
        "verder kan het niet vanwege de volgorde met {names}",
        "the order with {names} leaves no other quarter",
    ),
    ReasonCode.OVERLOAD: Texts(
        "elders in {period} komt er meer overbelasting bij {names}",
        "elsewhere in {period} {names} would be overloaded more",
    ),
    ReasonCode.CAPACITY: Texts(
        "elders in {period} is er geen ruimte bij {names}",
        "elsewhere in {period} there is no room with {names}",
    ),
    ReasonCode.PEAK: Texts(
        "elders in {period} wordt het drukste kwartaal van {names} drukker",
        "elsewhere in {period} the busiest quarter of {names} gets busier",
    ),
    ReasonCode.EVEN: Texts(
        "andere kwartalen zijn niet beter; zo is het gelijkmatig verdeeld over {period}",
        "other quarters are no better; this spreads it evenly over {period}",
    ),
    ReasonCode.TOGETHER: Texts(
        "andere kwartalen in {period} zijn niet beter; dit past bij de andere maatregelen",
        "other quarters in {period} are no better; this fits the other actions",
    ),
    ReasonCode.NO_ROOM: Texts(
        "nergens in {period} is er ruimte bij {names}",
        "nowhere in {period} is there room with {names}",
    ),
    ReasonCode.RING: Texts(
        "maatregelen wachten op elkaar: {names}", "actions wait for each other: {names}"
    ),
    ReasonCode.WAITS: Texts(
        "wat eerst moet, is niet op tijd klaar: {names}", "what must come first is late: {names}"
    ),
    ReasonCode.OVER: Texts(
        "in {period} is geen kwartaal meer vrij", "no quarter of {period} is left"
    ),
}


@frozen
class Reason:
    """Why a task stands where it stands.

    Dutch: reden
    """

    code: ReasonCode
    arguments: Mapping[str, Argument] = field(factory=Arguments, converter=Arguments)

    def sentence(self, language: Language = "nl") -> str:
        """The reason in words."""
        values = {name: shown(value, language) for name, value in self.arguments.items()}
        return _SENTENCES[self.code].in_language(language).format(**values)


def barred_reason(setting: Setting, key: str) -> Reason:
    """Why a task has no place, whatever the load."""
    task = setting.occurrences.by_key[key]
    why = setting.barred[key]
    if why == Barred.RING:
        ring = next((r for r in setting.order.rings if task.action in r), (task.action,))
        return Reason(ReasonCode.RING, {"names": ring})
    if why == Barred.ORDER:
        return Reason(ReasonCode.WAITS, {"names": _linked(setting, key)})
    return Reason(ReasonCode.OVER, {"period": str(task.window)})


def _linked(setting: Setting, key: str) -> tuple[str, ...]:
    by_key = setting.occurrences.by_key
    found: dict[str, None] = {}
    for edge in setting.order.edges:
        if edge.after == key:
            found[by_key[edge.before].action] = None
        elif edge.before == key:
            found[by_key[edge.after].action] = None
    return tuple(found)


def reasons_of(setting: Setting, starts: tuple[int | None, ...]) -> list[Reason]:
    """Why each job stands where it stands: what each other start would have cost, alone."""
    return _Explainer(setting, starts).reasons()


class _Explainer:
    def __init__(self, setting: Setting, starts: tuple[int | None, ...]) -> None:
        self.setting, self.problem, self.starts = setting, setting.problem, starts
        self.loads = self.problem.loads(starts)
        self.highest = [max(line, default=0) for line in self.loads]

    def reasons(self) -> list[Reason]:
        return [self._reason(number) for number in range(len(self.problem.jobs))]

    def _reason(self, number: int) -> Reason:
        job, start = self.problem.jobs[number], self.starts[number]
        period = self._period(number)
        if start is None:
            names = self._without_room(number) if self.problem.hard else ()
            if names:
                return Reason(ReasonCode.NO_ROOM, {"period": period, "names": names})
            linked = _linked(self.setting, job.key)
            return Reason(ReasonCode.WAITS, {"names": linked or (job.action,)})
        if start == job.given:
            return Reason(ReasonCode.KEPT)
        if len(job.starts) == 1:
            return Reason(ReasonCode.ONLY, {"period": period})
        ordered = [s for s in job.starts if s != start and not self._blocked(number, s)]
        if not ordered:
            linked = tuple(
                dict.fromkeys(self.problem.jobs[other].action for other in self._neighbours(number))
            )
            return Reason(ReasonCode.ORDER, {"names": linked})
        worse = [self._worse(number, start, other) for other in ordered]
        full = ReasonCode.CAPACITY if self.problem.hard else ReasonCode.OVERLOAD
        for place, code in ((0, full), (1, ReasonCode.PEAK)):
            if all(any(one[: place + 1]) for one in worse):
                who = dict.fromkeys(n for one in worse for part in one[: place + 1] for n in part)
                return Reason(code, {"period": period, "names": tuple(who)})
        code = ReasonCode.EVEN if start == job.home else ReasonCode.TOGETHER
        return Reason(code, {"period": period})

    def _period(self, number: int) -> str:
        job = self.problem.jobs[number]
        first = Quarter.from_ordinal(job.starts[0] + self.setting.origin)
        last = Quarter.from_ordinal(job.starts[-1] + job.length - 1 + self.setting.origin)
        return str(first) if first == last else f"{first}..{last}"

    def _neighbours(self, number: int) -> list[int]:
        before = [link.before for link in self.problem.into[number]]
        return before + [link.after for link in self.problem.out_of[number]]

    def _blocked(self, number: int, start: int) -> bool:
        """Whether the order forbids a start, the others staying where they are."""
        for link in self.problem.into[number]:
            other = self.starts[link.before]
            if other is not None and start < other + link.lag:
                return True
        for link in self.problem.out_of[number]:
            other = self.starts[link.after]
            if other is not None and other < start + link.lag:
                return True
        return False

    def _worse(
        self, number: int, start: int, other: int
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who would have more overload, and whose busiest quarter would be busier."""
        job = self.problem.jobs[number]
        change: dict[int, dict[int, int]] = {}
        for sign, place in ((-1, start), (1, other)):
            for resource, quarter, amount in job.load(place):
                line = change.setdefault(resource, {})
                line[quarter] = line.get(quarter, 0) + sign * amount
        over, peak = [], []
        total = 0
        for resource, line in change.items():
            one = self.problem.resources[resource]
            more = 0
            for quarter, amount in line.items():
                limit = one.capacity[quarter]
                if limit is not None:
                    load = self.loads[resource][quarter]
                    more += max(0, load + amount - limit) - max(0, load - limit)
            total += more
            name = self.setting.lines[resource].carrier.name
            if more > 0:
                over.append(name)
            rest = (load + line.get(q, 0) for q, load in enumerate(self.loads[resource]))
            if max(rest) > self.highest[resource]:
                peak.append(name)
        return (tuple(over) if total > 0 else ()), tuple(peak)

    def _without_room(self, number: int) -> tuple[str, ...]:
        """Who has no room at some start of a job without a place."""
        found: dict[str, None] = {}
        for load in self.problem.jobs[number].loads:
            for resource, quarter, amount in load:
                one = self.problem.resources[resource]
                limit = one.capacity[quarter]
                if limit is not None and self.loads[resource][quarter] + amount > limit:
                    found[self.setting.lines[resource].carrier.name] = None
        return tuple(found)
