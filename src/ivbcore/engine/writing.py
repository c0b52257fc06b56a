"""Writing plans: as plain data, and as canonical YAML for new files.

The YAML is written by hand and not by a YAML library: the grammar of what a plan can hold is
small, and this way texts look as an adviser would write them.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from ivbcore.engine.shape import FieldShape, Shape, is_element, shape_of
from ivbcore.planning.wording import Wording
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["block_lines", "dump", "flow_text", "scalar_text", "to_data"]

_WIDTH = 100
# These stand on lines of their own, however short they are.
_ALWAYS_BLOCK = frozenset(("prioriteiten", "items", "acties", "doelstellingen"))


class _Bare(str):
    """A text that is not to be quoted: a day, a quarter, a period."""

    __slots__ = ()


def to_data(plan: Plan, *, edtf: bool = False) -> dict[str, Any]:
    """The plan as plain data with Dutch keys, in the order of the format; defaults left out.

    Ready for `json.dumps`. With `edtf` quarters and periods are spelt as ISO 8601-2 does, which
    plan files may do too: ``2024-33/2026-36``.
    """
    data = _element(plan, _as_edtf if edtf else str)
    version = data.pop("ivb", None)
    # No plan file is without priorities, and this plan has none.
    empty: dict[str, Any] = {} if plan.priorities else {"prioriteiten": []}
    return {"ivb": version or plan.format_version, **data, **empty}


def dump(plan: Plan) -> str:
    """The plan as canonical YAML."""
    return "\n".join(_block_mapping(to_data(plan), "")) + "\n"


def _as_edtf(value: Any) -> str:
    return value.edtf if isinstance(value, (Quarter, Period)) else str(value)


_Spelt = Callable[[Any], str]


def _element(element: Any, spelt: _Spelt = str) -> dict[str, Any]:
    cls: Any = type(element)
    shape = shape_of(cls)
    defaults = _defaults(cls)
    data = {}
    for field in shape.fields:
        value = getattr(element, field.name)
        if field.many and is_element(field.type):
            # What came from a pack is no part of the file.
            value = tuple(one for one in value if getattr(one, "origin", None) is None)
        if value != defaults[field.name]:
            data[field.key] = _value(field, value, spelt)
    return data


@lru_cache(maxsize=256)
def _defaults(cls: Any) -> dict[str, Any]:
    """What the fields of a class hold when nothing is said, by name."""
    return {
        one.name: None if one.default is attrs.NOTHING else one.default for one in attrs.fields(cls)
    }


def _value(field: FieldShape, value: Any, spelt: _Spelt) -> Any:
    if field.many:
        return [_one(field.type, one, spelt) for one in value]
    if field.mapping:
        if field.type is Any:
            return _plain(value)
        return {key: _one(field.type, one, spelt) for key, one in value.items()}
    return _one(field.type, value, spelt)


def _one(cls: Any, value: Any, spelt: _Spelt) -> Any:
    if is_element(cls):
        return _short(shape_of(cls), _element(value, spelt))
    return _plain(value, spelt)


def _short(shape: Shape, data: dict[str, Any]) -> Any:
    """An element of which only the short field says something is written as that alone."""
    if shape.short and list(data) == [shape.short.key] and isinstance(data[shape.short.key], str):
        return data[shape.short.key]
    return data


def _plain(value: Any, spelt: _Spelt = str) -> Any:  # noqa: PLR0911 - one line for each kind of value
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, Wording):
        return value.text
    if is_element(type(value)):
        return _element(value, spelt)
    if isinstance(value, Enum):
        return _Bare(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, dt.date):
        return _Bare(value.isoformat())
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    # Quarters are tuples underneath, and write themselves; what writes itself is no list.
    if type(value) in (list, tuple):
        return [_plain(one) for one in value]
    return _Bare(spelt(value))


def _number(value: Decimal) -> Any:
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else _Bare(format(value, "f"))


# Texts that need no quotes: they begin with a letter or digit, and hold nothing that means
# something in YAML.
_NEVER_PLAIN = r"\x00-\x1f\x7f-\xa0\ud800-\udfff\ufeff\u2028\u2029\ufffe\uffff"
_SAFE = re.compile(rf"[^\W_](?:[^{_NEVER_PLAIN}:#]|:(?! |$)|(?<! )#)*(?<! )")
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}:?]")
# Texts that other readers of YAML would take for something else.
_LOOKS_LIKE_ELSE = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n|ja|nee|[-+]?[0-9][0-9.,_:eExXoOa-fA-F+-]*|"
    r"[-+]?\.(?:inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*",
    re.IGNORECASE,
)


def scalar_text(value: Any, in_flow: bool = False) -> str:
    """A scalar as YAML, in quotes where it needs them."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if not isinstance(value, str):
        return str(value)
    unsafe = in_flow and _UNSAFE_IN_FLOW.search(value)
    if isinstance(value, _Bare) and not unsafe and _SAFE.fullmatch(value):
        return str(value)
    if unsafe or not _SAFE.fullmatch(value) or _LOOKS_LIKE_ELSE.fullmatch(value):
        return _quoted(value)
    return value


def _quoted(value: str) -> str:
    # The escapes of JSON are escapes of YAML; what YAML does not print is escaped as well.
    written = json.dumps(value, ensure_ascii=False)
    return _NOT_PRINTED.sub(_escaped, written)


_NOT_PRINTED = re.compile(r"[\x7f-\xa0\ud800-\udfff\ufeff\u2028\u2029\ufffe\uffff]")


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def flow_text(value: Any) -> str:
    """The value on one line."""
    if isinstance(value, list):
        return f"[{', '.join(flow_text(one) for one in value)}]"
    if isinstance(value, dict):
        pairs = (f"{scalar_text(key, True)}: {flow_text(one)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    return scalar_text(value, in_flow=True)


def _block_mapping(data: dict[str, Any], indent: str) -> list[str]:
    lines = []
    for key, value in data.items():
        name = scalar_text(key)
        if not isinstance(value, (dict, list)):
            lines.append(f"{indent}{name}: {scalar_text(value)}")
        elif (line := _on_one_line(value, len(indent) + len(name) + 2)) is not None:
            lines.append(f"{indent}{name}: {line}")
        elif isinstance(value, dict):
            lines += [f"{indent}{name}:", *_block_mapping(value, indent + "  ")]
        else:
            lines += [f"{indent}{name}:", *block_lines(value, indent + "  ", key)]
    return lines


def block_lines(values: list[Any], indent: str, key: str) -> list[str]:
    """The lines of a list, an element on each or on several."""
    lines = []
    for value in values:
        if isinstance(value, dict) and not (
            key not in _ALWAYS_BLOCK and _on_one_line(value, len(indent) + 2) is not None
        ):
            first, *rest = _block_mapping(value, indent + "  ") or [f"{indent}  {{}}"]
            lines += [f"{indent}- {first.lstrip()}", *rest]
        elif isinstance(value, list):
            lines.append(f"{indent}- {flow_text(value)}")
        else:
            lines.append(
                f"{indent}- {flow_text(value) if isinstance(value, dict) else scalar_text(value)}"
            )
    return lines


def _on_one_line(value: Any, used: int) -> str | None:
    """A value on one line; None for a list of elements, and where the line would be too long."""
    if value and isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return None
    written = flow_text(value)
    return written if not value or len(written) + used <= _WIDTH else None
