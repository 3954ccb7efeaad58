"""Articles read again because of what somebody decided or set, and the lines that say what came of it."""

from collections.abc import Collection, Iterator

import click
from sqlalchemy.orm import Session

from quotes.cli.output import counted
from quotes.cli.progress import progress_bar
from quotes.reread import Reannotation, reannotate


def read_again(session: Session, articles: Collection[int]) -> Iterator[str]:
    """Read some articles again, which saves what was changed before, and yield the lines that say so."""
    session.commit()
    with progress_bar(len(articles), "Reading again") as done:
        again = reannotate(session, ids=articles, progress=done)
    yield f"{counted(again.articles, 'article')} read again: {counted(len(again.changes), 'change')}"
    say_orphaned(again)


def say_orphaned(again: Reannotation) -> None:
    """Say on stderr which judgements lost their quotation, where there are any."""
    if again.orphaned:
        ids = ", ".join(map(str, again.orphaned))
        lost = counted(len(again.orphaned), "judgement")
        click.echo(f"{lost} without a quotation now ({ids}): see quotes judgements", err=True)
