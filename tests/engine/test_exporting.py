"""Exporting: whole or not at all, and what an exporter does wrong is told."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

import ivbcore
from ivbcore.api import built_in_host
from ivbcore.contracts import (
    LARGEST,
    Artifact,
    Exporter,
    ExportOption,
    ExportRequest,
    NotUsable,
)
from ivbcore.engine.exporting import Exported, ExportFailed, SelectionNeeded
from ivbcore.engine.host import Host
from ivbcore.values.errors import IvbError, MissingExtra, UnknownName
from tests.engine.bad_plugins import TITLE, UntellableError, plugin
from tests.engine.test_host import PLAN

HOST = built_in_host()
LOADED = ivbcore.read(text=PLAN, host=HOST)
assert LOADED.plan is not None
OF_PLAN = LOADED.plan


def file(name: Any = "a.txt", content: Any = b"a") -> Artifact:
    """A file in the making."""
    return Artifact(name, "text/plain", content)


def exported(export: Any, **settings: Any) -> Exported:
    """What an exporter makes of the plan."""
    exporter = Exporter("proef", TITLE, export, **settings)
    host = HOST.with_plugins(plugin("uitvoer", ivb_exporters=lambda: [exporter]))
    return ivbcore.export(OF_PLAN, "proef", host=host)


def _raising(error: BaseException) -> Any:
    def export(request: ExportRequest) -> Any:
        raise error

    return export


def _midway(request: ExportRequest) -> Any:
    yield file()
    raise SystemExit(3)


def _endless(request: ExportRequest) -> Any:
    return itertools.repeat(file())


def _without_arguments() -> Artifact:
    return file()


@pytest.mark.parametrize(
    "export",
    [
        _raising(ValueError("stuk")), _raising(SystemExit(1)), _raising(RecursionError()),
        _raising(OSError(2, "weg")), _raising(ImportError("weg")), _raising(UntellableError()),
        _midway, _endless, lambda request: None, lambda request: 3, _without_arguments,
    ],
)  # fmt: skip
def test_an_exporter_that_crashes_is_named(export: Any) -> None:
    with pytest.raises(ExportFailed) as caught:
        exported(export)
    finding = caught.value.finding
    assert finding.code.name == "exporter-crashed"
    assert (finding.arguments["name"], finding.arguments["value"]) == ("uitvoer 1.2", "proef")
    assert "uitvoer 1.2" in str(caught.value)


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("tekst", "str"),
        (b"bytes", "int"),
        ({"a": 1}, "str"),
        ((), "()"),
        ([file(), "b"], "str"),
        (file(content="tekst"), "Artifact(content=str)"),
        (file("../x"), "Artifact(name=../x)"),
        (file("map/x"), "Artifact(name=map/x)"),
        (file("..\\x"), "Artifact(name=..\\x)"),
        (file("C:x"), "Artifact(name=C:x)"),
        (file(".."), "Artifact(name=..)"),
        (file(""), "Artifact(name=)"),
        (file("a\0b"), "Artifact(name=a\0b)"),
        (file(5), "Artifact(name=5)"),
        ([file("a"), file("A")], "Artifact(name=A)"),
    ],
)
def test_what_is_no_file_is_told(answer: Any, value: str) -> None:
    with pytest.raises(ExportFailed) as caught:
        exported(lambda request: answer)
    finding = caught.value.finding
    assert finding.code.name == "contribution-malformed"
    assert (finding.arguments["name"], finding.arguments["value"]) == ("uitvoer 1.2", value)


def test_an_interrupt_passes() -> None:
    with pytest.raises(KeyboardInterrupt):
        exported(_raising(KeyboardInterrupt()))


def test_a_library_that_is_not_installed_is_told_with_its_extra() -> None:
    with pytest.raises(MissingExtra) as caught:
        exported(_raising(ImportError("No module named 'openpyxl'")), extra="excel")
    assert "ivbcore[excel]" in str(caught.value)


def test_a_format_that_is_not_there() -> None:
    with pytest.raises(UnknownName) as caught:
        ivbcore.export(OF_PLAN, "jsn", host=HOST)
    assert caught.value.suggestions == ("json",)


def test_what_an_exporter_is_given() -> None:
    given: list[ExportRequest] = []

    def export(request: ExportRequest) -> Artifact:
        given.append(request)
        return file()

    assert exported(export).artifacts == (file(),)
    [request] = given
    assert request.report is None
    assert request.plain()["titel"] == "Veilig Borne"
    assert request.edition.plan.title == "Veilig Borne"


def test_files_are_saved_under_their_names_and_nowhere_else(tmp_path: Path) -> None:
    made = exported(lambda request: (one for one in [file("a.txt"), file("b.txt", b"b")]))
    target = tmp_path / "nieuw"
    assert made.save(target) == (target / "a.txt", target / "b.txt")
    assert (target / "b.txt").read_bytes() == b"b"
    with pytest.raises(IvbError):
        Exported((file("../x"), file())).save(target)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.txt", "b.txt", "nieuw"]


def test_one_file_goes_where_it_is_told(tmp_path: Path) -> None:
    made = exported(lambda request: file())
    assert made.save(tmp_path / "uit.txt") == (tmp_path / "uit.txt",)
    assert made.save(tmp_path) == (tmp_path / "a.txt",)
    assert made.save(f"{tmp_path}/map/") == (tmp_path / "map" / "a.txt",)


def _with_a_file(given: list[Any], **settings: Any) -> Host:
    def export(request: ExportRequest) -> Artifact:
        given.append(request.options["stijl"])
        if request.options["stijl"] == b"":
            raise NotUsable(TITLE)
        return file()

    option = ExportOption("stijl", TITLE, file=True)
    exporter = Exporter("proef", TITLE, export, options=(option,), **settings)
    return HOST.with_plugins(plugin("uitvoer", ivb_exporters=lambda: [exporter]))


def test_a_file_that_an_option_names_is_read_first(tmp_path: Path) -> None:
    given: list[Any] = []
    host = _with_a_file(given)
    (tmp_path / "stijl").write_bytes(b"\x00inhoud")
    for value in (tmp_path / "stijl", str(tmp_path / "stijl"), b"zo", None):
        ivbcore.export(OF_PLAN, "proef", host=host, stijl=value)
    ivbcore.export(OF_PLAN, "proef", host=host)
    assert given == [b"\x00inhoud", b"\x00inhoud", b"zo", None, None]
    for wrong in (tmp_path / "weg", tmp_path):
        with pytest.raises(OSError, match=wrong.name):
            ivbcore.export(OF_PLAN, "proef", host=host, stijl=wrong)
    with (tmp_path / "groot").open("wb") as large:
        large.truncate(LARGEST + 1)
    with pytest.raises(NotUsable, match="groot is larger"):
        ivbcore.export(OF_PLAN, "proef", host=host, stijl=tmp_path / "groot")


def test_what_cannot_be_used_is_no_crash() -> None:
    with pytest.raises(NotUsable) as caught:
        ivbcore.export(OF_PLAN, "proef", host=_with_a_file([]), stijl=b"")
    assert caught.value.texts == TITLE


def test_a_format_for_one_partner_must_be_told_which() -> None:
    host = _with_a_file([], selects=True, asks_for="partner")
    with pytest.raises(SelectionNeeded) as caught:
        ivbcore.export(OF_PLAN, "proef", host=host, holder="burgemeester")
    assert (caught.value.form, caught.value.asks_for) == ("proef", "partner")


def test_an_exporter_can_have_another_beside_it() -> None:
    def export(request: ExportRequest) -> Any:
        yield file()
        yield from request.beside("json")

    one, other = exported(export).artifacts
    assert (one, other.name) == (file(), "plan.json")
    assert exported(lambda request: request.beside("json")).artifacts == (other,)
    for wrong in ("nergens", "stuk"):
        with pytest.raises(ExportFailed) as caught:
            exported(lambda request, wrong=wrong: request.beside(wrong))
        assert "uitvoer 1.2" in str(caught.value)
