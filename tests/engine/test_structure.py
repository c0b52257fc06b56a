"""What a text means is decided by the field; and one shape serves every class."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

import pytest
from attrs import field, frozen

from ivbcore.engine.careful import CarefulReader
from ivbcore.engine.lexical import Misfit, expected, scalar_reader
from ivbcore.engine.shape import shape_of
from ivbcore.engine.structure import structuring
from ivbcore.engine.tree import Tree
from ivbcore.findings.finding import Finding
from ivbcore.model.effort import Amount, Effort, QuarterCount
from ivbcore.model.partner import Position
from ivbcore.plugins.sources.yaml_source import read_yaml
from ivbcore.values.language import Texts
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.term import term


class Colour(StrEnum):
    RED = "rood"
    BLUE = "blauw"


@frozen(kw_only=True)
class Part:
    SHORT_FORM: ClassVar[str] = "name"

    name: str = field(default="", metadata=term("naam", "A name."))
    count: int | None = field(default=None, metadata=term("aantal", "A count."))


@frozen(kw_only=True)
class Whole:
    id: str = field(default="", metadata=term("id", "An identifier."))
    colour: Colour | None = field(default=None, metadata=term("kleur", "A colour."))
    done: bool | None = field(default=None, metadata=term("klaar", "Whether it is done."))
    day: dt.date | None = field(default=None, metadata=term("datum", "A day."))
    words: tuple[str, ...] = field(default=(), metadata=term("woorden", "Words."))
    parts: tuple[Part, ...] = field(default=(), metadata=term("delen", "Parts."))
    one_part: Part | None = field(default=None, metadata=term("deel", "A part."))
    amounts: Mapping[str, Amount] = field(factory=dict, metadata=term("inzet", "Amounts."))
    extra: Mapping[str, Any] = field(factory=dict, metadata=term("eigen", "Fields of plugins."))
    inside: int = 7


HOOKS = structuring()


def careful(cls: Any, text: str) -> tuple[Any, list[Finding]]:
    """An element read field by field, and what was found."""
    data = read_yaml(text.encode(), "x.yaml")
    assert not data.findings
    reader = CarefulReader(HOOKS, Tree(cls, data.data, data.positions))
    return reader.plan(), reader.findings


@pytest.mark.parametrize(
    ("cls", "text", "value"),
    [
        (str, "010", "010"),
        (int, "13", 13),
        (int, " -4 ", -4),
        (Decimal, "4.10", Decimal("4.1")),
        (Decimal, "4,1", Decimal("4.1")),
        (bool, "nee", False),
        (bool, "Ja", True),
        (bool, "true", True),
        (bool, True, True),
        (dt.date, "2024-02-29", dt.date(2024, 2, 29)),
        (Quarter, "2024Q4", Quarter(2024, 4)),
        (Period, "2024-2026", Period.of("2024-2026")),
        (Position, "Extern", Position.EXTERNAL),
        (Amount, "0,5 fte", Amount.of("0,5 fte")),
        (Effort, "6 dagen per kwartaal", Effort.of("6 dagen per kwartaal")),
        (QuarterCount, "1 jaar", QuarterCount(4)),
    ],
)
def test_the_lexical_table(cls: Any, text: Any, value: Any) -> None:
    read = HOOKS(cls)(text)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("cls", "wrong"),
    [
        (str, True), (str, ["a"]), (str, {"a": "b"}), (int, "4.1"), (int, "٤"), (int, "1_0"),
        (int, "9" * 40), (int, True), (Decimal, "1.000,50"), (Decimal, "NaN"), (Decimal, "1e3"),
        (bool, "on"), (bool, "1"), (dt.date, "2024-02-30"), (dt.date, "13-02-2024"),
        (dt.date, "20240213"), (Quarter, "Q4"), (Period, "2026-2024"), (Period, "ooit"),
        (Position, "buiten"), (Amount, "veel"), (Effort, "6 dagen"), (QuarterCount, "0 jaar"),
        (tuple[int, ...], ["1", "x"]), (Mapping[str, int], ["1"]),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(cls: Any, wrong: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is told comes later
        HOOKS(cls)(wrong)


@pytest.mark.parametrize(
    "cls", [str, int, Decimal, bool, dt.date, Quarter, Period, Position, Amount, Effort]
)
def test_every_kind_says_what_was_expected(cls: Any) -> None:
    assert scalar_reader(cls) is not None
    told = expected(cls)
    assert told != Texts("een waarde", "a value")
    assert told.nl != told.en


def test_an_element_is_read_by_its_terms() -> None:
    whole = HOOKS(Whole)(
        {
            "id": "a", "kleur": "rood", "klaar": "nee", "datum": "2024-01-02", "woorden": "een",
            "delen": ["los", {"naam": "vast", "aantal": "2"}], "deel": "kort",
            "inzet": {"x": "6 dagen"}, "eigen": {"HVT": {"a": ["b"]}},
        }
    )  # fmt: skip
    assert whole == Whole(
        id="a",
        colour=Colour.RED,
        done=False,
        day=dt.date(2024, 1, 2),
        words=("een",),
        parts=(Part(name="los"), Part(name="vast", count=2)),
        one_part=Part(name="kort"),
        amounts={"x": Amount.of("6 dagen")},
        extra={"HVT": {"a": ["b"]}},
    )


@frozen
class Foreign:
    """A class of a plugin, without terms."""

    numbers: frozenset[int]
    answers: set[bool]
    parts: set[Part]


def test_types_that_the_model_does_not_know_hold_what_is_read_by_the_same_rules() -> None:
    data = {"numbers": ["1", "2"], "answers": ["nee"], "parts": ["los", {"naam": "vast"}]}
    assert HOOKS(Foreign)(data) == Foreign(
        frozenset((1, 2)), {False}, {Part(name="los"), Part(name="vast")}
    )
    assert HOOKS(frozenset[Colour])(["rood"]) == frozenset((Colour.RED,))
    for wrong in (data | {"numbers": ["1_0"]}, data | {"answers": ["on"]}):
        with pytest.raises(ValueError):  # noqa: PT011 - what is told comes later
            HOOKS(Foreign)(wrong)


def test_nothing_is_as_if_left_out() -> None:
    keys = [one.key for one in shape_of(Whole).fields]
    assert HOOKS(Whole)(dict.fromkeys(keys)) == Whole()


def test_a_text_is_never_taken_letter_by_letter() -> None:
    assert HOOKS(tuple[str, ...])("abc") == ("abc",)
    assert HOOKS(tuple[Part, ...])("abc") == (Part(name="abc"),)
    assert HOOKS(tuple[Part, ...])({"naam": "abc"}) == (Part(name="abc"),)


@pytest.mark.parametrize("raw", ["tekst", ["a"], None, True, {"onbekend": "x"}])
def test_an_element_without_short_form_takes_only_a_mapping(raw: Any) -> None:
    with pytest.raises((Misfit, KeyError)):
        HOOKS(Whole)(raw)


def told(findings: list[Finding]) -> list[tuple[str, str, int, int]]:
    return [
        (one.code.name, one.path, one.location.line, one.location.column)
        for one in findings
        if one.location
    ]


def test_one_bad_field_does_not_hide_the_rest() -> None:
    whole, findings = careful(
        Whole,
        "kleur: paars\nklaar: misschien\ndatum: morgen\nwoorden: [a, {b: c}, d]\n"
        "delen: [[x], {naam: goed, aantal: veel}]\ndeel: [y]\ninzet: {a: 6 dagen, b: veel}\n"
        "eigen: plat\n",
    )
    assert whole == Whole(
        words=("a", "d"), parts=(Part(name="goed"),), amounts={"a": Amount.of("6 dagen")}
    )
    assert told(findings) == [
        ("wrong-type", "kleur", 1, 8),
        ("wrong-type", "klaar", 2, 8),
        ("wrong-type", "datum", 3, 8),
        ("wrong-type", "woorden/1", 4, 14),
        ("element-left-out", "delen/0", 5, 9),
        ("wrong-type", "delen/1/aantal", 5, 35),
        ("wrong-type", "deel", 6, 7),
        ("wrong-type", "inzet/b", 7, 24),
        ("wrong-type", "eigen", 8, 8),
    ]
    assert findings[0].arguments["value"] == "paars"
    assert findings[0].arguments["expected"] == Texts("een van: rood, blauw", "one of: rood, blauw")


@pytest.mark.parametrize(
    ("key", "code", "told_of"),
    [
        ("kleurr", "misspelt-key", {"key": "kleurr", "nearest": "kleur"}),
        ("Kleur", "misspelt-key", {"key": "Kleur", "nearest": "kleur"}),
        ("colour", "english-key", {"key": "colour", "expected": "kleur"}),
        ("Part", "english-key", {"key": "Part", "expected": "delen"}),
        ("one-part", "english-key", {"key": "one-part", "expected": "deel"}),
        ("zaaknummer", "unknown-key", {"key": "zaaknummer"}),
    ],
)
def test_unknown_keys_are_told_apart(key: str, code: str, told_of: dict[str, str]) -> None:
    whole, (finding,) = careful(Whole, f"id: a\n{key}: rood\n")
    assert whole == Whole(id="a")
    assert finding.code.name == code
    assert finding.arguments == told_of
    assert told([finding]) == [(code, key, 2, 1)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("{naam: een, twee}", '"een, twee"'),
        ("{naam: een, twee, drie, aantal: 3}", '"een, twee, drie"'),
        ("{naam: een, met name: twee}", '"een, met name: twee"'),
    ],
)
def test_a_text_that_was_cut_off_at_a_comma_is_told_whole(text: str, meant: str) -> None:
    part, (finding,) = careful(Part, text)
    assert part.name == "een"
    assert finding.code.name == "text-cut-at-comma"
    assert finding.arguments == {"key": "naam", "expected": meant}
    assert finding.location is not None
    assert finding.location.column == text.index(",") + 3


def test_a_number_that_was_cut_off_at_its_comma_is_told_whole() -> None:
    part, (finding,) = careful(Part, "{naam: a, aantal: 7,9}")
    assert part == Part(name="a", count=7)
    assert finding.arguments == {"key": "aantal", "expected": '"7,9"'}


def test_a_list_that_was_cut_off_at_a_comma_is_told_as_a_list() -> None:
    _, (finding,) = careful(Whole, "{woorden: een, twee}")
    assert finding.arguments["expected"] == "[een, twee]"


@pytest.mark.parametrize(
    "text",
    [
        "{naam: een, 'met name': twee}",
        "{naam: 'een', met name: }",
        "naam: een\nmet name: twee\n",
        "naam: een\nmet name:\n",
    ],
)
def test_what_is_written_as_a_key_is_no_rest_of_a_text(text: str) -> None:
    _, findings = careful(Part, text)
    assert [one.code.name for one in findings] == ["unknown-key"]
