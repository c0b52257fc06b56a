"""The contract of extensions: the typed fields of a plugin on any element."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import field, validators

from ivbcore.values.records import frozen

__all__ = ["Extension"]


def _classes(classes: Iterable[type[Any]]) -> tuple[type[Any], ...]:
    return tuple(classes)


@frozen
class Extension:
    """The fields of a plugin, under `eigen` and its prefix.

    Dutch: eigen velden
    `cls` is a frozen attrs class whose fields carry `term(...)`; `on` lists the element classes
    it may stand on, all when empty. Without the plugin the block stays as plain data.
    """

    prefix: str = field(validator=validators.matches_re(r"[A-Z][A-Z0-9]{1,7}"))
    cls: type[Any]
    on: tuple[type[Any], ...] = field(default=(), converter=_classes)
