"""Norms as the command line names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from ivbcore.engine.host import Host

__all__ = ["known_norm"]


def known_norm(norm: str | None, host: Host) -> str | None:
    """The norm, when a rule rests on it; refused with the nearest one when none does."""
    if norm is None:
        return None
    known = sorted({one.id for rule in host.rules for one in rule.norms})
    if norm not in known:
        raise UnknownName("norm", norm, nearest(norm, known) or tuple(known[:5]))
    return norm
