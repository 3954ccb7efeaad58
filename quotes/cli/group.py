"""A group of commands that loads only the one asked for, and the one place where errors become exit codes.

0: done or found. 1: it ran, but the answer is "nothing", "not clean" or "some files failed". 2: usage or
error. 130: interrupted.
"""

from collections.abc import Mapping
from importlib import import_module

import click

from quotes.errors import QuotesError


class Interrupted(click.ClickException):
    """Ctrl-C: said in one line, with the exit code a shell expects."""

    exit_code = 130


class Failed(click.ClickException):
    """An error of ours, shown as its own text and nothing else."""

    exit_code = 2


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

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; every error the user can mend becomes one line on stderr."""
        try:
            return super().invoke(ctx)
        except QuotesError as error:
            raise Failed(str(error)) from error
        except KeyboardInterrupt as error:
            raise Interrupted(
                "interrupted; every article that was begun is in whole or not at all"
            ) from error
        except UnicodeEncodeError as error:
            raise Failed(f"not valid Unicode: {error.object[:40]!r}; write it as UTF-8") from error
