"""Articles out of the database: all of them to read again, lists, one with its quotations, and removal."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Select, delete, exists, func, select
from sqlalchemy.orm import Session

from quotes.errors import UnknownName
from quotes.fold import fold
from quotes.model import Article
from quotes.store.corrections import list_corrections
from quotes.store.tables import ArticleRow, QuotationRow, TextBody
from quotes.store.views import sheet

_AT_ONCE = 50


def load_articles(session: Session, *, ids: Iterable[int] | None = None) -> Iterator[tuple[int, Article]]:
    """Yield articles with their ids, by id; all of them without `ids`. Commits in between do no harm."""
    wanted = article_ids(session) if ids is None else sorted(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        found = select(ArticleRow, TextBody.body).join(TextBody).order_by(ArticleRow.id)
        rows = session.execute(found.where(ArticleRow.id.in_(wanted[start : start + _AT_ONCE]))).all()
        for row, body in rows:
            yield row.id, _article(row, body)


def article_ids(session: Session) -> list[int]:
    """Return the ids of all articles, in order."""
    return list(session.scalars(select(ArticleRow.id).order_by(ArticleRow.id)))


def list_articles(session: Session) -> list[dict[str, Any]]:
    """Return all articles by id, with how many quotations were found and attributed in each.

    Keys: id, published, outlet, title, author, lang, lang_confidence, url, origin, added, characters,
    quotations, attributed.
    """
    return [_listed(row) for row in session.execute(_summary()).mappings()]


def show_article(session: Session, article_id: int) -> dict[str, Any]:
    """Return the row of `list_articles` of one article, with `corrections` and `text`; raises UnknownName.

    Corrections are what people set: field, before, after and made.
    """
    row = session.execute(_summary().where(ArticleRow.id == article_id)).mappings().first()
    if row is None:
        raise UnknownName("article", str(article_id))
    body = select(TextBody.body).join(ArticleRow).where(ArticleRow.id == article_id)
    corrections = list_corrections(session, article_id)
    return {**_listed(row), "corrections": corrections, "text": session.scalars(body).one()}


def list_outlets(session: Session) -> list[str]:
    """Return the names of all outlets, those with most articles first."""
    number = func.count().desc()
    named = select(ArticleRow.outlet).where(ArticleRow.outlet.is_not(None)).group_by(ArticleRow.outlet)
    return [name for name in session.scalars(named.order_by(number, ArticleRow.outlet)) if name is not None]


def find_outlets(session: Session, name: str) -> tuple[str, ...]:
    """Return the outlets that `name` is in any case, with any accents and apostrophes, as they are written."""
    return tuple(outlet for outlet in list_outlets(session) if fold(outlet) == fold(name))


def remove_article(session: Session, article_id: int) -> None:
    """Remove an article with its quotations and the speakers who are local to it; raises UnknownName.

    The text goes with the last article that has it. Judgements stay, as orphans, until it comes back.
    """
    text_id = session.scalar(select(ArticleRow.text_id).where(ArticleRow.id == article_id))
    if text_id is None:
        raise UnknownName("article", str(article_id))
    in_use = exists(select(ArticleRow.id).where(ArticleRow.text_id == text_id))
    # Quotations go first: they point to the speakers who go with the article.
    session.execute(delete(QuotationRow).where(QuotationRow.article_id == article_id))
    session.execute(delete(ArticleRow).where(ArticleRow.id == article_id))
    session.execute(
        delete(TextBody).where(TextBody.id == text_id, ~in_use).execution_options(synchronize_session=False)
    )


def _summary() -> Select[Any]:
    counts = (
        select(
            sheet.c.article_id,
            func.count().label("quotations"),
            func.count().filter(sheet.c.status == "attributed").label("attributed"),
        )
        .group_by(sheet.c.article_id)
        .subquery()
    )
    return (
        select(
            *(ArticleRow.id, ArticleRow.published, ArticleRow.outlet, ArticleRow.title, ArticleRow.author),
            *(ArticleRow.lang, ArticleRow.lang_confidence, ArticleRow.url, ArticleRow.origin),
            *(ArticleRow.added, func.length(TextBody.body).label("characters")),
            func.coalesce(counts.c.quotations, 0).label("quotations"),
            func.coalesce(counts.c.attributed, 0).label("attributed"),
        )
        .join(TextBody)
        .outerjoin(counts, counts.c.article_id == ArticleRow.id)
        .order_by(ArticleRow.id)
    )


def _listed(row: Any) -> dict[str, Any]:
    """One row with its days as text, in the form of the views."""
    published = None if row["published"] is None else row["published"].isoformat()
    return {**row, "published": published, "added": row["added"].isoformat()}


def _article(row: ArticleRow, body: str) -> Article:
    return Article(
        text=body,
        lang=row.lang,
        outlet=row.outlet,
        url=row.url,
        title=row.title,
        author=row.author,
        published=row.published,
        published_basis=row.published_basis,  # type: ignore[arg-type]  # a check constraint holds it
        origin=row.origin,
        lang_confidence=row.lang_confidence,
    )
