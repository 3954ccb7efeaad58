"""The main job: read -> annotate -> resolve -> save, a batch of articles in one transaction.

Whatever happens, what is in the database is whole articles: a commit comes after the last row of the last
article of a batch, and a batch that is cut off leaves nothing. At most that is a second of reading, which the
next run does again, as it does with every article that is not in. A problem is collected with the name of its
file, and the others go in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from quotes.attribute import find_speakers
from quotes.errors import QuotesError, UnreadableInput
from quotes.lang import known_language, language_of
from quotes.model import Article, Attribution
from quotes.read import ArticleDefaults, Paths, place_of, read_articles
from quotes.reader import BATCH, Reader, begin_reading, saved_together
from quotes.store.bulk import renew_statistics
from quotes.store.candidates import last_asked, quoted_since
from quotes.store.save import Read, Saved, find_articles, save_articles
from quotes.store.speakers import has_speakers
from quotes.who import note_candidates, save_seeds
from quotes.workers import Workers

Progress = Callable[[str], None]
"""Called with the origin of each article when it has been read, whether it is to go in or not."""

Item = Article | UnreadableInput

Stored = int | UnreadableInput | None
"""The id under which an article is stored, what is wrong with it, or None if it is to be read."""

_LARGEST = 500_000  # code points of articles that are looked up together


@dataclass(frozen=True, slots=True)
class Tally:
    """What a run over several articles came to; `unread` counts those in languages that are not read, by code.

    Of the quotations some are `attributed`, some are `terms`: no speech. `copies` are the ids of articles whose text
    was in already, under another outlet or URL, each with that of the first article that has it.
    """

    articles: int = 0
    unchanged: int = 0
    quotations: int = 0
    attributed: int = 0
    terms: int = 0
    problems: tuple[str, ...] = ()
    unread: Mapping[str, int] = field(default_factory=dict)
    copies: Mapping[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Count:
    """What a run has come to so far; it becomes a Tally at the end."""

    articles: int = 0
    unchanged: int = 0
    quotations: int = 0
    attributed: int = 0
    terms: int = 0
    problems: list[str] = field(default_factory=list)
    unread: Counter[str] = field(default_factory=Counter)
    copies: dict[int, int] = field(default_factory=dict)

    def take(self, saved: Saved, article: Article, attributions: Iterable[Attribution]) -> None:
        """Count an article that was saved, and what was found in it; one that was there already counts as unchanged."""
        if not saved.added:
            self.unchanged += 1
            return
        self.articles += 1
        if saved.copy_of is not None:
            self.copies[saved.article_id] = saved.copy_of
        if language_of(article) is None:
            self.unread[article.lang or ""] += 1
        for attribution in attributions:
            self.quotations += 1
            self.attributed += attribution.status == "attributed"
            self.terms += attribution.status == "not_speech"

    def refuse(self, item: Item, problem: QuotesError) -> None:
        """Note a problem in one line with its file; an unreadable input names its own."""
        self.problems.append(f"{place_of(item)}: {problem}" if isinstance(item, Article) else str(problem))

    def tally(self) -> Tally:
        found = (self.articles, self.unchanged, self.quotations, self.attributed, self.terms)
        return Tally(*found, tuple(self.problems), dict(self.unread), self.copies)


@dataclass(slots=True)
class _Run:
    """One run over articles: those that are new are read, and saved together."""

    session: Session
    reader: Reader
    extraction: int
    workers: Workers
    count: _Count = field(default_factory=_Count)

    def take(self, items: Iterable[Item], progress: Progress) -> None:
        """Read the articles that are new, and save them."""
        for read in saved_together(self._read(items, progress)):
            self._save(read)

    def _read(self, items: Iterable[Item], progress: Progress) -> Iterator[Read]:
        """Yield each article that is new with its attributions; count the others, and what cannot be read."""
        for (item, stored), found in self.workers.answers(find_speakers, self._looked_up(items)):
            progress(item.place if isinstance(item, UnreadableInput) else item.origin or "")
            outcome = stored if isinstance(stored, UnreadableInput) else found
            if isinstance(outcome, QuotesError):
                self.count.refuse(item, outcome)
            elif outcome is None:
                self.count.unchanged += 1
            else:
                yield self.reader.resolve(outcome)

    def _looked_up(self, items: Iterable[Item]) -> Iterator[tuple[tuple[Item, Stored], Article | None]]:
        """Yield each item with how it is stored, and the article if it is to be read."""
        for batch in batches(items):
            found = iter(find_articles(self.session, [item for item in batch if isinstance(item, Article)]))
            self.session.rollback()  # so that nobody waits for the lock while articles are read
            for item in batch:
                stored = next(found) if isinstance(item, Article) else item
                yield (item, stored), item if isinstance(item, Article) and stored is None else None

    def _save(self, read: Sequence[Read]) -> None:
        results = save_articles(self.session, read, extraction_id=self.extraction)
        self.session.commit()
        for (article, attributions), saved in zip(read, results, strict=True):
            if isinstance(saved, UnreadableInput):
                self.count.refuse(article, saved)
            else:
                self.count.take(saved, article, attributions)


def ingest(
    session: Session,
    paths: Paths,
    *,
    defaults: ArticleDefaults | None = None,
    jobs: int = 1,
    progress: Progress = lambda origin: None,
) -> Tally:
    """Read, annotate, resolve and save all articles of the files and folders, and return what came of it.

    `session` is one that may write; a new database gets the packaged speakers first. Each batch is
    committed by itself. With more `jobs` than one so many processes read; a script that asks for them runs from below
    `if __name__ == "__main__":`. Raises UnknownName for a default language that is none.
    """
    if defaults and defaults.lang:
        known_language(defaults.lang)
    return ingest_items(session, read_articles(paths, defaults=defaults), jobs=jobs, progress=progress)


def ingest_items(
    session: Session, items: Iterable[Item], *, jobs: int = 1, progress: Progress = lambda origin: None
) -> Tally:
    """Do what `ingest` does with articles that are being read already, and with what could not be read."""
    if session.info.get("migrated") or not has_speakers(session):
        save_seeds(session)
    last = last_asked(session)
    reader, extraction = begin_reading(session)
    with Workers(jobs) as workers:
        run = _Run(session, reader, extraction, workers)
        run.take(items, progress)
    note_candidates(session, quoted_since(session, last), reader.spellings)
    if run.count.articles:
        renew_statistics(session.connection())
        session.commit()
    return run.count.tally()


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield articles, as they are read from files, in the lists that are looked up together."""
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text) if isinstance(item, Article) else 0
        if len(batch) >= BATCH or size >= _LARGEST:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
