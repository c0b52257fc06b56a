"""The conformance checks: they pass what is right, and name what is wrong."""

from __future__ import annotations

import itertools
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import define, evolve, field, frozen

import ivbcore
from ivbcore.api import built_in_host
from ivbcore.contracts import (
    Artifact,
    Context,
    Entry,
    Exporter,
    ExportOption,
    ExportRequest,
    Extension,
    Finding,
    Importer,
    Limit,
    PackSource,
    PlanningWords,
    PluginInfo,
    Rule,
    Season,
    SourceData,
    Tag,
    Texts,
    WordList,
    hookimpl,
    rule,
    term,
)
from ivbcore.model.action import Action
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Priority
from ivbcore.planning.dutch import DUTCH
from ivbcore.testing.conformance import (
    check_contribution,
    check_exporter,
    check_extension,
    check_importer,
    check_pack,
    check_plugin,
    check_rule,
    check_vocabulary,
)
from ivbcore.testing.fragments import plan_text
from ivbcore.testing.laws import law
from ivbcore.testing.plan_strategies import plans
from ivbcore.testing.verdict import over
from tests.testing.built_in import RULES

HOST = built_in_host()


def refused(check: Callable[..., None], contribution: Any, why: str, **arguments: Any) -> None:
    with pytest.raises(AssertionError, match=why):
        check(contribution, **arguments)


# -- what the library itself contributes --------------------------------------------------------


@pytest.fixture(scope="module")
def valid() -> list[Plan]:
    """Valid plans, drawn once: to draw them costs more than to look at them."""
    drawn: list[Plan] = []
    over(plans(), drawn.append, examples=20)
    return drawn


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code.code)
def test_built_in_rules(one: Rule, valid: list[Plan]) -> None:
    check_rule(one, silent_on=valid, examples=3)


@pytest.mark.parametrize(
    "one",
    [pytest.param(one, id=one.name) for one in HOST.importers],
)
def test_built_in_importers(one: Importer) -> None:
    check_importer(one)


@pytest.mark.parametrize("one", HOST.packs, ids=lambda one: one.name)
def test_built_in_packs(one: PackSource) -> None:
    check_pack(one)


@pytest.mark.parametrize("one", HOST.exporters, ids=lambda one: one.name)
def test_built_in_exporters(one: Exporter) -> None:
    check_exporter(one, examples=5)


def test_built_in_words() -> None:
    check_vocabulary(DUTCH)


# -- rules ------------------------------------------------------------------------------------

FAULTY = plan_text("titel: FOUT")
counter = itertools.count()


def shouting(context: Context) -> Iterator[Finding]:
    """A title that shouts.

    ```yaml
    titel: FOUT
    ```

    ```yaml
    titel: Goed
    ```
    """
    if context.plan.title.isupper():
        yield context.finding("titel", name=context.plan.title)


def seeded(context: Context) -> Iterator[Finding]:
    """A rule may draw lots, when it draws the same each time."""
    if context.plan.title.isupper() and random.Random(1).random() < 2:
        yield context.finding("titel", name="iets")


def titled(check: Any = shouting, **changes: Any) -> Rule:
    told: dict[str, Any] = {
        "nl": "De titel {name} roept.",
        "en": "The title {name} shouts.",
        "summary": Texts("De titel roept.", "The title shouts."),
        "why": Texts("Wie roept wordt niet gehoord.", "Who shouts is not heard."),
    }
    check.__doc__ = check.__doc__ or shouting.__doc__
    return rule("HVT001", changes.pop("name", "shouting-title"), **{**told, **changes})(check)


def test_a_rule_that_is_right() -> None:
    check_rule(titled())
    check_rule(titled(), fires_on=FAULTY, silent_on=plans(complete=False))
    check_rule(titled(), fires_on=[Plan(title="FOUT"), "titel: OOK FOUT"], silent_on="titel: Goed")


def test_a_case_that_needs_another_host_says_so() -> None:
    case = "titel: Goed\nbouwstenen: [weg]\neigen: {HVT: {nummer: 3}}"
    refused(check_rule, titled(), "give host=.*weg is not installed.*fields of HVT", fires_on=case)


def test_a_law_is_looked_into() -> None:
    @law("de titel roept niet", over="plan", code="HVT002")
    def calm(plan: Plan) -> bool:
        """Een wet die op de klok kijkt."""
        return not plan.title.isupper() or time.time() < 0

    refused(
        check_rule, calm.rule, "asks the machine.*time", fires_on=FAULTY, silent_on="titel: Goed"
    )


def test_lots_with_a_seed_are_the_same_each_time() -> None:
    check_rule(titled(seeded), fires_on=FAULTY)


