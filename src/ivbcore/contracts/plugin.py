"""What a plugin says of itself, and the word lists it brings."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, validators

from ivbcore.values.records import frozen

__all__ = ["CONTRACTS_VERSION", "PluginInfo", "WordList"]

CONTRACTS_VERSION = 1
"""The version of the contracts. It goes up only when a plugin would have to change."""


@frozen
class PluginInfo:
    """Who a plugin is.

    `prefix` begins every code that it finds and every block of fields that it adds: two to eight
    capitals or digits, of its own. `contracts` is the version of the contracts it was made for.
    """

    name: str
    prefix: str = field(validator=validators.matches_re(r"[A-Z][A-Z0-9]{1,7}"))
    version: str = "0"
    contracts: int = CONTRACTS_VERSION


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts)


@frozen
class WordList:
    """Words that rules look for, under a name that several plugins may add to.

    Dutch: woordenlijst
    """

    name: str
    words: tuple[str, ...] = field(converter=_texts)
