"""``ivb explain``: what a finding means, and why it matters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ivbcore.cli import plugin_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import Console, current_console
from ivbcore.cli.hosting import current_host
from ivbcore.cli.options import argument
from ivbcore.cli.options import command as make_command
from ivbcore.findings.catalogue import OWN_CODES
from ivbcore.findings.code import CodeStatus
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from ivbcore.contracts.rules import Rule
    from ivbcore.findings.code import Code

__all__ = ["command"]

EXAMPLE = """\
ivb explain IVB033
ivb explain unknown-partner"""


@make_command("explain", texts.COMMANDS["explain"], EXAMPLE)
@argument("wanted", "CODE")
def command(wanted: str) -> None:
    """Explain a code, given as code or as name."""
    console = current_console()
    rules = {rule.code.code: rule for rule in current_host().rules}
    codes = [*OWN_CODES, *(rule.code for rule in rules.values())]
    known = {text: code for code in codes for text in (code.code, code.name)}
    code = known.get(wanted) or known.get(wanted.upper()) or known.get(wanted.lower())
    if code is None:
        raise UnknownName("code", wanted, nearest(wanted, known))
    _show(code, rules.get(code.code), console)


def _show(code: Code, rule: Rule | None, console: Console) -> None:
    severity = code.severity.named(console.language)
    console.out(f"{code.code} {code.name} ({severity})")
    console.out("")
    console.lines(console.hanging("", console.say(code.summary)))
    if code.status is CodeStatus.RETIRED:
        text = console.say(said.RETIRED, other=code.successor or "-")
        console.lines(console.hanging("", text))
    why = console.say(code.why)
    if why:
        console.out("")
        console.out(console.say(said.WHY))
        console.lines(console.hanging("", why, 2))
    if rule is None:
        return
    if rule.norms:
        console.out("")
        console.out(console.say(said.NORMS))
        for norm in rule.norms:
            console.lines(console.hanging("", f"{norm.title} ({norm.id})", 2))
    elif rule.no_norm is not None:
        console.out("")
        console.out(console.say(said.NORMS))
        reason = console.say(rule.no_norm)
        console.lines(console.hanging("", console.say(said.WHY_NO_NORM, reason=reason), 2))
    if rule.limits:
        console.out("")
        console.out(console.say(said.LIMITS))
        for name, limit in rule.limits.items():
            meaning = console.say(limit.meaning)
            text = console.say(
                said.LIMIT, name=name, value=f"{limit.default:g}", unit=limit.unit, meaning=meaning
            )
            console.lines(console.hanging("", text, 2))
    if rule.page:
        console.out("")
        console.out(console.say(said.PAGE_IN_ENGLISH))
        console.out("")
        _show_page(rule.page, console)


def _show_page(page: str, console: Console) -> None:
    """The page of a rule, its paragraphs as wide as the terminal and its fragments as they are."""
    within = False
    for number, part in enumerate(page.split("\n\n")):
        if number:
            console.out("")
        if within or "```" in part or not _is_prose(part):
            console.out(part)
        else:
            console.lines(console.hanging("", " ".join(part.split())))
        within ^= part.count("```") % 2 == 1


def _is_prose(paragraph: str) -> bool:
    """Whether its lines may be broken elsewhere: no list, table or heading of Markdown."""
    return not re.search(r"^(?:\s|[-*+|#>]|\d+[.)] )", paragraph, re.MULTILINE)
