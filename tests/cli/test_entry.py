"""The command line as a whole: help, errors, exit codes, streams, what is imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ivbcore import __version__
from ivbcore.cli import plan_texts, texts, wording_texts
from ivbcore.cli.options import Bilingual
from ivbcore.cli.root import ivb
from ivbcore.findings.arguments import shown
from ivbcore.findings.code import argument_names
from ivbcore.values.language import Texts
from tests.cli.conftest import ROOT, Run, narrow

COMMANDS = list(texts.COMMANDS)


def process(*arguments: object, **settings: object) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    environment.update(settings.pop("env", {}))  # type: ignore[call-overload]
    return subprocess.run(
        [sys.executable, "-m", "ivbcore.cli", *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment,
    )


def test_version_imports_nothing() -> None:
    code = (
        "import sys; sys.argv = ['ivb', '--version']\n"
        "from ivbcore.cli.entry import main\n"
        "code = main(); assert code == 0\n"
        "print(sorted({'click', 'attrs', 'attr', 'yaml'} & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, env=environment
    )
    assert result.stdout == f"ivb {__version__}\n[]\n"


def test_version_through_click(run: Run) -> None:
    assert run("--lang", "en", "--version").stdout == f"ivb {__version__}\n"


# What a command may load beside the standard library: the libraries that every command needs.
NEEDED = {"ivbcore", "attr", "attrs", "click", "pluggy", "yaml"}


# The real plan asks every rule to say something, and so loads what saying it needs.
@pytest.mark.parametrize("real", [False, True])
def test_check_imports_only_what_it_needs(plan: Path, real: bool) -> None:
    checked = ROOT / "examples" / "hellendoorn" / "plan.yaml" if real else plan
    code = (
        "import sys; before = set(sys.modules)\n"
        f"sys.argv = ['ivb', 'check', {str(checked)!r}]\n"
        "from ivbcore.cli.entry import main\n"
        "main()\n"
        "loaded = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        # Modules of compiled code that a library brings along have names of their own.
        "own = {name for name in loaded if not name.startswith(('_', 'cython_runtime'))}\n"
        f"heavy = own - set({sorted(NEEDED)!r}) - sys.stdlib_module_names\n"
        "unasked = ('ivbcore.cli.commands.', 'ivbcore.plugins.exporters.')\n"
        "others = {name for name in sys.modules if name.startswith(unasked)}\n"
        "print(sorted(heavy), sorted(others), file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, env=environment
    )
    assert result.stderr == "[] ['ivbcore.cli.commands.check']\n"


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("lang", "words"), [("nl", "Voorbeeld:"), ("en", "Example:")])
def test_every_command_has_help_with_an_example(run: Run, name: str, lang: str, words: str) -> None:
    for order in ([name, "--help", "--lang", lang], ["--lang", lang, name, "--help"]):
        result = run(*order)
        assert result.exit_code == 0
        assert words in result.stdout
        assert f"  ivb {name}" in result.stdout
        assert narrow(result.stdout)
        assert (
            texts.COMMANDS[name].in_language("en" if lang == "en" else "nl")[:20] in result.stdout
        )


def test_help_names_every_command(run: Run) -> None:
    for arguments in ([], ["--help"]):
        result = run(*arguments)
        assert result.exit_code == 0
        assert all(f"\n  {name} " in result.stdout for name in COMMANDS)
        assert narrow(result.stdout)


def test_every_command_can_be_loaded() -> None:
    context = ivb.make_context("ivb", ["check"], resilient_parsing=True)
    for name in COMMANDS:
        assert isinstance(ivb.get_command(context, name), Bilingual)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "Bedoelt u check?"),
        (["check"], "PLAN... ontbreekt"),
        (["planning", "--perod", "2024", "x"], "Bedoelt u --period?"),
        (["planning", "--period", "gisteren", "x"], "'gisteren' is geen looptijd"),
        (["planning", "--as-of", "1 juli", "x"], "'1 juli' is geen datum"),
        (["agenda", "plan.yaml"], "--quarter ontbreekt"),
        (["agenda", "plan.yaml", "--quarter", "2024Q5"], "'2024Q5' is geen kwartaal"),
        (["schema", "te", "veel"], "te veel"),
        (["check", "--lang", "fr", "plan.yaml"], "--lang: kies uit nl, en"),
        (["check", "plan.yaml", "--fail-on"], "--fail-on"),
    ],
)
def test_a_mistake_in_the_command_is_told_in_dutch(
    run: Run, arguments: list[str], words: str
) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert result.stderr.startswith("Fout: ")
    assert "Traceback" not in result.stderr


def test_an_unexpected_error_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("kapot\nen wel hier")

    monkeypatch.setattr("ivbcore.api.read", crash)
    result = run("check", "plan.yaml")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "RuntimeError: kapot en wel hier" in result.stderr
    assert "Traceback" in run("check", "plan.yaml", "--debug").stderr


def test_interrupting_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ivbcore.api.read", interrupt)
    result = run("check", "plan.yaml")
    assert result.exit_code == 130
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "arguments", [["show"], ["show", "--json"], ["check", "--fail-on", "waarschuwing"]]
)
def test_a_reader_that_goes_away_is_no_error(plan: Path, arguments: list[str]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "ivbcore.cli", *arguments, str(plan)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        error = running.stderr.read()
        code = running.wait()
    assert error == b""
    assert code == (1 if "check" in arguments else 0)


def test_exit_codes_of_the_process(plan: Path, broken: Path) -> None:
    assert process("check", plan, "--select", "IVB0").returncode == 0
    assert process("check", broken).returncode == 1
    assert process("check", "weg.yaml").returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder in use cannot go away")
@pytest.mark.parametrize("path", ["the plan", "relatief.yaml"])
def test_the_folder_may_be_gone(plan: Path, tmp_path: Path, path: str) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()
    python = f"{sys.executable} -P -m ivbcore.cli check"
    named = plan if path == "the plan" else path
    result = subprocess.run(
        ["sh", "-c", f"rmdir '{gone}' && exec {python} '{named}' --select IVB0"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=gone,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert "Traceback" not in result.stderr
    assert result.returncode == (0 if path == "the plan" else 2)
    assert result.stdout.rstrip().endswith("1 waarschuwing" if path == "the plan" else "1 fout")


def test_a_file_gets_utf_8_and_no_colour(plan: Path) -> None:
    result = process("agenda", plan, "--quarter", "2024Q4", env={"LC_ALL": "C", "COLUMNS": "70"})
    assert result.returncode == 0
    assert "geëvalueerd" in result.stdout
    assert "\x1b" not in result.stdout
    assert narrow(result.stdout, 70)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("settings", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_on_a_terminal_only(settings: dict[str, str], coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment |= {"PYTHONPATH": str(ROOT / "src"), "TERM": "xterm", **settings}
    command = [sys.executable, "-m", "ivbcore.cli", "planning", "Q4 2024"]
    subprocess.run(command, stdout=theirs, check=True, env=environment)
    os.close(theirs)
    text = os.read(ours, 4096).decode("utf-8")
    os.close(ours)
    assert ("\x1b[" in text) is coloured


def test_both_languages_say_the_same_things() -> None:
    found = [
        text
        for module in (texts, plan_texts, wording_texts)
        for value in vars(module).values()
        for text in (value.values() if isinstance(value, dict) else [value])
    ]
    found = [one for text in found for one in (text if isinstance(text, tuple) else [text])]
    pairs = [text for text in found if isinstance(text, Texts)]
    assert len(pairs) > 100
    for text in pairs:
        assert argument_names(text.nl) == argument_names(text.en), text
        assert shown(text, "en") == text.en
