"""Findings: what is wrong with the input, or worth knowing, as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import total_ordering
from typing import Any

from attrs import evolve, field

from ivbcore.findings.arguments import NAMES_OF_ACTIONS, PASSING, Argument, Arguments
from ivbcore.findings.code import Code
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Language, Texts
from ivbcore.values.location import Location
from ivbcore.values.records import frozen

__all__ = ["Change", "Finding", "Fix", "Severity"]

Plain = str | tuple[str, ...] | None


@frozen
class Change:
    """One change in a plan: the field at this path gets this value, or goes (None).

    Dutch: wijziging
    """

    path: str
    value: Plain


def _in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(changes)


def _places(places: Iterable[Location]) -> tuple[Location, ...]:
    return tuple(places)


@frozen
class Fix:
    """How a finding can be put right.

    Dutch: herstel
    `safe`: the meaning of the plan stays the same, so that it can be done unasked.
    """

    changes: tuple[Change, ...] = field(converter=_in_order)
    description: Texts
    safe: bool = False


def _arguments(given: Mapping[str, Argument]) -> Arguments:
    return given if isinstance(given, Arguments) else Arguments(given)


@total_ordering
@frozen(repr=False)
class Finding:
    """Something found in the input.

    Dutch: melding
    `path` says what it is about in identifiers: ``acties/jeugdaanpak-starten/planning``.
    `location` says where that stands, when it stands in a file; `related` are other places that
    belong to it (the first of two equal keys). `titles` are what actions are called that the
    arguments name by identifier; they are no part of what the finding is. `several` says that
    one finding tells of several places, of which `path` is but the first. Ordered by file, line,
    column and code.
    """

    code: Code
    path: str = ""
    arguments: Arguments = field(factory=Arguments, converter=_arguments)
    severity: Severity = field()
    location: Location | None = None
    related: tuple[Location, ...] = field(default=(), converter=_places)
    fix: Fix | None = None
    titles: tuple[tuple[str, str], ...] = field(default=(), eq=False)
    several: bool = field(default=False, eq=False)

    @severity.default
    def _usual_severity(self) -> Severity:
        return self.code.severity

    def __attrs_post_init__(self) -> None:
        """Refuse a finding whose sentence could not be written."""
        if missing := self.code.arguments - set(self.arguments):
            raise TypeError(f"{self.code} lacks arguments: {', '.join(sorted(missing))}")

    @classmethod
    def of(
        cls,
        code: Code,
        path: str = "",
        location: Location | None = None,
        *,
        related: Iterable[Location] = (),
        fix: Fix | None = None,
        titles: Iterable[tuple[str, str]] = (),
        several: bool = False,
        **arguments: Argument,
    ) -> Finding:
        """Make a finding: ``Finding.of(DUPLICATE_KEY, path, place, key="titel", line=3)``."""
        return cls(
            code,
            path,
            Arguments(arguments),
            location=location,
            related=tuple(related),
            fix=fix,
            titles=tuple(titles),
            several=several,
        )

    def message(self, language: Language = "nl") -> str:
        """The sentence in the language asked for."""
        return self.code.sentence(self.arguments, language)

    def told(self, language: Language = "nl") -> str:
        """The sentence with actions called by their titles: for a person who knows the plan.

        Titles of actions that are not public stand in it too.
        """
        if not self.titles:
            return self.message(language)
        # A title is more than one word: the sentence has to say where it ends.
        titles = {one: f"'{title}'" for one, title in self.titles}
        template = self.code.message.in_language(language)
        called: dict[str, Argument] = {}
        for name in NAMES_OF_ACTIONS & self.arguments.keys():
            value = self.arguments[name]
            if isinstance(value, str):
                quoted = f"'{{{name}}}'" in template
                called[name] = (dict(self.titles) if quoted else titles).get(value, value)
            elif isinstance(value, tuple):
                called[name] = tuple(titles.get(one, one) for one in value)
        return self.code.sentence({**self.arguments, **called}, language)

    @property
    def fingerprint(self) -> str:
        """What knows this finding again in a later version of the plan: 20 hexadecimal digits.

        Dutch: vingerafdruk
        Of its code, its path and the arguments that say which fault it is. Moved and reordered
        lines leave it as it is, and so does another language: numbers of lines and of elements
        in lists are no part of it, nor the order of names, nor which of several places comes
        first. Two faults of one kind in one list may therefore share it.
        """
        import json
        from hashlib import sha256

        steps = [step.partition("#")[0] for step in self.path.split("/")]
        if self.several and len(steps) > 1:
            steps[1] = "*"
        path = "/".join("*" if step.isdigit() else step for step in steps)
        identity = {
            name: value.nl
            if isinstance(value, Texts)
            else sorted(value)
            if isinstance(value, tuple)
            else value
            for name, value in self.arguments.items()
            if name not in PASSING
        }
        pair = next((one for one in ("action", "name") if one in identity), "")
        if self.several and pair and "other" in identity:
            # Which of two that clash stands first is no part of what they are.
            both = sorted((identity[pair], identity["other"]), key=repr)
            identity |= {pair: both[0], "other": both[1]}
        told = json.dumps([self.code.code, path, identity], ensure_ascii=True, sort_keys=True)
        return sha256(told.encode()).hexdigest()[:20]

    @property
    def about(self) -> tuple[str, ...]:
        """The actions that one finding tells of together; nothing when it is about one place."""
        names = self.arguments.get("names")
        if not (self.several and isinstance(names, tuple)):
            return ()
        return names if self.path.split("/")[:2] == ["acties", *names[:1]] else ()

    def only(self, names: Iterable[str]) -> Finding:
        """The part of a finding about several actions that is about some of them.

        A fix of the whole is no part of it.
        """
        some = tuple(names)
        places = dict(zip(self.about, (self.location, *self.related), strict=False))
        path = "/".join(("acties", some[0], *self.path.split("/")[2:]))
        counted = {"count": len(some)} if "count" in self.arguments else {}
        return evolve(
            self,
            path=path,
            location=places.get(some[0]),
            related=[place for one in some[1:] if (place := places.get(one)) is not None],
            arguments={**self.arguments, **counted, "names": some},
            titles=tuple(one for one in self.titles if one[0] in some),
            fix=None,
            several=len(some) > 1,
        )

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """By file, line, column and code; what has no place comes first."""
        place = self.location
        where = (place.file, place.line, place.column) if place else ("", 0, 0)
        return (*where, self.code.code, self.path, repr(self.arguments))

    def __lt__(self, other: object) -> bool:
        return self.sort_key < other.sort_key if isinstance(other, Finding) else NotImplemented

    def __str__(self) -> str:
        """``plan.yaml:12:7: fout IVB015: ...``."""
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.severity} {self.code}: {self.message()}"

    def __repr__(self) -> str:
        """Short: code, place and arguments."""
        place = self.location or self.path or "-"
        return f"<Finding {self.code} {self.code.name} at {place} {self.arguments!r}>"
