"""Where the values of a plan came from: the plan itself, or a pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ivbcore.values.language import Texts
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.engine.tree import Tree
    from ivbcore.model.pack import Pack
    from ivbcore.model.plan import Plan
    from ivbcore.values.language import Language

__all__ = ["Adoption", "Origin", "Provenance"]


@frozen
class Origin:
    """Where a value came from.

    Dutch: herkomst
    `pack` is None when it is the plan's own; `version` and `block` say from which version of
    what. `overrides` is what the plan's own value took the place of.
    """

    pack: str | None = None
    version: str = ""
    block: str = ""
    overrides: Origin | None = None

    @property
    def overridden(self) -> bool:
        """Whether the plan differs here from a pack (Dutch: afwijkend)."""
        return self.overrides is not None

    def in_words(self, language: Language = "nl") -> str:
        """``plan``, ``platform-ivz 2024.1`` or ``plan, afwijkend van platform-ivz 2024.1``."""
        if self.pack is not None:
            return f"{self.pack} {self.version}".strip()
        if self.overrides is None:
            return "plan"
        return f"plan, {_DIFFERS.in_language(language)} {self.overrides.in_words(language)}"

    def __str__(self) -> str:
        """The words in Dutch."""
        return self.in_words()


_DIFFERS = Texts("afwijkend van", "other than")
_OWN = Origin()
# What the plan says of the adoption itself.
_ABOUT = ("id", "overgenomen")


@frozen(eq=False)
class Adoption:
    """One mapping that was filled from a building block.

    `raw` is the mapping as it was structured, `own` what the plan itself said, `content` what
    the block says.
    """

    raw: dict[str, Any]
    own: Mapping[str, Any]
    content: Mapping[str, Any]
    origin: Origin

    def of(self, key: str) -> Origin:
        """Where the value under a key came from."""
        mine = self.own.get(key)
        if key not in self.content or key == "overgenomen":
            return _OWN
        if mine is None or mine == self.content[key]:
            return self.origin
        return Origin(overrides=self.origin)

    @property
    def whole(self) -> Origin:
        """Where the element came from."""
        differs = (self.of(key).overridden for key in self.own if key not in _ABOUT)
        return Origin(overrides=self.origin) if any(differs) else self.origin


class Provenance:
    """Where everything in one plan came from."""

    def __init__(
        self,
        plan: Plan | None,
        tree: Tree | None,
        adoptions: Iterable[Adoption],
        registered: Mapping[str, Mapping[str, Origin]],
        packs: Sequence[Pack] = (),
    ) -> None:
        """`registered` gives the packs' elements by key of their list and identifier."""
        self._packs = packs
        self._plan = plan
        self._tree = tree
        self._adoptions = tuple(adoptions)
        self._registered = registered

    def registered(self, key: str) -> tuple[str, ...]:
        """The identifiers that the named packs register under the key of a list."""
        return tuple(self._registered.get(key, ()))

    def packed(self, key: str) -> tuple[Any, ...]:
        """The elements of the named packs under the key of a list; the first of a name counts."""
        found: dict[str, Any] = {}
        for pack in self._packs:
            for one in getattr(pack, _ATTRIBUTES.get(key, ""), ()):
                found.setdefault(one.id, one)
        return tuple(found.values())

    def origin(self, path: str) -> Origin:
        """Where the value at a path came from."""
        known = path
        while known and known not in self._adopted:
            known = known.rpartition("/")[0]
        if known:
            key = path[len(known) :].strip("/").partition("/")[0]
            adoption = self._adopted[known]
            return adoption.of(key) if key else adoption.whole
        kind, _, rest = path.partition("/")
        identifier = rest.partition("/")[0]
        registered = self._registered.get(kind, {}).get(identifier)
        if registered is None:
            return _OWN
        for element in getattr(self._plan, _ATTRIBUTES[kind], ()):
            if element.id == identifier:
                return Origin(overrides=registered) if element.origin is None else registered
        return _OWN

    @cached_property
    def _adopted(self) -> dict[str, Adoption]:
        if self._tree is None:
            return {}
        found = {self._tree.path_of(one.raw): one for one in self._adoptions}
        found.pop("", None)  # what was filled in once more, in another adoption
        return found


_ATTRIBUTES = {
    "partijen": "partners",
    "portefeuillehouders": "holders",
    "bevoegdheden": "powers",
    "themas": "themes",
    "veiligheidsvelden": "safety_fields",
}
