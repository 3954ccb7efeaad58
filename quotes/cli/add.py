"""`quotes add`: files and folders into the database."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import click

from quotes.cli import Database
from quotes.cli.group import Failed
from quotes.cli.language import language_option, unread_lines
from quotes.cli.output import counted
from quotes.cli.parameters import as_day, in_rows, jobs_option
from quotes.cli.progress import progress_bar
from quotes.ingest import Item, Tally, ingest_items
from quotes.model import Article
from quotes.read import ArticleDefaults, list_inputs, read_articles
from quotes.store.session import open_database

_MOST_KINDS = 8  # suffixes named in one line


@click.command
@click.argument("paths", metavar="FILE|FOLDER|-...", nargs=-1, required=True)
@language_option
@click.option("--outlet", metavar="NAME", help="Who published them.")
@click.option("--url", metavar="URL", help="Where the article stands; for one article only.")
@click.option("--published", metavar="DAY", callback=as_day, help="The day they were published.")
@click.option("--title", metavar="WORDS", help="Its title; for one article only.")
@jobs_option
@click.pass_obj
def add(database: Database, /, *, paths: tuple[str, ...], jobs: int, **said: Any) -> None:
    """Read files and folders into the database, which is made if it is not there.

    Takes texts, saved web pages, folders of them, JSON lines ({"text": …} and any of id, lang, outlet, url,
    title, author, published), JSON lists and tables (CSV, TSV) of the same, and - for standard input; files of
    other kinds in a folder are counted and left out. The options say what the articles do not say of
    themselves; they stand above what the first lines of a text show. Adding an article twice changes nothing;
    the same text of two outlets is two articles, and said.

    \b
    Example:
      quotes add articles/ --outlet "Il Faro"
    """
    inputs = list_inputs(paths)
    expected = inputs.count_articles()
    if expected > 1 and (said["url"] or said["title"]):
        raise Failed(f"--url and --title are for one article; there are {expected} here")
    items = read_articles(inputs, defaults=ArticleDefaults(**said))
    tally = _add(database, items, expected, jobs)
    click.echo(_summary(tally))
    for line in chain(_copies(tally.copies), unread_lines(tally.unread), _left_out(inputs.left_out)):
        click.echo(line)
    for problem in tally.problems:
        click.echo(problem, err=True)
    raise click.exceptions.Exit(1 if tally.problems else 0)


def _add(database: Database, items: Iterator[Item], expected: int, jobs: int) -> Tally:
    """Put what is read into the database; where nothing can be read, none is made: a path may be mistyped."""
    first: list[Item] = []
    for item in items:
        first.append(item)
        if isinstance(item, Article):
            break
    else:
        return Tally(problems=tuple(map(str, first)))
    with (
        open_database(database.name, write=True, upgrade=True, say=_say) as session,
        progress_bar(expected, "Reading") as done,
    ):
        return ingest_items(session, chain(first, items), jobs=jobs, progress=done)


def _say(line: str) -> None:
    click.echo(line, err=True)


def _copies(copies: Mapping[int, int]) -> Iterator[str]:
    """Yield the line that says which articles have a text that was in already, and what to do if they should not be."""
    if copies:
        first, second = (" ".join(in_rows(ids)) for ids in (copies.values(), copies))
        yield (
            f"second copies: {counted(len(copies), 'article')} whose text is in under another outlet or URL ({first});"
            f" if that is a slip: quotes articles remove {second}, or quotes articles set"
        )


def _left_out(kinds: Counter[str]) -> Iterator[str]:
    """Yield the line that says which files of the folders were not read, where there are any."""
    named = [suffix or "without suffix" for suffix in sorted(kinds, key=lambda suffix: (not suffix, suffix))]
    if named:
        more = ", …" if len(named) > _MOST_KINDS else ""
        yield f"left out: {counted(kinds.total(), 'file')} of other kinds ({', '.join(named[:_MOST_KINDS])}{more})"


def _summary(tally: Tally) -> str:
    terms = f", {counted(tally.terms, 'term')}" if tally.terms else ""
    return (
        f"{counted(tally.articles, 'article')} added, {tally.unchanged} unchanged; "
        f"{counted(tally.quotations, 'quotation')}, {tally.attributed} attributed{terms}; "
        f"{counted(len(tally.problems), 'problem')}"
    )
