"""A page of HTML as a tree, made by a parser that is not ours."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import define, field

__all__ = ["Node", "tree_of"]

_VOID = frozenset(("meta", "input", "br", "hr", "img", "link", "col"))
# What a parser takes as plain text whatever stands in it.
_RAW = frozenset(("style", "script"))


@define(eq=False)
class Node:
    """An element with its attributes and what is in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Node | str] = field(factory=list)

    @property
    def text(self) -> str:
        """The text in it, tags left out."""
        return "".join(one if isinstance(one, str) else one.text for one in self.children)

    def every(self, tag: str = "", **attributes: str) -> Iterator[Node]:
        """The elements below it with this tag and these attributes; ``class_`` is a class."""
        for one in self.children:
            if isinstance(one, Node):
                if one._fits(tag, attributes):
                    yield one
                yield from one.every(tag, **attributes)

    def one(self, tag: str = "", **attributes: str) -> Node:
        """The only such element."""
        (found,) = self.every(tag, **attributes)
        return found

    def _fits(self, tag: str, wanted: dict[str, str]) -> bool:
        if tag and self.tag != tag:
            return False
        for name, value in wanted.items():
            if name == "class_":
                if value not in self.attributes.get("class", "").split():
                    return False
            elif self.attributes.get(name.replace("_", "-")) != value:
                return False
        return True

    @property
    def table(self) -> list[list[str]]:
        """The texts of the cells, row by row."""
        return [
            [cell.text for cell in row.children if isinstance(cell, Node)]
            for row in self.every("tr")
        ]


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        assert len(node.attributes) == len(attrs), f"an attribute stands twice in {tag}"
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree_of(page: str) -> Node:
    """The page as a tree; AssertionError where it is not well made."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert builder.open == [builder.root], [one.tag for one in builder.open]
    return builder.root
