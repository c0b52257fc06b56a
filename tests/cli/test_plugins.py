"""Plugins on the command line: listing, choosing, tracing, making; rules and their pages."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ivbcore.api import built_in_host
from ivbcore.engine.collecting import HOOKS
from tests.cli.conftest import ROOT, Run, data, narrow

CONTRIBUTES = """\
from ivbcore.contracts import Artifact, Exporter, PluginInfo, Texts, hookimpl, rule

@hookimpl
def ivb_plugin():
    return PluginInfo("een", "EEN", "2.5")

@rule("EEN001", "plan-found", nl="Hier is {name}.", en="Here is {name}.",
      summary=Texts("Er is een plan.", "There is a plan."), why=Texts("Dat telt.", "It counts."))
def plan_found(context):
    '''A plan.'''
    yield context.finding(name="iets")

@hookimpl
def ivb_rules():
    return [plan_found]

def _stuk(request):
    raise SystemExit("stuk")

@hookimpl
def ivb_exporters():
    return [
        Exporter("stuk", Texts("stuk", "broken"), _stuk),
        Exporter("twee", Texts("twee", "two"),
                 lambda request: [Artifact(n, "text/plain", b"x") for n in ("a.txt", "b.txt")]),
    ]
"""


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said about plugins but what a test says."""
    monkeypatch.delenv("IVBCORE_PLUGINS", raising=False)
    monkeypatch.delenv("IVBCORE_PLUGIN_DIR", raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plugin that is fine, and one that is not."""
    found = tmp_path / "uitbreidingen"
    found.mkdir()
    (found / "een.py").write_text(CONTRIBUTES, "utf-8")
    (found / "kapot.py").write_text("import bestaat_niet", "utf-8")
    return found


def plugins(run: Run, *options: object) -> list[str]:
    """The names of the plugins that are not built in."""
    listed = data(run("plugins", "--json", *options))["uitbreidingen"]
    return [one["naam"] for one in listed if not one["ingebouwd"]]


def test_plugins_lists_versions_contributions_and_failures(run: Run, folder: Path) -> None:
    result = run("plugins", "--plugin-dir", folder)
    assert result.exit_code == 1
    assert "een 2.5\n  schrijft: stuk, twee\n  regels: EEN001\n" in result.stdout
    assert "kapot\n  levert niets\n" in result.stdout
    assert "IVB901: De uitbreiding kapot kan niet worden geladen" in result.stdout
    assert "(ingebouwd)" in result.stdout
    assert narrow(result.stdout)


def test_plugins_as_data(run: Run, folder: Path) -> None:
    result = run("plugins", "--json", "--plugin-dir", folder)
    assert result.exit_code == 1
    told = data(result)
    assert told["uitbreidingen"][-2] == {
        "naam": "een",
        "versie": "2.5",
        "ingebouwd": False,
        "levert": {"exporters": ["stuk", "twee"], "rules": ["EEN001"]},
    }
    assert [one["code"] for one in told["meldingen"]] == ["IVB901"]


def test_without_failures_the_exit_code_is_0(run: Run) -> None:
    result = run("plugins", "--plugins", "uit", "--lang", "en")
    assert result.exit_code == 0
    assert "There are no plugins but the built-in ones." in result.stderr


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("uit", []), ("off", []), ("een", ["een"]), ("een, kapot", ["een", "kapot"])],
)
def test_which_plugins_may_be_used(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, wanted: str, found: list[str]
) -> None:
    assert plugins(run, "--plugin-dir", folder, "--plugins", wanted) == found
    monkeypatch.setenv("IVBCORE_PLUGIN_DIR", str(folder))
    assert plugins(run, "--plugins", wanted) == found
    monkeypatch.setenv("IVBCORE_PLUGINS", wanted)
    assert plugins(run) == found
    assert plugins(run, "--plugins", "kapot") == ["kapot"], "the option goes before the variable"


@pytest.mark.parametrize("wanted", ["weg", "een, ene", "ein", ",", " ,, "])
def test_a_plugin_that_is_allowed_and_is_not_there_is_told(
    run: Run, folder: Path, plan: Path, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    """Without its rules nobody would know what was not looked for."""
    monkeypatch.setenv("IVBCORE_PLUGIN_DIR", str(folder))
    for command in (("plugins",), ("check", plan)):
        result = run(*command, "--plugins", wanted)
        assert result.exit_code == 2
        assert f"De uitbreiding '{wanted.split()[-1]}' is niet bekend" in result.stderr
    monkeypatch.setenv("IVBCORE_PLUGINS", wanted)
    assert run("check", plan).exit_code == 2


def test_several_folders(run: Run, folder: Path, tmp_path: Path) -> None:
    more = tmp_path / "meer"
    more.mkdir()
    (more / "drie.py").write_text("", "utf-8")
    both = os.pathsep.join([str(folder), str(more)])
    assert plugins(run, "--plugin-dir", folder, "--plugin-dir", more) == ["drie", "een", "kapot"]
    result = run("plugins", "--plugin-dir", tmp_path / "weg")
    assert (result.exit_code, result.stdout) == (2, "")
    environment = {**os.environ, "IVBCORE_PLUGIN_DIR": both, "PYTHONPATH": str(ROOT / "src")}
    told = subprocess.run(
        [sys.executable, "-m", "ivbcore.cli", "plugins"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**environment, "PYTHONUTF8": "1"},
    )
    assert told.returncode == 1
    assert "drie\n" in told.stdout
    assert "een 2.5\n" in told.stdout


@pytest.mark.parametrize("command", ["plugins", "rules", "check", "export"])
def test_each_call_of_a_hook_is_shown(run: Run, folder: Path, plan: Path, command: str) -> None:
    rest = {"check": [plan], "export": [plan, "--to", "json"]}.get(command, [])
    options = ["--plugin-dir", folder, "--trace-plugins"]
    result = run(command, *rest, *options)
    assert "een: ivb_plugin -> 1 (" in result.stderr
    hook = "ivb_exporters" if command == "export" else "ivb_rules"
    assert f"een 2.5: {hook} -> " in result.stderr
    assert "ivb_rules" not in run(command, *rest, *options[:2]).stderr


@pytest.mark.parametrize(
    "command", ["formats", "schema", "show", "agenda", "why", "workload", "diff"]
)
def test_calls_are_shown_whatever_the_command(
    run: Run, folder: Path, plan: Path, command: str
) -> None:
    rest: dict[str, list[object]] = {
        "show": [plan],
        "agenda": [plan, "--quarter", "2024Q4"],
        "why": [plan, "jeugdaanpak-starten"],
        "workload": [plan],
        "diff": [plan, plan],
    }
    options = ["--plugin-dir", folder]
    traced = run(command, *rest.get(command, []), *options, "--trace-plugins")
    assert traced.exit_code == 0
    assert "een: ivb_plugin -> 1 (" in traced.stderr
    assert traced.stdout == run(command, *rest.get(command, []), *options).stdout


def test_calls_are_shown_when_the_command_fails(run: Run, folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "plan.yaml"
    broken.write_text("- geen plan", "utf-8")
    result = run("show", broken, "--plugin-dir", folder, "--trace-plugins")
    assert result.exit_code == 2
    assert "een: ivb_plugin -> 1 (" in result.stderr


def test_a_failed_call_is_shown_as_failed(run: Run, tmp_path: Path) -> None:
    text = "from ivbcore.contracts import hookimpl\n@hookimpl\ndef ivb_packs():\n    return 1 / 0\n"
    (tmp_path / "stuk.py").write_text(text, "utf-8")
    result = run("plugins", "--plugin-dir", tmp_path, "--trace-plugins")
    assert "stuk: ivb_packs -> mislukt (" in result.stderr


def test_what_a_plugin_prints_is_no_part_of_the_output(
    run: Run, tmp_path: Path, plan: Path
) -> None:
    text = """\
import sys
from ivbcore.contracts import hookimpl
print("geladen")
@hookimpl
def ivb_rules():
    print("gevraagd")
    sys.stdout.write("nog iets")
    return []
"""
    (tmp_path / "praat.py").write_text(text, "utf-8")
    for command in (("plugins", "--json"), ("rules", "--json"), ("check", plan, "--json")):
        result = run(*command, "--plugin-dir", tmp_path)
        assert data(result) == data(run(*command, "--plugin-dir", tmp_path)), "the same as JSON"
        assert "gevraagd" in result.stderr or command[0] != "plugins"
    loaded = run("show", plan, "--plugin-dir", tmp_path)
    assert loaded.stdout == run("show", plan, "--plugins", "uit").stdout


@pytest.mark.parametrize("thrown", [SystemExit(0), SystemExit("weg"), GeneratorExit()])
def test_what_a_plugin_throws_where_nobody_looks_is_no_success(
    run: Run, plan: Path, thrown: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last door: a command that was left half way must not look like one that is fine."""

    def leave(*_: object, **__: object) -> None:
        raise thrown

    monkeypatch.setattr("ivbcore.api.read", leave)
    result = run("show", plan)
    assert result.exit_code == 2
    assert type(thrown).__name__ in result.stderr
    assert "Traceback" not in result.stderr


BRACES = """\
from ivbcore.contracts import Artifact, Exporter, ExportOption, Limit, Norm, PluginInfo, Texts
from ivbcore.contracts import hookimpl, rule
from ivbcore.testing import law, rules_of

ODD = Texts("een {ding} en } en {0} %s", "a {thing} { {0}")

@law("elke {actie} heeft een {0}", code="BRC100")
def has_one(row):
    return "om {reden} }"

@rule("BRC001", "brc-odd", nl="Fout {value}.", en="Wrong {value}.", summary=ODD, why=ODD,
      limits={"g": Limit(1, ODD, "{u}")}, norms=(Norm("brc-{n}", "{norm} }"),))
def odd(context):
    '''A page with {braces}.'''
    yield context.finding(value="{z} {0} }")

@hookimpl
def ivb_plugin():
    return PluginInfo("haken", "BRC", "1{x}")

@hookimpl
def ivb_rules():
    return [odd, *rules_of([has_one])]

@hookimpl
def ivb_exporters():
    made = Artifact("a.txt", "text/plain", b"{c}")
    choice = ExportOption("o", ODD, choices=("{q}",))
    return Exporter("brc", ODD, lambda request: made, options=(choice,))
"""


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["plugins"], "haken 1{x}"),
        (["rules"], "een {ding} en } en {0} %s"),
        (["rules", "--json"], "een {ding} en } en {0} %s"),
        (["rules", "--norm", "brc-{n}"], "een {ding}"),
        (["formats"], "een {ding} en } en {0} %s"),
        (["formats", "--json"], "{q}"),
        (["explain", "BRC001"], "A page with {braces}."),
        (["explain", "BRC100"], "elke {actie} heeft een {0}"),
        (["check", "PLAN", "--select", "BRC"], "Fout {z} {0} }."),
        (["check", "PLAN", "--select", "BRC100", "--lang", "en"], "elke {actie} heeft een {0}: om"),
        (["export", "PLAN", "--to", "brc"], "{c}"),
    ],
)
def test_braces_in_what_a_plugin_says_are_braces(
    run: Run, tmp_path: Path, plan: Path, command: list[str], told: str
) -> None:
    (tmp_path / "haken.py").write_text(BRACES, "utf-8")
    words = [str(plan) if one == "PLAN" else one for one in command]
    result = run(*words, "--plugin-dir", tmp_path)
    assert "Onverwacht" not in result.stderr
    assert result.exit_code in (0, 1)
    assert told in " ".join(result.stdout.split())


