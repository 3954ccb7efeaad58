"""Names that articles print and that are another spelling of a speaker's: kept, so that they are found."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, or_, select
from sqlalchemy.orm import Session

from quotes.fold import fold
from quotes.model import Attribution
from quotes.store.bulk import insert_rows, rows_in
from quotes.store.redirects import with_merged
from quotes.store.speaker_rows import alias_columns
from quotes.store.tables import Alias, AttributionRow

_ALIAS = Alias.metadata.tables["alias"]
_STORED = select(Alias.speaker_id, Alias.folded).where(
    Alias.speaker_id.in_(bindparam("wanted", expanding=True))
)


def save_spellings(
    connection: Connection, read: Iterable[tuple[int, Iterable[Attribution]]], ids: Mapping[Any, int]
) -> None:
    """Put in the spellings that articles (each with its id) have of the names of their speakers.

    `ids` has the id of each speaker by the speaker and the article. What is a name already stays as it is.
    """
    printed = {
        (ids[one.speaker, article_id], fold(one.spelling)): one.spelling
        for article_id, found in read
        for one in found
        if one.speaker is not None and one.spelling is not None
    }
    if not printed:
        return
    stored = set(map(tuple, rows_in(connection, _STORED, {id_ for id_, _ in printed})))
    rows = [
        alias_columns(id_, name, "spelling")
        for (id_, key), name in printed.items()
        if (id_, key) not in stored
    ]
    insert_rows(connection, _ALIAS, rows)


def list_spellings(session: Session, speaker_id: int) -> list[str]:
    """Return the spellings of a speaker's names that articles print, in alphabetical order."""
    rows = with_merged(session, [speaker_id])
    found = select(Alias.name).where(Alias.speaker_id.in_(rows), Alias.basis == "spelling")
    return sorted(set(session.scalars(found)))


def spelling_of(session: Session, speaker_id: int, name: str) -> str | None:
    """Return a name as articles print it if it is only a spelling of a speaker's names, else None."""
    found = select(Alias.name).where(
        Alias.speaker_id.in_(with_merged(session, [speaker_id])),
        Alias.basis == "spelling",
        Alias.folded == fold(name),
    )
    return session.scalars(found).first()


def make_room(connection: Connection, names: Sequence[Mapping[str, Any]]) -> None:
    """Drop the spellings that are given as names now: columns of aliases, `speaker_id` and `folded` of which count."""
    if names:
        there = (
            _ALIAS.c.speaker_id == bindparam("speaker"),
            _ALIAS.c.folded == bindparam("key"),
            _ALIAS.c.basis == "spelling",
        )
        keys = [{"speaker": one["speaker_id"], "key": one["folded"]} for one in names]
        connection.execute(delete(_ALIAS).where(*there), keys)


def drop_unused_spellings(session: Session) -> None:
    """Drop the spellings that no article prints any more of a speaker: it was read again, and is another's."""
    words = (AttributionRow.referent, AttributionRow.antecedent, AttributionRow.mention)
    printed = select(AttributionRow.quotation_id).where(
        AttributionRow.speaker_id == Alias.speaker_id, or_(*(one == Alias.name for one in words))
    )
    unused = delete(Alias).where(Alias.basis == "spelling", ~printed.exists())
    session.execute(unused.execution_options(synchronize_session=False))
