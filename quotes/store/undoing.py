"""Decisions about speakers: the list of them, and taking one back with all that followed from it."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from quotes.errors import RefusedDecision, UnknownName
from quotes.fold import fold
from quotes.store.clock import now
from quotes.store.load import load_some
from quotes.store.redirects import set_redirects, targets, with_merged
from quotes.store.spellings import list_spellings
from quotes.store.splits import give_back
from quotes.store.tables import Alias, AttributionRow, QuotationRow, SpeakerDecision, SpeakerRow


def undo(session: Session, decision: int, by: str) -> str:
    """Take a decision back and return what it was: same, apart, split, rename or alias.

    Raises UnknownName for one that is not there, RefusedDecision for one that is undone, or that a later one
    builds on.
    """
    row = session.get(SpeakerDecision, decision)
    if row is None:
        raise UnknownName("decision", str(decision))
    if row.undone is not None:
        day = row.undone.date().isoformat()
        raise RefusedDecision(f"decision {decision} was undone already, by {row.undone_by} on {day}")
    _TAKE_BACK[row.ruling](session, row)
    row.undone, row.undone_by = now(), by
    session.flush()
    if row.ruling in ("same", "apart"):
        set_redirects(session)
    return row.ruling


def misnamed_articles(session: Session, decision: int) -> list[int]:
    """Return the ids of the articles that attribute to a speaker of a decision words under what is none of its names.

    After an undo these are the ones that were read while it was in force, and where two are apart those that print a
    name of the other one, or a spelling like it: read again, they say who spoke.
    """
    row = session.get_one(SpeakerDecision, decision)
    if row.ruling == "apart" and row.other_id is not None:
        pair = targets(session, [row.speaker_id, row.other_id])
        one, other = pair[row.speaker_id], pair[row.other_id]
        parted = row.name is not None
        return sorted(
            {*_taken_for(session, one, other, spelt=parted), *_taken_for(session, other, one, spelt=parted)}
        )
    if row.ruling not in ("same", "rename", "alias"):
        return []
    own = _names(session, row.speaker_id)
    return sorted({article for article, words in _said_under(session, row.speaker_id) if words not in own})


def _taken_for(session: Session, one: int, other: int, *, spelt: bool) -> Iterator[int]:
    """Yield the articles that attribute to one speaker words under a name of another, or under a spelling if asked."""
    spellings = list_spellings(session, one) if spelt else ()
    names = {*_names(session, other), *map(fold, spellings)} - _names(session, one)
    return (article for article, words in _said_under(session, one) if words in names)


def _names(session: Session, speaker_id: int) -> set[str]:
    [speaker] = load_some(session, [speaker_id])
    return {fold(name) for name in (speaker.name, *speaker.aliases)}


def _said_under(session: Session, speaker_id: int) -> Iterator[tuple[int, str]]:
    """Yield the articles that attribute words to a speaker, each with a name under which they do, folded."""
    printed = func.coalesce(AttributionRow.referent, AttributionRow.antecedent, AttributionRow.mention)
    said = (
        select(QuotationRow.article_id, printed)
        .join(AttributionRow, AttributionRow.quotation_id == QuotationRow.id)
        .where(AttributionRow.speaker_id.in_(with_merged(session, [speaker_id])))
        .distinct()
    )
    return ((article, fold(words or "")) for article, words in session.execute(said))


def list_decisions(session: Session) -> list[dict[str, Any]]:
    """Return all decisions by id.

    Keys: id, state (`in force` or `undone`), ruling, speaker_id, speaker, other_id, other, name, before,
    articles, who, made, note, undone, undone_by.
    """
    rows = session.scalars(select(SpeakerDecision).order_by(SpeakerDecision.id)).all()
    ids = {id_ for row in rows for id_ in (row.speaker_id, row.other_id) if id_ is not None}
    named = session.execute(select(SpeakerRow.id, SpeakerRow.name).where(SpeakerRow.id.in_(ids)))
    names = {row.id: row.name for row in named}
    return [_listed(row, names) for row in rows]


def _listed(row: SpeakerDecision, names: Mapping[int, str]) -> dict[str, Any]:
    """Return a decision as a row of its list."""
    columns = ("ruling", "speaker_id", "other_id", "name", "before", "articles", "who", "note", "undone_by")
    moments = {"made": row.made, "undone": row.undone}
    return {
        "id": row.id,
        "state": "in force" if row.undone is None else "undone",
        "speaker": names.get(row.speaker_id),
        "other": names.get(row.other_id or 0),
        **{key: getattr(row, key) for key in columns},
        **{key: None if moment is None else moment.isoformat() for key, moment in moments.items()},
    }


def _leave(session: Session, row: SpeakerDecision) -> None:
    """Nothing but the row itself says this: redirects are worked out from what is in force."""


def _unsplit(session: Session, row: SpeakerDecision) -> None:
    assert row.other_id is not None  # a split has somebody to give to
    give_back(session, row.speaker_id, row.other_id, row.articles)


def _unname(session: Session, row: SpeakerDecision) -> None:
    """Take a name back; where another one was given since, that one has to be taken back first."""
    speaker = session.get_one(SpeakerRow, row.speaker_id)
    if row.ruling == "rename":
        if speaker.name != row.name:
            hint = "take the later decision back first"
            raise RefusedDecision(f"{speaker.id} is called {speaker.name!r} by now, not {row.name!r}: {hint}")
        speaker.name = row.before or speaker.name
    added = {fold(name) for name in row.added}
    session.execute(delete(Alias).where(Alias.speaker_id == row.speaker_id, Alias.folded.in_(added)))


_TAKE_BACK = {"same": _leave, "apart": _leave, "split": _unsplit, "rename": _unname, "alias": _unname}
