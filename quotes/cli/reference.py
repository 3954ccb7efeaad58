"""`quotes speakers import` and `export`: lists of speakers from elsewhere, and ours for others."""

import json
from pathlib import Path

import click

from quotes.cli import Database
from quotes.cli.files import opened_file
from quotes.cli.group import Failed
from quotes.cli.opening import open_existing
from quotes.cli.output import counted
from quotes.errors import UnreadableInput
from quotes.export import WRITERS, Sheet
from quotes.speakers.reference import Reference, read_reference
from quotes.speakers.reference_out import popolo, reference_rows
from quotes.speakers.row import COLUMNS
from quotes.store.load import load_speakers
from quotes.store.session import open_database
from quotes.who import import_speakers

_SHOWN = 20  # broken rows named on stderr


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--country", metavar="COUNTRY", help="The country of all who have none in the file.")
@click.option("--skip", is_flag=True, help="Leave broken rows out; else nothing goes in.")
@click.pass_obj
def import_file(database: Database, /, *, file: Path, country: str | None, skip: bool) -> None:
    """Read speakers from a file: Popolo JSON, CSV, or a Wikidata query's result as CSV or JSON.

    Who is there is brought up to date and never doubled. The README has the query and the columns.

    \b
    Example:
      quotes speakers import ep-popolo.json --country Italia
    """
    reference = read_reference(file, country=country)
    for problem in reference.problems[:_SHOWN]:
        click.echo(str(problem), err=True)
    _refuse(file, reference, skip=skip)
    with open_existing(database.name) as session:
        saved = import_speakers(session, reference.speakers)
    unchanged = len(set(saved.ids)) - saved.new - saved.changed
    left_out = f", {counted(len(reference.problems), 'row')} left out" if reference.problems else ""
    click.echo(
        f"{counted(saved.new, 'speaker')} added, {saved.changed} changed, {unchanged} as they were{left_out}"
    )
    raise click.exceptions.Exit(1 if reference.problems else 0)


@click.command("export")
@click.argument("target", metavar="FILE|-")
@click.option(
    "--format", "form", type=click.Choice(("csv", "json")), help="Else by the suffix; json is Popolo."
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.pass_obj
def export_file(database: Database, /, *, target: str, form: str | None, force: bool) -> None:
    """Write all speakers that are known by name to a file that `import` reads: CSV, or Popolo JSON.

    \b
    Example:
      quotes speakers export speakers.csv
    """
    form = form or Path(target).suffix.lower().lstrip(".")
    if form not in ("csv", "json"):
        raise Failed(f"which format is {target}? add --format csv or json")
    with open_database(database.name) as session:
        speakers = load_speakers(session)
    with opened_file(target, force=force) as stream:
        if form == "csv":
            WRITERS["csv"](reference_rows(speakers), stream, Sheet(COLUMNS, raw=True))
        else:
            stream.write(json.dumps(popolo(speakers), ensure_ascii=False, indent=1) + "\n")
    click.echo(counted(len(speakers), "speaker") + ("" if target == "-" else f" in {target}"), err=True)
    raise click.exceptions.Exit(0 if speakers else 1)


def _refuse(file: Path, reference: Reference, *, skip: bool) -> None:
    """Raise what keeps a file out; how many rows are broken is said where not all of them are shown."""
    broken = len(reference.problems)
    if broken > _SHOWN:
        click.echo(f"and {broken - _SHOWN} more", err=True)
    if broken and not skip:
        raise UnreadableInput(
            file, f"{counted(broken, 'broken row')}, nothing went in; --skip leaves them out"
        )
    if not reference.speakers:
        raise UnreadableInput(file, "nobody in it")
