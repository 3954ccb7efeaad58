"""`quotes export`: all quotations that fit, streamed into a file."""

from pathlib import Path
from typing import Any

import click

from quotes.cli import Database
from quotes.cli.asking import build_query
from quotes.cli.files import opened_file
from quotes.cli.filters import Filters, filter_options
from quotes.cli.group import Failed
from quotes.cli.output import counted, unknown_column
from quotes.export import WRITERS, Sheet
from quotes.store.lookup import COLUMNS, load_rows
from quotes.store.session import open_database

_FORMATS = {".csv": "csv", ".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}


def as_columns(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the names of columns in a list with commas; raise BadParameter for one that is none."""
    if value is None:
        return COLUMNS
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    if not names:
        raise click.BadParameter("there is nothing in it")
    if problem := unknown_column(names, COLUMNS):
        raise click.BadParameter(problem)
    return tuple(dict.fromkeys(names))


@click.command
@click.argument("target", metavar="FILE|-")
@click.option(
    "--format", "form", type=click.Choice(sorted(set(_FORMATS.values()))), help="Else by the suffix."
)
@click.option("--columns", metavar="NAME,NAME", callback=as_columns, help="Only these, in this order.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--raw", is_flag=True, help="CSV: leave cells that a spreadsheet would take for a formula.")
@click.option("--bom", is_flag=True, help="CSV: for Excel, with a byte order mark and CRLF.")
@filter_options
@click.pass_obj
def export(database: Database, /, *, target: str, form: str | None, filters: Filters, **options: Any) -> None:
    """Write quotations to a file: CSV, JSON or JSON lines.

    All that fit are written, in the columns of lookup; `context` is the paragraph around a quotation. - is standard
    output.

    \b
    Example:
      quotes export sheet.csv --country KR --columns date,speaker,quotation,context,url
      quotes export - --format jsonl --speaker Stoltenberg
    """
    form = form or _FORMATS.get(Path(target).suffix.lower())
    if form is None:
        raise Failed(f"which format is {target}? add --format csv, tsv, json or jsonl")
    sheet = Sheet(options["columns"], raw=options["raw"], excel=options["bom"])
    with open_database(database.name) as session:
        query = build_query(session, filters)
        if query is None:
            raise click.exceptions.Exit(1)
        with opened_file(target, force=options["force"]) as stream:
            rows = load_rows(session, query, with_context="context" in sheet.columns)
            written = WRITERS[form](rows, stream, sheet)
    click.echo(counted(written, "quotation") + ("" if target == "-" else f" in {target}"), err=True)
    raise click.exceptions.Exit(0 if written else 1)
