"""`quotes annotate`: articles in, what was found out; no database unless one is named."""

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice, starmap
from typing import TextIO

import click

from quotes.attribute import find_speakers, resolve_speakers
from quotes.cli import Database
from quotes.cli.language import language_option, unread_lines
from quotes.cli.parameters import jobs_option
from quotes.errors import QuotesError, UnreadableInput
from quotes.export import WRITERS, Sheet
from quotes.lang import language_of
from quotes.model import Article, Attribution, Row
from quotes.read import ArticleDefaults, read_articles
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.seeds import load_seed_speakers
from quotes.text.exchange import exchange_record
from quotes.text.render import render_tagged
from quotes.workers import Workers

ReadArticle = tuple[Article, tuple[Attribution, ...]]
_COLUMNS = ("start", "end", "kind", "speaker", "cue", "rule", "quotation")


@click.command
@click.argument("paths", metavar="FILE|FOLDER|-...", nargs=-1, required=True)
@language_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json", "jsonl", "tagged")),
    help="Else a table on a terminal, json in a pipe; jsonl is an article a line.",
)
@jobs_option
@click.pass_obj
def annotate(
    database: Database, /, *, paths: tuple[str, ...], lang: str | None, form: str | None, jobs: int
) -> None:
    """Read articles without a database and show what is found.

    Speakers are those that come with the program, or those of the database named by --db.

    \b
    Example:
      quotes annotate article.txt
      quotes annotate - --format jsonl < articles.jsonl
    """
    problems: list[str] = []
    unread: Counter[str] = Counter()
    items = read_articles(paths, defaults=ArticleDefaults(lang=lang))
    with Workers(jobs) as workers:
        articles = _counting(_read(items, _known_speakers(database), workers, problems), unread)
        _SHOW[form or ("table" if sys.stdout.isatty() else "json")](articles, sys.stdout)
    for line in chain(problems, unread_lines(unread)):
        click.echo(line, err=True)
    raise click.exceptions.Exit(1 if problems else 0)


def _known_speakers(database: Database) -> Gazetteer:
    if not database.named:
        return Gazetteer(load_seed_speakers())
    # SQLAlchemy is most of the start-up time, and only this case needs it.
    from quotes.store.load import load_speakers
    from quotes.store.session import open_database

    with open_database(database.name) as session:
        return Gazetteer(load_speakers(session))


def _read(
    items: Iterable[Article | UnreadableInput], gazetteer: Gazetteer, workers: Workers, problems: list[str]
) -> Iterator[ReadArticle]:
    """Yield each article with its attributions; what cannot be read goes to `problems`."""
    asked = ((item, item if isinstance(item, Article) else None) for item in items)
    for item, found in workers.answers(find_speakers, asked):
        if isinstance(item, UnreadableInput):
            problems.append(str(item))
        elif isinstance(found, QuotesError):
            problems.append(f"{item.origin}: {found}")
        elif found is not None:
            yield resolve_speakers(found, gazetteer)


def _counting(articles: Iterable[ReadArticle], unread: Counter[str]) -> Iterator[ReadArticle]:
    """Pass the articles on, and count the articles in languages that are not read."""
    for article, attributions in articles:
        if language_of(article) is None:
            unread[article.lang or ""] += 1
        yield article, attributions


def _show_table(articles: Iterable[ReadArticle], stream: TextIO) -> None:
    width = shutil.get_terminal_size((120, 24)).columns
    articles = iter(articles)
    first = list(islice(articles, 2))  # of a single article its name need not be shown
    columns = ("article", *_COLUMNS) if len(first) > 1 else _COLUMNS
    rows = chain.from_iterable(starmap(_rows, chain(first, articles)))
    WRITERS["table"](rows, stream, Sheet(columns, width=width))


def _rows(article: Article, attributions: Iterable[Attribution]) -> Iterator[Row]:
    for one in attributions:
        yield {
            "article": article.id,
            "start": one.quotation.start,
            "end": one.quotation.end,
            "kind": one.quotation.kind,
            "speaker": one.speaker.name if one.speaker else f"({one.status})",
            "cue": one.cue.text if one.cue else None,
            "rule": one.rule,
            "quotation": one.quotation.content.of(article.text),
        }


def _show_json(articles: Iterable[ReadArticle], stream: TextIO) -> None:
    separator = "[\n"
    for article, attributions in articles:
        stream.write(separator + json.dumps(exchange_record(article, attributions), ensure_ascii=False))
        separator = ",\n"
    stream.write("[]\n" if separator == "[\n" else "\n]\n")


def _show_jsonl(articles: Iterable[ReadArticle], stream: TextIO) -> None:
    for article, attributions in articles:
        stream.write(json.dumps(exchange_record(article, attributions), ensure_ascii=False) + "\n")


def _show_tagged(articles: Iterable[ReadArticle], stream: TextIO) -> None:
    for article, attributions in articles:
        stream.write(render_tagged(article, attributions).rstrip("\n") + "\n")


_SHOW = {"table": _show_table, "json": _show_json, "jsonl": _show_jsonl, "tagged": _show_tagged}
