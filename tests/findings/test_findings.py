"""Findings are values: told in two languages, ordered by place, counted in reports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.findings.arguments import Arguments
from ivbcore.findings.code import Code
from ivbcore.findings.finding import Change, Finding, Fix
from ivbcore.findings.reading import DUPLICATE_KEY, MISSING_VALUE, READING, UNKNOWN_KEY
from ivbcore.findings.report import Report
from ivbcore.findings.severity import Severity
from ivbcore.values.language import LANGUAGES, Texts
from ivbcore.values.location import Location

ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION


def found(key: str = "titel", line: int = 1, code: Code = MISSING_VALUE) -> Finding:
    return Finding.of(code, key, Location("plan.yaml", line, 2), key=key)


def test_a_finding_is_told_in_the_language_asked_for() -> None:
    finding = Finding.of(DUPLICATE_KEY, "titel", Location("plan.yaml", 3, 1), key="titel", line=1)
    assert "titel" in finding.message("nl")
    assert "twee keer" in finding.message()
    assert "twice" in finding.message("en")
    assert str(finding).startswith("plan.yaml:3:1: fout IVB011: ")


def test_arguments_may_be_texts_and_tuples_and_hold_braces() -> None:
    code = Code("IVB999", "x", ERROR, Texts("{value}: {names}", "{value}: {names}"), Texts("", ""))
    value = Texts("een {ding}", "a {thing}")
    finding = Finding.of(code, value=value, names=("a", "b"))
    assert finding.message("nl") == "een {ding}: a, b"
    assert finding.message("en") == "a {thing}: a, b"


@pytest.mark.parametrize(
    ("given", "dutch", "english"),
    [
        ("2024Q4", "Q4 2024", "Q4 2024"),
        ("2024Q1..2026Q4", "2024 t/m 2026", "2024 to 2026"),
        ("2024Q1..2024Q4", "2024", "2024"),
        ("2024Q2..2024Q3", "Q2 t/m Q3 2024", "Q2 to Q3 2024"),
        ("2024Q2..2025Q1", "Q2 2024 t/m Q1 2025", "Q2 2024 to Q1 2025"),
        ("2024Q2..2024Q2", "Q2 2024", "Q2 2024"),
        ("2024-03-01", "1 maart 2024", "1 March 2024"),
        ("2024-13-01", "2024-13-01", "2024-13-01"),
        ("tot 2024Q4", "tot 2024Q4", "tot 2024Q4"),
    ],
)
def test_times_are_written_as_people_do_and_quotations_are_left(
    given: str, dutch: str, english: str
) -> None:
    text = "{period}|{quarters}|{wording}"
    code = Code("IVB999", "x", ERROR, Texts(text, text), Texts("", ""))
    finding = Finding.of(code, period=given, quarters=(given,), wording=given)
    assert finding.message("nl") == f"{dutch}|{dutch}|{given}"
    assert finding.message("en") == f"{english}|{english}|{given}"
    assert finding.arguments["period"] == given


def test_titles_stand_in_what_is_told_and_change_nothing_else() -> None:
    text = "{action}: {names}, {partner}"
    code = Code("IVB999", "x", ERROR, Texts(text, "'{action}': {names}, {partner}"), Texts("", ""))
    plain = Finding.of(code, action="a", names=("a", "b"), partner="a")
    titled = Finding.of(code, action="a", names=("a", "b"), partner="a", titles=[("a", "Een")])
    # Where the sentence has no quotation marks around a title, the title brings its own.
    assert titled.told() == "'Een': 'Een', b, a"
    assert titled.told("en") == "'Een': 'Een', b, a"
    assert titled.message() == plain.message() == plain.told() == "a: a, b, a"
    assert titled == plain
    assert hash(titled) == hash(plain)
    assert titled.fingerprint == plain.fingerprint


def test_a_count_in_brackets_is_told_from_two_on() -> None:
    code = Code("IVB999", "x", ERROR, Texts("Leeg ({count}).", "Empty ({count})."), Texts("", ""))
    assert Finding.of(code, count=1).message() == "Leeg."
    assert Finding.of(code, count=2).message("en") == "Empty (2)."


def test_an_argument_that_the_sentence_needs_is_required() -> None:
    with pytest.raises(TypeError, match="line"):
        Finding.of(DUPLICATE_KEY, key="titel")


def test_findings_are_equal_and_hashed_by_value() -> None:
    assert found() == found()
    assert len({found(), found(), found(line=2)}) == 2
    assert found().arguments == {"key": "titel"}
    assert hash(Arguments({"a": 1, "b": 2})) == hash(Arguments({"b": 2, "a": 1}))


def test_findings_are_ordered_by_file_line_column_and_code() -> None:
    first = Finding.of(MISSING_VALUE, key="x")
    second = found(line=1)
    third = found(line=1, code=UNKNOWN_KEY)
    fourth = found(line=2)
    assert sorted([fourth, third, second, first]) == [first, *sorted([second, third]), fourth]
    assert first < second
    assert fourth > third


findings = st.builds(
    found,
    st.sampled_from("abc"),
    st.integers(1, 3),
    st.sampled_from([code for code in READING if code.arguments <= {"key"}]),
)


@given(st.lists(findings))
def test_the_order_is_total(several: list[Finding]) -> None:
    turned = several[::-1]
    assert sorted(several) == sorted(turned)


@given(st.lists(findings), st.lists(findings))
def test_reports_count_and_merge(some: list[Finding], more: list[Finding]) -> None:
    report = Report(some)
    assert sum(report.counts.values()) == len(report) == len(some)
    assert list(report) == sorted(some)
    assert (report.worst is None) == (not some)
    merged = report.merged(more)
    assert set(merged) == {*some, *more}
    assert len(merged) == len(set(merged))
    assert all(one.severity >= WARNING for one in report.at_or_above(WARNING))


def test_severities_are_ordered_by_weight_with_dutch_names() -> None:
    assert INFORMATION < WARNING < ERROR
    assert max(ERROR, INFORMATION) is ERROR
    assert [one.value for one in sorted(Severity)] == ["informatie", "waarschuwing", "fout"]
    assert ERROR.named("en") == "error"


def test_reports_are_asked_by_code_and_by_element() -> None:
    report = Report([found("acties/a"), found("acties/ab"), found("acties/a/planning")])
    assert len(report.by_code("missing-value")) == len(report.by_code(MISSING_VALUE)) == 3
    assert len(report.about("acties/a")) == 2
    assert repr(report) == "<Report: 3 errors>"
    assert repr(Report()) == "<Report: nothing found>"
    assert isinstance(report[:2], Report)


def test_a_fix_is_a_value() -> None:
    fix = Fix([Change("acties/a/id", "a")], Texts("schrijf", "write"), safe=True)
    assert fix.changes == (Change("acties/a/id", "a"),)
    assert hash(fix) == hash(Fix((Change("acties/a/id", "a"),), Texts("schrijf", "write"), True))


def test_a_text_that_nobody_would_read_is_cut_off_in_the_sentence_alone() -> None:
    value = "x" * 5_000_000
    found = Finding.of(DUPLICATE_KEY, key=value, line=3)
    for language in LANGUAGES:
        assert 1_000 < len(found.message(language)) < 1_200
        assert "…" in found.message(language)
    assert found.arguments["key"] == value
    assert found.fingerprint != Finding.of(DUPLICATE_KEY, key=value + "y", line=3).fingerprint
