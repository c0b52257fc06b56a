"""Running rules: what a rule does wrong is told, and the others go on."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import ivbcore
from ivbcore import contracts
from ivbcore.api import built_in_host
from ivbcore.contracts import Code, CodeStatus, Context, Finding, Limit, Norm, Severity, Texts
from ivbcore.contracts.rules import Shared
from ivbcore.engine import checking
from ivbcore.engine.checking import Choice
from tests.docs.pages import ROOT
from tests.engine.bad_plugins import UntellableError, plugin, rule_of
from tests.engine.test_host import PLAN, report
from tests.model.samples import sample_plan

HOST = built_in_host()
NORM = Norm("eigen-norm", "Eigen norm")


def host_with(*checks: Any) -> ivbcore.Host:
    """A host with these rules, or rules around these checks: BAD001, BAD002, ..."""
    rules = [
        one if isinstance(one, checking.Rule) else rule_of(one, f"BAD00{number}")
        for number, one in enumerate(checks, start=1)
    ]
    return HOST.with_plugins(plugin("regels-van-mij", ivb_rules=lambda: rules))


def told(host: ivbcore.Host, **arguments: Any) -> list[tuple[str, str]]:
    """The findings of the rules of the plugin and about them, by code and value."""
    found = ivbcore.check(ivbcore.read(text=PLAN, host=HOST), host=host, **arguments)
    own = [one for one in found if one.code.code.startswith(("BAD", "IVB9"))]
    return [(one.code.name, str(one.arguments.get("value"))) for one in own]


def once(context: Context) -> Iterator[Finding]:
    """A rule that always finds one thing."""
    yield context.finding(value="iets")


def _leaves(context: Context) -> Any:
    raise SystemExit(1)


def _recurses(context: Context) -> Any:
    return _recurses(context)


def _midway(context: Context) -> Iterator[Finding]:
    yield context.finding(value="een")
    raise LookupError("twee")


def _untellable(context: Context) -> Any:
    raise UntellableError


def _without_arguments(context: Context) -> Iterator[Finding]:
    yield context.finding()


def _unhashable(context: Context) -> Iterator[Finding]:
    yield context.finding(value=["lijst"])


def _unsayable(context: Context) -> Iterator[Finding]:
    yield context.finding(value=(1, 2))


@pytest.mark.parametrize(
    "check",
    [
        _leaves, _recurses, _midway, _untellable, _without_arguments, _unhashable, _unsayable,
        lambda context: None, lambda context: 5, list, lambda context: context.limit("geen"),
    ],
)  # fmt: skip
def test_a_rule_that_crashes_costs_one_finding(check: Any) -> None:
    host = host_with(check, once)
    assert sorted(told(host)) == [("fault-of-bad002", "iets"), ("rule-crashed", "BAD001")]
    [crashed] = report(host).by_code("rule-crashed")
    assert crashed.arguments["name"] == "regels-van-mij 1.2"
    assert [one for one in report(host) if one.code.code.startswith("IVB1")] == [
        one for one in report(HOST) if one.code.code.startswith("IVB1")
    ]


def _wrecked(value: Any, depth: int = 0) -> Iterator[Any]:
    """Empty every list, mapping and set that can be reached from a value by ordinary means."""
    if isinstance(value, (str, bytes)) or depth > 5:
        return
    inside: Any = value.values() if isinstance(value, Mapping) else value
    if isinstance(inside, Iterable) and not isinstance(inside, Iterator):
        for one in itertools.islice(inside, 50):
            yield from _wrecked(one, depth + 1)
    if isinstance(value, (list, dict, set)) and value:
        yield type(value)
        value.clear()


SHARED = [
    getattr(contracts, name)
    for name in contracts.__all__
    if f"context.once({name})" in (getattr(contracts, name).__doc__ or "")
]


def _vandal(context: Context) -> Iterator[Finding]:
    kept: tuple[Any, ...] = (
        context.plan.places, context.plan.rows.by_key, context.workload.counts,
        context.workload.lines, context.words("producten"),
        context.registered("partijen"), context.packed("bevoegdheden"), context.left_out,
        *(one for row in context.rows for one in (row.partners, row.follows, row.holders)),
        *(context.once(make) for make in SHARED),
    )  # fmt: skip
    for one in kept:
        yield from (context.finding(value=str(kind)) for kind in _wrecked(one))


def test_no_rule_changes_what_the_others_get() -> None:
    """A rule of a plugin may run first, and sort or empty what it was given."""
    assert len(SHARED) > 10
    vandal = rule_of(_vandal, "AAA001")
    host = HOST.with_plugins(plugin("aaa", "AAA", ivb_rules=lambda: [vandal]))
    assert host.rules[0] is vandal
    path = ROOT / "examples" / "hellendoorn" / "plan.yaml"
    choice = Choice(preview=True)
    one = [ivbcore.check(path, host=HOST, as_of="2025-06-01", choice=choice)]
    two = [ivbcore.check(path, host=host, as_of="2025-06-01", choice=choice)]
    assert [list(each) for each in one] == [list(each) for each in two]


def test_a_rule_that_finds_without_end_costs_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(context: Context) -> Iterator[Finding]:
        for number in itertools.count():
            yield context.finding(f"acties/{number}", value=number)

    monkeypatch.setattr(checking, "_MOST_FINDINGS", 50)
    monkeypatch.setattr(checking, "_MOST_A_ROW", 0)
    [crashed] = report(host_with(endless, once)).by_code("rule-crashed")
    assert crashed.arguments["reason"] == "TooManyError: more than 50 findings"
    both = [("fault-of-bad002", "iets"), ("rule-crashed", "BAD001")]
    assert sorted(told(host_with(endless, once))) == both


def test_an_interrupt_of_a_rule_passes() -> None:
    def stop(context: Context) -> Any:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        report(host_with(stop))


@pytest.mark.parametrize(
    ("strange", "value"),
    [
        ("tekst", "str"),
        (3, "int"),
        (Finding.of(rule_of(list, "BAD002").code, value="x"), "BAD002"),
        (Finding.of(rule_of(list).code, 5, value="x"), "BAD001"),  # type: ignore[arg-type]
        (Finding.of(rule_of(list).code, "", "plan.yaml:1", value="x"), "BAD001"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_finding_of_the_rule_is_told_once(strange: Any, value: str) -> None:
    def check(context: Context) -> Iterator[Any]:
        yield strange
        yield context.finding(value="goed")
        yield strange

    found = told(host_with(check))
    assert sorted(found) == [("contribution-malformed", value), ("fault-of-bad001", "goed")]


def test_a_slow_rule_is_named_and_not_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "SLOW_SECONDS", -1.0)
    host = host_with(once)
    assert ("fault-of-bad001", "iets") in told(host)
    slow = report(host).by_code("rule-slow")
    assert {str(one.arguments["value"]) for one in slow} == {
        rule.code.code for rule in host.rules if Choice().takes(rule)
    }
    assert slow[0].severity is Severity.INFORMATION
    assert str(slow[0].arguments["amount"]).endswith(" s")


def test_the_same_finding_twice_counts_once() -> None:
    def twice(context: Context) -> Iterator[Finding]:
        yield context.finding(value="iets")
        yield context.finding(value="iets")

    assert told(host_with(twice)) == [("fault-of-bad001", "iets")]


def _crashes(context: Context) -> Any:
    raise ValueError("stuk")


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), ["BAD001", "IVB906"]),
        (Choice(select=frozenset({"BAD001"})), ["BAD001"]),
        (Choice(select=frozenset({"BAD002"})), ["IVB906"]),
        (Choice(select=frozenset({"BAD"})), ["BAD001", "BAD004", "IVB906"]),
        (Choice(ignore=frozenset({"BAD001"})), ["IVB906"]),
        (Choice(ignore=frozenset({"IVB9"})), ["BAD001"]),
        (Choice(select=frozenset({"BAD002"}), ignore=frozenset({"IVB906"})), []),
        (Choice(preview=True), ["BAD001", "BAD003", "IVB906"]),
        (Choice(select=frozenset({"BAD003"})), ["BAD003"]),
        (Choice(select=frozenset({"BAD004"})), ["BAD004"]),
        (Choice(select=frozenset({"BAD005"})), []),
        (Choice(norm="eigen-norm"), ["BAD001"]),
        (Choice(norm="onbekend"), []),
    ],
)
def test_which_rules_run(choice: Choice, expected: list[str]) -> None:
    """BAD002 crashes, BAD003 is in preview, BAD004 is off, BAD005 is retired."""
    sort = {3: CodeStatus.PREVIEW, 5: CodeStatus.RETIRED}
    rules = [
        evolve(made, code=evolve(made.code, status=sort.get(number, CodeStatus.STABLE)))
        for number in range(1, 6)
        for made in [rule_of(_crashes if number == 2 else once, f"BAD00{number}")]
    ]
    rules[0] = evolve(rules[0], norms=(NORM,))
    rules[3] = evolve(rules[3], enabled=False)
    found = ivbcore.check(ivbcore.read(text=PLAN), host=host_with(*rules), choice=choice)
    codes = [one.code.code for one in found if one.code.code.startswith(("BAD", "IVB9"))]
    assert sorted(codes) == expected


def test_what_rules_in_preview_find_is_counted_on_request() -> None:
    preview = rule_of(once, "BAD003")
    preview = evolve(preview, code=evolve(preview.code, status=CodeStatus.PREVIEW))
    host = host_with(rule_of(once), preview)
    accepting = f"{PLAN}\nbewust-zo: [{{melding: BAD003, reden: x}}]\n"
    for text, aside in ((PLAN, ["BAD003"]), (accepting, [])):
        loaded = ivbcore.read(text=text)
        plain = ivbcore.check(loaded, host=host)
        counted = ivbcore.check(loaded, host=host, choice=Choice(count_preview=True))
        assert list(counted) == list(plain)
        assert counted.accepted == plain.accepted == plain.preview == ()
        assert [one.code.code for one in counted.preview if one.code.code == "BAD003"] == aside


def test_severities_and_limits_are_the_users() -> None:
    def check(context: Context) -> Iterator[Finding]:
        yield context.finding(value=f"{context.limit('meest'):g}")

    limited = evolve(rule_of(check), limits={"meest": Limit(3, Texts("meest", "most"))})
    host = host_with(limited)
    assert told(host) == [("fault-of-bad001", "3")]
    choice = Choice(limits={"BAD001": {"meest": 8}}, severities={"BAD001": Severity.ERROR})
    assert told(host, choice=choice) == [("fault-of-bad001", "8")]
    found = ivbcore.check(ivbcore.read(text=PLAN), host=host, choice=choice).by_code("BAD001")
    assert found.worst is Severity.ERROR


def test_the_day_and_the_words_are_given() -> None:
    def check(context: Context) -> Iterator[Finding]:
        yield context.finding(value=f"{context.as_of} {context.words('geen')}")

    assert told(host_with(check)) == [("fault-of-bad001", "None ()")]
    day = date(2025, 6, 1)
    assert told(host_with(check), as_of=day) == [("fault-of-bad001", "2025-06-01 ()")]


def test_a_retired_code_names_its_successor() -> None:
    old = Code(
        "BAD001", "old-fault", Severity.WARNING, Texts("x", "x"), Texts("x", "x"),
        status=CodeStatus.RETIRED, successor="BAD002",
    )  # fmt: skip
    host = host_with(evolve(rule_of(once), code=old))
    assert told(host) == []
    assert [one.code.successor for one in host.rules if one.code.code == "BAD001"] == ["BAD002"]


def test_the_workload_is_counted_when_first_asked_for_and_shared() -> None:
    plan = sample_plan()
    shared = Shared(plan)
    assert "workload" not in vars(shared)
    rule = next(iter(built_in_host().rules))
    asked = Context(rule, shared, {}).workload
    assert asked.counts == plan.rows.count_by("partner", "quarter", counting="active")
    assert asked.counts
    assert Context(rule, shared, {}).workload is asked


def test_of_one_cause_the_finding_is_told_that_says_what_to_do() -> None:
    text = """\
