"""`quotes articles`: what was read."""

from typing import Any

import click

from quotes.cli import Database
from quotes.cli.group import Failed, Subgroup
from quotes.cli.language import as_language, unread_lines
from quotes.cli.opening import open_existing
from quotes.cli.output import Output, counted, end_with_rows, output_options, print_rows
from quotes.cli.parameters import ROW_ID, as_day, as_ids
from quotes.cli.rereading import read_again
from quotes.export.table import printable
from quotes.lang import known_language
from quotes.store.articles import list_articles, remove_article, show_article
from quotes.store.corrections import Corrected, correct_articles
from quotes.store.session import open_database

_USUAL = ("id", "published", "outlet", "title", "quotations", "attributed")
_OF_ONE = ("url", "title")


@click.group(cls=Subgroup)
def articles() -> None:
    """List the articles, show, correct or remove them."""


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
    """Show all that is stored of one article, its text and what people set of it too.

    \b
    Example:
      quotes articles show 1
    """
    with open_database(database.name) as session:
        row = show_article(session, article)
    print_rows([row], output, usual=tuple(row))


def _or_none(context: click.Context, parameter: click.Parameter, value: str | None) -> Any:
    """Return the value of an option, "" where it is given and empty: a day or a language is read as such."""
    if value is None or not (value := value.strip()):
        return value
    read = {"published": as_day, "lang": as_language}.get(str(parameter.name))
    return read(context, parameter, value) if read else value


@articles.command("set")
@click.argument("ids", metavar="ID...", nargs=-1, required=True, callback=as_ids)
@click.option("--outlet", metavar="NAME", callback=_or_none, help="Who published them.")
@click.option("--title", metavar="WORDS", callback=_or_none, help="Its title; of one article only.")
@click.option("--author", metavar="NAME", callback=_or_none, help="Who wrote them.")
@click.option("--published", metavar="DAY", callback=_or_none, help="The day they were published.")
@click.option("--lang", metavar="CODE", callback=_or_none, help="The language they are in.")
@click.option("--url", metavar="URL", callback=_or_none, help="Where it stands; of one article only.")
@click.pass_obj
def set_fields(database: Database, /, *, ids: list[int], **said: Any) -> None:
    """Correct what is stored of some articles: ids, or the first and last of a row of them (8-14).

    An empty value ("") clears what may be empty. With another day or language the articles are read again. What is
    set stays when they are read again, or when the same file is added again.

    \b
    Example:
      quotes articles set 3 --published 2024-06-21
      quotes articles set 8-14 --outlet "Il Faro" --author ""
    """
    values = {name: value or None for name, value in said.items() if value is not None}
    _check(values, len(ids))
    with open_existing(database.name) as session:
        corrected = correct_articles(session, ids, values)
        for one in corrected:
            click.echo(_set_line(one))
        if moved := [one.article_id for one in corrected if one.needs_reading]:
            for line in read_again(session, moved):
                click.echo(line)
    lang = values.get("lang")
    if lang and known_language(lang) is None:
        for line in unread_lines({lang: len(ids)}):
            click.echo(line)


def _check(values: dict[str, Any], number: int) -> None:
    """Raise Failed where nothing is to be set, or what an article has for itself is to be several articles'."""
    if not values:
        raise Failed("say what to set: --outlet, --title, --author, --published, --lang or --url")
    if number > 1 and any(values.get(name) for name in _OF_ONE):
        raise Failed(f"--url and --title are for one article; there are {number} here")
    if "lang" in values and values["lang"] is None:
        raise Failed("--lang cannot be empty: an article is in some language")


def _set_line(one: Corrected) -> str:
    changes = "; ".join(
        f"{field} {_shown(after)} (was {_shown(before)})" for field, before, after in one.changes
    )
    return f"article {one.article_id}: {printable(changes) or 'as it was'}"


def _shown(value: object) -> str:
    return "none" if value is None else str(value)


@articles.command
@click.argument("ids", metavar="ID...", nargs=-1, required=True, callback=as_ids)
@click.pass_obj
def remove(database: Database, /, *, ids: list[int]) -> None:
    """Remove articles with their quotations: ids, or the first and last of a row of them (8-14).

    Judgements on them are kept and come back with the text.

    \b
    Example:
      quotes articles remove 1
    """
    with open_existing(database.name) as session:
        for id_ in ids:
            remove_article(session, id_)
    only = f"article {ids[0]} is removed"
    click.echo(only if len(ids) == 1 else f"{counted(len(ids), 'article')} are removed")
