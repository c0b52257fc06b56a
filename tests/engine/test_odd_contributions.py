"""Contributions of the right class that hold the wrong things cost one finding each, at once."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import attrs
import pytest
from attrs import evolve

import ivbcore
from ivbcore.api import built_in_host
from ivbcore.contracts import (
    Artifact,
    Entry,
    Exporter,
    ExportOption,
    Extension,
    Finding,
    Importer,
    Limit,
    NoPositions,
    Norm,
    PackSource,
    PlanningWords,
    PluginInfo,
    Season,
    SourceData,
    Tag,
    Texts,
    Vocabulary,
    WordList,
    hookimpl,
    term,
)
from ivbcore.engine.exporting import ExportFailed
from ivbcore.engine.throwing import told
from ivbcore.findings.plugins import PLUGIN_CRASHED
from tests.engine.bad_plugins import TITLE, Own, plugin, rule_of
from tests.engine.test_host import HOST, PLAN, everything, names, report


def _file(request: Any) -> Artifact:
    return Artifact("lijst.csv", "text/csv", b"1;2\n")


@attrs.frozen(kw_only=True)
class Unreadable:
    """Fields of which nobody knows how they are written."""

    thing: object = attrs.field(default=None, metadata=term("ding", "Anything."))


ODD: Any = "wat hier niet hoort"
RULE = rule_of(list)
EXPORTER = Exporter("bad-csv", TITLE, _file)
WORD = Entry(Tag.SEASON, Season((6, 6)), ("dorpsfeest",))


def _words(entry: Entry) -> PlanningWords:
    return PlanningWords("woorden", (entry,))


CASES: list[tuple[str, Any]] = [
    *(
        ("ivb_rules", evolve(RULE, **{name: value}))
        for name, value in (
            ("page", 3), ("norms", 3), ("norms", (3,)), ("norms", (Norm(ODD, 3),)),  # type: ignore[arg-type]
            ("no_norm", 3), ("no_norm", Texts("x", 3)),  # type: ignore[arg-type]
            ("limits", {"a": 3}), ("limits", {"a": Limit(float("nan"), TITLE)}),
            ("limits", {3: Limit(1, TITLE)}), ("limits", {"a": Limit(1, ODD)}),
            ("may_also_fire", 3), ("instead_of", ("IVB301", 3)), ("enabled", None),
            ("blocks_publishing", "ja"), ("code", evolve(RULE.code, severity="fout")),
            ("code", evolve(RULE.code, status="x")), ("code", evolve(RULE.code, summary="x")),
            ("code", evolve(RULE.code, why=3)), ("code", evolve(RULE.code, why=Texts(3, "x"))),  # type: ignore[arg-type]
        )
    ),
    *(
        ("ivb_exporters", evolve(EXPORTER, **{name: value}))
        for name, value in (
            ("extra", 3), ("asks_for", "quarter"), ("options", 3), ("options", (3,)),
            ("options", (ExportOption("kop", ODD),)), ("selects", "ja"), ("title", Texts(3, 4)),  # type: ignore[arg-type]
            ("options", (ExportOption("kop", TITLE, choices=ODD),)),
        )
    ),
    ("ivb_importers", Importer("bad", (".bad",), lambda data, name: ODD, notation=ODD and 3)),  # type: ignore[arg-type]
    ("ivb_packs", PackSource("bad", 3, bytes)),  # type: ignore[arg-type]
    *(
        ("ivb_planning_words", _words(evolve(WORD, **{name: value})))
        for name, value in (
            ("tag", "nergens"), ("value", 3), ("value", Season((0, 3))), ("value", Season((5, 2))),
            ("value", Season((13, 14))), ("value", Season((1, 2, 3))),  # type: ignore[arg-type]
            ("forms", (3,)), ("forms", ("",)), ("forms", "dorpsfeest"), ("examples", ("x",)),
        )
    ),
    *(
        ("ivb_planning_words", _words(Entry(tag, value, ("dorpsfeest",))))
        for tag, value in (
            (Tag.MONTH, 13), (Tag.WEEKDAY, "ma"), (Tag.UNIT, 1), (Tag.SOFT, "x"), (Tag.KIND, "x"),
            (Tag.FREQUENCY, ()), (Tag.FREQUENCY, (3,)), (Tag.BUDGET, Season((1, 2))),
            (Tag.RELATIVE, "x"), (Tag.ORDINAL, None), (Tag.BOUND, "x"), (Tag.PERIOD_PART, "x"),
        )
    ),
    ("ivb_planning_words", PlanningWords("woorden", vocabulary=ODD)),
    ("ivb_planning_words", PlanningWords("woorden", vocabulary=Vocabulary("x", "nl", (), (3,)))),  # type: ignore[arg-type]
    ("ivb_word_lists", WordList("producten", ("*",))),
    ("ivb_word_lists", WordList("producten", ("nota", "**"))),
    ("ivb_extensions", Extension("BAD", Unreadable)),
    ("ivb_extensions", Extension("BAD", Own, on=(3,))),  # type: ignore[arg-type]
]  # fmt: skip


@pytest.mark.parametrize(("hook", "odd"), CASES)
def test_an_odd_contribution_is_refused_when_it_is_given(hook: str, odd: Any) -> None:
    host = HOST.with_plugins(plugin("vreemd", **{hook: lambda: odd}))
    [(code, name)] = names(host)
    assert code in ("contribution-malformed", "plugin-crashed")
    assert name == "vreemd 1.2"
    assert everything(host) == everything(HOST)
    assert ivbcore.schema(host=host) == ivbcore.schema(host=HOST)
    expected = [*report(HOST)]
    assert [one for one in report(host) if one.arguments.get("name") != "vreemd 1.2"] == expected


class Text(str):
    """A text that throws when it is said."""

    __slots__ = ()

    def __str__(self) -> str:
        raise SystemExit(1)

    __format__ = __repr__ = __str__  # type: ignore[assignment]


class Unequal:
    """A value that throws when it is compared."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise SystemExit(1)


