"""What is said of a body's seat: by the words behind it, by the record of the one an office is held in."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from quotes.lang.data import Language
from quotes.lang.given_names import is_given
from quotes.model import CountryClaim, Mention, Span
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.places import find_places
from quotes.speakers.prepositions import preposition_of
from quotes.speakers.state import is_state
from quotes.speakers.words import Word, Words, words_of

_REACH = 80  # code points behind a body in which the words for its seat end
_BETWEEN = 3  # words before and behind the one for a seat: "che ha sede legale in Irlanda"
_CLOSED = re.compile(r"[.;:!?«»“”\"\n]")


def seat_beside(referent: Mention, text: str, language: Language) -> CountryClaim | None:
    """Return the seat that the words right behind a body tell: "l'associazione X, con sede in Irlanda"."""
    behind = Span(referent.end, referent.end + _REACH)
    mark = _CLOSED.search(text, *behind)
    words = words_of(text, Span(behind.start, mark.start() if mark else behind.end))
    seats = [at for at, word in enumerate(words[:_BETWEEN]) if word.spelt in language.places.seated]
    near = words[seats[0] + 1 : seats[0] + 2 + _BETWEEN] if seats else []
    places = find_places(text, language, within=Span(near[0].start, near[-1].end)) if near else ()
    if not places or places[0].code is None:
        return None
    return CountryClaim(places[0].code, "organization", "stated", places[0].span)


def seat_of_office(
    phrases: Iterable[Span], text: str, gazetteer: Gazetteer, language: Language
) -> CountryClaim | None:
    """Return the seat of the body on record that an office is held in, as phrases of a text say.

    A party in brackets is no such body: "Minister Kolb (SPD)" speaks for the state.
    """
    nouns = language.names.nouns
    for phrase in dict.fromkeys(phrases):
        words = Words(text, phrase)
        if any((noun := nouns.get(word)) and (noun.office or noun.kind == "group") for word in words.spelt):
            for word, body in gazetteer.mentioned(words):
                if body.kind == "organization" and body.country is not None:
                    party = text.startswith("(", word.start - 1) and is_state(words, language)
                    return CountryClaim(body.country, "represents" if party else "organization", "known")
    return None


def is_of_body(words: Sequence[Word], language: Language) -> bool:
    """Whether words name an international body short: "la portavoce della Commissione", no "Commissione Bilancio"."""
    return any(
        word.capital
        and word.spelt in language.places.bodies_alone
        and not (other and (other.capital and not is_given(other.spelt)))
        and not (other and preposition_of(other, language))
        for word, other in pairwise((*words, None))
        if word
    )
