"""``ivb plugin new``: a package with a plugin, ready to install and to change."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import click

from ivbcore.api import built_in_host
from ivbcore.cli import plan_texts, texts
from ivbcore.cli import plugin_texts as said
from ivbcore.cli.console import CannotDo, current_console
from ivbcore.cli.options import IvbCommand, argument, option
from ivbcore.cli.options import command as make_command
from ivbcore.engine.files import write_whole

__all__ = ["command"]

EXAMPLE = "ivb plugin new hof-van-twente --prefix HVT"
_NAME = re.compile(r"(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PREFIX = re.compile(r"(?!IVB)[A-Z]{3,8}")  # codes are made of it: three letters or more
# What --plugins takes for a choice and not for a name.
_SWITCHES = ("uit", "off")
# Where each template goes; @module@ in the path is the name of the Python package.
_FILES = {
    "pyproject.txt": "pyproject.toml",
    "readme.txt": "README.md",
    "plugin.txt": "src/@module@/__init__.py",
    "pack.txt": "src/@module@/bouwsteen.yaml",
    "tests.txt": "tests/test_plugin.py",
}


@make_command("new", said.NEW_SUMMARY, EXAMPLE)
@option("--prefix", metavar="VOORVOEGSEL", help=said.PREFIX)
@argument("name", "NAAM")
def _new(name: str, prefix: str | None) -> None:
    """Make the package in a folder of its own; an existing folder is left alone."""
    console = current_console()
    if not _NAME.fullmatch(name):
        raise CannotDo(said.BAD_NAME, name=name)
    if name in _SWITCHES or name in {pack.name for pack in built_in_host().packs}:
        raise CannotDo(said.NAME_IN_USE, name=name)
    letters = prefix or re.sub(r"[^A-Z]", "", name.upper())[:6].ljust(3, "X")
    if not _PREFIX.fullmatch(letters):
        raise CannotDo(said.BAD_PREFIX, value=letters)
    module = "ivbcore_" + name.replace("-", "_")
    folder = Path(f"ivbcore-{name}")
    if folder.exists():
        raise CannotDo(plan_texts.EXISTS, file=folder)
    filled = {"@name@": name, "@module@": module, "@prefix@": letters, "@lower@": letters.lower()}
    templates = files("ivbcore.cli") / "scaffold"
    for template, place in _FILES.items():
        text = (templates / template).read_text(encoding="utf-8")
        path = place
        for mark, value in filled.items():
            text, path = text.replace(mark, value), path.replace(mark, value)
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, text.encode())
    (folder / "src" / module / "py.typed").touch()
    console.note(console.say(said.MADE, folder=folder))


class _Group(IvbCommand, click.Group):
    """The commands about making plugins."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, then the options."""
        console = current_console()
        with formatter.section(console.say(texts.COMMANDS_HEADING)):
            formatter.write_dl([("new", console.say(said.NEW_SUMMARY))])
        super().format_options(ctx, formatter)


command = _Group(
    "plugin",
    summary=texts.COMMANDS["plugin"],
    example=EXAMPLE,
    commands={"new": _new},
)
