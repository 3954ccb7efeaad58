"""`quotes reannotate`: all articles once more, with the program as it is now."""

from dataclasses import asdict

import click

from quotes.cli import Database
from quotes.cli.opening import open_existing
from quotes.cli.output import Output, output_options, print_rows
from quotes.cli.parameters import jobs_option
from quotes.cli.progress import progress_bar
from quotes.cli.rereading import say_orphaned
from quotes.reread import reannotate as read_again
from quotes.store.articles import article_ids

_USUAL = ("quotation_id", "what", "quotation", "before", "after")


@click.command
@jobs_option
@output_options
@click.pass_obj
def reannotate(database: Database, /, *, jobs: int, output: Output) -> None:
    """Read all articles of the database again and show what changes.

    What is still there keeps its id and its judgement.

    \b
    Example:
      quotes reannotate --csv
    """
    with (
        open_existing(database.name) as session,
        progress_bar(len(article_ids(session)), "Reading again") as done,
    ):
        again = read_again(session, jobs=jobs, progress=done)
    print_rows([asdict(change) for change in again.changes], output, usual=_USUAL)
    click.echo(f"{again.articles} articles read again, {len(again.changes)} changes", err=True)
    say_orphaned(again)