def crashing(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper() or not context.plan.rows:
        yield context.finding("titel", name=context.plan.rows[0].label)


def remembering(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper():
        yield context.finding("titel", name=str(next(counter)))


def gambling(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper():
        yield context.finding("titel", name=str(random.random()))


def gambling_in_secret(context: Context) -> Iterator[Finding]:
    import random as dice

    if context.plan.title.isupper() and dice.random() < 2:
        yield context.finding("titel", name="iets")


def timed(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper() and time.time() > 0:
        yield context.finding("titel", name="iets")


def chattering(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper():
        print("gevonden")
        yield context.finding("titel", name="iets")


def trusting(context: Context) -> Iterator[Finding]:
    for row in context.rows:
        planning: Any = row.action.planning.planning
        assert planning.phases
    if context.plan.title.isupper():
        yield context.finding("titel", name="iets")


def astray(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper():
        yield context.finding("prioriteiten/bestaat-niet", name="iets")


def by_identity(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper():
        yield context.finding("titel", name=str(id(context.plan)))


def dated(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper() and date.today() > date(2000, 1, 1):  # noqa: DTZ011
        yield context.finding("titel", name="vandaag")


def asking(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper():
        yield context.finding("titel", name=str(len(Path(sys.executable).read_bytes())))


def changing(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper():
        object.__setattr__(context.plan, "title", context.plan.title + "!")
        yield context.finding("titel", name="iets")


def lost(context: Context) -> Iterator[Finding]:
    if context.plan.title.isupper():
        yield context.finding("acties/bestaat-niet", name="iets")


def zealous(context: Context) -> Iterator[Finding]:
    yield context.finding("titel", name="iets")


def timid(context: Context) -> Iterator[Finding]:
    return iter(())


def foreign(context: Context) -> Iterator[Finding]:
    yield from (RULES[0].check(context) or ())
    yield Finding.of(RULES[0].code, **dict.fromkeys(RULES[0].code.arguments, "x"))


@pytest.mark.parametrize(
    ("check", "why"),
    [
        (crashing, "raises IndexError"),
        (remembering, "something else the second time"),
        (gambling, "asks the machine instead of its context.*random"),
        (gambling_in_secret, "asks the machine instead of its context.*random"),
        (timed, "asks the machine instead of its context.*time"),
        (partial(timed), "asks the machine instead of its context.*time"),
        (chattering, "prints: 'gevonden"),
        (trusting, "raises AttributeError: 'NoneType' object has no attribute 'phases'"),
        (astray, "stands nowhere"),
        (by_identity, "equal plan"),
        (dated, "asks the machine instead of its context.*today"),
        (asking, "reaches outside its arguments: open"),
        (changing, "changes the plan"),
        (lost, "stands nowhere"),
        (zealous, "not silent on"),
        (timid, "does not fire on its own case"),
        (foreign, "another code than its own"),
    ],
)
def test_a_rule_that_is_wrong(check: Any, why: str) -> None:
    check.__doc__ = "Een regel."
    arguments = {} if check in (zealous, foreign) else {"silent_on": "titel: Goed"}
    refused(check_rule, titled(check), why, fires_on=FAULTY, **arguments)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"en": " "}, "has no English text"),
        ({"nl": ""}, "has no Dutch text"),
        ({"en": "The title shouts."}, "need other arguments"),
        ({"summary": Texts("De titel roept.", "")}, "summary of HVT001 has no English"),
        ({"why": Texts("", "Why.")}, "has no Dutch"),
        ({"nl": "{titel}", "en": "{titel}"}, "outside the vocabulary"),
        ({"name": "require-quiet-title"}, "a wish, not the fault"),
        ({"may_also_fire": ("HVT001",)}, "lists itself"),
        ({"limits": {"most": Limit(3, Texts("Hoeveel.", ""))}}, "limit 'most'.* English"),
    ],
)
def test_a_rule_that_is_badly_told(changes: dict[str, Any], why: str) -> None:
    refused(check_rule, titled(**changes), why)


def test_a_rule_without_a_case_or_page() -> None:
    refused(check_rule, evolve(titled(), page="Zonder fragment."), "no case to fire on")
    refused(check_rule, evolve(titled(), page=""), "has no page")
    refused(check_rule, "regel", "is no Rule")


def test_a_law_is_a_rule_that_is_right() -> None:
    one = law("geen titel roept", over="plan", code="WET001", english="no title shouts")(
        lambda plan: not plan.title.isupper()
    )
    check_rule(one.rule, fires_on="titel: FOUT")


# -- exporters and importers ------------------------------------------------------------------


def as_json(request: ExportRequest) -> Artifact:
    content = json.dumps(request.plain(), ensure_ascii=False).encode("utf-8", "surrogatepass")
    return Artifact("plan.json", "application/json", content)


JSON = Exporter("eigen-json", Texts("Eigen JSON", "JSON of our own"), as_json, round_trips=True)


def exporter(make: Callable[[ExportRequest], Any], **changes: Any) -> Exporter:
    return evolve(JSON, export=make, round_trips=False, **changes)


def test_an_exporter_that_is_right() -> None:
    check_exporter(JSON)
    check_exporter(exporter(lambda request: []))


TITLE = Texts("een keuze", "a choice")


def with_content(content: Any, name: str = "plan.txt", kind: str = "text/plain") -> Any:
    return lambda request: Artifact(name, kind, content() if callable(content) else content)


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (exporter(with_content(lambda: str(next(counter)).encode())), "other bytes the second"),
        (exporter(with_content(lambda: random.randbytes(4))), "asks the machine.*random"),
        (exporter(lambda r: Artifact("x", "text/plain", str(date.today()).encode())),  # noqa: DTZ011
         "asks the machine instead of its request.*today"),
        (exporter(with_content(lambda: Path(sys.executable).read_bytes()[:4])), "reaches outside"),
        (exporter(with_content(lambda: print("x") or b"")), "prints: 'x"),
        (evolve(JSON, options=(ExportOption("a", Texts("", "a")),)), "option 'a'.*no Dutch text"),
        (evolve(JSON, options=(ExportOption("a", TITLE, choices=("x",), default="y"),)),
         "a default that cannot be chosen"),
        (exporter(lambda r: as_json(r) if r.edition.plan.rows else 1 / 0), "raises ZeroDivision"),
        (
            exporter(lambda r: Artifact("x", "text/plain", str(id(r.edition.plan)).encode())),
            "other bytes for an equal plan",
        ),
        (exporter(with_content("tekst")), "with str, not bytes"),
        (exporter(with_content(b"", name="../plan.txt")), "no plain file name"),
        (exporter(with_content(b"", name=" ")), "no plain file name"),
        (exporter(with_content(b"", kind="tekst")), "no media type"),
        (exporter(lambda r: [as_json(r), as_json(r)]), "two files one name"),
        (exporter(lambda r: ["plan"]), "no Artifact"),
        (evolve(JSON, export=with_content(b"{}", "plan.json")), "read back differs"),
        (evolve(JSON, export=lambda r: []), "gives several files"),
        (evolve(JSON, title=Texts("JSON", "")), "has no English text"),
        (evolve(JSON, name="Eigen JSON"), "small letters"),
    ],
)  # fmt: skip
def test_an_exporter_that_is_wrong(one: Exporter, why: str) -> None:
    refused(check_exporter, one, why)


def lines(content: bytes, name: str) -> SourceData:
    text = content.decode("utf-8", "replace")
    return SourceData({"titel": text[:40]})


LINES = Importer("regels", (".regels",), lines)


class Strange:
    def of_key(self, container: object, key: object) -> Any:
        return 3

    of_value = of_key


def test_an_exporter_may_read_what_stands_in_its_package() -> None:
    template = Path(ivbcore.__file__).parent / "py.typed"
    check_exporter(exporter(with_content(template.read_bytes)))

    def written() -> bytes:
        with template.open("ab"):
            return b""

    refused(check_exporter, exporter(with_content(written)), "reaches outside")


def test_an_importer_that_is_right() -> None:
    check_importer(LINES)
    check_importer(LINES, reads=[(b"Plan", Plan(title="Plan"))])
    yaml = next(one for one in HOST.importers if one.name == "yaml")
    plan = Plan(title="Plan", period="2024-2026")
    check_importer(yaml, reads=[(b"titel: Plan\nlooptijd: 2024-2026\n", plan)])


@pytest.mark.parametrize(
    ("read", "why"),
    [
        (lambda content, name: SourceData({"titel": content.decode()}), "raises UnicodeDecode"),
        (lambda content, name: {"titel": "x"}, "gives dict, not SourceData"),
        (lambda content, name: SourceData(None), "does not say why"),
        (lambda content, name: SourceData({"ivb": 1}), "not plain: int"),
        (lambda content, name: SourceData({"a": [{1: "x"}]}), "keys that are no text"),
        (lambda content, name: SourceData({"a": str(next(counter))}), "the second time"),
        (lambda content, name: SourceData({"a": str(random.random())}), "asks the machine"),
        (lambda content, name: SourceData({"a": str(time.time())}), "asks the machine"),
        (lambda content, name: SourceData({"a": "b"}, Strange()), "a place that cannot be"),
    ],
)
def test_an_importer_that_is_wrong(read: Any, why: str) -> None:
    refused(check_importer, evolve(LINES, read=read), why)


def test_an_importer_that_nothing_reaches() -> None:
    refused(check_importer, evolve(LINES, suffixes=()), "no suffixes")
    refused(check_importer, evolve(LINES, suffixes=("txt",)), "no lower-case ending")
    refused(check_importer, LINES, "another plan", reads=[(b"Plan", Plan(title="Ander"))])


# -- words, packs and extensions --------------------------------------------------------------

KERMIS = Entry(
    Tag.SEASON,
    Season((8, 8), approximate=False, fine=True),
    ("kermis",),
    (("kermis 2025", "augustus 2025"),),
)


def words(*entries: Entry, name: str = "kermis") -> PlanningWords:
    return PlanningWords(name, entries)


def test_planning_words_that_are_right() -> None:
    check_vocabulary(words(KERMIS))


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (words(), "no entries"),
        (words(KERMIS, name="De Kermis"), "small letters"),
        (words(evolve(KERMIS, examples=())), "has no example"),
        (words(evolve(KERMIS, forms=())), "has no forms"),
        (words(evolve(KERMIS, forms=("Kermis",))), "capitals or accents"),
        (words(evolve(KERMIS, forms=("braderie",))), "no example of 'braderie'"),
        (words(evolve(KERMIS, examples=(("kermis", "Q1 2025"),))), "is not read but"),
        (words(evolve(KERMIS, examples=(("kermis 2025", "Q1 2025"),))), "and not as 'Q1 2025'"),
        (words(evolve(KERMIS, examples=(("kermis 2025", ""),))), "though it says"),
        (words(evolve(KERMIS, forms=("zomer",), examples=(("zomer", ""),))), "already means"),
    ],
)
def test_planning_words_that_are_wrong(one: PlanningWords, why: str) -> None:
    refused(check_vocabulary, one, why)


PACK = PackSource("eigen", "1", lambda: b"id: eigen\nnaam: Eigen\npartijen: [{id: a, naam: A}]\n")


BLOCKS = """\
id: eigen
bouwdelen:
  - id: weken
    naam: Weken
    soort: item
    versies:
      - {versie: "1", inhoud: {naam: Weken, acties: [{id: a, maatregel: Iets., planning: Q4 2031}]}}
      - {versie: "2", inhoud: {naam: Weken, acties: [{id: a, maatregel: Iets anders.}]}}
  - id: feest
    soort: actie
    versies: [{versie: "1", inhoud: {maatregel: Feest., planning: elk jaar in mei}}]
  - id: jeugd
    soort: prioriteit
    versies: [{versie: "1", inhoud: {naam: Jeugd}}]
"""


def _blocks(old: str = "", new: str = "") -> PackSource:
    assert old in BLOCKS
    return evolve(PACK, read=lambda: BLOCKS.replace(old, new).encode())


def test_a_pack_that_is_right() -> None:
    check_pack(PACK)
    check_pack(_blocks())


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("maatregel: Iets.", "maatregl: Iets.", "acties/a/maatregl: There is no key maatregl"),
        ("Q4 2031", "Q7 2031", "not understood"),
        ("Q4 2031", "Q3 en Q4 2024 2025", "can be read in"),
        ("soort: actie", "soort: item", "'feest' version '1' cannot be adopted"),
        ("    soort: prioriteit\n", "", "does not say what it is"),
        ('[{versie: "1", inhoud: {naam: Jeugd}}]', "[]", "has no versions"),
        ("inhoud: {naam: Jeugd}", "inhoud: {}", "has no content"),
        ('versie: "2"', 'versie: "1"', "occurs more than once"),
        (
            "maatregel: Feest.", "overgenomen: {bouwsteen: nationaal, deel: x, versie: y}",
            "not followed",
        ),
    ],
)  # fmt: skip
def test_a_building_block_that_cannot_be_adopted(old: str, new: str, why: str) -> None:
    refused(check_pack, _blocks(old, new), why)


