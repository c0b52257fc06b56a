"""Whether a pack keeps to its contract."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ivbcore.api import built_in_host, read
from ivbcore.contracts.pack import PackSource
from ivbcore.findings.packs import BLOCK_OUTDATED
from ivbcore.findings.severity import Severity
from ivbcore.model.block import Block, BlockKind
from ivbcore.testing.fragments import plan_text
from ivbcore.testing.stand_in import plugin_with
from ivbcore.testing.verdict import require, tried

if TYPE_CHECKING:
    from ivbcore.engine.host import Host

__all__ = ["check_pack"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_pack(pack: PackSource, *, host: Host | None = None) -> None:
    """Whether a pack keeps to its contract; an AssertionError that says where it does not.

    It gives the same bytes every time; an importer reads them; nothing is wrong in them; a plan
    can name it, and can adopt every version of every building block without a fault of reading.
    `host` is one with the planning words and importers that it needs.
    """
    require(isinstance(pack, PackSource), f"{pack!r} is no PackSource")
    named = f"pack {pack.name!r}"
    require(_NAME.fullmatch(pack.name), f"the name of {named} is not in small letters")
    require(pack.version.strip(), f"{named} has no version")
    content = tried(named, pack.read)
    require(isinstance(content, bytes), f"{named} gives {type(content).__name__}, not bytes")
    require(pack.read() == content, f"{named} gives other bytes the second time")
    host = host or built_in_host()
    file = f"{pack.name}{pack.suffix}"
    importer = host.importer_for(file)
    require(importer, f"{named}: no importer reads files that end in {pack.suffix!r}")
    if pack not in host.packs:
        require(
            pack.name not in {one.name for one in host.packs},
            f"{named} has the name of a pack that is already there",
        )
        host = host.with_plugins(plugin_with(pack))
    loaded = read(text=plan_text(f"bouwstenen: [{pack.name}]"), host=host)
    told = [one.message("en") for one in loaded.findings.at_or_above(Severity.WARNING)]
    require(loaded.plan is not None and not told, f"{named} cannot be used: {'; '.join(told[:3])}")
    found = host.shelf.pack(pack.name)
    for block in found.blocks if found is not None else ():
        _can_be_adopted(block, pack.name, host)


def _can_be_adopted(block: Block, pack: str, host: Host) -> None:
    named = f"pack {pack!r}: building block {block.id!r}"
    require(block.kind, f"{named} does not say what it is: soort: prioriteit, item or actie")
    require(block.versions, f"{named} has no versions")
    for version in block.versions:
        told = f"{named} version {version.version!r}"
        require(version.content, f"{told} has no content")
        nested = "overgenomen" in _keys(version.content)
        require(not nested, f"{told} adopts another building block, which is not followed")
        text = _adopting(block.kind, pack, block.id, version.version)
        loaded = read(text=text, host=host)
        faults = [
            f"{one.path}: {one.message('en')}"
            for one in loaded.findings.at_or_above(Severity.WARNING)
            if one.code is not BLOCK_OUTDATED
        ]
        require(not faults, f"{told} cannot be adopted as it is: {'; '.join(faults[:3])}")


def _keys(content: Any) -> set[str]:
    if isinstance(content, Mapping):
        return set(content).union(*map(_keys, content.values()))
    return set().union(*map(_keys, content)) if isinstance(content, (list, tuple)) else set()


def _adopting(kind: BlockKind | None, pack: str, block: str, version: str) -> str:
    """A plan that takes a block over, over a period in which everything can be planned."""
    adopted: dict[str, Any] = {
        "id": block,
        "overgenomen": {"bouwsteen": pack, "deel": block, "versie": version},
    }
    if kind is BlockKind.ACTION:
        adopted = {"id": "item", "naam": "Item", "acties": [adopted]}
    if kind is not BlockKind.PRIORITY:
        adopted = {"id": "prioriteit", "naam": "Prioriteit", "items": [adopted]}
    fragment = {"bouwstenen": [pack], "prioriteiten": [adopted], "looptijd": "2000-2099"}
    return plan_text("\n".join(f"{key}: {json.dumps(one)}" for key, one in fragment.items()))
