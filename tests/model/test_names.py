"""Names: folding, identifiers, suggestions."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.values.names import folded, nearest, slug


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Project Integrale Jeugdaanpak", "project-integrale-jeugdaanpak"),
        ("Camera’s op pleinen", "cameras-op-pleinen"),
        ("Coördinatie (zorg- en veiligheid)", "coordinatie-zorg-en-veiligheid"),
        ("  !?", ""),
    ],
)
def test_identifiers_from_names(name: str, identifier: str) -> None:
    assert slug(name) == identifier


@given(st.text())
def test_identifiers_are_well_formed_and_stay(name: str) -> None:
    identifier = slug(name)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", identifier)
    assert len(identifier) <= 60
    assert slug(identifier) == identifier


def test_long_names_are_cut_at_a_word() -> None:
    assert slug("woord " * 30) == "-".join(["woord"] * 10)
    assert len(slug("w" * 99)) == 60


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


def test_spellings_of_one_name_fold_alike() -> None:
    assert folded(" Camera’s  OP\u00a0pleinen") == folded("camera's op pleinen")


def test_suggestions_are_the_known_spelling() -> None:
    assert nearest("OPENBAAR MINISTRIE", ["Openbaar Ministerie", "Politie"]) == (
        "Openbaar Ministerie",
    )
    assert nearest("iets heel anders", ["OM"]) == ()