def test_a_word_list_is_a_contribution() -> None:
    check_contribution(WordList("eigen", ("beek*", "dijk")))
    refused(check_contribution, WordList("eigen", ("*",)), "cannot be used")
    refused(check_contribution, WordList("eigen", ("dijk", "dijk")), "twice")


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (evolve(PACK, name="De Eigen"), "small letters"),
        (evolve(PACK, version=""), "no version"),
        (evolve(PACK, read=lambda: 1 / 0), "raises ZeroDivisionError"),
        (evolve(PACK, read=lambda: "tekst"), "gives str, not bytes"),
        (evolve(PACK, read=lambda: random.randbytes(5)), "other bytes the second time"),
        (evolve(PACK, suffix=".toml"), "no importer reads"),
        (evolve(PACK, read=lambda: b"- a\n"), "cannot be used"),
        (evolve(PACK, read=lambda: b"partijen: 3\nweer: mooi\n"), "cannot be used"),
        (evolve(PACK, name="nationaal"), "already there"),
    ],
)
def test_a_pack_that_is_wrong(one: PackSource, why: str) -> None:
    refused(check_pack, one, why)


@frozen
class Case:
    number: str = field(default="", metadata=term("zaaknummer", "The number of the case."))
    opened: date | None = field(default=None, metadata=term("geopend", "The day it was opened."))


