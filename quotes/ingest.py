"""The main job: read -> annotate -> resolve -> save, a batch of articles in one transaction.

Whatever happens, what is in the database is whole articles: a commit comes after the last row of the last
article of a batch, and a batch that is cut off leaves nothing. At most that is a second of reading, which the
next run does again, as it does with every article that is not in. A problem is collected with the name of its
file, and the others go in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from time import monotonic

from sqlalchemy.orm import Session

from quotes.attribute import attribute
from quotes.errors import QuotesError, UnreadableInput
from quotes.lang import known_language, language_of
from quotes.lang.version import data_version
from quotes.model import Article, Attribution, Speaker, Tally
from quotes.read import ArticleDefaults, read_articles
from quotes.speakers.decision import firm_country
from quotes.speakers.gazetteer import Gazetteer
from quotes.store.articles import load_articles
from quotes.store.candidates import quoted_since
from quotes.store.save import (
    Change,
    Read,
    Saved,
    begin_extraction,
    find_articles,
    save_article,
    save_articles,
)
from quotes.store.speakers import (
    has_speakers,
    last_speaker,
    load_speakers,
    stated_countries,
)
from quotes.who import note_candidates, save_seeds

Progress = Callable[[str], None]
"""Called with the origin of each article when it has been read, whether it is to go in or not."""

Item = Article | UnreadableInput

# A batch ends with whichever of these comes first.
_ARTICLES = 64
_CODE_POINTS = 500_000
_SECONDS = 1.0


@dataclass(slots=True)
class _Count:
    """What a run has come to so far; it becomes a Tally at the end."""

    articles: int = 0
    unchanged: int = 0
    quotations: int = 0
    attributed: int = 0
    problems: list[str] = field(default_factory=list)
    unread: Counter[str] = field(default_factory=Counter)

    def take(self, saved: Saved, article: Article, attributions: Iterable[Attribution]) -> None:
        if not saved.added:
            self.unchanged += 1
            return
        self.articles += 1
        if language_of(article) is None:
            self.unread[article.lang or ""] += 1
        for attribution in attributions:
            self.quotations += 1
            self.attributed += attribution.status == "attributed"

    def refuse(self, item: Item, problem: QuotesError) -> None:
        """Note a problem in one line with its file; an unreadable input names its own."""
        line = str(problem) if item is problem else f"{getattr(item, 'origin', None)}: {problem}"
        self.problems.append(line)

    def tally(self) -> Tally:
        found = (self.articles, self.unchanged, self.quotations, self.attributed)
        return Tally(*found, tuple(self.problems), dict(self.unread))


class Reader:
    """Annotates and resolves articles one after the other, with the speakers known so far."""

    def __init__(self, speakers: Iterable[Speaker], stated: Iterable[tuple[str, str]] = ()) -> None:
        self._gazetteer = Gazetteer(speakers)
        for name, code in stated:
            self._gazetteer.note_country(name, code)

    def read(self, article: Article) -> Read:
        """Return the article with its language, and who said what; raises UnknownName for a language that is none."""
        return attribute(article, self._gazetteer)

    def learn(self, attributions: Iterable[Attribution]) -> None:
        """Take in the speakers that an article brought, so that the next one knows them."""
        for attribution in attributions:
            speaker = attribution.speaker
            if speaker is None or speaker.local:
                continue
            code = firm_country(attribution.country)
            if code is not None and speaker.country is None and speaker.kind == "person":
                self._gazetteer.note_country(speaker.name, code)
            if speaker.id is None and not self._gazetteer.holds(speaker):
                self._gazetteer.add(speaker)


@dataclass(slots=True)
class _Run:
    """One run over articles, batch by batch."""

    session: Session
    reader: Reader
    extraction: int
    count: _Count = field(default_factory=_Count)

    def take(self, batch: Sequence[Item], progress: Progress) -> None:
        """Read the articles of a batch that are new, and save them together: sooner where reading is slow."""
        read: list[Read] = []
        due = monotonic() + _SECONDS
        for item, stored in zip(batch, self._look_up(batch), strict=True):
            read.extend(self._read(item, stored))
            progress(item.place if isinstance(item, UnreadableInput) else item.origin or "")
            if monotonic() > due:
                self._save(read)
                read, due = [], monotonic() + _SECONDS
        self._save(read)

    def _look_up(self, batch: Sequence[Item]) -> list[int | UnreadableInput | None]:
        """Return for each the id under which it is stored, None where it is to be read, or what is wrong."""
        found = iter(find_articles(self.session, [item for item in batch if isinstance(item, Article)]))
        self.session.rollback()  # so that nobody waits for the lock while articles are read
        return [next(found) if isinstance(item, Article) else item for item in batch]

    def _read(self, item: Item, stored: int | UnreadableInput | None) -> Iterator[Read]:
        """Yield an article with its attributions if it is new, and count it if it is not."""
        try:
            if isinstance(item, UnreadableInput):
                raise item
            if isinstance(stored, UnreadableInput):
                raise stored
            if stored is not None:
                self.count.unchanged += 1
                return
            article, attributions = self.reader.read(item)
        except QuotesError as problem:
            self.count.refuse(item, problem)
            return
        self.reader.learn(attributions)
        yield article, attributions

    def _save(self, read: Sequence[Read]) -> None:
        if not read:
            return
        results = save_articles(self.session, read, extraction_id=self.extraction)
        self.session.commit()
        for (article, attributions), saved in zip(read, results, strict=True):
            if isinstance(saved, UnreadableInput):
                self.count.refuse(article, saved)
            else:
                self.count.take(saved, article, attributions)


@dataclass(frozen=True, slots=True)
class Reannotation:
    """What reading everything again came to; `orphaned` are the ids of judgements without a place now."""

    articles: int
    changes: tuple[Change, ...]
    orphaned: tuple[int, ...]


def ingest(
    session: Session,
    paths: Iterable[str | Path],
    *,
    defaults: ArticleDefaults | None = None,
    progress: Progress = lambda origin: None,
) -> Tally:
    """Read, annotate, resolve and save all articles of the files and folders, and return what came of it.

    `session` is one that may write; a new database gets the packaged speakers first. Each batch is
    committed by itself. Raises UnknownName for a default language that is none.
    """
    if defaults and defaults.lang:
        known_language(defaults.lang)
    if session.info.get("migrated") or not has_speakers(session):
        save_seeds(session)
    last = last_speaker(session)
    run = _Run(session, *_begin(session))
    for batch in batches(read_articles(paths, defaults=defaults)):
        run.take(batch, progress)
    note_candidates(session, quoted_since(session, last))
    return run.count.tally()


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield articles, as they are read from files, in the lists that are saved together."""
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text) if isinstance(item, Article) else 0
        if len(batch) >= _ARTICLES or size >= _CODE_POINTS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def reannotate(session: Session, *, progress: Progress = lambda origin: None) -> Reannotation:
    """Read all articles of the database again, in place, and return what changed.

    Ids of what is still there and the judgements of people stay. Each article is committed by itself.
    """
    last = last_speaker(session)
    reader, extraction = _begin(session)
    articles, changes, orphaned = 0, list[Change](), list[int]()
    for _, stored in load_articles(session):
        article, attributions = reader.read(stored)
        saved = save_article(session, article, attributions, extraction_id=extraction, update=True)
        session.commit()
        reader.learn(attributions)
        articles += 1
        changes.extend(saved.changed)
        orphaned.extend(saved.orphaned)
        progress(article.origin or "")
    note_candidates(session, quoted_since(session, last))
    return Reannotation(articles, tuple(changes), tuple(orphaned))


def _begin(session: Session) -> tuple[Reader, int]:
    """Return a reader that knows the speakers of the database, and the id of this extraction."""
    reader = Reader(load_speakers(session), stated_countries(session))
    extraction = begin_extraction(session, version("quotes"), data_version())
    session.commit()
    return reader, extraction
