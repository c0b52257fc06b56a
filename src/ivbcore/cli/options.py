"""Commands and options that speak two languages, and the values that options take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ivbcore.cli import plugin_texts, texts
from ivbcore.cli.console import Console
from ivbcore.cli.tracing import PLUGIN_CHOICES, trace
from ivbcore.values.language import LANGUAGES, Language, Texts
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "DAY",
    "LANGUAGE_GIVEN",
    "PERIOD",
    "QUARTER",
    "SECONDS",
    "IvbCommand",
    "argument",
    "as_json",
    "command",
    "language_in",
    "option",
]

F = TypeVar("F", bound=Callable[..., Any])


def language_in(arguments: Sequence[str]) -> Language:
    """The language asked for, found before anything is parsed: help and errors speak it too."""
    chosen: Language = "nl"
    for place, text in enumerate(arguments):
        if text == "--":
            break
        following = arguments[place + 1] if place + 1 < len(arguments) else ""
        value = following if text == "--lang" else text.removeprefix("--lang=")
        for language in LANGUAGES:
            if value == language and text.startswith("--lang"):
                chosen = language
    return chosen


def console_of(ctx: click.Context) -> Console:
    """The console of a context."""
    return ctx.find_object(Console) or Console()


class BilingualOption(click.Option):
    """An option whose help is in the language asked for."""

    def __init__(self, names: Sequence[str], *, texts: Texts, **settings: Any) -> None:
        super().__init__(names, help=texts.nl, **settings)
        self.texts = texts

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The line in the help."""
        self.help = console_of(ctx).say(self.texts)
        return super().get_help_record(ctx)


class Bilingual(click.Command):
    """What commands and the group of commands have in common: help in two languages."""

    summary: Texts
    example: str

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that says how it is written."""
        say = console_of(ctx).say
        pieces = [say(texts.OPTIONS_METAVAR) if p == "[OPTIONS]" else p for p in self.pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(pieces), say(texts.USAGE))

    def pieces(self, ctx: click.Context) -> list[str]:
        """The parts of the usage line."""
        return self.collect_usage_pieces(ctx)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What it does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(console_of(ctx).say(self.summary))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        options = (one for one in self.get_params(ctx) if isinstance(one, click.Option))
        records = [record for one in options if (record := one.get_help_record(ctx))]
        if records:
            with formatter.section(console_of(ctx).say(texts.OPTIONS)):
                formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """An example, to be typed over."""
        with formatter.section(console_of(ctx).say(texts.EXAMPLE)):
            for line in self.example.splitlines():
                formatter.write(f"  {line}\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = console_of(ctx).say(texts.HELP)
        return option


class IvbCommand(Bilingual):
    """One command."""

    def __init__(self, *args: Any, summary: Texts, example: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.summary = summary
        self.example = example
        self.params += common_options()

    def invoke(self, ctx: click.Context) -> Any:
        """Run it, and tell what plugins were asked for."""
        try:
            return super().invoke(ctx)
        finally:
            trace(ctx)


def common_options() -> list[click.Parameter]:
    """The options of every command. They are looked up before parsing; here they are checked."""
    return [
        BilingualOption(
            ["--lang"],
            texts=texts.LANG,
            type=click.Choice(LANGUAGES),
            expose_value=False,
            callback=_remember_language,
        ),
        BilingualOption(["--debug"], texts=texts.DEBUG, is_flag=True, expose_value=False),
        *_plugin_options(),
    ]


LANGUAGE_GIVEN = "ivbcore.language"
"""Where the context keeps that a language was asked for."""


def _remember_language(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        ctx.meta[LANGUAGE_GIVEN] = value


def _plugin_options() -> list[click.Parameter]:
    """Which plugins may be used; kept on the context, for `hosting` to read."""

    def keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        if value:
            ctx.meta.setdefault(PLUGIN_CHOICES, {})[param.name] = value

    def made(name: str, help_text: Texts, **settings: Any) -> click.Parameter:
        return BilingualOption(
            [name], texts=help_text, expose_value=False, callback=keep, **settings
        )

    folder = click.Path()
    return [
        made("--plugin-dir", plugin_texts.PLUGIN_DIR, multiple=True, type=folder, metavar="MAP",
             envvar="IVBCORE_PLUGIN_DIR"),
        made("--plugins", plugin_texts.ONLY, metavar="NAMEN", envvar="IVBCORE_PLUGINS"),
        made("--trace-plugins", plugin_texts.TRACE, is_flag=True),
    ]  # fmt: skip


def command(name: str, summary: Texts, example: str) -> Callable[[Callable[..., Any]], IvbCommand]:
    """Make a function a command; it may return an exit code."""

    def decorate(function: Callable[..., Any]) -> IvbCommand:
        made = click.command(name, cls=IvbCommand, summary=summary, example=example)(function)
        assert isinstance(made, IvbCommand)
        return made

    return decorate


def option(*names: str, help: Texts, **settings: Any) -> Callable[[F], F]:  # noqa: A002 - as click says
    """An option with help in two languages."""
    return click.option(*names, cls=BilingualOption, texts=help, **settings)


def argument(name: str, metavar: str, **settings: Any) -> Callable[[F], F]:
    """An argument."""
    return click.argument(name, metavar=metavar, **settings)


def as_json(function: F) -> F:
    """The option ``--json``."""
    return option("--json", "json", is_flag=True, help=texts.JSON)(function)


def _converted(
    convert: Callable[[str], Any], complaint: Texts
) -> Callable[[click.Context, click.Parameter, str | None], Any]:
    """A callback that makes a value of a text, and complains in the language asked for."""

    def callback(ctx: click.Context, param: click.Parameter, value: str | None) -> Any:
        if value is None:
            return None
        try:
            return convert(value)
        except ValueError:
            message = console_of(ctx).say(complaint, value=value)
            raise click.BadParameter(message, ctx, param) from None

    return callback


PERIOD = _converted(Period.of, texts.NOT_A_PERIOD)
QUARTER = _converted(Quarter.of, texts.NOT_A_QUARTER)
DAY = _converted(date.fromisoformat, texts.NOT_A_DAY)


def _seconds(text: str) -> float:
    """A number of seconds that a computation may take."""
    found = float(text)
    if not 0.1 <= found <= 3600:
        raise ValueError(text)
    return found


SECONDS = _converted(_seconds, texts.NOT_SECONDS)
