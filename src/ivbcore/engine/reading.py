"""Reading a plan: one file or several, with everything that is wrong reported at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from ivbcore.contracts.importer import Positions, SourceData
from ivbcore.contracts.text import shortened
from ivbcore.engine.files import SourceFile, file_contents, why_not
from ivbcore.engine.importing import imported
from ivbcore.engine.keys import unknown_key
from ivbcore.engine.provenance import Origin
from ivbcore.engine.shape import shape_of
from ivbcore.engine.structuring import format_findings
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import PLUGINS
from ivbcore.findings.reading import (
    ANCHOR_OR_ALIAS,
    FILE_INCLUDED_TWICE,
    FILE_OUTSIDE_FOLDER,
    KEY_ONLY_IN_MAIN_FILE,
    MISSING_VALUE,
    SEVERAL_DOCUMENTS,
    UNKNOWN_FILE_KIND,
    UNREADABLE_FILE,
    WRONG_TYPE,
)
from ivbcore.findings.report import Report
from ivbcore.findings.severity import Severity
from ivbcore.model.plan import Plan
from ivbcore.planning.wording import Status
from ivbcore.values.language import Texts
from ivbcore.values.location import Location
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.engine.host import Host
    from ivbcore.engine.provenance import Provenance
    from ivbcore.engine.tree import Tree

__all__ = ["Loaded", "read_file", "read_source", "reread"]


def _nothing_found() -> Iterable[Finding]:
    return ()


@frozen(eq=False, repr=False)
class Loaded:
    """What came of reading: the plan, as far as there is one, and what is wrong with it.

    Dutch: ingelezen plan
    `left_out` names what is not in the plan though it stands in the files: elements by path,
    files by name. `sources` are the files as they were read.
    """

    plan: Plan | None
    _found: Callable[[], Iterable[Finding]] = _nothing_found
    sources: tuple[SourceFile, ...] = ()
    left_out: tuple[str, ...] = ()
    _tree: Tree | None = None
    _provenance: Provenance | None = None
    _host: Host | None = None

    @cached_property
    def findings(self) -> Report:
        """What is wrong, in the order of the files; made when it is first looked at."""
        return Report(self._found())

    def place(self, path: str) -> Location | None:
        """Where the value at a path stands: ``acties/jeugdaanpak-starten/planning``.

        Of what is not in the file, where its holder stands; None when nothing is known.
        """
        return self._tree.place(path) if self._tree is not None else None

    def origin(self, path: str) -> Origin:
        """Where the value at a path came from: the plan, or a pack and its version."""
        return self._provenance.origin(path) if self._provenance is not None else Origin()

    def registered(self, key: str) -> tuple[str, ...]:
        """What the packs that the plan names register: the identifiers of ``"themas"``."""
        return self._provenance.registered(key) if self._provenance is not None else ()

    def packed(self, key: str) -> tuple[Any, ...]:
        """What the packs that the plan names register under the key of a list."""
        return self._provenance.packed(key) if self._provenance is not None else ()

    def write(self, plan: Plan) -> Report:
        """Write another plan into the files that this one came from; what went wrong, if anything.

        Only what differs is changed, comments and formatting stay. A file that changed since it
        was read is left alone, and so are all files when the change cannot be made safely.
        """
        from ivbcore.engine.rewriting import rewritten

        if self._host is None:
            raise TypeError("this plan was not read by a host")
        patch = rewritten(self, plan, self._host, reread)
        return Report(patch.findings or patch.write())

    @property
    def complete(self) -> bool:
        """Whether all that stands in the files is in the plan, and every plan's minimum is.

        A plugin that fails takes nothing from the plan, unless that is told at a place in it.
        """
        return self.plan is not None and not self.left_out and not self.errors

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The errors in the plan itself: not what went wrong with plugins beside it."""
        errors = self.findings.at_or_above(Severity.ERROR)
        return tuple(one for one in errors if one.code not in PLUGINS or one.location is not None)

    def __repr__(self) -> str:
        """Short: ``<Loaded: 45 actions, 3 wordings not read, 2 findings>``."""
        findings = _counted(len(self.findings), "finding")
        if self.plan is None:
            return f"<Loaded: no plan, {findings}>"
        wordings = [row.action.planning.status for row in self.plan.rows]
        unread = sum(status in (Status.UNREAD, Status.PARTIAL) for status in wordings)
        parts = [_counted(len(wordings), "action")]
        if unread:
            parts.append(f"{_counted(unread, 'wording')} not read")
        if self.left_out:
            parts.append(f"{len(self.left_out)} left out")
        return f"<Loaded: {', '.join([*parts, findings])}>"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def read_file(path: Path, host: Host, name: str | None = None) -> Loaded:
    """Read a plan file, and the files that it names. Never raises on input.

    `name` is what to call it, when that is not its path.
    """
    name = name or str(path)
    source = file_contents(path, name)
    if isinstance(source, Finding):
        return Loaded(None, lambda: [source], left_out=(name,))
    return read_source(source, host)


