"""`quotes articles`: what was read."""

import click

from quotes.cli import Database
from quotes.cli.group import Subgroup
from quotes.cli.opening import open_existing
from quotes.cli.output import Output, end_with_rows, output_options, print_rows
from quotes.cli.parameters import ROW_ID
from quotes.store.articles import list_articles, remove_article, show_article
from quotes.store.session import open_database

_USUAL = ("id", "published", "outlet", "title", "quotations", "attributed")


@click.group(cls=Subgroup)
def articles() -> None:
    """List the articles, show one or remove one."""


@articles.command("list")
@output_options
@click.pass_obj
def list_them(database: Database, /, *, output: Output) -> None:
    """List all articles by id, with how much was found in each.

    \b
    Example:
      quotes articles list --csv
    """
    with open_database(database.name) as session:
        rows = list_articles(session)
    end_with_rows(rows, output, usual=_USUAL, nothing="no article is in yet; see quotes add")


@articles.command
@click.argument("article", metavar="ID", type=ROW_ID)
@output_options
@click.pass_obj
def show(database: Database, /, *, article: int, output: Output) -> None:
    """Show all that is stored of one article, its text too.

    \b
    Example:
      quotes articles show 1
    """
    with open_database(database.name) as session:
        row = show_article(session, article)
    print_rows([row], output, usual=tuple(row))


@articles.command
@click.argument("article", metavar="ID", type=ROW_ID)
@click.pass_obj
def remove(database: Database, /, *, article: int) -> None:
    """Remove one article with its quotations; judgements on them are kept and come back with the text.

    \b
    Example:
      quotes articles remove 1
    """
    with open_existing(database.name) as session:
        remove_article(session, article)
    click.echo(f"article {article} is removed")
