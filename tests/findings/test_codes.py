"""Every code can be told in both languages, in words of one vocabulary."""

import re

import pytest

from ivbcore.findings.arguments import VOCABULARY
from ivbcore.findings.catalogue import OWN_CODES
from ivbcore.findings.code import Code, CodeStatus, argument_names
from ivbcore.findings.plugins import PLUGINS
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

CODES = tuple(code for code in OWN_CODES if code not in PLUGINS)


@pytest.mark.parametrize("code", CODES, ids=str)
def test_both_languages_use_the_same_known_arguments(code: Code) -> None:
    dutch, english = argument_names(code.message.nl), argument_names(code.message.en)
    assert dutch == english
    assert dutch <= set(VOCABULARY)


@pytest.mark.parametrize("code", CODES, ids=str)
def test_every_text_is_a_sentence_in_both_languages(code: Code) -> None:
    for text in (code.message.nl, code.message.en, code.summary.nl, code.summary.en):
        assert text.endswith((".", "?")), text
    assert code.message.nl != code.message.en
    assert not argument_names(code.summary.nl)


def test_codes_and_names_are_unique_and_of_the_reading_family() -> None:
    assert len({code.code for code in CODES}) == len(CODES)
    assert len({code.name for code in CODES}) == len(CODES)
    assert all(re.fullmatch(r"IVB0\d\d", code.code) for code in CODES)


def test_names_say_the_fault_and_not_the_wish() -> None:
    wishes = re.compile(r"^(require|must|should|use|check|valid|no)-")
    assert not [code.name for code in CODES if wishes.match(code.name)]


@pytest.mark.parametrize("wrong", ["ivb001", "IVB1", "IVB001 ", ""])
def test_malformed_codes_are_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="must match"):
        Code(wrong, "name", Severity.ERROR, Texts("a", "a"), Texts("a", "a"))


def test_status_is_stable_unless_said() -> None:
    assert {code.status for code in CODES} == {CodeStatus.STABLE}
