"""Looking up forms of verbs of saying, with and without the pronouns written at their end."""

import pytest

from quotes.lang import find_readings, load_language, strip_clitic

ITALIAN = load_language("it")


@pytest.mark.parametrize(
    "word, lemma, mood",
    [
        ("promuovendolo", "promuovere", "gerund"),
        ("definirla", "definire", "infinitive"),
        ("dirsi", "dire", "infinitive"),
        ("chiedendogli", "chiedere", "gerund"),
        ("dicendosi", "dire", "gerund"),
        ("proporsi", "proporre", "infinitive"),
        ("raccontarglielo", "raccontare", "infinitive"),
        ("dettosi", "dire", "participle"),
        ("scagliandosi", "scagliare", "gerund"),
        ("spiegarcelo", "spiegare", "infinitive"),
        ("disse", "dire", "finite"),
        ("diretto", None, None),
        ("tavolo", None, None),
        ("finestrella", None, None),
    ],
)
def test_enclitics(word, lemma, mood):
    readings = find_readings(word, ITALIAN)
    assert (readings[0].lemma, readings[0].mood) == (lemma, mood) if lemma else not readings


@pytest.mark.parametrize(
    "word, host", [("definendolo", "definendo"), ("dirsi", "dir"), ("dicono", "dicono"), ("casa", "casa")]
)
def test_strip_clitic(word, host):
    assert strip_clitic(word, ITALIAN) == host