def test_failures_of_plugins_are_not_laid_at_the_door_of_the_plan(
    run: Run, tmp_path: Path, plan: Path
) -> None:
    (tmp_path / "kapot.py").write_text("import bestaat_niet", "utf-8")
    result = run("show", plan, "--plugin-dir", tmp_path)
    assert result.exit_code == 0
    assert "met uitbreidingen ging iets mis (fouten: 1); zie ivb plugins" in result.stderr
    assert "niet foutloos" not in result.stderr
    broken = tmp_path / "plan.yaml"
    broken.write_text(plan.read_text("utf-8").replace("maatregel:", "maatregl:", 1), "utf-8")
    result = run("show", broken, "--plugin-dir", tmp_path)
    assert "niet foutloos gelezen (fouten: 1)" in result.stderr
    result = run("export", broken, "--to", "json", "--plugin-dir", tmp_path)
    assert result.exit_code == 2
    assert "maatregl" in result.stderr, "the reason is that of the plan"


def test_the_rules_of_a_plugin_are_run_selected_and_ignored(
    run: Run, folder: Path, plan: Path
) -> None:
    def codes(*options: object) -> set[str]:
        result = run("check", plan, "--json", "--plugin-dir", folder, *options)
        return {one["code"] for one in data(result)["meldingen"]}

    assert {"EEN001", "IVB901", "IVB033"} <= codes()
    assert codes("--select", "EEN001") == {"EEN001", "IVB901"}
    assert codes("--select", "plan-found", "--ignore", "IVB9") == {"EEN001"}
    assert "EEN001" not in codes("--ignore", "EEN")
    assert "IVB901" not in codes("--plugins", "een")
    assert codes("--plugins", "uit") & {"EEN001", "IVB901"} == set()
    assert run("check", plan, "--plugins", "uit", "--ignore", "EEN001").exit_code == 2


