"""The one source of a field's Dutch term: key, schema, JSON and glossary are made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["METADATA_KEY", "Term", "term", "terms_of"]

METADATA_KEY = "ivbcore.term"


@frozen
class Term:
    """What a field is called in plan files and what it means.

    `key` is the Dutch key; `meaning` one English sentence for schema and glossary; `unit` the
    unit where there is one (quarters, days, euros, counts).
    """

    key: str
    meaning: str
    unit: str | None = None


def term(key: str, meaning: str, unit: str | None = None) -> Mapping[str, Any]:
    """Metadata for an attrs field: ``field(metadata=term("planning", "When it is done."))``."""
    return {METADATA_KEY: Term(key, meaning, unit)}


_KNOWN: dict[type[Any], dict[str, Term]] = {}


def terms_of(cls: type[Any]) -> dict[str, Term]:
    """The terms of a class by attribute name; fields without a term are not part of the file."""
    known = _KNOWN.get(cls)
    if known is None:
        known = _KNOWN[cls] = {
            attribute.name: attribute.metadata[METADATA_KEY]
            for attribute in attrs.fields(cls)
            if METADATA_KEY in attribute.metadata
        }
    return known
