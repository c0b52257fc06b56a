"""The schema and structuring agree: what one takes the other takes, what one refuses too."""

import copy
import json
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import ivbcore
from ivbcore.engine.lexical import day
from ivbcore.engine.shape import is_element, shape_of
from ivbcore.engine.writing import to_data
from ivbcore.findings.reading import READING
from ivbcore.findings.severity import Severity
from ivbcore.model.plan import Plan
from ivbcore.testing.plan_strategies import plans
from tests.engine.test_writing import settled
from tests.strategies import any_plans

SCHEMA = ivbcore.schema()
VALIDATOR = Draft202012Validator(SCHEMA)
COMPLETE: dict[str, Any] = {
    "ivb": 1, "titel": "Plan", "gemeente": "Borne", "looptijd": "2024-2026",
    "prioriteiten": [
        {"id": "jeugd", "naam": "Jeugd", "items": [{"naam": "Item", "acties": [
            {"id": "a", "maatregel": "Iets", "planning": "Q1 2024", "partijen": "politie",
             "inzet": {"politie": "2 dagen per keer"}, "eigen": {"X": {"y": [1]}}},
        ]}]},
    ],
    "partijen": [{"id": "politie", "naam": "Politie", "positie": "extern"}],
}  # fmt: skip

# What no schema can see: other places in the plan, the folder, what is installed.
BEYOND = {"identifier-not-unique", "format-too-new", "pack-not-installed", "unreadable-file"}


def errors(data: Any) -> list[str]:
    """What reading finds wrong in the structure; of wordings a schema knows nothing."""
    loaded = ivbcore.read(text=json.dumps(data), name="plan.json")
    found = loaded.findings.at_or_above(Severity.WARNING)
    return [one.code.name for one in found if one.code in READING]


def as_json(plan: Plan) -> Any:
    return json.loads(json.dumps(to_data(plan)))


def test_a_file_may_say_where_its_schema_is() -> None:
    named = {"$schema": "ivb-plan.schema.json", **COMPLETE}
    assert not list(VALIDATOR.iter_errors(named))
    assert not errors(named)
    as_yaml = ivbcore.read(text=json.dumps(named), name="plan.yaml")
    assert as_yaml.plan == ivbcore.read(text=json.dumps(COMPLETE), name="plan.json").plan
    for wrong in (None, True, ["x"]):
        data = {**COMPLETE, "$schema": wrong}
        assert list(VALIDATOR.iter_errors(data))
        assert errors(data) == ["unknown-key"]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_day_is_one_that_there_is() -> None:
    known = SCHEMA["$defs"]["Version"]["anyOf"][0]["properties"]["vastgesteld"]
    one = Draft202012Validator(known)
    years = [0, 1, 4, 100, 400, 1600, 1900, 1999, 2000, 2023, 2024, 2096, 2100, 2104, 9996, 9999]
    numbers = product(years, range(14), range(33))
    days = [f"{year:04}-{month:02}-{number:02}" for year, month, number in numbers]
    odd = ["2024-2-13", "2024-02-13T10:00", "20240213", "24-02-13", "-2024-02-13", " 2024-02-29 "]
    for text in (*days, *odd):
        assert one.is_valid(text) == _is_read(text), text
    data = {**COMPLETE, "versie": {"vastgesteld": "2024-02-30"}}
    assert errors(data) == ["wrong-type"]
    assert list(VALIDATOR.iter_errors(data))


def _is_read(text: str) -> bool:
    try:
        return bool(day(text))
    except ValueError:
        return False


@given(plans())
def test_plans_that_are_right_are_valid(plan: Plan) -> None:
    data = as_json(plan)
    assert not list(VALIDATOR.iter_errors(data))
    assert not errors(data)


@given(any_plans())
def test_whatever_a_plan_holds_is_valid(plan: Plan) -> None:
    data = {**COMPLETE, **{k: v for k, v in as_json(settled(plan)).items() if v != ""}}
    valid = not list(VALIDATOR.iter_errors(data))
    assert valid == (not set(errors(data)) - BEYOND)


