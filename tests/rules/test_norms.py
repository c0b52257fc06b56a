"""Every rule rests on a norm, or says why none asks what it asks."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from acceptance.corpus import ROOT
from ivbcore.api import built_in_host
from ivbcore.contracts import Rule

RULES = built_in_host().rules
# Spelling, spaces and identifiers; and two things that the law or nobody asks of a plan.
WITHOUT = {
    "IVB103": "bouwsteen",
    "IVB108": "planbestand",
    "IVB114": "één keer",
    "IVB121": "Spellingwet",
    "IVB123": "slordigheid",
    "IVB124": "Spellingwet",
    "IVB125": "planbestand",
    "IVB212": "dezelfde woorden",
    "IVB226": "wet die verandert",
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.name)
def test_a_rule_rests_on_a_norm_or_says_why_on_none(rule: Rule) -> None:
    assert bool(rule.norms) != bool(rule.no_norm)


def test_the_rules_without_a_norm_are_few_and_say_why() -> None:
    reasons = {rule.code.code: rule.no_norm for rule in RULES if rule.no_norm}
    assert reasons.keys() == WITHOUT.keys()
    for code, reason in reasons.items():
        assert WITHOUT[code] in reason.nl
        assert reason.nl.endswith(".")
        assert reason.en.endswith(".")


def test_a_norm_has_one_name_and_one_title() -> None:
    norms = {norm for rule in RULES for norm in rule.norms}
    assert len({norm.id for norm in norms}) == len({norm.title for norm in norms}) == len(norms)
    assert all(re.fullmatch(r"[a-z0-9]+(?:[-.][a-z0-9]+)*", norm.id) for norm in norms)


def test_the_manual_lists_the_norms_and_the_rules_that_rest_on_them() -> None:
    resting = defaultdict(list)
    for rule in RULES:
        for norm in rule.norms:
            resting[norm.id].append(rule.code.code)
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| [^|]+ \| ([^|]+) \|$", page, re.MULTILINE)
    assert {norm: codes.split(", ") for norm, codes in rows if norm in resting} == resting
    assert f"their pages tell why: {', '.join(WITHOUT)}." in page
