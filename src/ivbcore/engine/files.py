"""Files: reading them whole, and replacing them whole. What cannot be read is a finding."""

from __future__ import annotations

import errno
import os
from functools import cached_property
from pathlib import Path

from attrs import field

from ivbcore.contracts.importer import LARGEST
from ivbcore.findings.finding import Finding
from ivbcore.findings.reading import TOO_LARGE, UNREADABLE_FILE
from ivbcore.values.language import Texts
from ivbcore.values.location import Location
from ivbcore.values.records import frozen

__all__ = ["SourceFile", "file_contents", "why_not", "write_whole"]


@frozen
class SourceFile:
    """A file as it was when it was read.

    `path` is None when a text was read that is no file.
    """

    name: str
    content: bytes = field(repr=False)
    path: Path | None = None

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the content, in hexadecimals."""
        # Imported on use: reading alone does not need it.
        import hashlib

        return hashlib.sha256(self.content).hexdigest()


_NOT_THERE = Texts("het bestaat niet", "it does not exist")
_FOLDER = Texts("het is een map", "it is a folder")
_NO_FILE = Texts("het is geen gewoon bestand", "it is no ordinary file")
_LEADS_NOWHERE = Texts(
    "het is een koppeling die nergens heen leidt", "it is a link that leads nowhere"
)
_ADDRESS = Texts(
    "er wordt een bestand verwacht, en een internetadres wordt niet opgehaald; bewaar het plan "
    "eerst als bestand",
    "a file is expected, and nothing is fetched from the internet; save the plan as a file first",
)
_NO_NAME = Texts("zo kan geen bestand heten", "no file can have such a name")
_NO_PERMISSION = Texts("u hebt er geen toegang toe", "you have no access to it")
_DISK_FULL = Texts("de schijf is vol", "the disk is full")


def file_contents(path: Path, name: str, place: Location | None = None) -> SourceFile | Finding:
    """The bytes of a file, or why they cannot be read; `place` is where the file was named."""
    place = place or Location(name)
    try:
        if path.is_dir():
            reason = _FOLDER
        elif not path.exists():
            reason = _why_absent(path, name)
        elif not path.is_file():
            reason = _NO_FILE
        elif path.stat().st_size > LARGEST:
            return Finding.of(TOO_LARGE, location=place, file=name, limit=LARGEST // 1_000_000)
        else:
            return SourceFile(name, path.read_bytes(), path)
    except (OSError, ValueError) as error:
        # A ValueError tells of a name that no file can have.
        reason = why_not(error)
    return Finding.of(UNREADABLE_FILE, location=place, file=name, reason=reason)


def _why_absent(path: Path, name: str) -> Texts:
    if "\0" in name:
        return _NO_NAME
    if path.is_symlink():
        return _LEADS_NOWHERE
    return _ADDRESS if name.startswith(("http:/", "https:/")) else _NOT_THERE


def why_not(error: OSError | ValueError | RuntimeError) -> Texts:
    """Why a file could not be read or written."""
    if isinstance(error, PermissionError):
        return _NO_PERMISSION
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, errno.EDQUOT):
        return _DISK_FULL
    if isinstance(error, ValueError) or number == errno.ENAMETOOLONG:
        return _NO_NAME
    if isinstance(error, RuntimeError) or number == errno.ELOOP:
        return _LEADS_NOWHERE  # a link to itself
    detail = getattr(error, "strerror", None) or str(error)
    return Texts(f"het systeem zegt: {detail}", f"the system says: {detail}")


_LONGEST_PREFIX = 60  # with what makes it unique it has to be a name that a file can have


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is either the old one or the new one, never half of it.

    A file that is there keeps its mode, and one that may not be written is left alone. A pipe or
    device cannot be replaced: it is written to. Raises OSError when it cannot be written.
    """
    # Imported on use: reading does not need it.
    import tempfile

    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb", buffering=0) as stream:
            left = memoryview(content)
            while left:
                left = left[stream.write(left) :]
        return
    path = path.resolve()
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(f"{path.name} may not be written")
    prefix = f".{path.name[:_LONGEST_PREFIX]}."
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=prefix, suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
