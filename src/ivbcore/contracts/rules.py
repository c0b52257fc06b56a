"""The contract of rules: one fault, its code, its page, and the function that finds it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field

from ivbcore.contracts.spotting import spotted
from ivbcore.findings.arguments import NAMES_OF_ACTIONS
from ivbcore.findings.code import Code, CodeStatus
from ivbcore.findings.finding import Finding, Fix
from ivbcore.findings.severity import Severity
from ivbcore.model.plan import Plan
from ivbcore.model.rows import Rows
from ivbcore.values.language import Texts
from ivbcore.values.location import Location
from ivbcore.values.records import frozen
from ivbcore.values.term import terms_of

if TYPE_CHECKING:
    from ivbcore.scheduling.occurrences import Occurrences
    from ivbcore.scheduling.workload import Workload

__all__ = ["Check", "Context", "Limit", "Norm", "Rule", "Shared", "rule"]

T = TypeVar("T")

_SEVERAL = 3  # so many titles in one sentence are cut shorter
_LONG, _SHORT = 90, 60
# With what a path of an element begins; the name of a file begins otherwise.
_LISTS = frozenset(
    (*(term.key for term in terms_of(Plan).values()), "acties", "indicatoren", "items")
)


@frozen
class Norm:
    """What a rule rests on: a law, the national vocabulary, a step of the CCV, an audit norm.

    Dutch: norm
    `id` is what `ivb rules --norm` asks for ("politiewet-38b"); `title` is printed.
    """

    id: str
    title: str


@frozen
class Limit:
    """A number that decides when a rule fires, with its default and unit.

    Dutch: grens
    """

    default: float
    meaning: Texts
    unit: str = ""


Check = Callable[["Context"], Iterable[Finding]]


@frozen
class Rule:
    """One thing that can be wrong with a plan.

    Dutch: regel
    `check` is a pure function of its context. `page` is the manual page, from the docstring of
    the check. `may_also_fire` lists the codes that the same fault brings along; `enabled` False
    marks a rule that is off until it is selected. `instead_of` lists codes of reading that the
    rule tells better: at a place where it finds something, those are not told as well.
    `blocks_publishing`: what it finds may not come into a public edition unseen. `no_norm` tells
    why, of a rule that rests on no norm.
    """

    code: Code
    check: Check
    page: str = ""
    norms: tuple[Norm, ...] = ()
    limits: Mapping[str, Limit] = field(factory=dict, hash=False)
    may_also_fire: tuple[str, ...] = ()
    enabled: bool = True
    instead_of: tuple[str, ...] = ()
    blocks_publishing: bool = False
    no_norm: Texts | None = None


class Context:
    """What a rule is given: the plan, the day, and how to say what it found.

    Everything that costs is computed when first asked for, and shared between rules.
    """

    __slots__ = ("__dict__", "_limits", "_rule", "_shared")

    def __init__(self, rule: Rule, shared: Shared, limits: Mapping[str, float]) -> None:
        """Made by the host, once for every rule."""
        self._rule = rule
        self._shared = shared
        self._limits = limits

    @property
    def plan(self) -> Plan:
        """The plan that is checked."""
        return self._shared.plan

    @property
    def rows(self) -> Rows:
        """The rows of the plan, with references resolved and timetables on first use."""
        return self._shared.plan.rows

    @property
    def workload(self) -> Workload:
        """What the plan asks of partners, holders and leads, quarter by quarter.

        Dutch: werklast
        In actions and, where the effort is given, in days; computed when the first rule asks,
        and shared.
        """
        return self._shared.workload

    @property
    def occurrences(self) -> Occurrences:
        """Every time that something happens, and what has no place in the calendar.

        Dutch: keren
        """
        return self._shared.workload.occurrences

    @property
    def as_of(self) -> date | None:
        """The day the plan is checked for (Dutch: peildatum); None when none was given."""
        if self._shared.as_of is None:
            self._shared.day_missed = True
        return self._shared.as_of

    @property
    def left_out(self) -> tuple[str, ...]:
        """The paths of elements that could not be read: rules stay silent on what they miss."""
        return self._shared.left_out

    def lacks(self, *keys: str) -> bool:
        """Whether elements of these lists may be absent only because they could not be read.

        ``lacks("partijen")``: a rule that says what is not there is silent then. Of a file that
        was left out nobody knows what stood in it, and what stands under a misspelt key is not
        read.
        """
        unread = not self._shared.misspelt.isdisjoint(keys)
        return unread or any(_may_hold(path, keys) for path in self.left_out)

    def once(self, make: Callable[[Plan], T]) -> T:
        """What a function makes of the plan: made once, and shared between rules."""
        return self._shared.once(make)

    def registered(self, key: str) -> tuple[str, ...]:
        """The identifiers in the packs that the plan names, used or not: ``"bevoegdheden"``."""
        return self._shared.registered(key)

    def packed(self, key: str) -> tuple[Any, ...]:
        """What the packs that the plan names hold under a list, used or not."""
        return self._shared.packed(key)

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a list, of all plugins together; none when no plugin has the list."""
        return self._shared.word_lists.get(name, ())

    def spotted(self, name: str, text: str | None) -> tuple[str, ...]:
        """The words of a list that stand in a text, in the order of the text; see `spotted`."""
        return spotted(self.words(name), text or "")

    def place(self, path: str) -> Location | None:
        """Where a path stands in the plan file, when the plan comes from one."""
        return self._shared.place(path)

    def limit(self, name: str) -> float:
        """A limit of the rule: as set, else its default."""
        return self._limits.get(name, self._rule.limits[name].default)

    def finding(
        self,
        path: str = "",
        *,
        fix: Fix | None = None,
        related: Iterable[str] = (),
        several: bool = False,
        **arguments: Any,
    ) -> Finding:
        """A finding of this rule at a path of identifiers ("acties/x/planning").

        `related` are other paths that it tells of; without them `several` says that `path` is
        but the first of many.
        """
        others = list(related)
        places = [place for one in others if (place := self.place(one)) is not None]
        titles = self._titles(arguments)
        return Finding.of(
            self._rule.code, path, self.place(path), related=places, fix=fix, titles=titles,
            several=several or bool(others), **arguments,
        )  # fmt: skip

    def _titles(self, arguments: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        """What the actions are called that arguments name; nothing where that tells none apart."""
        names: list[str] = []
        for value in (arguments[name] for name in sorted(NAMES_OF_ACTIONS & arguments.keys())):
            if isinstance(value, str):
                names.append(value)
            elif isinstance(value, tuple):
                names += value
        known = self.plan.rows.by_key if names else {}
        rows = {name: known[name] for name in names if name in known}
        if not rows:
            return ()
        # Imported on use: most findings name no action.
        from ivbcore.publishing.titles import title_line

        longest = _LONG if len(rows) < _SEVERAL else _SHORT
        titles = {name: title_line(row, "nl", longest).rstrip(".") for name, row in rows.items()}
        return tuple(titles.items()) if len(set(titles.values())) == len(titles) else ()


class Shared:
    """What all rules of one run share."""

    def __init__(
        self,
        plan: Plan,
        as_of: date | None = None,
        place: Callable[[str], Location | None] = lambda _: None,
        left_out: tuple[str, ...] = (),
        word_lists: Mapping[str, tuple[str, ...]] | None = None,
        registered: Callable[[str], tuple[str, ...]] = lambda _: (),
        packed: Callable[[str], tuple[Any, ...]] = lambda _: (),
        misspelt: frozenset[str] = frozenset(),
    ) -> None:
        """`place` finds where a path stands in the source; `word_lists` are the host's.

        `registered` tells what the named packs hold under the key of a list, `packed` gives it;
        `misspelt` are the keys that stand somewhere under another spelling or with a value that
        does not fit, and were not read.
        """
        self.misspelt = misspelt
        self.registered = registered
        self.packed = packed
        self.word_lists = word_lists or {}
        self.plan = plan
        self.as_of = as_of
        self.day_missed = False  # whether a rule asked for the day in vain
        self.place = place
        self.left_out = left_out
        self._made: dict[Callable[[Plan], Any], Any] = {}

    def once(self, make: Callable[[Plan], T]) -> T:
        """What a function makes of the plan, made the first time it is asked for."""
        if make not in self._made:
            self._made[make] = make(self.plan)
        made: T = self._made[make]
        return made

    @cached_property
    def workload(self) -> Workload:
        """What the plan asks of whom; see `Context.workload`."""
        from ivbcore.scheduling.workload import workload_of  # on use: most runs never ask

        return workload_of(self.plan)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The measure of every action in lower case, by action path; for rules that read words."""
        return {row.path: (row.action.measure or "").lower() for row in self.plan.rows}


def _may_hold(path: str, keys: tuple[str, ...]) -> bool:
    """Whether what was left out is in one of these lists, or a file that may hold anything."""
    steps = path.split("/")
    return steps[0] not in _LISTS or not set(keys).isdisjoint(steps)


def rule(  # noqa: PLR0913 - a rule is declared in one place, each part by name
    code: str,
    name: str,
    *,
    nl: str,
    en: str,
    summary: Texts,
    why: Texts,
    severity: Severity = Severity.WARNING,
    status: CodeStatus = CodeStatus.STABLE,
    norms: tuple[Norm, ...] = (),
    limits: Mapping[str, Limit] | None = None,
    may_also_fire: tuple[str, ...] = (),
    enabled: bool = True,
    instead_of: tuple[str, ...] = (),
    blocks_publishing: bool = False,
    no_norm: Texts | None = None,
) -> Callable[[Check], Rule]:
    """Make a rule of a check.

    `name` names the fault; `nl` and `en` are the sentences of a finding with the arguments in
    braces; the docstring of the check is the page: what is wrong, a faulty fragment, and the
    same fragment put right.
    """

    def make(check: Check) -> Rule:
        return Rule(
            Code(code, name, severity, Texts(nl, en), summary, why, status),
            check,
            inspect.cleandoc(check.__doc__ or ""),
            norms,
            dict(limits or {}),
            may_also_fire,
            enabled,
            instead_of,
            blocks_publishing,
            no_norm,
        )

    return make