ivb: 1
titel: Veilig
gemeente: Borne
looptijd: 2024-2026
prioriteiten:
  - naam: Verkeer
    items:
      - naam: Schoolroutes
        acties:
          - {id: a, maatregel: Schouwen., planning: 31 juni 2025}
          - {id: b, maatregel: Meten., planning: zo snel mogelijk}
"""
    loaded = ivbcore.read(text=text, host=HOST)

    def codes(*select: str) -> list[tuple[str, str]]:
        choice = Choice(select=frozenset(select))
        found = checking.check_loaded(loaded, HOST, choice=choice)
        return [(one.code.code, one.path) for one in found]

    unread = [("IVB031", "acties/a/planning"), ("IVB031", "acties/b/planning")]
    told = [(one.code.code, one.path) for one in loaded.findings]
    assert [one for one in told if one[0] == "IVB031"] == unread
    assert codes("IVB031") == unread
    assert codes("IVB031", "IVB201") == [("IVB201", "acties/a/planning"), unread[1]]


@pytest.mark.parametrize(
    ("key", "found"),
    [("doelstellingen", ["IVB601"]), ("doelstelling", []), ("objectives", []), ("opm", ["IVB601"])],
)
def test_what_stands_under_a_misspelt_key_is_not_called_missing(key: str, found: list[str]) -> None:
    text = f"""\
