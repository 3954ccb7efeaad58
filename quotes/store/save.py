"""Saving what was read in articles. The same article twice changes nothing; an update keeps ids.

The caller commits, and so decides what stands or falls together. A batch of articles in one transaction is as
safe as one article: until the commit nobody sees any row of it, and what is cut off before leaves none; but it
waits for the disk once, and sends one statement a table.
"""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from sqlalchemy import Connection, insert, select
from sqlalchemy.orm import Session

from quotes.errors import UnreadableInput
from quotes.model import Article, Attribution
from quotes.store.anchors import refind
from quotes.store.bulk import insert_rows, next_ids
from quotes.store.clock import now
from quotes.store.outcome import Change, Saved
from quotes.store.prepare import insert_quotations, prepare
from quotes.store.stored import StoredArticles, find_articles
from quotes.store.tables import ArticleRow, Extraction, TextBody
from quotes.store.update import update_article

__all__ = ["Change", "Read", "Saved", "begin_extraction", "find_articles", "save_article", "save_articles"]

_ARTICLE_COLUMNS = (
    *("outlet", "url", "title", "author", "lang", "lang_confidence"),
    *("published", "published_basis", "origin"),
)
_TEXT = TextBody.metadata.tables["text"]
_ARTICLE = ArticleRow.metadata.tables["article"]

Read = tuple[Article, Sequence[Attribution]]


class _New(NamedTuple):
    """An article that is to go in, with its ids."""

    id: int
    text_id: int
    sha256: str
    is_new_text: bool
    copy_of: int | None
    article: Article
    attributions: Sequence[Attribution]


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
    if update:
        [stored] = find_articles(session, [article])
        if isinstance(stored, int):
            [prepared] = prepare(session, [(stored, article, attributions)])
            return update_article(session, stored, article, prepared, extraction_id=extraction_id)
    [saved] = save_articles(session, [(article, attributions)], extraction_id=extraction_id)
    if isinstance(saved, UnreadableInput):
        raise saved
    return saved


def save_articles(
    session: Session, batch: Sequence[Read], *, extraction_id: int
) -> list[Saved | UnreadableInput]:
    """Put articles in, each with what was decided about it, and return what came of each.

    One that is there, or came earlier in the batch, stays as it is. One that cannot go in, because its URL
    is taken by another text, gives the error that says so, and the others go in.
    """
    connection = session.connection()
    sorted_out = _sort_out(connection, batch)
    refound = _insert(session, [one for one in sorted_out if isinstance(one, _New)], extraction_id)
    return [
        Saved(one.id, added=True, refound=refound.get(one.id, ()), copy_of=one.copy_of)
        if isinstance(one, _New)
        else one
        for one in sorted_out
    ]


def _sort_out(connection: Connection, batch: Sequence[Read]) -> list[_New | Saved | UnreadableInput]:
    """Give the articles that are to go in their ids, and say of the others what keeps them out."""
    stored = StoredArticles(connection, [article for article, _ in batch])
    article_ids = next_ids(connection, _ARTICLE, len(batch))
    text_ids = next_ids(connection, _TEXT, len(batch))
    sorted_out: list[_New | Saved | UnreadableInput] = []
    for article, attributions in batch:
        try:
            sha256, text_id, article_id, copy_of = stored.find(article)
        except UnreadableInput as problem:
            sorted_out.append(problem)
            continue
        if article_id is not None:
            sorted_out.append(Saved(article_id, added=False))
            continue
        is_new_text = text_id is None
        text_id = next(text_ids) if text_id is None else text_id
        one = _New(next(article_ids), text_id, sha256, is_new_text, copy_of, article, attributions)
        stored.add(article, sha256, text_id=text_id, article_id=one.id)
        sorted_out.append(one)
    return sorted_out


def _insert(session: Session, new: Sequence[_New], extraction_id: int) -> dict[int, tuple[int, ...]]:
    """Insert articles with all that belongs to them; return the judgements found again, by article."""
    if not new:
        return {}
    connection = session.connection()
    texts = [one for one in new if one.is_new_text]
    bodies = [{"id": one.text_id, "sha256": one.sha256, "body": one.article.text} for one in texts]
    insert_rows(connection, _TEXT, bodies)
    connection.execute(insert(_ARTICLE), list(map(_article_columns, new)))
    prepared = prepare(session, [(one.id, one.article, one.attributions) for one in new])
    insert_quotations(connection, list(chain.from_iterable(prepared)), extraction_id)
    found_again = refind(
        session,
        [
            (one.article, [row.quotation for row in rows])
            for one, rows in zip(new, prepared, strict=True)
            if one.is_new_text
        ],
    )
    return {one.id: moved for one, moved in zip(texts, found_again, strict=True)}


def _article_columns(one: _New) -> dict[str, object]:
    values = {name: getattr(one.article, name) for name in _ARTICLE_COLUMNS}
    return {"id": one.id, "text_id": one.text_id, "added": now(), **values}
