"""The commands of `quotes speakers` that decide who is who; each decision is a row that can be undone."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import click
from sqlalchemy.orm import Session

from quotes.cli import Database
from quotes.cli.group import Subgroup
from quotes.cli.opening import open_existing
from quotes.cli.output import Output, end_with_rows, output_options
from quotes.cli.parameters import ROW_ID, as_words
from quotes.cli.rereading import read_again
from quotes.store import decisions
from quotes.store.candidates import list_candidates
from quotes.store.decisions import Decider
from quotes.store.session import open_database
from quotes.store.undoing import list_decisions, misnamed_articles
from quotes.store.undoing import undo as undo_decision

P = ParamSpec("P")
R = TypeVar("R")
_OPTIONS = (
    click.option("--by", required=True, callback=as_words, metavar="WHO", help="Who decides."),
    click.option("--note", metavar="WORDS", help="Why."),
)


def _decider_options(command: Callable[P, R]) -> Callable[..., R]:
    """Add the options that say who decides and why to a command, which takes them as one keyword `decider`."""

    @wraps(command)
    def with_decider(*args: Any, by: str, note: str | None, **options: Any) -> R:
        return command(*args, decider=Decider(by, note), **options)  # type: ignore[arg-type]

    for option in reversed(_OPTIONS):
        with_decider = option(with_decider)
    return with_decider


@click.command
@output_options
@click.pass_obj
def candidates(database: Database, /, *, output: Output) -> None:
    """List the pairs of speakers that may be one, the most alike first.

    \b
    Example:
      quotes speakers candidates
    """
    with open_database(database.name) as session:
        rows = list_candidates(session)
    usual = ("speaker_id", "speaker", "country", "other_id", "other", "other_country", "score", "reasons")
    end_with_rows(rows, output, usual=usual, nothing="no two speakers look like one")


@click.command
@click.argument("kept", metavar="A")
@click.argument("merged", metavar="B")
@_decider_options
@click.pass_obj
def merge(database: Database, /, *, kept: str, merged: str, decider: Decider) -> None:
    """Join speaker B to speaker A: names or ids. A stays, and the id of B leads to A from then on.

    \b
    Example:
      quotes speakers merge 12 15 --by desk
    """
    _decide(database, lambda session: decisions.merge(session, kept, merged, decider))


@click.command
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_decider_options
@click.pass_obj
def apart(database: Database, /, *, one: str, other: str, decider: Decider) -> None:
    """Say that speakers A and B are two: the pair is not asked about again.

    Where B is a name that was taken for another spelling of A's, who is called so is a speaker of their own from
    then on, and the articles that print it are read again.

    \b
    Example:
      quotes speakers apart 12 15 --by desk
      quotes speakers apart "Marco Rosi" "Marco Rossi" --by desk
    """
    with open_existing(database.name) as session:
        made = decisions.keep_apart(session, one, other, decider)
        click.echo(_decision_line(session, made))
        if articles := misnamed_articles(session, made):
            for line in read_again(session, articles):
                click.echo(line)


@click.command
@click.argument("speaker")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True, type=ROW_ID)
@click.option(
    "--to",
    required=True,
    callback=as_words,
    metavar="NAME|ID",
    help="Who spoke there; a new name makes a speaker.",
)
@_decider_options
@click.pass_obj
def split(
    database: Database, /, *, speaker: str, articles: tuple[int, ...], to: str, decider: Decider
) -> None:
    """Give what SPEAKER says in some articles (ids) to somebody else, also when they are read again.

    \b
    Example:
      quotes speakers split 12 4 7 --to "Mario Rossi (pilota)" --by desk
    """
    _decide(database, lambda session: decisions.split(session, speaker, to, articles, decider))


@click.command
@click.argument("speaker")
@click.argument("name")
@_decider_options
@click.pass_obj
def rename(database: Database, /, *, speaker: str, name: str, decider: Decider) -> None:
    """Show SPEAKER by another NAME; the old one stays an alias.

    \b
    Example:
      quotes speakers rename 12 "Jens Stoltenberg" --by desk
    """
    _decide(database, lambda session: decisions.rename(session, speaker, name, decider))


@click.group(cls=Subgroup)
def alias() -> None:
    """Give a speaker another name."""


@alias.command
@click.argument("speaker")
@click.argument("name")
@_decider_options
@click.pass_obj
def add(database: Database, /, *, speaker: str, name: str, decider: Decider) -> None:
    """Give SPEAKER another NAME beside those it has.

    \b
    Example:
      quotes speakers alias add 12 Stoltenberg --by desk
    """
    _decide(database, lambda session: decisions.add_alias(session, speaker, name, decider))


@click.command("decisions")
@output_options
@click.pass_obj
def list_them(database: Database, /, *, output: Output) -> None:
    """List all decisions about speakers, those that were undone too.

    \b
    Example:
      quotes speakers decisions
    """
    with open_database(database.name) as session:
        rows = list_decisions(session)
    usual = ("id", "state", "ruling", "speaker", "other", "name", "who", "made", "note")
    end_with_rows(rows, output, usual=usual, nothing="nothing has been decided about speakers yet")


@click.command
@click.argument("decision", metavar="ID", type=ROW_ID)
@click.option("--by", required=True, callback=as_words, metavar="WHO", help="Who takes it back.")
@click.pass_obj
def undo(database: Database, /, *, decision: int, by: str) -> None:
    """Take a decision back, with all that followed from it; articles that were read meanwhile are read again.

    \b
    Example:
      quotes speakers undo 1 --by desk
    """
    with open_existing(database.name) as session:
        ruling = undo_decision(session, decision, by)
        click.echo(f"decision {decision} ({ruling}) is undone, by {by}")
        if articles := misnamed_articles(session, decision):
            for line in read_again(session, articles):
                click.echo(line)


def _decide(database: Database, make: Callable[[Any], int]) -> None:
    with open_existing(database.name) as session:
        line = _decision_line(session, make(session))
    click.echo(line)


def _decision_line(session: Session, made: int) -> str:
    [row] = [one for one in list_decisions(session) if one["id"] == made]
    return f"decision {made}: {_said(row)}, by {row['who']}"


def _said(row: dict[str, Any]) -> str:
    speaker, other = f"{row['speaker_id']} ({row['speaker']})", f"{row['other_id']} ({row['other']})"
    articles = ", ".join(map(str, row["articles"]))
    return {
        "same": f"{other} is {speaker}",
        "apart": f"{speaker} and {other} are two",
        "split": f"what {speaker} says in {articles} is said by {other}",
        "rename": f"{row['speaker_id']}, {row['before']}, is called {row['name']}",
        "alias": f"{speaker} is called {row['name']} too",
    }[str(row["ruling"])]


COMMANDS = (candidates, merge, apart, split, rename, alias, list_them, undo)
