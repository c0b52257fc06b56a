"""Conformance checks: whether a contribution keeps to its contract, in one line of a test.

Each takes the contribution and raises an AssertionError that says what failed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from ivbcore.api import built_in_host
from ivbcore.contracts.exporter import Exporter
from ivbcore.contracts.extension import Extension
from ivbcore.contracts.importer import Importer
from ivbcore.contracts.pack import PackSource, PlanningWords
from ivbcore.contracts.plugin import WordList
from ivbcore.contracts.rules import Rule
from ivbcore.engine.host import Host
from ivbcore.engine.usable import misfit
from ivbcore.planning.vocabulary import Vocabulary
from ivbcore.testing.file_conformance import check_exporter, check_importer
from ivbcore.testing.pack_conformance import check_pack
from ivbcore.testing.rule_conformance import check_rule
from ivbcore.testing.stand_in import HOOK_OF
from ivbcore.testing.verdict import require
from ivbcore.testing.word_conformance import check_extension, check_vocabulary

__all__ = [
    "check_contribution",
    "check_exporter",
    "check_extension",
    "check_importer",
    "check_pack",
    "check_plugin",
    "check_rule",
    "check_vocabulary",
]

_HOOKS = (*HOOK_OF.values(), "ivb_word_lists")


def check_contribution(contribution: Any, *, host: Host | None = None, **arguments: Any) -> None:
    """The check that belongs to a contribution, with the arguments of that check."""
    if isinstance(contribution, (PlanningWords, Vocabulary)):
        check_vocabulary(contribution, **arguments)
    elif isinstance(contribution, Rule):
        check_rule(contribution, host=host, **arguments)
    elif isinstance(contribution, Exporter):
        check_exporter(contribution, host=host, **arguments)
    elif isinstance(contribution, Importer):
        check_importer(contribution, host=host, **arguments)
    elif isinstance(contribution, PackSource):
        check_pack(contribution, host=host, **arguments)
    elif isinstance(contribution, Extension):
        check_extension(contribution, host=host, **arguments)
    elif isinstance(contribution, WordList):
        _check_word_list(contribution)
    else:
        raise AssertionError(f"{contribution!r} is no contribution of a plugin")


def _check_word_list(words: WordList) -> None:
    wrong = misfit(words)
    require(not wrong, f"{words!r} cannot be used: {wrong}")
    twice = [one for one, count in Counter(words.words).items() if count > 1]
    require(not twice, f"the word list {words.name!r} has words twice: {', '.join(twice)}")


def check_plugin(plugin: Any, *, cases: Mapping[str, Mapping[str, Any]] | None = None) -> None:
    """Whether a plugin and all that it contributes keep to their contracts.

    `plugin` is a module, its name, or an object with hooks. The host finds nothing wrong with
    it; it contributes something; and each contribution passes its own check. `cases` gives
    further arguments for a check, by the code, prefix or name of the contribution:
    ``{"HVT001": {"fires_on": plan}}``.
    """
    host = built_in_host().with_plugins(plugin)
    told = [one.message("en") for one in host.findings_of(*_HOOKS)]
    require(not told, f"the host finds fault with the plugin: {'; '.join(told[:3])}")
    own = [
        one
        for one in (
            *host.importers, *host.exporters, *host.rules, *host.planning_words, *host.packs,
            *host.extensions,
        )
        if not getattr(host.origin_of(one), "built_in", True)
    ]  # fmt: skip
    adds_words = host.word_lists != built_in_host().word_lists
    require(own or adds_words, f"{plugin!r} contributes nothing at all")
    given = dict(cases or {})
    for contribution in own:
        arguments = given.pop(_identity(contribution), {})
        check_contribution(contribution, host=host, **arguments)
    require(not given, f"cases for what the plugin does not contribute: {', '.join(given)}")


def _identity(contribution: Any) -> str:
    if isinstance(contribution, Rule):
        return contribution.code.code
    if isinstance(contribution, Extension):
        return contribution.prefix
    return str(contribution.name)
