"""Writing changes back: only what differs changes, whatever the style of the file."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ivbcore
from ivbcore.engine.files import SourceFile
from ivbcore.engine.reading import Loaded, read_source, reread
from ivbcore.engine.rewriting import Patch, fixed, rewritten
from ivbcore.engine.writing import to_data
from ivbcore.testing import plan_files, plans

HOST = ivbcore.standard_host()
TEXT = """\
# boven
ivb: 1
titel: "Veiligheidsplan"   # de titel
gemeente: {naam: Hellendoorn}
looptijd: 2024-2026
partijen:
  - {id: politie, naam: Politie Oost}
  - id: ggz
    naam: 'GGZ Twente'
prioriteiten:
- id: jeugd
  naam: Jeugd
  items:
  - naam: Aanpak
    acties:
    # de eerste
    - id: starten
      maatregel: >-
        Een aanpak
        starten
      planning: Q1 2024  # nog na te gaan
      partijen:
      - Politie Oost   # de recherche
      - ggz

    - maatregel: Een tweede
      planning: doorlopend
# onder
"""


def loaded(text: str, name: str = "plan.yaml") -> Loaded:
    return read_source(SourceFile(name, text.encode()), HOST)


def write(text: str, plan: ivbcore.Plan, name: str = "plan.yaml") -> Patch:
    patch = rewritten(loaded(text, name), plan, HOST, reread)
    if not patch.findings:
        assert to_data(reread(patch.new, HOST).plan) == to_data(plan)  # type: ignore[arg-type]
    return patch


def plan_of(text: str, name: str = "plan.yaml") -> ivbcore.Plan:
    plan = loaded(text, name).plan
    assert plan is not None
    return plan


def new_text(patch: Patch) -> str:
    assert not patch.findings
    return patch.new[0].content.decode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_what_differs_changes(end: str, mark: str) -> None:
    text = mark + TEXT.replace("\n", end)
    plan = plan_of(text)
    patch = write(text, plan.with_action("starten", planning="Q3 2025"))
    assert new_text(patch) == text.replace("Q1 2024", "Q3 2025")
    patch = write(text, plan.with_action("starten", measure="Anders: heel anders"))
    folded = f">-{end}        Een aanpak{end}        starten"
    assert new_text(patch) == text.replace(folded, '"Anders: heel anders"')


def test_what_is_the_same_leaves_every_byte() -> None:
    assert new_text(write(TEXT, plan_of(TEXT))) == TEXT


def test_keys_come_and_go() -> None:
    plan = plan_of(TEXT)
    added = new_text(write(TEXT, plan.with_action("starten", target_group="jeugd", lead="ggz")))
    assert "trekker: ggz" in added
    assert set(TEXT.splitlines()) <= set(added.splitlines())
    assert new_text(write(added, plan)) == TEXT


def test_elements_come_and_go() -> None:
    plan = plan_of(TEXT)
    without = new_text(write(TEXT, plan.without("starten")))
    assert "# de eerste" in without
    assert "starten" not in without


def fix(text: str, *, unsafe: bool = False, name: str = "plan.yaml") -> Patch:
    return fixed(
        loaded(text, name), HOST, reread, lambda one: ivbcore.check(one, host=HOST), unsafe=unsafe
    )


def test_safe_fixes_write_identifiers_and_references_and_nothing_else() -> None:
    patch = fix(TEXT)
    text = new_text(patch)
    assert patch.count
    assert "- politie   # de recherche" in text
    assert "- id: een-tweede\n      maatregel: Een tweede" in text
    undone = text.replace("- id: een-tweede\n      ", "- ")
    undone = undone.replace("- id: aanpak\n    ", "- ").replace("- politie  ", "- Politie Oost  ")
    assert undone == TEXT
    assert new_text(fix(text)) == text


def test_texts_that_were_cut_off_at_commas_are_made_whole() -> None:
    start = TEXT.partition("prioriteiten:")[0]
    row = "{id: a, maatregel: %s, planning: %s, partijen: %s}  # hier"
    layout = "prioriteiten: [{id: j, naam: J, items: [{id: i, naam: I, acties: [%s]}]}]\n"
    cut = layout % (row % ("Doen, of laten", "Q1, Q2 t/m Q4 / 2025, Q1 2026", "politie, ggz"))
    cut = cut.replace("]}]}]", "\n]}]}]")
    whole = cut.replace("politie, ggz", "[politie, ggz]")
    for text in ("Doen, of laten", "Q1, Q2 t/m Q4 / 2025, Q1 2026"):
        whole = whole.replace(text, f'"{text}"')
    assert new_text(fix(start + cut, unsafe=True)) == start + whole
    assert fix(start + cut).count == 0


def test_fixes_of_a_json_file() -> None:
    import json

    data = to_data(plan_of(TEXT))
    del data["prioriteiten"][0]["items"][0]["acties"][1]["id"]
    for indent in (None, 2, "\t"):
        text = json.dumps(data, indent=indent)
        found = json.loads(new_text(fix(text, name="plan.json")))
        assert found["prioriteiten"][0]["items"][0]["acties"][1]["id"] == "een-tweede"
        assert found["prioriteiten"][0]["items"][0]["acties"][0]["partijen"][0] == "politie"


@given(plan_files(plans=plans(actions=(1, 3))), st.data())
def test_a_plan_in_any_style_takes_a_change(
    file: ivbcore.testing.PlanFile, data: st.DataObject
) -> None:
    plan = file.plan
    for _ in range(data.draw(st.integers(1, 3))):
        row = data.draw(st.sampled_from(list(plan.rows)))
        changes = data.draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "planning": st.sampled_from(["Q1 2024", "", "jaarlijks: in mei", "'s zomers"]),
                    "measure": st.sampled_from(["Kort", "Met: dubbele punt # en meer", "- x"]),
                    "partners": st.sampled_from([(), ("politie",), ("politie", "het OM, e.a.")]),
                },
            )
        )
        plan = plan.with_action(row.action.id, **changes)
    read = loaded(file.text)
    patch = rewritten(read, plan, HOST, reread)
    assert not patch.findings
    assert to_data(reread(patch.new, HOST).plan) == to_data(plan)  # type: ignore[arg-type]


@given(plan_files(plans=plans(actions=(1, 3))))
def test_fixes_settle_and_leave_a_plan(file: ivbcore.testing.PlanFile) -> None:
    once = fix(file.text)
    read = reread(once.new, HOST)
    assert read.plan is not None
    assert not read.left_out
    again = fix(new_text(once))
    assert again.new[0].content == once.new[0].content


def test_a_file_that_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(TEXT, "utf-8")
    read = ivbcore.read(path)
    assert read.plan is not None
    path.write_text(TEXT + "# van een ander\n", "utf-8")
    report = read.write(read.plan.with_action("starten", planning="Q3 2025"))
    assert [one.code.code for one in report] == ["IVB091"]
    assert path.read_text("utf-8") == TEXT + "# van een ander\n"


def test_several_files_are_each_changed_where_they_stand(tmp_path: Path) -> None:
    more = (
        "prioriteiten:\n- {id: b, naam: Tweede, "
        "items: [{naam: Iets, acties: [{id: x, maatregel: Een}]}]}\n"
    )
    (tmp_path / "meer.yaml").write_text(more, "utf-8")
    path = tmp_path / "plan.yaml"
    main = TEXT.replace("# onder", "bestanden: [meer.yaml]\n# onder")
    path.write_text(main, "utf-8")
    read = ivbcore.read(path)
    assert read.plan is not None
    assert not read.write(read.plan.with_action("x", measure="Twee"))
    assert path.read_text("utf-8") == main
    assert (tmp_path / "meer.yaml").read_text("utf-8") == more.replace("Een}", "Twee}")


HEAD = "ivb: 1\ntitel: T\ngemeente: Hellendoorn\nlooptijd: 2024-2026\nprioriteiten:"
AWKWARD = {
    "nothing behind a key": """
