"""Saving what was read in an article. The same article twice changes nothing; an update keeps ids.

The caller commits: one article, one transaction.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Text, and_, bindparam, insert, select
from sqlalchemy.orm import Session

from quotes.errors import UnreadableInput
from quotes.model import Article, Attribution
from quotes.store.anchors import refind
from quotes.store.base import Base
from quotes.store.clock import now
from quotes.store.outcome import Change, Saved
from quotes.store.rows import text_hash
from quotes.store.tables import ArticleRow, Extraction, TextBody
from quotes.store.update import decide, insert_quotations, update_article

__all__ = ["Change", "Saved", "begin_extraction", "find_article", "save_article"]

_ARTICLE_COLUMNS = ("outlet", "url", "title", "author", "lang", "published", "published_basis", "origin")

# Built once: putting a statement together costs more than running it.
_TEXT = select(TextBody.id).where(TextBody.sha256 == bindparam("sha256"))
_SAME_URL = (
    select(ArticleRow.id, TextBody.id, TextBody.sha256)
    .join(TextBody)
    .where(ArticleRow.url == bindparam("url"))
)
_BY_OUTLET = and_(
    ArticleRow.text_id == TextBody.id, ArticleRow.outlet.is_not_distinct_from(bindparam("outlet", type_=Text))
)
_SAME_TEXT = (  # and the article of it by this outlet, rather one without URL
    select(TextBody.id, ArticleRow.id)
    .outerjoin(ArticleRow, _BY_OUTLET)
    .where(TextBody.sha256 == bindparam("sha256"))
    .order_by(ArticleRow.url.is_not(None), ArticleRow.id)
    .limit(1)
)


class _Found(NamedTuple):
    """What of an article is stored already."""

    text_id: int | None
    article_id: int | None


def begin_extraction(session: Session, program: str, data: str) -> int:
    """Return the id of the extraction by these versions of the program and of the language data."""
    found = session.scalar(
        select(Extraction.id).where(Extraction.program == program, Extraction.data == data)
    )
    if found is None:
        row = Extraction(program=program, data=data, started=now())
        session.add(row)
        session.flush()
        return row.id
    return found


def find_article(session: Session, article: Article) -> int | None:
    """Return the id under which the same publication of the same text is stored, None where it is not.

    It is the same with the same URL; where it has none, with the same text and outlet. Raises
    UnreadableInput where the URL is taken by another text.
    """
    return _find(session.connection(), article, text_hash(article)).article_id


def save_article(
    session: Session,
    article: Article,
    attributions: Sequence[Attribution],
    *,
    extraction_id: int,
    update: bool = False,
) -> Saved:
    """Put an article in with what was decided about it; one that is there stays as it is without `update`.

    With `update` what is still there keeps its id and what vanished is retired. Raises UnreadableInput
    where the URL is taken by another text.
    """
    sha256 = text_hash(article)
    found = _find(session.connection(), article, sha256)
    if found.article_id is None:
        return _add(session, article, attributions, extraction_id, text_id=found.text_id)
    if not update:
        return Saved(found.article_id, added=False)
    decided = decide(session, found.article_id, article, attributions)
    return update_article(session, found.article_id, article, decided, extraction_id=extraction_id)


def _find(connection: Connection, article: Article, sha256: str) -> _Found:
    if article.url is None:
        same = connection.execute(_SAME_TEXT, {"sha256": sha256, "outlet": article.outlet}).first()
        return _Found(None, None) if same is None else _Found(*same)
    taken = connection.execute(_SAME_URL, {"url": article.url}).first()
    if taken is None:
        return _Found(connection.scalar(_TEXT, {"sha256": sha256}), None)
    article_id, text_id, its_sha256 = taken
    if its_sha256 != sha256:
        reason = f"another text is stored under this URL; quotes articles remove {article_id} makes room"
        raise UnreadableInput(article.url, reason)
    return _Found(text_id, article_id)


def _add(
    session: Session,
    article: Article,
    attributions: Sequence[Attribution],
    extraction_id: int,
    *,
    text_id: int | None,
) -> Saved:
    connection = session.connection()
    is_new_text = text_id is None
    if text_id is None:
        values = {"sha256": text_hash(article), "body": article.text}
        text_id = _insert(connection, TextBody, values)
    values = {name: getattr(article, name) for name in _ARTICLE_COLUMNS}
    article_id = _insert(connection, ArticleRow, {**values, "text_id": text_id, "added": now()})
    decided = decide(session, article_id, article, attributions)
    insert_quotations(connection, article_id, decided, extraction_id)
    refound = refind(session, article, [one.quotation for one in decided]) if is_new_text else ()
    return Saved(article_id, added=True, refound=refound)


def _insert(connection: Connection, row: type[Base], values: dict[str, Any]) -> int:
    """Insert one row and return its id."""
    key = connection.execute(insert(row), values).inserted_primary_key
    assert key is not None  # one row went in, so there is one key
    return int(key[0])
