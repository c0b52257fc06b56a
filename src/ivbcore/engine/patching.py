"""Changing plan files: edits of the data become edits of the text, proved by rereading.

A file is only ever written when reading the new text gives exactly the data that was meant.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.contracts.importer import SourceData
from ivbcore.engine.document import Document, Edit, Splice, Unpatchable
from ivbcore.engine.files import SourceFile, file_contents, why_not, write_whole
from ivbcore.engine.identifiers import Identifiers
from ivbcore.engine.importing import imported
from ivbcore.engine.shape import is_element, shape_of
from ivbcore.engine.tree import Tree
from ivbcore.findings.finding import Change, Finding
from ivbcore.findings.patching import CHANGE_NOT_WRITABLE, FILE_CHANGED, FILE_NOT_WRITTEN
from ivbcore.model.plan import Plan
from ivbcore.values.language import Texts
from ivbcore.values.location import Location

if TYPE_CHECKING:
    from ivbcore.engine.host import Host

__all__ = ["Files", "refused", "write_files"]


_NOTATIONS = ("json", "yaml")


class Files:
    """The files of one plan, freshly imported, with their lists joined as reading joins them."""

    def __init__(self, sources: Iterable[SourceFile], host: Host) -> None:
        self.sources = tuple(sources)
        self.host = host
        self.documents: list[Document] = []
        self._real: dict[tuple[int, int], tuple[Any, Any]] = {}
        for source in self.sources:
            importer = host.importer_for(source.name)
            read = self._imported(source)
            if importer is None or importer.notation not in _NOTATIONS or read is None:
                raise Unpatchable
            self.documents.append(Document(source, read, importer.notation))
        self.data = self._joined()

    def _imported(self, source: SourceFile) -> SourceData | None:
        """What the importer makes of a file; None when anything is wrong with it."""
        importer = self.host.importer_for(source.name)
        if importer is None:
            return None
        read = imported(importer, source.content, source.name, self.host)
        return read if isinstance(read.data, dict) and not read.findings else None

    def _joined(self) -> dict[str, Any]:
        main = dict(self.documents[0].data)
        if len(self.documents) == 1:
            return main
        many = {key for key, one in shape_of(Plan).by_key.items() if one.many}
        for key in many - {"bestanden"}:
            holders = [one.data for one in self.documents if one.data.get(key) is not None]
            if not holders or holders == [self.documents[0].data]:
                continue
            joined: list[Any] = []
            for holder in holders:
                value = holder[key]
                listed = isinstance(value, list)
                for at, one in enumerate(value if listed else [value]):
                    self._real[id(joined), len(joined)] = (value, at) if listed else (holder, key)
                    joined.append(one)
            main[key] = joined
        return main

    def real(self, container: Any, key: Any) -> tuple[Any, Any]:
        """The mapping or list in a file that holds what stands here in the joined data."""
        if container is self.data:
            return self.documents[0].data, key
        return self._real.get((id(container), key), (container, key))

    def edits_of(self, changes: Iterable[Change]) -> list[Edit]:
        """What changes by path come down to; a path that is not there is passed over."""
        before = {id(one): set(one) for one in _mappings(self.data)}
        before[id(self.documents[0].data)] = set(self.documents[0].data)
        Identifiers(Plan, self.data)
        tree = Tree(Plan, self.data, self.documents[0].positions)
        edits: list[Edit] = []
        nodes = {node.path: node for node in tree._nodes}
        for change in changes:
            found = self._found(change.path, nodes)
            if found is None:
                continue
            container, key = found
            if any(one.container is container and one.key == key for one in edits):
                continue
            there = key in before[id(container)] if isinstance(container, dict) else True
            value = list(change.value) if isinstance(change.value, tuple) else change.value
            if value is None:
                edits += [Edit(container, key, "remove")] if there else []
            elif there:
                edits.append(Edit(container, key, "set", value))
            else:
                keys = [one for one in container if one in before[id(container)]]
                after = None if key == "id" or not keys else keys[-1]
                edits.append(Edit(container, key, "insert", value, after))
        for mapping in _mappings(self.data):  # what identifiers were derived stands in no file
            for key in set(mapping) - before[id(mapping)]:
                del mapping[key]
        return edits

    def _found(self, path: str, nodes: Mapping[str, Any]) -> tuple[Any, Any] | None:
        known = path
        while known and known not in nodes:
            known = known.rpartition("/")[0]
        node = nodes[known]
        container, key = (node.holder, node.name) if known else (None, "")
        value = node.raw
        steps = [step for step in path[len(known) :].split("/") if step]
        for number, step in enumerate(steps):
            last = number == len(steps) - 1
            rest = "/".join(steps[number:])
            if not last and isinstance(value, dict) and rest in value:
                return self.real(value, rest)  # a key that nobody knows may hold a slash
            if isinstance(value, dict) and (step in value or last):
                container, key = value, step
                value = value.get(step)
            elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
                container, key = value, int(step)
                value = value[int(step)]
            elif not (isinstance(value, str) and (step == "0" or (last and _is_short(path)))):
                return None
        return None if container is None else self.real(container, key)

    def changed(self, edits: Iterable[Edit], *, whole: bool = False) -> tuple[SourceFile, ...]:
        """The files with as many of the edits as go together, all of them when `whole`.

        Unpatchable when none does.
        """
        wanted = list(edits)
        if whole:
            return self._tried(wanted, whole=True)
        try:
            return self._tried(wanted)
        except Unpatchable:
            for one in wanted:
                try:
                    return self._tried([one])
                except Unpatchable:
                    continue
            raise

    def _tried(self, edits: list[Edit], *, whole: bool = False) -> tuple[SourceFile, ...]:
        changed = []
        done = 0
        for document in self.documents:
            mine = [one for one in edits if document.holds(one.container)]
            if not mine:
                changed.append(document.source)
                continue
            apart = _apart([(document.splice(one), one) for one in mine])
            done += len(apart)
            text = _spliced(document.text, [splice for splice, _ in apart])
            source = evolve(document.source, content=text.encode("utf-8"))
            if not self._proved(document, source, [edit for _, edit in apart]):
                raise Unpatchable
            changed.append(source)
        if not done or (whole and done < len(edits)):
            raise Unpatchable
        return tuple(changed)

    def _proved(self, document: Document, source: SourceFile, edits: list[Edit]) -> bool:
        """Whether reading the new text gives the old data with the edits, and no new finding."""
        read = self._imported(source)
        return read is not None and bool(read.data == _expected(document, edits))


def _is_short(path: str) -> bool:
    """Whether a path ends in the field that a plain text in a list of elements stands for."""
    key, _, field = path.split("/")[-3:] if path.count("/") > 1 else ("", "", "")
    return field in _short_keys(Plan).get(key, ())


@lru_cache(maxsize=4)
def _short_keys(root: Any) -> Mapping[str, frozenset[str]]:
    """The fields that a plain text fills, by the key of the list that it stands in."""
    found: dict[str, frozenset[str]] = {}
    waiting, seen = [root], {root}
    while waiting:
        for one in shape_of(waiting.pop()).fields:
            if is_element(one.type):
                short = shape_of(one.type).short
                if one.many and short is not None:
                    found[one.key] = found.get(one.key, frozenset()) | {short.key}
                if one.type not in seen:
                    seen.add(one.type)
                    waiting.append(one.type)
    return found


def _mappings(data: Any) -> Iterable[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
    for value in data.values() if isinstance(data, dict) else data:
        if isinstance(value, (dict, list)):
            yield from _mappings(value)


def _apart(pairs: list[tuple[Splice, Edit]]) -> list[tuple[Splice, Edit]]:
    """Those that do not overlap, in order; the others wait for another round."""
    kept: list[tuple[Splice, Edit]] = []
    for splice, edit in sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end)):
        if kept and (splice.start < kept[-1][0].end or splice.start == kept[-1][0].start):
            continue
        kept.append((splice, edit))
    return kept


def _spliced(text: str, splices: list[Splice]) -> str:
    parts, at = [], 0
    for one in splices:
        parts += [text[at : one.start], one.text]
        at = one.end
    return "".join([*parts, text[at:]])


def _expected(document: Document, edits: list[Edit]) -> Any:
    memo: dict[int, Any] = {}
    data = copy.deepcopy(document.data, memo)
    order = sorted(edits, key=lambda one: one.key if isinstance(one.key, int) else -1, reverse=True)
    for edit in order:
        container = memo[id(edit.container)]
        value = _read_back(edit.value, document.json)
        if edit.deed == "remove":
            del container[edit.key]
        elif edit.deed == "add":
            container[edit.key : edit.key] = value
        else:
            container[edit.key] = value
    return data


def _read_back(value: Any, is_json: bool) -> Any:
    """What an importer makes of a value once it is written."""
    if isinstance(value, dict):
        return {str(key): _read_back(one, is_json) for key, one in value.items()}
    if isinstance(value, list):
        return [_read_back(one, is_json) for one in value]
    if isinstance(value, bool):
        return value if is_json else ("ja" if value else "nee")
    return value if value is None else str(value)


_WHY = Texts(
    "de tekst laat dat op die plaats niet toe zonder meer te veranderen",
    "the text does not allow it there without changing more",
)


def refused(name: str, reason: Texts = _WHY) -> Finding:
    """The finding that a change was not made."""
    return Finding.of(CHANGE_NOT_WRITABLE, location=Location(name), file=name, reason=reason)


def write_files(old: Iterable[SourceFile], new: Iterable[SourceFile]) -> list[Finding]:
    """Write the files that differ, each whole; nothing when one changed since it was read."""
    pairs = [(one, other) for one, other in zip(old, new, strict=True) if one != other]
    for one, _ in pairs:
        if one.path is None:
            return [refused(one.name, _NO_FILE)]
        present = file_contents(one.path, one.name)
        if isinstance(present, Finding) or present.content != one.content:
            place = Location(one.name)
            return [Finding.of(FILE_CHANGED, location=place, file=one.name)]
    for one, other in pairs:
        try:
            assert one.path is not None
            write_whole(one.path, other.content)
        except OSError as error:
            return [
                Finding.of(
                    FILE_NOT_WRITTEN, location=Location(one.name), file=one.name,
                    reason=why_not(error),
                )
            ]  # fmt: skip
    return []


_NO_FILE = Texts("dit plan komt niet uit een bestand", "this plan is not from a file")
