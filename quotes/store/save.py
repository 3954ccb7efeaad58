"""Saving what was read in an article. The same article twice changes nothing; an update keeps ids.

The caller commits: one article, one transaction.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from quotes.errors import UnreadableInput
from quotes.model import Article, Attribution
from quotes.store.anchors import refind
from quotes.store.clock import now
from quotes.store.outcome import Change, Saved
from quotes.store.rows import text_hash
from quotes.store.tables import ArticleRow, Extraction, TextBody
from quotes.store.update import decide, insert_quotations, update_article

__all__ = ["Change", "Saved", "begin_extraction", "find_article", "save_article"]


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
    sha256 = text_hash(article)
    if article.url is not None:
        taken = session.execute(
            select(ArticleRow.id, TextBody.sha256).join(TextBody).where(ArticleRow.url == article.url)
        ).first()
        if taken is not None and taken.sha256 != sha256:
            reason = f"another text is stored under this URL; quotes articles remove {taken.id} makes room"
            raise UnreadableInput(article.url, reason)
        return None if taken is None else taken.id
    same = select(ArticleRow.id).join(TextBody).where(TextBody.sha256 == sha256)
    same = same.where(ArticleRow.outlet.is_not_distinct_from(article.outlet))
    return session.scalar(same.order_by(ArticleRow.url.is_not(None), ArticleRow.id).limit(1))


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
    stored = find_article(session, article)
    if stored is None:
        return _add(session, article, attributions, extraction_id)
    if not update:
        return Saved(stored, added=False)
    return update_article(session, stored, decide(session, stored, article, attributions), extraction_id)


def _add(
    session: Session, article: Article, attributions: Sequence[Attribution], extraction_id: int
) -> Saved:
    sha256 = text_hash(article)
    text_id, is_new_text = _put_text(session, sha256, article.text)
    row = ArticleRow(
        text_id=text_id,
        outlet=article.outlet,
        url=article.url,
        title=article.title,
        author=article.author,
        lang=article.lang,
        published=article.published,
        published_basis=article.published_basis,
        origin=article.origin,
        added=now(),
    )
    session.add(row)
    session.flush()
    decided = decide(session, row.id, article, attributions)
    insert_quotations(session, row.id, decided, extraction_id)
    quotations = [one.quotation for one in decided]
    refound = refind(session, sha256, article.text, quotations) if is_new_text else ()
    return Saved(row.id, added=True, refound=refound)


def _put_text(session: Session, sha256: str, body: str) -> tuple[int, bool]:
    """Return the id of the text, and whether it came in just now."""
    stored = session.scalar(select(TextBody.id).where(TextBody.sha256 == sha256))
    if stored is not None:
        return stored, False
    row = TextBody(sha256=sha256, body=body)
    session.add(row)
    session.flush()
    return row.id, True
