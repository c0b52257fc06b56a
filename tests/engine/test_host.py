"""The host: whatever a plugin does costs a finding, and everything else goes on."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ivbcore
from ivbcore.api import built_in_host
from ivbcore.contracts import (
    Exporter,
    Extension,
    Importer,
    PackSource,
    PlanningWords,
    PluginInfo,
    SourceData,
    WordList,
    hookimpl,
    hookspecs,
)
from ivbcore.engine.collecting import HOOKS, Later, Source
from ivbcore.engine.host import KINDS, Host
from ivbcore.findings.plugins import PLUGINS
from ivbcore.findings.report import Report
from tests.engine.bad_plugins import (
    BADNESS,
    CONTRIBUTING,
    GOOD,
    TITLE,
    Own,
    Tricky,
    bad,
    fine,
    plugin,
    rule_of,
)

HOST = built_in_host()
PLAN = """\
ivb: 1
titel: Veilig Borne
gemeente: Borne
looptijd: 2024-2026
prioriteiten:
  - id: jeugd
    naam: Jeugd
    items:
      - id: aanpak
        naam: Aanpak
        acties:
          - {id: starten, maatregel: Starten., planning: Q1 2025, portefeuillehouders: [niemand]}
"""


def everything(host: Host) -> tuple[Any, ...]:
    """All that a host has to give."""
    return (
        host.importers,
        host.exporters,
        host.rules,
        host.planning_words,
        host.packs,
        host.extensions,
        dict(host.word_lists),
    )


def names(host: Host) -> list[tuple[str, str]]:
    """The code names of all findings about plugins, each with what it is about."""
    return [(one.code.name, str(one.arguments["name"])) for one in host.findings_of(*CONTRIBUTING)]


def report(host: Host) -> Report:
    """What is said of a plan."""
    return ivbcore.check(ivbcore.read(text=PLAN, host=host), host=host)


# -- what a good plugin does ----------------------------------------------------------------------


def test_a_plugin_can_fill_in_every_hook() -> None:
    host = HOST.with_plugins(fine())
    assert names(host) == []
    found = dict(host.contributions()[-1:])
    [(source, hooks)] = found.items()
    assert source.label == "goed 1.2"
    assert set(hooks) == set(CONTRIBUTING)
    assert [one.code.code for one in host.rules if host.origin_of(one) == source] == ["BAD001"]
    assert host.word_lists["bad-lijst"] == ("dorpsfeest",)
    assert host.origin_of(object()) is None


def test_every_hook_has_a_kind() -> None:
    assert set(KINDS) == set(CONTRIBUTING)
    assert set(GOOD) == set(CONTRIBUTING)


@pytest.mark.parametrize("hook", CONTRIBUTING)
@pytest.mark.parametrize(
    "shaped",
    [
        lambda one: [one],
        lambda one: (one,),
        lambda one: iter([one]),
        lambda one: (each for each in [one]),
        lambda one: one,
    ],
    ids=["list", "tuple", "iterator", "generator", "one value"],
)
def test_answers_may_have_any_shape(hook: str, shaped: Any) -> None:
    host = HOST.with_plugins(plugin("vorm", **{hook: lambda: shaped(GOOD[hook]())}))
    assert names(host) == []
    assert everything(host) != everything(HOST)


def test_an_empty_answer_is_fine() -> None:
    host = HOST.with_plugins(plugin("leeg", **{hook: lambda: () for hook in CONTRIBUTING}))
    assert names(host) == []
    assert everything(host) == everything(HOST)


def test_each_hook_is_asked_once_and_only_when_needed() -> None:
    asked = []

    def counting(hook: str) -> Any:
        return lambda: asked.append(hook) or [GOOD[hook]()]

    host = HOST.with_plugins(plugin("teller", **{hook: counting(hook) for hook in CONTRIBUTING}))
    assert asked == []
    assert host.rules == host.rules
    assert asked == ["ivb_rules"]
    everything(host)
    everything(host)
    assert sorted(asked) == sorted(CONTRIBUTING)


def test_two_hosts_live_side_by_side() -> None:
    one = HOST.with_plugins(fine("een"))
    two = HOST.with_plugins(plugin("twee", "TWE", ivb_rules=lambda: [rule_of(list, "TWE001")]))
    assert "BAD001" in {rule.code.code for rule in one.rules}
    assert "TWE001" in {rule.code.code for rule in two.rules}
    assert "BAD001" not in {rule.code.code for rule in two.rules}
    assert everything(HOST) == everything(built_in_host())
    both = one.with_plugins(*(source for source in two.plugins if not source.built_in))
    assert {"BAD001", "TWE001"} <= {rule.code.code for rule in both.rules}
    assert repr(both) == f"<Host: {len(HOST.plugins) + 2} plugins>"


def test_the_same_plugin_twice_counts_once() -> None:
    made = fine()
    assert names(HOST.with_plugins(made, made).with_plugins(made)) == []


def test_a_module_by_name_and_an_object_are_plugins_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "plug_bij_naam", fine("plug_bij_naam"))

    class Thing:
        @hookimpl
        def ivb_plugin(self) -> PluginInfo:
            return PluginInfo("ding", "DNG", "7")

        @hookimpl
        def ivb_rules(self) -> Any:
            return [rule_of(list, "DNG001")]

    host = HOST.with_plugins("plug_bij_naam", Thing())
    assert names(host) == []
    assert {"BAD001", "DNG001"} <= {rule.code.code for rule in host.rules}
    labels = [source.label for source, _ in host.contributions()]
    assert labels[-1] == "plug_bij_naam 1.2"
    assert "ding 7" in labels, "the name and version that it tells of itself"


def test_calls_are_kept_for_tracing() -> None:
    def stuck() -> Any:
        raise ValueError("stuk")

    host = HOST.with_plugins(
        plugin("spoor", ivb_rules=stuck, ivb_packs=lambda: [GOOD["ivb_packs"]()])
    )
    everything(host)
    own = [(call.hook, call.count, call.failed) for call in host.calls if "spoor" in call.plugin]
    assert sorted(own) == [
        ("ivb_packs", 1, False),
        ("ivb_plugin", 1, False),
        ("ivb_rules", 0, True),
    ]
    assert all(call.seconds >= 0 for call in host.calls)


# -- order ----------------------------------------------------------------------------------------


def _clashing() -> list[ModuleType]:
    """Four plugins that contribute the same names, and one that fails."""
    found = []
    for number, name in enumerate(("delta", "alfa", "charlie", "alfa")):
        made = fine(name)
        made.__file__ = f"/{number}/{name}.py"
        found.append(made)
    broken = bad("raises", "ivb_rules", "bravo")
    assert broken is not None
    return [*found, broken]


CLASHING = _clashing()
BY_ORDER = HOST.with_plugins(*CLASHING)


@given(st.permutations(CLASHING))
def test_the_order_of_registering_never_matters(plugins: list[ModuleType]) -> None:
    at_once = HOST.with_plugins(*plugins)
    one_by_one = HOST
    for each in plugins:
        one_by_one = one_by_one.with_plugins(each)
    for host in (at_once, one_by_one):
        assert [source.label for source in host.plugins] == [s.label for s in BY_ORDER.plugins]
        assert names(host) == names(BY_ORDER)
        origins = [host.origin_of(rule) for rule in host.rules]
        assert origins == [BY_ORDER.origin_of(rule) for rule in BY_ORDER.rules]
        assert list(report(host)) == list(report(BY_ORDER))


@given(st.permutations(CONTRIBUTING))
def test_the_order_of_asking_never_matters(hooks: list[str]) -> None:
    host = HOST.with_plugins(*CLASHING)
    for hook in hooks:
        host.findings_of(hook)
    assert names(host) == names(BY_ORDER)
    assert list(report(host)) == list(report(BY_ORDER))


def test_built_in_contributions_are_never_pushed_aside() -> None:
    for hook in ("ivb_importers", "ivb_exporters", "ivb_rules", "ivb_packs"):
        usurper = bad("takes a name", hook, "aaa")
        host = HOST.with_plugins(usurper)
        assert everything(host) == everything(HOST)
        assert names(host) == [("contribution-name-taken", "aaa 1.2")]


# -- isolation ------------------------------------------------------------------------------------

CASES = [
    (badness, hook)
    for badness, hook in itertools.product(BADNESS, CONTRIBUTING)
    if bad(badness, hook) is not None
]


@pytest.mark.parametrize(("badness", "hook"), CASES)
def test_a_bad_plugin_costs_findings_that_name_it(badness: str, hook: str) -> None:
    host = HOST.with_plugins(bad(badness, hook))
    found = host.findings_of(*CONTRIBUTING)
    assert found
    assert {one.code for one in found} <= set(PLUGINS)
    assert {one.arguments["name"] for one in found} == {"zz-slecht 1.2"}
    for one in found:
        assert "zz-slecht 1.2" in one.message("nl")
        assert "zz-slecht 1.2" in one.message("en")
    if hook != "ivb_planning_words" or badness != "takes a name":
        assert everything(host) == everything(HOST)


def bad_plugins() -> st.SearchStrategy[list[ModuleType]]:
    """Several plugins, each bad in its own way."""
    cases = st.lists(st.sampled_from(CASES), min_size=1, max_size=4)
    return cases.map(
        lambda chosen: [
            made
            for number, case in enumerate(chosen)
            if (made := bad(*case, name=f"zz-{number}")) is not None
        ]
    )


@given(bad_plugins(), st.booleans())
def test_a_report_with_bad_plugins_is_the_one_without_and_their_findings(
    plugins: list[ModuleType], beside_a_good_one: bool
) -> None:
    base = HOST.with_plugins(fine()) if beside_a_good_one else HOST
    host = base.with_plugins(*plugins)
    labels = {f"{one.__name__} 1.2" for one in plugins}
    without, found = list(report(base)), list(report(host))
    theirs = [one for one in found if one.arguments.get("name") in labels]
    assert [one for one in found if one not in theirs] == without
    assert {one.code for one in theirs} <= set(PLUGINS)
    loaded = ivbcore.read(text=PLAN, host=host)
    assert loaded.plan == ivbcore.read(text=PLAN, host=base).plan
    assert loaded.complete, "it can be loaded and exported"


@pytest.mark.parametrize("hook", HOOKS)
def test_keyboard_interrupt_is_the_users(hook: str) -> None:
    def stop() -> Any:
        raise KeyboardInterrupt

    host = HOST.with_plugins(plugin("stop", **{hook: stop}))
    with pytest.raises(KeyboardInterrupt):
        everything(host)


@pytest.mark.parametrize(
    "error",
    [ImportError("weg"), SyntaxError("half"), SystemExit(1), RecursionError(), ValueError()],
)
def test_what_cannot_be_imported_is_told(error: BaseException) -> None:
    def load() -> Any:
        raise error

    host = HOST.with_plugins(Source(Later(load, "weg"), "weg", "3.1"), "geen_module_van_die_naam")
    assert names(host) == [
        ("plugin-not-imported", "geen_module_van_die_naam"),
        ("plugin-not-imported", "weg 3.1"),
    ]
    assert type(error).__name__ in str(host.findings[1].arguments["reason"])
    assert everything(host) == everything(HOST)


def test_an_interrupt_while_importing_passes() -> None:
    def load() -> Any:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        everything(HOST.with_plugins(Source(Later(load, "weg"), "weg")))


def _rules() -> list[Any]:
    return []


def test_misspelt_and_unmarked_hooks_are_told() -> None:
    made = plugin("typefout", ivb_ruels=_rules, regels=_rules)
    made.ivb_packs = list  # type: ignore[attr-defined]  # no mark
    host = HOST.with_plugins(made)
    assert names(host) == [
        ("hook-unknown", "typefout 1.2"),
        ("hook-unknown", "typefout 1.2"),
        ("contribution-malformed", "typefout 1.2"),
    ]
    values = [one.arguments["value"] for one in host.findings_of(*CONTRIBUTING)]
    assert values == ["ivb_ruels", "regels", "ivb_packs"]


def test_a_hook_may_have_another_name_when_it_says_so() -> None:
    made = plugin("anders")
    made.regels = hookimpl(specname="ivb_rules")(lambda: [rule_of(list)])  # type: ignore[attr-defined]
    host = HOST.with_plugins(made)
    assert names(host) == []
    assert "BAD001" in {rule.code.code for rule in host.rules}


@pytest.mark.parametrize(
    ("prefix", "code", "told"),
    [
        ("BAD", "BAD001", False),
        ("BAD", "BAX001", True),
        ("BAD", "IVB998", True),
        ("IVB", "IVB998", True),
        ("IV", "IVB998", True),
        ("BA", "BAD001", False),
    ],
)
def test_codes_begin_with_the_prefix_of_the_plugin(prefix: str, code: str, told: bool) -> None:
    host = HOST.with_plugins(
        plugin("kop", prefix, ivb_rules=lambda: [rule_of(list, code), rule_of(list, code, "b")][:1])
    )
    assert names(host) == ([("outside-prefix", "kop 1.2")] if told else [])
    assert (code in {rule.code.code for rule in host.rules}) is not told


def test_blocks_of_fields_begin_with_the_prefix_too() -> None:
    host = HOST.with_plugins(plugin("kop", "KOP", ivb_extensions=lambda: [Extension("VBG", Own)]))
    assert names(host) == [("outside-prefix", "kop 1.2")]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (None, "contribution-malformed"),
        ("naam", "contribution-malformed"),
        (PluginInfo("x", "BAD", "1", contracts=99), "made-for-other-contracts"),
    ],
)
def test_who_a_plugin_is(answer: Any, told: str) -> None:
    host = HOST.with_plugins(plugin("wie", ivb_plugin=lambda: answer))
    assert names(host) == [(told, "wie 1.2")]


def test_an_object_goes_by_the_name_that_it_gives() -> None:
    class Plugin:
        @hookimpl
        def ivb_plugin(self) -> PluginInfo:
            return PluginInfo("hof-van-twente", "HVT", "2.1")

        @hookimpl
        def ivb_rules(self) -> int:
            return 3

    (finding,) = HOST.with_plugins(Plugin()).findings_of("ivb_rules")
    assert finding.arguments["name"] == "hof-van-twente 2.1"


def test_a_plugin_that_does_not_say_who_it_is_has_no_prefix() -> None:
    made = ModuleType("naamloos")
    made.ivb_rules = hookimpl(lambda: [rule_of(list)])  # type: ignore[attr-defined]
    made.ivb_packs = hookimpl(lambda: [GOOD["ivb_packs"]()])  # type: ignore[attr-defined]
    host = HOST.with_plugins(made)
    assert names(host) == [("outside-prefix", "naamloos")]
    assert "bad-pakket" in {pack.name for pack in host.packs}


def test_two_plugins_of_one_name_are_both_asked() -> None:
    one = plugin("dubbel", ivb_rules=lambda: [rule_of(list, "BAD001")])
    two = plugin("dubbel", ivb_rules=lambda: [rule_of(list, "BAD002")])
    host = HOST.with_plugins(one, two)
    assert names(host) == []
    assert {"BAD001", "BAD002"} <= {rule.code.code for rule in host.rules}
    assert len([source for source, _ in host.contributions() if source.name == "dubbel"]) == 2


def _thrown(name: str) -> Any:
    raise SystemExit(name)


@pytest.mark.parametrize(
    "answer",
    [lambda name: lambda *_: None, lambda name: Tricky(str), lambda name: 5, _thrown],
    ids=["functions", "more of it", "numbers", "throws"],
)
def test_an_object_with_every_attribute_is_no_harm(answer: Any) -> None:
    host = HOST.with_plugins(Tricky(answer))
    assert everything(host) == everything(HOST)
    assert {name for _, name in names(host)} <= {"Tricky"}
    assert list(report(host))[-1:] == list(report(HOST))[-1:]


def unapproachable() -> tuple[type[Any], type[BaseException]]:
    """A plugin and an exception that throw whatever they or their classes are asked.

    Made in a function: pytest asks everything of what stands in a module.
    """

    class Nameless(type):
        @property
        def __name__(cls) -> str:  # type: ignore[override]
            raise SystemExit("name")

        @property
        def __module__(cls) -> str:  # type: ignore[override]
            raise SystemExit("module")

        def __getattr__(cls, name: str) -> Any:
            raise SystemExit(name)

    class Unapproachable(metaclass=Nameless):
        def __getattribute__(self, name: str) -> Any:
            raise SystemExit(name)

        __repr__ = __eq__ = __bool__ = __hash__ = None  # type: ignore[assignment]

    class NamelessError(BaseException, metaclass=Nameless):
        pass

    return Unapproachable, NamelessError


def test_an_object_that_throws_whatever_it_is_asked_is_no_harm() -> None:
    made, _ = unapproachable()
    host = HOST.with_plugins(made(), made())
    assert everything(host) == everything(HOST)
    assert {name for _, name in names(host)} <= {"Unapproachable"}
    assert list(report(host))[-1:] == list(report(HOST))[-1:]


def test_an_exception_that_hides_its_name_is_told() -> None:
    _, error = unapproachable()

    def throw() -> Any:
        raise error("weg")

    host = HOST.with_plugins(plugin("werpt", ivb_rules=throw))
    [found] = host.findings_of("ivb_rules")
    assert found.arguments["reason"] == "NamelessError: weg"


def test_an_attribute_that_throws_costs_a_finding() -> None:
    class Thing:
        __name__ = "ding"

        @property
        def ivb_rules(self) -> Any:
            raise SystemExit(2)

    host = HOST.with_plugins(Thing())
    # Versions of pluggy differ in whether they look at properties.
    assert names(host) in ([("contribution-malformed", "ding")], [("plugin-crashed", "ding")])


# -- what contributions do when they are used -----------------------------------------------------


def test_the_longest_end_of_a_name_decides_on_the_importer() -> None:
    special = Importer("bijzonder", (".BAD.yaml",), lambda data, name: SourceData({}))
    host = HOST.with_plugins(plugin("eind", ivb_importers=lambda: [special]))
    assert host.importer_for("plan.bad.yaml") is special
    other = host.importer_for("plan.YAML")
    assert other is not None
    assert other.name == "yaml"
    assert host.importer_for("plan.docx") is None


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(ValueError("stuk"), "ValueError: stuk"), (SystemExit(), "SystemExit")],
)
def test_an_importer_that_fails_costs_a_finding(answer: Any, reason: str) -> None:
    def read(data: bytes, name: str) -> Any:
        raise answer

    host = HOST.with_plugins(
        plugin("lezer", ivb_importers=lambda: [Importer("l", (".les",), read)])
    )
    loaded = ivbcore.read(text="x", name="plan.les", host=host)
    assert loaded.plan is None
    [found] = loaded.findings
    assert (found.code.name, found.arguments["reason"]) == ("plugin-crashed", reason)
    assert found.arguments["name"] == "lezer 1.2"


def test_a_pack_that_fails_costs_a_finding() -> None:
    def leave() -> bytes:
        raise SystemExit(4)

    pack = PackSource("weg", "1", leave)
    host = HOST.with_plugins(plugin("pak", ivb_packs=lambda: [pack]))
    found = ivbcore.read(text=f"{PLAN}bouwstenen: [weg]\n", host=host).findings
    assert [one.arguments["name"] for one in found.by_code("pack-malformed")] == ["weg"]


def test_fields_that_fail_stay_as_plain_data() -> None:
    def refuse(value: object) -> Any:
        raise RuntimeError("geen zin")

    from attrs import field, frozen

    from ivbcore.contracts import term

    @frozen(kw_only=True)
    class Refusing:
        number: str = field(default="x", converter=refuse, metadata=term("nummer", "A number."))

    extension = Extension("BAD", Refusing)
    host = HOST.with_plugins(plugin("veld", ivb_extensions=lambda: [extension]))
    text = PLAN.replace("id: starten,", "id: starten, eigen: {BAD: {nummer: '5'}},")
    loaded = ivbcore.read(text=text, host=host)
    assert loaded.plan is not None
    assert loaded.plan["starten"].action.extra["BAD"] == {"nummer": "5"}
    [found] = loaded.findings.by_code("plugin-crashed")
    assert found.path == "acties/starten/eigen/BAD"
    assert found.arguments["reason"] == "RuntimeError: geen zin"


def test_word_lists_of_several_plugins_are_one() -> None:
    lists = (("een", ("b", "a")), ("twee", ("c", "a")))
    made = [
        plugin(name, ivb_word_lists=lambda words=words: [WordList("lijst", words)])
        for name, words in lists
    ]
    assert HOST.with_plugins(*made).word_lists["lijst"] == ("a", "b", "c")


def test_words_and_packs_may_share_a_name() -> None:
    host = HOST.with_plugins(
        plugin(
            "samen",
            ivb_planning_words=lambda: [PlanningWords("samen")],
            ivb_packs=lambda: [PackSource("samen", "1", bytes)],
            ivb_exporters=lambda: [Exporter("samen", TITLE, lambda request: ())],
        )
    )
    assert names(host) == []


def test_no_plan_can_name_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kwaad.py").write_text("raise SystemExit('uitgevoerd')\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for key in ("bouwstenen: [kwaad]", "bouwstenen: [kwaad.py]", "bestanden: [kwaad.py]",
                "eigen: {kwaad: {module: kwaad}}"):  # fmt: skip
        path = tmp_path / "plan.yaml"
        path.write_text(f"{PLAN}{key}\n", "utf-8")
        ivbcore.check(path, host=HOST)
    assert "kwaad" not in sys.modules


def test_a_hook_that_goes_is_told_to_those_that_fill_it_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    specification = {
        **getattr(hookspecs.ivb_packs, "ivbcore_spec"),  # noqa: B009 - the mark of pluggy
        "warn_on_impl": DeprecationWarning("ivb_packs gaat weg: gebruik ivb_pakketten"),
    }
    monkeypatch.setattr(hookspecs.ivb_packs, "ivbcore_spec", specification)
    host = HOST.with_plugins(plugin("oud", ivb_packs=lambda: [GOOD["ivb_packs"]()]))
    with pytest.warns(DeprecationWarning, match="ivb_pakketten"):
        assert "bad-pakket" in {pack.name for pack in host.packs}
    assert names(host) == []


def test_an_argument_that_goes_is_told_to_those_that_take_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @hookspecs.hookspec(warn_on_impl_args={"old": DeprecationWarning("old gaat weg")})
    def ivb_packs(old: object = None) -> Any:
        """With an argument that is going."""

    monkeypatch.setattr(hookspecs, "ivb_packs", ivb_packs)
    with pytest.warns(DeprecationWarning, match="old gaat weg"):
        HOST.with_plugins(plugin("oud", ivb_packs=lambda old: [])).findings_of("ivb_packs")
