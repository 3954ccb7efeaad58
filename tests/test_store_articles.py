"""Articles: listed, shown, read again in any number, and removed with what is theirs alone."""

import pytest
from sqlalchemy import text

from quotes.errors import UnknownName
from quotes.model import Judgement
from quotes.store.articles import list_articles, load_articles, remove_article, show_article
from quotes.store.judgements import judge
from quotes.store.tables import Base
from tests.stored import TEXT, article, save


@pytest.fixture
def filled(session):
    """One article."""
    save(session)
    return session


def test_articles_are_listed_shown_and_loaded(filled):
    [row] = list_articles(filled)
    assert (row["id"], row["published"], row["quotations"], row["attributed"]) == (1, "2024-07-14", 4, 3)
    assert show_article(filled, 1) == {**row, "corrections": [], "text": TEXT}
    assert list(load_articles(filled)) == [(1, article())]
    assert list(load_articles(filled, ids=[2])) == []


def test_articles_are_loaded_across_commits(session):
    for number in range(120):
        save(session, f"Testo {number}", [])
    seen = []
    for article_id, loaded in load_articles(session):
        session.commit()
        seen.append((article_id, loaded.text))
    assert seen == [(number + 1, f"Testo {number}") for number in range(120)]


def test_a_removed_article_takes_its_own_with_it(filled):
    save(filled, outlet="La Riva")
    judge(filled, 1, Judgement("confirm", "desk"))
    remove_article(filled, 1)
    counts = {name: filled.scalar(text(f"SELECT count(*) FROM {name}")) for name in Base.metadata.tables}
    assert (counts["text"], counts["article"], counts["quotation"], counts["attribution"]) == (1, 1, 4, 4)
    remove_article(filled, 2)
    counts = {name: filled.scalar(text(f"SELECT count(*) FROM {name}")) for name in Base.metadata.tables}
    left = {name for name, size in counts.items() if size}
    assert left == {"speaker", "alias", "country", "extraction", "judgement"}
    assert counts["speaker"] == 1  # the witness went with the articles


@pytest.mark.parametrize("action", [show_article, remove_article])
def test_an_unknown_article_is_named(session, action):
    with pytest.raises(UnknownName, match="no article '7'"):
        action(session, 7)
