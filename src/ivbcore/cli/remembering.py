"""What a check said before: said again when nothing that it rests on has changed.

What a check says follows from the files, the settings, the program and the plugins alone. So its
words are kept, under a digest of all of these, in the cache folder of the user. Nothing of
ivbcore is imported to find them again. What is damaged or strange there is passed over.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from ivbcore.cli.streams import columns, forget_output, output, prepare_streams

if TYPE_CHECKING:
    from typing import Any

__all__ = ["PlanByPlan", "Recording", "keep", "said_before", "worth_keeping"]

Stamps = dict[str, str]

OFF = "IVBCORE_NO_CACHE"
"""The environment variable that switches remembering off."""
MOST_KEPT = 2000
_LARGEST = 5_000_000
# With these a command does more than say what it found, or what it says is of the moment.
_NEVER = frozenset(
    {"--no-cache", "--fix", "--unsafe", "--diff", "--write-baseline", "--trace-plugins", "--debug",
     "--show-settings", "--help", "--version"}
)  # fmt: skip
_SETTINGS = "ivb.toml"


class Recording:
    """What a command wrote, and on which files that rests beside those that it was given."""

    def __init__(self, arguments: list[str] | None = None) -> None:
        self.arguments = arguments or []
        self.written: list[tuple[str, str]] = []
        self.digests: Stamps = {}
        self.repeatable = True


def worth_keeping(arguments: list[str]) -> bool:
    """Whether a command with these arguments says the same whenever nothing has changed."""
    if "check" not in arguments or os.environ.get(OFF):
        return False
    try:
        os.getcwd()
    except OSError:
        return False  # the folder in which the command was given is gone
    return not any(one.partition("=")[0] in _NEVER for one in arguments)


def said_before(arguments: list[str]) -> tuple[str, int | None]:
    """The key of a command, and its exit code when it was said again from memory."""
    key = _key(arguments)
    kept = _kept(key)
    try:
        code, written = int(kept["code"]), [(str(one), str(two)) for one, two in kept["written"]]
    except (ValueError, KeyError, TypeError):
        return key, None
    prepare_streams()
    try:
        for stream, text in written:
            (sys.stdout if stream == "out" else sys.stderr).write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        forget_output()
    return key, code


def keep(key: str, arguments: list[str], recording: Recording, code: int) -> None:
    """Remember what a command said, unless something changed while it ran."""
    if not recording.repeatable or code not in (0, 1) or _key(arguments) != key:
        return
    said = {"code": code, "written": recording.written}
    _put(key, said, recording.digests, _times(_modules()))
    _forget_oldest()


class PlanByPlan:
    """What a command over several plans said of each: one that changed is checked, no other.

    A plan is known by the options of the command and its own path. `told` is plain data.
    """

    def __init__(self, arguments: list[str], paths: tuple[str, ...]) -> None:
        self._options = [one for one in arguments if one not in paths]
        # A path that stands there twice may be the value of an option.
        self._usable = len(arguments) == len(self._options) + len(paths)
        self._program = _program() if self._usable else None
        self._new: list[tuple[str, str, dict[str, Any], Stamps]] = []

    def before(self, path: str) -> tuple[dict[str, Any], Stamps] | None:
        """What was told of a plan, and on which files that rests; None when that is not known."""
        kept = _kept(self._key(path)) if self._usable else {}
        told, files = kept.get("told"), kept.get("files")
        return (told, files) if isinstance(told, dict) and isinstance(files, dict) else None

    def found(self, path: str, told: dict[str, Any], files: Stamps) -> None:
        """Take note of what is told of a plan now."""
        if self._usable:
            self._new.append((self._key(path), path, told, files))

    def keep(self) -> None:
        """Remember what is new, unless something changed in the meantime."""
        if not self._new or _program() != self._program:
            return
        modules = _times(_modules())
        for key, path, told, files in self._new:
            if self._key(path) == key:
                _put(key, {"told": told}, files, modules)
        _forget_oldest()

    def _key(self, path: str) -> str:
        return f"{_key([*self._options, path], self._program)}-plan"


def _kept(key: str) -> dict[str, Any]:
    """What was put away under a key; nothing when something that it rests on has changed."""
    import json

    try:
        with open(_file(key), encoding="ascii") as file:
            kept: dict[str, Any] = json.load(file)
        files, modules = kept["files"], kept["modules"]
        fresh = _digests(files) == files and _times(modules) == modules
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return kept if fresh else {}


def _put(key: str, said: dict[str, Any], files: Stamps, modules: Stamps) -> None:
    """Put away what was said, when the files on which it rests are still the same."""
    if _digests(list(files)) != files:
        return
    import json
    import tempfile

    text = json.dumps({**said, "files": files, "modules": modules})
    if len(text) > _LARGEST:
        return
    try:
        folder = _folder()
        os.makedirs(folder, mode=0o700, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, suffix=".tmp")
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
        os.replace(temporary, _file(key))
    except OSError:
        return  # no place to keep it: then it is found out again


def _folder() -> str:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "ivbcore", "check")


def _file(key: str) -> str:
    return os.path.join(_folder(), f"{key}.json")


def _forget_oldest() -> None:
    try:
        entries = [one for one in os.scandir(_folder()) if one.is_file()]
        entries.sort(key=lambda one: one.stat().st_mtime_ns, reverse=True)
        for one in entries[MOST_KEPT:]:
            os.unlink(one.path)
    except OSError:
        return  # another process may be tidying up as well


def _program() -> Any:
    """How the program stands on the disk, and where else modules come from."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return _listed(here), _times(sys.path)


