"""Codes: what can be found, each with its sentences in two languages."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cached_property
from string import Formatter
from typing import TYPE_CHECKING

from attrs import field, validators

from ivbcore.findings.arguments import Argument, shown
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Language, Texts
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Code", "CodeStatus"]

NO_TEXTS = Texts("", "")
# A plugin's prefix (two to eight capitals or digits) and a number.
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}\d{3}")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class CodeStatus(StrEnum):
    """Whether a code is found by default.

    Dutch: status (van een code)
    Preview: only when asked for. Retired: never again; its successor says what took its place.
    """

    STABLE = "stable"
    PREVIEW = "preview"
    RETIRED = "retired"


@frozen
class Code:
    """One thing that can be found.

    Dutch: code
    `name` names the fault, in kebab-case. `message` is the sentence of a finding, with named
    arguments in braces; the names come from `ivbcore.findings.arguments.VOCABULARY`. `summary`
    tells the fault without a case; `why` what it matters.
    """

    code: str = field(validator=validators.matches_re(_CODE))
    name: str = field(validator=validators.matches_re(_NAME))
    severity: Severity
    message: Texts
    summary: Texts
    why: Texts = NO_TEXTS
    status: CodeStatus = CodeStatus.STABLE
    successor: str | None = None

    @cached_property
    def arguments(self) -> frozenset[str]:
        """The names of the arguments that its sentences need."""
        return argument_names(self.message.nl) | argument_names(self.message.en)

    def sentence(self, arguments: Mapping[str, Argument], language: Language) -> str:
        """The message with the arguments filled in; a count in brackets that is one is left out."""
        texts = {name: shown(value, language, name) for name, value in arguments.items()}
        template = self.message.in_language(language)
        if arguments.get("count") == 1:
            template = template.replace(" ({count})", "")
        return template.format_map(texts)

    def __str__(self) -> str:
        """``IVB011``."""
        return self.code


def argument_names(template: str) -> frozenset[str]:
    """The named arguments in a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)