def read_source(
    source: SourceFile, host: Host, instead: Mapping[Path, bytes] | None = None
) -> Loaded:
    """Read a plan from the bytes of its main file. Never raises on input.

    `instead` holds the bytes of further files, by resolved path, that take the place of what is
    on the disk.
    """
    gathered = _Gathering(host, instead or {})
    data = gathered.imported(source, Location(source.name))
    if data is not None and data.data is not None:
        gathered.join_files(source, data)
        positions: Positions = gathered.positions if gathered.moved else data.positions
        brought = host.shelf.plan(data.data, positions, source.name)
        structured = brought.structured
        left_out = (*gathered.left_out, *structured.left_out, *brought.left_out)
        return Loaded(
            structured.plan,
            lambda: (
                *host.findings,
                *gathered.findings,
                *_told_once(structured.findings(), gathered.findings, data, source.name),
                *brought.findings(),
            ),
            tuple(gathered.sources),
            left_out,
            structured.tree,
            brought.provenance,
            host,
        )
    found = (*host.findings, *gathered.findings)
    return Loaded(None, lambda: found, tuple(gathered.sources), (source.name,))


def _told_once(
    found: Iterable[Finding], before: Iterable[Finding], main: SourceData, name: str
) -> Iterable[Finding]:
    """Without what is missing only because the importer could not take it, which was told."""
    cut_off = any(
        one.code is SEVERAL_DOCUMENTS and one.location and one.location.file == name
        for one in before
    )
    aliases = {one.location for one in before if one.code is ANCHOR_OR_ALIAS}
    return (
        one
        for one in found
        if one.code is not MISSING_VALUE
        or not (cut_off or main.positions.of_value(main.data, one.path) in aliases)
    )


def reread(sources: tuple[SourceFile, ...], host: Host) -> Loaded:
    """Read a plan again from the bytes of its files, the main one first."""
    instead = {one.path.resolve(): one.content for one in sources[1:] if one.path}
    return read_source(sources[0], host, instead)


