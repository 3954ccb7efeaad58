"""Saving in batches: the same rows as one article after the other, and one bad article keeps nobody out."""

import pytest
from sqlalchemy import func, select

from quotes.errors import UnreadableInput
from quotes.model import Judgement
from quotes.store.articles import list_articles, remove_article
from quotes.store.judgements import judge
from quotes.store.lookup import Query, lookup
from quotes.store.save import begin_extraction, save_articles
from quotes.store.tables import Base
from quotes.store.verify import verify
from tests.stored import TEXT, article, attributions, save

MORE = TEXT + "\n\nSegue."
ONE, OTHER, THIRD = ({"url": f"https://a.example/{n}"} for n in (1, 2, 3))


def read_as(*articles):
    """Articles with their attributions, where they are about the signing."""
    return [
        (article(text, **fields), attributions(text) if text.startswith(TEXT) else [])
        for text, fields in articles
    ]


def save_batch(session, batch):
    return save_articles(session, batch, extraction_id=begin_extraction(session, "1", "data"))


@pytest.mark.parametrize(
    ("batch", "expected"),
    [
        ([], []),
        ([(TEXT, {}), (MORE, {})], ["in", "in"]),
        ([(TEXT, {}), (TEXT, {})], ["in", "there"]),
        ([(TEXT, {}), (TEXT, {"outlet": "La Riva"}), (TEXT, {"outlet": None})], ["in", "in", "in"]),
        ([(TEXT, ONE), (TEXT, ONE), (TEXT, OTHER), (TEXT, {})], ["in", "there", "in", "there"]),
        ([(TEXT, {}), (TEXT, ONE), (TEXT, {})], ["in", "in", "there"]),
        # one that cannot go in keeps nobody out, whether its URL was taken before or in the batch itself
        ([(TEXT, ONE), (MORE, ONE), (MORE, {})], ["in", "refused", "in"]),
        ([(MORE, THIRD), (TEXT, {})], ["refused", "in"]),
        ([("«Sì\ud800»", {}), (TEXT, {})], ["refused", "in"]),
    ],
)
def test_a_batch_is_what_its_articles_are_one_by_one(session, batch, expected):
    save(session, "Un altro testo.", [], **THIRD)
    session.commit()
    read = read_as(*batch)
    assert list(map(word, save_batch(session, read))) == expected
    together = contents(session)
    assert list(verify(session)) == []
    session.rollback()
    assert [word(save_batch(session, [one])[0]) for one in read] == expected
    assert contents(session) == together


def word(result):
    if isinstance(result, UnreadableInput):
        return "refused"
    return "in" if result.added else "there"


def contents(session):
    """All that is in, without the ids, which PostgreSQL does not give twice."""
    ids = {"id", "article_id", "speaker_id"}
    sizes = {
        name: session.scalar(select(func.count()).select_from(table))
        for name, table in Base.metadata.tables.items()
    }
    rows = lookup(session, Query(terms=True), limit=None).rows
    articles = [(row["outlet"], row["url"], row["characters"]) for row in list_articles(session)]
    return sizes, articles, [{k: v for k, v in row.items() if k not in ids} for row in rows]


def test_a_judgement_without_a_place_finds_the_first_of_a_batch_that_has_it(session):
    save(session)
    [mai] = lookup(session, Query(said="Mai")).rows
    made = judge(session, mai["id"], Judgement("not_speech", "desk"))
    remove_article(session, mai["article_id"])
    results = save_batch(session, read_as((MORE, {}), (MORE + ".", {})))
    assert [one.refound for one in results] == [(made,), ()]
