"""Pairs of speakers that may be one: kept for people to decide, and gone from the list when they did."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session, aliased

from quotes.store.redirects import targets
from quotes.store.tables import AttributionRow, Candidate, SpeakerDecision, SpeakerRow


class Pair(NamedTuple):
    """Two ids of speakers, the lower first, how alike they are (0 to 1), and why."""

    speaker_id: int
    other_id: int
    score: float
    reasons: tuple[str, ...]


def save_candidates(session: Session, pairs: Iterable[Pair]) -> int:
    """Put pairs in that are not there yet and return how many those are; what is there stays as it is."""
    stored = set(map(tuple, session.execute(select(Candidate.speaker_id, Candidate.other_id))))
    new = [one._asdict() for one in pairs if (one.speaker_id, one.other_id) not in stored]
    if new:
        session.execute(insert(Candidate), [{**one, "reasons": list(one["reasons"])} for one in new])
    return len(new)


def list_candidates(session: Session) -> list[dict[str, Any]]:
    """Return the pairs that nobody decided, the most alike first.

    Keys: speaker_id, speaker, country, other_id, other, other_country, score, reasons.
    """
    one, other = aliased(SpeakerRow), aliased(SpeakerRow)
    rows = session.execute(
        select(Candidate, one, other)
        .join(one, one.id == Candidate.speaker_id)
        .join(other, other.id == Candidate.other_id)
        .order_by(Candidate.score.desc(), Candidate.speaker_id, Candidate.other_id)
    ).all()
    target = targets(session, {id_ for pair, _, _ in rows for id_ in (pair.speaker_id, pair.other_id)})
    apart = _decided_apart(session)
    return [
        {
            "speaker_id": first.id,
            "speaker": first.name,
            "country": first.country,
            "other_id": second.id,
            "other": second.name,
            "other_country": second.country,
            "score": pair.score,
            "reasons": pair.reasons,
        }
        for pair, first, second in rows
        if target[first.id] != target[second.id]
        and frozenset((target[first.id], target[second.id])) not in apart
    ]


def last_asked(session: Session) -> int:
    """Return the highest id of a speaker up to whom all were asked about, for certain: that of the last pair.

    Pairs of a run are saved together at its end, so a run that was cut off is made up for by the next one.
    """
    return session.scalar(select(func.max(Candidate.other_id))) or 0


def quoted_since(session: Session, last: int) -> list[int]:
    """Return the ids of quoted people, not local to an article, that came into being after the id `last`."""
    quoted = select(AttributionRow.speaker_id).where(AttributionRow.speaker_id == SpeakerRow.id)
    found = select(SpeakerRow.id).where(
        SpeakerRow.id > last, SpeakerRow.article_id.is_(None), SpeakerRow.kind == "person", quoted.exists()
    )
    return list(session.scalars(found.order_by(SpeakerRow.id)))


def _decided_apart(session: Session) -> set[frozenset[int]]:
    pairs = session.execute(
        select(SpeakerDecision.speaker_id, SpeakerDecision.other_id).where(
            SpeakerDecision.ruling == "apart", SpeakerDecision.undone.is_(None)
        )
    ).all()
    target = targets(session, {id_ for pair in pairs for id_ in pair if id_ is not None})
    return {frozenset(target[id_] for id_ in pair if id_ is not None) for pair in pairs}