- {id: j, naam: J, items: [{id: i, naam: I, acties: [{id: a, maatregel: M, planning: , }]}]}
""",
    "a comment behind an empty value": """
- id: j
  naam: J
  items:
  - id: i
    naam: I
    acties:
    - id: a
      maatregel: M
      planning:   # leeg
      partijen:
      - x
""",
    "hyphens on lines of their own": """
-
  id: j
  naam: J
  items:
  -
    id: i
    naam: I
    acties:
    - # eerst
      id: a
      maatregel: M
""",
    "comments at a folded text": """
- id: j
  naam: J
  items:
  - id: i
    naam: I
    acties:
    - id: a
      maatregel: > # uitleg
        M
        m
      # erna
      planning: 'Q1
        2024'
""",
    "no line end": " [{id: j, naam: J, items: [{id: i, acties: [{id: a, maatregel: M}]}]}]",
    "a mark at the end": """
- id: j
  naam: J
  items: [{id: i, naam: I, acties: [{id: a, maatregel: M, partijen: politie}]}]
...
""",
}


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
@pytest.mark.parametrize(
    "change",
    [{"planning": "Q3 2025"}, {"measure": "Nieuw: x"}, {"partners": ("politie", "om")},
     {"partners": ()}, {"lead": "politie"}, {"result": "R", "title": "t"}],
)  # fmt: skip
def test_awkward_texts_take_changes_and_keep_their_comments(
    text: str, change: dict[str, Any]
) -> None:
    text = HEAD + text
    written = new_text(write(text, plan_of(text).with_action("a", **change)))
    assert re.findall("# [a-z]+", written) == re.findall("# [a-z]+", text)


def test_a_plan_that_was_not_read_whole_is_not_written() -> None:
    text = TEXT.replace("- id: jeugd", "- zomaar\n- id: jeugd")
    read = loaded(text)
    assert read.left_out
    patch = rewritten(read, plan_of(TEXT), HOST, reread)
    assert [one.code.code for one in patch.findings] == ["IVB092"]
    assert patch.new == patch.old


KILLED = """
import os, signal, sys
from pathlib import Path
import ivbcore
from ivbcore.engine import files
at = sys.argv[2]
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
if at == "sync": files.os.fsync = die
elif at == "replace": files.Path.replace = die
read = ivbcore.read(sys.argv[1])
report = read.write(read.plan.with_action("starten", planning="Q3 2025"))
assert not report
die()
"""


@pytest.mark.parametrize(
    ("at", "whole"),
    [("sync", TEXT), ("replace", TEXT), ("end", TEXT.replace("Q1 2024", "Q3 2025"))],
)
def test_killed_while_writing_the_old_or_the_new_file_stands_whole(
    at: str, whole: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(TEXT, "utf-8")
    path.chmod(0o640)
    ended = subprocess.run([sys.executable, "-c", KILLED, str(path), at], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert path.read_text("utf-8") == whole
    assert path.stat().st_mode & 0o777 == 0o640
