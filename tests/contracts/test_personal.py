"""Personal data in texts: found where they are, and not in what plans are full of."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.contracts import PersonalKind, masked, personal_data

KIND = PersonalKind


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Betrokkene (bsn 111222333) is bezocht.", KIND.CITIZEN_NUMBER, "111222333"),
        ("Nummer 1234.56.782.", KIND.CITIZEN_NUMBER, "1234.56.782"),
        ("Bel 06-12345678 bij overlast.", KIND.PHONE, "06-12345678"),
        ("Bel +31 6 12 34 56 78.", KIND.PHONE, "+31 6 12 34 56 78"),
        ("Mail j.jansen@voorbeeld.nl.", KIND.MAIL, "j.jansen@voorbeeld.nl"),
        ("Mail jan.de.vries@voorbeeld.nl", KIND.MAIL, "jan.de.vries@voorbeeld.nl"),
        ("Het pand Dorpsstraat 12a is gesloten.", KIND.ADDRESS, "Dorpsstraat 12a"),
        ("Aan de Burgemeester van Dijklaan 7, 7447 AB.", KIND.ADDRESS,
         "Burgemeester van Dijklaan 7, 7447 AB"),
        ("Mail jan@gmail.com of bel.", KIND.MAIL, "jan@gmail.com"),
        ("Gesprek met de heer Jansen gevoerd.", KIND.NAME, "de heer Jansen"),
        ("Mevrouw A. van der Berg meldt overlast.", KIND.NAME, "Mevrouw A. van der Berg"),
        ("Contact: mevr. De Vries-Bakker", KIND.NAME, "mevr. De Vries-Bakker"),
    ],
)  # fmt: skip
def test_what_is_personal(text: str, kind: PersonalKind, found: str) -> None:
    [span] = personal_data(text)
    assert (span.kind, span.text, span.certain) == (kind, found, True)
    assert text[span.start : span.end] == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bel 0548-123456.", KIND.PHONE),
        ("Mail buurtwacht12@gmail.com.", KIND.MAIL),
        ("Contact: J. Jansen.", KIND.NAME),
    ],
)
def test_what_may_be_of_an_organisation_is_less_certain(text: str, kind: PersonalKind) -> None:
    [span] = personal_data(text)
    assert (span.kind, span.certain) == (kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Q1 2024 OM en politie, Q2 2024 GGD.",
        "Zaaknummer 111222333, RSIN 111222333 en kenmerk: 111222333.",
        "Nummer 123456789 doorstaat de proef niet, 000000000 is geen nummer.",
        "Gemeentewet 151c, Wet 2019, artikel 13b, 1 januari 2024 t/m 31 december 2026.",
        "Bel 112, 0900-8844, 0800-7000, 14 0548 of 144.",
        "Mail info@voorbeeld.nl, team.veiligheid@voorbeeld.nl of openbare.orde@voorbeeld.nl.",
        "Onderzoek langs de Rijksweg 35, de Kerkstraat 2024 en het Tijdpad 3.",
        "In de Dorpsstraat 30 km per uur; op het Henri Dunantplein 20% minder.",
        "De heer en mevrouw staan voorop; de heer Burgemeester.",
        "Burgemeester de heer Jansen opent de dag.",
        "Het H. Dunantplein, de M.L. Kingschool en de A. Visserstraat.",
        "Wet Bibob, Q3 en Q4 2024, EUR 12.500, 1.200 inwoners, 45.000,00.",
    ],
)
def test_what_is_not(text: str) -> None:
    assert not personal_data(text)


def test_a_report_does_not_spread_what_it_warns_of() -> None:
    [span] = personal_data("Bel 06-12345678.")
    assert masked(span) == "06…"


@pytest.mark.parametrize(
    "text", ["a.@" * 2000, "j." * 5000 + "1@x", "A" * 20000 + " 1", "0 6 " * 5000]
)
def test_no_text_takes_long(text: str) -> None:
    assert isinstance(personal_data(text), tuple)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_spans_are_in_order_apart_and_what_they_say(text: str) -> None:
    spans = personal_data(text)
    assert all(text[one.start : one.end] == one.text for one in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(any))
def test_every_number_that_stands_the_test_is_found(digits: list[int]) -> None:
    last = sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits, strict=True)) % 11
    number = "".join(map(str, [*digits, last]))
    found = [one.kind for one in personal_data(f"bsn {number}")]
    distinct = len(set(number)) > 1
    assert (KIND.CITIZEN_NUMBER in found) == (last < 10 and distinct)
