"""``ivb plugins``: the plugins, what each contributes, and what went wrong."""

from __future__ import annotations

from typing import Any

from ivbcore.cli import plugin_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import Console, current_console, plain
from ivbcore.cli.findings import finding_data
from ivbcore.cli.hosting import current_host
from ivbcore.cli.options import as_json
from ivbcore.cli.options import command as make_command
from ivbcore.engine.collecting import Source

__all__ = ["command"]

EXAMPLE = """\
ivb plugins
ivb plugins --plugin-dir uitbreidingen --trace-plugins"""


@make_command("plugins", texts.COMMANDS["plugins"], EXAMPLE)
@as_json
def command(json: bool) -> int:
    """List plugins, versions, contributions and failures; 1 when something failed."""
    console = current_console()
    host = current_host()
    found = host.contributions()
    findings = host.findings_of(*said.CONTRIBUTES)
    if json:
        console.json(
            {
                "uitbreidingen": [_data(source, hooks) for source, hooks in found],
                "meldingen": [finding_data(one, console) for one in findings],
            }
        )
        return 1 if findings else 0
    for source, hooks in found:
        built_in = f" ({console.say(said.BUILT_IN)})" if source.built_in else ""
        console.out(f"{plain(source.label)}{built_in}")
        if not hooks:
            console.out(f"  {console.say(said.NOTHING)}")
        for hook, names in hooks.items():
            text = console.say(said.CONTRIBUTES[hook], names=plain(", ".join(names)))
            console.lines(console.hanging("", text, 2))
    if all(source.built_in for source in host.plugins):
        console.note(console.say(said.NO_PLUGINS))
    _complain(findings, console)
    return 1 if findings else 0


def _data(source: Source, hooks: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    return {
        "naam": source.name,
        "versie": source.version,
        "ingebouwd": source.built_in,
        "levert": {hook.removeprefix("ivb_"): list(names) for hook, names in hooks.items()},
    }


def _complain(findings: Any, console: Console) -> None:
    for one in findings:
        console.out("")
        console.lines(console.hanging("", f"{one.code}: {plain(one.message(console.language))}"))
