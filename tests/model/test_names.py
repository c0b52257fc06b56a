"""Names: folding, identifiers, suggestions."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivbcore.values import names
from ivbcore.values.names import folded, likeness, nearest, slug


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


def _in_common(one: str, two: str) -> int:
    """The longest common subsequence, as textbooks count it."""
    row = [0] * (len(two) + 1)
    for letter in one:
        last = 0
        for place, other in enumerate(two, start=1):
            here = row[place]
            row[place] = last + 1 if letter == other else max(here, row[place - 1])
            last = here
    return row[-1]


short = st.text(st.sampled_from("abcé -"), max_size=90)


@given(short, short)
def test_likeness_counts_the_letters_in_common(one: str, two: str) -> None:
    one, two = folded(one), folded(two)
    assert likeness(one, two) == 2 * _in_common(one, two) / (len(one) + len(two) or 1)
    assert likeness(one, two) == likeness(two, one)
    assert 0 <= likeness(one, two) <= 1
    if one:
        assert likeness(one.upper(), f" {one}") == 1


def test_short_names_are_not_near_to_long_ones_that_hold_their_letters() -> None:
    assert nearest("OM", ["Fysiek domein", "Ondernemers", "RIEC"]) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=short, known=st.lists(short | st.text(max_size=12), max_size=30))
def test_the_nearest_are_the_same_with_rapidfuzz_and_without(
    name: str, known: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(names, "_WORTH_LOADING", 0)
        with_it = nearest(name, known, 10)
        patched.setitem(sys.modules, "rapidfuzz", None)
        without_it = nearest(name, known, 10)
    assert with_it == without_it == nearest(name, known, 10)


ASKED = """\
import sys
from ivbcore.values.names import nearest
nearest("politei", [f"partij {number}" for number in range(%d)])
print(sys.modules.get("rapidfuzz") is not None)
"""


@pytest.mark.parametrize(("count", "loaded"), [(500, "False"), (12_000, "True")])
def test_rapidfuzz_is_loaded_only_where_there_is_much_to_compare(count: int, loaded: str) -> None:
    command = [sys.executable, "-c", ASKED % count]
    assert (
        subprocess.run(command, capture_output=True, text=True, check=True).stdout == f"{loaded}\n"
    )
