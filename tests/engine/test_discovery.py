"""Where plugins come from: what is installed, and folders that are named."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ivbcore.api import built_in_host, standard_host
from ivbcore.engine.discovery import chosen, in_folder, installed

PLUGIN = """\
from ivbcore.contracts import PackSource, PluginInfo, hookimpl

@hookimpl
def ivb_plugin():
    return PluginInfo("{name}", "TST", "4.5")

@hookimpl
def ivb_packs():
    return [PackSource("{name}", "1", bytes)]
"""


def install(folder: Path, name: str, *, module: str = "", version: str = "1.0") -> None:
    """What an installer leaves behind of a package with one plugin."""
    module = module or f"pakket_{name}".replace("-", "_")
    (folder / f"{module}.py").write_text(PLUGIN.format(name=name), "utf-8")
    info = folder / f"{module}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: {module}\nVersion: {version}\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[ivbcore]\n{name} = {module}\n", "utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that Python imports from, with nothing installed anywhere else."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    return folder


def names(*, beginning: str = "") -> list[str]:
    """The installed plugins."""
    return [one.label for one in installed() if one.name.startswith(beginning)]


def test_installed_plugins_are_found_by_name_and_not_imported(site: Path) -> None:
    install(site, "zzz-een", version="2.1")
    install(site, "zzz-aap")
    assert names(beginning="zzz") == ["zzz-aap 1.0", "zzz-een 2.1"]
    assert "pakket_zzz_een" not in sys.modules


def test_an_installed_plugin_is_used(site: Path) -> None:
    install(site, "zzz-gebruikt", module="pakket_gebruikt")
    own = [one for one in installed() if one.name == "zzz-gebruikt"]
    host = built_in_host().with_plugins(*own)
    assert "zzz-gebruikt" in {pack.name for pack in host.packs}
    assert host.findings == ()


def test_two_packages_may_have_plugins_of_one_name(site: Path) -> None:
    install(site, "zzz-twee", module="pakket_a")
    install(site, "zzz-twee", module="pakket_b")
    own = [one for one in installed() if one.name == "zzz-twee"]
    host = built_in_host().with_plugins(*reversed(own))
    assert [one.code.name for one in host.findings] == ["contribution-name-taken"]
    assert [pack.name for pack in host.packs].count("zzz-twee") == 1


@pytest.mark.parametrize(
    "text",
    [
        b"[ivbcore]\nzzz-kapot\n",
        b"[ivbcore]\nzzz-kapot = x\xff\n",
        b"[ivbcore]\n= c\n[half\n",
        b"[ivbcore]\nzzz-kapot = ! ?\n",
    ],
)
def test_metadata_that_cannot_be_read_costs_a_finding(site: Path, text: bytes) -> None:
    install(site, "zzz-heel", module="pakket_heel")
    info = site / "pakket_kapot-3.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: pakket_kapot\nVersion: 3.0\n", "utf-8")
    (info / "entry_points.txt").write_bytes(text)
    host = built_in_host().with_plugins(*installed())
    assert "zzz-heel" in {pack.name for pack in host.packs}
    own = [one for one in host.findings if "kapot" in str(one.arguments["name"])]
    assert [one.code.name for one in own] == ["plugin-not-imported"]
    assert "3.0" in str(own[0].arguments["name"])


@pytest.mark.parametrize("metadata", [None, b"Name: x\n", b"Name: x\nVersion: \xff\n"])
def test_a_version_that_cannot_be_read_is_none(site: Path, metadata: bytes | None) -> None:
    install(site, "zzz-zonder", module="pakket_zonder")
    file = site / "pakket_zonder-1.0.dist-info" / "METADATA"
    file.unlink()
    if metadata is not None:
        file.write_bytes(metadata)
    assert len(names(beginning="zzz-zonder")) == 1
    host = built_in_host().with_plugins(*installed())
    assert "zzz-zonder 4.5" in [one.label for one, _ in host.contributions()], (
        "what it tells itself"
    )


def test_metadata_of_packages_without_plugins_are_left_alone(site: Path) -> None:
    install(site, "zzz-heel", module="pakket_heel")
    info = site / "ander-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_bytes(b"[console_scripts]\nkapot\xff\n[half")
    assert names(beginning="zzz") == ["zzz-heel 1.0"]


def test_the_first_package_on_the_path_counts(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = tmp_path / "later"
    later.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(later), str(site)])
    install(site, "zzz-zelfde", module="pakket_zelfde", version="2.0")
    install(later, "zzz-zelfde", module="pakket_zelfde", version="1.0")
    assert names(beginning="zzz") == ["zzz-zelfde 2.0"]


def test_a_file_may_have_any_name_that_the_system_has(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"na\xffam.py")
    path.write_text(PLUGIN.format(name="vreemd"), "utf-8")
    host = built_in_host().with_plugins(*in_folder(tmp_path))
    assert "vreemd" in {pack.name for pack in host.packs}
    assert host.findings == ()


def test_without_plugins_no_metadata_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "weg"), ""])
    assert installed() == ()


def test_a_folder_holds_one_plugin_a_file(tmp_path: Path) -> None:
    for name in ("mijn-een.py", "twee.py", "_hulp.py", "tekst.txt"):
        (tmp_path / name).write_text(PLUGIN.format(name=Path(name).stem), "utf-8")
    sources = in_folder(tmp_path)
    assert [one.name for one in sources] == ["mijn-een", "twee"]
    host = built_in_host().with_plugins(*sources)
    assert {"mijn-een", "twee"} <= {pack.name for pack in host.packs}
    assert [one.label for one, _ in host.contributions()][-2:] == ["mijn-een 4.5", "twee 4.5"]


def test_files_of_one_name_in_two_folders_are_two_modules(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        text = PLUGIN.format(name=f"uit-{name}")
        (tmp_path / name / "zelfde.py").write_text(text, "utf-8")
    host = standard_host(plugin_dirs=(str(tmp_path / "b"), str(tmp_path / "a")))
    assert {"uit-a", "uit-b"} <= {pack.name for pack in host.packs}
    assert host.findings == ()


@pytest.mark.parametrize(
    "text", ["import bestaat_niet", "def (", "raise SystemExit", "1 / 0", "\0"]
)
def test_a_file_that_fails_costs_a_finding(tmp_path: Path, text: str) -> None:
    (tmp_path / "kapot.py").write_text(text, "utf-8")
    (tmp_path / "heel.py").write_text(PLUGIN.format(name="heel"), "utf-8")
    before = set(sys.modules)
    host = built_in_host().with_plugins(*in_folder(tmp_path))
    assert "heel" in {pack.name for pack in host.packs}
    assert [(one.code.name, one.arguments["name"]) for one in host.findings] == [
        ("plugin-not-imported", "kapot")
    ]
    assert not any("kapot" in name for name in set(sys.modules) - before)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        in_folder(tmp_path / "weg")


def test_off_and_only(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        (tmp_path / f"{name}.py").write_text(PLUGIN.format(name=name), "utf-8")
    sources = in_folder(tmp_path)
    assert chosen(sources, only=None, off=False) == sources
    assert chosen(sources, only=frozenset({"twee"}), off=False) == sources[1:]
    assert chosen(sources, only=None, off=True) == ()
    folders = (str(tmp_path),)
    assert standard_host(plugin_dirs=folders, off=True).plugins == built_in_host().plugins
