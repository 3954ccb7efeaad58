"""Another reading of a stored article, into the rows of the earlier one.

Quotations are the same when they cover the same span: the id stays, whatever else was decided anew. Rows
change in lists, one statement a table.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, or_, select, update
from sqlalchemy.orm import Session

from quotes.model import Article
from quotes.store.anchors import orphans, refind
from quotes.store.outcome import Change, Saved
from quotes.store.prepare import ATTRIBUTION, QUOTATION, Prepared, insert_quotations
from quotes.store.redirects import targets
from quotes.store.rows import Columns, difference
from quotes.store.tables import AttributionRow, JudgementRow, SpeakerDecision, SpeakerRow


def update_article(
    session: Session, article_id: int, article: Article, prepared: Sequence[Prepared], *, extraction_id: int
) -> Saved:
    """Bring the article's quotations to what was read now, and say what is no longer as it was."""
    stored = _stored(session, article_id)
    before = {judgement.id for judgement in orphans(session)}
    kept = [(stored[one.span], one) for one in prepared if one.span in stored]
    fresh = [one for one in prepared if one.span not in stored]
    spans = {one.span for one in prepared}
    gone = [row for span, row in stored.items() if span not in spans and row["retired"] is None]
    changes = _rewrite(session, kept, extraction_id)
    _retire(session, gone, extraction_id)
    new_ids = insert_quotations(session.connection(), fresh, extraction_id)
    changes += [
        Change(id_, "new", one.quotation["content"], {}, _answer(one))
        for id_, one in zip(new_ids, fresh, strict=True)
    ]
    changes += [Change(row["id"], "retired", row["content"], {}, {}) for row in gone]
    [refound] = refind(session, [(article, [one.quotation for one in prepared])])
    orphaned = tuple(one.id for one in orphans(session) if one.id not in before)
    named = _with_names(session, changes)
    _drop_unused_speakers(session, article_id)
    return Saved(article_id, added=False, changed=named, refound=refound, orphaned=orphaned)


def _stored(session: Session, article_id: int) -> dict[tuple[int, int], Mapping[str, Any]]:
    """All quotations of the article, retired ones too, with their attributions, by span.

    A merged speaker counts as the one it is, so that reading again does not change who spoke.
    """
    found = select(QUOTATION, ATTRIBUTION).join(ATTRIBUTION).where(QUOTATION.c.article_id == article_id)
    rows = session.connection().execute(found.order_by(QUOTATION.c.id)).mappings().all()
    target = targets(session, {row["speaker_id"] for row in rows if row["speaker_id"] is not None})
    return {
        (row["start_char"], row["end_char"]): {**row, "speaker_id": target.get(row["speaker_id"] or 0)}
        for row in rows
    }


def _rewrite(
    session: Session, kept: Iterable[tuple[Mapping[str, Any], Prepared]], extraction_id: int
) -> list[Change]:
    """Bring the rows of quotations that are still there up to date; return what is another than before."""
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
    _update_each(session, QUOTATION, QUOTATION.c.id, quotations)
    _update_each(session, ATTRIBUTION, ATTRIBUTION.c.quotation_id, attributions)
    return changes


def _update_each(session: Session, table: Any, key: Any, rows: Sequence[Columns]) -> None:
    """Update rows in one list; each has `row`, the id, beside the same columns as the others."""
    if rows:
        values: Columns = {name: bindparam(name) for name in rows[0] if name != "row"}
        session.connection().execute(update(table).where(key == bindparam("row")).values(values), rows)


def _retire(session: Session, rows: Sequence[Mapping[str, Any]], extraction_id: int) -> None:
    ids = [row["id"] for row in rows]
    if ids:
        session.execute(update(QUOTATION).where(QUOTATION.c.id.in_(ids)).values(retired=extraction_id))


def _drop_unused_speakers(session: Session, article_id: int) -> None:
    """Speakers of this article alone whom nothing names any more."""
    attributed = select(AttributionRow.speaker_id).where(AttributionRow.speaker_id == SpeakerRow.id)
    judged = select(JudgementRow.speaker_id).where(JudgementRow.speaker_id == SpeakerRow.id)
    decided = select(SpeakerDecision.id).where(
        or_(SpeakerDecision.speaker_id == SpeakerRow.id, SpeakerDecision.other_id == SpeakerRow.id)
    )
    unused = (~attributed.exists(), ~judged.exists(), ~decided.exists())
    session.execute(
        delete(SpeakerRow)
        .where(SpeakerRow.article_id == article_id, *unused)
        .execution_options(synchronize_session=False)
    )


def _answer(one: Prepared) -> Columns:
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
