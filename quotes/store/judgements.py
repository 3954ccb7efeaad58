"""Human decisions: they stand above every rule, can be withdrawn, and are never deleted."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quotes.errors import RefusedDecision, UnknownName
from quotes.model import Judgement, Span, Speaker
from quotes.store.anchors import context, judgement_at, placed_quotations
from quotes.store.clock import now
from quotes.store.countries import checked_code, save_countries
from quotes.store.decisions import checked_name
from quotes.store.find import find_one
from quotes.store.lookup import Sheet, quotation_row
from quotes.store.put import save_speakers
from quotes.store.rows import text_digest
from quotes.store.tables import JudgementRow, QuotationRow, SpeakerRow


@dataclass(frozen=True, slots=True)
class _Held:
    """All that people hold true of a quotation: who said it, its kind, and for which country, each if they say so."""

    status: str | None = None
    speaker: str | None = None
    speaker_id: int | None = None
    kind: str | None = None
    country: str | None = None
    relation: str | None = None


_LISTED = ("verdict", "status", "speaker", "kind", "country", "relation", "who", "note", "words")
_HELD = ("status", "speaker", "speaker_id", "kind", "country", "relation")


def judge(session: Session, quotation_id: int, judgement: Judgement) -> int:
    """Put a judgement on a quotation in force and return its id; the same one again changes nothing.

    What it says nothing of stays as an earlier one has it, but for the country of somebody who did not say it. A
    speaker is named by any name that fits one speaker wholly, or by id; a name that nobody has makes a new person.
    Raises UnknownName for a quotation or id that is not there, for a name that several have and for what is no code
    of a country, RefusedDecision for a name that is none, and for a country where nobody spoke.
    """
    row = quotation_row(session, quotation_id)
    if row is None:
        raise UnknownName("quotation", str(quotation_id))
    last = _in_force(session, row)
    held = _held(session, judgement, row, last)
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
    first one at its place, or None), verdict, status, speaker, kind, country, relation (`none` where it was said for
    no country), who, made, note, words, refound (when it was found again in a changed text), withdrawn, withdrawn_by.
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
        **asdict(held),
        who=judgement.by,
        made=now(),
        note=judgement.note,
    )


def _held(session: Session, judgement: Judgement, row: Sheet, last: JudgementRow | None) -> _Held:
    """Return what a judgement makes hold for a quotation, over the `last` one; raises RefusedDecision."""
    if judgement.verdict == "not_speech" or judgement.kind == "term":
        return _Held("not_speech")
    if judgement.verdict == "confirm":
        return _as_shown(row)
    held = _Held()
    if last is not None and last.status != "not_speech":
        held = _Held(*(getattr(last, name) for name in _HELD))
    if judgement.speaker is not None:
        speaker = _named(session, judgement.speaker)
        same = speaker.id == row["speaker_id"]
        country, relation = (held.country, held.relation) if same else (None, None)
        held = _Held("attributed", speaker.name, speaker.id, held.kind, country, relation)
    if judgement.kind is not None:
        held = replace(held, kind=judgement.kind)
    if judgement.country is None and judgement.relation is None:
        return held
    if judgement.speaker is None and row["status"] != "attributed":
        raise RefusedDecision(
            f"nobody is known to have said quotation {row['id']}; say who, and for which country"
        )
    return _with_country(session, judgement, row, held)


def _as_shown(row: Sheet) -> _Held:
    kind = None if row["kind"] == "term" else row["kind"]
    held = _Held(row["status"], row["speaker"], row["speaker_id"], kind)
    if row["status"] != "attributed":
        return held
    return replace(held, country=row["country"], relation=row["relation"] or "none")


def _with_country(session: Session, judgement: Judgement, row: Sheet, held: _Held) -> _Held:
    """What is held, with the country of a judgement, or the one that is shown where it only says the relation."""
    if judgement.country == "":
        return replace(held, country=None, relation="none")
    speaker_id = held.speaker_id or row["speaker_id"]
    is_shown = speaker_id == row["speaker_id"]
    code = judgement.country or held.country or (row["country"] if is_shown else None)
    if code is None:
        raise RefusedDecision(
            f"quotation {row['id']} was said for no country; say which, beside the relation"
        )
    save_countries(session, {checked_code(code): None})
    speaker = None if speaker_id is None else session.get(SpeakerRow, speaker_id)
    shown = row["relation"] if is_shown else None
    return replace(held, country=code, relation=judgement.relation or _usual_relation(speaker, code, shown))


def _usual_relation(speaker: SpeakerRow | None, code: str, shown: str | None) -> str:
    """How somebody belongs to a country: as on record, else as shown for another one, else as people do, or bodies."""
    if speaker is not None and speaker.country == code and speaker.relation is not None:
        return speaker.relation
    return shown or ("nationality" if speaker is None or speaker.kind == "person" else "organization")


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
    said = (row.verdict, row.who, row.note) == (judgement.verdict, judgement.by, judgement.note)
    return said and all(getattr(row, name) == getattr(held, name) for name in _HELD if name != "speaker")


def _state(row: JudgementRow, quotation_id: int | None, is_latest: bool) -> str:
    if row.withdrawn is not None:
        return "withdrawn"
    if quotation_id is None:
        return "orphaned"
    return "in force" if is_latest else "replaced"


def _listed(row: JudgementRow, quotation_id: int | None) -> dict[str, Any]:
    """Return a judgement as a row of its list."""
    moments = {key: getattr(row, key) for key in ("made", "refound", "withdrawn")}
    return {
        "id": row.id,
        "quotation_id": quotation_id,
        **{key: getattr(row, key) for key in _LISTED},
        "withdrawn_by": row.withdrawn_by,
        **{key: None if moment is None else moment.isoformat() for key, moment in moments.items()},
    }