ivb: 1
titel: Veilig
gemeente: Borne
looptijd: 2024-2026
prioriteiten:
  - naam: Verkeer
    {key}: [Minder ongevallen.]
    items: [{{naam: Routes, acties: [{{id: a, maatregel: Schouwen., planning: Q1 2025}}]}}]
  - naam: Jeugd
    items: [{{naam: Straat, acties: [{{id: b, maatregel: Rondes lopen., planning: Q1 2025}}]}}]
"""
    choice = Choice(select=frozenset(["IVB601"]))
    loaded = ivbcore.read(text=text, host=HOST)
    report = checking.check_loaded(loaded, HOST, choice=choice)
    assert [one.code.code for one in report] == found


def test_what_stands_there_with_a_value_that_does_not_fit_is_not_called_missing() -> None:
    text = """\
ivb: 1
titel: Veilig
gemeente: Borne
looptijd: 2024-2026
veiligheidsvraagstukken: [{id: vuurwerk, naam: Vuurwerk, behandeling: geparkeerd}]
prioriteiten: []
"""
    loaded = ivbcore.read(text=text, host=HOST)
    choice = Choice(select=frozenset(["IVB015", "IVB612"]))
    report = checking.check_loaded(loaded, HOST, choice=choice)
    assert [one.code.code for one in report] == ["IVB015"]