@define
class Loose:
    number: str = field(default="", metadata=term("zaaknummer", "The number."))


@frozen
class Bare:
    number: str = ""


@frozen
class Demanding:
    number: str = field(metadata=term("zaaknummer", "The number."))


@frozen
class Double:
    one: str = field(default="", metadata=term("zelfde", "One."))
    two: str = field(default="", metadata=term("zelfde", "Two."))


@frozen
class Crooked:
    one: str = field(default="", metadata=term("Zaak Nummer", "One."))


@frozen
class Silent:
    one: str = field(default="", metadata=term("zaaknummer", " "))


@frozen
class Forgetful:
    number: str = field(default="", converter=str.upper, metadata=term("zaaknummer", "The number."))
    hidden: int = field(default=0, metadata=term("verborgen", "A count."))

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "hidden", next(counter))


@pytest.mark.parametrize("on", [(), (Action,), (Priority,), (Plan,)])
def test_an_extension_that_is_right(on: tuple[type, ...]) -> None:
    values = (Case(), Case(number="Z-1"), Case(number="nee", opened=date(2024, 7, 1)))
    check_extension(Extension("HVT", Case, on), values=values)


@pytest.mark.parametrize(
    ("cls", "why"),
    [
        (dict, "no attrs class"),
        (Loose, "is not frozen"),
        (Bare, r"has no term\(...\)"),
        (Demanding, "has no default"),
        (Double, "two fields have one key"),
        (Crooked, "not in small letters"),
        (Silent, "does not say what it means"),
        (Forgetful, "two empty blocks"),
    ],
)
def test_an_extension_that_is_wrong(cls: Any, why: str) -> None:
    refused(check_extension, Extension("HVT", cls), why)


