"""What is left in a file of Word when its text is gone: comments, notes, pictures, who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.publishing.word_xml import NAMESPACE

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

__all__ = ["without_remains"]

_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
# What makes a house style, whether the text names it or not.
_STYLE = frozenset(
    f"{_RELATED}/{name}"
    for name in ("styles", "numbering", "settings", "webSettings", "fontTable", "theme")
)
_WHOLE = frozenset((f"{_RELATED}/officeDocument", _CORE))
# Settings that tell of the file that this one was, or point to a part that is no more.
_TELLING = (
    "attachedTemplate", "docVars", "endnotePr", "footnotePr", "mailMerge", "rsids",
    "saveThroughXslt",
)  # fmt: skip


def without_remains(word: WordDocument) -> None:
    """Drop what the emptied text no longer names: others would read it with what comes now.

    Styles, page, header and footer stay; comments, notes, pictures, the headers of sections that
    are gone, properties and the small picture of the first page do not.
    """
    named = {
        value
        for element in word.element.iter()
        for key, value in element.attrib.items()
        if key.startswith(f"{{{_RELATED}}}")
    }
    _keep(word.part.rels, lambda id_, kind: kind in _STYLE or id_ in named)
    package: Any = word.part.package
    _keep(package.rels, lambda _, kind: kind in _WHOLE)
    settings: Any = word.settings
    for name in _TELLING:
        for element in settings.element.findall(f"{{{NAMESPACE}}}{name}"):
            settings.element.remove(element)
    for one in word.part.rels.values():
        if one.reltype == f"{_RELATED}/settings":
            _keep(one.target_part.rels, lambda *_: False)
    core: Any = word.core_properties
    for element in list(core._element):
        core._element.remove(element)


def _keep(relations: Any, wanted: Any) -> None:
    for id_, one in list(relations.items()):
        if not wanted(id_, one.reltype):
            del relations[id_]
