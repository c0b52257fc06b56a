"""The JSON Schema (2020-12) of plan files, made from the model's terms.

It says no more and no less than structuring accepts, as far as a schema can: a text may be
written as a number, a list with one element as a plain value, and every key may stay empty.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import Any

from ivbcore.contracts.extension import Extension
from ivbcore.engine.identifiers import IDENTIFIER
from ivbcore.engine.shape import OWN_FIELDS, FieldShape, extensions_on, is_element, shape_of
from ivbcore.model.effort import Amount, Effort, QuarterCount
from ivbcore.model.plan import FORMAT_VERSION, Plan
from ivbcore.planning.wording import Wording
from ivbcore.values.quarter import Period, Quarter

__all__ = ["plan_schema"]

_QUARTER = r"(\d{4}(-?[QqKk][1-4]|-3[3-6])|[QqKk][1-4]\s+\d{4})"
_EDGE = rf"(\d{{4}}|{_QUARTER})"
_NUMBER = r"\d+([.,]\d+)?"
_UNIT = r"\s*([Dd][Aa][Gg]([Ee][Nn])?|[Uu][Uu][Rr]|[Uu][Rr][Ee][Nn]|[Ff][Tt][Ee])"
_PER = r"\s+[Pp][Ee][Rr]\s+([Kk][Ww][Aa][Rr][Tt][Aa][Aa][Ll]|[Kk][Ee][Ee][Rr])"
# The days that there are: months of 31 and 30, February, and its last day in leap years.
_DAY = (
    r"(?!0000)([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    r"|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    r"|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)"
)
_TEXT: dict[str, Any] = {"type": ["string", "number"]}
_NOTHING: dict[str, Any] = {"type": "null"}


def _pattern(pattern: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "pattern": rf"^\s*({pattern})\s*$", **more}


_DECIMAL = {"anyOf": [{"type": "number"}, _pattern(r"-?[0-9]{1,15}([.,][0-9]{1,15})?")]}
_SCALARS: dict[Any, dict[str, Any]] = {
    str: _TEXT,
    Wording: _TEXT,
    int: {"anyOf": [{"type": "integer"}, _pattern(r"-?[0-9]{1,15}")]},
    Decimal: _DECIMAL,
    float: _DECIMAL,
    bool: {
        "anyOf": [
            {"enum": ["ja", "nee", True, False]},
            _pattern("[Jj][Aa]|[Nn][Ee][Ee]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]"),
        ]
    },
    dt.date: _pattern(_DAY, examples=["2024-02-13"]),
    Quarter: _pattern(_QUARTER, examples=["2024Q4"]),
    Period: {
        "anyOf": [
            {"type": "integer", "minimum": 1900, "maximum": 2199},
            _pattern(
                rf"{_EDGE}(\s*(\.\.|/|-|–|—|t/m)\s*{_EDGE})?",
                examples=["2024-2026", "2024Q3-2027Q2"],
            ),
        ]
    },
    Amount: _pattern(rf"{_NUMBER}{_UNIT}", examples=["6 dagen", "0,5 fte"]),
    Effort: _pattern(
        rf"{_NUMBER}{_UNIT}{_PER}|{_NUMBER}\s*[Ff][Tt][Ee]", examples=["6 dagen per kwartaal"]
    ),
    QuarterCount: _pattern(
        r"\d{1,3}\s*([Kk][Ww][Aa][Rr][Tt][Aa][Aa][Ll]|"
        r"[Kk][Ww][Aa][Rr][Tt][Aa][Ll][Ee][Nn]|[Jj][Aa][Aa][Rr])",
        examples=["2 kwartalen"],
    ),
}


_SCHEMA = "Where an editor finds this schema; it says nothing of the plan."


class Definitions(dict[str, Any]):
    """The definitions made so far, and the extensions whose blocks may stand under `eigen`.

    `within` is the prefix of the plugin whose block is described: classes of two plugins may have
    one name, or that of a class of the model.
    """

    def __init__(self, extensions: Sequence[Extension]) -> None:
        super().__init__()
        self.extensions = extensions
        self.within = ""


def plan_schema(extensions: Sequence[Extension] = ()) -> dict[str, Any]:
    """The schema of a plan file, with the fields of these extensions."""
    definitions = Definitions(extensions)
    plan = _element(Plan, definitions)
    properties = plan["properties"]
    version = [{"type": "integer", "minimum": 1}, _pattern(r"0{0,14}[1-9][0-9]{0,14}"), _NOTHING]
    plan["properties"] = properties = {"$schema": {**_TEXT, "description": _SCHEMA}, **properties}
    properties["ivb"] = {**properties["ivb"], "anyOf": version, "examples": [FORMAT_VERSION]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Integraal Veiligheidsbeleid (ivbcore)",
        **plan,
        "allOf": [
            {"anyOf": [_has(key) for key in keys]}
            for keys in (
                ("ivb",), ("titel",), ("gemeente", "gemeenten"), ("looptijd",), ("prioriteiten",),
            )
        ],
        "$defs": dict(sorted(definitions.items())),
    }  # fmt: skip


def _has(key: str) -> dict[str, Any]:
    """The key is there and says something."""
    return {"required": [key], "properties": {key: {"not": {"enum": [None, ""]}}}}


def _element(cls: Any, definitions: Definitions) -> dict[str, Any]:
    shape = shape_of(cls)
    return {
        "type": "object",
        "description": _first_line(cls),
        "properties": {
            field.key: _own_fields(cls, field, definitions)
            if field.key == OWN_FIELDS
            else _field(field, definitions)
            for field in shape.fields
        },
        "additionalProperties": False,
    }


def _own_fields(cls: Any, field: FieldShape, definitions: Definitions) -> dict[str, Any]:
    """The blocks of plugins: those that are there have a type, others hold anything."""
    known = extensions_on(cls, definitions.extensions)
    blocks = {prefix: _block(one, definitions) for prefix, one in known.items()}
    own: dict[str, Any] = {"description": field.term.meaning, "type": ["object", "null"]}
    return {**own, "properties": blocks} if blocks else own


def _field(field: FieldShape, definitions: Definitions) -> dict[str, Any]:
    described: dict[str, Any] = {"description": field.term.meaning}
    if field.term.unit:
        described["description"] += f" Unit: {field.term.unit}."
    if field.mapping:
        values = True if field.type is Any else _or_nothing(_value(field.type, definitions))
        return {**described, "type": ["object", "null"], "additionalProperties": values}
    if field.name == "id":
        identifier = {
            "type": ["string", "integer"],
            "minimum": 0,
            "pattern": rf"^({IDENTIFIER.pattern})?$(?!\n)",
        }
        return {**described, **_or_nothing(identifier)}
    value = _value(field.type, definitions)
    if field.many:
        return {**described, "anyOf": [{"type": "array", "items": value}, value, _NOTHING]}
    return {**described, **_or_nothing(value)}


def _or_nothing(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [value, _NOTHING]}


def _value(cls: Any, definitions: Definitions) -> dict[str, Any]:
    if is_element(cls):
        return _reference(cls, definitions)
    if cls in _SCALARS:
        return _SCALARS[cls]
    if isinstance(cls, type) and issubclass(cls, Enum):
        # The words themselves, for editors to offer; and the same in capitals.
        values = [str(member.value) for member in cls]
        return {"anyOf": [{"enum": values}, _pattern("|".join(map(_any_case, values)))]}
    return {}  # a type that only a plugin knows, such as a set: anything


def _any_case(word: str) -> str:
    return "".join(
        f"[{letter.upper()}{letter.lower()}]" if letter.isalpha() else letter.replace(".", r"\.")
        for letter in word
    )


def _reference(cls: Any, definitions: Definitions) -> dict[str, Any]:
    name = f"{definitions.within}{cls.__name__}"
    if name not in definitions:
        definitions[name] = {}  # a place, for classes that hold themselves
        element = _element(cls, definitions)
        short = shape_of(cls).short
        if short is not None:
            plain = _value(short.type, definitions)
            element = {"anyOf": [element, plain], "description": element.pop("description")}
        definitions[name] = element
    return {"$ref": f"#/$defs/{name}"}


def _block(extension: Extension, definitions: Definitions) -> dict[str, Any]:
    """The fields of a plugin."""
    outside, definitions.within = definitions.within, f"{extension.prefix}."
    reference = _reference(extension.cls, definitions)
    definitions.within = outside
    return reference


def _first_line(cls: Any) -> str:
    return next(iter(str(cls.__doc__ or "").strip().splitlines()), "")