class _Gathering:
    """Reads the main file and those it names, and appends their lists to the main one's."""

    def __init__(self, host: Host, instead: Mapping[Path, bytes]) -> None:
        self.host = host
        self.instead = instead
        self.findings: list[Finding] = []
        self.sources: list[SourceFile] = []
        self.left_out: list[str] = []
        self.positions = _JoinedPositions()
        self.moved = self.positions.moved
        self._read: set[Path] = set()

    def imported(self, source: SourceFile, named: Location) -> SourceData | None:
        """What the importer for this kind of file makes of it."""
        self.sources.append(source)
        importer = self.host.importer_for(source.name)
        if importer is None:
            suffixes = tuple(end for one in self.host.importers for end in one.suffixes)
            self.findings.append(
                Finding.of(UNKNOWN_FILE_KIND, location=named, file=source.name, expected=suffixes)
            )
            return None
        data = imported(importer, source.content, source.name, self.host)
        self.findings += data.findings
        if isinstance(data.data, dict) and isinstance(data.data.get(_SCHEMA_KEY), str):
            del data.data[_SCHEMA_KEY]
        return data

    def join_files(self, source: SourceFile, main: SourceData) -> None:
        """Append the lists of the files named under ``bestanden`` to those of the main file."""
        if not isinstance(main.data, dict) or not main.data.get("bestanden"):
            return
        self.positions.sources.append(main.positions)
        root = source.path.resolve() if source.path else None
        if root:
            self._read.add(root)
        self._join(source, main, main.data, root.parent if root else None)

    def _join(
        self, source: SourceFile, read: SourceData, into: dict[str, Any], folder: Path | None
    ) -> None:
        listed = read.data.get("bestanden")
        holder = listed if isinstance(listed, list) else read.data
        for at, name in enumerate(listed) if isinstance(listed, list) else [("bestanden", listed)]:
            if not isinstance(name, str):
                continue  # structuring tells that this is no name
            place = read.positions.of_value(holder, at)
            further = self._further(source, name, folder, place or Location(source.name))
            if further is None:
                self.left_out.append(name)
                continue
            data = self.imported(further, place or Location(further.name))
            if data is None or not isinstance(data.data, dict):
                self.left_out.append(name)
                if data is not None and data.data is not None:
                    self._no_plan(further, data)
                continue
            self.positions.sources.append(data.positions)
            self._append(further, data, into)
            if data.data.get("bestanden"):
                self._join(further, data, into, folder)

    def _further(
        self, source: SourceFile, name: str, folder: Path | None, place: Location
    ) -> SourceFile | None:
        if folder is None or source.path is None:
            self.findings.append(
                Finding.of(UNREADABLE_FILE, "bestanden", place, file=name, reason=_NO_FOLDER)
            )
            return None
        try:
            # Strictness on both kinds of names keeps a plan the same on every machine.
            absolute = PurePosixPath(name).is_absolute() or PureWindowsPath(name).anchor
            path = (source.path.parent / name).resolve()
        except (OSError, ValueError, RuntimeError) as error:
            self.findings.append(
                Finding.of(UNREADABLE_FILE, "bestanden", place, file=name, reason=why_not(error))
            )
            return None
        if absolute or not path.is_relative_to(folder):
            self.findings.append(Finding.of(FILE_OUTSIDE_FOLDER, "bestanden", place, file=name))
            return None
        if path in self._read:
            self.findings.append(Finding.of(FILE_INCLUDED_TWICE, "bestanden", place, file=name))
            return None
        self._read.add(path)
        known_as = name if "://" in name else str(source.path.parent / name)
        if path in self.instead:
            return SourceFile(known_as, self.instead[path], path)
        contents = file_contents(path, known_as, place)
        if isinstance(contents, Finding):
            self.findings.append(contents)
            return None
        return contents

    def _append(self, source: SourceFile, read: SourceData, into: dict[str, Any]) -> None:
        shape = shape_of(Plan)
        for key, value in read.data.items():
            one = shape.by_key.get(key)
            if key == "ivb":
                self.findings += format_findings(value, read.positions.of_value(read.data, key))
            if key in ("ivb", "bestanden") or value is None:
                continue
            if one is not None and not one.many:
                place = read.positions.of_key(read.data, key)
                self.findings.append(
                    Finding.of(KEY_ONLY_IN_MAIN_FILE, key, place or Location(source.name), key=key)
                )
            elif one is None:
                place = read.positions.of_key(read.data, key)
                self.findings.append(unknown_key(shape, read.data, key, key, place, Plan)[0])
            else:
                into[key] = self.positions.joined(into, key, read.data)

    def _no_plan(self, source: SourceFile, read: SourceData) -> None:
        self.findings.append(
            Finding.of(
                WRONG_TYPE,
                "bestanden",
                Location(source.name),
                key=source.name,
                value=shortened(read.data),
                expected=_FURTHER_PLAN,
            )
        )


_SCHEMA_KEY = "$schema"  # by which an editor finds the schema of a JSON file; says nothing itself
_NO_FOLDER = Texts(
    "dit plan komt niet uit een bestand, dus is er geen map om in te zoeken",
    "this plan is not from a file, so there is no folder to look in",
)
_FURTHER_PLAN = Texts(
    "een planbestand met lijsten (prioriteiten: ...)", "a plan file with lists (prioriteiten: ...)"
)


class _JoinedPositions:
    """The places of several files, whose lists were joined into new ones.

    `moved` tells of each place in a joined list, by identity, where it came from.
    """

    def __init__(self) -> None:
        self.sources: list[Positions] = []
        self.moved: dict[tuple[int, str | int], tuple[Any, str | int]] = {}
        self._kept: list[Any] = []

    def joined(self, into: dict[str, Any], key: str, further: dict[str, Any]) -> list[Any]:
        """The values of both as one list."""
        result: list[Any] = []
        for container in (into, further):
            value = container.get(key)
            if value is None:
                continue
            listed = isinstance(value, list)
            for at, one in enumerate(value if listed else [value]):
                origin = (value, at) if listed else (container, key)
                self.moved[id(result), len(result)] = self.moved.get((id(origin[0]), at), origin)
                result.append(one)
            self._kept.append(value)
        self._kept.append(result)
        if key not in into:
            self.adopt(into, key, further)
        return result

    def adopt(self, into: dict[str, Any], key: str, further: dict[str, Any]) -> None:
        """Remember that a key came from another file."""
        if key not in into:
            self.moved[id(into), key] = (further, key)
            self._kept.append(further)

    def of_key(self, container: object, key: str | int) -> Location | None:
        """Where the key stands, in whichever file."""
        container, key = self.moved.get((id(container), key), (container, key))
        places = (source.of_key(container, key) for source in self.sources)
        return next((place for place in places if place), None)

    def of_value(self, container: object, key: str | int) -> Location | None:
        """Where the value begins, in whichever file."""
        container, key = self.moved.get((id(container), key), (container, key))
        places = (source.of_value(container, key) for source in self.sources)
        return next((place for place in places if place), None)
