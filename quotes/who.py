"""Who is who over a whole database: what joins the speakers that are known with what is stored of them."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy.orm import Session

from quotes.model import Speaker
from quotes.speakers.candidates import find_doubtful
from quotes.speakers.countries import country_codes, country_name
from quotes.speakers.seeds import load_seed_speakers
from quotes.speakers.spellings import Spellings
from quotes.store.candidates import Pair, quoted_since, save_candidates
from quotes.store.countries import save_countries
from quotes.store.load import load_some, load_speakers
from quotes.store.put import SavedSpeakers, save_speakers


def save_seeds(session: Session) -> None:
    """Put the names of countries and the speakers that travel with the program into the database, once."""
    save_countries(session, {code: country_name(code, "en") for code in country_codes()})
    save_speakers(session, load_seed_speakers())
    session.commit()


def import_speakers(session: Session, speakers: Sequence[Speaker]) -> SavedSpeakers:
    """Put a list of speakers in, and keep the pairs of them and of people quoted so far that may be one."""
    saved = save_speakers(session, speakers)
    if quoted := quoted_since(session, 0):
        note_candidates(session, quoted, spellings_of(load_speakers(session)))
    return saved


def spellings_of(speakers: Iterable[Speaker]) -> Spellings:
    """Return the index of the names of speakers."""
    known = Spellings()
    for speaker in speakers:
        known.add(speaker)
    return known


def note_candidates(session: Session, ids: Collection[int], known: Spellings) -> int:
    """Keep the pairs of speakers that may be one, of which one has an id in `ids`; return how many are new.

    `known` holds the others. What was not committed is: nobody has to wait for the lock while names are compared.
    """
    asked = load_some(session, ids)
    session.commit()
    for speaker in asked:
        known.add(speaker)
    pairs = [
        Pair(one.id or 0, other.id or 0, round(likeness.score, 2), likeness.reasons)
        for one, other, likeness in find_doubtful(known, asked)
    ]
    found = save_candidates(session, pairs)
    session.commit()
    return found
