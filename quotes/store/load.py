"""Speakers out of the database, with all their names and offices: those of merged speakers stand behind their own."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Executable, bindparam, select
from sqlalchemy.orm import Session

from quotes.fold import fold
from quotes.model import Role, Row, Speaker
from quotes.store.bulk import rows_in
from quotes.store.redirects import all_redirects, targets, with_merged
from quotes.store.speaker_rows import role_words
from quotes.store.tables import Alias, RoleRow, SpeakerRow

_SPEAKERS = select(
    *(SpeakerRow.id, SpeakerRow.kind, SpeakerRow.name, SpeakerRow.country, SpeakerRow.relation),
    *(SpeakerRow.wikidata, SpeakerRow.article_id, SpeakerRow.identifier),
)
_ALIASES = select(Alias.speaker_id, Alias.name).where(Alias.basis == "given").order_by(Alias.id)
_ROLES = select(
    *(RoleRow.speaker_id, RoleRow.office, RoleRow.organization, RoleRow.country),
    *(RoleRow.start_date, RoleRow.end_date, RoleRow.basis, RoleRow.known_until),
).order_by(RoleRow.id)


def load_speakers(session: Session) -> list[Speaker]:
    """Return all speakers that are not local to an article and not merged, by id, with their roles and given names."""
    connection = session.connection()
    shared = connection.execute(_SPEAKERS.where(SpeakerRow.article_id.is_(None)).order_by(SpeakerRow.id))
    found = connection.execute(_ALIASES), connection.execute(_ROLES)
    return _speakers(shared, *found, all_redirects(session))


def load_some(session: Session, ids: Collection[int]) -> list[Speaker]:
    """Return the speakers of some ids in the order of these, local ones too; an old id gives the speaker it is now."""
    kept = dict.fromkeys(targets(session, ids).values())
    rows = with_merged(session, kept)
    connection = session.connection()
    found = _speakers(
        rows_in(connection, _wanted(_SPEAKERS, SpeakerRow.id), rows),
        rows_in(connection, _wanted(_ALIASES, Alias.speaker_id), rows),
        rows_in(connection, _wanted(_ROLES, RoleRow.speaker_id), rows),
        targets(session, rows),
    )
    by_id = {speaker.id: speaker for speaker in found}
    return [by_id[id_] for id_ in kept if id_ in by_id]


def speaker_row(speaker: Speaker) -> Row:
    """Return a speaker with the keys that lists and exports show; roles are in words, with their years."""
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "country": speaker.country,
        "relation": speaker.relation,
        "wikidata": speaker.wikidata,
        "aliases": list(speaker.aliases),
        "roles": [role_words(role) for role in speaker.roles],
    }


def _wanted(rows: Any, column: Any) -> Executable:
    found: Executable = rows.where(column.in_(bindparam("wanted", expanding=True)))
    return found


def _speakers(
    rows: Iterable[Any], aliases: Iterable[Any], roles: Iterable[Any], target: dict[int, int]
) -> list[Speaker]:
    """Put rows together; names and roles of what was merged go to the speaker it is."""
    own = {row[0]: row for row in rows}
    names: dict[int, list[str]] = {}
    merged_names: dict[int, list[str]] = {}
    for id_, row in own.items():
        if target.get(id_, id_) != id_:
            merged_names.setdefault(target[id_], []).append(row[2])
    for id_, name in aliases:
        there = names if target.get(id_, id_) == id_ else merged_names
        there.setdefault(target.get(id_, id_), []).append(name)
    offices: dict[int, list[Role]] = {}
    for id_, *held in roles:
        offices.setdefault(target.get(id_, id_), []).append(Role(*held))
    return [
        _speaker(row, names.get(id_, ()), merged_names.get(id_, ()), offices.get(id_, ()))
        for id_, row in own.items()
        if target.get(id_, id_) == id_
    ]


def _speaker(row: Any, own: Sequence[str], merged: Sequence[str], roles: Iterable[Role]) -> Speaker:
    """Return the speaker of a row, the names of merged ones behind its own."""
    id_, kind, name, country, relation, wikidata, article_id, identifier = row
    aliases = tuple(one for one in own if one != name)
    if merged:
        there = {fold(one) for one in (name, *aliases)}
        aliases += tuple({fold(one): one for one in merged if fold(one) not in there}.values())
    return Speaker(
        kind=kind,
        name=name,
        country=country,
        relation=relation,
        wikidata=wikidata,
        aliases=aliases,
        roles=tuple(dict.fromkeys(roles)),
        local=article_id is not None,
        id=id_,
        identifier=identifier,
    )
