"""Looking quotations up. Every row comes out of the view `quotation_sheet` and has its keys, and `context`.

The ids of a page are found first, and whole rows fetched for them alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy.orm import Session

from quotes.errors import TooManySpeakers
from quotes.model import Span
from quotes.store.anchors import judgement_at
from quotes.store.articles import find_outlets
from quotes.store.bulk import rows_in
from quotes.store.context import contexts
from quotes.store.find import find_speaker_ids
from quotes.store.query import Filters, Query, asked, count_of, ids_in_order, page_of_ids
from quotes.store.redirects import targets, with_merged
from quotes.store.tables import (
    ArticleRow,
    AttributionRow,
    Extraction,
    QuotationRow,
    SpeakerRow,
    TextBody,
)
from quotes.store.views import SHEET_COLUMNS, sheet

__all__ = ["COLUMNS", "Page", "Query", "load_rows", "lookup", "quotation_row"]

Sheet = dict[str, Any]
MOST_SPEAKERS = 10_000
"""Speakers that a query may name: SQLite takes a limited number of values in a statement."""
COLUMNS = (*SHEET_COLUMNS, "context")
"""The keys of a row."""
_NOBODY = 0  # an id that no row has
_AT_ONCE = 500
_ROWS = select(sheet).where(sheet.c.id.in_(bindparam("wanted", expanding=True)))


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of an answer: `total` is how many there are in all.

    `undated` is how many more would fit, but for `since` or `until`: their articles have no date.
    """

    rows: tuple[Sheet, ...]
    total: int
    undated: int


def lookup(session: Session, query: Query, *, limit: int | None = 50, offset: int = 0) -> Page:
    """Return the quotations that fit, by date (those without one last) and id."""
    filters, values = asked_of(session, query)
    connection = session.connection()
    page = page_of_ids(filters, has_end=limit is not None)
    found = connection.execute(page, {**values, "start": offset, "size": limit}).all()
    total = found[0][1] if found else connection.execute(count_of(filters), values).scalar_one()
    rows = _rows(session, [row[0] for row in found])
    return Page(rows, total, _undated(connection, filters, values))


def load_rows(session: Session, query: Query, *, with_context: bool = True) -> Iterator[Sheet]:
    """Yield all quotations that fit, in the order of `lookup`, without holding them all.

    The texts of their articles are loaded for `context` alone; without it rows do not have that key.
    """
    filters, values = asked_of(session, query)
    ids = session.connection().execute(ids_in_order(filters), values).scalars().all()
    for start in range(0, len(ids), _AT_ONCE):
        yield from _rows(session, ids[start : start + _AT_ONCE], with_context=with_context)


def asked_of(session: Session, query: Query) -> tuple[Filters, dict[str, Any]]:
    """Return what a query holds rows of the view to, the names in it looked up; raises TooManySpeakers."""
    return asked(_settled(session, query))


def count_undated(session: Session, query: Query) -> int:
    """Return how many quotations without a day would fit, but for the days that are asked for."""
    return _undated(session.connection(), *asked_of(session, query))


def quotation_row(session: Session, quotation_id: int) -> Sheet | None:
    """Return all that is known of one quotation: what explains its answer. None where there is none.

    Beside the keys of a row: `text` (the whole article's), `opening`, `closing`, every place
    (`mention_start`, `cue_end`, `evidence_start` …), `evidence_words` of the country that is shown, what the program
    said itself (`rule_status`, `rule_speaker`, `rule_kind`, `rule_country`, `rule_relation`, `rule_evidence`),
    `program`, `data`, and of the judgement `judged_by`, `judged_at` and `judgement_note`.
    """
    rows = _rows(session, [quotation_id])
    if not rows:
        return None
    found = dict(session.execute(_behind(quotation_id)).mappings().one())
    if any(rows[0][name] != found[f"rule_{name}"] for name in ("country", "relation", "evidence")):
        found |= dict.fromkeys(("evidence_words", "evidence_start", "evidence_end"))
    content = Span(rows[0]["content_start"], rows[0]["content_end"])
    judged = judgement_at(session, found["sha256"], content)
    return {
        **rows[0],
        **{key: value for key, value in found.items() if key != "sha256"},
        "judged_by": None if judged is None else judged.who,
        "judged_at": None if judged is None else judged.made.isoformat(),
        "judgement_note": None if judged is None else judged.note,
    }


