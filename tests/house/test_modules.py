"""Every module of the library: documented, small, in a package, and importing what it may."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

LONGEST = 450


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module a file imports, those for type checkers included, with the line.

    `from package import name` gives `package.name` when `name` may be a module.
    """
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            if node.module == "ivbcore":
                yield from ((node.lineno, f"ivbcore.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module or ""


def test_every_module_has_a_docstring(modules: list[Path]) -> None:
    bare = [path for path in modules if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert not bare


def test_no_module_is_too_long(modules: list[Path]) -> None:
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in modules}
    assert not {path: length for path, length in lengths.items() if length > LONGEST}


def test_every_folder_with_modules_is_a_package(root: Path, modules: list[Path]) -> None:
    source = root / "src"
    folders = {
        folder
        for path in modules
        for folder in path.parents
        if folder.is_relative_to(source) and folder != source
    }
    assert folders
    assert not [folder for folder in folders if not (folder / "__init__.py").is_file()]


def test_no_module_goes_out_by_the_front_door(root: Path, modules: list[Path]) -> None:
    """`import ivbcore` inside the library would be a ring that the contracts do not see."""
    package = root / "src" / "ivbcore"
    rooms = {"ivbcore.__version__"} | {
        f"ivbcore.{path.stem}" for path in package.iterdir() if path.is_dir() or path.stem == "api"
    }
    found = [
        f"{path}:{line}: {name}"
        for path in modules
        for line, name in _imports(path)
        if name == "ivbcore" or (name.count(".") == 1 and name.startswith("ivbcore."))
        if name not in rooms
    ]
    assert not found


def test_plugins_import_only_the_contracts(root: Path, modules: list[Path]) -> None:
    """Also in imports for type checkers, which the import contracts leave out."""
    plugins = root / "src" / "ivbcore" / "plugins"
    found = [
        f"{path}:{line}: {name}"
        for path in modules
        if path.is_relative_to(plugins)
        for line, name in _imports(path)
        if name.split(".")[0] == "ivbcore"
        if name != "ivbcore.contracts" and not name.startswith("ivbcore.plugins")
    ]
    assert not found


def test_example_packages_import_only_the_contracts(root: Path) -> None:
    """An outside plugin needs no more than a built-in one has."""
    examples = [path for path in root.glob("examples/**/*.py") if "tests" not in path.parts]
    if not examples:
        pytest.skip("no example packages yet")
    found = [
        f"{path}:{line}: {name}"
        for path in examples
        for line, name in _imports(path)
        if name.split(".")[0] == "ivbcore" and name != "ivbcore.contracts"
    ]
    assert not found


# What a rule may import as its module is loaded: cheap, or there already (the contracts themselves
# import fractions). Every run loads every rule, so that one heavy import would be paid by all.
LIGHT = {
    "__future__", "attrs", "bisect", "calendar", "collections", "collections.abc", "datetime",
    "enum", "fractions", "functools", "itertools", "ivbcore.contracts", "math", "operator",
    "re", "typing",
}  # fmt: skip


def test_rules_import_nothing_heavy_as_they_load(root: Path) -> None:
    rules = sorted((root / "src/ivbcore/plugins/rules").glob("*.py"))
    assert len(rules) > 20
    heavy = [
        f"{path.name}:{line} {name}"
        for path in rules
        if path.name != "__init__.py"
        for line, name in _imports_of_module(path)
        if name not in LIGHT
    ]
    assert not heavy


# The ground floor is below the module that has the cheap one, plugins may not import it, and the
# testing kit is no part of a command.
MAY_USE_ATTRS_FROZEN = ("values/", "plugins/", "testing/")


def test_frozen_classes_are_made_the_cheap_way(root: Path, modules: list[Path]) -> None:
    floors = root / "src" / "ivbcore"
    costly = [
        f"{path.relative_to(floors)}:{node.lineno}"
        for path in modules
        if path.is_relative_to(floors)
        and not path.relative_to(floors).as_posix().startswith(MAY_USE_ATTRS_FROZEN)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        and node.module == "attrs"
        and any(alias.name == "frozen" for alias in node.names)
    ]
    assert not costly, "import frozen from ivbcore.values.records"


def _imports_of_module(path: Path) -> Iterator[tuple[int, str]]:
    """What stands outside functions, and so is imported with the module."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""


@pytest.mark.parametrize("name", ["ivbcore", "ivbcore.contracts", "ivbcore.testing"])
def test_no_module_hides_a_name_that_its_package_gives(name: str) -> None:
    package = importlib.import_module(name)
    modules = {one.name for one in pkgutil.iter_modules(package.__path__)}
    assert not modules & set(package.__all__)
