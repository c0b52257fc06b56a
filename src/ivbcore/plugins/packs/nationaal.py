"""The pack `nationaal`: fields, themes and powers of the whole country, and usual partners."""

from __future__ import annotations

from collections.abc import Sequence
from pkgutil import get_data

from ivbcore.contracts import PackSource, hookimpl

__all__ = ["NATIONAL", "VERSION", "ivb_packs"]

VERSION = "2026.1"


def _read() -> bytes:
    # Not by importlib.resources, which would bring in more modules than the plan itself needs.
    content = get_data(__package__, "nationaal.yaml")
    if content is None:
        raise FileNotFoundError("nationaal.yaml")
    return content


NATIONAL = PackSource("nationaal", VERSION, _read)


@hookimpl
def ivb_packs() -> Sequence[PackSource]:
    """The national pack."""
    return (NATIONAL,)