def _key(arguments: list[str], program: Any = None) -> str:
    """A digest of all that a check rests on, as far as it can be known before it runs."""
    named = [one.rpartition("=")[2] for one in arguments]
    files = [one for one in named if os.path.isfile(one)]
    folders = [one for one in named if os.path.isdir(one)]
    folders += [one for one in os.environ.get("IVBCORE_PLUGIN_DIR", "").split(os.pathsep) if one]
    environment = {
        name: value
        for name, value in os.environ.items()
        if name.startswith("IVBCORE_") or name in ("NO_COLOR", "TERM", "PYTHONIOENCODING")
    }
    return _digest(
        repr(
            (
                sys.version, arguments, os.getcwd(), sorted(environment.items()), columns(),
                output().isatty(), sys.stderr.isatty(), _digests([*files, *_around(files)]),
                [_listed(one) for one in folders], program or _program(),
            )
        ).encode("utf-8", "surrogatepass")
    )  # fmt: skip


def _around(files: list[str]) -> list[str]:
    """Where settings may stand for these files, whether they do or not."""
    found: dict[str, None] = {}
    for one in files:
        folder = os.path.dirname(os.path.abspath(one))
        while True:
            found[os.path.join(folder, _SETTINGS)] = None
            above = os.path.dirname(folder)
            if above == folder:
                break
            folder = above
    return list(found)


def _modules() -> list[str]:
    """The files of the modules in use, but for those of Python itself and of ivbcore."""
    standard = os.path.dirname(os.__file__)
    found = []
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        own = name.partition(".")[0] == "ivbcore" or (
            file and os.path.dirname(file).startswith(standard) and "site-packages" not in file
        )
        if file and not own:
            found.append(file)
    return found


def _digests(paths: list[str] | Stamps) -> Stamps:
    """What stands in files; empty for one that is not there."""
    found = {}
    for path in paths:
        try:
            with open(path, "rb") as file:
                found[path] = _digest(file.read())
        except OSError:
            found[path] = ""
    return found


def _times(paths: list[str] | Stamps) -> Stamps:
    """When files and folders were last written; empty for one that is not there."""
    found = {}
    for path in paths:
        try:
            about = os.stat(path)
            found[path] = f"{about.st_mtime_ns} {about.st_size}"
        except OSError:
            found[path] = ""
    return found


def _listed(folder: str) -> list[tuple[str, int, int]]:
    """Every file in a folder and below it, with when it was written and how long it is."""
    found = []
    for place, below, names in os.walk(folder):
        below[:] = [one for one in below if one != "__pycache__"]
        for name in names:
            path = os.path.join(place, name)
            try:
                about = os.stat(path)
            except OSError:
                continue
            found.append((path, about.st_mtime_ns, about.st_size))
    return sorted(found)


def _digest(content: bytes) -> str:
    import hashlib

    return hashlib.sha256(content).hexdigest()
