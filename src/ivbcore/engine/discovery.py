"""Finding the plugins that are installed, and those in a folder that was named.

Code comes only from entry points, a folder that the user names, or `Host.with_plugins`.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from types import ModuleType
from zlib import crc32

from ivbcore.engine.collecting import Later, Source
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

__all__ = ["GROUP", "in_folder", "installed"]

GROUP = "ivbcore"


def installed() -> tuple[Source, ...]:
    """The plugins that installed packages offer, by name; none of them is imported yet."""
    # Reading metadata costs more than a whole check, and most machines have no plugins.
    if not any(_offers_plugins(Path(folder)) for folder in sys.path if folder):
        return ()
    from importlib.metadata import entry_points

    found = {}
    for point in entry_points(group=GROUP):
        version = str(point.dist.version or "") if point.dist is not None else ""
        later = Later(point.load, point.value)
        found[point.name, version, point.value] = Source(later, point.name, version)
    return tuple(source for _, source in sorted(found.items(), key=lambda one: one[0]))


def _offers_plugins(folder: Path) -> bool:
    try:
        found = list(folder.glob("*-info/entry_points.txt"))  # of dist-info and egg-info
    except OSError:
        return False
    mark = f"[{GROUP}]"
    return any(mark in _text(path) for path in found)


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

    name = f"ivbcore_plugin_{crc32(str(path.resolve()).encode()):08x}_{path.stem}"
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
