"""The proof of the first invariant: every stored span, sliced out of its text, is the stored words."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from quotes.store.rows import text_digest
from quotes.store.tables import ArticleRow, AttributionRow, QuotationRow, TextBody

_AT_ONCE = 100
_SPANS = ("mention", "antecedent", "referent", "cue", "evidence")


def verify(session: Session) -> list[dict[str, Any]]:
    """Return what does not hold, by text; an empty list is the proof. Retired quotations count too.

    Keys: article_id and quotation_id (None where the text itself is not the one that was stored), what,
    start, end, stored, found.
    """
    return [difference for batch in _batches(session) for difference in batch]


def _batches(session: Session) -> Iterator[Iterator[dict[str, Any]]]:
    """Yield what differs, some texts at a time, in the order of their ids."""
    last = 0
    while True:
        texts = select(TextBody.id, TextBody.sha256, TextBody.body).where(TextBody.id > last)
        rows = session.execute(texts.order_by(TextBody.id).limit(_AT_ONCE)).mappings().all()
        if not rows:
            return
        last = rows[-1]["id"]
        yield _differences(session, rows)


def _differences(session: Session, texts: Sequence[RowMapping]) -> Iterator[dict[str, Any]]:
    bodies = {row["id"]: row["body"] for row in texts}
    for row in texts:
        digest = text_digest(row["body"])
        if digest != row["sha256"]:
            yield _difference(None, "text", None, row["sha256"], digest)
    for quotation in session.execute(_quotations(list(bodies))).mappings():
        yield from _differences_of(quotation, bodies[quotation["text_id"]])


def _quotations(text_ids: list[int]) -> Any:
    """Return the query for the quotations of some texts, with every stored span and its words."""
    words = {"evidence": "evidence_words"}
    columns = [getattr(AttributionRow, words.get(name, name)).label(f"{name}_words") for name in _SPANS]
    edges = [getattr(AttributionRow, f"{name}_{edge}") for name in _SPANS for edge in ("start", "end")]
    return (
        select(
            *(QuotationRow.id, QuotationRow.article_id, ArticleRow.text_id),
            *(QuotationRow.start_char, QuotationRow.end_char),
            *(QuotationRow.content_start, QuotationRow.content_end),
            *(QuotationRow.opening, QuotationRow.content, QuotationRow.closing, AttributionRow.candidates),
            *columns,
            *edges,
        )
        .join(ArticleRow, ArticleRow.id == QuotationRow.article_id)
        .join(AttributionRow, AttributionRow.quotation_id == QuotationRow.id)
        .where(ArticleRow.text_id.in_(text_ids))
        .order_by(ArticleRow.text_id, QuotationRow.id)
    )


def _differences_of(row: RowMapping, body: str) -> Iterator[dict[str, Any]]:
    for what, (start, end), stored in _stored_words(row):
        found = body[start:end]
        if found != stored or not 0 <= start <= end <= len(body):
            yield _difference(row, what, (start, end), stored, found)


def _stored_words(row: RowMapping) -> Iterator[tuple[str, tuple[int, int], str]]:
    """All spans of one row with the words that should be there."""
    marked = row["opening"] + row["content"] + row["closing"]
    yield "quotation", (row["start_char"], row["end_char"]), marked
    yield "content", (row["content_start"], row["content_end"]), row["content"]
    for name in _SPANS:
        if row[f"{name}_start"] is not None:
            yield name, (row[f"{name}_start"], row[f"{name}_end"]), row[f"{name}_words"]
    for candidate in row["candidates"]:
        yield "candidate", (candidate["start"], candidate["end"]), candidate["text"]


def _difference(
    row: RowMapping | None, what: str, place: tuple[int, int] | None, stored: str, found: str
) -> dict[str, Any]:
    start, end = place or (None, None)
    article_id, quotation_id = (None, None) if row is None else (row["article_id"], row["id"])
    ids = {"article_id": article_id, "quotation_id": quotation_id, "what": what}
    return {**ids, "start": start, "end": end, "stored": stored, "found": found}
