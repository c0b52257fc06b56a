"""The acceptance corpus: what is found in every plan is what was approved, and can be compared.

When this fails after a change of a rule, read the difference with ``make compare``, write it down
with ``python -m acceptance approve``, and judge what is new.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from acceptance.comparing import Kind, as_markdown, as_text, differences
from acceptance.corpus import JUDGED, PLANS, ROOT, Held, cases, corpus
from acceptance.judging import APPROVED, approved_texts, precision
from acceptance.running import Findings, checked, checked_at, previous
from ivbcore.api import built_in_host
from ivbcore.findings.catalogue import OWN_CODES

HOW = "read it with: make compare; then: python -m acceptance approve, and judge what is new"


@pytest.fixture(scope="module")
def found() -> Findings:
    return checked(corpus())


def test_no_plan_makes_the_checker_crash(found: Findings) -> None:
    assert len(found) == len(corpus()) > 60
    codes = {each["code"] for one in found.values() for each in one}
    of_plans = {"IVB911"}  # fields of a plugin that is not there: a fact about the plan
    assert not {one for one in codes - of_plans if one == "crash" or one.startswith("IVB9")}


def test_what_is_found_is_what_was_approved(found: Findings) -> None:
    texts = approved_texts(found, corpus())
    assert {path.name for path in APPROVED.iterdir()} == set(texts), HOW
    for name, text in texts.items():
        assert text == (APPROVED / name).read_text("utf-8"), HOW


def test_a_judgement_outlives_the_sentence_and_not_what_is_told() -> None:
    (plan,) = (one for one in corpus() if one.name == "shapes/op-orde-2023-2026")
    held = (APPROVED / "shapes-op-orde-2023-2026.txt").read_text("utf-8").splitlines()
    verdict, _, rest = next(line for line in held if line.startswith("right")).partition(" ")
    code, path, _, said = rest.strip().split(" ", 3)
    was = {"code": code, "status": "stable", "path": path, "said": said, "about": "x=1"}
    for change, kept in (
        ({}, verdict),
        ({"said": "Anders gezegd."}, verdict),
        ({"said": "Anders gezegd.", "status": "preview"}, verdict),
        ({"said": "Anders gezegd.", "about": "x=2"}, "unjudged"),
        ({"said": "Anders gezegd.", "path": "elders"}, "unjudged"),
        ({"said": "Anders gezegd.", "code": "IVB999"}, "unjudged"),
    ):
        now = {plan.name: [{**was, **change}]}
        text = approved_texts(now, (plan,), {plan.name: [was]})["shapes-op-orde-2023-2026.txt"]
        assert text.splitlines()[-1].startswith(f"{kept} "), change
    alone = approved_texts({plan.name: [{**was, "said": "Anders gezegd."}]}, (plan,))
    assert alone["shapes-op-orde-2023-2026.txt"].splitlines()[-1].startswith("unjudged ")


def test_every_finding_in_a_plan_of_a_municipality_was_judged() -> None:
    waiting = [
        f"{path.name}: {line}"
        for path in APPROVED.iterdir()
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("unjudged")
    ]
    assert not waiting


def test_a_planted_fault_is_found_and_alone(found: Findings) -> None:
    faulty = {name: one for name, one in found.items() if name.startswith("faulty/")}
    assert len(faulty) > 40
    for name, one in faulty.items():
        assert {each["code"].lower() for each in one} == {name.split("/")[1].split("-")[0]}


def test_plans_of_municipalities_say_where_they_come_from() -> None:
    plans = [one for one in corpus() if one.group in ("municipalities", "shapes")]
    assert len(plans) >= 20
    for one in plans:
        text = (ROOT / one.path).read_text("utf-8")
        head = text.partition("\nivb:")[0]
        assert "Bron" in head
        assert "overgenomen" in head
        assert ("verzonnen" in head) == (one.group == "shapes")
        assert "http" not in text


def test_every_rule_was_judged_on_a_whole_plan() -> None:
    codes = {rule.code.code for rule in built_in_host().rules}
    missing = sorted(codes - set(precision()))
    assert not missing, "compose a plan in acceptance/plans/shapes in which it finds something"


def test_precision_is_of_known_rules_and_counts_what_is_wrong() -> None:
    judged = precision()
    assert set(judged) <= {
        *(rule.code.code for rule in built_in_host().rules),
        *(code.code for code in OWN_CODES),
    }
    assert all(0 <= one.right <= one.judged for one in judged.values())
    assert judged["IVB205"].judged >= 2
    assert all(0 <= one.composed <= one.judged for one in judged.values())
    assert judged["IVB414"].composed >= 1
    assert judged["IVB609"].composed == 0
    assert set(JUDGED) == {"municipalities", "shapes", "examples"}
    assert (PLANS / "elsewhere.txt").is_file()


def _told(code: str, path: str, said: str, severity: str = "fout") -> dict[str, str]:
    return {"code": code, "name": "x", "severity": severity, "path": path, "said": said}


BEFORE = {
    "a": [
        _told("IVB101", "acties/x", "Jan is niet bekend."),
        _told("IVB101", "acties/x", "Piet is niet bekend."),
        _told("IVB102", "acties/y", "De buren zijn niet bekend."),
    ],
    "b": [_told("IVB101", "acties/x", "Jan is niet bekend.")],
}
AFTER = {
    "a": [
        _told("IVB101", "acties/x", "Piet is niet bekend."),
        _told("IVB101", "acties/x", "Jan|Klaas is *niet* bekend."),
        _told("IVB201", "acties/z", "Een dag die er niet is.", "waarschuwing"),
    ],
    "b": [_told("IVB101", "acties/x", "Jan is niet bekend.", "informatie")],
}


def test_what_is_new_gone_and_changed_is_told() -> None:
    changes = differences(BEFORE, AFTER)
    assert [(one.code, one.plan, one.kind) for one in changes] == [
        ("IVB101", "a", Kind.CHANGED),
        ("IVB101", "b", Kind.CHANGED),
        ("IVB102", "a", Kind.GONE),
        ("IVB201", "a", Kind.NEW),
    ]
    assert (changes[0].before, changes[0].after) == (
        "fout: Jan is niet bekend.",
        "fout: Jan|Klaas is *niet* bekend.",
    )
    assert not differences(BEFORE, BEFORE)


def test_the_difference_is_told_by_rule_and_plan_as_text_and_as_a_page() -> None:
    text, page = (tell(differences(BEFORE, AFTER)) for tell in (as_text, as_markdown))
    assert "IVB101        0     0        2      2\n" in text
    assert "IVB102 in a\n  gone    acties/y\n    was: fout: De buren" in text
    assert "| IVB201 | 1 | 0 | 0 | 1 |\n" in page
    assert "  - now: fout: Jan\\|Klaas is \\*niet\\* bekend.\n" in page
    assert as_text(()) == "No finding changed.\n"


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


PACKAGE = """\
from types import SimpleNamespace as Some
import attrs
@attrs.frozen
class Choice:
    preview: bool = False
    select: frozenset = frozenset()
