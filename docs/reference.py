"""The pages of the reference that are printed from commands and classes."""

from __future__ import annotations

import contextlib
import io
import os
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any
from unittest import mock

import ivbcore
from ivbcore import contracts, testing
from ivbcore.cli import texts
from ivbcore.cli.root import ivb

__all__ = ["commands_page", "glossary_page"]

_MADE = "<!-- Made by python -m docs.make_words; do not edit. -->"


def commands_page() -> str:
    """What each command says of itself."""
    lines = [
        "# Commands",
        "",
        _MADE,
        "",
        "Every command speaks Dutch unless `--lang en` is given, and says what it can do with",
        "`--help`. Data go to standard output, all else to standard error. The exit code is 0 when",
        "all is well, 1 when something was found, 2 when the work could not be done.",
        "",
        "| command | |",
        "|---|---|",
    ]
    lines += [f"| [ivb {name}](#ivb-{name}) | {said.en} |" for name, said in texts.COMMANDS.items()]
    for name in texts.COMMANDS:
        lines += ["", f"## ivb {name}", "", "```text", _help_of(name), "```"]
    return "\n".join(lines) + "\n"


def _help_of(name: str) -> str:
    """The help of a command, as in a terminal of 80 columns."""
    printed = io.StringIO()
    plain = {"COLUMNS": "80", "NO_COLOR": "1"}
    with mock.patch.dict(os.environ, plain), contextlib.redirect_stdout(printed):
        ivb.run([name, "--help", "--lang", "en"])
    return "\n".join(line.rstrip() for line in printed.getvalue().strip().splitlines())


def glossary_page() -> str:
    """The words of the field: what each is called in Dutch and in the library, and what it is."""
    lines = [
        "# Glossary",
        "",
        _MADE,
        "",
        "The words of the field, as plans use them, with their names in the library.",
        "[The terms of plan files](terms.md) has every key of a plan file.",
        "",
        "| Dutch | in Python | what it is |",
        "|---|---|---|",
    ]
    words = sorted(set(_words()), key=lambda one: (one[0].lower(), one))
    lines += [f"| {dutch} | `{name}` | {meaning} |" for dutch, name, meaning in words]
    return "\n".join(lines) + "\n"


def _words() -> Iterator[tuple[str, str, str]]:
    for module in (ivbcore, contracts, testing):
        for name in module.__all__:
            found: Any = getattr(module, name)
            text = found.__doc__ if isinstance(found, type) else None
            dutch = re.search(r"^ *Dutch: (.+)$", text or "", re.MULTILINE)
            if dutch is None or text is None:
                continue
            meaning = " ".join(text.partition("\n\n")[0].split())
            if issubclass(found, Enum):
                values = ", ".join(str(one.value) for one in found)
                meaning = f"{meaning} One of: {values}."
            yield dutch[1].strip(), name, meaning.replace("|", "\\|")
