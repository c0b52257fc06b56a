"""Whether a contribution can be used at all, and which names it lays claim to.

Types tell an author what a contract asks; a plugin that nobody checked may hold anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import has, resolve_types

from ivbcore.findings.code import Code
from ivbcore.values.language import Texts

__all__ = ["claims", "code_of", "misfit"]


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: Any) -> bool:
    return isinstance(value, tuple) and all(map(_text, value))


def _endings(value: Any) -> bool:
    return _texts(value) and all(one.startswith(".") and len(one) > 1 for one in value)


def _code(value: Any) -> bool:
    return isinstance(value, Code)


def _titled(value: Any) -> bool:
    return isinstance(value, Texts)


def _mapping(value: Any) -> bool:
    return isinstance(value, Mapping)


def _entries(value: Any) -> bool:
    return isinstance(value, tuple) and all(type(one).__name__ == "Entry" for one in value)


def _fields(value: Any) -> bool:
    """An attrs class whose types are what they say."""
    if not has(value):
        return False
    resolve_types(value)
    return True


_Test = Callable[[Any], bool]
# What must hold of the fields of a contribution, and how a finding says it.
_NEEDS: Mapping[str, tuple[tuple[str, _Test, str], ...]] = {
    "Importer": (
        ("name", _text, "str"), ("suffixes", _endings, ".abc"), ("read", callable, "Callable"),
    ),
    "Exporter": (
        ("name", _text, "str"), ("title", _titled, "Texts"), ("export", callable, "Callable"),
    ),
    "Rule": (
        ("code", _code, "Code"), ("check", callable, "Callable"), ("limits", _mapping, "Mapping"),
    ),
    "PlanningWords": (("name", _text, "str"), ("entries", _entries, "Entry")),
    "WordList": (("name", _text, "str"), ("words", _texts, "str")),
    "PackSource": (
        ("name", _text, "str"), ("read", callable, "Callable"), ("suffix", _text, "str"),
    ),
    "Extension": (("cls", _fields, "attrs"),),
}  # fmt: skip


def misfit(contribution: Any) -> tuple[str, str] | None:
    """The first field that cannot be used, and what should be in it; None when all can."""
    for cls in type(contribution).__mro__:
        for name, fits, expected in _NEEDS.get(cls.__name__, ()):
            value = getattr(contribution, name)
            if not fits(value):
                kind = value if isinstance(value, str) else type(value).__name__
                return f"{cls.__name__}({name}={kind})", expected
    return None


def code_of(contribution: Any) -> str:
    """The code or prefix that must begin with the plugin's own; empty when it has none."""
    code = getattr(contribution, "code", None) or getattr(contribution, "prefix", None)
    return str(code) if code is not None else ""


def claims(contribution: Any) -> tuple[str, ...]:
    """The names under which it is known, which no other may have.

    An importer claims the ends of names too, a rule both its code and its name; several plugins
    may add to one word list.
    """
    kinds = {cls.__name__ for cls in type(contribution).__mro__}
    if "WordList" in kinds:
        return ()
    if "Importer" in kinds:
        return (contribution.name, *dict.fromkeys(one.lower() for one in contribution.suffixes))
    code = getattr(contribution, "code", None)
    if code is not None:
        return (code.code, code.name)
    return (code_of(contribution) or contribution.name,)
