"""The rules that come with ivbcore: one module a rule, imported when they are asked for.

A module in this folder holds one `Rule`. Its name is that of the fault, and nothing else needs
to know of it: putting the file here adds the rule.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from ivbcore.contracts import Rule, hookimpl

__all__ = ["MODULES", "all_rules", "ivb_rules"]

MODULES: tuple[str, ...] = tuple(sorted(module.name for module in iter_modules(__path__)))
"""The modules, by name."""


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """All rules, in the order of their codes."""
    modules = (import_module(f"{__name__}.{name}") for name in MODULES)
    rules = (one for module in modules for one in vars(module).values() if isinstance(one, Rule))
    return tuple(sorted(rules, key=lambda one: one.code.code))


@hookimpl
def ivb_rules() -> tuple[Rule, ...]:
    """The rules, for the host."""
    return all_rules()
