"""Identifiers: well formed, unique, and derived where they were left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ivbcore.contracts.text import shortened
from ivbcore.engine.tree import identified_below, identifier_of
from ivbcore.findings.finding import Change, Finding, Fix
from ivbcore.findings.reading import (
    IDENTIFIER_LEFT_OUT,
    IDENTIFIER_NOT_UNIQUE,
    MALFORMED_IDENTIFIER,
)
from ivbcore.values.language import Texts
from ivbcore.values.names import slug

if TYPE_CHECKING:
    from ivbcore.engine.shape import Shape
    from ivbcore.engine.tree import IdentifiedLists, Tree
    from ivbcore.values.location import Location

__all__ = ["IDENTIFIER", "Identifiers"]

IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_WRITE_IDENTIFIERS = Texts("Schrijf de afgeleide id's in het plan.", "Write the identifiers down.")
_ANOTHER_IDENTIFIER = Texts("Maak er een geldige id van.", "Make it a valid identifier.")


def _where(place: Location | None, seen_from: Location | None) -> Texts:
    """A place in words, for who stands at another."""
    if place is None:
        return Texts("een andere plaats", "another place")
    if seen_from is not None and seen_from.file == place.file:
        return Texts(f"regel {place.line}", f"line {place.line}")
    return Texts(f"regel {place.line} van {place.file}", f"line {place.line} of {place.file}")


class Identifiers:
    """The identifiers in plain data, by the key of the list that the elements stand in."""

    def __init__(self, cls: Any, data: Any) -> None:
        self._first: dict[str, dict[str, Any]] = {}
        self._doubles: list[tuple[str, Any, Any]] = []
        self._left_out: dict[str, list[tuple[Shape, dict[str, Any]]]] = {}
        self._collect(identified_below(cls), data)
        if self._left_out:
            self._derive()

    def _collect(self, lists: IdentifiedLists, data: Any) -> None:
        for key, shape, below in lists:
            value = data.get(key)
            if value is None:
                continue
            first = self._first.get(key)
            if first is None:
                first = self._first[key] = {}
            for raw in value if value.__class__ is list else (value,):
                if raw.__class__ is not dict:
                    continue
                if shape is not None:
                    identifier = raw.get("id")
                    if identifier is None or identifier == "":
                        self._left_out.setdefault(key, []).append((shape, raw))
                    elif identifier.__class__ is str:
                        if identifier in first:
                            self._doubles.append((key, first[identifier], raw))
                        else:
                            first[identifier] = raw
                if below:
                    self._collect(below, raw)

    def _derive(self) -> None:
        """Write derived identifiers into the data: the whole reading goes by them."""
        for key, elements in self._left_out.items():
            taken = self._first[key]
            for shape, raw in elements:
                derived = identifier_of(shape, raw)
                if not derived:
                    continue
                unique, number = derived, 1
                while unique in taken:
                    number += 1
                    unique = f"{derived}-{number}"
                taken[unique] = raw
                raw["id"] = unique

    def findings(self, tree: Tree) -> list[Finding]:
        """What is wrong with them."""
        return [*self._misshapen(tree), *self._not_unique(tree), *self._missing(tree)]

    def _malformed(self) -> list[Any]:
        return [
            raw
            for first in self._first.values()
            for identifier, raw in first.items()
            if not IDENTIFIER.fullmatch(identifier)
        ]

    def _misshapen(self, tree: Tree) -> list[Finding]:
        findings = []
        for raw in self._malformed():
            path = f"{tree.path_of(raw)}/id"
            better = slug(raw["id"])
            fix = Fix((Change(path, better),), _ANOTHER_IDENTIFIER) if better else None
            findings.append(
                Finding.of(
                    MALFORMED_IDENTIFIER,
                    path,
                    tree.positions.of_value(raw, "id"),
                    identifier=shortened(raw["id"]),
                    nearest=better or "team-veiligheid",
                    fix=fix,
                )
            )
        return findings

    def _not_unique(self, tree: Tree) -> list[Finding]:
        findings = []
        for key, first, raw in self._doubles:
            before = tree.positions.of_value(first, "id")
            findings.append(
                Finding.of(
                    IDENTIFIER_NOT_UNIQUE,
                    f"{tree.path_of(raw)}/id",
                    tree.positions.of_value(raw, "id"),
                    related=(before,) if before else (),
                    identifier=shortened(raw["id"]),
                    element=key,
                    place=_where(before, tree.positions.of_value(raw, "id")),
                )
            )
        return findings

    def _missing(self, tree: Tree) -> list[Finding]:
        """One finding for each kind, not one for each element."""
        findings = []
        for key, elements in self._left_out.items():
            derived = [raw for _, raw in elements if raw.get("id")]
            changes = tuple(Change(f"{tree.path_of(raw)}/id", raw["id"]) for raw in derived)
            path = tree.path_of(elements[0][1])
            findings.append(
                Finding.of(
                    IDENTIFIER_LEFT_OUT,
                    path,
                    tree.place(path),
                    count=len(elements),
                    element=key,
                    several=True,
                    fix=Fix(changes, _WRITE_IDENTIFIERS, safe=True) if changes else None,
                )
            )
        return findings
