"""From an old plan to a new one: the edits of plain data between the two."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from ivbcore.engine.document import Edit, Unpatchable

if TYPE_CHECKING:
    from ivbcore.engine.patching import Files

__all__ = ["edits_between"]


def edits_between(files: Files, old: dict[str, Any], new: dict[str, Any]) -> list[Edit]:
    """The edits that make the files say the new plan; `old` and `new` are canonical data."""
    comparing = _Comparing(files)
    comparing.mappings(files.data, old, new)
    return comparing.edits


class _Comparing:
    def __init__(self, files: Files) -> None:
        self.files = files
        self.edits: list[Edit] = []

    def mappings(self, raw: Any, old: dict[str, Any], new: dict[str, Any]) -> None:
        before: str | None = None
        for key in old:
            if key not in new and raw.get(key) is not None:
                self.edits.append(Edit(*self.files.real(raw, key), "remove"))
        for key, value in new.items():
            if old.get(key) != value or key not in old:
                self._value(raw, key, old.get(key), value, before)
            if key in raw:
                before = key

    def _value(self, raw: Any, key: Any, old: Any, new: Any, before: str | None = None) -> None:
        container, name = self.files.real(raw, key)
        if isinstance(raw, dict) and key not in raw:
            self.edits.append(Edit(container, name, "insert", new, before))
            return
        present = raw[key]
        if isinstance(present, dict) and isinstance(old, dict) and isinstance(new, dict):
            self.mappings(present, old, new)
        elif isinstance(present, list) and isinstance(old, list) and isinstance(new, list):
            self._lists(present, old, new)
        elif isinstance(present, dict) and not isinstance(old, dict):
            if len(present) != 1 or isinstance(new, (dict, list)):
                raise Unpatchable  # something in it may be known to nobody here
            (only,) = present
            self.edits.append(Edit(present, only, "set", new))
        else:
            self.edits.append(Edit(container, name, "set", new))

    def _lists(self, raw: list[Any], old: list[Any], new: list[Any]) -> None:
        if len(raw) != len(old):
            raise Unpatchable
        if not raw:
            self.edits.append(Edit(raw, 0, "add", new))
            return
        matcher = SequenceMatcher(None, [_name(one) for one in old], [_name(one) for one in new],
                                  autojunk=False)  # fmt: skip
        for tag, a, b, c, d in matcher.get_opcodes():
            both = min(b - a, d - c)
            for step in range(both):
                if old[a + step] != new[c + step]:
                    self._element(raw, a + step, old[a + step], new[c + step])
            if tag != "equal":
                for at in range(a + both, b):
                    self.edits.append(Edit(*self.files.real(raw, at), "remove"))
                if c + both < d:
                    self._add(raw, a + both, new[c + both : d])

    def _element(self, raw: list[Any], at: int, old: Any, new: Any) -> None:
        same = isinstance(old, dict) and isinstance(new, dict)
        if same and old.get("id") != new.get("id"):
            container, name = self.files.real(raw, at)
            if not isinstance(container, list):
                raise Unpatchable
            self.edits.append(Edit(container, name, "set", new))
        else:
            self._value(raw, at, old, new)

    def _add(self, raw: list[Any], at: int, values: list[Any]) -> None:
        container, name = self.files.real(raw, at - 1 if at else 0)
        if not isinstance(container, list):
            raise Unpatchable
        self.edits.append(Edit(container, name + 1 if at else name, "add", values))


def _name(value: Any) -> Any:
    """By what an element of a list is known."""
    if isinstance(value, dict):
        return value.get("id") or repr(sorted(value.items(), key=lambda pair: pair[0]))
    return repr(value)