def _behind(quotation_id: int) -> Select[Any]:
    """What the sheet does not show of a quotation."""
    places = [
        getattr(AttributionRow, f"{name}_{edge}")
        for name in ("mention", "antecedent", "referent", "cue", "evidence")
        for edge in ("start", "end")
    ]
    return (
        select(
            *places,
            *(AttributionRow.evidence_words, AttributionRow.status.label("rule_status")),
            *(SpeakerRow.name.label("rule_speaker"), Extraction.program, Extraction.data),
            *(AttributionRow.country.label("rule_country"), AttributionRow.relation.label("rule_relation")),
            *(QuotationRow.kind.label("rule_kind"), AttributionRow.evidence.label("rule_evidence")),
            *(QuotationRow.opening, QuotationRow.closing, TextBody.sha256, TextBody.body.label("text")),
        )
        .join(QuotationRow, QuotationRow.id == AttributionRow.quotation_id)
        .join(ArticleRow, ArticleRow.id == QuotationRow.article_id)
        .join(TextBody, TextBody.id == ArticleRow.text_id)
        .join(Extraction, Extraction.id == AttributionRow.extraction_id)
        .outerjoin(SpeakerRow, SpeakerRow.id == AttributionRow.speaker_id)
        .where(AttributionRow.quotation_id == quotation_id)
    )


def _settled(session: Session, query: Query) -> Query:
    """Put what the database has for the names in a query into it; raises TooManySpeakers."""
    if query.outlet is not None:
        query = replace(query, outlets=find_outlets(session, query.outlet) or (query.outlet,))
    return _with_ids(session, query)


def _with_ids(session: Session, query: Query) -> Query:
    """Put the ids of the speakers who are meant into a query: an old id stands for the speaker it is now.

    Raises TooManySpeakers; of those who held an office it is enough to ask about the office.
    """
    if query.offices is not None and len(query.speaker_ids) > MOST_SPEAKERS and query.speaker is None:
        return replace(query, speaker_ids=())
    asked_for = tuple(dict.fromkeys(targets(session, query.speaker_ids).values()))
    if query.speaker is not None:
        fitting = find_speaker_ids(session, query.speaker)
        asked_for = tuple(id_ for id_ in fitting if not asked_for or id_ in asked_for) or (_NOBODY,)
    elif not asked_for:
        return query
    rows = tuple(with_merged(session, asked_for))
    if len(rows) > MOST_SPEAKERS:
        raise TooManySpeakers(len(rows), MOST_SPEAKERS)
    return replace(query, speaker=None, speaker_ids=asked_for, speaker_rows=rows)


def _rows(session: Session, ids: Sequence[int], *, with_context: bool = True) -> tuple[Sheet, ...]:
    """Return the rows of the view in the order of `ids`."""
    connection = session.connection()
    rows = rows_in(connection, _ROWS, ids)
    by_id = {row[0]: dict(zip(SHEET_COLUMNS, row, strict=True)) for row in rows}
    found = [by_id[id_] for id_ in ids if id_ in by_id]
    for start in range(0, len(found), _AT_ONCE) if with_context else ():
        part = found[start : start + _AT_ONCE]
        for row, context in zip(part, contexts(connection, part), strict=True):
            row["context"] = context
    return tuple(found)


def _undated(connection: Connection, filters: Filters, values: Mapping[str, Any]) -> int:
    """Return how many would fit, had their articles a day; those that fit without one are none of them."""
    without_days = filters - {"since", "until", "held", "observed"}
    if without_days == filters:
        return 0

    def count(narrowed: Filters) -> int:
        return int(connection.execute(count_of(narrowed | {"undated"}), values).scalar_one())

    return count(without_days) - count(filters)
