"""Plan files in YAML. The only door to PyYAML.

The events of the parser become plain data in one loop, every scalar left as the text that was
written, so that ``nee``, ``010`` and ``10:30`` stay what they are. The events are kept beside
the data; places are worked out from them only when a finding needs one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from ivbcore.contracts import (
    DEEPEST,
    Finding,
    Importer,
    Location,
    SourceData,
    Text,
    Texts,
    decoded,
    hookimpl,
    line_and_column,
    reading_codes,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ivbcore.contracts import Argument, Code

__all__ = ["YAML", "ivb_importers", "read_yaml"]

_EMPTY = frozenset(("", "~", "null"))


@hookimpl
def ivb_importers() -> Sequence[Importer]:
    """YAML."""
    return (YAML,)


def read_yaml(data: bytes, name: str) -> SourceData:
    """Read the bytes of a YAML file; never raises."""
    text = decoded(data, name)
    if isinstance(text, Finding):
        return SourceData(None, findings=(text,))
    builder = _Builder(text, name)
    return builder.source_data()


YAML = Importer("yaml", (".yaml", ".yml"), read_yaml, "yaml")


class _Stop(Exception):  # noqa: N818 - not an error: reading ends here
    """What follows cannot be read."""


class _Builder:
    """Turns the events of one file into data.

    `trail` remembers where everything stood: the text of a key and its two marks; the two marks
    of a scalar; a pair of container and mark where a container begins, None and a mark where it
    ends. The events themselves are not kept: so many objects would keep the garbage collector
    busy.
    """

    def __init__(self, text: Text, name: str) -> None:
        self.text = text
        self.name = name
        self.findings: list[Finding] = []
        self.trail: list[Any] = []
        self.has_duplicates = False

    def source_data(self) -> SourceData:
        """The data, or None and the reason."""
        # Imported on use: a plan in JSON never needs it.
        import yaml

        try:
            data = self._document(yaml)
        except yaml.YAMLError as error:
            self._syntax_error(error)
            data = None
        except _Stop:
            data = None
        if data is None and not self.findings:
            # "---" or null: a document, but nothing in it.
            place = Location(self.name)
            self.findings.append(
                Finding.of(reading_codes.EMPTY_FILE, location=place, file=self.name)
            )
        positions = _YamlPositions(self)
        if self.has_duplicates:
            self.findings += positions.duplicates()
        return SourceData(data, positions, tuple(self.findings))

    def _document(self, yaml: Any) -> Any:  # noqa: PLR0912, PLR0915 - one loop, for speed
        """The data of the first document. One tight loop: this is where the time goes."""
        scalar, alias = yaml.ScalarEvent, yaml.AliasEvent
        mapping, sequence = yaml.MappingStartEvent, yaml.SequenceStartEvent
        mapping_end, sequence_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
        get_event = _parser(yaml, self.text.content).get_event
        keep = self.trail.append
        # The root stands in a list, so that it is a value like any other.
        root: list[Any] = []
        container: Any = root
        stack: list[tuple[Any, str | None]] = []
        awaited: str | None = None  # the key whose value comes next
        in_mapping = False
        while (event := get_event()) is not None:
            kind = event.__class__
            if kind is scalar:
                if event.tag is not None or event.anchor is not None:
                    self._not_plain(event)
                value = event.value
                if in_mapping and awaited is None:
                    awaited = value
                    keep(value)
                    keep(event.start_mark)
                    keep(event.end_mark)
                    continue
                keep(event.start_mark)
                keep(event.end_mark)
                if value in _EMPTY and not event.style:
                    value = None
            elif kind is mapping or kind is sequence:
                if event.tag is not None or event.anchor is not None:
                    self._not_plain(event)
                if len(stack) == DEEPEST:
                    self._stop(reading_codes.TOO_DEEP, event, limit=DEEPEST)
                if in_mapping and awaited is None:
                    self._stop(reading_codes.SYNTAX_ERROR, event, reason=_KEY_IS_NO_TEXT)
                stack.append((container, awaited))
                in_mapping = kind is mapping
                container = {} if in_mapping else []
                awaited = None
                keep((container, event.start_mark))
                continue
            elif kind is mapping_end or kind is sequence_end:
                keep(None)
                keep(event.end_mark)
                value = container
                container, awaited = stack.pop()
                in_mapping = awaited is not None
            elif kind is alias:
                self._not_plain(event)
                if in_mapping and awaited is None:
                    awaited = f"*{event.anchor}"
                    keep(awaited)
                    keep(event.start_mark)
                    keep(event.end_mark)
                    continue
                keep(event.start_mark)
                keep(event.end_mark)
                value = None
            elif kind is yaml.DocumentStartEvent and root:
                self._found(reading_codes.SEVERAL_DOCUMENTS, event)
                break
            else:
                continue
            if awaited is None:
                container.append(value)
            else:
                if awaited in container:
                    self.has_duplicates = True
                else:
                    container[awaited] = value
                awaited = None
        if not root:
            place = Location(self.name)
            self.findings.append(
                Finding.of(reading_codes.EMPTY_FILE, location=place, file=self.name)
            )
            return None
        return root[0]

    def location(self, start: Any, end: Any) -> Location:
        """The place between two marks."""
        skipped = self.text.skipped
        return Location(
            self.name, start.line + 1, start.column + 1, start.index + skipped, end.index + skipped
        )

    def _found(self, code: Code, event: Any, **arguments: Argument) -> None:
        place = self.location(event.start_mark, event.end_mark)
        self.findings.append(Finding(code, arguments=arguments, location=place))

    def _stop(self, code: Code, event: Any, **arguments: Argument) -> NoReturn:
        self._found(code, event, **arguments)
        raise _Stop

    def _not_plain(self, event: Any) -> None:
        """An anchor, an alias or a tag."""
        if event.anchor is not None:
            sign = "&" if hasattr(event, "implicit") else "*"
            self._found(reading_codes.ANCHOR_OR_ALIAS, event, value=f"{sign}{event.anchor}")
        if getattr(event, "tag", None) is not None:
            written = self.text.content[event.start_mark.index :][:200].split(maxsplit=2)
            tag = next((word for word in written if word.startswith("!")), event.tag)
            self._found(reading_codes.TAG, event, value=tag)

    def _syntax_error(self, error: Any) -> None:
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is not None:
            place = self.location(mark, mark)
        else:
            # The parser refuses some characters before it knows lines: look for the first.
            bad = getattr(error, "character", None)
            offset = max(self.text.content.find(chr(bad)) if isinstance(bad, int) else 0, 0)
            line, column = line_and_column(self.text.content, offset)
            place = Location(self.name, line, column, offset + self.text.skipped)
        self.findings.append(
            Finding.of(reading_codes.SYNTAX_ERROR, location=place, reason=_reason(problem))
        )


Marks = dict[Any, tuple[Any, Any]]


class _YamlPositions:
    """Places, worked out from the trail when the first one is asked for."""

    def __init__(self, builder: _Builder) -> None:
        self._builder = builder
        self._marks: dict[int, tuple[Marks, Marks]] | None = None
        self._again: list[tuple[str, tuple[Any, Any], tuple[Any, Any]]] = []

    def of_key(self, container: object, key: str | int) -> Location | None:
        """Where the key stands."""
        return self._place(0, container, key)

    def of_value(self, container: object, key: str | int) -> Location | None:
        """Where the value begins."""
        return self._place(1, container, key)

    def duplicates(self) -> list[Finding]:
        """A finding for each key that stands twice."""
        self._replay()
        findings = []
        for key, first, again in self._again:
            before = self._builder.location(*first)
            findings.append(
                Finding.of(
                    reading_codes.DUPLICATE_KEY,
                    location=self._builder.location(*again),
                    related=(before,),
                    key=key,
                    line=before.line,
                )
            )
        return findings

    def _place(self, which: int, container: object, key: str | int) -> Location | None:
        marks = self._replay().get(id(container))
        found = marks[which].get(key) if marks else None
        return self._builder.location(*found) if found else None

    def _replay(self) -> dict[int, tuple[Marks, Marks]]:
        """For each container, by identity: the marks of its keys, and those of its values."""
        if self._marks is None:
            self._marks = {}
            self._follow(self._marks, iter(self._builder.trail))
        return self._marks

    def _follow(self, marks: dict[int, tuple[Marks, Marks]], trail: Iterator[Any]) -> None:
        stack: list[Any] = []
        keys: Marks = {}
        values: Marks = {}
        awaited: Any = None  # the key and its marks
        for step in trail:
            if isinstance(step, str):
                awaited = (step, next(trail), next(trail))
                continue
            if step is None:
                (keys, values), ended, begun = stack.pop()
                end = next(trail)
                if ended in values and values[ended] is begun:
                    values[ended] = (begun[0], end)
                continue
            begins = isinstance(step, tuple)
            span = (step[1], step[1]) if begins else (step, next(trail))
            name: Any = len(values) if awaited is None else awaited[0]
            if name not in values:
                keys[name] = span if awaited is None else awaited[1:]
                values[name] = span
            elif awaited is not None:
                self._again.append((str(name), keys[name], awaited[1:]))
            awaited = None
            if begins:
                stack.append(((keys, values), name, span))
                keys, values = marks[id(step[0])] = ({}, {})


def _parser(yaml: Any, content: str) -> Any:
    """The parser of libyaml where there is one, else the one in Python."""
    if hasattr(yaml, "CSafeLoader"):
        return yaml.cyaml.CParser(content)
    return yaml.SafeLoader(content)


_KEY_IS_NO_TEXT = Texts(
    "een sleutel moet een gewoon woord zijn; tekst met accolades of blokhaken hoort tussen "
    "aanhalingstekens",
    "a key must be a plain word; text with braces or brackets belongs in quotes",
)

# What libyaml says, and what the one in Python says, by a part of it.
_REASONS = (
    ("mapping values are not allowed", Texts(
        "hier staat een dubbele punt met een spatie waar dat niet kan; zet de tekst tussen "
        "aanhalingstekens of kijk of het inspringen klopt",
        "a colon and a space stand where they cannot; put the text in quotes or check the "
        "indentation",
    )),
    ("could not find expected ':'", Texts(
        "achter de sleutel ontbreekt een dubbele punt", "the colon after the key is missing",
    )),
    ("did not find expected key", Texts(
        "hier wordt een sleutel verwacht; meestal klopt het inspringen niet of ontbreken "
        "aanhalingstekens",
        "a key is expected here; most often the indentation is off or quotes are missing",
    )),
    ("expected <block end>", Texts(
        "hier wordt een sleutel verwacht; meestal klopt het inspringen niet of ontbreken "
        "aanhalingstekens",
        "a key is expected here; most often the indentation is off or quotes are missing",
    )),
    ("expected '-' indicator", Texts(
        "hier wordt een streepje verwacht; het inspringen van de lijst klopt niet",
        "a hyphen is expected here; the indentation of the list is off",
    )),
    ("expected ',' or ']'", Texts(
        "in deze lijst ontbreekt een komma of het blokhaakje aan het eind",
        "a comma or the closing bracket of this list is missing",
    )),
    ("expected ',' or '}'", Texts(
        "hier ontbreekt een komma of de accolade aan het eind",
        "a comma or the closing brace is missing",
    )),
    ("block sequence entries are not allowed", Texts(
        "een lijst kan hier niet beginnen; begin haar op een nieuwe regel, of zet een streepje "
            "dat als tekst is bedoeld tussen aanhalingstekens",
        "a list cannot begin here; begin it on a new line, or put a hyphen that is meant as "
            "text in quotes",
    )),
    ("tab", Texts(
        "er staat een tab; gebruik spaties om in te springen",
        "there is a tab; indent with spaces",
    )),
    ("cannot start any token", Texts(
        "dit teken kan hier niet staan; zet de tekst tussen aanhalingstekens, en gebruik spaties "
        "in plaats van tabs",
        "this character cannot stand here; put the text in quotes, and use spaces, not tabs",
    )),
    ("unexpected end of stream", Texts(
        "een aanhalingsteken of haakje wordt nergens gesloten",
        "a quotation mark or bracket is never closed",
    )),
    ("unexpected document indicator", Texts(
        "een aanhalingsteken wordt niet gesloten", "a quotation mark is never closed",
    )),
    ("unknown escape character", Texts(
        "na een backslash staat een teken dat daar niets betekent; gebruik enkele "
        "aanhalingstekens",
        "a backslash is followed by a character that means nothing there; use single quotes",
    )),
    ("control characters are not allowed", Texts(
        "er staat een onzichtbaar stuurteken in de tekst", "there is a control character",
    )),
    ("special characters are not allowed", Texts(
        "er staat een onzichtbaar stuurteken in de tekst", "there is a control character",
    )),
    ("expected <document start>", Texts(
        "hier begint iets dat niet bij het voorgaande past; meestal klopt het inspringen niet",
        "this does not fit what comes before; most often the indentation is off",
    )),
    ("undefined tag handle", Texts(
        "een woord dat met een uitroepteken begint hoort tussen aanhalingstekens",
        "a word that begins with an exclamation mark belongs in quotes",
    )),
)  # fmt: skip


def _reason(problem: str) -> Texts:
    for part, reason in _REASONS:
        if part in problem:
            return reason
    return Texts(f"dit is geen geldige YAML ({problem})", f"this is not valid YAML ({problem})")
