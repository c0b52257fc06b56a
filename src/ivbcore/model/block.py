"""Building blocks: priorities, items and actions that a plan can adopt from a pack."""

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field

from ivbcore.model.element import (
    EMPTY_MAP,
    Element,
    elements,
    extra_field,
    frozen_data,
    remark_field,
)
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["Block", "BlockKind", "BlockReference", "BlockVersion"]


class BlockKind(StrEnum):
    """What a building block holds.

    Dutch: soort (van een bouwdeel)
    """

    PRIORITY = "prioriteit"
    ITEM = "item"
    ACTION = "actie"


@frozen(kw_only=True, repr=False)
class BlockReference(Element):
    """Which building block an element was adopted from, and in which version.

    Dutch: overgenomen
    The keys that stand beside it in the plan take precedence over those of the block.
    """

    pack: str = field(default="", metadata=term("bouwsteen", "The pack, by its identifier."))
    block: str = field(default="", metadata=term("deel", "The building block, by its identifier."))
    version: str = field(default="", metadata=term("versie", "The version that was adopted."))
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __str__(self) -> str:
        """``platform-ivz/ondermijningsweken 2024.1``."""
        return f"{self.pack}/{self.block} {self.version}"


@frozen(kw_only=True, repr=False)
class BlockVersion(Element):
    """One version of a building block.

    Dutch: versie (van een bouwdeel)
    `content` is plain data in the keys of a plan file.
    """

    version: str = field(default="", metadata=term("versie", "The version."))
    date: dt.date | None = field(
        default=None, metadata=term("datum", "The day on which the version was published.")
    )
    content: Mapping[str, Any] = field(
        default=EMPTY_MAP,
        converter=frozen_data,
        metadata=term("inhoud", "The content, in the keys of a plan file."),
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Block(Element):
    """A priority, item or action that plans can adopt, in one or more versions.

    Dutch: bouwdeel
    """

    id: str = field(default="", metadata=term("id", "The identifier, unique in the pack."))
    name: str = field(default="", metadata=term("naam", "The name, for whoever looks for it."))
    kind: BlockKind | None = field(
        default=None, metadata=term("soort", "What it is: a priority, an item or an action.")
    )
    versions: tuple[BlockVersion, ...] = field(
        default=(), converter=elements, metadata=term("versies", "The versions that can be had.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))

    def version(self, text: str) -> BlockVersion | None:
        """The version with this name."""
        return next((one for one in self.versions if one.version == text), None)

    @property
    def newest(self) -> BlockVersion | None:
        """The newest version: the latest day, then the highest number."""
        return max(self.versions, key=_age, default=None)

    def newer_than(self, text: str) -> BlockVersion | None:
        """The newest version, when that is newer than this one."""
        known, newest = self.version(text), self.newest
        if known is None or newest is None or _age(newest) <= _age(known):
            return None
        return newest


def _age(version: BlockVersion) -> tuple[dt.date, tuple[tuple[int, str], ...]]:
    # Compared as written, the longer number as the larger: Python makes no int of endless digits.
    numbers = (found.lstrip("0") for found in re.findall("[0-9]+", version.version))
    return version.date or dt.date.min, tuple((len(number), number) for number in numbers)
