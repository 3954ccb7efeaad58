"""Reading one article after the other with all speakers that a database knows, and those that each article brings."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from time import monotonic

from sqlalchemy.orm import Session

from quotes.attribute import Found, attribute, resolve_speakers
from quotes.lang.version import data_version
from quotes.model import Article, Attribution, Speaker
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.named import firm_country
from quotes.speakers.seeds import load_seed_speakers
from quotes.store.load import load_speakers
from quotes.store.save import Read, begin_extraction
from quotes.store.speakers import stated_countries

# Articles that are saved together end with whichever comes first.
BATCH = 64
_SECONDS = 1.0


class Reader:
    """Annotates and resolves articles one after the other, with the speakers known so far.

    They are those that come with the program, unless others are given. `stated` are names with the code of
    a country that an article said of them.
    """

    def __init__(
        self, speakers: Iterable[Speaker] | None = None, stated: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._gazetteer = Gazetteer(load_seed_speakers() if speakers is None else speakers)
        self.spellings = self._gazetteer.spellings
        for name, code in stated:
            self._gazetteer.note_country(name, code)

    def read(self, article: Article) -> Read:
        """Return the article with its language, and who said what; raises UnknownName for a language that is none."""
        return attribute(article, self._gazetteer)

    def resolve(self, found: Found) -> Read:
        """Return an article that has been read with who its speakers are, and take in whom it brought."""
        article, attributions = resolve_speakers(found, self._gazetteer)
        self.learn(attributions)
        return article, attributions

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


def saved_together(read: Iterable[Read]) -> Iterator[list[Read]]:
    """Yield what is read in the lists that are saved together: shorter ones where reading is slow."""
    batch: list[Read] = []
    due = monotonic() + _SECONDS
    for one in read:
        batch.append(one)
        if len(batch) >= BATCH or monotonic() > due:
            yield batch
            batch, due = [], monotonic() + _SECONDS
    if batch:
        yield batch


def begin_reading(session: Session) -> tuple[Reader, int]:
    """Return a reader that knows the speakers of the database, and the id of this extraction."""
    with _collector_paused():
        reader = Reader(load_speakers(session), stated_countries(session))
    extraction = begin_extraction(session, version("quotes"), data_version())
    session.commit()
    return reader, extraction


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Let many small values come into being that all stay: Python would look through them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
