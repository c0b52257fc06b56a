"""The packs that a plan names: reading them, and what they bring to the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import evolve, field

from ivbcore.engine.adopting import Adopted, adopt, adopts
from ivbcore.engine.careful import CarefulReader
from ivbcore.engine.identifiers import Identifiers
from ivbcore.engine.importing import imported
from ivbcore.engine.looking_up import Registries, look_up
from ivbcore.engine.pack_words import vocabulary_with
from ivbcore.engine.provenance import Provenance
from ivbcore.engine.throwing import ANYTHING, told
from ivbcore.engine.tree import Tree
from ivbcore.findings.finding import Finding
from ivbcore.findings.packs import PACK_MALFORMED
from ivbcore.findings.reading import PACK_NOT_INSTALLED
from ivbcore.findings.severity import Severity
from ivbcore.model.pack import Pack
from ivbcore.planning.reader import read
from ivbcore.values.language import LANGUAGES, Texts
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.contracts.importer import Positions
    from ivbcore.contracts.pack import PackSource, PlanningWords
    from ivbcore.engine.host import Host
    from ivbcore.engine.structuring import Structured, Structuring

__all__ = ["Brought", "PackShelf"]


@frozen(eq=False)
class _Held:
    """A pack as it was read; None when it could not be read at all."""

    pack: Pack | None
    findings: tuple[Finding, ...] = ()


@frozen(eq=False)
class Brought:
    """What the packs make of one plan, and what there is to say of it."""

    structured: Structured
    findings: Callable[[], tuple[Finding, ...]]
    provenance: Provenance
    left_out: tuple[str, ...] = ()


@frozen(eq=False)
class _Named:
    """The packs and word lists that a plan names; `missing` holds names and their places."""

    packs: dict[str, Pack | None] = field(factory=dict)
    lists: list[PlanningWords] = field(factory=list)
    missing: list[tuple[str, int]] = field(factory=list)
    findings: list[Finding] = field(factory=list)


class PackShelf:
    """The packs of one host. A pack is read once, when the first plan names it."""

    def __init__(self, host: Host) -> None:
        """Nothing is read yet."""
        self._host = host
        self._held: dict[str, _Held] = {}
        self._registries: Registries = {}
        self._structurings: dict[tuple[str, ...], tuple[Structuring, list[Finding]]] = {}

    def plan(self, data: Any, positions: Positions, name: str) -> Brought:
        """The plan in the data, with what it takes from the packs that it names."""
        named = self._named(data)
        structuring, on_words = self._structuring(named)
        adopted = Adopted(data, positions)
        if adopts(data):
            adopted = adopt(data, positions, named.packs, lambda: structuring)
        structured = structuring.plan(adopted.data, adopted.positions, name)
        if structured.plan is None:
            return Brought(structured, tuple, Provenance(None, None, (), {}))
        packs = [pack for pack in named.packs.values() if pack is not None]
        looked_up = look_up(structured.plan, packs, self._registries)
        tree = structured.tree

        def findings() -> tuple[Finding, ...]:
            return (
                *self._missing(named, tree),
                *named.findings,
                *on_words,
                *adopted.findings(tree),
                *looked_up.findings(tree),
            )

        provenance = Provenance(
            looked_up.plan, tree, adopted.adoptions, looked_up.registered, packs
        )
        missing = (f"bouwstenen/{at}" for _, at in named.missing)
        left_out = (*missing, *adopted.left_out(tree))
        return Brought(evolve(structured, plan=looked_up.plan), findings, provenance, left_out)

    def pack(self, name: str) -> Pack | None:
        """The pack with this name; None when there is none, or it cannot be read."""
        return self._read(name).pack

    def _named(self, data: Any) -> _Named:
        named = _Named()
        value = data.get("bouwstenen") if isinstance(data, dict) else None
        for at, name in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(name, str) and name.strip():
                self._take(name.strip(), at, named)
        return named

    def _take(self, name: str, at: int, named: _Named) -> None:
        lists = {one.name: one for one in self._host.planning_words}
        if name in lists:
            named.lists.append(lists[name])
        if name in {one.name for one in self._host.packs}:
            held = self._read(name)
            named.packs[name] = held.pack
            named.findings.extend(held.findings)
            for wanted in held.pack.vocabularies if held.pack else ():
                if wanted not in lists:
                    named.missing.append((wanted, at))
                elif lists[wanted] not in named.lists:
                    named.lists.append(lists[wanted])
        elif name not in lists:
            named.packs[name] = None
            named.missing.append((name, at))

    def _missing(self, named: _Named, tree: Tree | None) -> Iterable[Finding]:
        for name, at in named.missing:
            place = tree.place(f"bouwstenen/{at}") if tree is not None else None
            yield Finding.of(PACK_NOT_INSTALLED, "bouwstenen", place, name=name)

    def _structuring(self, named: _Named) -> tuple[Structuring, list[Finding]]:
        """What makes plans, with the planning words of what is named."""
        speaking = [one for one in named.packs.values() if one and one.planning_words]
        if not speaking and not named.lists:
            return self._host.structuring, []
        key = (*(one.name for one in named.lists), "", *(one.id for one in speaking))
        if key not in self._structurings:
            self._structurings[key] = self._made(speaking, named.lists)
        return self._structurings[key]

    def _made(
        self, packs: list[Pack], lists: list[PlanningWords]
    ) -> tuple[Structuring, list[Finding]]:
        vocabulary, findings = vocabulary_with(packs, lists)
        if vocabulary is None:
            return self._host.structuring, findings
        from ivbcore.engine.structuring import Structuring

        reading = partial(read, vocabulary=vocabulary)
        return Structuring(reading, self._host.extensions, self._host.labels), findings

    def _read(self, name: str) -> _Held:
        if name not in self._held:
            source = next((one for one in self._host.packs if one.name == name), None)
            self._held[name] = self._made_of(source) if source is not None else _Held(None)
        return self._held[name]

    def _made_of(self, source: PackSource) -> _Held:
        file = f"{source.name}{source.suffix}"
        importer = self._host.importer_for(file)
        if importer is None:
            return _malformed(source, _NO_IMPORTER)
        try:
            content: Any = source.read()
            if not isinstance(content, bytes):
                raise TypeError(f"{type(content).__name__} != bytes")
        except ANYTHING as error:
            origin = self._host.origin_of(source)
            reason = f"{origin.label}: {told(error)}" if origin is not None else told(error)
            return _malformed(source, Texts(reason, reason))
        read_data = imported(importer, content, file, self._host)
        if not isinstance(read_data.data, dict):
            return _Held(None, _told(source, read_data.findings) or _malformed(source).findings)
        tree = Tree(Pack, read_data.data, read_data.positions)
        identifiers = Identifiers(Pack, read_data.data)
        structuring = self._host.structuring
        careful = CarefulReader(
            structuring.hook_of, tree, structuring.extensions, structuring.labels
        )
        pack: Pack = careful.plan()
        found = (*read_data.findings, *careful.findings, *identifiers.findings(tree))
        version = pack.version or source.version
        twice = tuple(_malformed(source, reason).findings[0] for reason in _twice(pack))
        return _Held(evolve(pack, id=source.name, version=version), (*_told(source, found), *twice))


def _twice(pack: Pack) -> Iterable[Texts]:
    """The versions that stand twice under one building block: the first counts."""
    for block in pack.blocks:
        counted = Counter(one.version for one in block.versions)
        for version in (name for name, count in counted.items() if count > 1):
            yield Texts(
                f"versie {version} van {block.id} komt vaker voor; de eerste telt",
                f"version {version} of {block.id} occurs more than once; the first counts",
            )


_NO_IMPORTER = Texts(
    "deze soort bestand kan niet worden gelezen", "this kind of file cannot be read"
)
_NO_PACK = Texts("er staat geen bouwsteen in", "there is no pack in it")


def _malformed(source: PackSource, reason: Texts = _NO_PACK) -> _Held:
    return _Held(None, (Finding.of(PACK_MALFORMED, "bouwstenen", name=source.name, reason=reason),))


def _told(source: PackSource, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The faults in a pack as findings of the plan that names it; remarks stay with the pack."""
    reported = []
    for one in findings:
        if one.severity is not Severity.INFORMATION:
            reasons = (
                f"{one.location}: {one.message(language).rstrip('.')}" for language in LANGUAGES
            )
            reason = Texts(*reasons)
            reported.append(
                Finding.of(
                    PACK_MALFORMED, "bouwstenen", one.location, name=source.name, reason=reason
                )
            )
    return tuple(reported)
