"""What a person gets to read in the files of each kind, found by readers that are not ours."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["READERS", "visible_text"]


def _decoded(content: bytes) -> str:
    return content.decode("utf-8-sig")


READERS: dict[str, Callable[[bytes], str]] = {
    "application/json": _decoded,
}
"""By media type, without its parameters: from the bytes of a file to the text in it."""


def visible_text(media_type: str, content: bytes) -> str:
    """The text in a file, as a reader of that kind of file gives it."""
    return READERS[media_type.partition(";")[0]](content)
