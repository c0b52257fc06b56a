"""A difference as a line of text."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from ivbcore.model.element import Element
from ivbcore.values.language import Texts
from ivbcore.values.term import terms_of

if TYPE_CHECKING:
    from ivbcore.model.diff import Difference
    from ivbcore.values.language import Language

__all__ = ["in_words"]

# How an element of a list is called; what is not here goes by the key of the list.
_NOUNS = {
    "acties": Texts("Maatregel", "Action"),
    "items": Texts("Item", "Item"),
    "prioriteiten": Texts("Prioriteit", "Priority"),
    "partijen": Texts("Partij", "Partner"),
    "portefeuillehouders": Texts("Portefeuillehouder", "Portfolio holder"),
    "indicatoren": Texts("Indicator", "Indicator"),
    "cijfers": Texts("Cijfer", "Figure"),
    "veiligheidsvraagstukken": Texts("Veiligheidsvraagstuk", "Safety issue"),
    "overleggen": Texts("Overleg", "Consultation"),
}
_ENOUGH, _LONGEST = 2, 80
_PLAN = Texts("Plan", "Plan")
_CHANGED = Texts("{what} van {old} naar {new}", "{what} from {old} to {new}")
_PLAIN = {
    "toegevoegd": Texts("toegevoegd", "added"),
    "vervallen": Texts("vervallen", "removed"),
    "verplaatst": Texts("verplaatst van {old} naar {new}", "moved from {old} to {new}"),
    "volgorde": Texts("volgorde gewijzigd", "order changed"),
}
_NOTHING = Texts("leeg", "empty")
_YES_NO = {True: Texts("ja", "yes"), False: Texts("nee", "no")}


def in_words(difference: Difference, language: Language) -> str:
    """One line for one difference, in the language asked for."""
    inside = difference.path.removeprefix(difference.subject).strip("/").split("/")
    names = difference.attributes if language == "en" else inside
    words = [_part(one) for one in names if one]
    if words and (said := _said(difference.old or difference.new)):
        words[-1] = said  # what came or went says more than its number
    what = " ".join(words)
    if difference.kind.value == "gewijzigd":
        told = _CHANGED.in_language(language).format(
            what=what,
            old=_value(difference.old, language),
            new=_value(difference.new, language),
        )
    else:
        told = f"{what} {_PLAIN[difference.kind.value].in_language(language)}".strip()
        if difference.kind.value == "verplaatst":
            told = told.format(
                old=_lowered(_subject(difference.old, language)),
                new=_lowered(_subject(difference.new, language)),
            )
    apart = ": " if what else " "
    return f"{_subject(difference.subject, language)}{apart}{told}"


def _said(element: Any) -> str:
    """An element between quotes: its short form, else what it says first."""
    if not isinstance(element, Element):
        return ""
    short = getattr(element, "SHORT_FORM", None)
    names = (short,) if short else tuple(terms_of(type(element)))
    values = (getattr(element, name) for name in names)
    said = [_written(one, "nl") for one in values if one and not isinstance(one, Mapping)]
    text = ", ".join(said[:_ENOUGH])
    return f"'{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}'" if text else ""


def _subject(path: str, language: Language) -> str:
    """``acties/x`` as "Maatregel x", the empty path as "Plan"."""
    if not path:
        return _PLAN.in_language(language)
    kind, _, key = path.rpartition("/")
    last = kind.rpartition("/")[2]
    noun = _NOUNS[last].in_language(language) if last in _NOUNS else last.capitalize()
    return f"{noun} {key}"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _part(key: str) -> str:
    """A key, or an index as people count."""
    return str(int(key) + 1) if key.isdecimal() else key.replace("_", " ")


def _value(value: Any, language: Language) -> str:
    """A value as it is written in a plan, between quotes."""
    text = _written(value, language)
    return f"'{text}'" if text else _NOTHING.in_language(language)


def _written(value: Any, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _YES_NO[value].in_language(language)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_written(one, language)}" for key, one in value.items())
    if type(value) is tuple:
        return ", ".join(_written(one, language) for one in value)
    short = getattr(value, "SHORT_FORM", None)
    return str(value) if short is None else _written(getattr(value, short), language)