@pytest.mark.parametrize(
    ("arguments", "label"),
    [
        ({"version": Text("3")}, "wie 3"),
        ({"version": object()}, "wie"),
        ({"version": None}, "wie"),
        ({"name": object()}, "wie 1.2"),
        ({"contracts": Unequal()}, "wie 1.2"),
    ],
)
def test_what_a_plugin_says_of_itself_may_be_anything(arguments: Any, label: str) -> None:
    info = PluginInfo(**{"name": "wie", "prefix": "BAD", "version": "1.2", **arguments})
    made = ModuleType("wie")
    made.__version__ = Text("")  # type: ignore[attr-defined]
    made.ivb_plugin = hookimpl(lambda: info)  # type: ignore[attr-defined]
    made.ivb_rules = hookimpl(lambda: 3)  # type: ignore[attr-defined]
    host = HOST.with_plugins(made)
    assert {name for _, name in names(host)} == {label}
    assert ("contribution-malformed", label) in names(host)
    assert [source.label for source, _ in host.contributions()][-1] == label


def test_hooks_that_take_arguments_cost_a_finding_each_and_the_others_count() -> None:
    taking = {name: lambda plan, host: [] for name in ("ivb_rules", "ivb_packs")}
    lists = {"ivb_word_lists": lambda: [WordList("bad-lijst", ("dorpsfeest",))]}
    host = HOST.with_plugins(plugin("vraagt", **taking, **lists, ivb_ruels=lambda: ()))
    found = host.findings_of("ivb_rules")
    assert [(one.code.name, one.arguments["name"]) for one in found] == [
        ("plugin-crashed", "vraagt 1.2"),
        ("plugin-crashed", "vraagt 1.2"),
        ("hook-unknown", "vraagt 1.2"),
    ]
    reasons = [one.arguments["reason"] for one in found[:2]]
    assert reasons == [f"{name}(plan, host) != {name}()" for name in ("ivb_packs", "ivb_rules")]
    assert host.word_lists["bad-lijst"] == ("dorpsfeest",)


class UntellableExit(Exception):  # noqa: N818
    """An exception that wants to leave when it is told."""

    def __str__(self) -> str:
        raise SystemExit(1)


