"""`quotes lookup`: quotations by speaker, country, words or day."""

import click

from quotes.cli import Database
from quotes.cli.asking import build_query
from quotes.cli.filters import Filters, filter_options
from quotes.cli.output import Output, output_options, print_rows
from quotes.cli.parameters import LARGEST, SIZE, START
from quotes.store.lookup import Page
from quotes.store.lookup import lookup as find_page
from quotes.store.session import open_database

_USUAL = ("id", "date", "speaker", "country", "quotation", "outlet")


@click.command
@filter_options
@click.option("--limit", type=SIZE, default=50, show_default=True, help="At most so many.")
@click.option("--offset", type=START, default=0, help="Leave out so many first.")
@output_options
@click.pass_obj
def lookup(database: Database, /, *, filters: Filters, limit: int, offset: int, output: Output) -> None:
    """Find quotations by speaker, country, words or day.

    All filters must hold. What is in marks but nobody's words (titles, names, scare quotes) is left out, unless
    --terms, --kind or --status ask for it.

    \b
    Example:
      quotes lookup --speaker Stoltenberg
      quotes lookup --country "Corea del Sud" --since 2024-06-01 --csv
    """
    with open_database(database.name) as session:
        query = build_query(session, filters)
        if query is None:
            print_rows((), output, usual=_USUAL)
            raise click.exceptions.Exit(1)
        page = find_page(session, query, limit=min(limit, LARGEST), offset=min(offset, LARGEST))
    print_rows(page.rows, output, usual=_USUAL)
    for line in _remarks(page, offset):
        click.echo(line, err=True)
    raise click.exceptions.Exit(0 if page.rows else 1)


def _remarks(page: Page, offset: int) -> list[str]:
    """What the rows do not show: that there are more, or none, and which have no day."""
    lines = []
    if not page.total:
        lines.append("no quotation fits")
    elif not page.rows:
        lines.append(f"no rows after {offset}: there are {page.total}")
    elif len(page.rows) < page.total:
        where = f"{offset + 1} to {offset + len(page.rows)}" if offset else f"first {len(page.rows)}"
        lines.append(f"{where} of {page.total}; --limit and --offset for more")
    if page.undated:
        lines.append(f"left out: {page.undated} without a day of publication")
    return lines
