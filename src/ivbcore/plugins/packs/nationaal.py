"""The pack `nationaal`: fields, themes and powers of the whole country, and usual partners."""

from __future__ import annotations

from collections.abc import Sequence

from ivbcore.contracts import PackSource, hookimpl

__all__ = ["NATIONAL", "VERSION", "ivb_packs"]

VERSION = "2026.1"


def _read() -> bytes:
    # Imported on use: only a plan that names the pack needs it.
    from importlib.resources import files

    return (files("ivbcore.plugins.packs") / "nationaal.yaml").read_bytes()


NATIONAL = PackSource("nationaal", VERSION, _read)


@hookimpl
def ivb_packs() -> Sequence[PackSource]:
    """The national pack."""
    return (NATIONAL,)