def test_what_is_thrown_is_told_the_same_each_time() -> None:
    assert told(UntellableExit()) == "UntellableExit"
    assert told(TypeError(f"no {object()!r}.")) == "TypeError: no <object object>"


# -- importers and packs --------------------------------------------------------------------------


def _whole(**more: Any) -> dict[str, Any]:
    actions = [{"id": "a", "maatregel": "Iets doen.", "planning": "Q9 2024"}]
    priority = {"id": "p", "naam": "P", "items": [{"id": "i", "naam": "I", "acties": actions}]}
    plan = {"ivb": "1", "titel": "T", "gemeente": "G", "looptijd": "2024-2026"}
    return {**plan, "prioriteiten": [priority], **more}


def _holding_itself() -> dict[str, Any]:
    data = _whole()
    data["prioriteiten"].append(data)
    return data


class Own2(dict[str, Any]):
    """A mapping that is more than one."""


class Throwing:
    """Places that throw."""

    def of_key(self, container: object, key: str | int) -> Any:
        raise SystemExit(1)

    of_value = of_key


class Wrong:
    """Places that are none."""

    def of_key(self, container: object, key: str | int) -> Any:
        return "regel 3"

    of_value = of_key


def reading(answer: Any) -> ivbcore.Loaded:
    """What comes of a file when its importer gives this."""
    kind = Importer("les", (".les",), lambda data, name: answer)
    host = HOST.with_plugins(plugin("lezer", ivb_importers=lambda: kind))
    loaded = ivbcore.read(text="x", name="plan.les", host=host)
    assert json.dumps([one.message() for one in ivbcore.check(loaded, host=host)])
    return loaded


@pytest.mark.parametrize(
    "answer",
    [
        "tekst", None, SourceData({1: "x"}), SourceData(_whole(titel=object())),
        SourceData(_whole(titel=b"x")), SourceData(_whole(partijen=({"naam": "x"},))),
        SourceData(_whole(partijen={1, 2})), SourceData(_holding_itself()), SourceData(Own2()),
        SourceData(_whole(titel=Text("x"))), SourceData(_whole(), findings=[3]),  # type: ignore[list-item]
        SourceData(_whole(eigen={"BAD": {("a",): 1}})),
        SourceData(None, findings=[Finding.of(PLUGIN_CRASHED, name=[1], reason="x")]),  # type: ignore[arg-type]
    ],
)  # fmt: skip
def test_an_importer_that_gives_no_plain_data_costs_one_finding(answer: Any) -> None:
    loaded = reading(answer)
    assert loaded.plan is None
    [found] = loaded.findings
    assert found.code.name in ("contribution-malformed", "plugin-crashed")
    assert found.arguments["name"] == "lezer 1.2"


@pytest.mark.parametrize("positions", [Throwing(), Wrong(), None, NoPositions()])
def test_places_that_cannot_be_told_are_not_told(positions: Any) -> None:
    loaded = reading(SourceData(_whole(bouwstenen=["weg"]), positions))
    assert loaded.plan is not None
    assert [one.location for one in loaded.findings] == [None, None]
    assert {one.code.name for one in loaded.findings} == {"pack-not-installed", "wording-unread"}


def test_numbers_and_yes_or_no_may_stand_in_plain_data() -> None:
    loaded = reading(SourceData(_whole(ivb=1, eigen={"zelf": {"a": 1.5, "b": True}})))
    assert loaded.plan is not None
    assert loaded.plan.extra["zelf"] == {"a": 1.5, "b": True}


def test_a_pack_that_throws_names_its_plugin() -> None:
    def leave() -> bytes:
        raise SystemExit(4)

    text: Any = "id: weg"
    packs = [PackSource("weg", "1", leave), PackSource("tekst", "1", lambda: text)]
    host = HOST.with_plugins(plugin("pak", ivb_packs=lambda: packs))
    found = ivbcore.read(text=f"{PLAN}bouwstenen: [weg, tekst]\n", host=host).findings
    reasons = [one.message("en") for one in found.by_code("pack-malformed")]
    assert any("pak 1.2: SystemExit: 4" in one for one in reasons)
    assert any("pak 1.2: TypeError: str != bytes" in one for one in reasons)


