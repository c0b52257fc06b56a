"""All codes of ivbcore itself; those of rules are known by the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.findings.accepted import ACCEPTED
from ivbcore.findings.packs import PACKS
from ivbcore.findings.patching import PATCHING
from ivbcore.findings.plugins import PLUGINS
from ivbcore.findings.reading import READING
from ivbcore.findings.settings import SETTINGS
from ivbcore.findings.wordings import WORDINGS

if TYPE_CHECKING:
    from ivbcore.findings.code import Code

__all__ = ["OWN_CODES"]

OWN_CODES: tuple[Code, ...] = (
    *READING, *WORDINGS, *PACKS, *ACCEPTED, *SETTINGS, *PATCHING, *PLUGINS
)  # fmt: skip
"""The codes of reading, plannings, packs, accepting, settings, patching and plugins."""
