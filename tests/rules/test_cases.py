"""Every rule finds what its case file and its page say, and nothing else."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from ivbcore.contracts import Rule
from ivbcore.findings.arguments import VOCABULARY
from ivbcore.findings.code import argument_names
from ivbcore.plugins.rules import MODULES, all_rules
from tests.rules.cases import CASES, Case, cases, found_by, fragments, shared_of

RULES = {rule.code.code: rule for rule in all_rules()}
EVERY = tuple(cases())
BY_CODE: dict[str, list[Case]] = defaultdict(list)
for one in EVERY:
    BY_CODE[one.code].append(one)

each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code.name)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.code}: {case.title}")
def test_a_case_gives_what_stands_beside_it(case: Case) -> None:
    shared = shared_of(case.fragment)
    codes = {case.code, *(expected.code for expected in case.expected)}
    found = [finding for code in sorted(codes) for finding in found_by(RULES[code], shared)]
    left = list(found)
    for expected in case.expected:
        fitting = [finding for finding in left if expected.fits(finding)]
        assert fitting, f"not found: {expected}\nfound: {found}"
        left.remove(fitting[0])
    assert not left


@each_rule
def test_a_rule_has_faulty_and_clean_cases_in_more_than_one_theme(rule: Rule) -> None:
    assert (CASES / f"{rule.code.code}-{rule.code.name}.md").is_file()
    own = BY_CODE[rule.code.code]
    assert sum(bool(case.expected) for case in own) >= 2, "two faulty cases"
    assert sum(not case.expected for case in own) >= 1, "a clean case"


def test_every_case_file_belongs_to_a_rule() -> None:
    names = {f"{rule.code.code}-{rule.code.name}" for rule in RULES.values()}
    assert {path.stem for path in CASES.glob("*.md")} <= names


@each_rule
def test_the_page_shows_the_fault_and_the_same_put_right(rule: Rule) -> None:
    faulty, right = fragments(rule.page)
    assert "Faulty:" in rule.page
    assert "Put right:" in rule.page
    before, after = shared_of(faulty), shared_of(right)
    assert found_by(rule, before)
    assert not found_by(rule, after)
    brought_along = {
        code
        for code, other in RULES.items()
        if found_by(other, before) and not found_by(other, after)
    }
    assert brought_along <= {rule.code.code, *rule.may_also_fire}


@each_rule
def test_a_rule_speaks_both_languages_in_documented_words(rule: Rule) -> None:
    for texts in (rule.code.message, rule.code.summary, rule.code.why):
        assert texts.nl
        assert texts.en
        assert texts.nl != texts.en
    assert argument_names(rule.code.message.nl) == argument_names(rule.code.message.en)
    assert rule.code.arguments <= set(VOCABULARY)
    for case in BY_CODE[rule.code.code]:
        for finding in found_by(rule, shared_of(case.fragment)):
            assert set(finding.arguments) <= set(VOCABULARY)
            assert finding.message("nl")
            assert finding.message("en")


@each_rule
def test_a_name_names_the_fault(rule: Rule) -> None:
    assert not re.match(r"(require|no|must|should|check|ensure|valid|correct)\b", rule.code.name)
    assert rule.code.name.replace("-", "_") in MODULES


@each_rule
def test_a_rule_may_bring_along_only_known_codes(rule: Rule) -> None:
    assert set(rule.may_also_fire) <= set(RULES) - {rule.code.code}


def test_one_module_is_one_rule() -> None:
    assert len(MODULES) == len(RULES) == len(all_rules())


@each_rule
def test_a_rule_is_pure(rule: Rule) -> None:
    for case in BY_CODE[rule.code.code]:
        first, second = shared_of(case.fragment), shared_of(case.fragment)
        assert found_by(rule, first) == found_by(rule, first) == found_by(rule, second)
