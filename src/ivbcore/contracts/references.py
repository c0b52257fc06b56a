"""The references in a plan: what is named, where, and what is meant by it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ivbcore.contracts.naming import is_no_name
from ivbcore.contracts.rules import Context
from ivbcore.findings.finding import Change, Fix
from ivbcore.model.action import Action
from ivbcore.model.analysis import SafetyIssue
from ivbcore.model.directory import Registry, Unknown
from ivbcore.model.effort import Capacity
from ivbcore.model.governance import Consultation
from ivbcore.model.objective import Indicator
from ivbcore.model.partner import Partner
from ivbcore.model.priority import Priority
from ivbcore.model.rows import Row
from ivbcore.values.absence import absence_of
from ivbcore.values.language import Texts
from ivbcore.values.names import folded, likeness, nearest
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = [
    "Named",
    "Reference",
    "ReferenceKind",
    "described",
    "references_of",
    "suggestion",
    "unknown",
]

_AS_GOOD_AS_EQUAL = 0.88
_SHORTEST = 6  # with a space on either side: "ggd" may be part of many names


class ReferenceKind(StrEnum):
    """What is referred to; the values are Dutch keys.

    Dutch: soort verwijzing
    """

    HOLDER = "portefeuillehouders"
    PARTNER = "partijen"
    POWER = "bevoegdheden"
    ACTION = "acties"
    TARGET = "draagt-bij-aan"
    THEME = "thema"
    FIELD = "veiligheidsveld"


@frozen
class Reference:
    """One reference: at `path` stands `text`, which means `found`.

    Dutch: verwijzing
    `found` is an element, a row for an action, or an `Unknown`. `loose` says that the plan need
    not describe what is named there: the members of a group, who takes part in a meeting.
    `is_key` says that the name is a key of a mapping, which no change of a value can mend;
    `is_certain` that nothing else of the same kind carries the name.
    """

    kind: ReferenceKind
    path: str
    text: str
    found: Any
    loose: bool = False
    is_key: bool = False
    is_certain: bool = True

    @property
    def known(self) -> bool:
        """Whether the plan, or a pack, describes what is named."""
        return not isinstance(self.found, Unknown)

    @property
    def identifier(self) -> str:
        """The identifier of what is meant; empty when that is unknown."""
        if not self.known:
            return ""
        return self.found.key if isinstance(self.found, Row) else str(self.found.id)


@frozen
class Named:
    """An unknown name with all references that use it, in the order of the document.

    Dutch: onbekende naam
    `nearest` is the known name that comes nearest, `identifier` the element that has it; both
    are empty when nothing comes near. `several` are the known names that stand in it together:
    "politie, boa's" is a text, and no list. `alone` says that nothing else stands beside it.
    """

    references: tuple[Reference, ...]
    nearest: str = ""
    identifier: str = ""
    several: tuple[str, ...] = ()
    alone: bool = False

    @property
    def text(self) -> str:
        """The name as it is written first."""
        return self.references[0].text

    @property
    def path(self) -> str:
        """Where it stands first."""
        return self.references[0].path

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Where else it stands."""
        return tuple(one.path for one in self.references[1:])

    @property
    def suggestion(self) -> Texts:
        """The sentence that offers the nearest name, or the list that was meant."""
        if self.several:
            listed = f"[{', '.join(self.several)}]"
            return Texts(
                f" Bedoelt u een lijst? Zet die tussen rechte haken: {listed}.",
                f" Did you mean a list? Put it between square brackets: {listed}.",
            )
        return suggestion(self.nearest)

    @property
    def fix(self) -> Fix | None:
        """Write the known identifier instead, where the names are as good as equal."""
        if self.several:
            holder, _, index = self.path.rpartition("/")
            whole = Change(holder, self.several)
            words = Texts("Maak er een lijst van.", "Make it a list.")
            return Fix((whole,), words) if index == "0" and self.alone else None
        if not self.identifier or not _as_good_as_equal(self.text, self.nearest):
            return None
        changes = tuple(
            Change(one.path, self.identifier) for one in self.references if not one.is_key
        )
        words = Texts(f"Maak er {self.identifier} van.", f"Make it {self.identifier}.")
        return Fix(changes, words) if changes else None


def suggestion(near: str) -> Texts:
    """A sentence, with a space before it, that offers what comes nearest; empty without it."""
    return Texts(f" Bedoelt u '{near}'?", f" Did you mean '{near}'?") if near else Texts("", "")


