"""Quotations and attributions of one article into the tables, and into those of an earlier reading.

Quotations are the same when they cover the same span: the id stays, whatever else was decided anew. Rows
go in and change in lists, one statement a table.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.orm import Session

from quotes.model import Article, Attribution
from quotes.store.anchors import orphans, refind
from quotes.store.bulk import insert_rows
from quotes.store.outcome import Change, Saved
from quotes.store.rows import Columns, attribution_columns, difference, quotation_columns
from quotes.store.speakers import save_countries, speaker_ids
from quotes.store.tables import AttributionRow, JudgementRow, QuotationRow, SpeakerRow

_QUOTATION = QuotationRow.metadata.tables["quotation"]
_ATTRIBUTION = AttributionRow.metadata.tables["attribution"]
_PLACES = select(_QUOTATION.c.id, _QUOTATION.c.start_char, _QUOTATION.c.end_char).where(
    _QUOTATION.c.article_id == bindparam("article_id")
)


class Decided(NamedTuple):
    """One attribution in columns."""

    quotation: Columns
    attribution: Columns

    @property
    def span(self) -> tuple[int, int]:
        """The span with the marks: what makes a quotation of an article one."""
        return self.quotation["start_char"], self.quotation["end_char"]


def decide(
    session: Session, article_id: int, article: Article, attributions: Sequence[Attribution]
) -> list[Decided]:
    """Return attributions in columns; speakers and countries they speak of come into being where missing."""
    speakers = dict.fromkeys(one.speaker for one in attributions if one.speaker is not None)
    ids = speaker_ids(session, speakers, article_id)
    save_countries(session, {one.country.code: None for one in attributions if one.country is not None})
    return [
        Decided(
            quotation_columns(article.text, one.quotation),
            attribution_columns(article.text, one, None if one.speaker is None else ids[one.speaker]),
        )
        for one in attributions
    ]


def insert_quotations(
    connection: Connection, article_id: int, decided: Sequence[Decided], extraction_id: int
) -> dict[tuple[int, int], int]:
    """Insert quotations that are not there yet, with their attributions; return their ids by span."""
    if not decided:
        return {}
    insert_rows(connection, _QUOTATION, [{"article_id": article_id, **one.quotation} for one in decided])
    rows = connection.execute(_PLACES, {"article_id": article_id})
    ids = {(start, end): id_ for id_, start, end in rows}
    insert_rows(
        connection,
        _ATTRIBUTION,
        [
            {"quotation_id": ids[one.span], "extraction_id": extraction_id, **one.attribution}
            for one in decided
        ],
    )
    return {one.span: ids[one.span] for one in decided}


def update_article(
    session: Session, article_id: int, article: Article, decided: Sequence[Decided], *, extraction_id: int
) -> Saved:
    """Bring the article's quotations to what was decided now, and say what is no longer as it was."""
    stored = _stored(session, article_id)
    before = {judgement.id for judgement in orphans(session)}
    kept = [(stored[one.span], one) for one in decided if one.span in stored]
    fresh = [one for one in decided if one.span not in stored]
    spans = {one.span for one in decided}
    gone = [row for span, row in stored.items() if span not in spans and row["retired"] is None]
    changes = _rewrite(session, kept, extraction_id)
    _retire(session, gone, extraction_id)
    new_ids = insert_quotations(session.connection(), article_id, fresh, extraction_id)
    changes += [Change(new_ids[one.span], "new", one.quotation["content"], {}, _answer(one)) for one in fresh]
    changes += [Change(row["id"], "retired", row["content"], {}, {}) for row in gone]
    refound = refind(session, article, [one.quotation for one in decided])
    orphaned = tuple(one.id for one in orphans(session) if one.id not in before)
    named = _with_names(session, changes)
    _drop_unused_speakers(session, article_id)
    return Saved(article_id, added=False, changed=named, refound=refound, orphaned=orphaned)


def _stored(session: Session, article_id: int) -> dict[tuple[int, int], Mapping[str, Any]]:
    """All quotations of the article, retired ones too, with their attributions, by span."""
    found = select(_QUOTATION, _ATTRIBUTION).join(_ATTRIBUTION).where(_QUOTATION.c.article_id == article_id)
    rows = session.connection().execute(found.order_by(_QUOTATION.c.id)).mappings()
    return {(row["start_char"], row["end_char"]): dict(row) for row in rows}


def _rewrite(
    session: Session, kept: Iterable[tuple[Mapping[str, Any], Decided]], extraction_id: int
) -> list[Change]:
    quotations, attributions, changes = [], [], []
    for row, one in kept:
        quotation, attribution = difference(row, one.quotation), difference(row, one.attribution)
        if quotation:
            quotations.append({"row": row["id"], **one.quotation})
        if attribution or row["extraction_id"] != extraction_id:
            attributions.append({"row": row["id"], "extraction_id": extraction_id, **one.attribution})
        if "retired" in quotation:
            changes.append(Change(row["id"], "revived", row["content"], {}, _answer(one)))
        elif quotation or attribution:
            after = quotation | attribution
            before = {key: row[key] for key in after}
            changes.append(Change(row["id"], "changed", row["content"], before, after))
    _update_each(session, _QUOTATION, _QUOTATION.c.id, quotations)
    _update_each(session, _ATTRIBUTION, _ATTRIBUTION.c.quotation_id, attributions)
    return changes


def _update_each(session: Session, table: Any, key: Any, rows: Sequence[Columns]) -> None:
    """Update rows in one list; each has `row`, the id, beside the same columns as the others."""
    if rows:
        values: Columns = {name: bindparam(name) for name in rows[0] if name != "row"}
        session.connection().execute(update(table).where(key == bindparam("row")).values(values), rows)


def _retire(session: Session, rows: Sequence[Mapping[str, Any]], extraction_id: int) -> None:
    ids = [row["id"] for row in rows]
    if ids:
        session.execute(update(_QUOTATION).where(_QUOTATION.c.id.in_(ids)).values(retired=extraction_id))


def _drop_unused_speakers(session: Session, article_id: int) -> None:
    """Speakers of this article alone whom nothing names any more."""
    attributed = select(AttributionRow.speaker_id).where(AttributionRow.speaker_id == SpeakerRow.id)
    judged = select(JudgementRow.speaker_id).where(JudgementRow.speaker_id == SpeakerRow.id)
    session.execute(
        delete(SpeakerRow)
        .where(SpeakerRow.article_id == article_id, ~attributed.exists(), ~judged.exists())
        .execution_options(synchronize_session=False)
    )


def _answer(one: Decided) -> Columns:
    """What people ask of a quotation: its status, speaker and country."""
    return {key: one.attribution[key] for key in ("status", "mention", "speaker_id", "country", "rule")}


def _with_names(session: Session, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes with the names of speakers in place of their ids."""
    ids = {
        side["speaker_id"]
        for change in changes
        for side in (change.before, change.after)
        if side.get("speaker_id")
    }
    rows = session.execute(select(SpeakerRow.id, SpeakerRow.name).where(SpeakerRow.id.in_(ids)))
    names = {row.id: row.name for row in rows}

    def named(side: Mapping[str, Any]) -> dict[str, object]:
        plain = {
            key: value
            for key, value in side.items()
            if not key.endswith(("_start", "_end", "_char", "speaker_id"))
        }
        return plain | ({"speaker": names.get(side["speaker_id"])} if "speaker_id" in side else {})

    return tuple(
        Change(one.quotation_id, one.what, one.quotation, named(one.before), named(one.after))
        for one in changes
    )
