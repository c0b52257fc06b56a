"""Whether a rule keeps to its contract."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING

from hypothesis.strategies import SearchStrategy

from ivbcore.api import built_in_host, dump, read
from ivbcore.contracts.rules import Context, Rule, Shared
from ivbcore.engine.reading import Loaded
from ivbcore.findings.arguments import VOCABULARY
from ivbcore.findings.code import CodeStatus, argument_names
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import EXTENSION_NOT_INSTALLED
from ivbcore.findings.reading import PACK_NOT_INSTALLED
from ivbcore.model.plan import Plan
from ivbcore.testing.fragments import day_of, fragments_of, plan_text
from ivbcore.testing.plan_strategies import any_plans, valid_plans
from ivbcore.testing.verdict import in_both_languages, over, quiet, require, tried, untimely
from ivbcore.values.language import LANGUAGES

if TYPE_CHECKING:
    from ivbcore.engine.host import Host

__all__ = ["Case", "check_rule"]

Case = Plan | str
"""A plan; or a plan file as text, or a fragment of one."""

_WISHES = ("require-", "must-", "should-", "check-", "verify-", "ensure-")
_NOT_THERE = (EXTENSION_NOT_INSTALLED, PACK_NOT_INSTALLED)
_DAYS = (None, date(2019, 1, 1), date(2024, 7, 1), date(2031, 12, 31))


def check_rule(
    rule: Rule,
    *,
    fires_on: Case | Iterable[Case] = (),
    silent_on: SearchStrategy[Plan] | Case | Iterable[Case] | None = None,
    examples: int = 20,
    host: Host | None = None,
) -> None:
    """Whether a rule keeps to its contract; an AssertionError that says where it does not.

    It is told in both languages; finds its own case (`fires_on`, and the first fragment on its
    page); is silent on the fragment put right and on valid plans (`silent_on`: a strategy, or
    plans; those of `plans()` when not given); is pure, so gives the same for equal plans, asks
    nothing of the machine and leaves the plan alone; and runs on plans that lack anything. A
    fragment with the line ``# peildatum: 2025-07-01`` is checked for that day.
    """
    require(isinstance(rule, Rule), f"{rule!r} is no Rule")
    _is_told(rule)
    host = host or built_in_host()
    cases = (*_cases(fires_on), *fragments_of(rule.page)[:1])
    faulty = [(_loaded(case, host), _day(case)) for case in cases]
    require(
        faulty,
        f"{rule.code}: no case to fire on; give fires_on=..., or a fragment on its page",
    )
    for loaded, day in faulty:
        _fires(rule, loaded, host, day)
    for fragment in fragments_of(rule.page)[1:2]:
        right, day = _loaded(fragment, host), _day(fragment)
        _silent(rule, right, host, "the fragment put right on its page", day)
    _silent_on_valid(rule, silent_on, host, examples)
    _is_pure(rule, [loaded for loaded, _ in faulty], host, examples)


def _is_told(rule: Rule) -> None:
    code = rule.code
    in_both_languages(f"the message of {code}", code.message)
    in_both_languages(f"the summary of {code}", code.summary)
    in_both_languages(f"the reason why {code} matters", code.why)
    dutch, english = argument_names(code.message.nl), argument_names(code.message.en)
    require(
        dutch == english,
        f"the two messages of {code} need other arguments: {sorted(dutch ^ english)}",
    )
    strange = sorted(code.arguments - set(VOCABULARY))
    require(not strange, f"the message of {code} has arguments outside the vocabulary: {strange}")
    require(rule.page.strip(), f"{code} has no page: its check has no docstring")
    require(
        not code.name.startswith(_WISHES),
        f"the name of {code} tells a wish, not the fault: {code.name!r}",
    )
    require(code.code not in rule.may_also_fire, f"{code} lists itself among what may also fire")
    for name, limit in rule.limits.items():
        in_both_languages(f"limit {name!r} of {code}", limit.meaning)
    for norm in rule.norms:
        require(norm.id and norm.title, f"{code} rests on a norm without id or title: {norm!r}")
    if rule.no_norm is not None:
        require(not rule.norms, f"{code} names a norm, and tells why it has none")
        in_both_languages(f"why {code} rests on no norm", rule.no_norm)


def _cases(given: Case | Iterable[Case]) -> list[Case]:
    return [given] if isinstance(given, (Plan, str)) else list(given)


def _loaded(case: Case, host: Host) -> Loaded:
    if isinstance(case, Plan):
        return Loaded(case)
    loaded = read(text=plan_text(case), host=host)
    told = [str(one) for one in loaded.findings][:3]
    require(loaded.plan is not None, f"a case of the rule cannot be read: {told}")
    return loaded


def _day(case: Case) -> date | None:
    return day_of(case) if isinstance(case, str) else None


def _run(
    rule: Rule, loaded: Loaded, host: Host, day: date | None = None, copy: Plan | None = None
) -> list[Finding]:
    """What a rule finds in a plan with the packs it names, or in a `copy` that has no file."""
    assert loaded.plan is not None
    of_packs = (loaded.registered, loaded.packed)
    place = loaded.place if copy is None else (lambda _: None)
    shared = Shared(copy or loaded.plan, day, place, loaded.left_out, host.word_lists, *of_packs)
    context = Context(rule, shared, {})
    return tried(f"{rule.code}", lambda: list(rule.check(context)))


def _fires(rule: Rule, loaded: Loaded, host: Host, day: date | None) -> None:
    found = _run(rule, loaded, host, day)
    if rule.code.status is not CodeStatus.RETIRED:
        lacking = [one.message("en") for one in loaded.findings if one.code in _NOT_THERE]
        hint = f" (give host=...: {' '.join(lacking)})" if lacking else ""
        require(found, f"{rule.code} does not fire on its own case: {loaded.plan!r}{hint}")
    for one in found:
        require(isinstance(one, Finding), f"{rule.code} finds what is no Finding: {one!r}")
        require(one.code == rule.code, f"{rule.code} finds another code than its own: {one.code}")
        for language in LANGUAGES:
            sentence = tried(f"the message of {one!r}", one.message, language)
            require(sentence.strip(), f"{rule.code} has an empty message in {language!r}")
        if one.path and loaded.sources:
            place = loaded.place(one.path)
            require(
                place and _is_there(one.path, loaded),
                f"{rule.code} points at {one.path!r}, which stands nowhere in the file",
            )
        if one.fix is not None:
            require(one.fix.changes, f"{rule.code} has a fix that changes nothing")
            in_both_languages(f"the fix of {rule.code}", one.fix.description)


def _is_there(path: str, loaded: Loaded) -> bool:
    """Whether the element that a path names is in the plan, where its list has identifiers."""
    assert loaded.plan is not None
    kind, _, rest = path.partition("/")
    known = {one for one in loaded.plan.places if one.partition("/")[0] == kind}
    return not (known and rest) or f"{kind}/{rest.partition('/')[0]}" in known


def _silent(rule: Rule, loaded: Loaded, host: Host, on: str, day: date | None = None) -> None:
    found = _run(rule, loaded, host, day)
    told = "; ".join(f"{one.path}: {one.message('en')}" for one in found[:3])
    require(not found, f"{rule.code} is not silent on {on}: {told}")


def _silent_on_valid(
    rule: Rule,
    silent_on: SearchStrategy[Plan] | Case | Iterable[Case] | None,
    host: Host,
    examples: int,
) -> None:
    if silent_on is None or isinstance(silent_on, SearchStrategy):
        valid = valid_plans() if silent_on is None else silent_on
        on = "a valid plan (say silent_on=... when it asks more than the plans of the kit have)"
        over(
            valid,
            lambda plan: _silent(rule, Loaded(plan), host, on),
            examples=examples,
            shared=silent_on is None,
        )
        return
    for case in _cases(silent_on):
        on = "a plan that it should be silent on"
        _silent(rule, _loaded(case, host), host, on, _day(case))


def _is_pure(rule: Rule, faulty: list[Loaded], host: Host, examples: int) -> None:
    asking = untimely(rule.check)
    require(not asking, f"{rule.code} asks the machine instead of its context: {asking}")
    for loaded in (Loaded(Plan()), _meagre(), *faulty):
        _same_again(rule, loaded, host)
    over(
        any_plans(),
        lambda plan: _same_again(rule, Loaded(plan), host),
        examples=examples,
        shared=True,
    )


def _meagre() -> Loaded:
    """A plan in which what can lack lacks somewhere, and what can be wrong is wrong."""
    return read(text=_MEAGRE, host=built_in_host())


_MEAGRE = """
ivb: 1
titel:
gemeente:
portefeuillehouders: [{id: een}]
partijen: [{id: een}, {id: een, naam: Twee}]
prioriteiten:
  - {}
  - naam: Zonder items
  - naam: Jeugd
    items:
      - naam: Zonder maatregelen
      - acties:
          - {}
          - {maatregel: Iets., planning: Q7 2024, partijen: [niemand], portefeuillehouders: niemand}
          - {maatregel: Iets., planning: Q3 en Q4 2024 2025, trekker: niemand, volgt-op: [nergens]}
          - {id: iets, planning: n.n.b., partijen: "-", volgt-op: iets, inzet: {x: 3 dagen}}
          - {id: iets, planning: doorlopend, partijen: [een, een, EEN], bevoegdheden: [geen]}
          - {planning: als het zo uitkomt}
          - {planning: "zie de vorige regel en Q2 2031"}
"""


def _same_again(rule: Rule, loaded: Loaded, host: Host) -> None:
    plan = loaded.plan
    assert plan is not None
    before = dump(plan)
    first = _run(rule, loaded, host)  # what it imports on use is imported now
    with quiet(f"{rule.code}"):
        again = _run(rule, loaded, host)
    require(first == again, f"{rule.code} finds something else the second time in the same plan")
    require(dump(plan) == before, f"{rule.code} changes the plan that it looks at")
    others = _run(rule, loaded, host, copy=deepcopy(plan))
    same = [_told(one) for one in others] == [_told(one) for one in first]
    require(same, f"{rule.code} finds something else in an equal plan")
    for day in _DAYS:
        dated = _run(rule, loaded, host, day)
        same = dated == _run(rule, loaded, host, day)
        require(same, f"{rule.code} finds something else the second time on {day}")


def _told(finding: Finding) -> tuple[object, ...]:
    """A finding without its places, which a plan that is not from a file has not."""
    return (finding.path, finding.arguments, finding.severity, finding.fix)
