"""Which articles of a batch are stored already, asked once for all of them.

An article is the same with the same URL; where it has none, with the same text and outlet. Where somebody set another
URL or outlet, it is the same with the earlier one, too.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.orm import Session

from quotes.errors import UnreadableInput
from quotes.model import Article
from quotes.store.bulk import rows_in
from quotes.store.corrections import former_articles
from quotes.store.rows import text_hash
from quotes.store.tables import ArticleRow, TextBody

# Built once: putting a statement together costs more than running it.
_BY_TEXT = (  # those without URL first, so that they are the ones found again
    select(TextBody.sha256, TextBody.id, ArticleRow.id, ArticleRow.outlet)
    .outerjoin(ArticleRow, ArticleRow.text_id == TextBody.id)
    .where(TextBody.sha256.in_(bindparam("wanted", expanding=True)))
    .order_by(ArticleRow.url.is_not(None), ArticleRow.id)
)
_BY_URL = (
    select(ArticleRow.url, ArticleRow.id, TextBody.sha256)
    .join(TextBody)
    .where(ArticleRow.url.in_(bindparam("wanted", expanding=True)))
)


class Found(NamedTuple):
    """What of an article is stored already; where only its text is, `copy_of` is the first article that has it."""

    sha256: str
    text_id: int | None
    article_id: int | None
    copy_of: int | None = None


class StoredArticles:
    """What is stored of some articles and their texts; `add` puts in what a batch itself brings."""

    def __init__(self, connection: Connection, articles: Sequence[Article]) -> None:
        self._hashes = _hashes(articles)
        self._texts: dict[str, int] = {}
        self._first: dict[str, int] = {}
        self._by_outlet: dict[tuple[str, str | None], int] = {}
        self._by_url: dict[str, tuple[int, str]] = {}
        self._formerly: dict[tuple[str, str | None, str | None], int] = {}
        hashes = dict.fromkeys(self._hashes.values())
        for sha256, text_id, article_id, outlet in rows_in(connection, _BY_TEXT, hashes):
            self._texts[sha256] = text_id
            if article_id is not None:
                self._by_outlet.setdefault((sha256, outlet), article_id)
                self._first[sha256] = min(self._first.get(sha256, article_id), article_id)
        urls = dict.fromkeys(article.url for article in articles if article.url is not None)
        for url, article_id, sha256 in rows_in(connection, _BY_URL, urls):
            self._by_url[url] = article_id, sha256
        for sha256, outlet, url, article_id in former_articles(connection, hashes):
            self._formerly.setdefault(_former_key(sha256, outlet, url), article_id)

    def find(self, article: Article) -> Found:
        """Return what is stored of one of the articles.

        Raises UnreadableInput where its URL is taken by another text, or its text cannot be kept.
        """
        sha256 = self._hashes.get(article.text) or text_hash(article)
        text_id = self._texts.get(sha256)
        former = self._formerly.get(_former_key(sha256, article.outlet, article.url))
        first = self._first.get(sha256)
        if article.url is None:
            return Found(sha256, text_id, self._by_outlet.get((sha256, article.outlet), former), first)
        article_id, taken_by = self._by_url.get(article.url, (former, sha256))
        if taken_by != sha256:
            reason = f"another text is stored under this URL; quotes articles remove {article_id} makes room"
            raise UnreadableInput(article.url, reason)
        return Found(sha256, text_id, article_id, first)

    def add(self, article: Article, sha256: str, *, text_id: int, article_id: int) -> None:
        """Take in that an article is stored from now on."""
        self._texts[sha256] = text_id
        self._first.setdefault(sha256, article_id)
        self._by_outlet.setdefault((sha256, article.outlet), article_id)
        if article.url is not None:
            self._by_url[article.url] = article_id, sha256


def find_articles(session: Session, articles: Sequence[Article]) -> list[int | UnreadableInput | None]:
    """Return for each article the id under which it is stored, None where it is not, or why it cannot be."""
    stored = StoredArticles(session.connection(), articles)
    found: list[int | UnreadableInput | None] = []
    for article in articles:
        try:
            found.append(stored.find(article).article_id)
        except UnreadableInput as problem:
            found.append(problem)
    return found


def _former_key(sha256: str, outlet: str | None, url: str | None) -> tuple[str, str | None, str | None]:
    return (sha256, outlet, None) if url is None else (sha256, None, url)


def _hashes(articles: Iterable[Article]) -> dict[str, str]:
    """The hash of each text that can be kept; what is wrong with the others is said when they are asked for."""
    hashes = {}
    for article in articles:
        with suppress(UnreadableInput):
            hashes[article.text] = text_hash(article)
    return hashes