# -- what is given later --------------------------------------------------------------------------


@pytest.mark.parametrize("value", [1.5, "x", 3, ("a", "b"), TITLE])
def test_arguments_that_can_be_told(value: Any) -> None:
    host = HOST.with_plugins(
        plugin("telt", ivb_rules=lambda: [rule_of(lambda c: [c.finding(value=value)])])
    )
    [found] = report(host).by_code("BAD001")
    assert found.arguments["value"] == value


@pytest.mark.parametrize("value", [None, b"x", float("nan"), float("inf"), object(), (1,)])
def test_arguments_that_cannot_be_told(value: Any) -> None:
    host = HOST.with_plugins(
        plugin("telt", ivb_rules=lambda: [rule_of(lambda c: [c.finding(value=value)])])
    )
    [found] = report(host).by_code("rule-crashed")
    assert found.arguments["reason"] == f"TypeError: argument value: {type(value).__name__}"


def test_a_file_without_a_kind_is_none() -> None:
    made: Any = Artifact("x.txt", None, b"x")  # type: ignore[arg-type]
    host = HOST.with_plugins(
        plugin("soort", ivb_exporters=lambda: Exporter("soort", TITLE, lambda request: made))
    )
    plan = ivbcore.read(text=PLAN, host=host).plan
    assert plan is not None
    with pytest.raises(ExportFailed, match="media_type"):
        ivbcore.export(plan, "soort", host=host)


def _case_file(kind: Any, meaning: str) -> type[Any]:
    """A class without a docstring, as those of an afternoon are."""
    number = attrs.field(default=None, metadata=term("nummer", meaning))
    body = {"__annotations__": {"number": kind}, "number": number}
    return attrs.frozen(kw_only=True)(type("Action", (), body))


def test_classes_of_one_name_each_have_their_place_in_the_schema() -> None:
    made = [
        plugin(name, prefix, ivb_extensions=lambda p=prefix, k=kind: Extension(p, _case_file(k, p)))
        for name, prefix, kind in (("een", "EEN", str | None), ("twee", "TWEE", int | None))
    ]
    host = built_in_host().with_plugins(*made)
    assert names(host) == []
    schema = ivbcore.schema(host=host)
    described = schema["$defs"]
    assert described["EEN.Action"]["properties"]["nummer"]["description"] == "EEN"
    assert described["TWEE.Action"]["properties"]["nummer"]["description"] == "TWEE"
    assert "planning" in described["Action"]["properties"]
    own = schema["properties"]["eigen"]["properties"]
    assert own == {
        "EEN": {"$ref": "#/$defs/EEN.Action"},
        "TWEE": {"$ref": "#/$defs/TWEE.Action"},
    }


# -- fields of a plugin that is not there ---------------------------------------------------------


def test_fields_of_a_plugin_that_is_not_there_are_told_once_and_kept() -> None:
    text = PLAN.replace("id: starten,", "id: starten, eigen: {QQQ: {nummer: '5'}, notities: x},")
    text += "eigen: {VBG: {c: [d]}}\n"
    loaded = ivbcore.read(text=text, host=HOST)
    found = loaded.findings.by_code("extension-not-installed")
    assert [(one.arguments["name"], str(one.location)) for one in found] == [
        ("QQQ", "plan.yaml:12:35"),
        ("VBG", "plan.yaml:13:9"),
    ]
    assert [one.path for one in found] == ["acties/starten/eigen/QQQ", "eigen/VBG"]
    assert loaded.plan is not None
    again = ivbcore.read(text=ivbcore.dump(loaded.plan), host=HOST)
    assert again.plan == loaded.plan
    there = HOST.with_plugins(plugin("er", "QQQ", ivb_extensions=lambda: Extension("QQQ", Own)))
    told_then = ivbcore.read(text=text, host=there).findings.by_code("extension-not-installed")
    assert [one.arguments["name"] for one in told_then] == ["VBG"]
