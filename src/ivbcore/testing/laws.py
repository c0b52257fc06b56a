"""Laws: what must be so in a plan, said once, for pytest and for `ivb check`.

Needs no Hypothesis: a municipality that only has laws of its own does not need the extra.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Literal

from attrs import field, frozen

from ivbcore.contracts.rules import Context, Rule
from ivbcore.findings.code import Code, CodeStatus
from ivbcore.findings.finding import Finding
from ivbcore.findings.severity import Severity
from ivbcore.model.plan import Plan
from ivbcore.model.row import Row
from ivbcore.values.language import Texts
from ivbcore.values.names import slug

__all__ = ["Breach", "Law", "law", "rules_of"]

Over = Literal["row", "plan"]
Answer = bool | str | Row | Iterable[Row | str] | None
"""What a law may say.

True: it holds. None: it does not apply, or nothing is wrong. False: it does not hold. A text:
it does not hold, and why. A law over a plan may also give the rows (or the identifiers of the
actions) for which it does not hold. A failing `assert` is a text.
"""

_THE_PLAN = Texts("het plan als geheel", "the plan as a whole")


@frozen
class Breach:
    """One row for which a law does not hold; no row when it is about the plan as a whole.

    Dutch: overtreding
    """

    row: Row | None = None
    reason: str = ""

    def __str__(self) -> str:
        """``maatregel 3, jeugdaanpak-starten (planning: Q1 2024): geen externe partner``."""
        reason = f": {self.reason}" if self.reason else ""
        if self.row is None:
            return f"{_THE_PLAN.nl}{reason}"
        planning = self.row.action.planning.text or "leeg"
        return f"maatregel {self.row.number}, {self.row.key} (planning: {planning}){reason}"


@frozen(eq=False)
class Law:
    """Something that must be so in every row, or in the plan as a whole.

    Dutch: wet
    `title` is the law in one Dutch sentence. `where` says for which rows it is meant.
    """

    title: str
    function: Callable[[Any], Answer] = field(repr=False)
    over: Over = "row"
    code: str | None = None
    english: str | None = None
    severity: Severity = Severity.WARNING
    status: CodeStatus = CodeStatus.STABLE
    where: Callable[[Row], bool] | None = field(default=None, repr=False)

    def __call__(self, subject: Any) -> Answer:
        """What the function itself says of a row or a plan."""
        return self.function(subject)

    @property
    def name(self) -> str:
        """The name of the function."""
        return getattr(self.function, "__name__", "law").strip("_")

    def breaches(self, plan: Plan) -> tuple[Breach, ...]:
        """The rows for which it does not hold, in order."""
        if self.over == "plan":
            return tuple(self._of_plan(plan))
        return tuple(breach for row in self._meant(plan) for breach in self._of_row(row))

    def check(self, plan: Plan, *, least: int = 0) -> None:
        """Nothing when the law holds; an AssertionError that names every failing row otherwise.

        `least` is the number of rows that it must at least have been meant for: a law about
        priority 2 holds in every plan without a priority 2.
        """
        __tracebackhide__ = True
        if least and (count := len(self._meant(plan))) < least:
            raise AssertionError(f"{self.title}: gaat over {count} maatregelen, niet over {least}")
        if breaches := self.breaches(plan):
            lines = "".join(f"\n  - {breach}" for breach in breaches)
            raise AssertionError(f"{self.title}: gaat niet op voor{lines}")

    @cached_property
    def rule(self) -> Rule:
        """The same law as a rule, for a plugin to contribute; needs a code."""
        if self.code is None:
            raise ValueError(f"a law needs a code to be a rule: law({self.title!r}, code='WET001')")
        says = Texts(self.title, self.english or self.title)
        code = Code(
            self.code,
            # Names of rules are shared by all plugins: two of them may have laws of one name.
            f"{self.code.rstrip('0123456789').lower()}-against-{slug(self.name) or 'law'}",
            self.severity,
            Texts(
                "Voor {name} gaat niet op: {reason}.", "This does not hold for {name}: {reason}."
            ),
            Texts(f"Een wet gaat niet op: {says.nl}.", f"A law does not hold: {says.en}."),
            _WHY,
            self.status,
        )
        return Rule(code, self._findings, page=self._page)

    @property
    def _page(self) -> str:
        told = (getattr(self.function, "__doc__", None) or "").strip()
        return f"{self.title}\n\n{told}".strip()

    def _findings(self, context: Context) -> Iterator[Finding]:
        for breach in self.breaches(context.plan):
            told = f": {breach.reason}" if breach.reason else ""
            reason = Texts(self.title + told, (self.english or self.title) + told)
            row = breach.row
            yield context.finding(
                row.path if row else "", name=row.key if row else _THE_PLAN, reason=reason
            )

    def _meant(self, plan: Plan) -> tuple[Row, ...]:
        return tuple(row for row in plan.rows if self.where is None or self.where(row))

    def _of_row(self, row: Row) -> Iterator[Breach]:
        answer = self._answer(row)
        if answer is None or answer is True:
            return
        if answer is False or isinstance(answer, str):
            yield Breach(row, answer or "")
        else:
            raise self._misuse(answer, "True, False, None or a text")

    def _of_plan(self, plan: Plan) -> Iterator[Breach]:
        answer = self._answer(plan)
        if answer is None or answer is True:
            return
        if answer is False or isinstance(answer, str):
            yield Breach(None, answer or "")
        elif isinstance(answer, Row):
            yield Breach(answer)
        elif isinstance(answer, Mapping):
            for one, reason in answer.items():
                yield Breach(self._row(plan, one), str(reason))
        elif isinstance(answer, Iterable):
            for one in answer:
                yield Breach(self._row(plan, one))
        else:
            raise self._misuse(answer, "True, False, None, a text, or rows")

    def _row(self, plan: Plan, one: object) -> Row:
        if isinstance(one, str):
            return plan[one]
        if isinstance(one, Row):
            return one
        raise self._misuse(one, "rows or identifiers of actions")

    def _answer(self, subject: Any) -> Answer:
        try:
            return self.function(subject)
        except AssertionError as error:
            # A law may be written as a test: with `assert`.
            return str(error).splitlines()[0] if str(error) else False

    def _misuse(self, answer: object, expected: str) -> TypeError:
        return TypeError(f"the law {self.name} gave {answer!r} instead of {expected}")


_WHY = Texts(
    "De gemeente heeft zelf afgesproken dat haar plan hieraan voldoet.",
    "The municipality itself agreed that its plan would keep to this.",
)


def law(
    title: str,
    *,
    over: Over = "row",
    code: str | None = None,
    english: str | None = None,
    severity: Severity = Severity.WARNING,
    status: CodeStatus = CodeStatus.STABLE,
    where: Callable[[Row], bool] | None = None,
) -> Callable[[Callable[[Any], Answer]], Law]:
    """Make a law of a function over a row, or over a plan.

    ::

        @law("elke actie van prioriteit 2 heeft een externe partner", code="WET001")
        def external_partner(row: Row) -> bool | None:
            return bool(row.external_partners) if row.priority.number == 2 else None

    In a test: ``external_partner.check(plan)``. As a rule of a plugin: ``external_partner.rule``.
    """
    if not title.strip():
        raise ValueError("a law is a sentence: its title is empty")
    if over not in ("row", "plan"):
        raise ValueError(f"a law is over a 'row' or over a 'plan', not over {over!r}")
    if over == "plan" and where is not None:
        raise ValueError("where=... chooses rows: a law over a plan chooses its own")

    def make(function: Callable[[Any], Answer]) -> Law:
        return Law(title, function, over, code, english, severity, status, where)

    return make


def rules_of(source: object) -> tuple[Rule, ...]:
    """The rules of all laws with a code in a module, a mapping or an iterable of laws.

    The whole of a plugin with laws: ``return rules_of(laws)``.
    """
    if isinstance(source, Mapping):
        found: Iterable[object] = source.values()
    else:
        found = source if isinstance(source, Iterable) else vars(source).values()
    laws = dict.fromkeys(one for one in found if isinstance(one, Law))
    return tuple(one.rule for one in laws if one.code is not None)
