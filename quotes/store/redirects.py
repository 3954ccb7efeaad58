"""Speakers that people found to be another one: their old ids lead to it, and what they said is found with it."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, insert, select
from sqlalchemy.orm import Session

from quotes.store.bulk import rows_in
from quotes.store.tables import Redirect, SpeakerDecision, SpeakerRow

_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_TARGETS = select(Redirect.speaker_id, Redirect.target_id).where(Redirect.speaker_id.in_(_WANTED))
_MEMBERS = select(Redirect.target_id, Redirect.speaker_id).where(Redirect.target_id.in_(_WANTED))


def targets(session: Session, ids: Collection[int]) -> dict[int, int]:
    """Return for each id of a speaker the id of the one it is: itself where nobody merged it."""
    return {id_: id_ for id_ in ids} | _pairs(rows_in(session.connection(), _TARGETS, ids))


def with_merged(session: Session, ids: Collection[int]) -> list[int]:
    """Return ids of speakers and of all that were merged into them, in order."""
    merged = (one for _, one in rows_in(session.connection(), _MEMBERS, ids))
    return sorted({*ids, *merged})


def all_redirects(session: Session) -> dict[int, int]:
    """Return the ids of all merged speakers, each with the id of the one it is."""
    return _pairs(session.execute(select(Redirect.speaker_id, Redirect.target_id)))


def renamed_speakers(session: Session) -> frozenset[int]:
    """Return the ids of the speakers that people gave the name they show."""
    decided = select(SpeakerDecision.speaker_id).where(
        SpeakerDecision.ruling == "rename", SpeakerDecision.undone.is_(None)
    )
    return frozenset(session.scalars(decided))


def parted_before(session: Session, speaker_id: int, folded: str) -> int | None:
    """Return who, by a folded name, was parted from a speaker by a decision that was taken back; else None."""
    for other_id, kept_id in _rejoined(session).items():
        name = session.scalar(select(SpeakerRow.folded).where(SpeakerRow.id == other_id))
        if name == folded and speaker_id in targets(session, [kept_id]).values():
            return other_id
    return None


def _rejoined(session: Session) -> dict[int, int]:
    """Who became a speaker as two were decided to be two, and was joined to the other one again as that was undone."""
    decided = select(SpeakerDecision.speaker_id, SpeakerDecision.other_id, SpeakerDecision.undone).where(
        SpeakerDecision.ruling == "apart", SpeakerDecision.name.is_not(None)
    )
    rejoined: dict[int, int] = {}
    for kept, other, undone in session.execute(decided.order_by(SpeakerDecision.id)):
        assert other is not None  # two are two
        rejoined.pop(other, None)
        if undone is not None:
            rejoined[other] = kept
    return rejoined


def set_redirects(session: Session) -> None:
    """Work the redirects out anew from the decisions in force, in the order they were made.

    A chain ends in one step: where B is A and A is C, B is C too. Who was a spelling until a decision that was taken
    back is the other one again.
    """
    decided = select(SpeakerDecision.speaker_id, SpeakerDecision.other_id).where(
        SpeakerDecision.ruling == "same", SpeakerDecision.undone.is_(None)
    )
    rejoined = [(kept, other) for other, kept in _rejoined(session).items()]
    parents: dict[int, int] = {}
    for kept, merged in (*rejoined, *session.execute(decided.order_by(SpeakerDecision.id))):
        assert merged is not None  # a merge has two
        parents[_end(parents, merged)] = _end(parents, kept)
    session.execute(delete(Redirect))
    rows = [{"speaker_id": one, "target_id": _end(parents, one)} for one in sorted(parents)]
    rows = [row for row in rows if row["speaker_id"] != row["target_id"]]
    if rows:
        session.execute(insert(Redirect), rows)


def _end(parents: dict[int, int], one: int) -> int:
    """Follow a chain to its end; it has one, as only ends are given parents."""
    while parents.get(one, one) != one:
        one = parents[one]
    return one


def _pairs(rows: Iterable[Any]) -> dict[int, int]:
    return {row[0]: row[1] for row in rows}
