"""What people decide about speakers: that two are one, that they are two, which names they have.

A decision is a row and can be undone; what follows from it (a redirect, an alias, a name) is put right at once.
Every check comes before the first change, so that a refused decision leaves nothing half done.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quotes.errors import RefusedDecision, UnknownName
from quotes.fold import fold
from quotes.model import LONGEST_NAME
from quotes.store.clock import now
from quotes.store.find import find_one, find_speaker_ids, find_speakers
from quotes.store.redirects import parted_before, set_redirects, with_merged
from quotes.store.speaker_rows import alias_columns
from quotes.store.spellings import make_room, spelling_of
from quotes.store.splits import give
from quotes.store.tables import Alias, SpeakerDecision, SpeakerRow

_CLOSEST = 5  # speakers whose name a name is part of, told where it is nobody's whole name


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, and why."""

    by: str
    note: str | None = None


def merge(session: Session, kept: str, merged: str, decider: Decider) -> int:
    """Make the speaker `merged` (name or id) the speaker `kept` and return the id of the decision.

    Raises UnknownName for a speaker that is not there, RefusedDecision for a pair that is one already, that
    somebody decided apart, of two kinds, or where the one that stays is local to an article.
    """
    one, other = _pair(session, kept, merged)
    if one.kind != other.kind:
        raise RefusedDecision(
            f"{_words(one)} is of kind {one.kind}, {_words(other)} of kind {other.kind}: they cannot be one"
        )
    if one.article_id is not None and one.article_id != other.article_id:
        raise RefusedDecision(f"{_words(one)} is known in one article only; name {_words(other)} first")
    _refuse_apart(session, one, other)
    made = _put(session, decider, ruling="same", speaker_id=one.id, other_id=other.id)
    set_redirects(session)
    return made


def keep_apart(session: Session, one: str, other: str, decider: Decider) -> int:
    """Say that two speakers are two and return the id of the decision; errors as in `merge`.

    A name that was taken for another spelling of a speaker's becomes a speaker of its own; the articles that
    `misnamed_articles` returns are then to be read again.
    """
    if (parted := _parted(session, one, other)) is not None:
        kept, own = parted
        made = _put(session, decider, ruling="apart", speaker_id=kept.id, other_id=own.id, name=own.name)
        set_redirects(session)
        return made
    first, second = _pair(session, one, other)
    _refuse_apart(session, first, second)
    return _put(session, decider, ruling="apart", speaker_id=first.id, other_id=second.id)


def split(session: Session, speaker: str, to: str, articles: Collection[int], decider: Decider) -> int:
    """Give what a speaker says in some articles to another one, who is made where nobody has the name.

    It holds when the articles are read again. Raises UnknownName and RefusedDecision as `merge` does, and
    RefusedDecision for an article in which the speaker says nothing, or the other one speaks as well.
    """
    one = _named(session, speaker)
    found = find_one(session, to)
    other = session.get_one(SpeakerRow, found) if found is not None else _namesake(one, to)
    if other is one:
        hint = (
            "" if to.isdecimal() else f"; if {to!r} is another's name: quotes speakers apart {one.id} {to!r}"
        )
        raise RefusedDecision(f"{_words(one)} cannot be split into itself{hint}")
    session.add(other)
    session.flush()
    give(session, one.id, other.id, articles)
    fields = {
        "speaker_id": one.id,
        "other_id": other.id,
        "name": other.name,
        "articles": sorted(set(articles)),
    }
    return _put(session, decider, ruling="split", **fields)


def rename(session: Session, speaker: str, name: str, decider: Decider) -> int:
    """Show a speaker by another name and return the id of the decision; the old one becomes an alias.

    What makes the speaker one (`folded`) stays, so that articles and lists of speakers find it as before.
    Raises RefusedDecision for a name that is none, that the speaker has, or that another one has.
    """
    row, name = _named(session, speaker), checked_name(name)
    if row.name == name:
        raise RefusedDecision(f"{_words(row)} has that name already")
    _refuse_taken(session, row, name)
    added = _add_aliases(session, row, (row.name, name))
    fields = {"speaker_id": row.id, "name": name, "before": row.name, "added": added}
    row.name = name
    return _put(session, decider, ruling="rename", **fields)


def add_alias(session: Session, speaker: str, name: str, decider: Decider) -> int:
    """Give a speaker another name beside those it has, and return the id of the decision; errors as in `rename`."""
    row, name = _named(session, speaker), checked_name(name)
    if find_speaker_ids(session, name, given=True).get(row.id):
        raise RefusedDecision(f"{_words(row)} has the name {name!r} already")
    _refuse_taken(session, row, name)
    added = _add_aliases(session, row, (name,))
    return _put(session, decider, ruling="alias", speaker_id=row.id, name=name, added=added)


