"""Reading an element field by field, when it did not fit as a whole: what is wrong, and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ivbcore.contracts.text import shortened
from ivbcore.engine.commas import cut_texts
from ivbcore.engine.keys import unknown_key
from ivbcore.engine.lexical import expected
from ivbcore.engine.shape import (
    OWN_FIELDS,
    FieldShape,
    Shape,
    extensions_on,
    is_element,
    shape_of,
)  # fmt: skip
from ivbcore.engine.throwing import ANYTHING, told
from ivbcore.findings.finding import Change, Finding, Fix
from ivbcore.findings.plugins import PLUGIN_CRASHED
from ivbcore.findings.reading import ELEMENT_LEFT_OUT, TEXT_CUT_AT_COMMA, WRONG_TYPE
from ivbcore.model.openness import Openness
from ivbcore.model.paths import joined
from ivbcore.values.language import Texts

if TYPE_CHECKING:
    from ivbcore.contracts.extension import Extension
    from ivbcore.engine.tree import Tree
    from ivbcore.findings.arguments import Argument
    from ivbcore.findings.code import Code

__all__ = ["CarefulReader"]

_NOTHING = object()
_NAME = "naam"
# Who marks a part and makes a slip in it did not mean that everybody may read it.
_UNREAD_MARK = Openness.CONFIDENTIAL


class CarefulReader:
    """Reads elements of one plan and keeps what it finds.

    `left_out` holds the paths of the elements that could not be read at all.
    """

    def __init__(
        self,
        hook_of: Callable[[Any], Callable[[Any], Any]],
        tree: Tree,
        extensions: Sequence[Extension] = (),
        labels: Mapping[str, str] | None = None,
    ) -> None:
        self.hook_of = hook_of
        self.tree = tree
        self.extensions = extensions
        self.labels = labels or {}
        self.findings: list[Finding] = []
        self.left_out: list[str] = []

    def plan(self) -> Any:
        """The plan, with everything in it that can be read."""
        return self._by_field(self.tree.shape, self.tree.data, "")

    def _by_field(self, shape: Shape, raw: dict[str, Any], path: str) -> Any:
        values: dict[str, Any] = {}
        pieces = self._pieces(shape, raw, path)
        for key, value_of_key in raw.items():
            field = shape.by_key.get(key)
            if key in pieces:
                continue
            if field is None:
                place = self.tree.positions.of_key(raw, key)
                finding, meant = unknown_key(
                    shape, raw, key, joined(path, key), place, self.tree.cls
                )
                self.findings.append(finding)
                if meant is not None and meant.type is Openness and value_of_key is not None:
                    values[meant.name] = _UNREAD_MARK
                continue
            if key == OWN_FIELDS and isinstance(value_of_key, dict):
                values[field.name] = self._own_fields(shape.cls, value_of_key, joined(path, key))
                continue
            value = self._field(field, raw, path)
            if value is not _NOTHING:
                values[field.name] = value
            elif field.type is Openness and value_of_key is not None:
                values[field.name] = _UNREAD_MARK
        return shape.cls(**values)

    def _pieces(self, shape: Shape, raw: dict[str, Any], path: str) -> frozenset[str]:
        """The keys that are the rest of a text with commas in it, which is told of."""
        if all(key in shape.by_key for key in raw):
            return frozenset()
        found = cut_texts(shape, raw, self.tree.positions)
        for key, cut in found.items():
            place = self.tree.positions.of_key(raw, cut.keys[0])
            about = joined(path, key)
            gone = (Change(joined(path, one), None) for one in cut.keys)
            fix = Fix((Change(about, cut.whole), *gone), _IN_QUOTES)
            self.findings.append(
                Finding.of(
                    TEXT_CUT_AT_COMMA, about, place, fix=fix, key=key, expected=shortened(cut.shown)
                )
            )
        return frozenset(one for cut in found.values() for one in cut.keys)

    def _own_fields(self, cls: Any, raw: dict[str, Any], path: str) -> dict[str, Any]:
        """The blocks of plugins: a field that does not fit takes its default, like any other."""
        known = extensions_on(cls, self.extensions)
        blocks = {
            prefix: self._typed(known[prefix], block, joined(path, prefix), (raw, prefix))
            if prefix in known
            else block
            for prefix, block in raw.items()
        }
        return {prefix: block for prefix, block in blocks.items() if block is not _NOTHING}

    def _typed(self, extension: Extension, block: Any, path: str, at: tuple[Any, str]) -> Any:
        """The fields of a plugin; where its class fails they stay as plain data."""
        try:
            return self._element(extension.cls, block, path, at)
        except ANYTHING as error:
            reason = told(error)
        place = self.tree.place(path)
        name = self.labels.get(extension.prefix, extension.prefix)
        finding = Finding.of(PLUGIN_CRASHED, path, place, name=name, reason=reason)
        self.findings.append(finding)
        return block

    def _field(self, field: FieldShape, raw: dict[str, Any], path: str) -> Any:
        value, key = raw[field.key], field.key
        if value is None:
            return _NOTHING
        if field.many:
            return self._several(field, raw, path)
        if field.mapping:
            return self._mapping(field, raw, path)
        if is_element(field.type):
            return self._element(field.type, value, joined(path, key), (raw, key))
        return self._scalar(field.type, raw, key, path, key)

    def _several(self, field: FieldShape, raw: dict[str, Any], path: str) -> tuple[Any, ...]:
        value, key = raw[field.key], field.key
        listed = isinstance(value, list)
        read = []
        for index in range(len(value)) if listed else (0,):
            holder: Any = value if listed else raw
            name: Any = index if listed else key
            below = joined(path, key, str(index))
            if is_element(field.type):
                one = self._element(field.type, holder[name], below, (holder, name), key)
            else:
                one = self._scalar(field.type, holder, name, joined(path, key), key)
            if one is not _NOTHING:
                read.append(one)
        return tuple(read)

    def _mapping(self, field: FieldShape, raw: dict[str, Any], path: str) -> Any:
        value, key = raw[field.key], field.key
        if not isinstance(value, dict):
            return self._misfit(WRONG_TYPE, raw, key, joined(path, key), key, _SOME_KEYS)
        if field.type is Any:
            return value
        read = {
            name: self._scalar(field.type, value, name, joined(path, key), f"{key}/{name}")
            for name in value
        }
        return {name: one for name, one in read.items() if one is not _NOTHING}

    def _element(
        self, cls: Any, raw: Any, path: str, at: tuple[Any, str | int], listed: str = ""
    ) -> Any:
        """An element; in a list (of the key `listed`) it is left out when it is none at all."""
        try:
            return self.hook_of(cls)(raw)
        except (ValueError, KeyError):
            pass
        shape = shape_of(cls)
        if isinstance(raw, dict):
            return self._by_field(shape, raw, self.tree.path_of(raw) or path)
        holder, name = at
        if isinstance(raw, str) and shape.short:
            short = shape.short
            value = self._scalar(short.type, holder, name, path.rpartition("/")[0], short.key)
            return _NOTHING if value is _NOTHING else shape.cls(**{short.name: value})
        is_name = isinstance(raw, str) and _NAME in shape.by_key
        wanted = _named(raw) if is_name else _some_keys(shape)
        if not listed:
            return self._misfit(WRONG_TYPE, holder, name, path, str(name), wanted)
        self.left_out.append(path)
        return self._misfit(ELEMENT_LEFT_OUT, holder, name, path, listed, wanted)

    def _scalar(self, cls: Any, holder: Any, name: str | int, path: str, key: str) -> Any:
        try:
            if holder[name] is not None:
                return self.hook_of(cls)(holder[name])
        except (ValueError, KeyError):
            pass
        if holder[name] is None and isinstance(holder, dict):
            return _NOTHING
        return self._misfit(WRONG_TYPE, holder, name, joined(path, str(name)), key, expected(cls))

    def _misfit(
        self, code: Code, holder: Any, name: str | int, path: str, key: str, wanted: Texts
    ) -> object:
        value: Argument = _NO_VALUE if holder[name] is None else shortened(holder[name])
        place = self.tree.positions.of_value(holder, name)
        self.findings.append(Finding.of(code, path, place, key=key, value=value, expected=wanted))
        return _NOTHING


_IN_QUOTES = Texts("Schrijf de tekst als één geheel.", "Write the text as one whole.")
_NO_VALUE = Texts("niets", "nothing")
_SOME_KEYS = Texts("een lijstje van sleutels met waarden", "keys with values")


def _named(name: str) -> Texts:
    """The element that a text alone was meant to be."""
    element = f"{{{_NAME}: {shortened(name)}}}"
    return Texts(f"een onderdeel met sleutels: {element}", f"an element with keys: {element}")


def _some_keys(shape: Shape) -> Texts:
    key = shape.short.key if shape.short else next(iter(shape.by_key))
    return Texts(f"een onderdeel met sleutels ({key}: ...)", f"an element with keys ({key}: ...)")
