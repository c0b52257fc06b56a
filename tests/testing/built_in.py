"""The rules of the library, whether a host has them already or not."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from ivbcore.contracts import Rule
from ivbcore.plugins import rules

__all__ = ["RULES"]


def _rules() -> list[Rule]:
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Rule):
                found[value.code.code] = value
    return [found[code] for code in sorted(found)]


RULES = _rules()
