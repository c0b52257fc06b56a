"""Pages from templates: the text of a plan is data, and nothing else."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.contracts import Pages, harmless

PAGES = Pages(
    {"page.html": '<p title="{{ text }}">{{ text }}</p>', "page.md": "{{ text }}{{ none }}"},
    {"loud": str.upper},
)


class _Reader(HTMLParser):
    """What a parser of its own makes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.title = ""
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.title = dict(attrs).get("title") or ""

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text())
def test_whatever_a_plan_says_is_text_in_the_page(text: str) -> None:
    reader = _Reader()
    reader.feed(PAGES.render("page.html", text=text))
    reader.close()
    assert reader.tags == ["p"]
    assert reader.text == reader.title == harmless(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\x1b[31mb", "a[31mb"),
        ("links\u202erechts", "linksrechts"),
        ("a\x00b\x85c\ud800d", "abcd"),
        ("regel\r\nregel\tkolom", "regel\nregel\tkolom"),
        ("Twente’s \u00ad café – 👮", "Twente’s \u00ad café – 👮"),
    ],
)
def test_harmless_leaves_out_what_steers(text: str, left: str) -> None:
    assert harmless(text) == left


@given(st.text())
def test_harmless_is_done_once_and_can_be_encoded(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)
    harmless(text).encode("utf-8")


def test_what_is_missing_raises_and_what_is_none_shows_as_nothing() -> None:
    assert PAGES.render("page.md", text="a & b", none=None) == "a & b"
    with pytest.raises(Exception, match="undefined"):
        PAGES.render("page.html")


def test_tools_can_be_called() -> None:
    pages = Pages({"x.html": "{{ loud(text) }}"}, {"loud": str.upper})
    assert pages.render("x.html", text="a<b") == "A&lt;B"
