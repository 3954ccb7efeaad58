"""What articles say that people are, on the day of the article: kept as printed, with its place."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from quotes.model import Article, Attribution
from quotes.store.bulk import insert_rows
from quotes.store.redirects import with_merged
from quotes.store.tables import ArticleRow, Observation

_OBSERVATION = Observation.metadata.tables["observation"]
Seen = tuple[int, Article, Sequence[Attribution]]


def save_observations(session: Session, read: Sequence[Seen], ids: Mapping[Any, int]) -> None:
    """Bring what articles (each with its id) say of their speakers to what was read now.

    `ids` has the id of each speaker by the speaker and the article. What is there already keeps its row.
    """
    wanted = {
        (article_id, ids[one.speaker, article_id], *span): span.of(article.text)
        for article_id, article, found in read
        for one in found
        if one.speaker is not None
        for span in one.observed
    }
    articles = [article_id for article_id, _, _ in read]
    key = (Observation.article_id, Observation.speaker_id, Observation.start_char, Observation.end_char)
    stored = {
        tuple(row[1:]): row.id
        for row in session.execute(select(Observation.id, *key).where(Observation.article_id.in_(articles)))
    }
    gone = [id_ for place, id_ in stored.items() if place not in wanted]
    if gone:
        session.execute(delete(Observation).where(Observation.id.in_(gone)))
    rows = [
        dict(zip(("article_id", "speaker_id", "start_char", "end_char"), place, strict=True), words=words)
        for place, words in wanted.items()
        if place not in stored
    ]
    insert_rows(session.connection(), _OBSERVATION, rows)


def list_observations(session: Session, speaker_id: int) -> list[dict[str, Any]]:
    """Return what articles say a speaker is, oldest first; those without a day last.

    Keys: date, words, outlet, article_id, start_char, end_char.
    """
    rows = session.execute(
        select(Observation, ArticleRow.published, ArticleRow.outlet)
        .join(ArticleRow, ArticleRow.id == Observation.article_id)
        .where(Observation.speaker_id.in_(with_merged(session, [speaker_id])))
        .order_by(ArticleRow.published.is_(None), ArticleRow.published, Observation.id)
    )
    return [
        {
            "date": None if day is None else day.isoformat(),
            "words": one.words,
            "outlet": outlet,
            "article_id": one.article_id,
            "start_char": one.start_char,
            "end_char": one.end_char,
        }
        for one, day, outlet in rows
    ]
