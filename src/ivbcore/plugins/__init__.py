"""The built-in plugins. They reach the library exactly as outside ones do: through the hooks."""

from __future__ import annotations

__all__ = ["BUILT_IN"]

BUILT_IN: tuple[str, ...] = (
    "ivbcore.plugins.sources.yaml_source",
    "ivbcore.plugins.sources.json_source",
)
"""The modules that are plugins, in the order in which they contribute."""
