"""`quotes judgements`: what people decided about quotations."""

import click

from quotes.cli import Database
from quotes.cli.output import Output, end_with_rows, output_options
from quotes.store.judgements import list_judgements
from quotes.store.session import open_database

_USUAL = (
    "id",
    "state",
    "quotation_id",
    "verdict",
    "speaker",
    "country",
    "kind",
    "who",
    "made",
    "words",
    "note",
)


@click.command
@output_options
@click.pass_obj
def judgements(database: Database, /, *, output: Output) -> None:
    """List all judgements on quotations, those too that are replaced, withdrawn or have lost their quotation.

    \b
    Example:
      quotes judgements --csv
    """
    with open_database(database.name) as session:
        rows = list_judgements(session)
    end_with_rows(rows, output, usual=_USUAL, nothing="no judgement has been made yet; see quotes judge")