def checked_name(name: str) -> str:
    """Return a name without spaces around it; raise RefusedDecision for one without letters, or too long."""
    name = " ".join(name.split())
    if len(name) > LONGEST_NAME:
        raise RefusedDecision(f"a name of {len(name):,} characters; {LONGEST_NAME} at most")
    if not any(letter.isalpha() for letter in name):
        raise RefusedDecision(f"{name!r} is no name: it has no letters")
    return name


def _pair(session: Session, one: str, other: str) -> tuple[SpeakerRow, SpeakerRow]:
    first, second = _named(session, one), _named(session, other)
    if first is second:
        raise RefusedDecision(
            f"{one} and {other} are one speaker already: {_words(first)}{_joined(session, first)}"
        )
    return first, second


def _joined(session: Session, row: SpeakerRow) -> str:
    """Which decision made a speaker of two, the last one where there are several, and what takes it back."""
    decided = select(func.max(SpeakerDecision.id)).where(
        SpeakerDecision.ruling == "same",
        SpeakerDecision.undone.is_(None),
        SpeakerDecision.speaker_id.in_(with_merged(session, [row.id])),
    )
    last = session.scalar(decided)
    return "" if last is None else f"; decision {last} joined them: quotes speakers undo {last} takes it back"


def _named(session: Session, name: str) -> SpeakerRow:
    found = find_one(session, name)
    if found is None:
        fitting = find_speakers(session, name)[:_CLOSEST]
        choices = tuple(f"{row['id']} ({row['name']}, {row['country'] or 'no country'})" for row in fitting)
        raise UnknownName("speaker", name[:LONGEST_NAME], choices)
    return session.get_one(SpeakerRow, found)


def _parted(session: Session, one: str, other: str) -> tuple[SpeakerRow, SpeakerRow] | None:
    """Return a speaker and who is meant by one of two names that both lead to it, if that is only a spelling of it.

    Who is meant is new; or, where somebody parted the two before and took that back, the speaker of then.
    """
    first, second = find_one(session, one), find_one(session, other)
    if first is None or first != second:
        return None
    row = session.get_one(SpeakerRow, first)
    for name in (other, one):
        if (before := parted_before(session, first, fold(name))) is not None:
            return row, session.get_one(SpeakerRow, before)
        if (spelt := spelling_of(session, first, name)) is not None:
            own = SpeakerRow(kind=row.kind, name=spelt, folded=fold(spelt))
            session.add(own)
            session.flush()
            return row, own
    return None


def _namesake(one: SpeakerRow, name: str) -> SpeakerRow:
    name = checked_name(name)
    return SpeakerRow(kind=one.kind, name=name, folded=fold(name), country=one.country, relation=one.relation)


def _refuse_apart(session: Session, one: SpeakerRow, other: SpeakerRow) -> None:
    """Refuse to decide again about two whom somebody decided to be two."""
    pair = {one.id, other.id}
    found = select(SpeakerDecision).where(
        SpeakerDecision.ruling == "apart",
        SpeakerDecision.undone.is_(None),
        SpeakerDecision.speaker_id.in_(pair),
        SpeakerDecision.other_id.in_(pair),
    )
    decided = session.scalars(found).first()
    if decided is not None:
        said = f"{decided.who} decided that {_words(one)} and {_words(other)} are two"
        raise RefusedDecision(f"{said}; take it back with: quotes speakers undo {decided.id}")


def _refuse_taken(session: Session, row: SpeakerRow, name: str) -> None:
    """Refuse a name that another speaker has: it would belong to two, and then be nobody's."""
    having = [
        id_ for id_, exact in find_speaker_ids(session, name, given=True).items() if exact and id_ != row.id
    ]
    taken = select(SpeakerRow).where(
        SpeakerRow.id.in_(having), SpeakerRow.article_id.is_(None), SpeakerRow.kind == row.kind
    )
    other = session.scalars(taken.order_by(SpeakerRow.id)).first()
    if other is not None:
        hint = f"if they are one: quotes speakers merge {row.id} {other.id}"
        raise RefusedDecision(f"{name!r} is a name of {_words(other)} already; {hint}")


def _add_aliases(session: Session, row: SpeakerRow, names: Collection[str]) -> list[str]:
    """Add the names that a speaker does not have as aliases, and return those."""
    given = select(Alias.folded).where(Alias.speaker_id == row.id, Alias.basis == "given")
    stored = set(session.scalars(given))
    rows = [alias_columns(row.id, name) for name in names if fold(name) not in stored]
    missing = [str(one["name"]) for one in rows]
    make_room(session.connection(), rows)
    session.add_all(Alias(**one) for one in rows)
    session.flush()
    return missing


def _words(row: SpeakerRow) -> str:
    return f"{row.id} ({row.name})"


def _put(session: Session, decider: Decider, **fields: Any) -> int:
    if not decider.by.strip():
        raise RefusedDecision("a decision needs somebody who makes it")
    row = SpeakerDecision(
        **{"articles": [], "added": [], **fields}, who=decider.by, made=now(), note=decider.note
    )
    session.add(row)
    session.flush()
    return row.id
