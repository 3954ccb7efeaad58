"""Human decisions: they stand above every rule, can be withdrawn, and are never deleted."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quotes.errors import UnknownName
from quotes.model import Judgement, Span, Speaker
from quotes.store.anchors import context, judgement_at, placed_quotations
from quotes.store.clock import now
from quotes.store.decisions import checked_name
from quotes.store.find import find_one
from quotes.store.lookup import Sheet, quotation_row
from quotes.store.put import save_speakers
from quotes.store.rows import text_digest
from quotes.store.tables import JudgementRow, QuotationRow, SpeakerRow


@dataclass(frozen=True, slots=True)
class _Held:
    """What a judge holds true of a quotation."""

    status: str
    speaker: str | None = None
    speaker_id: int | None = None


def judge(session: Session, quotation_id: int, judgement: Judgement) -> int:
    """Put a judgement on a quotation in force and return its id; the same one again changes nothing.

    A speaker is named by any name that fits one speaker wholly, or by id; a name that nobody has makes a
    new person. Raises UnknownName for a quotation or id that is not there, and for a name that several have,
    RefusedDecision for one that is none.
    """
    row = quotation_row(session, quotation_id)
    if row is None:
        raise UnknownName("quotation", str(quotation_id))
    held = _held(session, judgement, row)
    last = _in_force(session, row)
    if last is not None and _same(last, judgement, held):
        return last.id
    made = _made(row, judgement, held)
    session.add(made)
    session.flush()
    return made.id


def withdraw(session: Session, quotation_id: int, by: str) -> int:
    """Take back the judgement in force and return its id; the one before it holds again.

    Raises UnknownName for a quotation that is not there or was not judged.
    """
    row = quotation_row(session, quotation_id)
    if row is None:
        raise UnknownName("quotation", str(quotation_id))
    last = _in_force(session, row)
    if last is None:
        raise UnknownName("judgement on quotation", str(quotation_id))
    last.withdrawn, last.withdrawn_by = now(), by
    session.flush()
    return last.id


def list_judgements(session: Session) -> list[dict[str, Any]]:
    """Return all judgements by id.

    Keys: id, state (`in force`, `replaced` by a later one, `orphaned`, `withdrawn`), quotation_id (the
    first one at its place, or None), verdict, status, speaker, who, made, note, words, refound (when it was
    found again in a changed text), withdrawn, withdrawn_by.
    """
    later = (
        select(func.max(JudgementRow.id))
        .where(JudgementRow.withdrawn.is_(None))
        .group_by(JudgementRow.text_sha256, JudgementRow.content_start, JudgementRow.content_end)
    )
    latest = set(session.scalars(later))
    first_there = placed_quotations(func.min(QuotationRow.id)).scalar_subquery()
    found = select(JudgementRow, first_there).order_by(JudgementRow.id)
    return [
        _listed(row, quotation_id) | {"state": _state(row, quotation_id, row.id in latest)}
        for row, quotation_id in session.execute(found)
    ]


def _made(row: Sheet, judgement: Judgement, held: _Held) -> JudgementRow:
    """The judgement with the place it hangs on."""
    span = Span(row["content_start"], row["content_end"])
    prefix, suffix = context(row["text"], span)
    return JudgementRow(
        text_sha256=text_digest(row["text"]),
        content_start=span.start,
        content_end=span.end,
        words=span.of(row["text"]),
        prefix=prefix,
        suffix=suffix,
        verdict=judgement.verdict,
        status=held.status,
        speaker=held.speaker,
        speaker_id=held.speaker_id,
        who=judgement.by,
        made=now(),
        note=judgement.note,
    )


def _held(session: Session, judgement: Judgement, row: Sheet) -> _Held:
    if judgement.verdict == "not_speech":
        return _Held("not_speech")
    if judgement.verdict == "confirm":
        return _Held(row["status"], row["speaker"], row["speaker_id"])
    speaker = _named(session, judgement.speaker or "")
    return _Held("attributed", speaker.name, speaker.id)


def _named(session: Session, name: str) -> SpeakerRow:
    """The one speaker of that name or id, made where nobody has the name."""
    found = find_one(session, name)
    if found is not None:
        return session.get_one(SpeakerRow, found)
    if not name.strip():
        raise UnknownName("speaker", name)
    made = save_speakers(session, [Speaker("person", checked_name(name))])
    return session.get_one(SpeakerRow, made.ids[0])


def _in_force(session: Session, row: Sheet) -> JudgementRow | None:
    return judgement_at(session, text_digest(row["text"]), Span(row["content_start"], row["content_end"]))


def _same(row: JudgementRow, judgement: Judgement, held: _Held) -> bool:
    made = (row.verdict, row.who, row.note, row.status, row.speaker_id)
    return made == (judgement.verdict, judgement.by, judgement.note, held.status, held.speaker_id)


def _state(row: JudgementRow, quotation_id: int | None, is_latest: bool) -> str:
    if row.withdrawn is not None:
        return "withdrawn"
    if quotation_id is None:
        return "orphaned"
    return "in force" if is_latest else "replaced"


def _listed(row: JudgementRow, quotation_id: int | None) -> dict[str, Any]:
    moments = {key: getattr(row, key) for key in ("made", "refound", "withdrawn")}
    return {
        "id": row.id,
        "quotation_id": quotation_id,
        **{key: getattr(row, key) for key in ("verdict", "status", "speaker", "who", "note", "words")},
        "withdrawn_by": row.withdrawn_by,
        **{key: None if moment is None else moment.isoformat() for key, moment in moments.items()},
    }
