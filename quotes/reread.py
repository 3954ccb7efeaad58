"""Articles of the database read once more, in place, a batch in one transaction: whole articles, whatever happens."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from quotes.attribute import find_speakers
from quotes.errors import QuotesError
from quotes.model import Article
from quotes.reader import BATCH, Reader, begin_reading, saved_together
from quotes.store.articles import article_ids, load_articles
from quotes.store.candidates import last_asked, quoted_since
from quotes.store.save import Change, Read, save_article
from quotes.store.spellings import drop_unused_spellings
from quotes.who import note_candidates
from quotes.workers import Workers


@dataclass(frozen=True, slots=True)
class Reannotation:
    """What reading articles again came to; `orphaned` are the ids of judgements without a place now."""

    articles: int
    changes: tuple[Change, ...]
    orphaned: tuple[int, ...]


def reannotate(
    session: Session,
    *,
    ids: Collection[int] | None = None,
    jobs: int = 1,
    progress: Callable[[str], None] = lambda origin: None,
) -> Reannotation:
    """Read the articles of some ids again, all of the database without `ids`, and return what changed.

    Ids of what is still there and the judgements of people stay. Each batch is committed by itself. `jobs` are
    the processes that read (`quotes.ingest.ingest`).
    """
    last = last_asked(session)
    reader, extraction = begin_reading(session)
    articles, changes, orphaned = 0, list[Change](), list[int]()
    with Workers(jobs) as workers:
        chosen = sorted(article_ids(session) if ids is None else ids)
        for batch in saved_together(_read(session, reader, workers, chosen)):
            for article, attributions in batch:
                saved = save_article(session, article, attributions, extraction_id=extraction, update=True)
                changes.extend(saved.changed)
                orphaned.extend(saved.orphaned)
            session.commit()
            articles += len(batch)
            for article, _ in batch:
                progress(article.origin or "")
    drop_unused_spellings(session)
    note_candidates(session, quoted_since(session, last), reader.spellings)
    return Reannotation(articles, tuple(changes), tuple(orphaned))


def _read(session: Session, reader: Reader, workers: Workers, ids: Sequence[int]) -> Iterator[Read]:
    """Yield the articles of some ids as they are read now; raises UnknownName for a language that is none."""
    for _, found in workers.answers(find_speakers, _stored(session, ids)):
        if isinstance(found, QuotesError):
            raise found
        if found is not None:
            yield reader.resolve(found)


def _stored(session: Session, ids: Sequence[int]) -> Iterator[tuple[None, Article]]:
    """Yield the articles of some ids to be read."""
    for start in range(0, len(ids), BATCH):
        stored = [article for _, article in load_articles(session, ids=ids[start : start + BATCH])]
        session.rollback()  # so that nobody waits for the lock while articles are read
        yield from ((None, article) for article in stored)
