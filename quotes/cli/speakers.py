"""`quotes speakers`: who is known, and what is known of them."""

import shutil
import sys
from typing import Any

import click

from quotes.cli import Database
from quotes.cli.asking import unknown_speaker
from quotes.cli.deciding import COMMANDS
from quotes.cli.group import Subgroup
from quotes.cli.output import Output, end_with_rows, output_options, print_rows
from quotes.cli.page import page_lines
from quotes.cli.reference import export_file, import_file
from quotes.fold import fold
from quotes.speakers.likeness import compare_names
from quotes.store.find import find_speakers
from quotes.store.load import load_speakers, speaker_row
from quotes.store.portraits import portrait
from quotes.store.session import open_database

_USUAL = ("id", "name", "kind", "country", "relation", "aliases")


@click.group(cls=Subgroup)
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
    rows = [speaker_row(one) for one in sorted(known, key=lambda one: fold(one.name))]
    end_with_rows(rows, output, usual=_USUAL, nothing="nobody is known by name yet")


@speakers.command
@click.argument("name")
@click.option("--page", is_flag=True, help="As a page: the default on a terminal where one fits.")
@output_options
@click.pass_obj
def show(database: Database, /, *, name: str, page: bool, output: Output) -> None:
    """Show every speaker that NAME fits: any name in use, any case, accents or none; or an id.

    One is shown as a page: names, country, offices, what articles say, and what is quoted, when, where, in which words
    and beside whom. Names in print that only sound like the speaker's are told; quotes speakers apart parts them.

    \b
    Example:
      quotes speakers show Kim
    """
    with open_database(database.name) as session:
        found = find_speakers(session, name)
        if not found:
            click.echo(unknown_speaker(session, name), err=True)
            raise click.exceptions.Exit(1)
        rows = [_shown({**row, **portrait(session, row["id"])}) for row in found]
    on_terminal = output.format is None and sys.stdout.isatty() and len(rows) == 1
    if not page and not on_terminal:
        print_rows(rows, output, usual=(*_USUAL, "quotations"))
        return
    width = shutil.get_terminal_size((120, 24)).columns
    click.echo("\n\n".join("\n".join(page_lines(row, width)) for row in rows))


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    """A row with `by_sound`: the names in print that are taken for the speaker's because they sound alike."""
    names = (row["name"], *row["aliases"])
    reasons = {
        spelt: {compare_names(spelt, name, country=row["country"])[1] for name in names}
        for spelt in row["spellings"]
    }
    by_sound = [spelt for spelt, found in reasons.items() if "sound" in found and "spelling" not in found]
    return {**row, "by_sound": by_sound}


for _command in (*COMMANDS, import_file, export_file):
    speakers.add_command(_command)
