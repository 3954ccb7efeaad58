"""`quotes speakers`: who is known, and what is known of them."""

import click

from quotes.cli import Database
from quotes.cli.deciding import COMMANDS
from quotes.cli.filters import unknown_speaker
from quotes.cli.output import Output, output_options, print_rows
from quotes.cli.reference import export_file, import_file
from quotes.fold import fold
from quotes.store.find import find_speakers
from quotes.store.load import load_speakers, speaker_row
from quotes.store.session import open_database

_USUAL = ("id", "name", "kind", "country", "relation", "aliases")


@click.group
def speakers() -> None:
    """List the speakers, show one, or decide who is who."""


@speakers.command("list")
@output_options
@click.pass_obj
def list_them(database: Database, /, *, output: Output) -> None:
    """List all speakers that are known by name, whether they have been quoted or not.

    \b
    Example:
      quotes speakers list --csv
    """
    with open_database(database.name) as session:
        known = load_speakers(session)
    print_rows(map(speaker_row, sorted(known, key=lambda one: fold(one.name))), output, usual=_USUAL)
    raise click.exceptions.Exit(0 if known else 1)


@speakers.command
@click.argument("name")
@output_options
@click.pass_obj
def show(database: Database, /, *, name: str, output: Output) -> None:
    """Show every speaker that NAME fits: any name in use, any case, accents or none; or an id.

    \b
    Example:
      quotes speakers show Kim
    """
    with open_database(database.name) as session:
        found = find_speakers(session, name)
        if not found:
            click.echo(unknown_speaker(session, name), err=True)
            raise click.exceptions.Exit(1)
    print_rows(found, output, usual=(*_USUAL, "quotations"))


for _command in (*COMMANDS, import_file, export_file):
    speakers.add_command(_command)
