"""The main job: read -> annotate -> resolve -> save, one transaction an article.

Whatever happens, what is in the database is whole articles: the commit comes after the last row of one. A
problem is collected with the name of its file, and the others go in.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

from sqlalchemy.orm import Session

import quotes.lang
from quotes.errors import QuotesError, UnreadableInput
from quotes.lang import load_language
from quotes.model import Article, Attribution, Speaker, Tally
from quotes.read import ArticleDefaults, read_articles
from quotes.speakers.countries import country_codes, country_name
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.resolve import resolve
from quotes.speakers.seeds import load_seed_speakers
from quotes.store.articles import load_articles
from quotes.store.save import Change, Saved, begin_extraction, find_article, save_article
from quotes.store.speakers import load_speakers, save_countries, save_speakers
from quotes.text import annotate

Progress = Callable[[str], None]
"""Called with the origin of each article when it is done, whether it went in or not."""


@dataclass(slots=True)
class _Count:
    """What a run has come to so far; it becomes a Tally at the end."""

    articles: int = 0
    unchanged: int = 0
    quotations: int = 0
    attributed: int = 0
    problems: list[str] = field(default_factory=list)

    def take(self, saved: Saved, attributions: Iterable[Attribution]) -> None:
        if not saved.added:
            self.unchanged += 1
            return
        self.articles += 1
        for attribution in attributions:
            self.quotations += 1
            self.attributed += attribution.status == "attributed"

    def tally(self) -> Tally:
        return Tally(self.articles, self.unchanged, self.quotations, self.attributed, tuple(self.problems))


class Reader:
    """Annotates and resolves articles one after the other, with the speakers known so far."""

    def __init__(self, speakers: Iterable[Speaker]) -> None:
        self._gazetteer = Gazetteer(speakers)
        self._learned: set[Speaker] = set()

    def read(self, article: Article) -> tuple[Attribution, ...]:
        """Return who said what in `article`; raises UnknownName for a language that is none."""
        language = load_language(article.lang)
        return resolve(article, annotate(article, language), self._gazetteer, language)

    def learn(self, attributions: Iterable[Attribution]) -> None:
        """Take in the speakers that an article brought, so that the next one knows them."""
        for attribution in attributions:
            speaker = attribution.speaker
            if speaker is None or speaker.local or speaker.id is not None or speaker in self._learned:
                continue
            self._learned.add(speaker)
            self._gazetteer.add(speaker)


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

    `session` is one that may write; a new database gets the packaged speakers first. Each article is
    committed by itself. Raises UnknownName for a default language that is none.
    """
    load_language((defaults or ArticleDefaults()).lang)
    if session.info.get("migrated") or not load_speakers(session):
        save_seeds(session)
    reader, extraction = _begin(session)
    count = _Count()
    for item in read_articles(paths, defaults=defaults):
        try:
            _add(session, item, reader, extraction, count)
        except QuotesError as problem:
            session.rollback()
            count.problems.append(_placed(item, problem))
        progress(item.place if isinstance(item, UnreadableInput) else item.origin or "")
    return count.tally()


def reannotate(session: Session, *, progress: Progress = lambda origin: None) -> Reannotation:
    """Read all articles of the database again, in place, and return what changed.

    Ids of what is still there and the judgements of people stay. Each article is committed by itself.
    """
    reader, extraction = _begin(session)
    articles, changes, orphaned = 0, list[Change](), list[int]()
    for _, article in load_articles(session):
        attributions = reader.read(article)
        saved = save_article(session, article, attributions, extraction_id=extraction, update=True)
        session.commit()
        reader.learn(attributions)
        articles += 1
        changes.extend(saved.changed)
        orphaned.extend(saved.orphaned)
        progress(article.origin or "")
    return Reannotation(articles, tuple(changes), tuple(orphaned))


def save_seeds(session: Session) -> None:
    """Put the names of countries and the speakers that travel with the program into the database, once."""
    save_countries(session, {code: country_name(code, "en") for code in country_codes()})
    save_speakers(session, load_seed_speakers())
    session.commit()


@cache
def data_version() -> str:
    """Return a short name of the language data in use: the same data has the same name on every machine."""
    folder = Path(quotes.lang.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".toml", ".json"}:
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def _begin(session: Session) -> tuple[Reader, int]:
    """Return a reader that knows the speakers of the database, and the id of this extraction."""
    reader = Reader(load_speakers(session))
    extraction = begin_extraction(session, version("quotes"), data_version())
    session.commit()
    return reader, extraction


def _add(
    session: Session, item: Article | UnreadableInput, reader: Reader, extraction: int, count: _Count
) -> None:
    """Save one article whole, or raise what is wrong with it and leave nothing."""
    if isinstance(item, UnreadableInput):
        raise item
    known = find_article(session, item)
    session.rollback()  # so that nobody waits for the lock while this article is read
    if known is not None:
        count.unchanged += 1
        return
    attributions = reader.read(item)
    saved = save_article(session, item, attributions, extraction_id=extraction)
    session.commit()
    reader.learn(attributions)
    count.take(saved, attributions)


def _placed(item: Article | UnreadableInput, problem: QuotesError) -> str:
    """The problem in one line with its file; an unreadable input names its own."""
    return str(problem) if item is problem else f"{getattr(item, 'origin', None)}: {problem}"
