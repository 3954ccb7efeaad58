"""Attributions made ready to be rows, and inserted: those of whole batches together, one statement a table."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from quotes.model import Article, Attribution
from quotes.store.bulk import insert_rows, next_ids
from quotes.store.countries import save_countries
from quotes.store.observations import save_observations
from quotes.store.rows import Columns, attribution_columns, quotation_columns
from quotes.store.speakers import speaker_ids
from quotes.store.spellings import save_spellings
from quotes.store.splits import split_speakers
from quotes.store.tables import AttributionRow, QuotationRow

QUOTATION = QuotationRow.metadata.tables["quotation"]
ATTRIBUTION = AttributionRow.metadata.tables["attribution"]


class Prepared(NamedTuple):
    """One attribution in columns, and the article it belongs to."""

    article_id: int
    quotation: Columns
    attribution: Columns

    @property
    def span(self) -> tuple[int, int]:
        """The span with the marks: what makes a quotation of an article one."""
        return self.quotation["start_char"], self.quotation["end_char"]


def prepare(
    session: Session, read: Sequence[tuple[int, Article, Sequence[Attribution]]]
) -> list[list[Prepared]]:
    """Return the attributions of articles (each with its id) in columns, article by article.

    Speakers and countries they speak of come into being where missing; where somebody decided that a speaker of
    an article is another one, it is.
    """
    seen = dict.fromkeys(
        (one.speaker, article_id) for article_id, _, found in read for one in found if one.speaker is not None
    )
    ids = speaker_ids(session, seen)
    given = split_speakers(session, set(ids.values()))
    ids = {one: given.get((one[1], id_), id_) for one, id_ in ids.items()}
    save_observations(session, read, ids)
    save_spellings(session.connection(), [(article_id, found) for article_id, _, found in read], ids)
    codes = dict.fromkeys(
        one.country.code for _, _, found in read for one in found if one.country is not None
    )
    save_countries(session, codes)
    return [
        [
            Prepared(
                article_id,
                quotation_columns(article.text, one.quotation),
                attribution_columns(
                    article.text, one, None if one.speaker is None else ids[one.speaker, article_id]
                ),
            )
            for one in found
        ]
        for article_id, article, found in read
    ]


def insert_quotations(connection: Connection, prepared: Sequence[Prepared], extraction_id: int) -> list[int]:
    """Insert quotations that are not there yet, with their attributions; return their ids."""
    if not prepared:
        return []
    ids = list(next_ids(connection, QUOTATION, len(prepared)))
    numbered = list(zip(ids, prepared, strict=True))
    quotations = [{"id": id_, "article_id": one.article_id, **one.quotation} for id_, one in numbered]
    insert_rows(connection, QUOTATION, quotations)
    attributions = [
        {"quotation_id": id_, "extraction_id": extraction_id, **one.attribution} for id_, one in numbered
    ]
    insert_rows(connection, ATTRIBUTION, attributions)
    return ids