def references_of(plan: Plan) -> tuple[Reference, ...]:
    """All references in a plan, in the order of the document: ``context.once(references_of)``."""
    found: list[Reference] = []
    resolver = _Resolver(plan)
    for path, place in plan.places.items():
        walk = _WALKS.get(type(place.element))
        if walk is not None:
            found += walk(resolver, place.element, path)
    for key, lines in (
        ("evaluatie", [one.actions for one in plan.evaluations]),
        ("toezeggingen", [one.actions for one in plan.commitments]),
        ("besluiten", [one.actions for one in plan.decisions]),
    ):
        for index, actions in enumerate(lines):
            found += resolver.each(ReferenceKind.ACTION, f"{key}/{index}/acties", actions)
    for index, capacity in enumerate(plan.capacity):
        found += _of_capacity(resolver, capacity, f"capaciteit/{index}")
    return tuple(found)


def unknown(context: Context, *kinds: ReferenceKind) -> Iterator[Named]:
    """The unknown names of some kinds, each once.

    Where the plan need not describe what it names, only a name that is as good as equal to a
    known one counts. What is no name ("nee", a year) is left to the rule that says so.
    """
    by_name: dict[tuple[ReferenceKind, str], list[Reference]] = {}
    for one in context.once(references_of):
        if one.kind in kinds and not one.known and not is_no_name(one.text):
            by_name.setdefault((one.kind, folded(one.text)), []).append(one)
    resolver = _Resolver(context.plan)
    for (kind, _), every in by_name.items():
        text = every[0].text
        near = every[0].found.suggestion or _near_in_packs(context, kind, text)
        near = near or _fuller_name(context, kind, text)
        if any(not one.loose for one in every) or _as_good_as_equal(every[0].text, near):
            meant = resolver.find(kind, near) if near else None
            parts = _together(resolver, kind, text)
            if parts:
                yield Named(tuple(every), several=parts, alone=_stands_alone(context, every[0]))
                continue
            in_pack = near if near in context.registered(_PACK_KEYS.get(kind, "")) else ""
            yield Named(tuple(every), near, in_pack if meant is None else str(meant.id))


def _together(resolver: _Resolver, kind: ReferenceKind, text: str) -> tuple[str, ...]:
    """The known names that a text joins with commas; nothing when one of them is unknown."""
    parts = [one.strip() for one in re.split(r"[,;]| en (?=[^,;]*$)", text)]
    known = len(parts) > 1 and all(one and resolver.find(kind, one) is not None for one in parts)
    return tuple(parts) if known else ()


def _stands_alone(context: Context, one: Reference) -> bool:
    """Whether a reference is all there is of its list, and stands nowhere else."""
    holder = one.path.rpartition("/")[0]
    beside = [other for other in context.once(references_of) if other.path.startswith(f"{holder}/")]
    return len(beside) == 1


# Under which key packs register what a reference of a kind can mean.
_PACK_KEYS = {
    ReferenceKind.POWER: "bevoegdheden",
    ReferenceKind.THEME: "themas",
    ReferenceKind.FIELD: "veiligheidsvelden",
}


def _near_in_packs(context: Context, kind: ReferenceKind, text: str) -> str:
    """What comes nearest in the packs; a plan itself holds only what it uses of them."""
    near = nearest(text, context.registered(_PACK_KEYS.get(kind, "")), 1)
    return near[0] if near else ""


def _fuller_name(context: Context, kind: ReferenceKind, text: str) -> str:
    """The one name that holds a shorter one as words: "Woningcorporatie De Rietlanden"."""
    known = {
        ReferenceKind.PARTNER: [one.name for one in context.plan.partners],
        ReferenceKind.HOLDER: [one.name for one in context.plan.holders],
    }
    words = f" {folded(text)} "
    fuller = [name for name in known.get(kind, ()) if words in f" {folded(name)} "]
    return fuller[0] if len(fuller) == 1 and len(words) > _SHORTEST else ""


def described(context: Context, kind: ReferenceKind) -> bool:
    """Whether the plan describes what it refers to: at least one in five of the names it uses.

    Below that the list itself is missing, and no single name is wrong. Names that a pack knows
    need no list, and count for neither.
    """
    named = [one for one in context.once(references_of) if one.kind is kind and not one.loose]
    named = [one for one in named if not (one.known and getattr(one.found, "origin", None))]
    names = {folded(one.text) for one in named}
    known = {folded(one.text) for one in named if one.known}
    return not names or 5 * len(known) >= len(names)


def _as_good_as_equal(name: str, other: str) -> bool:
    return bool(other) and likeness(name, other) >= _AS_GOOD_AS_EQUAL


