"""What is written is read back as it was: YAML, JSON, several files."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve
from hypothesis import example, given

import ivbcore
from ivbcore.engine.files import write_whole
from ivbcore.engine.writing import dump, to_data
from ivbcore.model.action import Action, BudgetLine
from ivbcore.model.governance import Municipality
from ivbcore.model.partner import Participation, Partner
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority
from ivbcore.testing.plan_strategies import plans
from ivbcore.values.quarter import Period
from tests.strategies import any_plans


def settled(plan: Plan) -> Plan:
    """The plan as reading leaves it: identifiers made unique, wordings settled by the period."""
    once = ivbcore.read(text=dump(plan)).plan
    assert once is not None
    return once


@given(plans())
def test_plans_survive_yaml_and_json(plan: Plan) -> None:
    assert ivbcore.read(text=dump(plan)).plan == plan
    text = json.dumps(to_data(plan), ensure_ascii=False)
    assert ivbcore.read(text=text, name="plan.json").plan == plan


def test_a_plan_without_priorities_is_whole() -> None:
    plan = Plan(
        title="Leeg", municipality=Municipality(name="Borne"), period=Period.of("2024-2026")
    )
    for text, name in ((dump(plan), "plan.yaml"), (json.dumps(to_data(plan)), "plan.json")):
        loaded = ivbcore.read(text=text, name=name)
        assert not loaded.findings
        assert loaded.plan == plan


@given(any_plans())
@example(Plan(title="x", partners=[Partner(name=" "), Partner(name="\ufeff a")]))
@example(Plan(title=": ", priorities=[Priority(items=[Item(actions=[Action()])])]))
def test_whatever_a_plan_holds_survives(plan: Plan) -> None:
    plan = settled(plan)
    assert dump(settled(plan)) == dump(plan)
    assert settled(plan) == plan
    for ascii_only in (True, False):
        text = json.dumps(to_data(plan), ensure_ascii=ascii_only)
        assert ivbcore.read(text=text, name="plan.json").plan == plan


@given(any_plans())
def test_other_readers_of_yaml_see_the_same_texts(plan: Plan) -> None:
    written = dump(plan)
    for loader in (yaml.BaseLoader, yaml.CBaseLoader):
        read = yaml.load(written, loader)  # noqa: S506 - texts only
        assert as_text(read) == as_text(to_data(plan))


def as_text(data: Any) -> Any:
    """All scalars as the text that stands in YAML."""
    if isinstance(data, dict):
        return {key: as_text(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_text(value) for value in data]
    if isinstance(data, bool):
        return "ja" if data else "nee"
    return "null" if data is None else str(data)


def test_canonical_yaml_reads_well() -> None:
    plan = Plan(
        title="Plan: een proef",
        period="2024-2026",
        partners=[Partner(id="politie", name="Politie", aliases=["Basisteam"])],
        priorities=[
            Priority(
                id="jeugd",
                number=1,
                name="Jeugd",
                items=[
                    Item(
                        id="aanpak",
                        name="Aanpak",
                        actions=[
                            Action(
                                id="starten",
                                measure="Starten.",
                                planning="Q1 2024",
                                holders="burgemeester",
                                partners=[
                                    Participation(partner="politie"),
                                    Participation(partner="om", role="adviseren"),
                                ],
                                statutory=False,
                                budget=[BudgetLine(year=2025, amount="15000", task_field="1.2")],
                            )
                        ],
                    )
                ],
            )
        ],
    )
    assert dump(plan) == (
        """\
ivb: 1
titel: "Plan: een proef"
looptijd: 2024Q1..2026Q4
partijen:
  - {id: politie, naam: Politie, ook-genoemd: [Basisteam]}
prioriteiten:
  - id: jeugd
    nummer: 1
    naam: Jeugd
    items:
      - id: aanpak
        naam: Aanpak
        acties:
          - id: starten
            maatregel: Starten.
            portefeuillehouders: [burgemeester]
            partijen:
              - politie
              - {partij: om, rol: adviseren}
            planning: Q1 2024
            wettelijk: nee
            budget:
              - {jaar: 2025, bedrag: 15000, taakveld: "1.2"}
"""
    )


@given(plans())
def test_a_plan_over_several_files_is_the_same_plan(
    tmp_path_factory: pytest.TempPathFactory, plan: Plan
) -> None:
    folder = tmp_path_factory.mktemp("plan")
    main = evolve(plan, priorities=(), partners=plan.partners[:1], files=("a.yaml", "b.json"))
    first = evolve(Plan(), partners=plan.partners[1:])
    second = evolve(Plan(), priorities=plan.priorities)
    (folder / "plan.yaml").write_text(dump(main), "utf-8")
    (folder / "a.yaml").write_text(dump(first), "utf-8")
    (folder / "b.json").write_text(json.dumps(to_data(second)), "utf-8")
    loaded = ivbcore.read(folder / "plan.yaml")
    assert loaded.plan == plan
    assert [source.name for source in loaded.sources] == [
        str(folder / name) for name in ("plan.yaml", "a.yaml", "b.json")
    ]


def test_writing_is_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    write_whole(path, b"oud")
    path.chmod(0o640)
    write_whole(path, b"nieuw")
    assert path.read_bytes() == b"nieuw"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def fails(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(OSError, match="disk full"):
        write_whole(path, b"half")
    assert path.read_bytes() == b"nieuw"
    assert [one.name for one in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_file_that_may_not_be_written_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("ivb: 1\ntitel: Plan\n", encoding="utf-8")
    # Who is root may write anything: what the system would say to others.
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_whole(path, b"nieuw")
    assert path.read_text("utf-8") == "ivb: 1\ntitel: Plan\n"
    assert [one.name for one in tmp_path.iterdir()] == ["plan.yaml"]


def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    content = b"veel " * 50_000
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(pipe.read_bytes)
        write_whole(pipe, content)
        assert reading.result(timeout=20) == content
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [one.name for one in tmp_path.iterdir()] == ["pijp"]


def test_a_name_may_be_as_long_as_the_system_takes(tmp_path: Path) -> None:
    write_whole(tmp_path / ("n" * 250), b"x")
    assert [one.name for one in tmp_path.iterdir()] == ["n" * 250]
