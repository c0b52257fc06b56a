"""Every hook is documented with its exact signature, has a user, and is tested."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ivbcore
import ivbcore.testing
from docs.make_words import classes_of
from ivbcore import contracts
from ivbcore.api import built_in_host
from ivbcore.cli.options import common_options
from ivbcore.contracts import hookspecs
from ivbcore.contracts.plugin import CONTRACTS_VERSION
from ivbcore.engine.collecting import HOOKS
from ivbcore.findings.plugins import PLUGINS
from ivbcore.model.pack import Pack
from ivbcore.plugins import BUILT_IN
from ivbcore.values.term import terms_of
from tests.docs.pages import ROOT

GUIDE = (ROOT / "docs" / "plugins.md").read_text("utf-8")
PROMISE = (ROOT / "docs" / "compatibility.md").read_text("utf-8")
KIT = (ROOT / "docs" / "testing-kit.md").read_text("utf-8")
RULES = (ROOT / "docs" / "rules.md").read_text("utf-8")

each_hook = pytest.mark.parametrize("hook", HOOKS)


def texts(*patterns: str) -> Iterator[str]:
    """The texts of the files that fit."""
    for pattern in patterns:
        for path in ROOT.glob(pattern):
            yield path.read_text("utf-8")


def test_there_are_hooks() -> None:
    assert len(HOOKS) >= 8
    found = set(re.findall(r"`def (ivb_\w+)\(", GUIDE))
    assert found == set(HOOKS), "the guide tells of hooks that there are, and of all of them"


@each_hook
def test_a_hook_is_documented_with_its_exact_signature_and_meaning(hook: str) -> None:
    function = getattr(hookspecs, hook)
    signature = str(inspect.signature(function)).replace("'", "")
    row = re.search(rf"^\| `def {re.escape(hook + signature)}` \| (.+) \|$", GUIDE, re.MULTILINE)
    assert row is not None, f"def {hook}{signature}"
    assert inspect.getdoc(function)


@each_hook
def test_what_a_hook_returns_is_in_the_contracts(hook: str) -> None:
    returned = str(inspect.signature(getattr(hookspecs, hook)).return_annotation)
    name = returned.removeprefix("Sequence[").rstrip("]")
    assert name in contracts.__all__


@each_hook
def test_a_hook_has_a_real_user(hook: str) -> None:
    built_in = any(hook in hooks for _, hooks in BUILT_IN)
    packages = texts("examples/*/src/**/*.py")
    assert built_in or any(f"@hookimpl\ndef {hook}(" in text for text in packages)


@each_hook
def test_the_scaffold_shows_a_hook(hook: str) -> None:
    [text] = texts("src/ivbcore/cli/scaffold/plugin.txt")
    assert f"@hookimpl\ndef {hook}(" in text


@each_hook
def test_a_hook_is_tested(hook: str) -> None:
    assert any(hook in text for text in texts("tests/engine/*.py"))


def test_every_option_and_variable_is_in_the_guide() -> None:
    options = [one for one in common_options() if "plugin" in str(one.name)]
    assert len(options) == 3
    for option in options:
        assert f"| `{option.opts[0]}" in GUIDE
        for variable in [option.envvar] if option.envvar else []:
            assert f"| `{variable}" in GUIDE


def test_the_guide_tells_of_every_failure() -> None:
    told = set(re.findall(r"\| (IVB9\d\d) \|", GUIDE))
    of_plans = {"extension-not-installed"}  # a fact about the plan, and no failure
    assert told == {one.code for one in PLUGINS if one.name not in of_plans}


def test_the_codes_are_on_the_page_of_rules() -> None:
    for code in (*PLUGINS, *(rule.code for rule in built_in_host().rules)):
        assert f"| {code.code} | " in RULES
    assert RULES.count("\n### IVB") == len(built_in_host().rules)


def test_the_promise_is_about_what_there_is() -> None:
    for module in (ivbcore, contracts, ivbcore.testing):
        assert f"`{module.__name__}.__all__`" in PROMISE
        for name in module.__all__:
            assert hasattr(module, name)
    assert f'PluginInfo("proef", "PRF").contracts\n{CONTRACTS_VERSION}\n' in PROMISE


def test_example_packages_use_what_is_public_and_nothing_else() -> None:
    packages = [
        path for path in ROOT.glob("examples/*/src/**/*.py") if "__pycache__" not in str(path)
    ]
    assert packages
    for path in packages:
        for module in re.findall(
            r"^\s*(?:from|import) (ivbcore[\w.]*)", path.read_text("utf-8"), re.MULTILINE
        ):
            public = module in ("ivbcore", "ivbcore.contracts", "ivbcore.testing")
            assert public or module.split(".")[0] == _package_of(path), f"{path.name}: {module}"


def _package_of(path: Path) -> str:
    inside = path.relative_to(ROOT).parts
    return inside[inside.index("src") + 1]


def test_every_key_of_a_pack_is_told() -> None:
    terms = (ROOT / "docs" / "terms.md").read_text("utf-8")
    for cls in classes_of(Pack):
        assert terms.count(f"\n## {cls.__name__}\n") == 1
        section = terms.partition(f"\n## {cls.__name__}\n")[2].partition("\n## ")[0]
        assert [one for one in terms_of(cls).values() if f"| `{one.key}` |" not in section] == []


def test_the_kit_tells_of_all_it_has() -> None:
    functions = [name for name in ivbcore.testing.__all__ if name.islower()]
    unknown = [name for name in functions if not re.search(rf"\b{name}\b", KIT)]
    assert unknown == []
    told = set(re.findall(r"^\| `(check_\w+)` \|", KIT, re.MULTILINE))
    assert told == {name for name in functions if name.startswith("check_")}
