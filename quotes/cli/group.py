"""A group of commands that loads only the one asked for, and the one place where errors become exit codes.

0: done or found. 1: it ran, but the answer is "nothing", "not clean" or "some files failed". 2: usage or
error. 130: interrupted.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from quotes.errors import QuotesError, UnknownName

_WHOLE = 500  # code points that no first sentence of a help text has
_INTERRUPTED = {
    "add": "interrupted; what was read so far is in, whole articles only, and running it again goes on from there",
    "reannotate": "interrupted; every article is in whole, as it was read before or as it is read now",
}


class Interrupted(click.ClickException):
    """Ctrl-C: said in one line, with the exit code a shell expects."""

    exit_code = 130


class Failed(click.ClickException):
    """An error of ours, shown as its own text and nothing else."""

    exit_code = 2


def one_line(error: click.UsageError, command: str) -> click.ClickException:
    """Return what click says of a command line in four lines as one line that ends in where to read more.

    `command` is what was called, as far as click had come where it does not say so itself.
    """
    said = _said(error)
    if "\n" in said:  # a group called without a command: the whole help
        return error
    said = said[:1].lower() + said[1:] + ("" if said.endswith((".", "?", ")")) else ".")
    return Failed(f"{said} See {error.ctx.command_path if error.ctx else command} --help")


def _said(error: click.UsageError) -> str:
    """Return what click says; of an option of `quotes` itself behind a command, where it stands."""
    if isinstance(error, click.NoSuchOption) and error.ctx and error.ctx.parent:
        root, name = error.ctx.find_root(), error.option_name
        if any(name in option.opts for option in root.command.params):
            path = error.ctx.command_path.removeprefix(f"{root.command_path} ")
            return f"{name} stands before the command: {root.command_path} {name} … {path}"
    return error.format_message()


class Subgroup(click.Group):
    """The commands of one command, such as `quotes speakers`: the list of them tells each in a whole sentence."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands; click would cut their sentences to a line."""
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, one.get_short_help_str(_WHOLE)) for name, one in sorted(self.commands.items())]
            )


class CommandGroup(click.Group):
    """The commands of `quotes`: module `quotes.cli.NAME` holds the command NAME, loaded when it is called.

    `summaries` maps each name to its one-line help, so that the list of commands loads none of them.
    """

    def __init__(self, *, summaries: Mapping[str, str], **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]
        self.summaries = summaries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of a day's work, as they were given."""
        return list(self.summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and return it; None where there is no such command."""
        if cmd_name not in self.summaries:
            return None
        command = getattr(import_module(f"quotes.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.summaries.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; raise UsageError with the names that come closest to one that is none."""
        if args[0] not in self.summaries and not args[0].startswith("-"):
            close = get_close_matches(args[0], self.summaries)
            raise click.UsageError(str(UnknownName("command", args[0], tuple(close))), ctx)
        return super().resolve_command(ctx, args)

    def make_context(self, info_name: str | None, *args: Any, **extra: Any) -> click.Context:
        """Read the options that stand before the command."""
        try:
            return super().make_context(info_name, *args, **extra)
        except click.UsageError as error:
            raise one_line(error, info_name or "quotes") from error

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; every error the user can mend becomes one line on stderr."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise one_line(error, f"{ctx.command_path} {ctx.invoked_subcommand or ''}".rstrip()) from error
        except QuotesError as error:
            raise Failed(str(error)) from error
        except KeyboardInterrupt as error:
            raise Interrupted(_INTERRUPTED.get(ctx.invoked_subcommand or "", "interrupted")) from error
        except UnicodeEncodeError as error:
            raise Failed(f"not valid Unicode: {error.object[:40]!r}; write it as UTF-8") from error
