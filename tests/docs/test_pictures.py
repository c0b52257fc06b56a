"""The pictures in the documentation: there, small, and told in words."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import ROOT, pages

PICTURES = sorted((ROOT / "docs" / "pictures").glob("*.png"))
LARGEST = 200_000


def shown() -> dict[str, list[str]]:
    """The pictures that pages show, with what is said of them."""
    found: dict[str, list[str]] = {}
    for page in pages():
        for words, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text("utf-8")):
            path = (page.parent / target).resolve()
            assert path.is_file(), f"{page.name} shows {target}, which is not there"
            found.setdefault(path.name, []).append(words)
    return found


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.name)
def test_a_picture_is_small_and_is_shown(picture: object) -> None:
    path = ROOT / str(picture)
    content = path.read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(content) <= LARGEST
    assert path.name in shown()


def test_every_picture_is_told_in_words() -> None:
    told = shown()
    assert told
    assert all(len(words) > 20 for several in told.values() for words in several)
