"""Who is meant: references as written, resolved to what the plan knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from attrs import field

from ivbcore.values.errors import UnknownName
from ivbcore.values.names import folded, nearest
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.analysis import SafetyIssue
    from ivbcore.model.holder import PortfolioHolder
    from ivbcore.model.objective import Indicator
    from ivbcore.model.partner import Partner, Position
    from ivbcore.model.plan import Plan
    from ivbcore.model.power import Power, SafetyField, Theme

__all__ = ["Directory", "Named", "Registry", "Unknown", "text_of"]


class Named(Protocol):
    """What a registry can hold."""

    @property
    def id(self) -> str:
        """The identifier."""

    @property
    def name(self) -> str:
        """The name as printed."""


T = TypeVar("T", bound=Named)


@frozen
class Unknown:
    """A reference to something that the plan does not describe.

    Dutch: onbekend
    `text` is the reference as written. Two of them are equal when their texts are.
    """

    text: str
    _known: Callable[[], Iterable[str]] = field(default=tuple, eq=False, repr=False)

    @property
    def name(self) -> str:
        """The text, so that it can be printed beside what is known."""
        return self.text

    @cached_property
    def suggestions(self) -> tuple[str, ...]:
        """The nearest known names, the best first."""
        return nearest(self.text, self._known())

    @property
    def suggestion(self) -> str | None:
        """The nearest known name, if any comes near."""
        return self.suggestions[0] if self.suggestions else None


def text_of(name: str | Named | Unknown) -> str:
    """A name as it is, of an element its identifier, of what is unknown the text."""
    if isinstance(name, str):
        return name
    if isinstance(name, Unknown):
        return name.text
    identifier = getattr(name, "id", None)
    if isinstance(identifier, str):
        return identifier or name.name
    raise TypeError(f"not a name: {name!r}")


class Registry(Generic[T]):
    """Elements by identifier, name and alias; capitals, spacing and quotes do not matter.

    An identifier wins from a name, a name from an alias, and the first element from a later one.
    What means nothing else may be an identifier with spaces for its hyphens.
    """

    def __init__(self, kind: str, elements: Iterable[T]) -> None:
        self.kind = kind
        self._elements = tuple(elements)

    @cached_property
    def _by_name(self) -> dict[str, T]:
        found: dict[str, T] = {}
        for names_of in (_identifier, _name, _aliases):
            for element in self._elements:
                for name in names_of(element):
                    if name:
                        found.setdefault(folded(name), element)
        return found

    def __iter__(self) -> Iterator[T]:
        return iter(self._elements)

    def find(self, text: str) -> T | None:
        """The element with this identifier, name or alias."""
        wanted = folded(text)
        found = self._by_name.get(wanted)
        return found if found is not None or " " not in wanted else self._spaced(wanted)

    def _spaced(self, wanted: str) -> T | None:
        """The element whose identifier this is, with spaces where that has hyphens."""
        hyphened = wanted.replace(" ", "-")
        found = self._by_name.get(hyphened)
        return found if found is not None and folded(found.id) == hyphened else None

    def resolve(self, text: str) -> T | Unknown:
        """The element meant, or what is unknown with what comes near."""
        return self.find(text) or Unknown(text, self.names)

    def key(self, text: str) -> str:
        """One text for all spellings: the identifier folded, or the unknown text folded."""
        element = self.find(text)
        return folded(text) if element is None else folded(element.id)

    def names(self) -> tuple[str, ...]:
        """Every identifier, name and alias."""
        return tuple(
            name
            for element in self._elements
            for names_of in (_identifier, _name, _aliases)
            for name in names_of(element)
            if name
        )

    def asked(self, name: str | Named | Unknown, used: Iterable[str] = ()) -> str:
        """The key of a name, or of an element, that somebody asks for.

        A name that nothing describes but that is `used` somewhere is known. Raises UnknownName
        with the nearest names otherwise.
        """
        used, text = tuple(used), text_of(name)
        if self.find(text) is not None or folded(text) in map(folded, used):
            return self.key(text)
        raise UnknownName(self.kind, text, nearest(text, (*self.names(), *used)))


def _identifier(element: Named) -> tuple[str, ...]:
    return (element.id,)


def _name(element: Named) -> tuple[str, ...]:
    return (element.name,)


def _aliases(element: Named) -> tuple[str, ...]:
    aliases: tuple[str, ...] = getattr(element, "aliases", ())
    return aliases


class Directory:
    """The registries of one plan, and how its partners hang together."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @cached_property
    def partners(self) -> Registry[Partner]:
        """The partners."""
        return Registry("partner", self._plan.partners)

    @cached_property
    def holders(self) -> Registry[PortfolioHolder]:
        """The portfolio holders."""
        return Registry("portfolio holder", self._plan.holders)

    @cached_property
    def powers(self) -> Registry[Power]:
        """The legal powers that packs brought in."""
        return Registry("power", self._plan.powers)

    @cached_property
    def themes(self) -> Registry[Theme]:
        """The safety themes that packs brought in."""
        return Registry("theme", self._plan.themes)

    @cached_property
    def safety_fields(self) -> Registry[SafetyField]:
        """The safety fields that packs brought in."""
        return Registry("safety field", self._plan.safety_fields)

    @cached_property
    def targets(self) -> Registry[SafetyIssue | Indicator]:
        """What an action can contribute to: issues, figures and indicators."""
        objectives = (one for priority in self._plan.priorities for one in priority.objectives)
        indicators = (one for objective in objectives for one in objective.indicators)
        return Registry(
            "issue or indicator", (*self._plan.issues, *self._plan.figures, *indicators)
        )

    @cached_property
    def _direct_groups(self) -> dict[str, set[str]]:
        groups: dict[str, set[str]] = {}
        for partner in self._plan.partners:
            for member in partner.members:
                key = self.partners.key(member)
                groups.setdefault(key, set()).add(self.partners.key(partner.id))
        return groups

    def group_keys(self, key: str) -> frozenset[str]:
        """The keys of all groups that a partner belongs to, groups of groups included."""
        found: set[str] = set()
        waiting = [key]
        while waiting:
            for group in self._direct_groups.get(waiting.pop(), ()):
                if group not in found and group != key:
                    found.add(group)
                    waiting.append(group)
        return frozenset(found)

    def groups_of(self, name: str) -> tuple[Partner, ...]:
        """The groups that a partner belongs to, groups of groups included."""
        keys = self.group_keys(self.partners.key(name))
        return tuple(one for one in self._plan.partners if self.partners.key(one.id) in keys)

    def members_of(self, name: str) -> tuple[Partner | Unknown, ...]:
        """Who belongs to a group, down to those that are no group themselves."""
        found: dict[str, Partner | Unknown] = {}
        seen: set[str] = set()

        def visit(text: str) -> None:
            key = self.partners.key(text)
            if key in seen:
                return  # a group that holds itself ends here
            seen.add(key)
            partner = self.partners.resolve(text)
            if isinstance(partner, Unknown) or not partner.members:
                found[key] = partner
                return
            for member in partner.members:
                visit(member)

        group = self.partners.find(name)
        seen.add(self.partners.key(name))
        for member in group.members if group else ():
            visit(member)
        return tuple(found.values())

    def wholes_of(self, name: str) -> tuple[Partner | Unknown, ...]:
        """What a partner is part of, the nearest first."""
        wholes: dict[str, Partner | Unknown] = {}
        partner: Partner | Unknown | None = self.partners.find(name)
        start = self.partners.key(name)
        while partner and not isinstance(partner, Unknown) and partner.part_of:
            key = self.partners.key(partner.part_of)
            if key in wholes or key == start:
                break
            partner = wholes[key] = self.partners.resolve(partner.part_of)
        return tuple(wholes.values())

    def parts_of(self, name: str) -> tuple[Partner, ...]:
        """The partners that are part of this one, directly or through another."""
        key = self.partners.key(name)
        return tuple(
            one
            for one in self._plan.partners
            if any(self.partners.key(whole.name) == key for whole in self.wholes_of(one.id))
        )

    def position_of(self, partner: Partner | Unknown) -> Position | None:
        """Inside or outside the municipality: as the partner says, or what it is part of."""
        if isinstance(partner, Unknown):
            return None
        if partner.position or not partner.part_of:
            return partner.position
        wholes = self.wholes_of(partner.id)
        positions = (one.position for one in wholes if not isinstance(one, Unknown))
        return next((position for position in positions if position), None)