def read(path=None, *, text=None): return path or text
def settings(path): return Some(choice=Choice())
def check(loaded, *, as_of, choice):
    code = Some(code="IVB101", name="x", status=Some(value="stable"))
    said = f"{loaded} VERSION {as_of} {choice.preview} {[*choice.select]}"
    told = {"path": "p", "arguments": {}, "message": lambda _: said}
    return [Some(code=code, severity=Some(value="fout"), **told)]
"""


def test_an_earlier_version_is_asked_with_the_plans_of_now(tmp_path: Path) -> None:
    module = tmp_path / "src" / "ivbcore" / "__init__.py"
    module.parent.mkdir(parents=True)
    _git(tmp_path, "init", "-q")
    module.write_text(PACKAGE.replace("VERSION", "one"), encoding="utf-8")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-q", "-m", "one")
    assert previous(tmp_path) == "HEAD~1"
    module.write_text(PACKAGE.replace("VERSION", "two"), encoding="utf-8")
    assert previous(tmp_path) == "HEAD"
    plans = [Held("a/b", "plan.yaml", "2025-01-01")]
    before, after = checked_at("HEAD", plans, tmp_path), checked(plans, tmp_path / "src", tmp_path)
    assert before["a/b"][0]["said"] == "plan.yaml one 2025-01-01 True ['IVB']"
    assert after["a/b"][0]["said"] == "plan.yaml two 2025-01-01 True ['IVB']"
    with pytest.raises(RuntimeError, match="git archive"):
        checked_at("no-such-commit", plans, tmp_path)
    module.write_text("import no_such_module\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="no_such_module"):
        checked(plans, tmp_path / "src", tmp_path)


@pytest.mark.slow
def test_make_compare_compares_with_a_commit(tmp_path: Path) -> None:
    page = tmp_path / "changes.md"
    command = ["make", "--no-print-directory", "-o", ".venv-test/.installed", "compare"]
    given = [f"TEST={Path(sys.executable).parent}", "BASE=HEAD", f"MARKDOWN={page}"]
    done = subprocess.run(
        [*command, *given], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{len(corpus()) + len(cases())} plans, by HEAD and")
    assert page.read_text("utf-8").startswith("# What changes in the findings\n")