def test_a_failing_plugin_fails_the_check_but_reads_the_plan(
    run: Run, folder: Path, plan: Path
) -> None:
    result = run("check", plan, "--plugin-dir", folder)
    assert result.exit_code == 1
    assert "45 maatregelen" in result.stdout


def test_of_failures_of_one_kind_each_is_told_without_an_empty_place(
    run: Run, folder: Path, plan: Path
) -> None:
    (folder / "ook.py").write_text("import bestaat_ook_niet", "utf-8")
    result = run("check", plan, "--plugin-dir", folder, "--select", "IVB901")
    lines = [line.strip() for line in result.stdout.splitlines()]
    told = [line for line in lines if line.startswith("De uitbreiding")]
    assert len(told) == 2
    assert not any(line.startswith(":") for line in lines)


def test_what_went_wrong_with_an_exporter_is_told(run: Run, folder: Path, plan: Path) -> None:
    result = run("export", plan, "--to", "stuk", "--plugin-dir", folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "De uitvoervorm stuk van een 2.5 is mislukt: SystemExit: stuk." in result.stderr
    english = run("export", plan, "--to", "stuk", "--plugin-dir", folder, "--lang", "en")
    assert "The exporter stuk of een 2.5 failed" in english.stderr


def test_several_files_go_into_a_folder(run: Run, folder: Path, plan: Path, tmp_path: Path) -> None:
    options = ["--to", "twee", "--plugin-dir", folder]
    assert run("export", plan, *options).exit_code == 2
    assert run("export", plan, *options, "-o", tmp_path / "uit").exit_code == 0
    assert sorted(path.name for path in (tmp_path / "uit").iterdir()) == ["a.txt", "b.txt"]


def test_export_makes_the_edition_that_is_asked_for(run: Run, plan: Path, tmp_path: Path) -> None:
    marked = tmp_path / "plan.yaml"
    text = plan.read_text("utf-8")
    first = text.index("maatregel:")
    indent = " " * (first - text.rindex("\n", 0, first) - 1)
    marked.write_text(f"{text[:first]}openbaarheid: intern\n{indent}{text[first:]}", "utf-8")

    def actions(*options: str) -> int:
        plain = data(run("export", marked, "--to", "json", *options))
        return sum(
            len(item.get("acties", ()))
            for priority in plain["prioriteiten"]
            for item in priority.get("items", ())
        )

    assert actions("--edition", "intern") == 45
    assert actions() == actions("--edition", "openbaar") == 44
    assert run("export", plan, "--to", "json", "--edition", "geheim").exit_code == 2


def test_rules(run: Run, folder: Path) -> None:
    every = data(run("rules", "--json"))
    assert "IVB101" in {one["code"] for one in every}
    norm = next(one["normen"][0]["id"] for one in every if one["normen"])
    some = data(run("rules", "--json", "--norm", norm))
    assert some == [one for one in every if norm in {each["id"] for each in one["normen"]}]
    assert 0 < len(some) < len(every)
    shown = run("rules", "--norm", norm).stdout
    assert [line.split()[0] for line in shown.splitlines() if line[:1] != " "] == [
        one["code"] for one in some
    ]
    assert narrow(shown)
    assert run("rules", "--norm", norm[:-1]).exit_code == 2
    assert norm in run("rules", "--norm", norm[:-1]).stderr
    assert "EEN001  Er is een plan. (waarschuwing)" in run("rules", "--plugin-dir", folder).stdout


def test_rules_tell_why_no_norm_asks_it(run: Run) -> None:
    every = {one["code"]: one for one in data(run("rules", "--json"))}
    bare = {code for code, one in every.items() if one["geen-norm"]}
    assert bare == {code for code, one in every.items() if not one["normen"]}
    assert "Spellingwet" in every["IVB121"]["geen-norm"]
    shown = " ".join(run("rules").stdout.split())
    assert shown.count("geen norm") == len(bare)
    explained = " ".join(run("explain", "IVB121").stdout.split())
    assert f"Norm Geen. {every['IVB121']['geen-norm']}" in explained
    assert "Norm None. The official spelling" in " ".join(
        run("explain", "IVB121", "--lang", "en").stdout.split()
    )


def test_check_by_norm_and_in_preview(run: Run, plan: Path) -> None:
    every = data(run("rules", "--json"))
    norm = "politiewet-38b"
    meant = {one["code"] for one in every if norm in {each["id"] for each in one["normen"]}}
    found = data(run("check", plan, "--json", "--norm", norm))["meldingen"]
    assert found
    assert {one["code"] for one in found} <= meant
    refused = run("check", plan, "--norm", norm[:-1])
    assert refused.exit_code == 2
    assert f"'{norm}'" in refused.stderr
    stable = data(run("check", plan, "--json"))["meldingen"]
    preview = data(run("check", plan, "--json", "--preview"))["meldingen"]
    assert {one["code"] for one in stable} <= {one["code"] for one in preview}


@pytest.mark.parametrize("wanted", ["IVB101", "ivb101", "unknown-holder", "Unknown-Holder"])
def test_explain(run: Run, wanted: str) -> None:
    result = run("explain", wanted)
    assert result.exit_code == 0
    assert result.stdout.startswith("IVB101 unknown-holder (")
    assert "Waarom het ertoe doet" in result.stdout
    assert "Put right:" in result.stdout


def test_the_page_of_a_rule_is_as_wide_as_the_terminal(run: Run) -> None:
    page = next(rule.page for rule in built_in_host().rules if rule.code.code == "IVB501")
    result = run("explain", "IVB501").stdout
    shown = result[result.index(page.partition("\n")[0]) :]
    assert shown.split() == page.split()
    parts = re.split(r"^```.*?^```$", shown, flags=re.MULTILINE | re.DOTALL)
    assert len(parts) == 3
    assert all(narrow(part) for part in parts)
    fragments = re.findall(r"^```.*?^```$", page, re.MULTILINE | re.DOTALL)
    assert all(f"\n\n{one}\n" in shown for one in fragments)


def test_explain_speaks_of_every_code(run: Run, folder: Path) -> None:
    assert run("explain", "IVB906").stdout.startswith("IVB906 rule-crashed (fout)")
    assert (
        "There is a plan."
        in run("explain", "EEN001", "--plugin-dir", folder, "--lang", "en").stdout
    )
    for rule in data(run("rules", "--json")):
        assert run("explain", rule["code"]).exit_code == 0
    unknown = run("explain", "unknown-holdr")
    assert unknown.exit_code == 2
    assert "unknown-holder" in unknown.stderr


def test_explain_names_the_successor_of_a_retired_code(run: Run, tmp_path: Path) -> None:
    text = CONTRIBUTES.replace("return [plan_found]", "return [attrs.evolve(plan_found, code=OLD)]")
    text += "import attrs\nfrom ivbcore.contracts import CodeStatus\n"
    text += 'OLD = attrs.evolve(plan_found.code, status=CodeStatus.RETIRED, successor="EEN002")\n'
    (tmp_path / "een.py").write_text(text, "utf-8")
    result = run("explain", "EEN001", "--plugin-dir", tmp_path)
    assert "vervallen" in result.stdout
    assert "opvolger: EEN002" in result.stdout


# -- ivb plugin new -------------------------------------------------------------------------------


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to make packages in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "Borne", "2borne", "born_e", "-borne", "borne-", "../borne", "", "a" * 61, "b\n", "uit",
        "off", "nationaal",
    ],
)  # fmt: skip
def test_a_bad_name_is_refused(run: Run, here: Path, name: str) -> None:
    assert run("plugin", "new", "--", name).exit_code == 2
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("prefix", ["bor", "BO", "IVB", "IVBX", "B0RNE", "NEGENLETT", "BO-RNE"])
def test_a_bad_prefix_is_refused(run: Run, here: Path, prefix: str) -> None:
    result = run("plugin", "new", "borne", "--prefix", prefix)
    assert result.exit_code == 2
    assert prefix in result.stderr
    assert list(here.iterdir()) == []


