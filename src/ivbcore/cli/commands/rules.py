"""``ivb rules``: the rules that plans are checked by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.cli import plugin_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import Console, current_console
from ivbcore.cli.hosting import current_host
from ivbcore.cli.norms import known_norm
from ivbcore.cli.options import as_json, option
from ivbcore.cli.options import command as make_command
from ivbcore.findings.code import CodeStatus

if TYPE_CHECKING:
    from ivbcore.contracts.rules import Rule

__all__ = ["command"]

EXAMPLE = """\
ivb rules
ivb rules --norm kernbeleid-veiligheid"""


@make_command("rules", texts.COMMANDS["rules"], EXAMPLE)
@option("--norm", metavar="NORM", help=said.NORM)
@as_json
def command(norm: str | None, json: bool) -> None:
    """List the rules, all or those of a norm."""
    console = current_console()
    host = current_host()
    rules = host.rules
    if known_norm(norm, host) is not None:
        rules = tuple(rule for rule in rules if any(one.id == norm for one in rule.norms))
    if json:
        console.json([_data(rule, console) for rule in rules])
        return
    if not rules:
        console.out(console.say(said.NO_RULES))
    for rule in rules:
        marks = [rule.code.severity.named(console.language), *_marks(rule, console)]
        text = f"{console.say(rule.code.summary)} ({', '.join(marks)})"
        console.lines(console.hanging(rule.code.code, text, 8))


def _marks(rule: Rule, console: Console) -> list[str]:
    marks = []
    if rule.code.status is CodeStatus.PREVIEW:
        marks.append(console.say(said.PREVIEW))
    if not rule.enabled:
        marks.append(console.say(said.OFF))
    if rule.no_norm is not None:
        marks.append(console.say(said.NO_NORM))
    return marks


def _data(rule: Rule, console: Console) -> dict[str, Any]:
    return {
        "code": rule.code.code,
        "naam": rule.code.name,
        "ernst": rule.code.severity.value,
        "status": rule.code.status.value,
        "aan": rule.enabled,
        "samenvatting": console.say(rule.code.summary),
        "normen": [{"id": one.id, "naam": one.title} for one in rule.norms],
        "geen-norm": None if rule.no_norm is None else console.say(rule.no_norm),
    }
