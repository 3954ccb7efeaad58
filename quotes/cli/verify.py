"""`quotes verify`: the proof that every stored span still equals its text."""

import click

from quotes.cli import Database
from quotes.cli.output import Output, output_options, print_rows
from quotes.store.session import open_database
from quotes.store.verify import verify as find_differences


@click.command
@output_options
@click.pass_obj
def verify(database: Database, /, *, output: Output) -> None:
    """Check that every stored span still equals its text; list those that do not and exit 1.

    \b
    Example:
      quotes verify
    """
    with open_database(database.name) as session:
        differences = find_differences(session)
    if differences:
        print_rows(differences, output, usual=tuple(differences[0]))
        raise click.exceptions.Exit(1)
    click.echo("every span equals its text", err=True)