def test_an_extension_on_what_is_no_element() -> None:
    refused(check_extension, Extension("HVT", Case, (str,)), "no element of a plan")
    refused(check_extension, Extension("HVT", Case), "is no Case", values=["Z-1"])


# -- whole plugins ----------------------------------------------------------------------------


def plugin(prefix: str = "HVT", **hooks: Any) -> ModuleType:
    module = ModuleType("hellendoorn")
    module.ivb_plugin = hookimpl(lambda: PluginInfo("hellendoorn", prefix))  # type: ignore[attr-defined]
    for name, contributed in hooks.items():
        setattr(module, name, hookimpl(lambda contributed=contributed: contributed))
    return module


def test_a_plugin_that_is_right() -> None:
    bare = evolve(titled(), page="Een regel zonder fragment.")
    cases: Mapping[str, Any] = {"HVT001": {"fires_on": "titel: FOUT"}}
    check_plugin(plugin(ivb_rules=[bare], ivb_exporters=[JSON], ivb_packs=[PACK]), cases=cases)


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (plugin(), "contributes nothing"),
        (plugin(ivb_rulez=[]), "finds fault"),
        (plugin(ivb_rules=["regel"]), "finds fault"),
        (plugin(prefix="XYZ", ivb_rules=[titled()]), "finds fault"),
        (plugin(ivb_rules=[titled(en="")]), "has no English text"),
        ("er.is.geen.module", "finds fault"),
    ],
)
def test_a_plugin_that_is_wrong(one: Any, why: str) -> None:
    refused(check_plugin, one, why)


def test_cases_for_nothing_are_refused() -> None:
    refused(check_plugin, plugin(ivb_packs=[PACK]), "HVT009", cases={"HVT009": {}})


def test_each_contribution_has_its_check() -> None:
    for one in (titled(), LINES, PACK, Extension("HVT", Case), DUTCH):
        check_contribution(one)
    refused(check_contribution, 3, "no contribution")


def test_a_check_needs_an_example() -> None:
    with pytest.raises(ValueError, match="at least one example"):
        check_exporter(JSON, examples=0)
