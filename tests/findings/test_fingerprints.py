"""Fingerprints: what knows a finding again."""

from __future__ import annotations

import pytest

from ivbcore.findings.arguments import PASSING, VOCABULARY
from ivbcore.findings.finding import Finding
from ivbcore.findings.reading import DUPLICATE_KEY, WRONG_TYPE
from ivbcore.values.language import Texts
from ivbcore.values.location import Location


def wrong(path: str, value: str = "x", line: int = 1) -> Finding:
    place = Location("plan.yaml", line)
    return Finding.of(WRONG_TYPE, path, place, key="id", value=value, expected=Texts("a", "b"))


def test_a_moved_line_leaves_it() -> None:
    assert wrong("acties/x/id", line=3).fingerprint == wrong("acties/x/id", line=90).fingerprint


@pytest.mark.parametrize(
    ("one", "other"),
    [("acties/x/voortgang/0/status", "acties/x/voortgang/3/status"), ("acties/x#2", "acties/x#3")],
)
def test_reordering_leaves_it(one: str, other: str) -> None:
    assert wrong(one).fingerprint == wrong(other).fingerprint


def test_another_element_or_another_value_is_another_fault() -> None:
    prints = {wrong("acties/x").fingerprint, wrong("acties/y").fingerprint}
    assert len(prints | {wrong("acties/x", "y").fingerprint}) == 3


def test_a_line_among_the_arguments_is_no_part_of_it() -> None:
    one, other = (Finding.of(DUPLICATE_KEY, "acties", key="titel", line=line) for line in (3, 8))
    assert one.fingerprint == other.fingerprint


def test_it_is_the_same_in_every_process() -> None:
    found = Finding.of(DUPLICATE_KEY, "acties", key="titel", line=3)
    assert found.fingerprint == "21b9bbdd68011028645b"


def test_what_passes_is_in_the_vocabulary() -> None:
    assert set(VOCABULARY) > PASSING
