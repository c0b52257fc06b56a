"""Finding the words of a list in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.api import built_in_host
from ivbcore.contracts import spotted
from ivbcore.contracts.spotting import _expression
from ivbcore.values.names import folded

WORDS = ("beleidsregel*", "*beleid", "plan van aanpak", "c.v.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De Beleidsregels zijn actueel.", ("beleidsregels",)),
        ("Evenementenbeleid en BELEID", ("evenementenbeleid", "beleid")),
        ("een plan  van\naanpak", ("plan van aanpak",)),
        ("beleidsmatig; plannen van aanpak; de cxv", ()),
        ("beleid, beleid en nog eens beleid", ("beleid",)),
        ("", ()),
    ],
)
def test_whole_words_count_and_a_star_stands_for_letters(text: str, found: tuple[str, ...]) -> None:
    assert spotted(WORDS, text) == found


@given(st.lists(st.text(min_size=1), max_size=4).map(tuple), st.text())
def test_any_words_and_any_text_will_do(words: tuple[str, ...], text: str) -> None:
    assert isinstance(spotted(words, text), tuple)


@given(
    st.lists(st.text("ab* ", min_size=1), min_size=1, max_size=4).map(tuple),
    st.text("abc A,", min_size=1),
)
def test_looking_for_parts_first_changes_nothing(words: tuple[str, ...], text: str) -> None:
    every = dict.fromkeys(_expression(words).findall(folded(text)))
    assert spotted(words, text) == tuple(every)


def test_no_built_in_list_is_empty_or_says_a_word_twice() -> None:
    for name, words in built_in_host().word_lists.items():
        assert words, name
        assert len({word.casefold() for word in words}) == len(words), name
