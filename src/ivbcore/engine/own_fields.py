"""The blocks under `eigen` of plugins that are not there: kept as data, and told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ivbcore.engine.shape import OWN_FIELDS
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import EXTENSION_NOT_INSTALLED
from ivbcore.model.paths import joined

if TYPE_CHECKING:
    from ivbcore.contracts.extension import Extension
    from ivbcore.engine.tree import Tree

__all__ = ["unread_blocks"]


def unread_blocks(tree: Tree, extensions: Iterable[Extension]) -> list[Finding]:
    """A finding for each plugin that is missed, at the first of its blocks."""
    known = {one.prefix for one in extensions}
    found: dict[str, Finding] = {}
    for prefix, raw, steps in _blocks(tree.data, []):
        if prefix not in known and prefix not in found and _is_prefix(prefix):
            path = joined(_path(tree, steps), OWN_FIELDS, prefix)
            place = tree.positions.of_key(raw[OWN_FIELDS], prefix)
            found[prefix] = Finding.of(
                EXTENSION_NOT_INSTALLED, path, place, several=True, name=prefix
            )
    return list(found.values())


def _is_prefix(name: str) -> bool:
    """Whether it can be that of a plugin; what is not is nobody's, and free to use."""
    return re.fullmatch("[A-Z][A-Z0-9]{1,7}", name) is not None


_Steps = list[tuple[Any, str]]


def _blocks(data: Any, steps: _Steps) -> Iterator[tuple[str, dict[str, Any], _Steps]]:
    """The names under every `eigen`, each with the element and the way to it."""
    if isinstance(data, dict):
        own = data.get(OWN_FIELDS)
        if isinstance(own, dict):
            yield from ((prefix, data, steps) for prefix in own)
        below: Iterable[tuple[str, Any]] = (one for one in data.items() if one[0] != OWN_FIELDS)
    else:
        below = ((str(index), value) for index, value in enumerate(data))
    for step, value in below:
        if isinstance(value, (dict, list)):
            steps.append((value, step))
            yield from _blocks(value, steps)
            steps.pop()


def _path(tree: Tree, steps: _Steps) -> str:
    """The path of an element: from the nearest that has one of its own."""
    below: list[str] = []
    for container, step in reversed(steps):
        path = tree.path_of(container) if isinstance(container, dict) else ""
        if path:
            return joined(path, *reversed(below))
        below.append(step)
    return joined(*reversed(below)) if below else ""
