"""Whether a contribution can be used at all, and which names it lays claim to.

Types tell an author what a contract asks; a plugin that nobody checked may hold anything. What
is not looked at here is not relied upon where contributions are used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any

from attrs import has, resolve_types

from ivbcore.engine.usable_words import is_entry, is_vocabulary
from ivbcore.findings.code import Code, CodeStatus
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["claims", "code_of", "exact", "misfit"]


def exact(value: Any) -> str:
    """A text that a plugin gave, as the plain text it is; empty when it is none."""
    return str.__str__(value) if issubclass(type(value), str) else ""


def _is(value: Any, kind: type[Any]) -> bool:
    return type(value) is kind


def _string(value: Any) -> bool:
    return isinstance(value, str)


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _maybe_text(value: Any) -> bool:
    return value is None or _text(value)


def _texts(value: Any) -> bool:
    return isinstance(value, tuple) and all(map(_text, value))


def _words(value: Any) -> bool:
    """Words to look for; stars alone would be found in every text."""
    return _texts(value) and all(any(map(str.isalnum, one)) for one in value)


def _endings(value: Any) -> bool:
    return _texts(value) and all(one.startswith(".") and len(one) > 1 for one in value)


def _code(value: Any) -> bool:
    return (
        _is(value, Code)
        and isinstance(value.severity, Severity)
        and isinstance(value.status, CodeStatus)
        and all(map(_titled, (value.message, value.summary, value.why)))
        and _maybe_text(value.successor)
    )


def _titled(value: Any) -> bool:
    return _is(value, Texts) and isinstance(value.nl, str) and isinstance(value.en, str)


def _yes_or_no(value: Any) -> bool:
    return isinstance(value, bool)


def _limits(value: Any) -> bool:
    return isinstance(value, Mapping) and all(
        _text(name) and _number(one.default) and _titled(one.meaning) and isinstance(one.unit, str)
        for name, one in value.items()
    )


def _number(value: Any) -> bool:
    return isinstance(value, (int, float)) and isfinite(value)


def _norms(value: Any) -> bool:
    return isinstance(value, tuple) and all(_text(one.id) and _text(one.title) for one in value)


def _maybe_titled(value: Any) -> bool:
    return value is None or _titled(value)


def _options(value: Any) -> bool:
    return isinstance(value, tuple) and all(
        _text(one.name)
        and _titled(one.title)
        and _texts(one.choices)
        and isinstance(one.flag, bool)
        and isinstance(one.file, bool)
        for one in value
    )


def _selection(value: Any) -> bool:
    return value is None or value in ("partner", "holder")


def _entries(value: Any) -> bool:
    return isinstance(value, tuple) and all(map(is_entry, value))


def _fields(value: Any) -> bool:
    """An attrs class whose types are what they say, and can be read from a file."""
    if not has(value):
        return False
    resolve_types(value)
    # Imported on use: only extensions need it.
    from ivbcore.engine.structure import structuring

    structuring()(value)
    return True


def _classes(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, type) for one in value)


_Test = Callable[[Any], bool]
# What must hold of the fields of a contribution, and how a finding says it.
_NEEDS: Mapping[str, tuple[tuple[str, _Test, str], ...]] = {
    "PluginInfo": (
        ("name", _text, "str"), ("version", _string, "str"),
        ("contracts", lambda value: type(value) is int, "int"),
    ),
    "Importer": (
        ("name", _text, "str"), ("suffixes", _endings, ".abc"), ("read", callable, "Callable"),
        ("notation", _string, "str"),
    ),
    "Exporter": (
        ("name", _text, "str"), ("title", _titled, "Texts"), ("export", callable, "Callable"),
        ("extra", _maybe_text, "str"), ("asks_for", _selection, "partner, holder"),
        ("options", _options, "ExportOption"), ("needs_report", _yes_or_no, "bool"),
        ("takes_report", _yes_or_no, "bool"), ("selects", _yes_or_no, "bool"),
    ),
    "Rule": (
        ("code", _code, "Code"), ("check", callable, "Callable"), ("page", _string, "str"),
        ("norms", _norms, "Norm"), ("limits", _limits, "Limit"),
        ("may_also_fire", _texts, "str"), ("instead_of", _texts, "str"),
        ("enabled", _yes_or_no, "bool"), ("blocks_publishing", _yes_or_no, "bool"),
        ("no_norm", _maybe_titled, "Texts"),
    ),
    "PlanningWords": (
        ("name", _text, "str"), ("entries", _entries, "Entry"),
        ("vocabulary", is_vocabulary, "Vocabulary"),
    ),
    "WordList": (("name", _text, "str"), ("words", _words, "str")),
    "PackSource": (
        ("name", _text, "str"), ("version", _string, "str"), ("read", callable, "Callable"),
        ("suffix", _text, "str"),
    ),
    "Extension": (("cls", _fields, "attrs"), ("on", _classes, "type")),
}  # fmt: skip


def misfit(contribution: Any) -> tuple[str, str] | None:
    """The first field that cannot be used, and what should be in it; None when all can."""
    for cls in type(contribution).__mro__:
        for name, fits, expected in _NEEDS.get(cls.__name__, ()):
            value = getattr(contribution, name)
            if not fits(value):
                kind = exact(value) if isinstance(value, str) else type(value).__name__
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
