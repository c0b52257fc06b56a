"""Values of the model as plain data, for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from ivbcore.planning.wording import Wording
from ivbcore.values.term import terms_of

__all__ = ["plain_data"]


def plain_data(value: Any) -> Any:
    """A value of a plan as JSON can hold it: elements with their Dutch keys, the rest as written.

    What an element leaves empty is left out.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Wording):
        return value.text
    if isinstance(value, Mapping):
        return {str(key): plain_data(one) for key, one in value.items()}
    if type(value) in (tuple, list):
        return [plain_data(one) for one in value]
    if attrs.has(type(value)) and (terms := terms_of(type(value))):
        fields = {term.key: getattr(value, name) for name, term in terms.items()}
        return {
            key: plain_data(one) for key, one in fields.items() if one not in (None, (), {}, "")
        }
    return str(value)
