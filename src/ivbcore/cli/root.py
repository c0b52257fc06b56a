"""The group of commands: finds a command when it is named, and answers for what goes wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

import click

from ivbcore.cli import texts
from ivbcore.cli.console import CannotDo, Console, plain
from ivbcore.cli.options import Bilingual, BilingualOption, common_options, console_of, language_in
from ivbcore.cli.streams import forget_output, give_output_back, prepare_streams
from ivbcore.findings.finding import Finding
from ivbcore.publishing.refusing import NotUsable
from ivbcore.values.errors import IvbError, MissingExtra, UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from ivbcore.cli.remembering import Recording

__all__ = ["Root", "ivb"]

FINE, FOUND, FAILED = 0, 1, 2
INTERRUPTED = 130


class Root(Bilingual, click.Group):
    """All commands. The module of a command is imported when the command is used."""

    summary = texts.SUMMARY
    example = texts.ROOT_EXAMPLE

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click asks
        """The names, in the order of the help."""
        return list(texts.COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - as click asks
        cmd_name: str,
    ) -> click.Command | None:
        """The command with this name."""
        if cmd_name not in texts.COMMANDS:
            return None
        module = import_module(f"ivbcore.cli.commands.{cmd_name}")
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named, or a complaint that names what comes near."""
        name = args[0]
        if name not in texts.COMMANDS and not name.startswith("-"):
            console = console_of(ctx)
            close = nearest(name, texts.COMMANDS, 1)
            near = console.say(texts.DID_YOU_MEAN, near=close[0]) if close else ""
            raise click.UsageError(console.say(texts.NO_SUCH_COMMAND, name=name) + near, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, then the options; no module of a command is imported for it."""
        console = console_of(ctx)
        with formatter.section(console.say(texts.COMMANDS_HEADING)):
            formatter.write_dl(
                [(name, console.say(summary)) for name, summary in texts.COMMANDS.items()]
            )
        super().format_options(ctx, formatter)

    def pieces(self, ctx: click.Context) -> list[str]:
        """The parts of the usage line."""
        return ["[OPTIONS]", console_of(ctx).say(texts.COMMAND_METAVAR)]

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run and leave the process with the exit code."""
        raise SystemExit(self.run(args))

    def run(self, args: Sequence[str] | None = None, recording: Recording | None = None) -> int:
        """Run on these arguments (else on those of the process); the exit code.

        What is written is also put into `recording`.
        """
        given = sys.argv[1:] if args is None else list(args)
        prepare_streams()
        console = Console(language_in(given), recording)
        if not given:
            given = ["--help"]
        try:
            result = super().main(given, prog_name="ivb", standalone_mode=False, obj=console)
        except click.exceptions.Abort:
            return INTERRUPTED
        except click.ClickException as error:
            console.note(_complaint(error, console))
            return FAILED
        except SystemExit as error:
            if not _of_click(error):
                return _unexpected(error, given, console)
            # Click leaves like this when nobody reads its help any more.
            forget_output()
            return FINE
        except (IvbError, OSError) as error:
            console.note(_failure(error, console))
            return FAILED
        except KeyboardInterrupt:
            return INTERRUPTED
        except BaseException as error:  # noqa: BLE001 - the last door: a person reads a line, not a trace
            return _unexpected(error, given, console)
        finally:
            give_output_back()
        return result if isinstance(result, int) else FINE


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from ivbcore import __version__

        console_of(ctx).out(f"ivb {__version__}")
        ctx.exit()


def _complaint(error: click.ClickException, console: Console) -> str:
    """What is wrong with the way the command was given, or why it cannot do its work."""
    if isinstance(error, CannotDo):
        return console.say(texts.ERROR, message=error.said(console))
    message = plain(_usage_message(error, console))
    if not isinstance(error, click.UsageError) or error.ctx is None:
        return console.say(texts.ERROR, message=message)
    hint = console.say(texts.TRY_HELP, command=error.ctx.command_path)
    return f"{console.say(texts.ERROR, message=message)}\n{hint}"


def _usage_message(error: click.ClickException, console: Console) -> str:
    if isinstance(error, click.NoSuchOption):
        close = error.possibilities or ()
        near = console.say(texts.DID_YOU_MEAN, near=min(close)) if close else ""
        return console.say(texts.NO_SUCH_OPTION, name=error.option_name) + near
    if isinstance(error, click.MissingParameter):
        return console.say(texts.MISSING, name=_shown_name(error.param))
    if isinstance(error, click.BadOptionUsage):
        return console.say(texts.BAD_OPTION, name=error.option_name)
    if isinstance(error, click.BadParameter):
        name = _shown_name(error.param)
        kind = error.param.type if error.param else None
        if isinstance(kind, click.Choice):
            choices = ", ".join(map(str, kind.choices))
            return console.say(texts.BAD_CHOICE, name=name, choices=choices)
        return f"{name}: {error.message}"
    if type(error) is click.UsageError and "unexpected extra" in error.message:
        return console.say(texts.TOO_MANY, rest=error.message.partition("(")[2].rstrip(")"))
    return error.format_message()


def _shown_name(param: click.Parameter | None) -> str:
    if param is None:
        return "?"
    return max(param.opts, key=len) if isinstance(param, click.Option) else str(param.metavar)


def _failure(error: Exception, console: Console) -> str:
    if isinstance(error, UnknownName):
        kind = texts.KINDS.get(error.kind)
        message = console.say(
            texts.UNKNOWN_NAME,
            kind=console.say(kind) if kind else error.kind,
            name=plain(str(error.name)),
        )
        if error.suggestions:
            either = console.say(texts.OR).join(f"'{plain(one)}'" for one in error.suggestions)
            message += console.say(texts.DID_YOU_MEAN_ONE_OF, near=either)
    elif isinstance(error, MissingExtra):
        message = console.say(texts.NEEDS_EXTRA, extra=error.extra)
    elif isinstance(error, OSError) and error.filename is not None:
        reason = console.say(texts.reason_of(error))
        message = console.say(texts.FILE_TROUBLE, file=error.filename, reason=reason)
    elif isinstance(finding := getattr(error, "finding", None), Finding):
        message = plain(finding.message(console.language))
    elif isinstance(error, NotUsable):
        message = plain(error.texts.in_language(console.language))
    else:
        message = plain(str(error))
    return console.say(texts.ERROR, message=message)


def _unexpected(error: BaseException, given: Sequence[str], console: Console) -> int:
    if "--debug" in given:
        _show_traceback()
    console.note(console.say(texts.UNEXPECTED, error=_named(error)))
    return FAILED


def _of_click(error: SystemExit) -> bool:
    """Whether click itself wants to leave, and not a plugin."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    name = trace.tb_frame.f_globals.get("__name__", "") if trace is not None else ""
    return str(name).partition(".")[0] == "click"


def _named(error: BaseException) -> str:
    text = plain(str(error))
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _show_traceback() -> None:
    import traceback

    traceback.print_exc()


ivb = Root(
    name="ivb",
    params=[
        BilingualOption(
            ["--version"],
            texts=texts.VERSION,
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
        ),
        *common_options(),
    ],
)
