"""What bodies say of a country: by an adjective in their name, by the seat of those on record."""

from collections.abc import Iterable

from quotes.lang.data import Language
from quotes.model import CountryClaim, Mention, Span, SpeakerKind
from quotes.speakers.evidence import Tie
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.words import Words, words_of


def country_in_name(referent: Mention, kind: SpeakerKind | None, text: str, language: Language) -> Tie | None:
    """Return what a body says by an adjective of its name ("Federazione Italiana Scherma"), None for no body."""
    if kind != "organization" or referent.form != "name":
        return None
    first, *others = words_of(text, referent.span)
    noun = language.names.nouns.get(first.spelt)
    if first.spelt not in language.names.organization_marks and (noun is None or noun.kind != "organization"):
        return None
    for word in others:
        code = language.places.adjectives.get(word.spelt)
        if code is not None and word.capital:
            return Tie(CountryClaim(code, "organization", "stated", Span(word.start, word.end)))
    return None


def seat_of_office(
    phrases: Iterable[Span], text: str, gazetteer: Gazetteer, language: Language
) -> CountryClaim | None:
    """Return the seat of the body on record that an office is held in, as phrases of a text say."""
    nouns = language.names.nouns
    for phrase in dict.fromkeys(phrases):
        words = Words(text, phrase)
        if any((noun := nouns.get(word)) and (noun.office or noun.kind == "group") for word in words.spelt):
            for _, body in gazetteer.mentioned(words):
                if body.kind == "organization" and body.country is not None:
                    return CountryClaim(body.country, "organization", "known")
    return None