class _Resolver:
    """Finds what is meant, by kind."""

    def __init__(self, plan: Plan) -> None:
        directory = plan.directory
        self.rows = plan.rows
        self.registries: dict[ReferenceKind, Registry[Any]] = {
            ReferenceKind.HOLDER: directory.holders,
            ReferenceKind.PARTNER: directory.partners,
            ReferenceKind.POWER: directory.powers,
            ReferenceKind.TARGET: directory.targets,
            ReferenceKind.THEME: directory.themes,
            ReferenceKind.FIELD: directory.safety_fields,
        }

    def find(self, kind: ReferenceKind, text: str) -> Any:
        found = self._resolved(kind, text)
        return None if isinstance(found, Unknown) else found

    def of(
        self, kind: ReferenceKind, path: str, text: str | None, loose: bool = False
    ) -> Iterator[Reference]:
        if text is not None and absence_of(text) is None:
            yield self._made(kind, path, text, self._resolved(kind, text), loose)

    def each(self, kind: ReferenceKind, path: str, texts: Iterable[str]) -> Iterator[Reference]:
        for index, text in enumerate(texts):
            yield from self.of(kind, f"{path}/{index}", text)

    def either(self, path: str, text: str, *, loose: bool, is_key: bool) -> Iterator[Reference]:
        """A portfolio holder or a partner."""
        if absence_of(text) is not None:
            return
        kind, found = ReferenceKind.HOLDER, self.find(ReferenceKind.HOLDER, text)
        if found is None:
            kind, found = ReferenceKind.PARTNER, self._resolved(ReferenceKind.PARTNER, text)
        yield self._made(kind, path, text, found, loose, is_key)

    def _made(
        self,
        kind: ReferenceKind,
        path: str,
        text: str,
        found: Any,
        loose: bool = False,
        is_key: bool = False,
    ) -> Reference:
        certain = (kind, folded(text)) not in self._shared
        return Reference(kind, path, text, found, loose, is_key, certain)

    @cached_property
    def _shared(self) -> frozenset[tuple[ReferenceKind, str]]:
        """The names that several elements of one kind carry."""
        counted: Counter[tuple[ReferenceKind, str]] = Counter()
        for kind, registry in self.registries.items():
            for one in registry:
                names = (one.id, one.name, *getattr(one, "aliases", ()))
                counted.update({(kind, folded(name)) for name in names})
        for row in self.rows:
            names = (row.action.id, row.action.title or "")
            counted.update({(ReferenceKind.ACTION, folded(name)) for name in names})
        return frozenset(one for one, count in counted.items() if count > 1)

    def _resolved(self, kind: ReferenceKind, text: str) -> Any:
        if kind is ReferenceKind.ACTION:
            return self.rows.resolve(text)
        return self.registries[kind].resolve(text)


_Walk = Callable[[_Resolver, Any, str], Iterator[Reference]]


def _of_action(of: _Resolver, action: Action, path: str) -> Iterator[Reference]:
    yield from of.each(ReferenceKind.HOLDER, f"{path}/portefeuillehouders", action.holders)
    yield from of.each(
        ReferenceKind.PARTNER, f"{path}/partijen", (one.partner for one in action.partners)
    )
    yield from of.of(ReferenceKind.PARTNER, f"{path}/trekker", action.lead)
    yield from of.each(ReferenceKind.POWER, f"{path}/bevoegdheden", action.powers)
    yield from of.each(ReferenceKind.ACTION, f"{path}/volgt-op", action.follows)
    for name in action.effort:
        yield from of.either(f"{path}/inzet/{name}", name, loose=False, is_key=True)
    yield from of.each(ReferenceKind.TARGET, f"{path}/draagt-bij-aan", action.contributes_to)


def _of_priority(of: _Resolver, priority: Priority, path: str) -> Iterator[Reference]:
    yield from of.of(ReferenceKind.FIELD, f"{path}/veiligheidsveld", priority.safety_field)
    yield from of.of(ReferenceKind.THEME, f"{path}/thema", priority.theme)


def _of_themed(of: _Resolver, one: SafetyIssue | Indicator, path: str) -> Iterator[Reference]:
    yield from of.of(ReferenceKind.THEME, f"{path}/thema", one.theme)


def _of_partner(of: _Resolver, partner: Partner, path: str) -> Iterator[Reference]:
    if partner.origin is not None:
        return  # what a pack says of its partners is no matter of this plan
    yield from of.of(ReferenceKind.PARTNER, f"{path}/onderdeel-van", partner.part_of)
    for index, member in enumerate(partner.members):
        yield from of.of(ReferenceKind.PARTNER, f"{path}/leden/{index}", member, loose=True)


def _of_meeting(of: _Resolver, meeting: Consultation, path: str) -> Iterator[Reference]:
    for index, text in enumerate(meeting.participants):
        yield from of.either(f"{path}/deelnemers/{index}", text, loose=True, is_key=False)


def _of_capacity(of: _Resolver, capacity: Capacity, path: str) -> Iterator[Reference]:
    yield from of.of(ReferenceKind.PARTNER, f"{path}/partij", capacity.partner)
    yield from of.of(ReferenceKind.HOLDER, f"{path}/portefeuillehouder", capacity.holder)


_WALKS: dict[type[Any], _Walk] = {
    Action: _of_action,
    Priority: _of_priority,
    SafetyIssue: _of_themed,
    Indicator: _of_themed,
    Partner: _of_partner,
    Consultation: _of_meeting,
}
