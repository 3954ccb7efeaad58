"""Who is who over a whole database: what joins the speakers that are known with what is stored of them."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from quotes.speakers.candidates import find_doubtful
from quotes.speakers.countries import country_codes, country_name
from quotes.speakers.seeds import load_seed_speakers
from quotes.store.candidates import Pair, save_candidates
from quotes.store.load import load_speakers
from quotes.store.speakers import save_countries, save_speakers


def save_seeds(session: Session) -> None:
    """Put the names of countries and the speakers that travel with the program into the database, once."""
    save_countries(session, {code: country_name(code, "en") for code in country_codes()})
    save_speakers(session, load_seed_speakers())
    session.commit()


def note_candidates(session: Session, ids: Collection[int]) -> int:
    """Keep the pairs of speakers that may be one, of which one has an id in `ids`; return how many are new."""
    if not ids:
        return 0
    doubts = find_doubtful(load_speakers(session), ids)
    pairs = [
        Pair(one.id or 0, other.id or 0, round(likeness.score, 2), likeness.reasons)
        for one, other, likeness in doubts
    ]
    found = save_candidates(session, pairs)
    session.commit()
    return found
