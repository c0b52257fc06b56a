"""What is to be said of plannings, once the period of the plan is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.contracts.text import shortened
from ivbcore.findings.finding import Finding
from ivbcore.findings.wordings import (
    WORDING_AMBIGUOUS,
    WORDING_OUTSIDE_PERIOD,
    WORDING_PARTLY_OUTSIDE,
    WORDING_PARTLY_READ,
    WORDING_UNREAD,
)
from ivbcore.model.element import numbered_key
from ivbcore.planning.wording import Status
from ivbcore.values.language import Texts
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.engine.tree import Tree
    from ivbcore.findings.arguments import Argument
    from ivbcore.findings.code import Code
    from ivbcore.model.plan import Plan
    from ivbcore.planning.wording import Wording

__all__ = ["Judge", "Judgement"]

_MOST_REMEMBERED = 8192


@frozen(eq=False)
class _Verdict:
    wording: Wording
    faults: tuple[tuple[Code, dict[str, Argument]], ...] = ()


class Judge:
    """Lays wordings beside a period; remembers what it made of each, as plans repeat themselves."""

    def __init__(self) -> None:
        self._by_period: dict[Period | None, dict[str, _Verdict]] = {}

    def judged(self, plan: Plan) -> Judgement:
        """The plan with its wordings settled by its period, and what is to be said of them."""
        verdicts = self._by_period.setdefault(plan.period, {})
        if len(verdicts) > _MOST_REMEMBERED or len(self._by_period) > _MOST_REMEMBERED:
            verdicts = {}
            self._by_period = {plan.period: verdicts}
        faulty = changed = False
        for priority in plan.priorities:
            for item in priority.items:
                for action in item.actions:
                    wording = action.planning
                    verdict = verdicts.get(wording.text)
                    if verdict is None:
                        verdict = verdicts[wording.text] = _verdict(wording, plan.period)
                    faulty = faulty or bool(verdict.faults)
                    changed = changed or verdict.wording is not wording
        settled = _settled(plan, verdicts) if changed else plan
        return Judgement(settled, verdicts if faulty else {})


@frozen(eq=False)
class Judgement:
    """A plan whose wordings were judged; `verdicts` is empty when there is nothing to say."""

    plan: Plan
    verdicts: dict[str, _Verdict]

    def findings(self, tree: Tree) -> list[Finding]:
        """What is to be said of the wordings, with places."""
        return _findings(self.plan, self.verdicts, tree) if self.verdicts else []


def _verdict(wording: Wording, period: Period | None) -> _Verdict:
    if period is not None:
        wording = wording.within(period)
    text = shortened(wording.text)
    trouble = wording.troubles[0] if wording.troubles else None
    reason = Texts(trouble.kind.explained("nl"), trouble.kind.explained("en")) if trouble else _WHY
    if wording.status is Status.UNREAD:
        return _Verdict(wording, ((WORDING_UNREAD, {"wording": text, "reason": reason}),))
    faults: list[tuple[Code, dict[str, Any]]] = []
    if wording.status is Status.PARTIAL:
        words = shortened(", ".join(wording.not_understood))
        faults.append((WORDING_PARTLY_READ, {"wording": text, "words": words, "reason": reason}))
    elif wording.status is Status.AMBIGUOUS and not (period is None and _settled_by_year(wording)):
        settling = wording.settling or tuple(str(n + 1) for n in range(len(wording.readings)))
        faults.append(
            (
                WORDING_AMBIGUOUS,
                {"wording": text, "count": len(wording.readings), "readings": settling},
            )
        )
    if period is not None and wording.readings:
        timetable = wording.over(period)
        if timetable.clipped:
            code = WORDING_OUTSIDE_PERIOD if timetable.outside else WORDING_PARTLY_OUTSIDE
            faults.append((code, {"wording": text, "period": str(period)}))
    return _Verdict(wording, tuple(faults))


def _settled_by_year(wording: Wording) -> bool:
    """Whether a plan of one year leaves one reading: without a period that is what is missing."""
    return wording.within(_ONE_YEAR).status is not Status.AMBIGUOUS


_ONE_YEAR = Period(Quarter(2024, 1), Quarter(2024, 4))
_WHY = Texts("hier staat geen tijd", "no time is named here")


def _findings(plan: Plan, verdicts: dict[str, _Verdict], tree: Tree) -> list[Finding]:
    findings = []
    seen: dict[str, int] = {}
    actions = (action for item in plan.items for action in item.actions)
    for number, action in enumerate(actions):
        path = f"acties/{numbered_key(action.id, number, seen)}/planning"
        for code, arguments in verdicts[action.planning.text].faults:
            findings.append(Finding(code, path, arguments, location=tree.place(path)))
    return findings


def _settled(plan: Plan, verdicts: dict[str, _Verdict]) -> Plan:
    """The plan with the wordings that the period settled; what does not change stays itself."""

    def priority_of(priority: Any) -> Any:
        return _with(priority, "items", tuple(map(item_of, priority.items)))

    def item_of(item: Any) -> Any:
        return _with(item, "actions", tuple(map(action_of, item.actions)))

    def action_of(action: Any) -> Any:
        wording = verdicts[action.planning.text].wording
        return action if wording is action.planning else evolve(action, planning=wording)

    settled: Plan = _with(plan, "priorities", tuple(map(priority_of, plan.priorities)))
    return settled


def _with(element: Any, name: str, children: tuple[Any, ...]) -> Any:
    old = getattr(element, name)
    if all(one is other for one, other in zip(old, children, strict=True)):
        return element
    return evolve(element, **{name: children})