def test_what_is_there_is_left_alone(run: Run, here: Path) -> None:
    assert run("plugin", "new", "borne").exit_code == 0
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    result = run("plugin", "new", "borne")
    assert result.exit_code == 2
    assert "ivbcore-borne" in result.stderr
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before


def test_the_package_shows_every_hook(run: Run, here: Path) -> None:
    assert run("plugin", "new", "borne").exit_code == 0
    made = here / "ivbcore-borne"
    text = (made / "src" / "ivbcore_borne" / "__init__.py").read_text("utf-8")
    assert [hook for hook in HOOKS if f"@hookimpl\ndef {hook}() -> " not in text] == []
    assert 'borne = "ivbcore_borne"' in (made / "pyproject.toml").read_text("utf-8")
    every = "".join(path.read_text("utf-8") for path in made.rglob("*") if path.is_file())
    assert "@name@" not in every
    assert "@prefix@" not in every


def test_packages_of_fourteen_municipalities_live_in_one_process(run: Run, here: Path) -> None:
    region = (
        "almelo", "borne", "dinkelland", "enschede", "haaksbergen", "hellendoorn", "hengelo",
        "hof-van-twente", "losser", "oldenzaal", "rijssen-holten", "tubbergen", "twenterand",
        "wierden",
    )  # fmt: skip
    (here / "alle").mkdir()
    for name in region:
        assert run("plugin", "new", name).exit_code == 0
        module = f"ivbcore_{name.replace('-', '_')}"
        made = here / f"ivbcore-{name}" / "src" / module / "__init__.py"
        made.rename(here / "alle" / f"{module}.py")
    result = run("plugins", "--plugin-dir", here / "alle", "--json")
    assert result.exit_code == 0, result.stdout
    contributed = [one["levert"] for one in data(result)["uitbreidingen"] if not one["ingebouwd"]]
    assert len(contributed) == len(region)
    assert all(
        set(one) == {hook.removeprefix("ivb_") for hook in HOOKS} - {"plugin"}
        for one in contributed
    )
    blocks = data(run("schema", "--plugin-dir", here / "alle"))["properties"]["eigen"]["properties"]
    assert len({one["$ref"] for one in blocks.values()}) == len(region)


def own_tests(folder: Path, made: list[Path], *options: str) -> int:
    """How many tests of packages pass, when pytest is started in this folder; all of them must."""
    paths = os.pathsep.join([str(ROOT / "src"), *(str(one / "src") for one in made)])
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    told = subprocess.run(
        [*command, *options],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**inherited, "PYTHONPATH": paths},
    )
    assert told.returncode == 0, told.stdout + told.stderr
    passed = re.search(r"^(\d+) passed in", told.stdout, re.MULTILINE)
    assert passed, told.stdout
    return int(passed[1])


@pytest.mark.slow
def test_the_packages_pass_their_own_tests_and_are_found(run: Run, here: Path) -> None:
    options: dict[str, list[str]] = {"hof-van-twente": [], "a": [], "json": [], "wijk44": []}
    options["hengelo"] = ["--prefix", "HGL"]
    for name, given in options.items():
        assert run("plugin", "new", name, *given).exit_code == 0
    first, *others = made = [here / f"ivbcore-{name}" for name in options]
    # One as its author runs them, and the others in one process.
    alone = own_tests(first, [first])
    folders = [str(one) for one in others]
    together = own_tests(here, made, "--import-mode=importlib", *folders)
    assert together == alone * len(others) > 0
