"""The command line: one module a command. Options in, one call, print; nothing else knows click.

The modules that are no commands: `group` loads commands and makes errors exit codes, `filters`, `parameters` and
`language` read options, `asking` and `asked_countries` tell what is meant by them, `opening` opens a database to change
it, `rereading` reads articles of it again, `output`, `page`, `files` and `progress` show and write what came of it;
`deciding` and `reference` hold commands of `quotes speakers`.
"""

from dataclasses import dataclass

import click

from quotes.cli.group import CommandGroup
from quotes.cli.parameters import as_words
from quotes.store.place import DEFAULT_DATABASE

SUMMARIES = {
    "add": "Read files and folders into the database.",
    "lookup": "Find quotations by speaker, country, words or day.",
    "explain": "Show why a quotation was given its speaker and country.",
    "speakers": "List the speakers, show one, or decide who is who.",
    "countries": "List the countries that are quoted, with how many quotations.",
    "articles": "List the articles, show, correct or remove them.",
    "report": "Count quotations by speaker, country or word of saying.",
    "export": "Write quotations to a file: CSV, JSON or JSON lines.",
    "annotate": "Read articles without a database and show what is found.",
    "evaluate": "Score the reading of articles that were checked by hand.",
    "judge": "Decide by hand who said a quotation, and for which country.",
    "judgements": "List all judgements on quotations.",
    "reannotate": "Read all articles of the database again.",
    "verify": "Check that every stored span still equals its text.",
    "db": "Upgrade the database, or say where and how old it is.",
}


@dataclass(frozen=True, slots=True)
class Database:
    """The database of a run: its path or URL, and whether the user named it on the command line."""

    name: str
    named: bool


@click.group(cls=CommandGroup, summaries=SUMMARIES, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--db",
    "database",
    default=DEFAULT_DATABASE,
    callback=as_words,
    envvar="QUOTES_DB",
    show_default=True,
    show_envvar=True,
    metavar="PATH|URL",
    help="The database: a file, or an SQLAlchemy URL.",
)
@click.version_option(package_name="quotes")
@click.pass_context
def main(context: click.Context, database: str) -> None:
    """Find who said what in news articles, and for which country.

    \b
    Example:
      quotes add articles/
      quotes lookup --speaker Stoltenberg
    """
    source = context.get_parameter_source("database")
    context.obj = Database(database, named=source is click.core.ParameterSource.COMMANDLINE)
