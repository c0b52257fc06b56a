"""Finding the plugins that are installed, and those in a folder that was named.

Code comes only from entry points, a folder that the user names, or `Host.with_plugins`.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from types import ModuleType
from zlib import crc32

from ivbcore.engine.collecting import Later, Source
from ivbcore.engine.throwing import ANYTHING, told
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

__all__ = ["GROUP", "in_folder", "installed"]

GROUP = "ivbcore"


def installed() -> tuple[Source, ...]:
    """The plugins that installed packages offer, by name; none of them is imported yet."""
    # Reading metadata costs more than a whole check, and most machines have no plugins.
    offering = [info for folder in sys.path if folder for info in _offering(Path(folder))]
    found: dict[tuple[str, str, str], Source] = {}
    seen = set()
    for info in offering:
        package = info.stem.partition("-")[0].lower()
        if package not in seen:  # what is imported is the first on the path
            seen.add(package)
            found.update(((one.name, one.version, one.plugin.home), one) for one in _offered(info))
    return tuple(source for _, source in sorted(found.items(), key=lambda one: one[0]))


def _offering(folder: Path) -> list[Path]:
    """The folders with the metadata of packages that offer plugins."""
    try:
        found = list(folder.glob("*-info/entry_points.txt"))  # of dist-info and egg-info
    except OSError:
        return []
    mark = f"[{GROUP}]"
    return [path.parent for path in sorted(found) if mark in _text(path)]


def _offered(info: Path) -> list[Source]:
    """The plugins of one package; one that cannot be loaded, when its metadata cannot be read."""
    from importlib.metadata import Distribution

    package = Distribution.at(info)
    try:
        version = str(package.version or "")
    except ANYTHING as error:
        told(error)
        version = ""
    try:
        points = [one for one in package.entry_points if one.group == GROUP]
    except ANYTHING as error:
        reason = f"entry_points.txt: {told(error)}"
        return [Source(Later(partial(_refuse, reason), str(info)), info.stem, version)]
    return [Source(Later(one.load, one.value), one.name, version) for one in points]


def _refuse(reason: str) -> None:
    raise ImportError(reason)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def in_folder(folder: Path) -> tuple[Source, ...]:
    """The Python files of a folder, each a plugin by its file name; FileNotFoundError without it.

    A file whose name begins with an underscore is not a plugin.
    """
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such plugin folder", str(folder))
    paths = sorted(path for path in folder.glob("*.py") if not path.name.startswith("_"))
    return tuple(Source(Later(partial(_run, path), str(path)), path.stem) for path in paths)


def _run(path: Path) -> ModuleType:
    """Run a file as a module of its own: two folders may have files of one name."""
    from importlib.util import module_from_spec, spec_from_file_location

    name = f"ivbcore_plugin_{crc32(os.fsencode(path.resolve())):08x}_{path.stem}"
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot load {path.name}")
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return module


def chosen(
    sources: Iterable[Source], *, only: frozenset[str] | None, off: bool
) -> tuple[Source, ...]:
    """The plugins that may be used: none when they are switched off, else those allowed.

    UnknownName for an allowed name that no plugin has: without its rules nobody would know what
    was not looked for.
    """
    if off:
        return ()
    found = tuple(sources)
    if only is None:
        return found
    names = [source.name for source in found]
    for name in sorted(only):
        if name not in names:
            raise UnknownName("plugin", name, nearest(name, names) or tuple(dict.fromkeys(names)))
    return tuple(source for source in found if source.name in only)
