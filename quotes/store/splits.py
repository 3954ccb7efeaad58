"""One speaker that is two: what articles hold of the one is given to the other, and stays so when read again."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from quotes.errors import RefusedDecision
from quotes.store.redirects import targets, with_merged
from quotes.store.tables import AttributionRow, QuotationRow, SpeakerDecision


def give(session: Session, speaker_id: int, other_id: int, articles: Collection[int]) -> None:
    """Attribute to `other_id` what the program attributes to `speaker_id` in some articles.

    Raises RefusedDecision for an article in which the one says nothing, or the other one does: what was
    given could not be told from that.
    """
    if not articles:
        raise RefusedDecision("say which articles hold the words of somebody else")
    own, others = with_merged(session, [speaker_id]), with_merged(session, [other_id])
    for article in articles:
        if session.execute(_said_in([article], others)).first():
            raise RefusedDecision(f"article {article} quotes speaker {other_id} as well")
        if not session.execute(_said_in([article], own)).first():
            raise RefusedDecision(f"article {article} quotes nothing of speaker {speaker_id}")
    _move(session, own, other_id, articles)


def give_back(session: Session, speaker_id: int, other_id: int, articles: Collection[int]) -> None:
    """Undo `give`."""
    _move(session, with_merged(session, [other_id]), speaker_id, articles)


def split_speakers(session: Session, ids: Collection[int]) -> dict[tuple[int, int], int]:
    """Return (article, speaker) -> the speaker to whom its words there were given, for some speakers' ids.

    The ids are those of rows, merged or not; a decision on the speaker that a merged one is holds for it.
    """
    decided = session.execute(
        select(SpeakerDecision.speaker_id, SpeakerDecision.other_id, SpeakerDecision.articles)
        .where(SpeakerDecision.ruling == "split", SpeakerDecision.undone.is_(None))
        .order_by(SpeakerDecision.id)
    ).all()
    if not decided:
        return {}
    target = targets(session, {*ids, *(row.speaker_id for row in decided)})
    return {
        (article, id_): row.other_id
        for row in decided
        for article in row.articles
        for id_ in ids
        if target[id_] == target[row.speaker_id] and id_ != row.other_id
    }


def _said_in(articles: Collection[int], speakers: Collection[int]) -> Select[Any]:
    return (
        select(QuotationRow.id)
        .join(AttributionRow, AttributionRow.quotation_id == QuotationRow.id)
        .where(QuotationRow.article_id.in_(articles), AttributionRow.speaker_id.in_(speakers))
    )


def _move(session: Session, speakers: Collection[int], to: int, articles: Collection[int]) -> None:
    said = session.scalars(_said_in(articles, speakers)).all()
    session.execute(update(AttributionRow).where(AttributionRow.quotation_id.in_(said)).values(speaker_id=to))
