"""Plan files: in every style they read as the same plan, and none makes the reader raise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.api import read
from ivbcore.testing.files import PlanFile, hostile_files, plan_files
from ivbcore.testing.fragments import fragments_of, plan_text
from ivbcore.values.language import LANGUAGES


@given(plan_files() | plan_files(format="json"))
def test_a_file_in_any_style_reads_as_its_plan(file: PlanFile) -> None:
    loaded = read(text=file.content, name=file.name)
    assert loaded.complete, [str(one) for one in loaded.findings]
    assert loaded.plan == file.plan


@given(hostile_files(), st.sampled_from(("plan.yaml", "plan.json")))
def test_no_file_makes_the_reader_raise(content: bytes, name: str) -> None:
    loaded = read(text=content, name=name)
    assert loaded.plan is not None or loaded.findings
    for finding in loaded.findings:
        assert all(finding.message(language) for language in LANGUAGES)
        assert str(finding)


@given(hostile_files(longest=50))
def test_hostile_files_keep_their_length(content: bytes) -> None:
    assert len(content) <= 50


def test_nonsense_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="toml"):
        plan_files(format="toml")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="longest=0"):
        hostile_files(longest=0)


def test_a_fragment_becomes_a_whole_plan() -> None:
    loaded = read(text=plan_text("titel: Iets anders\npartijen: [{id: politie, naam: Politie}]"))
    assert loaded.complete
    assert loaded.plan is not None
    assert loaded.plan.title == "Iets anders"
    assert len(loaded.plan.rows) == 1


def test_fragments_stand_between_fences() -> None:
    page = "Fout:\n\n```yaml\na: 1\n```\n\nGoed:\n\n```yaml\na: 2\n```\n"
    assert fragments_of(page) == ("a: 1\n", "a: 2\n")
