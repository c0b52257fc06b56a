"""Plan files in YAML. The only door to PyYAML.

The events of the parser become plain data in one loop, every scalar left as the text that was
written, so that ``nee``, ``010`` and ``10:30`` stay what they are. The events are kept beside
the data; places are worked out from them only when a finding needs one.
"""

from __future__ import annotations

from functools import cached_property
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
                if awaited == "<<":
                    awaited = None  # the alias was told: the key that merges it is no other fault
                    continue
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
        line, column = start.line + 1, start.column + 1
        if self._odd_line_ends:
            line, column = line_and_column(self.text.content, start.index)
        return Location(self.name, line, column, start.index + skipped, end.index + skipped)

    @cached_property
    def _odd_line_ends(self) -> bool:
        """Whether there are line ends that YAML counts and editors do not."""
        return any(sign in self.text.content for sign in "\x85\u2028\u2029")

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
        # Imported on use: a file that is right never needs it.
        from ivbcore.plugins.sources.yaml_source.reasons import mark_of, reason_of

        mark = mark_of(error, len(self.text.content.rstrip()))
        if mark is not None:
            place = self.location(mark, mark)
        else:
            # The parser refuses some characters before it knows lines: look for the first.
            bad = getattr(error, "character", None)
            offset = max(self.text.content.find(chr(bad)) if isinstance(bad, int) else 0, 0)
            line, column = line_and_column(self.text.content, offset)
            place = Location(self.name, line, column, offset + self.text.skipped)
        reason = reason_of(error, self.location)
        self.findings.append(Finding.of(reading_codes.SYNTAX_ERROR, location=place, reason=reason))


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
