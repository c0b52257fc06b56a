"""``ivb export``: a plan in another format, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ivbcore import api
from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import CannotDo, current_console, plain
from ivbcore.cli.hosting import current_host
from ivbcore.cli.options import DAY, QUARTER, argument, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import plan_whole
from ivbcore.contracts.exporter import Artifact, Exporter
from ivbcore.engine.exporting import NoSelection, NotForPublication, SelectionNeeded, exporter_named
from ivbcore.model.openness import Openness
from ivbcore.values.errors import MissingExtra

__all__ = ["command"]

EXAMPLE = """\
ivb export plan.yaml --to html -o plan.html
ivb export plan.yaml --to ics --partner politie -o politie.ics
ivb export plan.yaml --to json --edition intern | jq .titel"""


@make_command("export", texts.COMMANDS["export"], EXAMPLE)
@option("--to", "form", metavar="FORMAAT", required=True, help=texts.TO)
@option("-o", "--output", metavar="BESTAND", help=texts.OUTPUT)
@option(
    "--edition",
    type=click.Choice([one.value for one in Openness]),
    default=Openness.PUBLIC.value,
    help=said.EDITION,
)
@option("--partner", metavar="NAAM", help=texts.PARTNER)
@option("--holder", metavar="NAAM", help=texts.HOLDER)
@option("--quarter", callback=QUARTER, metavar="KWARTAAL", help=texts.QUARTER)
@option("--as-of", callback=DAY, metavar="DATUM", help=texts.AS_OF)
@option("--findings", is_flag=True, help=said.WITH_FINDINGS)
@option("--option", "choices", multiple=True, metavar="NAAM=WAARDE", help=said.EXPORT_OPTION)
@option("--with-personal-data", is_flag=True, help=said.WITH_PERSONAL_DATA)
@option("--partial", is_flag=True, help=texts.PARTIAL)
@argument("path", "PLAN")
def command(
    *,
    path: str,
    form: str,
    output: str | None,
    edition: str,
    findings: bool,
    choices: tuple[str, ...],
    partial: bool,
    **asked: Any,
) -> None:
    """Write the plan; refuses a plan that was not read as a whole."""
    console = current_console()
    host = current_host()
    exporter = exporter_named(form, host)
    options = _options(exporter, choices)
    if findings and not exporter.takes_report and not exporter.needs_report:
        raise CannotDo(said.NO_FINDINGS_IN, form=form)
    plan = plan_whole(path, console, partial=partial)
    try:
        made = api.export(
            plan,
            form,
            level=edition,
            language=console.language,
            findings=findings,
            host=host,
            **asked,
            **options,
        )
    except NoSelection:
        raise CannotDo(said.NO_SELECTION, form=form) from None
    except SelectionNeeded as error:
        raise CannotDo(said.SELECTION_NEEDED, form=form, name=f"--{error.asks_for}") from None
    except NotForPublication as error:
        for one in error.findings:
            console.note(f"  {plain(one.path)}: {plain(one.message(console.language))}")
        raise CannotDo(said.NOT_FOR_PUBLICATION, count=len(error.findings)) from None
    except MissingExtra:
        raise CannotDo(said.NEEDS_EXTRA, form=form, extra=exporter.extra) from None
    if output is None or output == "-":
        if len(made.artifacts) != 1:
            raise CannotDo(said.SEVERAL_FILES, form=form)
        if not _is_text(made.artifacts[0]):
            raise CannotDo(said.NO_TEXT, form=form)
        console.out(made.artifacts[0].content.decode("utf-8", "replace").rstrip("\n"))
        return
    try:
        written = made.save(Path(output) if not output.endswith("/") else output)
    except OSError as error:
        reason = console.say(texts.reason_of(error))
        raise CannotDo(texts.FILE_TROUBLE, file=output, reason=reason) from None
    for place in written:
        console.note(console.say(said.WRITTEN, file=place))


def _options(exporter: Exporter, given: tuple[str, ...]) -> dict[str, Any]:
    """The options as given, each a name and a value; a flag needs no value."""
    flags = {one.name for one in exporter.options if one.flag}
    found: dict[str, Any] = {}
    for text in given:
        name, equals, value = (part.strip() for part in text.partition("="))
        if name in flags:
            if equals and value not in _YES_OR_NO:
                raise CannotDo(said.YES_OR_NO, name=name)
            found[name] = not equals or _YES_OR_NO[value]
        elif not equals:
            raise CannotDo(said.NAME_AND_VALUE, value=text)
        else:
            found[name] = value
    return found


_YES_OR_NO = {"ja": True, "nee": False, "yes": True, "no": False}


def _is_text(artifact: Artifact) -> bool:
    """Whether it can be shown in a terminal or go through a pipe as text."""
    kind = artifact.media_type.partition(";")[0]
    return kind.startswith("text/") or kind.endswith(("json", "xml"))