@pytest.mark.parametrize(
    ("path", "value", "name"),
    [
        (("titel",), None, "missing-value"),
        (("gemeente",), "", "missing-value"),
        (("titel",), ["x"], "wrong-type"),
        (("titel",), True, "wrong-type"),
        (("ivb",), "een", "wrong-type"),
        (("ivb",), 0, "wrong-type"),
        (("ivb",), "-1", "wrong-type"),
        (("acties",), [], "key-out-of-place"),
        (("<<",), None, "anchor-or-alias"),
        (("looptijd",), "ooit", "wrong-type"),
        (("looptijd",), None, "missing-value"),
        (("gemeente",), ["Borne"], "wrong-type"),
        (("titeltje",), "x", "misspelt-key"),
        (("title",), "x", "english-key"),
        (("prioriteiten", 0), "Jeugd", "element-left-out"),
        (("prioriteiten", 0), None, "element-left-out"),
        (("prioriteiten", 0, "id"), "Jeugd!", "malformed-identifier"),
        (("prioriteiten", 0, "nummer"), "een", "wrong-type"),
        (("prioriteiten", 0, "nummer"), 1.5, "wrong-type"),
        (("prioriteiten", 0, "items", 0, "acties", 0, "wettelijk"), "mwah", "wrong-type"),
        (("prioriteiten", 0, "items", 0, "acties", 0, "geldig-tot"), "30-6-2026", "wrong-type"),
        (("prioriteiten", 0, "items", 0, "acties", 0, "duur"), "even", "wrong-type"),
        (("prioriteiten", 0, "items", 0, "acties", 0, "inzet"), "veel", "wrong-type"),
        (("prioriteiten", 0, "items", 0, "acties", 0, "inzet", "politie"), "veel", "wrong-type"),
        (("prioriteiten", 0, "items", 0, "acties", 0, "eigen"), "X", "wrong-type"),
        (("prioriteiten", 0, "items", 0, "acties", 0, "partijen"), [["x"]], "element-left-out"),
        (("prioriteiten", 0, "items", 0, "acties", 0, "bron"), [["x"]], "wrong-type"),
        (("partijen", 0, "positie"), "buiten", "wrong-type"),
        (("partijen", 0, "ook-genoemd"), [True], "wrong-type"),
    ],
)
def test_every_fault_in_the_structure_fails_in_both(
    path: tuple[str | int, ...], value: Any, name: str
) -> None:
    assert not list(VALIDATOR.iter_errors(COMPLETE))
    assert not errors(COMPLETE)
    data: Any = copy.deepcopy(COMPLETE)
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    assert name in errors(data)
    assert list(VALIDATOR.iter_errors(data))


def addresses(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    found = []
    for key, value in pairs:
        found.append((*path, key))
        if isinstance(value, (dict, list)) and key != "eigen":
            found += addresses(value, (*path, key))
    return found


anything = st.recursive(
    st.none() | st.booleans() | st.sampled_from(["", "x", "ja", "2024Q1", "2024-01-01", "6 dagen"])
    | st.integers(-5, 3000),
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(st.sampled_from(["id", "naam", "tekst", "partij"]), inner, max_size=2),
    max_leaves=3,
)  # fmt: skip


@given(st.sampled_from(addresses(COMPLETE)), anything)
def test_any_value_anywhere_is_judged_alike(path: tuple[str | int, ...], value: Any) -> None:
    data: Any = copy.deepcopy(COMPLETE)
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    valid = not list(VALIDATOR.iter_errors(data))
    assert valid == (not set(errors(data)) - BEYOND)


def test_every_key_is_described() -> None:
    names = SCHEMA["$defs"]
    seen = {one.type for one in shape_of(Plan).fields if is_element(one.type)}
    assert {cls.__name__ for cls in seen} <= set(names)
    for body in (SCHEMA, *names.values()):
        element = body.get("anyOf", [body])[0] if "properties" not in body else body
        for key, described in element["properties"].items():
            assert described["description"].endswith("."), key
