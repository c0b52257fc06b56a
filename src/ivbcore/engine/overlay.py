"""Places of data that was filled in: copies know where they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ivbcore.contracts.importer import Positions
    from ivbcore.values.location import Location

__all__ = ["Overlay"]


class Overlay:
    """The places of data of which some containers were replaced by copies with more in them."""

    def __init__(self, below: Positions) -> None:
        self._below = below
        self._instead: dict[int, Any] = {}
        self._moved: dict[tuple[int, str | int], tuple[Any, str | int]] = {}
        self._copies: dict[int, Any] = {}
        self._kept: list[Any] = []

    def instead_of(self, new: Any, old: Any) -> None:
        """A container that took the place of another."""
        self._instead[id(new)] = old
        self._copies[id(old)] = new
        self._kept += (new, old)

    def moved(self, new: tuple[Any, str | int], old: tuple[Any, str | int]) -> None:
        """An element of a list that stands elsewhere now."""
        self._moved[id(new[0]), new[1]] = old
        self._kept.append(new[0])

    def latest(self, container: Any) -> Any:
        """The container that took the place of this one, or itself."""
        while id(container) in self._copies:
            container = self._copies[id(container)]
        return container

    def of_key(self, container: object, key: str | int) -> Location | None:
        """Where the key stands."""
        return self._below.of_key(*self._original(container, key))

    def of_value(self, container: object, key: str | int) -> Location | None:
        """Where the value begins."""
        return self._below.of_value(*self._original(container, key))

    def _original(self, container: object, key: str | int) -> tuple[object, str | int]:
        while True:
            if moved := self._moved.get((id(container), key)):
                container, key = moved
            elif id(container) in self._instead:
                container = self._instead[id(container)]
            else:
                return container, key
