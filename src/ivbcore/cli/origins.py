"""Where the values of an action came from, when it was taken over from a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.values.term import terms_of

if TYPE_CHECKING:
    from ivbcore.engine.reading import Loaded
    from ivbcore.model.row import Row
    from ivbcore.values.language import Language

__all__ = ["origin_text", "origins"]


def origins(row: Row, loaded: Loaded, language: Language) -> dict[str, str]:
    """What came from a pack, or took the place of what would have: of each key in words."""
    found = {}
    for name, term in terms_of(type(row.action)).items():
        origin = loaded.origin(f"{row.path}/{term.key}")
        told = origin.pack is not None or origin.overridden
        if told and getattr(row.action, name) not in (None, "", ()):
            found[term.key] = origin.in_words(language)
    return found


def origin_text(row: Row, loaded: Loaded, language: Language) -> str:
    """The same in one line; empty when all of it is the plan's own."""
    whole = loaded.origin(row.path)
    if whole.pack is None and not whole.overridden:
        return ""
    own = [
        key
        for key in origins(row, loaded, language)
        if loaded.origin(f"{row.path}/{key}").overridden
    ]
    return whole.in_words(language) + (f" ({', '.join(own)})" if own else "")
