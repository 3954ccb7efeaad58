"""Where a judgement hangs: on exact words in an exact text; when those are gone, on the words and what stood
around them, as W3C's TextQuoteSelector does. Where that leaves no single place, the judgement is an orphan.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from quotes.model import Article, Span
from quotes.store.clock import now
from quotes.store.rows import Columns, text_hash
from quotes.store.tables import ArticleRow, JudgementRow, QuotationRow, TextBody

CONTEXT = 32
"""Code points kept either side of the words."""


def context(text: str, span: Span) -> tuple[str, str]:
    """Return what stands before and after `span`, `CONTEXT` code points at most."""
    return text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]


def placed_quotations(*columns: Any) -> Select[Any]:
    """Select `columns` of the living quotations at the places of judgements.

    Inside a query over judgements it speaks of the place of each one; by itself, of all of them.
    """
    return (
        select(*columns)
        .join(ArticleRow, ArticleRow.id == QuotationRow.article_id)
        .join(TextBody, TextBody.id == ArticleRow.text_id)
        .where(
            TextBody.sha256 == JudgementRow.text_sha256,
            QuotationRow.content_start == JudgementRow.content_start,
            QuotationRow.content_end == JudgementRow.content_end,
            QuotationRow.retired.is_(None),
        )
    )


def judgement_at(session: Session, sha256: str, content: Span) -> JudgementRow | None:
    """Return the judgement in force on the words at `content` of a text: the latest not withdrawn."""
    found = select(JudgementRow).where(
        JudgementRow.text_sha256 == sha256,
        JudgementRow.content_start == content.start,
        JudgementRow.content_end == content.end,
        JudgementRow.withdrawn.is_(None),
    )
    return session.scalars(found.order_by(JudgementRow.id.desc()).limit(1)).first()


_LOST = (
    select(JudgementRow.id)
    .where(JudgementRow.withdrawn.is_(None), ~placed_quotations(QuotationRow.id).exists())
    .order_by(JudgementRow.id)
)


def orphans(session: Session) -> Sequence[JudgementRow]:
    """Return the judgements in force that have no quotation any more, by id."""
    ids = session.connection().scalars(_LOST).all()
    return [session.get_one(JudgementRow, id_) for id_ in ids]


def refind(session: Session, articles: Sequence[tuple[Article, Sequence[Columns]]]) -> list[tuple[int, ...]]:
    """Move each orphan to the one quotation of an article with its words and surroundings.

    Each article comes with its living quotations. Returns the ids of the judgements that moved to each of
    them; the first that has a place gets it, and the move is recorded on the judgement.
    """
    left = list(orphans(session))
    moved = []
    for article, quotations in articles:
        places = [(orphan, _single_place(orphan, article.text, quotations)) for orphan in left]
        for orphan, place in places:
            if place is not None:
                _move(orphan, article, place)
        moved.append(tuple(orphan.id for orphan, place in places if place is not None))
        left = [orphan for orphan, place in places if place is None]
    session.flush()
    return moved


def _move(orphan: JudgementRow, article: Article, place: Span) -> None:
    orphan.text_sha256 = text_hash(article)
    orphan.content_start, orphan.content_end = place
    orphan.refound = now()


def _single_place(orphan: JudgementRow, text: str, quotations: Sequence[Columns]) -> Span | None:
    """The one place with the same words and both sides, else the one with the same words and one side."""
    same_words = [
        Span(one["content_start"], one["content_end"]) for one in quotations if one["content"] == orphan.words
    ]
    sides = {place: _sides(orphan, text, place) for place in same_words}
    for wanted in (2, 1):
        places = [place for place, count in sides.items() if count >= wanted]
        if places:
            return places[0] if len(places) == 1 else None
    return None


def _sides(orphan: JudgementRow, text: str, place: Span) -> int:
    prefix, suffix = context(text, place)
    return (prefix == orphan.prefix) + (suffix == orphan.suffix)
