"""`quotes report`: how much was said, by whom, for whom and in which words."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import click

from quotes.cli import Database
from quotes.cli.asking import build_query
from quotes.cli.filters import Filters, counting_filters
from quotes.cli.group import Subgroup
from quotes.cli.output import Output, end_with_rows, output_options
from quotes.cli.parameters import LARGEST, SIZE
from quotes.model import Row
from quotes.store.lookup import count_undated
from quotes.store.reports import report_countries, report_cues, report_speakers
from quotes.store.session import open_database

Report = Callable[..., Sequence[Row]]


@click.group(cls=Subgroup)
def report() -> None:
    """Count quotations by speaker, country or word of saying."""


def _add_report(name: str, rows_of: Report, usual: tuple[str, ...], text: str) -> None:
    """Make `quotes report NAME`: the reports differ in their rows only."""
    example = f'quotes report {name} --csv\n  quotes report {name} --since 2024-06-01 --outlet "Il Faro"'

    @report.command(name, help=f"{text}\n\n\b\nExample:\n  {example}")
    @counting_filters
    @click.option("--limit", type=SIZE, default=50, show_default=True, help="At most so many.")
    @output_options
    @click.pass_obj
    def command(database: Database, /, *, filters: Filters, limit: int, output: Output) -> None:
        with open_database(database.name) as session:
            query = build_query(session, filters)
            assert query is not None  # only a speaker or an office can be nobody's
            rows = rows_of(session, query, limit=min(limit, LARGEST))
            undated = count_undated(session, replace(query, status="attributed"))
        if undated:
            click.echo(f"left out: {undated} without a day of publication", err=True)
        nothing = "nobody has been quoted yet" if filters == Filters() else "no quotation fits"
        end_with_rows(rows, output, usual=usual, nothing=nothing)


_add_report(
    "speakers",
    report_speakers,
    ("speaker_id", "speaker", "country", "quotations", "articles", "first_date", "last_date"),
    "Count the quotations of each speaker, most first.",
)
_add_report(
    "countries",
    report_countries,
    ("country", "name", "relation", "quotations", "speakers", "articles"),
    "Count the quotations for each country and relation, most first.",
)
_add_report(
    "cues",
    report_cues,
    ("cue_lemma", "quotations", "speakers"),
    "Count the words of saying, most first.",
)
