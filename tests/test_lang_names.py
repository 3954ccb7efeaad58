"""Given names that are words of a language too, "Bill", "Cristiano", "Serena", begin a person's name all the same."""

import pytest

from quotes.lang import available_languages, load_language
from quotes.lang.given_names import given_names
from quotes.model import Article
from quotes.text import annotate
from quotes.text.tags.lexicon import lexicon_of

SAYING = {
    "de": "„Wir unterschreiben morgen“, sagte {} Bellandi.",
    "en": "“We sign tomorrow,” said {} Bellandi.",
    "es": "«Firmamos mañana», dijo {} Bellandi.",
    "fr": "« Nous signerons demain », a déclaré {} Bellandi.",
    "it": "«Firmiamo domani», ha detto {} Bellandi.",
    "pt": "“Assinamos amanhã”, disse {} Bellandi.",
}
OTHERWISE = {"T", "h", "p"}  # titles, times and prepositions: "Don Bellandi", "August", "per"


def names_that_are_words(code: str) -> list[str]:
    """Given names that the language knows as another word, or as the end of one, but for titles and offices."""
    lexicon = lexicon_of(load_language(code))
    found = []
    for name in given_names():
        known, noun = lexicon.tags.get(name), lexicon.noun(name)
        office = noun is not None and noun.office
        if (known or noun or name in lexicon.common) and known not in OTHERWISE and not office:
            found.append(name)
    return sorted(found)


@pytest.mark.parametrize("code", available_languages())
def test_a_given_name_that_is_a_word_begins_a_name(code):
    language = load_language(code)
    wrong = []
    for name in names_that_are_words(code):
        answer = next(iter(annotate(Article(SAYING[code].format(name.title()), lang=code), language)))
        if answer.mention is None or answer.mention.text != f"{name.title()} Bellandi":
            wrong.append(name)
    assert wrong == []
