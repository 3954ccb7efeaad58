"""Corrections of articles: what they change, what stands against them, and that the same file again changes nothing."""

from datetime import date

import pytest

from quotes.errors import RefusedDecision, UnknownName
from quotes.store.articles import list_articles, load_articles, show_article
from quotes.store.corrections import correct_articles
from tests.stored import TEXT, save

URL = "http://faro.example/1"


@pytest.fixture
def filled(session):
    """Articles 1 and 2 are one text of two outlets, 3 another text with a URL."""
    save(session, lang_confidence=0.8)
    save(session, outlet="La Riva")
    save(session, "Un altro testo.", [], url=URL)
    return session


@pytest.mark.parametrize(
    ("values", "changes", "needs_reading"),
    [
        ({"title": "Il patto"}, (("title", None, "Il patto"),), False),
        ({"outlet": "L’Eco", "author": None}, (("outlet", "Il Faro", "L’Eco"),), False),
        ({"published": date(2023, 1, 2)}, (("published", date(2024, 7, 14), date(2023, 1, 2)),), True),
        ({"published": None}, (("published", date(2024, 7, 14), None),), True),
        ({"lang": "de", "url": "http://x"}, (("lang", "it", "de"), ("url", None, "http://x")), True),
        ({"outlet": "Il Faro", "lang": "it"}, (), False),
    ],
)
def test_what_is_set_is_stored_and_told(filled, values, changes, needs_reading):
    [done] = correct_articles(filled, [1], values)
    assert (done.changes, done.needs_reading) == (changes, needs_reading)
    [(_, stored)] = load_articles(filled, ids=[1])
    assert {name: getattr(stored, name) for name in values} == values
    assert stored.published_basis == (None if stored.published is None else "given")
    assert stored.lang_confidence == (None if "lang" in values else 0.8)
    logged = [(one["field"], one["after"]) for one in show_article(filled, 1)["corrections"]]
    assert logged == [(field, None if after is None else str(after)) for field, _, after in changes]


@pytest.mark.parametrize(
    ("ids", "values", "error", "message"),
    [
        ([1, 9], {"title": "X"}, UnknownName, "no article '9'"),
        ([1], {"url": URL}, RefusedDecision, f"article 3 has the URL {URL}"),
        ([1, 2], {"url": "http://x"}, RefusedDecision, "articles 2 and 1 cannot both have it"),
        ([2], {"outlet": "Il Faro"}, RefusedDecision, "article 1 has the text of article 2, under 'Il Faro'"),
        ([1, 2], {"outlet": None}, RefusedDecision, "without an outlet .* quotes articles remove 2"),
    ],
)
def test_what_stands_against_it_is_named_and_nothing_is_changed(filled, ids, values, error, message):
    before = list_articles(filled)
    with pytest.raises(error, match=message):
        correct_articles(filled, ids, values)
    assert list_articles(filled) == before


@pytest.mark.parametrize(
    ("first", "values", "then", "found"),
    [
        ({}, {"outlet": "L’Eco"}, {}, 1),
        ({}, {"outlet": "L’Eco"}, {"outlet": "L’Eco"}, 1),
        ({}, {"outlet": "L’Eco"}, {"outlet": "La Riva"}, 2),  # a copy that nobody set
        ({}, {"url": URL, "outlet": "L’Eco"}, {}, 1),
        ({"url": URL}, {"url": "http://x"}, {"url": URL}, 1),
        ({"url": URL}, {"url": None}, {"url": URL}, 1),
        ({"url": URL}, {"outlet": "L’Eco"}, {}, 2),  # it never was without a URL
    ],
)
def test_the_same_again_is_the_article_that_was_set(session, first, values, then, found):
    save(session, **first)
    correct_articles(session, [1], values)
    assert save(session, **then).article_id == found


def test_another_text_may_have_a_url_that_was_a_slip(session):
    save(session, url=URL)
    correct_articles(session, [1], {"url": "http://x"})
    assert save(session, TEXT + " Segue.", [], url=URL).added
