"""Settings: ``ivb.toml``, the nearest one going up from the plan, taken whole.

They choose what is reported and how, never what a plan means, and they cannot name code.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, field

from ivbcore.contracts.text import shortened
from ivbcore.engine.accepting import suggested
from ivbcore.engine.checking import Choice
from ivbcore.engine.files import file_contents
from ivbcore.findings.catalogue import OWN_CODES
from ivbcore.findings.finding import Finding
from ivbcore.findings.settings import (
    SETTING_OF_UNKNOWN_LIMIT,
    SETTING_OF_WRONG_TYPE,
    SETTING_WITH_UNKNOWN_CODE,
    SETTINGS_UNREADABLE,
    UNKNOWN_SETTING,
)
from ivbcore.findings.severity import Severity
from ivbcore.values.language import LANGUAGES, Language, Texts
from ivbcore.values.location import Location
from ivbcore.values.names import nearest
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.engine.host import Host

__all__ = ["FILE_NAME", "SEVERITIES", "Settings", "nearest_file", "settings_in", "settings_of"]

FILE_NAME = "ivb.toml"

SEVERITIES: Mapping[str, Severity | None] = {
    "fout": Severity.ERROR,
    "waarschuwing": Severity.WARNING,
    "informatie": Severity.INFORMATION,
    "nooit": None,
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "information": Severity.INFORMATION,
    "never": None,
}
"""The words for severities, in both languages; "nooit" for no severity at all."""


@frozen
class Settings:
    """What a settings file says.

    Dutch: instellingen
    `file` is where it stands, None when there is none. `fail_on` and `language` are None when
    they are not set. With `findings` the rest is what could be understood.
    """

    file: Path | None = None
    choice: Choice = field(factory=Choice)
    language: Language | None = None
    fail_on: str | None = None
    baseline: Path | None = None
    findings: tuple[Finding, ...] = ()


def nearest_file(start: Path) -> Path | None:
    """The settings file in the folder of a plan, or in the nearest folder above it."""
    try:
        folder = start.absolute().parent
    except OSError:
        return None  # there is no folder to be relative to
    for one in (folder, *folder.parents):
        if (one / FILE_NAME).is_file():
            return one / FILE_NAME
    return None


def settings_in(path: Path | None, host: Host) -> Settings:
    """The settings in a file, and everything that is wrong with it. Never raises on input."""
    import tomllib

    if path is None:
        return Settings()
    source = file_contents(path, str(path))
    if isinstance(source, Finding):
        return Settings(path, findings=(source,))
    try:
        text = source.content.decode("utf-8-sig")
        data = tomllib.loads(text)
    except UnicodeDecodeError:
        return Settings(path, findings=(_unreadable(path, _NOT_UTF8),))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = Texts(f"dit is geen geldige TOML ({error})", f"this is not valid TOML ({error})")
        return Settings(path, findings=(_unreadable(path, reason, str(error)),))
    return _Reader(path, text, host).settings(data)


def settings_of(data: Mapping[str, Any], host: Host) -> Settings:
    """Settings that were given in another way than by a file, held to the same rules."""
    return evolve(_Reader(Path(), "", host).settings(data), file=None)


_NOT_UTF8 = Texts("het is niet in UTF-8 bewaard", "it is not saved as UTF-8")
_AT = re.compile(r"at line (\d+), column (\d+)")


def _unreadable(path: Path, reason: Texts, said: str = "") -> Finding:
    at = _AT.search(said)
    place = Location(str(path), int(at[1]), int(at[2])) if at else Location(str(path))
    return Finding.of(SETTINGS_UNREADABLE, location=place, file=str(path), reason=reason)


_CODES = Texts('een lijst van codes, zoals ["IVB2", "IVB101"]', 'a list such as ["IVB2"]')
_YES_NO = Texts("true of false", "true or false")
_TEXT = Texts("een tekst", "a text")
_TABLE = Texts("een tabel", "a table")
_NUMBER = Texts("een getal", "a number")


class _Reader:
    def __init__(self, path: Path, text: str, host: Host) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.host = host
        self.findings: list[Finding] = []
        self.rules = {rule.code.code: rule for rule in host.rules}
        codes = (*OWN_CODES, *(rule.code for rule in host.rules))
        self.codes = {code.code: code.code for code in codes}
        self.names = {code.name: code.code for code in codes}

    def settings(self, data: Mapping[str, Any]) -> Settings:
        readers: dict[str, Callable[[str, Any], Any]] = {
            "select": self._some_codes,
            "ignore": self._some_codes,
            "preview": self._yes_no,
            "norm": self._norm,
            "language": lambda key, value: self._one_of(key, value, LANGUAGES),
            "fail-on": lambda key, value: self._one_of(key, value, SEVERITIES),
            "baseline": self._file,
            "severity": self._severities,
            "limits": self._limits,
        }
        found: dict[str, Any] = {}
        for key, value in data.items():
            reader = readers.get(key)
            if reader is None:
                self._tell(UNKNOWN_SETTING, key, key=key, suggestion=suggested(key, readers))
            elif (read := reader(key, value)) is not None:
                found[key] = read
        choice = evolve(
            Choice(),
            select=found.get("select", frozenset()),
            ignore=found.get("ignore", frozenset()),
            preview=found.get("preview", False),
            norm=found.get("norm"),
            severities=found.get("severity", {}),
            limits=found.get("limits", {}),
        )
        return Settings(
            self.path, choice, found.get("language"), found.get("fail-on"),
            found.get("baseline"), tuple(self.findings),
        )  # fmt: skip

    def _tell(self, code: Any, where: str, table: str = "", **arguments: Any) -> None:
        place = Location(str(self.path), *self._place(where, table))
        path = f"{table}/{where}" if table else where
        self.findings.append(Finding.of(code, path, place, **arguments))

    def _wrong(self, key: str, value: Any, expected: Texts, table: str = "") -> None:
        name = f"{table}.{key}" if table else key
        shown = f"{{{', '.join(value)}}}" if isinstance(value, dict) else shortened(value)
        self._tell(
            SETTING_OF_WRONG_TYPE, key, table, key=name, value=f"'{shown}'", expected=expected
        )

    def _place(self, key: str, table: str) -> tuple[int, int]:
        """The line and column of a key; of one that is spelled unusually, the first line."""
        sought = re.compile(rf"\s*(?:[\w.\"'-]+\.)?([\"']?{re.escape(key)}[\"']?)\s*[=.]")
        header = re.compile(rf"\s*\[+\s*(?:[\w\"'-]+\s*\.\s*)?([\"']?{re.escape(key)}[\"']?)[\].]")
        current = ""
        for number, line in enumerate(self.lines, 1):
            if match := header.match(line):
                return number, match.start(1) + 1
            if match := re.match(r"\s*\[+\s*([^\]]*)", line):
                current = match[1].strip().replace('"', "").replace(" ", "")
            elif current == table and (match := sought.match(line)):
                return number, match.start(1) + 1
        return 1, 1

    def _code(self, text: str) -> str | None:
        """The code that a text names, or begins with."""
        code = self.names.get(text.strip().lower(), text.strip().upper())
        return code if code and any(one.startswith(code) for one in self.codes) else None

    def _some_codes(self, key: str, value: Any) -> frozenset[str] | None:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._wrong(key, value, _CODES)
            return None
        found = set()
        for one in value:
            code = self._code(one)
            if code is None:
                self._unknown_code(key, one)
            else:
                found.add(code)
        return frozenset(found)

    def _unknown_code(self, key: str, value: str, table: str = "") -> None:
        near = suggested(value, (*self.codes, *self.names))
        name = table or key
        self._tell(
            SETTING_WITH_UNKNOWN_CODE, key, table,
            key=name, value=shortened(value), suggestion=near,
        )  # fmt: skip

    def _yes_no(self, key: str, value: Any) -> bool | None:
        if isinstance(value, bool):
            return value
        self._wrong(key, value, _YES_NO)
        return None

    def _norm(self, key: str, value: Any) -> str | None:
        norms = sorted({norm.id for rule in self.rules.values() for norm in rule.norms})
        if isinstance(value, str) and value not in norms and (near := nearest(value, norms)):
            self._wrong(
                key, value, Texts(f"een norm, zoals {near[0]}", f"a norm, such as {near[0]}")
            )
            return None
        found: str | None = self._one_of(key, value, norms)
        return found

    def _one_of(self, key: str, value: Any, known: Iterable[str]) -> Any:
        words = tuple(known)
        if isinstance(value, str) and value in words:
            return value
        listed = ", ".join(words)
        self._wrong(key, value, Texts(f"een van: {listed}", f"one of: {listed}"))
        return None

    def _file(self, key: str, value: Any) -> Path | None:
        if isinstance(value, str) and value.strip() and "\0" not in value:
            return self.path.parent / value
        self._wrong(key, value, _TEXT)
        return None

    def _severities(self, key: str, value: Any) -> dict[str, Severity] | None:
        if not isinstance(value, dict):
            self._wrong(key, value, _TABLE)
            return None
        found = {}
        words = [word for word, severity in SEVERITIES.items() if severity is not None]
        listed = ", ".join(words)
        expected = Texts(f"een van: {listed}", f"one of: {listed}")
        for name, word in value.items():
            code = self._code(name)
            if code not in self.codes:
                self._unknown_code(name, name, key)
            elif not isinstance(word, str) or word not in words:
                self._wrong(name, word, expected, key)
            elif (severity := SEVERITIES[word]) is not None:
                found[str(code)] = severity
        return found

    def _limits(self, key: str, value: Any) -> dict[str, dict[str, float]] | None:
        if not isinstance(value, dict):
            self._wrong(key, value, _TABLE)
            return None
        found: dict[str, dict[str, float]] = {}
        for name, limits in value.items():
            code = self._code(name)
            rule = self.rules.get(code or "")
            if code not in self.codes:
                self._unknown_code(name, name, key)
            elif not isinstance(limits, dict):
                self._wrong(name, limits, _TABLE, key)
            else:
                known = rule.limits if rule else {}
                found[str(code)] = self._limits_of(str(code), name, limits, known)
        return found

    def _limits_of(
        self, code: str, name: str, limits: Mapping[str, Any], known: Mapping[str, Any]
    ) -> dict[str, float]:
        found: dict[str, float] = {}
        table = f"limits.{name}"
        for limit, number in limits.items():
            if limit not in known:
                listed = ", ".join(known)
                has = Texts(f"; wel: {listed}", f"; it has: {listed}") if known else Texts("", "")
                self._tell(
                    SETTING_OF_UNKNOWN_LIMIT, limit, table, key=limit, value=code, expected=has
                )
            elif (
                isinstance(number, bool)
                or not isinstance(number, (int, float))
                or not math.isfinite(number)
            ):
                self._wrong(limit, number, _NUMBER, table)
            else:
                found[limit] = number
        return found
